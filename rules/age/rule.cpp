#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include "claim/age_times.hpp"
#include "claim/kin_words.hpp"
#include "language/word_set.hpp"
#include "rule/rule.hpp"
#include "rule/wording.hpp"
#include "unnamed.hpp"
#include "unnamed_people.hpp"

namespace tally::rules {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using mention::Age;

constexpr double days_a_year = 365.2425;

// Places that state one age.
struct Camp {
  Age age;
  std::vector<ClaimRef> places;
};

// "born in 1946", "born from 1984 to 1985"
std::string birth_label(const mention::BirthSpan& born) {
  const int first = born.first / 12, last = born.last / 12;
  return first == last ? fmt::format("born in {}", first) : fmt::format("born from {} to {}", first, last);
}

std::string label(const Age& age) {
  if (age.born) return birth_label(*age.born);
  return age.low == age.high ? fmt::format("aged {}", age.low) : fmt::format("aged {} to {}", age.low, age.high);
}

std::optional<std::chrono::sys_days> day_of(const Story& story, ClaimRef ref) {
  const auto& published = story[ref.article].article.published;
  if (!published) return std::nullopt;
  return std::chrono::sys_days{published->date};
}

bool agree(const Age& a, const Age& b, int birthdays) { return a.low <= b.high + birthdays && b.low <= a.high; }

bool born_together(const std::optional<mention::BirthSpan>& a, const std::optional<mention::BirthSpan>& b) {
  return !a || !b || (a->first <= b->last && b->first <= a->last);
}

// "father", "grandson", "junior": who may bear somebody's name.
bool may_share_a_name(std::string_view lemma) {
  static constexpr language::WordSet words{{"namesake", "junior", "senior"}};
  const auto word = claim::kin_word(lemma);
  if (!word) return words.contains(lemma);
  using claim::Kin;
  return word->kin == Kin::parent || word->kin == Kin::child || word->kin == Kin::grandparent ||
         word->kin == Kin::grandchild;
}

// Whether some sentence of the article that names the person holds such a word.
bool has_beside_name(const Story& story, ClaimRef ref, bool (*is_meant)(std::string_view lemma)) {
  const align::ArticleFacts& facts = story[ref.article];
  const auto* person = std::get_if<entity::LocalEntityId>(&story[ref].subject);
  if (person == nullptr) return false;
  const auto tells = [&](language::SentenceId sentence) {
    const auto tokens = facts.document.tokens_of(facts.document[sentence]);
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const language::Token& token) { return is_meant(facts.document.lemma(token)); });
  };
  const auto& names = facts.entities[*person].mentions;
  return std::any_of(names.begin(), names.end(), [&](mention::MentionId id) {
    const language::TokenRange tokens = facts.mentions[id].tokens;
    return !tokens.empty() && tells(facts.document.tokens[tokens.begin].sentence);
  });
}

// A parent or child: "Barry Fenwick and his son, also Barry".
bool has_kin_beside(const Story& story, ClaimRef ref) { return has_beside_name(story, ref, may_share_a_name); }

// "Ewan Tolley, 17, drowned after ..., an inquest heard": courts and coroners speak of the age at death.
bool is_of_past_death(const Story& story, ClaimRef ref) {
  static constexpr auto is_death = [](std::string_view lemma) {
    static constexpr language::WordSet words{{"die", "death", "dead", "kill", "killing", "drown", "drowning", "murder", "body", "victim"}};
    return words.contains(lemma);
  };
  static constexpr language::WordSet courts{{"inquest", "coroner", "trial", "manslaughter", "jury", "inquiry"}};
  const language::Document& document = story[ref.article].document;
  return has_beside_name(story, ref, is_death) &&
         std::any_of(document.tokens.begin(), document.tokens.end(),
                     [&](const language::Token& token) { return courts.contains(document.lemma(token)); });
}

// The months in which somebody was born who has that age when the article appears, or had it when he died, which may be
// years before.
std::optional<mention::BirthSpan> birth_of(const Story& story, ClaimRef ref, const Age& age) {
  constexpr int longest_case = 36;  // months
  if (age.born) return age.born;
  const auto month = claim::month_published(story[ref.article].article);
  if (!month) return std::nullopt;
  return claim::born_of({is_of_past_death(story, ref) ? *month - longest_case : *month, *month}, age);
}

