#include "rule/house.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "rule/wording.hpp"

namespace tally::rule {
namespace {

using align::Story;
using finding::Evidence;
using finding::Finding;
using ingest::NameFact;

bool is_house(const Story& story, const Evidence& evidence) { return is_house_facts(story[evidence.article].article); }

bool is_word_byte(char c) { return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; }

// The end of `form` where it stands at `at` as whole words; any white space goes for a space. 0 where it doesn't.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view form) {
  if (at > 0 && is_word_byte(text[at - 1])) return 0;
  for (const char c : form) {
    if (c == ' ') {
      const std::size_t begin = at;
      while (at < text.size() && base::is_ascii_space(text[at])) ++at;
      if (at == begin) return 0;
    } else if (at == text.size() || text[at++] != c) {
      return 0;
    }
  }
  return at < text.size() && is_word_byte(text[at]) ? 0 : at;
}

std::vector<base::Span> places_of(std::string_view text, std::string_view form) {
  std::vector<base::Span> out;
  if (form.empty()) return out;
  const std::string_view start = form.substr(0, form.find(' '));
  for (std::size_t at = text.find(start); at != std::string_view::npos; at = text.find(start, at + 1)) {
    if (const std::size_t end = match_at(text, at, form)) out.push_back(base::make_span(at, end));
  }
  return out;
}

// "Siân Okafor" and "Okafor" are forms of "Siân Okafor".
bool is_form(std::string_view words, std::string_view name) {
  return words == name || (name.size() > words.size() && name.ends_with(words) && name[name.size() - words.size() - 1] == ' ');
}

bool accepts(const NameFact& fact, std::string_view words) {
  return is_form(words, fact.name.text) ||
         std::any_of(fact.also.begin(), fact.also.end(), [&](const auto& form) { return is_form(words, form.text); });
}

bool is_about_names(const Finding& finding) {
  return finding.kind == "name" || finding.kind == "organisation" || finding.kind == "honorific";
}

bool accepted_by(const Story& story, const NameFact& fact, const Finding& finding) {
  return std::all_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& e) {
    return accepts(fact, words(story, e.article, e.span));
  });
}

template <class Facts>
bool any_accepts(const Story& story, const Facts& facts, const Finding& finding) {
  return std::any_of(facts.begin(), facts.end(), [&](const NameFact& fact) { return accepted_by(story, fact, finding); });
}

// The article's places first: they are what can be changed.
void put_house_last(const Story& story, Finding& finding) {
  const auto first_house = std::stable_partition(finding.evidence.begin(), finding.evidence.end(),
                                                 [&](const Evidence& e) { return !is_house(story, e); });
  if (first_house == finding.evidence.end() || first_house == finding.evidence.begin()) return;
  const auto place = [&](const Evidence& e) { return story[e.article].article.source_span(e.span); };
  for (auto house = first_house; house != finding.evidence.end();) {
    const bool told = std::any_of(first_house, house, [&](const Evidence& e) { return place(e) == place(*house); });
    house = told ? finding.evidence.erase(house) : std::next(house);
  }
  const std::string label = finding.evidence.front().label;
  for (Evidence& e : finding.evidence) {
    e.role = e.label == label ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting;
  }
  const Evidence& house = *first_house;
  finding.suggestion = fmt::format("House facts say {}: follow them, or correct the facts.",
                                   house.label.empty() ? words(story, house.article, house.span) : house.label);
}

bool has_evidence(const std::vector<Finding>& findings, ingest::ArticleId article, base::Span span) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return is_about_names(f) && std::any_of(f.evidence.begin(), f.evidence.end(), [&](const Evidence& e) {
             return e.article == article && e.span.overlaps(span);
           });
  });
}

// What holds the unwanted forms of one kind of name against the story.
struct Watch {
  const Story& story;
  const std::vector<Finding>& known;
  std::string_view kind;

  // Places of `form` outside of the names that the house accepts.
  [[nodiscard]] std::vector<base::Span> unwanted(std::string_view text, const NameFact& fact, std::string_view form) const {
    std::vector<base::Span> out = places_of(text, form);
    const auto drop = [&](std::string_view accepted) {
      for (const base::Span whole : places_of(text, accepted))
        std::erase_if(out, [&](base::Span span) { return whole.contains(span); });
    };
    if (out.empty()) return out;
    drop(fact.name.text);
    for (const auto& form_also : fact.also) drop(form_also.text);
    return out;
  }

  void look_for(const NameFact& fact, const std::string& form, std::vector<Finding>& out) const {
    Finding finding{.rule = std::string(kind), .kind = std::string(kind)};
    std::set<ingest::ArticleId> articles;
    std::vector<Evidence> house;
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
      const ingest::ArticleId id(i);
      const std::string& text = story[id].article.text;
      if (is_house_facts(story[id].article)) {
        const auto at = places_of(text, fact.name.text);
        if (!at.empty()) house.push_back({id, at.front(), fact.name.text, finding::EvidenceRole::conflicting});
        continue;
      }
      for (const base::Span span : unwanted(text, fact, form)) {
        if (has_evidence(known, id, span)) continue;
        articles.insert(id);
        finding.evidence.push_back({id, span, form, finding::EvidenceRole::primary});
      }
    }
    if (finding.evidence.empty()) return;
    finding.evidence.insert(finding.evidence.end(), house.begin(), house.end());
    finding.message = fmt::format("“{}” in {}, where the house facts say {}", form, sources(story, articles), fact.name.text);
    finding.suggestion = fmt::format("House facts say {}: follow them, or correct the facts.", fact.name.text);
    finding.subject = fact.name.text;
    out.push_back(std::move(finding));
  }
};

}  // namespace

void settle(const Story& story, const ingest::HouseFacts& facts, std::vector<Finding>& findings) {
  std::erase_if(findings, [&](const Finding& f) {
    if (std::all_of(f.evidence.begin(), f.evidence.end(), [&](const Evidence& e) { return is_house(story, e); })) return true;
    return is_about_names(f) && (any_accepts(story, facts.persons, f) || any_accepts(story, facts.organisations, f));
  });
  for (Finding& finding : findings) put_house_last(story, finding);
}

std::vector<Finding> unwanted_names(const Story& story, const ingest::HouseFacts& facts, const std::vector<Finding>& findings) {
  std::vector<Finding> out;
  for (const auto& person : facts.persons) {
    for (const auto& form : person.never) Watch{story, findings, "name"}.look_for(person, form.text, out);
  }
  for (const auto& body : facts.organisations) {
    for (const auto& form : body.never) Watch{story, findings, "organisation"}.look_for(body, form.text, out);
  }
  return out;
}

}  // namespace tally::rule
