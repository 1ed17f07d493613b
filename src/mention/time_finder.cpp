#include "mention/time_finder.hpp"

#include <algorithm>

#include "mention/times/grammar.hpp"
#include "mention/times/habit.hpp"
#include "mention/times/resolve.hpp"

namespace tally::mention {
namespace {

using language::Document;
using language::Sentence;

struct Preposition {
  TimeBearing bearing = TimeBearing::at;
  base::Span span;
  bool closes_range = false;
};

TimeBearing word_bearing(const Stream& s, std::size_t i) {
  if (s.is(i, TimeKind::preposition)) return static_cast<TimeBearing>(s.value(i));
  if (s.word(i, "before")) return TimeBearing::before;
  if (s.word(i, "after")) return TimeBearing::after;
  if (s.word(i, "between")) return TimeBearing::from;
  return TimeBearing::at;
}

bool is_preposition(const Stream& s, std::size_t i) {
  return s.is(i, TimeKind::preposition) || s.word(i, "before") || s.word(i, "after") || s.word(i, "between");
}

// The preposition before a draft; "to" and "and" after another time close the range that it opened.
Preposition preposition_before(const Stream& s, const Draft& draft, const Draft* last, TimeBearing last_bearing) {
  if (draft.begin == 0) return {};
  const std::size_t i = draft.begin - 1;
  if (is_preposition(s, i)) return {word_bearing(s, i), s.atoms[i].span};
  const bool closes = last && last->end == i && (s.word(i, "to") || s.word(i, "and") || s.mark(i, '-'));
  if (closes && (last_bearing == TimeBearing::from || !s.word(i, "and")))
    return {TimeBearing::until, s.atoms[i].span, true};
  return {};
}

language::TokenRange token_range(const Stream& s, const Draft& draft) {
  return {s.atoms[draft.begin].token, s.atoms[draft.end - 1].token + 1};
}

class Finder {
 public:
  Finder(const ingest::Article& article, const Document& document)
      : article_(article), document_(document), order_(date_order(article)) {
    if (article.published) {
      context_.published = LocalDays{article.published->date};
      context_.published_clock = article.published->time_of_day;
    }
  }

  std::vector<Mention> run() {
    if (!context_.published) context_.published = date_line(article_, document_, order_);
    for (std::uint32_t i = 0; i < document_.sentences.size(); ++i) read(i);
    return std::move(mentions_);
  }

 private:
  void read(std::uint32_t index) {
    const Sentence& sentence = document_.sentences[index];
    stream_.load(article_.text, document_, sentence.tokens);
    drafts_.clear();
    find_drafts(stream_, order_, drafts_);
    const Draft* last = nullptr;
    TimeBearing last_bearing = TimeBearing::at;
    for (const Draft& draft : drafts_) {
      const Preposition preposition = preposition_before(stream_, draft, last, last_bearing);
      add(draft, preposition, index);
      last = &draft;
      last_bearing = preposition.bearing;
    }
  }

  void add(const Draft& draft, Preposition preposition, std::uint32_t index) {
    const language::TokenRange tokens = token_range(stream_, draft);
    const auto zone = article_.blocks[document_.sentences[index].block].zone;
    DraftSetting setting{.bearing = preposition.bearing, .closes_range = preposition.closes_range, .sentence = index};
    setting.headline = zone == ingest::Zone::headline;
    setting.span = {stream_.atoms[draft.begin].span.begin, stream_.atoms[draft.end - 1].span.end};
    if (draft.base == Base::nearest || draft.direction) setting.tense = tense_around(document_, tokens);
    TimeExpression time = resolve(draft, setting, context_);
    time.bearing_span = preposition.span;
    mentions_.push_back({.span = setting.span, .tokens = tokens, .kind = MentionKind::time, .value = std::move(time)});
  }

  const ingest::Article& article_;
  const Document& document_;
  DateOrder order_;
  TimeContext context_;
  Stream stream_;
  std::vector<Draft> drafts_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_times(const ingest::Article& article, const Document& document) {
  return Finder(article, document).run();
}

}  // namespace tally::mention
