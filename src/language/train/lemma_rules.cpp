#include "language/train/lemma_rules.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <string>
#include <tuple>

#include "language/model_features.hpp"

namespace tally::language::train {
namespace {

// case, bytes to cut, text to put: ordered, so that votes are counted in the same order everywhere.
struct Edit {
  LemmaCase letters = LemmaCase::lower;
  std::size_t cut = 0;
  std::string text;

  friend auto operator<=>(const Edit&, const Edit&) = default;
};

// The edit with the longest common beginning; on a tie the first kind of letters in `LemmaCase`.
Edit edit_of(std::string_view form, std::string_view lemma) {
  Edit best{LemmaCase::lower, form.size(), std::string(lemma)};
  for (const LemmaCase letters : {LemmaCase::lower, LemmaCase::keep, LemmaCase::title}) {
    const std::string cased = apply_rule(form, letters, 0, {});
    const auto split = std::mismatch(cased.begin(), cased.end(), lemma.begin(), lemma.end());
    const auto common = static_cast<std::size_t>(split.first - cased.begin());
    if (form.size() - common >= best.cut) continue;
    best = {letters, form.size() - common, std::string(split.second, lemma.end())};
  }
  return best;
}

using Tags = std::pair<Upos, Xpos>;
struct Type {
  std::string normal;
  Tags tags;
  friend auto operator<=>(const Type&, const Type&) = default;
};
using Votes = std::map<Edit, int>;

const Edit& winner(const Votes& votes) {
  const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(votes.begin(), votes.end(), more)->first;
}

std::map<Type, Edit> types_of(const std::vector<std::vector<Word>>& sentences) {
  std::map<Type, Votes> votes;
  for (const auto& sentence : sentences)
    for (const Word& word : sentence) {
      if (word.lemma.size() > 100 || word.form.size() > 60) continue;
      const Type type{std::string(NormalForm(word.form).view()), {word.upos, word.xpos}};
      ++votes[type][edit_of(word.form, word.lemma)];
    }
  std::map<Type, Edit> out;
  for (const auto& [type, edits] : votes) out.emplace(type, winner(edits));
  return out;
}

std::string ending(const std::string& word, std::size_t n) {
  return word.substr(word.size() - std::min(n, word.size()));
}

using EndingRules = std::map<Type, Edit>;  // Type::normal is the ending

const Edit* lookup(const EndingRules& rules, const Type& type, std::size_t longest) {
  for (std::size_t n = std::min(longest, type.normal.size()) + 1; n-- > 0;) {
    const auto at = rules.find({ending(type.normal, n), type.tags});
    if (at != rules.end()) return &at->second;
  }
  return nullptr;
}

EndingRules ending_rules(const std::map<Type, Edit>& types) {
  EndingRules rules;
  for (std::size_t n = 0; n <= longest_ending; ++n) {
    std::map<Type, Votes> votes;
    for (const auto& [type, edit] : types)
      if (type.normal.size() >= n) ++votes[{ending(type.normal, n), type.tags}][edit];
    for (const auto& [type, edits] : votes) {
      const Edit& best = winner(edits);
      const bool trusted = n <= 2 || edits.at(best) >= 2;  // one long word proves nothing
      const Edit* const shorter = n == 0 ? nullptr : lookup(rules, type, n - 1);
      if (trusted && (shorter == nullptr || *shorter != best)) rules.emplace(type, best);
    }
  }
  return rules;
}

class TableWriter {
 public:
  void put(std::uint64_t key, const Edit& edit) { entries_.emplace_back(key, rule(edit)); }

  LemmaTables finish() {
    tables_.slots.assign(std::bit_ceil(entries_.size() * 3 / 2 + 2), LemmaSlot{0, 0});
    const std::size_t mask = tables_.slots.size() - 1;
    for (const auto& [key, rule] : entries_) {
      std::size_t i = key & mask;
      while (tables_.slots[i].rule != 0) i = (i + 1) & mask;
      tables_.slots[i] = {static_cast<std::uint32_t>(key >> 32U), rule};
    }
    return std::move(tables_);
  }

 private:
  std::uint32_t rule(const Edit& edit) {
    const auto [at, added] = numbers_.emplace(edit, static_cast<std::uint32_t>(tables_.rules.size() + 1));
    if (!added) return at->second;
    tables_.rules.push_back(
        {static_cast<std::uint32_t>(tables_.text.size()), static_cast<std::uint8_t>(edit.text.size()),
         static_cast<std::uint8_t>(std::min<std::size_t>(edit.cut, 255)), edit.letters, 0});
    tables_.text.insert(tables_.text.end(), edit.text.begin(), edit.text.end());
    return at->second;
  }

  std::map<Edit, std::uint32_t> numbers_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries_;
  LemmaTables tables_;
};

}  // namespace

LemmaTables learn_lemmas(const std::vector<std::vector<Word>>& sentences) {
  const auto types = types_of(sentences);
  const EndingRules rules = ending_rules(types);
  TableWriter out;
  for (const auto& [type, edit] : rules)
    out.put(lemma_key(type.normal, false, type.tags.first, type.tags.second), edit);
  for (const auto& [type, edit] : types) {
    const Edit* const ruled = lookup(rules, type, longest_ending);
    if (ruled == nullptr || *ruled != edit)
      out.put(lemma_key(type.normal, true, type.tags.first, type.tags.second), edit);
  }
  return out.finish();
}

}  // namespace tally::language::train
