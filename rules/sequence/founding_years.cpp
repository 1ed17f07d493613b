// "Its 60th birthday", "the club's centenary", "its golden jubilee", and the year that the thing was founded, opened or built in,
// told in another sentence or article.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/quoted.hpp"
#include "ordinals.hpp"
#include "rule/wording.hpp"
#include "slip.hpp"

namespace tally::rules {
namespace {

using align::ClauseTerms;
using align::Story;
using align::Term;
using finding::EvidenceRole;
using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::TokenId;
using language::TokenRange;
using language::Upos;

constexpr language::WordSet founding_verbs{{"build", "create", "establish", "form", "found", "inaugurate", "incorporate", "launch", "open", "set", "start"}};
constexpr language::WordSet keeping{{"celebrate", "mark", "observe", "reach", "toast", "approach", "have", "keep", "commemorate", "turn"}};
// Words for the body that a story is about, whatever it is.
constexpr language::WordSet bodies{{"business", "company", "enterprise", "firm"}};

struct Named {
  std::string_view word;
  int years;
};
constexpr Named centuries[] = {{"centenary", 100}, {"centennial", 100}, {"bicentenary", 200}, {"bicentennial", 200},
                               {"sesquicentenary", 150}, {"sesquicentennial", 150}, {"tercentenary", 300}};
constexpr Named jubilees[] = {{"silver", 25}, {"golden", 50}, {"diamond", 60}, {"platinum", 70}};

struct Occasion {
  ArticleId article;
  TokenRange words;  // "60th birthday"
  int number = 0;
  std::vector<TokenId> owners;  // words for what is so old
};

struct Founding {
  ArticleId article;
  const mention::Mention* mention = nullptr;
  int year = 0;
  TokenId thing;  // what was founded
};

class FoundingYears {
 public:
  FoundingYears(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips)
      : story_(story), terms_(terms), sink_(sink), slips_(slips) {}

  void run() {
    std::vector<Occasion> occasions;
    for (std::size_t a = 0; a < story_.articles.size(); ++a) read_occasions(ArticleId(a), occasions);
    if (occasions.empty()) return;
    for (std::size_t a = 0; a < story_.articles.size(); ++a) read_foundings(ArticleId(a));
    for (const Occasion& occasion : occasions) hold(occasion);
  }

 private:
  [[nodiscard]] const Document& document(ArticleId article) const { return story_[article].document; }

  [[nodiscard]] int year_of(ArticleId article) const {
    const auto& published = story_[article].article.published;
    return published ? static_cast<int>(published->date.year()) : 0;
  }

  void read_occasions(ArticleId article, std::vector<Occasion>& out) const {
    if (year_of(article) == 0) return;
    const Document& doc = document(article);
    for (std::uint32_t t = 1; t < doc.tokens.size(); ++t) {
      const auto [number, words] = occasion_at(doc, t);
      if (number < 5 || mention::is_quoted(story_[article].mentions, doc.span_of(words))) continue;
      out.push_back({article, words, number, owners_of(article, TokenId(t))});
    }
  }

  // How many years the word at t, with the one before it, is the occasion of.
  static std::pair<int, TokenRange> occasion_at(const Document& doc, std::uint32_t t) {
    const std::string_view lemma = doc.lemma(doc.tokens[t]);
    const std::string_view before = doc.norm(doc.tokens[t - 1]);
    for (const Named& named : centuries) {
      if (lemma == named.word) return {named.years, {t, t + 1}};
    }
    for (const Named& named : jubilees) {
      if (lemma == "jubilee" && before == named.word) return {named.years, {t - 1, t + 1}};
    }
    if (lemma == "anniversary" || lemma == "birthday") return {ordinal_of(before), {t - 1, t + 1}};
    return {0, {t, t}};
  }