// "Veteran, 101, returns": an age over the article, which names nobody there.
bool is_described_above(const Story& story, ClaimRef ref) {
  const auto* person = std::get_if<entity::LocalEntityId>(&story[ref].subject);
  if (story[ref].zone != ingest::Zone::headline || person == nullptr) return false;
  const align::ArticleFacts& facts = story[ref.article];
  const auto& names = facts.entities[*person].mentions;
  return std::none_of(names.begin(), names.end(), [&](mention::MentionId id) {
    const language::TokenRange tokens = facts.mentions[id].tokens;
    return !tokens.empty() &&
           facts.document.zone_of(facts.article, facts.document.tokens[tokens.begin]) == ingest::Zone::headline;
  });
}

// The person may have had birthdays between the two articles: as many as there are years begun.
bool compatible(const Story& story, ClaimRef a, ClaimRef b) {
  constexpr int generation = 16;  // so far apart, they may be parent and child of one name
  const Age& left = std::get<Age>(story[a].value);
  const Age& right = std::get<Age>(story[b].value);
  if (left.born || right.born) return born_together(birth_of(story, a, left), birth_of(story, b, right));
  if (std::abs(left.low - right.low) >= generation &&
      (a.article == b.article || has_kin_beside(story, a) || has_kin_beside(story, b)))
    return true;
  if (std::abs(left.low - right.low) > claim::headline_slip &&
      (is_described_above(story, a) || is_described_above(story, b)))
    return true;
  const auto day_a = day_of(story, a);
  const auto day_b = day_of(story, b);
  if (!day_a || !day_b) return agree(left, right, 0);
  const int days = static_cast<int>((*day_b - *day_a).count());
  const int size = std::abs(days);
  const int birthdays = age::same_week(story, a.article, b.article) ? 0 : static_cast<int>(size / days_a_year) + 1;
  return days >= 0 ? agree(right, left, birthdays) : agree(left, right, birthdays);
}

std::vector<Camp> camps_of(const Story& story, const ClaimGroup& group) {
  std::vector<Camp> camps;
  for (const ClaimRef ref : group.claims) {
    const Age& age = std::get<Age>(story[ref].value);
    const auto home = std::find_if(camps.begin(), camps.end(), [&](const Camp& camp) { return camp.age == age; });
    if (home == camps.end()) {
      camps.push_back({age, {ref}});
    } else {
      home->places.push_back(ref);
    }
  }
  return camps;
}

class AgeRule final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"age", "A person's age is given differently", rule::Material::ages};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    for (const ClaimGroup& group : story.groups) {
      if (group.attribute != claim::Attribute::age) continue;
      if (group.claims.size() > 1) sink.compared();
      const std::vector<Camp> camps = camps_of(story, group);
      std::vector<const Camp*> clashing;
      for (const Camp& camp : camps) {
        if (clashes(story, camp, camps)) clashing.push_back(&camp);
      }
      if (!clashing.empty()) report(story, group, std::move(clashing), sink);
    }
    age::check_unnamed(story, sink);
  }

 private:
  static bool clashes(const Story& story, const Camp& camp, const std::vector<Camp>& camps) {
    return std::any_of(camps.begin(), camps.end(), [&](const Camp& other) {
      return &other != &camp && std::any_of(camp.places.begin(), camp.places.end(), [&](ClaimRef a) {
        return std::any_of(other.places.begin(), other.places.end(),
                           [&](ClaimRef b) { return !compatible(story, a, b); });
      });
    });
  }

  // The age with the fewest places comes first: the odd one out is what to look at.
  static void report(const Story& story, const ClaimGroup& group, std::vector<const Camp*> camps, rule::Sink& sink) {
    std::stable_sort(camps.begin(), camps.end(),
                     [](const Camp* a, const Camp* b) { return a->places.size() < b->places.size(); });
    const entity::Entity& person = story.entities[group.entity];
    finding::Finding finding;
    finding.confidence = 0.95;
    std::vector<std::string> parts;
    for (const Camp* camp : camps) {
      const auto words = [&](ClaimRef ref) { return story[ref].span; };
      parts.push_back(rule::add_side(story, camp->places, label(camp->age), words, finding));
    }
    finding.message = fmt::format("{} is {}", person.name, rule::join(parts));
    finding.suggestion = "Check the date of birth.";
    finding.subject = person.name;
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_age() { return std::make_unique<AgeRule>(); }

}  // namespace tally::rules
