#include "entity/name_context.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/person_honorific.hpp"

namespace tally::entity {
namespace {

using language::Document;
using mention::WordFlag;

constexpr std::uint32_t reach = 8;  // words on either side

bool is_role(std::string_view word) {
  return mention::is_office_noun(word) || mention::lookup(word).has(WordFlag::role);
}

// Function words inside "the head of the office for health and safety".
bool is_link(std::string_view word) { return word == "of" || word == "for" || word == "the" || word == "and"; }

bool is_age(std::string_view word) { return word.size() == 2 && base::is_ascii_digit(word[0]) && base::is_ascii_digit(word[1]); }

bool is_word(std::string_view norm) { return !norm.empty() && base::is_ascii_alpha(norm[0]); }

class ContextReader {
 public:
  ContextReader(const Document& document, const mention::Mention& mention) : document_(document), mention_(mention) {}

  std::vector<std::string> read() {
    if (mention_.tokens.empty()) return {};
    const auto& sentence = document_[document_.tokens[mention_.tokens.begin].sentence];
    before(sentence.tokens.begin);
    after(sentence.tokens.end);
    honorifics();
    base::sort_unique(words_);
    return std::move(words_);
  }

 private:
  [[nodiscard]] std::string_view norm(std::uint32_t at) const { return document_.norm(document_.tokens[at]); }

  // Adds a phrase's content words if a role noun is among them.
  void add_phrase(const std::vector<std::string_view>& phrase) {
    if (std::none_of(phrase.begin(), phrase.end(), is_role)) return;
    for (const std::string_view word : phrase) {
      if (word.size() > 2 && !mention::is_function_word(word)) words_.emplace_back(word);
    }
  }

  void before(std::uint32_t begin) {
    std::vector<std::string_view> phrase;
    for (std::uint32_t at = mention_.tokens.begin; at > begin && phrase.size() < reach; --at) {
      const std::string_view word = norm(at - 1);
      const bool inside = is_word(word) || word == "-" || word == "'s";
      if (!inside || mention::is_speech_verb(word) || (mention::is_function_word(word) && !is_link(word))) break;
      phrase.push_back(word);
      if (word == "the" && phrase.size() > 1 && !(at - 1 > begin && (norm(at - 2) == "of" || norm(at - 2) == "for"))) break;
    }
    add_phrase(phrase);
  }

  void after(std::uint32_t end) {
    std::uint32_t at = mention_.tokens.end;
    if (at >= end || (norm(at) != "," && norm(at) != "(")) return;
    if (at + 1 < end && is_age(norm(at + 1))) {
      words_.push_back(std::string(norm(at + 1)));
      return;
    }
    std::vector<std::string_view> phrase;
    for (++at; at < end && phrase.size() < reach; ++at) {
      const std::string_view word = norm(at);
      const bool inside = is_word(word) || word == "-" || word == "'s" || word == "&";
      if (!inside || mention::is_speech_verb(word) || word == "who" || word == "and") break;
      phrase.push_back(word);
    }
    add_phrase(phrase);
  }

  void honorifics() {
    const auto* name = std::get_if<mention::PersonName>(&mention_.value);
    if (name == nullptr) return;
    for (const std::string& written : name->honorifics) {
      const mention::Honorific* honorific = mention::find_honorific(written);
      if (honorific == nullptr || honorific->kind == mention::HonorificClass::courtesy) continue;
      std::string_view words = honorific->canonical;
      while (!words.empty()) {
        const std::size_t space = std::min(words.find(' '), words.size());
        words_.emplace_back(words.substr(0, space));
        words.remove_prefix(std::min(space + 1, words.size()));
      }
    }
  }

  const Document& document_;
  const mention::Mention& mention_;
  std::vector<std::string> words_;
};

bool is_style(const std::string& word) { return is_role(word) || mention::find_honorific(word) != nullptr; }

std::vector<std::string> shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

}  // namespace

std::vector<std::string> context_words(const Document& document, const mention::Mention& mention) {
  return ContextReader(document, mention).read();
}

int shared_context(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::vector<std::string> shared = shared_words(a, b);
  const bool telling = std::any_of(shared.begin(), shared.end(), [](const std::string& w) { return is_age(w) || is_style(w); });
  return !telling ? 0 : shared.size() > 1 ? 2 : 1;
}

bool shares_role(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::vector<std::string> shared = shared_words(a, b);
  return std::any_of(shared.begin(), shared.end(), is_style);
}

}  // namespace tally::entity