  // Whose occasion it is: of whom the words say so, else the subject of who celebrates it.
  [[nodiscard]] std::vector<TokenId> owners_of(ArticleId article, TokenId occasion) const {
    const Document& doc = document(article);
    std::vector<TokenId> out;
    bool own = false;  // "its 60th"
    language::for_each_child(doc, occasion, [&](TokenId id, const language::Token& token) {
      const std::string_view norm = doc.norm(token);
      if (norm == "its" || norm == "their" || norm == "our" || norm == "a") own = true;
      if (token.relation == Relation::nmod_poss && norm != "its" && token.upos != Upos::pron) out.push_back(id);
      const auto preposition = language::child(doc, id, Relation::case_);
      if (token.relation == Relation::nmod && preposition && doc.norm(doc[*preposition]) == "of") add_things(doc, id, out);
    });
    if (!out.empty()) return out;
    const TokenId verb = doc[occasion].head;
    if (!own || !verb.valid() || !keeping.contains(doc.lemma(doc[verb]))) return out;
    const auto subject = language::child(doc, verb, Relation::nsubj);
    // "Pupils will gather to mark its 60th": of what the sentence before is about
    const auto owner = subject ? std::nullopt : language::child(doc, occasion, Relation::nmod_poss);
    if (owner) out.push_back(*owner);
    if (subject) out.push_back(*subject);
    if (!subject && language::universal(doc[verb].relation) == Relation::acl) out.push_back(doc[verb].head);
    // "The company, which is celebrating"
    if (subject && doc[*subject].upos == Upos::pron && doc[verb].relation == Relation::acl_relcl) out.push_back(doc[verb].head);
    return out;
  }

  // "Of the opening of the hall": the hall
  static void add_things(const Document& doc, TokenId noun, std::vector<TokenId>& out) {
    constexpr language::WordSet openings{{"opening", "founding", "foundation", "establishment", "creation", "launch", "inauguration", "completion"}};
    if (!openings.contains(doc.lemma(doc[noun]))) return;
    language::for_each_child(doc, noun, [&](TokenId id, const language::Token& token) {
      if (token.relation == Relation::nmod || token.relation == Relation::nmod_poss) out.push_back(id);
    });
  }

  void read_foundings(ArticleId article) {
    const Document& doc = document(article);
    for (const mention::Mention& m : story_[article].mentions.all) {
      const auto* time = std::get_if<mention::TimeExpression>(&m.value);
      const bool point = time != nullptr && time->year && *time->year > 1000 && !time->deictic && !time->amount &&
                         time->modifier == mention::TimeModifier::none && time->type == mention::TimeType::date;
      if (!point || m.tokens.empty() || mention::is_quoted(story_[article].mentions, m.span)) continue;
      if (time->granularity > mention::Granularity::year || (time->bearing != mention::TimeBearing::at && time->bearing != mention::TimeBearing::during)) continue;
      const TokenId thing = founded_thing(doc, doc[language::top_of(doc, m.tokens)].head);
      if (thing.valid()) foundings_.push_back({article, &m, *time->year, thing});
    }
  }

  // "Ada Moss founded the business", "the library was opened by", "the club, founded": business, library, club
  static TokenId founded_thing(const Document& doc, TokenId verb) {
    if (!verb.valid() || !founding_verbs.contains(doc.lemma(doc[verb]))) return {};
    if (doc[verb].upos != Upos::verb && doc[verb].upos != Upos::adj) return {};
    if (const auto object = language::child(doc, verb, Relation::obj)) return of_own(doc, *object) ? *object : TokenId();
    if (const auto subject = language::child(doc, verb, Relation::nsubj)) return *subject;
    const Relation relation = language::universal(doc[verb].relation);
    return relation == Relation::acl && doc[verb].xpos == language::Xpos::vbn ? doc[verb].head : TokenId();
  }

  // Whole things; not "its first shop", "a factory".
  static bool of_own(const Document& doc, TokenId noun) {
    bool whole = false;
    language::for_each_child(doc, noun, [&](TokenId, const language::Token& token) { whole = whole || doc.norm(token) == "the"; });
    return whole || doc[noun].upos == Upos::propn;
  }

