#include "mention/persons.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/utf8.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/name_types.hpp"
#include "mention/person_honorific.hpp"

namespace tally::mention {
namespace {

class NameReader {
 public:
  NameReader(const ingest::Article& article, const language::Document& document)
      : article_(article), text_(find_name_spans(article, document)), types_(type_names(document, text_)) {}

  std::vector<Mention> read() {
    for (std::size_t i = 0; i < text_.spans.size(); ++i) learn_titled(text_.spans[i]);
    for (std::size_t i = 0; i < text_.spans.size(); ++i) {
      if (is_person_after_all(text_.spans[i], types_[i])) types_[i].kind = MentionKind::person;
      learn_persons(text_.spans[i], types_[i]);
    }
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < text_.spans.size(); ++i) mentions.push_back(mention_of(text_.spans[i], types_[i]));
    return mentions;
  }

 private:
  void learn_persons(const NameSpan& span, NameType type) {
    if (type.kind != MentionKind::person || span.end - span.name < 2) return;
    const NameWords& words = text_.words(span);
    givens_.insert(words[span.name].folded);
    surnames_.insert(words[span.end - 1].folded);
  }

  void learn_titled(const NameSpan& span) {
    if (span.name > span.begin && span.name < span.end) titled_.insert(text_.words(span)[span.end - 1].folded);
  }

  // "Hazel Kingsbridge", taken for the town, where the article has a "Mrs Kingsbridge" or an age stands behind the name.
  [[nodiscard]] bool is_person_after_all(const NameSpan& span, NameType type) const {
    const NameWords& words = text_.words(span);
    if (type.kind != MentionKind::place || span.end - span.begin != 2 || !words[span.begin].facts.has(WordFlag::given)) return false;
    if (titled_.count(words[span.end - 1].folded) != 0) return true;
    const auto is = [&](std::uint32_t at, std::string_view text) { return at < words.size() && words[at].text == text; };
    const bool number = span.end + 1 < words.size() && words[span.end + 1].text.size() == 2 && base::is_ascii_digit(words[span.end + 1].text[0]) &&
                        base::is_ascii_digit(words[span.end + 1].text[1]);
    return is(span.end, ",") && number && is(span.end + 2, ",");
  }

  [[nodiscard]] Mention mention_of(const NameSpan& span, NameType type) const {
    const NameWords& words = text_.words(span);
    // Honorifics belong to persons alone: "the Duke University" is no duke.
    const std::uint32_t first = span.begin;
    Mention mention;
    mention.kind = type.kind;
    mention.tokens = {words[first].tokens.begin, words[span.end - 1].tokens.end};
    mention.span = base::cover(words[first].span, words[span.end - 1].span);
    switch (type.kind) {
      case MentionKind::person: mention.value = person(span); break;
      case MentionKind::organisation: mention.value = organisation(span); break;
      case MentionKind::place: mention.value = PlaceName{std::string(mention.span.in(article_.text))}; break;
      default: mention.kind = work(span) ? MentionKind::work : MentionKind::other;
    }
    return mention;
  }

  [[nodiscard]] PersonName person(const NameSpan& span) const {
    const NameWords& words = text_.words(span);
    std::vector<std::string_view> parts;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      parts.push_back(words[i].text);
      if (words[i].possessive && i + 1 < span.end) parts.emplace_back("'");  // the mark behind a nickname
    }
    PersonName name = parse_person_name(parts);
    return span.end - span.name == 1 && is_given_alone(words[span.name], name) ? with_given_only(std::move(name)) : name;
  }

  [[nodiscard]] bool is_given_alone(const NameWord& word, const PersonName& name) const {
    if (takes_given_name(name)) return givens_.count(word.folded) != 0 || word.facts.has(WordFlag::given);
    if (surnames_.count(word.folded) != 0 || !name.honorifics.empty()) return false;
    if (givens_.count(word.folded) != 0) return true;
    return word.facts.has(WordFlag::given) && (!word.facts.has(WordFlag::surname) || word.facts.frequency < 20);
  }

  // "Sir Stephen", "Sister Mary", "Prince Harry": the style stands before the given name.
  static bool takes_given_name(const PersonName& name) {
    if (name.honorifics.empty()) return false;
    const Honorific* last = find_honorific(name.honorifics.back());
    if (last == nullptr) return false;
    const bool family = last->canonical == "sister" || last->canonical == "brother" || last->canonical == "father" ||
                        last->canonical == "mother" || last->canonical == "pope";
    return family || last->kind == HonorificClass::knighthood || last->kind == HonorificClass::royal;
  }

  [[nodiscard]] OrganisationName organisation(const NameSpan& span) const {
    const NameWords& words = text_.words(span);
    const std::string written(base::cover(words[span.begin].span, words[span.end - 1].span).in(article_.text));
    const bool acronym = span.end - span.begin == 1 && words[span.begin].caps;
    if (acronym) return {"", written};
    return {written, bracketed(words, span.end)};
  }

  // "National Health Service (NHS)": the capitals in the brackets.
  static std::string bracketed(const NameWords& words, std::size_t at) {
    if (at + 2 >= words.size() || words[at].text != "(" || words[at + 2].text != ")" || !words[at + 1].caps) return {};
    return std::string(words[at + 1].text);
  }

  [[nodiscard]] bool work(const NameSpan& span) const {
    const NameWords& words = text_.words(span);
    return span.end - span.begin > 1 && is_work_head(words[span.end - 1].lower);
  }

  const ingest::Article& article_;
  NameText text_;
  std::vector<NameType> types_;
  std::unordered_set<std::string> titled_;  // surnames that stand behind an honorific, folded
  std::unordered_set<std::string> givens_, surnames_;  // of persons named in full, folded
};

}  // namespace

std::vector<Mention> find_names(const ingest::Article& article, const language::Document& document) {
  return NameReader(article, document).read();
}

}  // namespace tally::mention
