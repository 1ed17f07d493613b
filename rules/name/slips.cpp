// A capitalised word of a headline or caption that nobody's name was seen in, and that is a letter or two away from a
// surname in the text of the same article: "Zelinski wins" above "Karol Zielinski".

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "entity/name_distance.hpp"
#include "entity/name_match.hpp"
#include "checks.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::name {
namespace {

using align::ArticleFacts;
using language::Token;

constexpr std::size_t shortest = 5;

struct Surname {
  std::string folded;
  base::Span span;
};

std::vector<Surname> surnames_in_body(const ArticleFacts& facts) {
  std::vector<Surname> out;
  for (const mention::Mention& m : facts.mentions.all) {
    const auto* name = std::get_if<mention::PersonName>(&m.value);
    if (name == nullptr || name->surname.empty() || m.tokens.empty()) continue;
    if (facts.document.zone_of(facts.article, facts.document.tokens[m.tokens.begin]) != ingest::Zone::body) continue;
    out.push_back({base::fold(name->surname), m.span});
  }
  return out;
}

bool is_slip(const std::string& word, const std::string& surname) {
  if (word == surname || surname.size() < shortest || word.front() != surname.front()) return false;
  if (word.starts_with(surname) || surname.starts_with(word)) return false;
  const std::size_t limit = surname.size() < 8 ? 1 : 2;
  return entity::edit_distance(word, surname, limit) <= limit;
}

bool occurs(const ArticleFacts& facts, const std::string& word, ingest::Zone zone) {
  return std::any_of(facts.document.tokens.begin(), facts.document.tokens.end(), [&](const Token& token) {
    return facts.document.zone_of(facts.article, token) == zone && base::fold(token.span.in(facts.article.text)) == word;
  });
}

void check(const ArticleFacts& facts, ingest::ArticleId id, rule::Sink& sink) {
  const std::vector<Surname> surnames = surnames_in_body(facts);
  for (std::size_t i = 0; i < facts.document.tokens.size(); ++i) {
    const Token& token = facts.document.tokens[i];
    const ingest::Zone zone = facts.document.zone_of(facts.article, token);
    const std::string_view form = token.span.in(facts.article.text);
    if ((zone != ingest::Zone::headline && zone != ingest::Zone::caption) || form.size() < shortest || base::is_ascii_lower(form.front())) continue;
    const std::string word = base::fold(form);
    if (mention::lookup(word).known() || facts.entities.entity_at(language::TokenId(i)).valid()) continue;
    finding::Finding finding;
    for (const Surname& surname : surnames) {
      if (is_slip(word, surname.folded)) finding.evidence.push_back({id, surname.span, surname.folded, finding::EvidenceRole::conflicting});
    }
    if (finding.evidence.empty() || occurs(facts, word, ingest::Zone::body)) continue;
    finding.evidence.insert(finding.evidence.begin(), {id, token.span, std::string(form), finding::EvidenceRole::primary});
    finding.confidence = 0.8;
    finding.message = fmt::format("\u201C{}\u201D in the {} is spelled otherwise in the text", form, zone == ingest::Zone::headline ? "headline" : "caption");
    finding.suggestion = "Check the spelling at the source and use one throughout.";
    finding.subject = std::string(form);
    sink.report(std::move(finding));
  }
}

}  // namespace

void check_slips(const align::Story& story, rule::Sink& sink) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) check(story.articles[a], ingest::ArticleId(a), sink);
}

}  // namespace tally::rules::name
