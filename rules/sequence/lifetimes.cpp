// "Will be wound up after 128 years", and a school that opened its doors in 1878: ages of houses, firms and customs against
// the year of their beginning. A difference of whole tens, or of one exchanged digit, is a slip; others may be counted from
// another beginning.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "align/digit_slip.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "sentence_times.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using align::Term;
using align::ToldTime;
using ingest::ArticleId;
using language::Document;
using language::TokenId;

constexpr language::WordSet beginnings{{"build", "create", "establish", "found", "launch", "open", "begin", "start"}};
constexpr language::WordSet endings{{"close", "shut", "wind", "axe", "scrap", "cease", "end", "disband", "fold", "demolish", "lose"}};

struct Beginning {
  const ToldTime* told = nullptr;
  int year = 0;
};

struct Lifetime {
  ArticleId article;
  const mention::Mention* mention = nullptr;
  int years = 0;
  std::vector<Term> thing;  // who or what is so old
};

class Lifetimes {
 public:
  Lifetimes(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), sink_(sink), slips_(slips) {
    for (const ToldTime& t : told.all()) read_beginning(t);
  }

  void run() {
    if (beginnings_.empty()) return;
    for (std::size_t a = 0; a < story_.articles.size(); ++a) {
      for (const auto& sentence : times_by_sentence(story_.articles[a])) {
        for (const SentenceTime& time : sentence) read_length(ArticleId(a), time);
      }
    }
  }

 private:
  void read_beginning(const ToldTime& told) {
    if (told.planned || !told.time.year || *told.time.year < 1000) return;
    const bool begins = told.frame.stage == align::Stage::begin || beginnings.contains(told.frame.verb);
    if (begins && told.qualifiers.polarity == claim::Polarity::positive) beginnings_.push_back({&told, *told.time.year});
  }

  // "closes after 128 years": the subject of the verb that ends it
  void read_length(ArticleId article, const SentenceTime& time) {
    if (!time.is_length() || time.time->amount->unit != mention::Granularity::year || year_of(article) == 0) return;
    const mention::TimeAmount& amount = *time.time->amount;
    constexpr int old = 20;
    if (amount.vague || amount.low != amount.high || amount.low < old || std::fmod(amount.low, 10) == 0) return;
    if (time.time->modifier != mention::TimeModifier::none) return;
    const Around around(story_[article]);
    if (around.before(time) != "after") return;
    const Document& document = story_[article].document;
    const TokenId verb = document[language::top_of(document, time.mention->tokens)].head;
    if (!verb.valid() || !endings.contains(document.lemma(document[verb]))) return;
    const align::HappeningFrame frame = align::frame_at(story_, terms_, article, verb);
    Lifetime lifetime{.article = article, .mention = time.mention, .years = static_cast<int>(amount.low), .thing = frame.core};
    hold(lifetime);
  }

  [[nodiscard]] int expected(const Lifetime& lifetime, const Beginning& beginning) const {
    return year_of(lifetime.article) - beginning.year;
  }

  // Of publication, the article's or the story's; 0 where nothing in the story is dated.
  [[nodiscard]] int year_of(ArticleId article) const {
    const auto year = [](const ingest::Article& a) { return a.published ? static_cast<int>(a.published->date.year()) : 0; };
    if (const int own = year(story_[article].article); own != 0) return own;
    for (const auto& facts : story_.articles) {
      if (const int other = year(facts.article); other != 0) return other;
    }
    return 0;
  }

  void hold(const Lifetime& lifetime) {
    const Beginning* wrong = nullptr;
    for (const Beginning& beginning : beginnings_) {
      const int years = expected(lifetime, beginning);
      constexpr int plans = 2;
      if (years >= lifetime.years - 1 && years <= lifetime.years + 1 + plans - 1) return;  // it is counted from this one
      if (!about_one_thing(lifetime, beginning) && !only_old_one(beginning)) continue;
      sink_.compared();
      const bool tens = years % 10 == lifetime.years % 10 && std::abs(years - lifetime.years) <= 100;
      if (years > 0 && (tens || align::is_digit_slip(years, lifetime.years))) wrong = &beginning;
    }
    if (wrong != nullptr) report(lifetime, *wrong);
  }

  // What is a century old is seldom told twice in one story.
  [[nodiscard]] bool only_old_one(const Beginning& beginning) const {
    constexpr int century = 100;
    const auto old = [&](const Beginning& b) { return year_of(b.told->article) - b.year >= century; };
    return old(beginning) && std::count_if(beginnings_.begin(), beginnings_.end(), old) == 1;
  }

  [[nodiscard]] bool about_one_thing(const Lifetime& lifetime, const Beginning& beginning) const {
    const ToldTime& told = *beginning.told;
    if (!align::shared_terms(lifetime.thing, told.frame.core).empty()) return true;
    const auto sentence = [&](ArticleId article, const mention::Mention& mention) {
      const Document& document = story_[article].document;
      const std::size_t home = document.tokens[mention.tokens.begin].sentence.index();
      return terms_.of(article, {document.sentences[home == 0 ? 0 : home - 1].tokens.begin, document.sentences[home].tokens.end});
    };
    constexpr double some_words = 3;
    return terms_.weigh(align::shared_terms(sentence(lifetime.article, *lifetime.mention), sentence(told.article, *told.mention))) >= some_words;
  }

  void report(const Lifetime& lifetime, const Beginning& beginning) {
    slips_.push_back(misfit_slip(story_, {lifetime.article, lifetime.mention}, {{beginning.told->article, beginning.told->mention}},
                                 fmt::format("{} years", expected(lifetime, beginning))));
    slips_.back().confidence = 0.75;
  }

  const Story& story_;
  const ClauseTerms& terms_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Beginning> beginnings_;
};

}  // namespace

void find_lifetimes(const Story& story, const ClauseTerms& terms, const align::ToldTimes& told, rule::Sink& sink,
                    std::vector<Slip>& slips) {
  Lifetimes(story, terms, told, sink, slips).run();
}

}  // namespace tally::rules
