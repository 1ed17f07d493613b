#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "mention/person_honorific.hpp"
#include "mention/quoted.hpp"
#include "rule/rule.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::Story;
using entity::Entity;
using mention::Honorific;
using mention::HonorificClass;
using mention::PersonName;
using mention::Sex;

// One place that names the person in the writer's own voice.
struct Naming {
  ingest::ArticleId article;
  base::Span span;
  std::vector<const Honorific*> honorifics;
  bool full_name = false;
};

std::vector<Naming> namings_of(const Story& story, const Entity& person) {
  std::vector<Naming> out;
  for (const entity::EntityPart& part : person.parts) {
    const auto& facts = story[part.article];
    for (const mention::MentionId id : story[part].mentions) {
      const mention::Mention& mention = facts.mentions[id];
      const auto* name = std::get_if<PersonName>(&mention.value);
      if (name == nullptr || is_quoted(facts.mentions, mention.span)) continue;
      Naming naming{part.article, mention.span, {}, !name->given.empty() && !name->surname.empty()};
      for (const std::string& written : name->honorifics) {
        if (const Honorific* honorific = mention::find_honorific(written)) naming.honorifics.push_back(honorific);
      }
      out.push_back(std::move(naming));
    }
  }
  return out;
}

// Ranks and judges' styles, of which somebody has one at a time. The services share names of ranks, so they are one.
enum class Ladder { none, service, bench, prelates };

Ladder ladder_of(const Honorific& honorific) {
  // Other styles of the clergy go together: "the Rev Canon".
  if (honorific.canonical == "bishop" || honorific.canonical == "archbishop") return Ladder::prelates;
  switch (honorific.kind) {
    case HonorificClass::police:
    case HonorificClass::military:
    case HonorificClass::fire: return Ladder::service;
    case HonorificClass::judicial: return Ladder::bench;
    default: return Ladder::none;
  }
}

// "Judge" for "District Judge" or "Mr Justice", "Constable" for "PC", "Sgt" for "Det Sgt", and behind a full form "Colonel"
// for "Lieutenant Colonel": the short form says less and nothing else. With a full name "Colonel" is another rank.
bool is_short_form(std::string_view form, const std::vector<const Naming*>& places, std::string_view full) {
  if (form == "judge" && full.ends_with("justice")) return true;
  if (full.size() <= form.size() || !full.ends_with(form) || full[full.size() - form.size() - 1] != ' ') return false;
  if (form == "judge" || form == "justice" || form == "constable" || full.starts_with("detective")) return true;
  return std::none_of(places.begin(), places.end(), [](const Naming* naming) { return naming->full_name; });
}

void drop_short_forms(std::map<std::string, std::vector<const Naming*>>& camps) {
  std::erase_if(camps, [&](const auto& camp) {
    return std::any_of(camps.begin(), camps.end(),
                       [&](const auto& other) { return is_short_form(camp.first, camp.second, other.first); });
  });
}

// Titles that no house style leaves out where the full name is given.
bool is_dignity(HonorificClass kind) {
  return kind == HonorificClass::knighthood || kind == HonorificClass::peerage;
}

// What a camp of places says, and where.
using Camps = std::map<std::string, std::vector<const Naming*>>;

class HonorificRule final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"honorific", "A title or rank is given differently, or left out", rule::Material::persons};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    for (const Entity& entity : story.entities.all) {
      if (entity.kind != mention::MentionKind::person) continue;
      const std::vector<Naming> namings = namings_of(story, entity);
      if (std::none_of(namings.begin(), namings.end(), [](const Naming& n) { return !n.honorifics.empty(); })) continue;
      if (namings.size() > 1) sink.compared();
      check_ranks(story, entity, namings, sink);
      check_sex(story, entity, namings, sink);
      check_dignity(story, entity, namings, sink);
    }
  }

 private:
  static void check_ranks(const Story& story, const Entity& person, const std::vector<Naming>& namings,
                          rule::Sink& sink) {
    std::map<Ladder, Camps> by_ladder;
    for (const Naming& naming : namings) {
      for (const Honorific* honorific : naming.honorifics) {
        const Ladder ladder = ladder_of(*honorific);
        if (ladder != Ladder::none) by_ladder[ladder][std::string(honorific->canonical)].push_back(&naming);
      }
    }
    for (auto& [ladder, camps] : by_ladder) {
      drop_short_forms(camps);
      if (camps.size() > 1) {
        report(story, person, camps, finding::Severity::error, "Check the rank and use one.", "is styled", sink);
      }
    }
  }

  // Between articles only: an article that has both speaks of two people.
  static void check_sex(const Story& story, const Entity& person, const std::vector<Naming>& namings, rule::Sink& sink) {
    Camps camps;
    std::map<ingest::ArticleId, std::set<Sex>> of_article;
    std::set<Sex> seen;
    for (const Naming& naming : namings) {
      for (const Honorific* honorific : naming.honorifics) {
        if (honorific->sex == Sex::unknown || honorific->kind == HonorificClass::judicial) continue;
        of_article[naming.article].insert(honorific->sex);
        seen.insert(honorific->sex);
        camps[std::string(honorific->canonical)].push_back(&naming);
      }
    }
    const bool clear = std::all_of(of_article.begin(), of_article.end(), [](const auto& a) { return a.second.size() == 1; });
    if (clear && seen.size() > 1) {
      report(story, person, camps, finding::Severity::error, "Check whether this is one person.", "is styled", sink);
    }
  }

  static void check_dignity(const Story& story, const Entity& person, const std::vector<Naming>& namings,
                            rule::Sink& sink) {
    Camps camps;
    bool with = false;
    bool without = false;
    for (const Naming& naming : namings) {
      if (!naming.full_name) continue;
      const auto dignity = std::find_if(naming.honorifics.begin(), naming.honorifics.end(),
                                        [](const Honorific* h) { return is_dignity(h->kind); });
      if (dignity != naming.honorifics.end()) {
        camps["with the title " + std::string((*dignity)->canonical)].push_back(&naming);
        with = true;
      } else {
        camps["without a title"].push_back(&naming);
        without = true;
      }
    }
    if (!with || !without) return;
    report(story, person, camps, finding::Severity::warning, "Give the title at first mention, or check that it is held.",
           "is named", sink);
  }

  static void report(const Story& story, const Entity& person, const Camps& camps, finding::Severity severity,
                     std::string suggestion, std::string_view verb, rule::Sink& sink) {
    std::vector<Camps::const_iterator> order;
    for (auto camp = camps.begin(); camp != camps.end(); ++camp) order.push_back(camp);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a->second.size() < b->second.size(); });
    finding::Finding finding;
    finding.severity = severity;
    finding.confidence = severity == finding::Severity::error ? 0.9 : 0.8;
    std::vector<std::string> parts;
    for (const auto& camp : order) {
      std::set<ingest::ArticleId> articles;
      for (const Naming* naming : camp->second) {
        articles.insert(naming->article);
        finding.evidence.push_back({naming->article, naming->span, camp->first,
                                    camp == order.front() ? finding::EvidenceRole::primary
                                                          : finding::EvidenceRole::conflicting});
      }
      parts.push_back(fmt::format("{} in {}", camp->first, rule::sources(story, articles)));
    }
    finding.message = fmt::format("{} {} {}", person.name, verb, rule::join(parts));
    finding.suggestion = std::move(suggestion);
    finding.subject = person.name;
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_honorific() { return std::make_unique<HonorificRule>(); }

}  // namespace tally::rules
