#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "language/word_set.hpp"
#include "mention/person_honorific.hpp"
#include "mention/quoted.hpp"
#include "one_article.hpp"
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
  bool in_headline = false;
};

std::vector<Naming> namings_of(const Story& story, const Entity& person) {
  std::vector<Naming> out;
  for (const entity::EntityPart& part : person.parts) {
    const auto& facts = story[part.article];
    for (const mention::MentionId id : story[part].mentions) {
      const mention::Mention& mention = facts.mentions[id];
      const auto* name = std::get_if<PersonName>(&mention.value);
      if (name == nullptr || is_quoted(facts.mentions, mention.span)) continue;
      const bool headline = !mention.tokens.empty() && facts.document.zone_of(facts.article, facts.document.tokens[mention.tokens.begin]) == ingest::Zone::headline;
      Naming naming{part.article, mention.span, {}, !name->given.empty() && !name->surname.empty(), headline};
      for (const std::string& written : name->honorifics) {
        // "captain Ann Lee": a post told in small letters, and no rank
        const Honorific* honorific = base::is_ascii_lower(written.front()) ? nullptr : mention::find_honorific(written);
        if (honorific != nullptr) naming.honorifics.push_back(honorific);
      }
      out.push_back(std::move(naming));
    }
  }
  return out;
}

// Ranks, judges' styles and offices, of which somebody has one at a time. The services share names of ranks, so they
// are one.
enum class Ladder { none, service, bench, prelates, offices };

