#include "labelled_dates.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "mention/time_compare.hpp"
#include "rule/days_apart.hpp"

namespace tally::rules {
namespace {

using align::ArticleFacts;
using align::ClauseTerms;
using align::Story;
using align::Term;
using ingest::ArticleId;
using language::Document;
using mention::Mention;
using mention::TimeExpression;

struct Label {
  std::string_view first;
  std::string_view second;  // empty for a label of one word
  std::string_view name;
};

constexpr Label labels[] = {
    {"use", "by", "use-by date"},  {"best", "before", "best-before date"}, {"sell", "by", "sell-by date"}, {"expiry", "", "expiry date"},
    {"expiration", "", "expiry date"}, {"deadline", "", "deadline"},           {"closing", "date", "closing date"},
};

struct Labelled {
  ArticleId article;
  const Mention* mention = nullptr;
  std::vector<Term> words;  // of its sentence and the one before
};

using ByLabel = std::map<std::string_view, std::vector<Labelled>>;

// The label that stands before the date, with little between: "use-by date of", "deadline for entries is".
std::optional<std::string_view> label_before(const Document& document, const Mention& date) {
  constexpr language::WordSet between{{"date", "dates", "of", "is", "was", "are", ":", "the", "on", "for", "until", "by", "before", "marked", "stamped", "to", "-", "entries", "applications"}};
  constexpr std::uint32_t reach = 7;
  const std::uint32_t begin = document[document.tokens[date.tokens.begin].sentence].tokens.begin;
  for (std::uint32_t t = date.tokens.begin; t > begin && t + reach > date.tokens.begin; --t) {
    const std::string_view norm = document.norm(document.tokens[t - 1]);
    for (const Label& label : labels) {
      if (norm != label.first) continue;
      const bool hyphen = document.norm(document.tokens[t]) == "-";  // "use-by"
      if (label.second.empty() || document.norm(document.tokens[hyphen ? t + 1 : t]) == label.second) return label.name;
    }
    if (!between.contains(norm)) return std::nullopt;
  }
  return std::nullopt;
}

// Copy that tells of a date before or after it.
bool tells_of_change(const ArticleFacts& facts) {
  constexpr language::WordSet words{{"extend", "extension", "postpone", "original", "originally", "reschedule", "revise"}};
  return std::any_of(facts.document.tokens.begin(), facts.document.tokens.end(),
                     [&](const language::Token& token) { return words.contains(facts.document.lemma(token)); });
}

ByLabel read(const Story& story, const ClauseTerms& terms, ArticleId article) {
  ByLabel out;
  const ArticleFacts& facts = story[article];
  if (tells_of_change(facts)) return out;
  for (const Mention& m : facts.mentions.all) {
    const auto* time = std::get_if<TimeExpression>(&m.value);
    const bool day = time != nullptr && time->interval && time->day && time->granularity == mention::Granularity::day && !time->ambiguous;
    if (!day || m.tokens.empty() || mention::is_quoted(facts.mentions, m.span)) continue;
    const auto label = label_before(facts.document, m);
    if (!label) continue;
    const std::size_t home = facts.document.tokens[m.tokens.begin].sentence.index();
    const auto& sentences = facts.document.sentences;
    out[*label].push_back({article, &m, terms.of(article, {sentences[home == 0 ? 0 : home - 1].tokens.begin, sentences[home].tokens.end})});
  }
  return out;
}

bool one_thing(const ClauseTerms& terms, const Labelled& a, const Labelled& b) {
  const auto shared = align::shared_terms(a.words, b.words);
  constexpr double some_words = 6;
  return shared.size() >= 2 && terms.weigh(shared) >= some_words;
}

bool differ(const Labelled& a, const Labelled& b) {
  return mention::compare_times(std::get<TimeExpression>(a.mention->value), std::get<TimeExpression>(b.mention->value)) ==
         mention::TimeMatch::disjoint;
}

}  // namespace

std::vector<LabelledSlip> find_labelled_dates(const Story& story, const ClauseTerms& terms) {
  constexpr int soon = 2;  // in days; dates are moved
  std::vector<ByLabel> articles;
  for (std::size_t a = 0; a < story.articles.size(); ++a) articles.push_back(read(story, terms, ArticleId(a)));
  std::vector<LabelledSlip> slips;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (std::size_t j = i + 1; j < articles.size(); ++j) {
      const auto apart = rule::days_apart(story, ArticleId(i), ArticleId(j));
      if (!apart || *apart > soon) continue;
      for (const auto& [label, mine] : articles[i]) {
        const auto theirs = articles[j].find(label);
        if (theirs == articles[j].end() || mine.size() != 1 || theirs->second.size() != 1) continue;
        const Labelled& a = mine.front();
        const Labelled& b = theirs->second.front();
        if (differ(a, b) && one_thing(terms, a, b)) slips.push_back({std::string(label), a.article, b.article, a.mention, b.mention});
      }
    }
  }
  return slips;
}

}  // namespace tally::rules
