#include "left_posts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "language/word_set.hpp"
#include "rule/days_apart.hpp"
#include "rule/post.hpp"
#include "rule/wording.hpp"

namespace tally::rules::role {
namespace {

using align::ClaimRef;
using align::Story;
using mention::RoleTitle;
using mention::Tenure;

bool is_past_word(std::string_view norm) { return norm == "former" || norm == "ex" || norm == "ex-" || norm == "onetime" || norm == "one-time"; }

// "the former chair": said in so many words; "retired" and "late" say more.
bool says_former(const Story& story, ClaimRef ref) {
  const auto& document = story[ref.article].document;
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const language::Token& token) {
    return token.span.overlaps(story[ref].span) && is_past_word(document.norm(token));
  });
}

// Where the article tells of somebody's going, the one account may be older than the other.
bool tells_of_leaving(const align::ArticleFacts& facts) {
  static constexpr language::WordSet words{{"resign", "resignation", "quit", "oust", "ousting", "sack", "dismiss", "dismissal", "retire", "retirement",
                                            "replace", "replacement", "succeed", "successor", "predecessor", "departure", "depart", "outgoing", "suspend"}};
  const auto& tokens = facts.document.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (words.contains(facts.document.lemma(tokens[i]))) return true;
    const bool down = i + 1 < tokens.size() && facts.document.norm(tokens[i + 1]) == "down";
    const std::string_view lemma = facts.document.lemma(tokens[i]);
    if (down && (lemma == "step" || lemma == "stand")) return true;
  }
  return false;
}

bool within_days(const Story& story, ClaimRef a, ClaimRef b) {
  constexpr int most = 7;
  return rule::days_apart(story, a.article, b.article).value_or(0) <= most;
}

// Holders of these keep the style for life.
bool keeps_style(const rule::Post& post) {
  static constexpr language::WordSet words{{"president", "governor", "senator", "ambassador", "judge", "general", "prime minister", "mayor", "champion"}};
  return words.contains(post.head);
}

bool is_one_post(const rule::Post& a, const rule::Post& b) {
  return a.head == b.head && a.rank == b.rank && !keeps_style(a) && rule::compare(a, b) == rule::Likeness::same;
}

struct Accounts {
  std::vector<ClaimRef> present, former;
};

Accounts accounts_of(const Story& story, const align::ClaimGroup& group) {
  Accounts out;
  for (const ClaimRef ref : group.claims) {
    const auto& title = std::get<RoleTitle>(story[ref].value);
    const claim::Qualifiers& said = story[ref].qualifiers;
    if (said.polarity == claim::Polarity::negative || !said.until.empty()) continue;
    if (title.tenure == Tenure::present && !title.interim) out.present.push_back(ref);
    if (title.tenure == Tenure::former && says_former(story, ref)) out.former.push_back(ref);
  }
  return out;
}

void report(const Story& story, const std::string& person, const Accounts& accounts, const std::string& post, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  finding.message = fmt::format("{} is {} in {} and the former one in {}", person, post, rule::sources_of(story, accounts.present),
                                rule::sources_of(story, accounts.former));
  finding.suggestion = "Check whether the post is still held.";
  finding.subject = person;
  for (const ClaimRef ref : accounts.former) finding.evidence.push_back({ref.article, story[ref].span, "former " + post, finding::EvidenceRole::primary});
  for (const ClaimRef ref : accounts.present) finding.evidence.push_back({ref.article, story[ref].span, post, finding::EvidenceRole::conflicting});
  sink.report(std::move(finding));
}

}  // namespace

void check_left_posts(const Story& story, const align::ClaimGroup& group, rule::Sink& sink) {
  const Accounts all = accounts_of(story, group);
  if (all.former.empty() || all.present.empty()) return;
  const rule::Post post = rule::make_post(std::get<RoleTitle>(story[all.former.front()].value));
  Accounts clashing;
  for (const ClaimRef ref : all.former) {
    if (is_one_post(post, rule::make_post(std::get<RoleTitle>(story[ref].value)))) clashing.former.push_back(ref);
  }
  for (const ClaimRef ref : all.present) {
    if (!is_one_post(post, rule::make_post(std::get<RoleTitle>(story[ref].value)))) continue;
    if (!within_days(story, ref, clashing.former.front()) || tells_of_leaving(story[ref.article])) continue;
    clashing.present.push_back(ref);
  }
  std::erase_if(clashing.former, [&](ClaimRef ref) { return tells_of_leaving(story[ref.article]); });
  if (clashing.present.empty() || clashing.former.empty()) return;
  sink.compared();
  const auto now = rule::articles_of(clashing.present), then = rule::articles_of(clashing.former);
  // One article that has both tells of two times.
  if (std::any_of(now.begin(), now.end(), [&](ingest::ArticleId id) { return then.contains(id); })) return;
  report(story, story.entities[group.entity].name, clashing, std::get<RoleTitle>(story[all.former.front()].value).title, sink);
}

}  // namespace tally::rules::role
