#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "base/utf8.hpp"

#include "affiliations.hpp"
#include "holders.hpp"
#include "left_posts.hpp"
#include "rule/days_apart.hpp"
#include "rule/post.hpp"
#include "rule/rule.hpp"
#include "rule/trades.hpp"
#include "rule/wording.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::rules {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using mention::RoleTitle;
using mention::Tenure;
using rule::Likeness;
using rule::Post;

struct Holding {
  ClaimRef ref;
  RoleTitle title;
  Post post;
};

// Titles that mean one post, the fullest first.
struct Camp {
  std::vector<Holding> holdings;
  [[nodiscard]] const Post& post() const { return holdings.front().post; }
  [[nodiscard]] std::string label() const {
    const RoleTitle& title = holdings.front().title;
    const std::string of = title.organisation.empty() ? std::string() : " (" + title.organisation + ")";
    return (title.interim ? "interim " + title.title : title.title) + of;
  }
  [[nodiscard]] std::set<ingest::ArticleId> articles() const {
    std::set<ingest::ArticleId> out;
    for (const Holding& holding : holdings) out.insert(holding.ref.article);
    return out;
  }
};

std::size_t detail(const Post& post) { return post.field.size() + post.body.size() + post.rank.size() + (post.loose ? 0 : 2); }

// "worked as a postman": for a time.
bool is_told_by_verb(const Story& story, ClaimRef ref) {
  const std::string_view before = std::string_view(story[ref.article].article.text).substr(0, story[ref].span.begin);
  return before.ends_with(" as a ") || before.ends_with(" as an ") || before.ends_with(" as ") || before.ends_with(" as the ");
}

std::vector<Holding> holdings_of(const Story& story, const ClaimGroup& group, Tenure tenure) {
  std::vector<Holding> out;
  for (const ClaimRef ref : group.claims) {
    const auto& title = std::get<RoleTitle>(story[ref].value);
    const claim::Qualifiers& said = story[ref].qualifiers;
    // "is not the chair" gives nobody a post; "chair until March" says nothing about who is.
    if (said.polarity == claim::Polarity::negative || !said.until.empty()) continue;
    // "She was a nurse", told of somebody who died, is what "a nurse" says; and so is "a retired nurse".
    const bool lasting = said.validity == claim::Validity::present || rule::words(story, ref.article, story[ref].span).starts_with("retired ");
    const bool lifelong = title.tenure == Tenure::former && lasting && rule::is_trade(base::fold(title.title)) && !is_told_by_verb(story, ref);
    // Of what somebody was, only a player's place says that it was nothing else.
    if (tenure == Tenure::former && !rule::is_position(rule::make_post(title))) continue;
    if (title.tenure == tenure || (tenure == Tenure::present && lifelong)) out.push_back({ref, title, rule::make_post(title)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Holding& a, const Holding& b) { return detail(a.post) > detail(b.post); });
  return out;
}

// A title that goes with several camps says nothing about which is right and joins none.
std::vector<Camp> camps_of(std::vector<Holding> holdings) {
  std::vector<Camp> camps;
  for (Holding& holding : holdings) {
    std::vector<Camp*> homes;
    for (Camp& camp : camps) {
      if (rule::compare(camp.post(), holding.post) == Likeness::same) homes.push_back(&camp);
    }
    if (homes.empty()) {
      camps.push_back({{std::move(holding)}});
    } else if (homes.size() == 1) {
      homes.front()->holdings.push_back(std::move(holding));
    }
  }
  return camps;
}

language::SentenceId sentence_at(const Story& story, ClaimRef ref) {
  const auto& tokens = story[ref.article].document.tokens;
  const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                       [&](const language::Token& token) { return token.span.begin < story[ref].span.begin; });
  return at == tokens.end() ? language::SentenceId() : at->sentence;
}

std::string_view sentence_of(const Story& story, ClaimRef ref) {
  const language::SentenceId id = sentence_at(story, ref);
  return id.valid() ? story[ref.article].document[id].span.in(story[ref.article].article.text) : std::string_view();
}

// Whether the words before or behind a title of one camp speak of the other camp's body: then that sentence knows both.
bool knows_both(const Story& story, const Camp& a, const Camp& b) {
  const auto speaks_of = [&](const Holding& holding, const Post& post) {
    const std::string text = base::fold(sentence_of(story, holding.ref));
    return std::any_of(post.body.begin(), post.body.end(), [&](const std::string& word) {
      return word.size() > 3 && !mention::is_organisation_head(word) && text.find(word) != std::string::npos;
    });
  };
  return std::any_of(a.holdings.begin(), a.holdings.end(), [&](const Holding& h) { return speaks_of(h, b.post()); }) ||
         std::any_of(b.holdings.begin(), b.holdings.end(), [&](const Holding& h) { return speaks_of(h, a.post()); });
}

// "Ann Lee's spokesman": whose, not of which body.
bool of_person(const Story& story, const Post& post) {
  return std::any_of(story.entities.all.begin(), story.entities.all.end(), [&](const entity::Entity& entity) {
    return entity.kind == mention::MentionKind::person && base::fold(entity.name).find(post.body_name) != std::string::npos;
  });
}

bool held_elsewhere(const Story& story, const Camp& a, const Camp& b) {
  if (a.post().head == "lawyer") return !knows_both(story, a, b);  // whose lawyer is the point
  return !knows_both(story, a, b) && !of_person(story, a.post()) && !of_person(story, b.post());
}

bool share_article(const Camp& a, const Camp& b) {
  const auto left = a.articles();
  const auto right = b.articles();
  return std::any_of(left.begin(), left.end(), [&](ingest::ArticleId id) { return right.contains(id); });
}