Ladder ladder_of(const Honorific& honorific) {
  // Other styles of the clergy go together: "the Rev Canon".
  if (honorific.canonical == "bishop" || honorific.canonical == "archbishop") return Ladder::prelates;
  static constexpr language::WordSet offices{{"governor", "lieutenant governor", "representative", "senator"}};
  if (offices.contains(honorific.canonical)) return Ladder::offices;
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
  if (form == "detective" && full.starts_with("detective ")) return true;
  if (full.size() <= form.size() || !full.ends_with(form) || full[full.size() - form.size() - 1] != ' ') return false;
  if (form == "judge" || form == "justice" || form == "constable" || full.starts_with("detective") || full.starts_with("police ")) return true;
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

// What an article says anywhere, looked up once and when it is first asked for.
class Told {
 public:
  explicit Told(const Story& story) : story_(story), articles_(story.articles.size()) {}

  // "who was promoted this month": an article that tells of it knows both ranks.
  bool of_promotion(ingest::ArticleId article) { return of(article).promotion; }
  // Of couples and of families, whose members share a surname.
  bool of_family(ingest::ArticleId article) { return of(article).family; }
  // Whether the article gives somebody else a title that no house style leaves out.
  bool of_other_dignity(ingest::ArticleId article, const Entity& person) {
    const std::set<const Entity*>& holders = of(article).dignified;
    return holders.size() > (holders.contains(&person) ? 1U : 0U);
  }

 private:
  struct Article {
    bool promotion = false;
    bool family = false;
    std::set<const Entity*> dignified;
  };

  const Article& of(ingest::ArticleId id) {
    std::optional<Article>& known = articles_[id.index()];
    if (!known) known = read(id);
    return *known;
  }

  [[nodiscard]] Article read(ingest::ArticleId id) const {
    static constexpr language::WordSet promotion{{"promote", "promotion", "demote", "demotion"}};
    static constexpr language::WordSet kin{{"husband", "wife", "widow", "widower", "couple", "brother", "sister", "son", "daughter", "father", "mother", "parents", "partner"}};
    const align::ArticleFacts& facts = story_[id];
    Article article;
    for (const language::Token& token : facts.document.tokens) {
      article.promotion = article.promotion || promotion.contains(facts.document.lemma(token));
      article.family = article.family || kin.contains(facts.document.norm(token));
    }
    for (std::size_t m = 0; m < facts.mentions.all.size(); ++m) {
      const auto* name = std::get_if<PersonName>(&facts.mentions.all[m].value);
      const entity::LocalEntityId local = facts.entities.of_mention[m];
      if (name == nullptr || !local.valid()) continue;
      const bool dignity = std::any_of(name->honorifics.begin(), name->honorifics.end(), [](const std::string& written) {
        const Honorific* honorific = mention::find_honorific(written);
        return honorific != nullptr && is_dignity(honorific->kind);
      });
      if (dignity) article.dignified.insert(&story_.entities[story_.entities.of({id, local})]);
    }
    return article;
  }

  const Story& story_;
  std::vector<std::optional<Article>> articles_;
};

bool tells_of_promotion(Told& told, const Camps& camps) {
  const auto tells = [&](const Naming* naming) { return told.of_promotion(naming->article); };
  return std::any_of(camps.begin(), camps.end(), [&](const auto& camp) { return std::any_of(camp.second.begin(), camp.second.end(), tells); });
}

class HonorificRule final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"honorific", "A title or rank is given differently, or left out", rule::Material::persons};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    honorific::check_styles_in_article(story, sink);
    Told told(story);
    for (const Entity& entity : story.entities.all) {
      if (entity.kind != mention::MentionKind::person) continue;
      const std::vector<Naming> namings = namings_of(story, entity);
      if (std::none_of(namings.begin(), namings.end(), [](const Naming& n) { return !n.honorifics.empty(); })) continue;
      if (namings.size() > 1) sink.compared();
      check_ranks(story, told, entity, namings, sink);
      check_sex(story, told, entity, namings, sink);
      check_dignity(story, told, entity, namings, sink);
      check_academic(story, entity, namings, sink);
      check_dignities(story, entity, namings, sink);
    }
  }

 private:
  static void check_ranks(const Story& story, Told& told, const Entity& person, const std::vector<Naming>& namings,
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
      if (camps.size() > 1 && !tells_of_promotion(told, camps)) {
        report(story, person, camps, finding::Severity::error, "Check the rank and use one.", "is styled", sink);
      }
    }
  }

  // Whether "Mr Doyle" may be the husband of the Doyle that the article names in full, or is named nowhere else.
  static bool has_couple(const Story& story, Told& told, const Entity& person, ingest::ArticleId article) {
    const bool named = std::any_of(person.parts.begin(), person.parts.end(), [&](const entity::EntityPart& part) {
      return part.article == article && std::any_of(story[part].names.begin(), story[part].names.end(), [](const PersonName& n) { return !n.given.empty(); });
    });
    return told.of_family(article) || !named;
  }

  // Between articles only: an article that has both speaks of two people.
  static void check_sex(const Story& story, Told& told, const Entity& person, const std::vector<Naming>& namings, rule::Sink& sink) {
    Camps camps;
    std::map<ingest::ArticleId, std::set<Sex>> of_article;
    std::set<Sex> seen;
    for (const Naming& naming : namings) {
      for (const Honorific* honorific : naming.honorifics) {
        if (honorific->sex == Sex::unknown || honorific->kind == HonorificClass::judicial) continue;
        if (!naming.full_name && has_couple(story, told, person, naming.article)) continue;
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

  // Agencies and many papers abroad name knights like anybody else: the title is missing where another one stands with
  // the name, or where the article gives one to somebody else.
  static void check_dignity(const Story& story, Told& told, const Entity& person, const std::vector<Naming>& namings,
                            rule::Sink& sink) {
    Camps camps;
    bool with = false;
    bool without = false;
    for (const Naming& naming : namings) {
      if (!naming.full_name || naming.in_headline) continue;  // headlines have no room for titles
      const auto dignity = std::find_if(naming.honorifics.begin(), naming.honorifics.end(),
                                        [](const Honorific* h) { return is_dignity(h->kind); });
      if (dignity != naming.honorifics.end()) {
        camps["with the title " + std::string((*dignity)->canonical)].push_back(&naming);
        with = true;
      } else if (!naming.honorifics.empty() || told.of_other_dignity(naming.article, person)) {
        camps["without a title"].push_back(&naming);
        without = true;
      }
    }
    if (!with || !without) return;
    report(story, person, camps, finding::Severity::warning, "Give the title at first mention, or check that it is held.",
           "is named", sink);
  }

  // A knight in one article and a lord in another. "Lady" is what a baroness is called, and a viscount a "Lord".
  static void check_dignities(const Story& story, const Entity& person, const std::vector<Naming>& namings, rule::Sink& sink) {
    std::map<ingest::ArticleId, std::set<std::string>> styles;
    Camps camps;
    for (const Naming& naming : namings) {
      for (const Honorific* honorific : naming.honorifics) {
        if (!is_dignity(honorific->kind)) continue;
        const bool knight = honorific->kind == HonorificClass::knighthood;
        const std::string style = knight ? std::string(honorific->canonical) : honorific->sex == Sex::male ? "lord" : "lady";
        styles[naming.article].insert(style);
        camps[style].push_back(&naming);
      }
    }
    const bool clear = std::all_of(styles.begin(), styles.end(), [](const auto& article) { return article.second.size() == 1; });
    if (camps.size() == 2 && clear) report(story, person, camps, finding::Severity::error, "Check which title is held and use it.", "is styled", sink);
  }

  // "Dr Ann Lee" in one article, "Professor Ann Lee" in another, and neither has both.
  static void check_academic(const Story& story, const Entity& person, const std::vector<Naming>& namings, rule::Sink& sink) {
    std::map<ingest::ArticleId, std::set<std::string>> styles;
    Camps camps;
    for (const Naming& naming : namings) {
      for (const Honorific* honorific : naming.honorifics) {
        if (honorific->kind != HonorificClass::academic) continue;
        const std::string style(honorific->canonical.find("professor") != std::string_view::npos ? "professor" : honorific->canonical);
        styles[naming.article].insert(style);
        camps[style].push_back(&naming);
      }
    }
    const bool clear = std::all_of(styles.begin(), styles.end(), [](const auto& article) { return article.second.size() == 1; });
    if (camps.size() != 2 || !camps.contains("professor") || !clear || describes_chair(story, person, styles)) return;
    report(story, person, camps, finding::Severity::warning, "Check which title is held and use it.", "is styled", sink);
  }

  // "Dr Ann Lee, professor of botany": the article knows of both.
  static bool describes_chair(const Story& story, const Entity& person, const std::map<ingest::ArticleId, std::set<std::string>>& styles) {
    return std::any_of(person.parts.begin(), person.parts.end(), [&](const entity::EntityPart& part) {
      const auto style = styles.find(part.article);
      const auto& context = story[part].context;
      return style != styles.end() && !style->second.contains("professor") && std::binary_search(context.begin(), context.end(), "professor");
    });
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
