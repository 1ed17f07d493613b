// A caption that the article itself contradicts: a day before what it shows happened, a prize in other hands, somebody who was
// elsewhere on that day.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "align/persons.hpp"
#include "base/utf8.hpp"
#include "checks.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::rules::text {
namespace {

using align::ArticleFacts;
using align::Story;
using entity::EntityId;
using ingest::Zone;
using language::Document;
using language::SentenceId;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;
using mention::TimeExpression;

constexpr WordSet other_days{{"file", "archive", "earlier", "last", "before", "ahead", "rehearsal", "practice", "previous", "library", "pictured"}};
constexpr WordSet winning{{"receive", "win", "collect", "accept", "lift", "get", "take", "hold"}};
constexpr WordSet awarding{{"award", "win", "winner", "present", "presentation", "go", "give", "receive", "collect", "take", "prize", "victory"}};

struct Day {
  base::Span span;
  mention::TimeInterval interval;
  bool dated = false;  // by a day of the month, which may be another day's picture
};

class Captions {
 public:
  Captions(const Story& story, const Page& page, rule::Sink& sink)
      : story_(story), facts_(story[page.id]), document_(facts_.document), page_(page), sink_(sink) {}

  void run() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const SentenceId sentence(s);
      if (zone(sentence) != Zone::caption || document_[sentence].tokens.empty()) continue;
      check_day(sentence);
      check_prize(sentence);
      check_presence(sentence);
    }
  }

 private:
  [[nodiscard]] Zone zone(SentenceId sentence) const { return facts_.article.blocks[document_[sentence].block].zone; }

  // The one day that the sentence gives.
  [[nodiscard]] std::optional<Day> day_of(SentenceId sentence) const {
    std::optional<Day> found;
    for (const mention::Mention& mention : facts_.mentions.all) {
      const auto* time = std::get_if<TimeExpression>(&mention.value);
      if (time == nullptr || !document_[sentence].span.contains(mention.span) || !is_day(*time)) continue;
      if (found && !meet(found->interval, *time->interval)) return std::nullopt;
      found = Day{mention.span, *time->interval, time->day && !time->weekday};
    }
    return found;
  }

  static bool is_day(const TimeExpression& time) {
    return time.interval && (time.weekday || time.day) && time.granularity <= mention::Granularity::day &&
           (time.bearing == mention::TimeBearing::at || time.bearing == mention::TimeBearing::before);
  }

  // A day that nothing else in the article is said of, up to a week before what it begins with.
  void check_day(SentenceId caption) {
    const std::optional<Day> shown = day_of(caption);
    constexpr std::uint32_t opening = 8;  // sentences with headline and credits, which tell what the article is about
    if (!shown || shown->dated || has_word(caption, other_days)) return;
    std::optional<Day> told;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const std::optional<Day> day = zone(SentenceId(s)) == Zone::caption ? std::nullopt : day_of(SentenceId(s));
      if (!day) continue;
      // One weekday under two dates is a reading that went wrong: "remain in hospital, down from six on Sunday".
      if (meet(day->interval, shown->interval) || words(day->span) == words(shown->span)) return;
      if (!told && shares_nouns(caption, SentenceId(s), s < opening ? 1 : 2)) told = day;
    }
    if (!told || shown->interval.end > told->interval.begin) return;
    if (told->interval.begin - shown->interval.end > std::chrono::days(7)) return;
    report(shown->span, told->span, fmt::format("The caption says {}, the article {}", words(shown->span), words(told->span)), "the caption's day", "the article's day");
  }

  static bool meet(const mention::TimeInterval& a, const mention::TimeInterval& b) { return a.begin < b.end && b.begin < a.end; }

  // "Ann Lee receives the Golden Oar": in the text somebody else has it.
  void check_prize(SentenceId caption) {
    const std::vector<EntityId> here = persons(caption);
    if (here.empty() || !has_word(caption, winning)) return;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const SentenceId body(s);
      if (zone(body) == Zone::caption || !has_word(body, awarding) || !shares_nouns(caption, body, 4)) continue;
      const std::vector<EntityId> there = persons(body);
      if (there.size() != 1 || !align::surely_two(story_.entities[here.front()], story_.entities[there.front()])) continue;
      report(document_[caption].span, document_[body].span, fmt::format("The caption has {} where the article has {}", story_.entities[here.front()].name, story_.entities[there.front()].name),
             "caption", "article");
      return;
    }
  }

  // "Ann Lee at the rink on Friday": the text has her abroad since Monday.
  void check_presence(SentenceId caption) {
    const std::vector<EntityId> here = persons(caption);
    const std::optional<Day> shown = day_of(caption);
    if (here.empty() || !shown) return;
    for (const mention::Mention& mention : facts_.mentions.all) {
      const auto* since = std::get_if<TimeExpression>(&mention.value);
      if (since == nullptr || since->bearing != mention::TimeBearing::since || !since->interval) continue;
      if (since->interval->begin > shown->interval.begin) continue;
      const SentenceId body = document_.tokens[mention.tokens.begin].sentence;
      const std::vector<EntityId> there = subjects(body);
      if (zone(body) == Zone::caption || there.size() != 1 || there.front() != here.front()) continue;
      const mention::Mention* place = place_in(body);
      if (place == nullptr || caption_names(caption, *place)) continue;
      report(document_[caption].span, base::cover(place->span, mention.span),
             fmt::format("The caption shows {} on {}; the article says “{}”", story_.entities[here.front()].name, words(shown->span), words(base::cover(place->span, mention.span))),
             "caption", "article");
      return;
    }
  }

  [[nodiscard]] const mention::Mention* place_in(SentenceId sentence) const {
    for (const mention::Mention& mention : facts_.mentions.all) {
      if (mention.kind != mention::MentionKind::place || !document_[sentence].span.contains(mention.span)) continue;
      const auto preposition = language::child(document_, language::top_of(document_, mention.tokens), language::Relation::case_);
      if (preposition && document_.norm(document_[*preposition]) == "in") return &mention;
    }
    return nullptr;
  }

  [[nodiscard]] bool caption_names(SentenceId caption, const mention::Mention& place) const {
    return document_[caption].span.in(facts_.article.text).find(words(place.span)) != std::string_view::npos;
  }

  // By names and pronouns, in the order of the text.
  [[nodiscard]] std::vector<EntityId> persons(SentenceId sentence) const {
    std::vector<EntityId> out;
    const TokenRange range = document_[sentence].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const entity::LocalEntityId local = facts_.entities.entity_at(TokenId(t));
      if (!local.valid()) continue;
      const EntityId entity = story_.entities.of({page_.id, local});
      if (!entity.valid() || story_.entities[entity].kind != mention::MentionKind::person) continue;
      if (std::find(out.begin(), out.end(), entity) == out.end()) out.push_back(entity);
    }
    return out;
  }

  // Of a sentence that begins with a pronoun that nothing is known of, those of the sentence before.
  [[nodiscard]] std::vector<EntityId> subjects(SentenceId sentence) const {
    std::vector<EntityId> here = persons(sentence);
    const std::string_view first = document_.norm(document_.tokens[document_[sentence].tokens.begin]);
    if (here.empty() && sentence.value > 0 && (first == "she" || first == "he")) here = persons(SentenceId(sentence.value - 1));
    return here;
  }

  [[nodiscard]] bool has_word(SentenceId sentence, const auto& set) const {
    const auto tokens = document_.tokens_of(sentence);
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return set.contains(document_.lemma(token)) || set.contains(document_.norm(token)); });
  }

  [[nodiscard]] std::set<std::string> nouns(SentenceId sentence) const {
    std::set<std::string> out;
    const TokenRange range = document_[sentence].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const Token& token = document_.tokens[t];
      const bool content = token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::adj;
      const entity::LocalEntityId local = facts_.entities.entity_at(TokenId(t));
      if (content && !(local.valid() && facts_.entities[local].kind == mention::MentionKind::person)) out.insert(base::to_lower(document_.lemma(token)));
    }
    return out;
  }

  [[nodiscard]] bool shares_nouns(SentenceId a, SentenceId b, std::ptrdiff_t least) const {
    const std::set<std::string> left = nouns(a);
    const std::set<std::string> right = nouns(b);
    return std::count_if(left.begin(), left.end(), [&](const std::string& word) { return right.contains(word); }) >= least;
  }

  [[nodiscard]] std::string_view words(base::Span span) const { return span.in(facts_.article.text); }

  void report(base::Span caption, base::Span body, std::string message, const char* left, const char* right) {
    finding::Finding finding = damage(page_, {.span = caption, .label = left, .message = std::move(message),
                                              .suggestion = "Look at the picture again, and correct the caption or the article.",
                                              .severity = finding::Severity::warning, .confidence = 0.7});
    finding.verdict = finding::Verdict::contradiction;
    finding.evidence.push_back({page_.id, body, right, finding::EvidenceRole::conflicting});
    sink_.report(std::move(finding));
  }

  const Story& story_;
  const ArticleFacts& facts_;
  const Document& document_;
  const Page& page_;
  rule::Sink& sink_;
};

}  // namespace

void check_captions(const Page& page, const Story& story, rule::Sink& sink) { Captions(story, page, sink).run(); }

}  // namespace tally::rules::text