// People change posts: articles of other seasons are not held against each other.
bool within_a_month(const Story& story, const Camp& a, const Camp& b) {
  constexpr int month = 31;
  const auto near = [&](ingest::ArticleId left, ingest::ArticleId right) {
    return rule::days_apart(story, left, right).value_or(0) <= month;
  };
  const auto left = a.articles(), right = b.articles();
  return std::any_of(left.begin(), left.end(), [&](ingest::ArticleId x) {
    return std::any_of(right.begin(), right.end(), [&](ingest::ArticleId y) { return near(x, y); });
  });
}

// "president and chief executive": posts that one sentence gives together are held together.
bool held_together(const Story& story, const Camp& a, const Camp& b) {
  const auto sentence = [&](const Holding& holding) { return std::pair(holding.ref.article, sentence_at(story, holding.ref)); };
  return std::any_of(a.holdings.begin(), a.holdings.end(), [&](const Holding& left) {
    return std::any_of(b.holdings.begin(), b.holdings.end(),
                       [&](const Holding& right) { return sentence(left) == sentence(right); });
  });
}

// "the caretaker was confirmed in the post": an article that tells of it knows both.
bool made_permanent(const Story& story, const Camp& camp) {
  for (const ingest::ArticleId id : camp.articles()) {
    const auto& document = story[id].document;
    for (const language::Token& token : document.tokens) {
      const std::string_view norm = document.norm(token);
      if (norm == "permanent" || norm == "permanently" || norm == "full-time" || (norm == "confirmed" && token.relation == language::Relation::root)) return true;
    }
  }
  return false;
}

class Role final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"role", "A person's post or title is given differently", rule::Material::posts};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    for (const ClaimGroup& group : story.groups) {
      if (group.attribute != claim::Attribute::role) continue;
      for (const Tenure tenure : {Tenure::present, Tenure::incoming, Tenure::former}) {
        const std::vector<Camp> camps = camps_of(holdings_of(story, group, tenure));
        check_person(story, group, camps, tenure, sink);
        for (const Camp& camp : camps) check_interim(story, group, camp, tenure, sink);
      }
    }
    for (const ClaimGroup& group : story.groups) {
      if (group.attribute == claim::Attribute::role && group.entity.valid()) role::check_left_posts(story, group, sink);
    }
    role::check_affiliations(story, sink);
    role::check_holders(story, sink);
  }

 private:
  static void check_person(const Story& story, const ClaimGroup& group, const std::vector<Camp>& camps, Tenure tenure,
                           rule::Sink& sink) {
    if (camps.empty()) return;
    if (camps.size() > 1 || camps.front().holdings.size() > 1) sink.compared();
    for (std::size_t i = 0; i < camps.size(); ++i) {
      for (std::size_t j = i + 1; j < camps.size(); ++j) {
        if (held_together(story, camps[i], camps[j]) || !within_a_month(story, camps[i], camps[j])) continue;
        const Likeness likeness = rule::compare(camps[i].post(), camps[j].post());
        if (likeness == Likeness::conflict) {
          report(story, group, camps[i], camps[j], tenure, true, sink);
        } else if (likeness == Likeness::different && !share_article(camps[i], camps[j])) {
          report(story, group, camps[i], camps[j], tenure, false, sink);
        } else if (likeness == Likeness::elsewhere && !share_article(camps[i], camps[j]) &&
                   held_elsewhere(story, camps[i], camps[j])) {
          report(story, group, camps[i], camps[j], tenure, true, sink);
        }
      }
    }
  }

  // One article has somebody hold the post for a time, another never says so.
  static void check_interim(const Story& story, const ClaimGroup& group, const Camp& camp, Tenure tenure, rule::Sink& sink) {
    std::set<ingest::ArticleId> aware;
    for (const ClaimRef ref : group.claims) {
      if (std::get<RoleTitle>(story[ref].value).interim) aware.insert(ref.article);
    }
    Camp interim, whole;
    for (const Holding& holding : camp.holdings) {
      if (holding.title.interim) interim.holdings.push_back(holding);
      if (!aware.contains(holding.ref.article)) whole.holdings.push_back(holding);
    }
    if (interim.holdings.empty() || whole.holdings.empty() || whole.post().loose) return;
    if (made_permanent(story, interim) || made_permanent(story, whole)) return;
    report(story, group, interim, whole, tenure, false, sink);
  }

  static void report(const Story& story, const ClaimGroup& group, const Camp& a, const Camp& b, Tenure tenure,
                     bool conflict, rule::Sink& sink) {
    const entity::Entity& person = story.entities[group.entity];
    finding::Finding finding;
    finding.verdict = conflict ? finding::Verdict::contradiction : finding::Verdict::imprecision;
    finding.severity = conflict ? finding::Severity::error : finding::Severity::warning;
    finding.confidence = conflict ? 0.9 : 0.7;
    finding.message = fmt::format("{} {} {} in {} and {} in {}", person.name, tenure == Tenure::incoming ? "becomes" : tenure == Tenure::former ? "was" : "is",
                                  a.label(), rule::sources(story, a.articles()), b.label(),
                                  rule::sources(story, b.articles()));
    finding.suggestion = conflict ? "Check the title with the organisation and use one."
                                  : "Check whether both posts are held at the same time; if so, say so.";
    finding.subject = person.name;
    for (const Camp* camp : {&a, &b}) {
      for (const Holding& holding : camp->holdings) {
        finding.evidence.push_back({holding.ref.article, story[holding.ref].span, camp->label(),
                                    camp == &a ? finding::EvidenceRole::primary : finding::EvidenceRole::conflicting});
      }
    }
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_role() { return std::make_unique<Role>(); }

}  // namespace tally::rules
