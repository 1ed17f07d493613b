#include "one_article.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.hpp"
#include "claim/kin_words.hpp"
#include "language/word_set.hpp"
#include "mention/person_honorific.hpp"

namespace tally::rules::honorific {
namespace {

using mention::PersonName;
using mention::Sex;

// All places of one surname in an article.
struct Bearer {
  std::set<std::string> given;
  std::map<Sex, std::vector<base::Span>> styled;
};

// "Mr", "Ms" and the like on the name.
Sex style_of(const PersonName& name) {
  for (const std::string& written : name.honorifics) {
    const mention::Honorific* honorific = mention::find_honorific(written);
    if (honorific != nullptr && honorific->kind == mention::HonorificClass::courtesy) return honorific->sex;
  }
  return Sex::unknown;
}

bool tells_of_family(const language::Document& document) {
  static constexpr language::WordSet words{{"couple", "family", "relative", "relatives", "married", "parents", "siblings", "namesake"}};
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const language::Token& token) {
    return words.contains(document.norm(token)) || claim::kin_word(document.lemma(token)).has_value();
  });
}

std::map<std::string, Bearer> bearers_of(const align::ArticleFacts& facts) {
  std::map<std::string, Bearer> out;
  for (const mention::Mention& m : facts.mentions.all) {
    const auto* name = std::get_if<PersonName>(&m.value);
    if (name == nullptr || name->surname.empty()) continue;
    Bearer& bearer = out[base::fold(full_surname(*name))];
    if (!name->given.empty()) bearer.given.insert(base::fold(name->given.front()));
    if (const Sex sex = style_of(*name); sex != Sex::unknown) bearer.styled[sex].push_back(m.span);
  }
  return out;
}

void report(ingest::ArticleId article, const Bearer& bearer, std::string_view surname, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::error;
  finding.confidence = 0.85;
  finding.message = fmt::format("One person is \u201C{}\u201D and \u201C{}\u201D in one article", "Mr " + std::string(surname), "Ms or Mrs " + std::string(surname));
  finding.suggestion = "Check which is right, or say who the other one is.";
  finding.subject = surname;
  const auto few = bearer.styled.at(Sex::male).size() <= bearer.styled.at(Sex::female).size() ? Sex::male : Sex::female;
  for (const auto& [sex, spans] : bearer.styled) {
    for (const base::Span span : spans) {
      finding.evidence.push_back({article, span, sex == Sex::male ? "Mr" : "Ms", sex == few ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting});
    }
  }
  std::stable_sort(finding.evidence.begin(), finding.evidence.end(), [](const auto& a, const auto& b) { return a.role < b.role; });
  sink.report(std::move(finding));
}

}  // namespace

void check_styles_in_article(const align::Story& story, rule::Sink& sink) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const align::ArticleFacts& facts = story.articles[a];
    std::optional<bool> family;
    for (const auto& [surname, bearer] : bearers_of(facts)) {
      if (bearer.given.size() != 1 || bearer.styled.size() != 2) continue;
      sink.compared();
      std::string shown = surname;
      const std::string_view first = bearer.styled.begin()->second.front().in(facts.article.text);
      shown = first.substr(first.rfind(' ') + 1);
      if (!family) family = tells_of_family(facts.document);
      if (!*family) report(ingest::ArticleId(a), bearer, shown, sink);
    }
  }
}

}  // namespace tally::rules::honorific