  // A pronoun in the sentence after one goes on about its subject.
  [[nodiscard]] TokenId meant(ArticleId article, TokenId token) const {
    const Document& doc = document(article);
    if (doc[token].upos != Upos::pron) return token;
    const std::size_t home = doc[token].sentence.index();
    const std::string_view norm = doc.norm(doc[token]);
    if (home == 0 || (norm != "it" && norm != "they" && norm != "its" && norm != "their")) return {};
    const TokenRange range = doc.sentences[home - 1].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (language::universal(doc.tokens[t].relation) == Relation::nsubj && doc.tokens[t].upos != Upos::pron) return TokenId(t);
    }
    return {};
  }

  [[nodiscard]] bool is_person(ArticleId article, TokenId token) const {
    const auto local = story_[article].entities.entity_at(token);
    const entity::EntityId entity = local.valid() ? story_.entities.of({article, local}) : entity::EntityId();
    return entity.valid() && story_.entities[entity].kind == mention::MentionKind::person;
  }

  [[nodiscard]] bool one_thing(const Occasion& occasion, const Founding& founding) const {
    const TokenId there = meant(founding.article, founding.thing);
    if (!there.valid() || is_person(founding.article, there)) return false;
    return std::any_of(occasion.owners.begin(), occasion.owners.end(), [&](TokenId owner) {
      const TokenId here = meant(occasion.article, owner);
      if (!here.valid() || is_person(occasion.article, here)) return false;
      const Term a = terms_.of(occasion.article, here);
      if (a != 0 && a == terms_.of(founding.article, there)) return true;
      const auto body = [&](ArticleId article, TokenId token) { return bodies.contains(document(article).lemma(document(article)[token])); };
      return body(occasion.article, here) && body(founding.article, there);
    });
  }

  // The year that it is counted from, or one beside, is told of something.
  [[nodiscard]] bool is_told_year(int year) const {
    for (const auto& facts : story_.articles) {
      for (const mention::Mention& m : facts.mentions.all) {
        const auto* time = std::get_if<mention::TimeExpression>(&m.value);
        if (time != nullptr && time->year && !time->deictic && std::abs(*time->year - year) <= 1) return true;
      }
    }
    return false;
  }

  void hold(const Occasion& occasion) {
    const int year = year_of(occasion.article) - occasion.number;
    const base::Span span = document(occasion.article).span_of(occasion.words);
    if (is_told_year(year) || is_told(slips_, occasion.article, span)) return;
    const Founding* wrong = nullptr;
    for (const Founding& founding : foundings_) {
      const int age = year_of(occasion.article) - founding.year;
      constexpr int farthest = 2;
      if (age <= 1 || age > farthest * occasion.number || occasion.number > farthest * age || !one_thing(occasion, founding)) continue;
      const bool counted = document(occasion.article).lemma(document(occasion.article).tokens[occasion.words.end - 1]) == "anniversary" ||
                           document(occasion.article).lemma(document(occasion.article).tokens[occasion.words.end - 1]) == "birthday";
      if (counted && same_sentence(occasion, founding)) return;  // arithmetic's
      if (wrong != nullptr && wrong->year != founding.year) return;
      wrong = &founding;
    }
    sink_.compared();
    if (wrong != nullptr) report(occasion, span, *wrong);
  }

  [[nodiscard]] bool same_sentence(const Occasion& occasion, const Founding& founding) const {
    const auto sentence = [&](std::uint32_t token) { return document(occasion.article).tokens[token].sentence; };
    return occasion.article == founding.article && sentence(occasion.words.begin) == sentence(founding.mention->tokens.begin);
  }

  void report(const Occasion& occasion, base::Span span, const Founding& founding) {
    Slip slip = misfit_slip(story_, occasion.article, span, {{founding.article, founding.mention}},
                            fmt::format("{} years", year_of(occasion.article) - founding.year));
    slip.confidence = 0.8;
    slips_.push_back(std::move(slip));
  }

  const Story& story_;
  const ClauseTerms& terms_;
  rule::Sink& sink_;
  std::vector<Slip>& slips_;
  std::vector<Founding> foundings_;
};

}  // namespace

void find_founding_years(const Story& story, const ClauseTerms& terms, rule::Sink& sink, std::vector<Slip>& slips) {
  FoundingYears(story, terms, sink, slips).run();
}

}  // namespace tally::rules
