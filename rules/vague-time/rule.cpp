#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "align/clause_terms.hpp"
#include "rule/rule.hpp"
#include "rule/wording.hpp"
#include "undated.hpp"

namespace tally::rules {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using ingest::ArticleId;
using mention::Anchor;
using mention::Mention;
using mention::TimeExpression;

const TimeExpression& time_of(const Story& story, ClaimRef ref) { return std::get<TimeExpression>(story[ref].value); }

// "now", "recently", "in recent years": times that name no day at all.
bool names_a_day(const TimeExpression& time) {
  return time.granularity <= mention::Granularity::day && !time.value.ends_with("_REF");
}

// A weekday, a date, or what the text dates; not "17:40".
bool tells_the_day(const TimeExpression& time) {
  return names_a_day(time) && !time.deictic && (time.weekday || time.day || (time.interval && !time.day_inferred));
}

// "this afternoon" in an article that bears no date: no reader can tell which day is meant.
bool is_vague(const TimeExpression& time) { return time.deictic && time.anchor == Anchor::open && names_a_day(time); }

std::string quote(std::string_view words) { return fmt::format("\u201C{}\u201D", words); }

// A dated article's time for what an open time tells of, as far as their sentences have the same rare words.
struct DatedAccount {
  ArticleId article;
  const Mention* mention = nullptr;
  double likeness = 0;
};

// The head of an article and its first paragraphs, which tell of what the story is about.
bool in_lead(const ingest::Article& article, base::Span span) {
  constexpr int paragraphs = 3;
  int seen = 0;
  for (const ingest::Block& block : article.blocks) {
    if (block.span.contains(span)) return true;
    if (block.zone == ingest::Zone::body && ++seen == paragraphs) return false;
  }
  return false;
}

// The time in `other` whose sentence is most like the one of `open`, and names a day that is dated. Leads of one story
// tell of one thing: there less is asked.
DatedAccount dated_account(const Story& story, const align::ClauseTerms& terms, ArticleId home, const Mention& open,
                           ArticleId other) {
  constexpr double rare_words = 9;  // some three words that hardly another sentence has
  constexpr double lead_words = 1.5;
  const bool leads = in_lead(story[home].article, open.span);
  const auto of_sentence = [&](ArticleId article, const Mention& mention) {
    const language::Document& document = story[article].document;
    return terms.of(article, document[document.tokens[mention.tokens.begin].sentence].tokens);
  };
  const auto mine = of_sentence(home, open);
  DatedAccount best;
  for (const Mention& mention : story[other].mentions.all) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time == nullptr || !time->interval || time->day_inferred || !names_a_day(*time)) continue;
    const double likeness = terms.weigh(align::shared_terms(mine, of_sentence(other, mention)));
    const bool both_lead = leads && in_lead(story[other].article, mention.span);
    if (likeness >= (both_lead ? lead_words : rare_words) && likeness > best.likeness) best = {other, &mention, likeness};
  }
  return best;
}

// What other articles have for what one of the open times tells of, the likeliest first.
std::vector<DatedAccount> dated_accounts(const Story& story, const align::ClauseTerms& terms, ArticleId home,
                                         const std::vector<const Mention*>& open) {
  std::vector<DatedAccount> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    if (ArticleId(a) == home) continue;
    DatedAccount best;
    for (const Mention* mention : open) {
      const DatedAccount account = dated_account(story, terms, home, *mention, ArticleId(a));
      if (account.likeness > best.likeness) best = account;
    }
    if (best.mention != nullptr) out.push_back(best);
  }
  constexpr std::size_t enough = 3;
  std::stable_sort(out.begin(), out.end(), [](const auto& x, const auto& y) { return x.likeness > y.likeness; });
  if (out.size() > enough) out.resize(enough);
  return out;
}

