#include "align/cause_conflicts.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "align/cause_terms.hpp"
#include "align/clause_terms.hpp"
#include "align/common_ground.hpp"
#include "align/scene_likeness.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using claim::CauseClaim;
using claim::CauseState;
using claim::Certainty;
using ingest::ArticleId;
using language::Document;

constexpr language::WordSet official{{"investigator", "police", "official", "officer", "marshal", "inspector", "inquiry", "engineer",
                                      "service", "report", "authority", "coroner", "judge", "department", "brigade", "expert",
                                      "detective", "geologist", "board", "inquest", "court", "chief", "scientist", "panel"}};

// One article's causes with their terms.
struct Told {
  std::vector<CauseClaim> all;     // sure or not
  std::vector<CauseClaim> claims;  // the sure ones, with
  std::vector<CauseTerms> terms;
  std::vector<std::set<std::string>> marks;
};

class Comparison {
 public:
  explicit Comparison(const Story& story) : story_(story), ground_(story), scenes_(story), likeness_(story, scenes_) {
    for (const ArticleFacts& facts : story.articles) told_.push_back(read(facts));
  }

  CauseReading run() {
    for (std::size_t a = 0; a < told_.size(); ++a) {
      for (std::size_t b = a + 1; b < told_.size(); ++b) compare_articles(a, b);
    }
    return std::move(reading_);
  }

 private:
  static Told read(const ArticleFacts& facts) {
    Told told{.all = claim::read_causes(facts.document, facts.events), .claims = {}, .terms = {}, .marks = {}};
    told.claims = told.all;
    std::erase_if(told.claims, [](const CauseClaim& claim) {
      return claim.qualifiers.certainty == Certainty::possible || claim.qualifiers.certainty == Certainty::alleged ||
             claim.qualifiers.phase == claim::Phase::planned;
    });
    for (const CauseClaim& claim : told.claims) {
      told.terms.push_back(terms_of_cause(facts.document, claim));
      told.marks.push_back(marks_of_effect(facts.document, claim));
    }
    return told;
  }

