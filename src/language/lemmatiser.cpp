#include "language/lemmatiser.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "language/model_features.hpp"
#include "language/verb_lemma.hpp"

namespace tally::language {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

void recase(std::string& text, LemmaCase letters) {
  if (letters == LemmaCase::keep) return;
  std::transform(text.begin(), text.end(), text.begin(), lower);
  if (letters == LemmaCase::title && !text.empty()) text.front() = upper(text.front());
}

// "n’t" as "n't": the rules count the bytes of the straight mark.
std::string with_straight_apostrophes(std::string_view form) {
  constexpr std::string_view curly = "\u2019";
  std::string out(form);
  for (std::size_t at = out.find(curly); at != std::string::npos; at = out.find(curly, at + 1)) out.replace(at, curly.size(), "'");
  return out;
}

// Where a form of so many bytes ends when `cut` are taken off; nowhere inside a character, for rules come from other words.
std::optional<std::size_t> end_after_cut(std::string_view form, std::size_t cut) {
  const std::size_t end = form.size() - std::min(cut, form.size());
  const bool inside = end < form.size() && (static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U;
  return inside ? std::nullopt : std::optional(end);
}

}  // namespace

std::uint64_t lemma_key(std::string_view ending, bool whole, Upos upos, Xpos xpos) {
  const auto tags = static_cast<std::uint64_t>(upos) * 64 + static_cast<std::uint64_t>(xpos);
  return hash_of(ending, 1 + tags * 2 + (whole ? 1 : 0));
}

std::string apply_rule(std::string_view form, LemmaCase letters, std::size_t cut, std::string_view text) {
  const auto end = end_after_cut(form, cut);
  if (!end) return std::string(form);
  std::string out(form.substr(0, *end));
  recase(out, letters);
  out += text;
  return out;
}

base::Result<Lemmatiser> Lemmatiser::over(const ModelFile& file) {
  Lemmatiser out;
  out.slots_ = file.section<LemmaSlot>(SectionId::lemma_slots);
  out.rules_ = file.section<LemmaRule>(SectionId::lemma_rules);
  const auto text = file.section<char>(SectionId::lemma_text);
  out.text_ = {text.data(), text.size()};
  const bool rules_fit = std::all_of(out.rules_.begin(), out.rules_.end(), [&](const LemmaRule& rule) {
    return rule.text <= text.size() && rule.length <= text.size() - rule.text;
  });
  const bool slots_fit = std::all_of(out.slots_.begin(), out.slots_.end(),
                                     [&](const LemmaSlot& slot) { return slot.rule <= out.rules_.size(); });
  const bool has_room =
      std::any_of(out.slots_.begin(), out.slots_.end(), [](const LemmaSlot& slot) { return slot.rule == 0; });
  if (!rules_fit || !slots_fit || !has_room || !std::has_single_bit(out.slots_.size()))
    return base::Error{.message = "the model's rules for lemmas don't fit each other"};
  return out;
}

const LemmaRule* Lemmatiser::find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  const auto check = static_cast<std::uint32_t>(key >> 32U);
  for (std::size_t i = key & mask;; i = (i + 1) & mask) {
    if (slots_[i].rule == 0) return nullptr;
    if (slots_[i].check == check) return &rules_[slots_[i].rule - 1];
  }
}

const LemmaRule* Lemmatiser::rule_of_ending(std::string_view text, const Word& word) const {
  for (std::size_t n = std::min(longest_ending, text.size()) + 1; n-- > 0;)
    if (const LemmaRule* rule = find(lemma_key(text.substr(text.size() - n), false, word.upos, word.xpos)))
      return rule;
  return nullptr;
}

std::string Lemmatiser::lemma_by(const LemmaRule* rule, const Word& word) const {
  const std::string form = with_straight_apostrophes(word.form);
  if (rule == nullptr) return form;
  return apply_rule(form, rule->letters, rule->cut, text_.substr(rule->text, rule->length));
}

std::string Lemmatiser::lemma_of(const Word& word) const {
  const NormalForm normal(word.form);
  const std::string_view text = normal.view();
  if (word.upos == Upos::verb) {
    if (auto verb = verb_lemma(word.form, word.xpos)) return *std::move(verb);
  }
  if (const LemmaRule* rule = find(lemma_key(text, true, word.upos, word.xpos))) return lemma_by(rule, word);
  return lemma_by(rule_of_ending(text, word), word);
}

void Lemmatiser::lemmatise(std::span<Word> words) const {
  for (Word& word : words) word.lemma = lemma_of(word);
}

}  // namespace tally::language