class VagueTime final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{
        "vague-time", "A relative time that nothing in the article dates, or that another place times otherwise", rule::Material::times};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    Places reported;
    for (const ClaimGroup& group : story.groups) {
      if (group.attribute == claim::Attribute::time) check_event(story, group, reported, sink);
    }
    const align::ClauseTerms terms(story);
    for (std::size_t a = 0; a < story.articles.size(); ++a) check_article(story, terms, ArticleId(a), reported, sink);
  }

 private:
  using Places = std::set<std::pair<ArticleId, std::uint32_t>>;

  // What no account of the same event settles: one finding an article.
  static void check_article(const Story& story, const align::ClauseTerms& terms, ArticleId article,
                            const Places& reported, rule::Sink& sink) {
    OpenTimes open = open_times(story[article]);
    std::erase_if(open.own, [&](const Mention* m) { return reported.contains({article, m->span.begin}); });
    if (open.own.empty() || !open.telling) return;
    sink.compared();
    sink.report(describe(story, article, open, dated_accounts(story, terms, article, open.own)));
  }

  static finding::Finding describe(const Story& story, ArticleId article, const OpenTimes& open,
                                   const std::vector<DatedAccount>& accounts) {
    const auto words = [&](ArticleId a, const Mention& m) { return std::string(rule::words(story, a, m.span)); };
    finding::Finding finding;
    finding.verdict = finding::Verdict::imprecision;
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.8;
    std::vector<std::string> said;
    const auto add = [&](const std::vector<const Mention*>& mentions, finding::EvidenceRole role) {
      for (const Mention* m : mentions) {
        finding.evidence.push_back({article, m->span, words(article, *m), role});
        const std::string shown = quote(words(article, *m));
        if (std::find(said.begin(), said.end(), shown) == said.end()) said.push_back(shown);
      }
    };
    add(open.own, finding::EvidenceRole::primary);
    add(open.beside, finding::EvidenceRole::supporting);
    add(open.quoted, finding::EvidenceRole::supporting);
    finding.message = fmt::format("{} bears no date: nothing tells which day {} {}", short_name(story[article].article),
                                  rule::join(said), said.size() == 1 ? "is" : "are");
    for (const DatedAccount& account : accounts) {
      const std::string other = words(account.article, *account.mention);
      finding.message += fmt::format("; {} has {}", short_name(story[account.article].article), quote(other));
      finding.evidence.push_back({account.article, account.mention->span, other, finding::EvidenceRole::conflicting});
    }
    finding.suggestion = "Date the article, or give the day and the date instead of the relative time.";
    finding.subject = short_name(story[article].article);
    return finding;
  }

  static void check_event(const Story& story, const ClaimGroup& group, Places& reported, rule::Sink& sink) {
    std::vector<ClaimRef> vague;
    std::vector<ClaimRef> dated;
    for (const ClaimRef ref : group.claims) {
      const TimeExpression& time = time_of(story, ref);
      if (is_vague(time) && !bears_date(story[ref.article])) vague.push_back(ref);
      if (tells_the_day(time)) dated.push_back(ref);
    }
    if (vague.empty()) return;
    if (dated.empty()) {
      sink.undecided("a relative time in an article without a date, and no other account of the same event");
      return;
    }
    sink.compared();
    for (const ClaimRef ref : vague) reported.insert({ref.article, story[ref].span.begin});
    report(story, vague, dated, sink);
  }

  static void report(const Story& story, const std::vector<ClaimRef>& vague, const std::vector<ClaimRef>& dated,
                     rule::Sink& sink) {
    const auto words = [&](ClaimRef ref) { return std::string(rule::words(story, ref.article, story[ref].span)); };
    const auto& event = std::get<claim::EventKey>(story[vague.front()].subject);
    const std::string_view happening = rule::words(story, vague.front().article, event.words);
    const bool inside = vague.front().article == dated.front().article;
    const std::string_view there = short_name(story[dated.front().article].article);
    finding::Finding finding;
    finding.verdict = finding::Verdict::imprecision;
    finding.severity = finding::Severity::warning;
    finding.confidence = 0.8;
    finding.message =
        fmt::format("\u201C{}\u201D is timed \u201C{}\u201D in {}, which bears no date, and \u201C{}\u201D {}", happening,
                    words(vague.front()), short_name(story[vague.front().article].article), words(dated.front()),
                    inside ? "elsewhere in the same article" : fmt::format("in {}", there));
    finding.suggestion = "Give the day and the date instead of the relative time.";
    finding.subject = event.predicate;
    for (const ClaimRef ref : vague) {
      finding.evidence.push_back({ref.article, story[ref].span, words(ref), finding::EvidenceRole::primary});
    }
    for (const ClaimRef ref : dated) {
      finding.evidence.push_back({ref.article, story[ref].span, words(ref), finding::EvidenceRole::conflicting});
    }
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_vague_time() { return std::make_unique<VagueTime>(); }

}  // namespace tally::rules