  void compare_articles(std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < told_[a].claims.size(); ++i) {
      for (std::size_t k = 0; k < told_[b].claims.size(); ++k) compare(a, i, b, k);
    }
  }

  void compare(std::size_t a, std::size_t i, std::size_t b, std::size_t k) {
    const CauseState left = told_[a].claims[i].state;
    const CauseState right = told_[b].claims[k].state;
    if (left == CauseState::ruled_out && right == CauseState::given) return rule_out(b, k, a, i);
    if (right == CauseState::ruled_out && left == CauseState::given) return rule_out(a, i, b, k);
    if (left == CauseState::ruled_out || right == CauseState::ruled_out || !one_happening(a, i, b, k)) return;
    ++reading_.compared;
    if (left == CauseState::given && right == CauseState::given) return two_causes(a, i, b, k);
    if (left == CauseState::given) return still_unknown(a, i, b, k);
    if (right == CauseState::given) return still_unknown(b, k, a, i);
  }

  void two_causes(std::size_t a, std::size_t i, std::size_t b, std::size_t k) {
    if (two_opinions(a, i, b, k)) return;
    if (told_[a].claims[i].open || told_[b].claims[k].open) {
      if (are_strange(a, i, b, k) && are_strange(b, k, a, i)) report(CauseDifference::other, a, i, b, k);
      return;
    }
    if (may_be_one_cause(told_[a].terms[i], told_[b].terms[k])) return;
    if (speaks_of(story_.articles[a], told_[b].terms[k], told_[a].all)) return;
    if (speaks_of(story_.articles[b], told_[a].terms[i], told_[b].all)) return;
    report(CauseDifference::other, a, i, b, k);
  }

  // The other article knows hardly a word of the cause, and gives none of its kind.
  [[nodiscard]] bool are_strange(std::size_t a, std::size_t i, std::size_t b, std::size_t k) const {
    const CauseTerms& cause = told_[a].terms[i];
    const CauseTerms& other = told_[b].terms[k];
    if (cause.words.empty() || share_any(cause.words, other.words) || claim::kinds_go_together(cause.kinds, other.kinds)) return false;
    const Document& document = story_.articles[b].document;
    const auto known = static_cast<std::size_t>(std::count_if(cause.words.begin(), cause.words.end(), [&](const std::string& word) {
      return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const language::Token& token) { return word_family(document.lemma(token)) == word; });
    }));
    return 2 * known <= cause.words.size();
  }

  // `k` rules out what `i` gives. The words of the cause must be the same; where the happening is named, it too.
  void rule_out(std::size_t a, std::size_t i, std::size_t b, std::size_t k) {
    const CauseClaim& out = told_[b].claims[k];
    if (told_[a].claims[i].open) return;
    if (!out.effect_class.empty() && !one_happening(a, i, b, k)) return;
    if (!share_any(told_[a].terms[i].words, told_[b].terms[k].words)) return;
    const bool knows = std::any_of(told_[a].claims.begin(), told_[a].claims.end(), [](const CauseClaim& claim) {
      return claim.state == CauseState::ruled_out;
    });
    if (!knows) report(CauseDifference::ruled_out, a, i, b, k);
  }

  // Unknown in `b`, which is no earlier than `a`.
  void still_unknown(std::size_t a, std::size_t i, std::size_t b, std::size_t k) {
    const auto& known = story_.articles[a].article.published;
    const auto& open = story_.articles[b].article.published;
    const bool gives = std::any_of(told_[b].claims.begin(), told_[b].claims.end(),
                                   [](const CauseClaim& claim) { return claim.state == CauseState::given; });
    if (!known || !open || gives || to_sys(*open) < to_sys(*known)) return;
    if (speaks_of(story_.articles[b], told_[a].terms[i], told_[b].all)) return;
    report(CauseDifference::unknown, a, i, b, k);
  }

  // Each is one party's word against the other's, and no finding of those who look into it.
  [[nodiscard]] bool two_opinions(std::size_t a, std::size_t i, std::size_t b, std::size_t k) const {
    const auto voice = [&](std::size_t article, std::size_t claim) {
      const language::TokenId id = told_[article].claims[claim].qualifiers.voice;
      const Document& document = story_.articles[article].document;
      return id.valid() ? document.lemma(document[id]) : std::string_view{};
    };
    const std::string_view left = voice(a, i);
    const std::string_view right = voice(b, k);
    return !left.empty() && !right.empty() && left != right && !official.contains(left) && !official.contains(right);
  }

  [[nodiscard]] bool one_happening(std::size_t a, std::size_t i, std::size_t b, std::size_t k) const {
    const std::string_view effect = told_[a].claims[i].effect_class;
    if (told_[a].claims[i].open || told_[b].claims[k].open) return in_one_scene(a, i, b, k);
    if (effect.empty() || effect != told_[b].claims[k].effect_class) return false;
    const auto& left = told_[a].marks[i];
    const auto& right = told_[b].marks[k];
    if (share_any(left, right)) return true;
    const SentenceRef first = sentence_of(a, i);
    const SentenceRef second = sentence_of(b, k);
    if (ground_.between(first, second).features >= 3 && ground_.are_twins(first, second)) return true;
    if (claim::happens_often(effect)) return one_scene(a, i, b, k);
    return tells_of_one(a, effect) && tells_of_one(b, effect) && (left.empty() || right.empty() || told_early(a, effect) == told_early(b, effect));
  }

  [[nodiscard]] SentenceRef sentence_of(std::size_t article, std::size_t claim) const {
    return {ArticleId(article), story_.articles[article].document[told_[article].claims[claim].predicate].sentence};
  }

  // Where the word for what happened does not tell, the scene does.
  [[nodiscard]] bool in_one_scene(std::size_t a, std::size_t i, std::size_t b, std::size_t k) const {
    const SentenceRef left = sentence_of(a, i);
    const SentenceRef right = sentence_of(b, k);
    const auto& first = story_.articles[a].article.published;
    const auto& second = story_.articles[b].article.published;
    if (!first || !second || std::chrono::abs(to_sys(*first) - to_sys(*second)) > std::chrono::hours(24 * 4)) return false;
    return likeness_.same_sentence(left, right) >= 1.5 && likeness_.between(left, right) >= 2.5;
  }

  // Nothing keeps the two apart, and two things at least stand around both.
  [[nodiscard]] bool one_scene(std::size_t a, std::size_t i, std::size_t b, std::size_t k) const {
    if (!told_[a].marks[i].empty() && !told_[b].marks[k].empty()) return false;
    const auto left = scene_of_effect(story_.articles[a].document, told_[a].claims[i]);
    const auto right = scene_of_effect(story_.articles[b].document, told_[b].claims[k]);
    return std::count_if(left.begin(), left.end(), [&](const std::string& word) { return right.contains(word); }) >= 2;
  }

  // The class stands in the headline or the first sentences.
  [[nodiscard]] bool told_early(std::size_t article, std::string_view effect) const {
    constexpr std::size_t first = 90;  // words
    const Document& document = story_.articles[article].document;
    const auto end = document.tokens.begin() + static_cast<std::ptrdiff_t>(std::min(first, document.tokens.size()));
    return std::any_of(document.tokens.begin(), end, [&](const language::Token& token) {
      return claim::effect_class(document.lemma(token)) == effect;
    });
  }

  // No second one of the class is brought in: "another fire", "a fire" twice, "fires".
  [[nodiscard]] bool tells_of_one(std::size_t article, std::string_view effect) const {
    const Document& document = story_.articles[article].document;
    std::size_t indefinite = 0;
    for (const language::Token& token : document.tokens) {
      const std::string_view norm = document.norm(token);
      if (token.relation != language::Relation::det || !token.head.valid()) continue;
      if (claim::effect_class(document.lemma(document[token.head])) != effect) continue;
      if (norm == "another") return false;
      if (norm == "a" || norm == "an") ++indefinite;
    }
    return indefinite < 3;
  }

  [[nodiscard]] CausePlace place(std::size_t article, const CauseClaim& claim) const {
    const Document& document = story_.articles[article].document;
    return {ArticleId(article), claim, document.span_of(claim.words), document.span_of(claim.cause)};
  }

  [[nodiscard]] static bool stated(const Document& document, const CauseClaim& claim) {
    if (claim.qualifiers.certainty == Certainty::stated) return true;
    return claim.qualifiers.voice.valid() && official.contains(document.lemma(document[claim.qualifiers.voice]));
  }

  void report(CauseDifference difference, std::size_t a, std::size_t i, std::size_t b, std::size_t k) {
    const CauseClaim& left = told_[a].claims[i];
    const CauseClaim& right = told_[b].claims[k];
    const bool established = !left.open && !right.open && difference == CauseDifference::other && stated(story_.articles[a].document, left) &&
                             stated(story_.articles[b].document, right);
    reading_.conflicts.push_back({difference, happening_of(a, i), place(a, left), place(b, right), established});
  }

  // Its class, or the word that stands for it.
  [[nodiscard]] std::string happening_of(std::size_t article, std::size_t i) const {
    const CauseClaim& claim = told_[article].claims[i];
    if (!claim.effect_class.empty()) return std::string(claim.effect_class);
    return "happening";
  }

  const Story& story_;
  CommonGround ground_;
  ClauseScenes scenes_;
  SceneLikeness likeness_;
  std::vector<Told> told_;
  CauseReading reading_;
};

}  // namespace

CauseReading compare_causes(const Story& story) { return Comparison(story).run(); }

}  // namespace tally::align
