#include "rule/likely_one.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "align/clause_terms.hpp"
#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "claim/kin_words.hpp"
#include "entity/name_context.hpp"
#include "entity/name_distance.hpp"
#include "entity/person_group.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "rule/name_likeness.hpp"
#include "rule/post.hpp"

namespace tally::rule {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using entity::EntityId;
using entity::EntityPart;
using entity::PersonView;
using ingest::ArticleId;
using language::TokenRange;

struct Person {
  EntityId id;
  PersonView view;
};

// A mention of a person, with the article that it stands in.
struct Naming {
  ArticleId article;
  TokenRange tokens;
  bool in_body = true;
};

std::vector<Person> persons_of(const Story& story) {
  std::vector<Person> out;
  for (std::size_t i = 0; i < story.entities.all.size(); ++i) {
    const entity::Entity& entity = story.entities.all[i];
    if (entity.kind != mention::MentionKind::person) continue;
    PersonView view = entity::view_of(mention::parse_person_name(entity.name));
    const bool initials = view.name.given.empty() || mention::is_initial(view.name.given.front());
    const bool building = mention::is_venue_head(view.surname) && mention::lookup(view.surname).frequency == 0;  // "Hakim Mosque"
    if (view.full() && !initials && !building && view.given.size() > 2 && view.surname.size() > 2) out.push_back({EntityId(i), std::move(view)});
  }
  return out;
}

std::vector<Naming> namings_of(const Story& story, EntityId id) {
  std::vector<Naming> out;
  for (const EntityPart& part : story.entities[id].parts) {
    const align::ArticleFacts& facts = story[part.article];
    for (const mention::MentionId m : story[part].mentions) {
      const TokenRange tokens = facts.mentions[m].tokens;
      if (tokens.empty()) continue;
      const ingest::Zone zone = facts.document.zone_of(facts.article, facts.document.tokens[tokens.begin]);
      out.push_back({part.article, tokens, zone == ingest::Zone::body});
    }
  }
  return out;
}

bool says_unrelated(std::string_view norm) {
  static constexpr language::WordSet words{{"relation", "related", "unrelated", "namesake", "namesakes"}};
  return words.contains(norm);
}

bool is_calendar(std::string_view norm) {
  static constexpr language::WordSet words{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}};
  return words.contains(norm);
}

// What an account tells of a person beside the name.
struct Told {
  std::set<std::string> kin;  // words for relatives beside the name
  bool unrelated = false;
  std::vector<align::Term> terms;
  std::set<std::string> names;  // capitalised words beside the name, folded
  std::set<std::string> ranks;
  std::vector<std::string> context;
};

class Evidence {
 public:
  explicit Evidence(const Story& story) : story_(story) {
    for (const ClaimGroup& group : story.groups) {
      if (group.entity.valid()) groups_[group.entity].push_back(&group);
    }
  }

  // Points for one person; nothing where something speaks clearly against it.
  [[nodiscard]] std::optional<double> weigh(EntityId a, EntityId b) {
    const auto left_names = namings_of(story_, a), right_names = namings_of(story_, b);
    const auto zones = apart(left_names, right_names);
    if (!zones) return std::nullopt;
    const Told left = told(a, left_names), right = told(b, right_names);
    if (left.unrelated || right.unrelated) return std::nullopt;
    const auto facts = claims(a, b);
    if (!facts) return std::nullopt;
    double points = *zones + *facts + (outlier(a, b) ? 0.5 : 0);
    if (left.kin != right.kin && *facts < 2) return std::nullopt;
    if (!left.kin.empty() && left.kin == right.kin) points += 1;
    if (*facts < 2 && entity::shares_role(left.context, right.context)) points += 1;
    if (share(left.ranks, right.ranks)) points += 0.5;
    const auto shared = align::shared_terms(left.terms, right.terms);
    const double words = terms().weigh(shared);
    return points + (words >= 10 ? 2 : words >= 4 || shared.size() >= 3 || share_name(left.names, right.names) ? 1 : 0);
  }

  // Whether the text of an article that names the person has that given name as well: "Terrence, known as TJ".
  [[nodiscard]] bool knows(EntityId person, EntityId other, const std::string& given) const {
    const auto& others = story_.entities[other].parts;
    return std::any_of(story_.entities[person].parts.begin(), story_.entities[person].parts.end(), [&](const EntityPart& part) {
      const bool both = std::any_of(others.begin(), others.end(), [&](const EntityPart& o) { return o.article == part.article; });
      if (both) return false;  // one of them in a caption or headline
      const align::ArticleFacts& facts = story_[part.article];
      return std::any_of(facts.document.tokens.begin(), facts.document.tokens.end(), [&](const language::Token& token) {
        return facts.document.norm(token) == given && facts.document.zone_of(facts.article, token) == ingest::Zone::body;
      });
    });
  }

 private:
  static bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  }

  // A name that stands beside both and not in every other sentence of the story.
  [[nodiscard]] bool share_name(const std::set<std::string>& a, const std::set<std::string>& b) {
    for (const std::string& name : a) {
      if (b.contains(name) && is_seldom(name)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_seldom(const std::string& name) {
    constexpr std::size_t seldom = 8;
    if (sentences_ == 0) count_names();
    const auto with = sentences_with_.find(name);
    return with == sentences_with_.end() || with->second * seldom <= sentences_;
  }

  // In how many sentences of the story each word stands.
  void count_names() {
    for (const align::ArticleFacts& facts : story_.articles) {
      for (const language::Sentence& sentence : facts.document.sentences) {
        std::set<std::string> here;
        for (const language::Token& token : facts.document.tokens_of(sentence)) here.insert(folded(facts.document.norm(token)));
        for (const std::string& word : here) ++sentences_with_[word];
        ++sentences_;
      }
    }
  }

  const std::string& folded(std::string_view norm) {
    const auto [known, fresh] = folded_.try_emplace(std::string(norm));
    if (fresh) known->second = base::fold(norm);
    return known->second;
  }

  // "Bo Ray was met by his sister": a relative of his, and not he.
  static bool verb_between(const language::Document& document, TokenRange name, std::uint32_t at) {
    const auto is_verb = [](const language::Token& token) { return token.upos == language::Upos::verb || token.upos == language::Upos::aux; };
    const TokenRange gap = at < name.begin ? TokenRange{at, name.begin} : TokenRange{name.end, at};
    const auto tokens = document.tokens_of(gap);
    return std::any_of(tokens.begin(), tokens.end(), is_verb);
  }

  // No article names both in its text; a headline or caption is about what its own text is about, which speaks for one.
  static std::optional<double> apart(const std::vector<Naming>& a, const std::vector<Naming>& b) {
    double points = 0;
    for (const Naming& left : a) {
      for (const Naming& right : b) {
        if (left.article != right.article) continue;
        if (left.in_body == right.in_body) return std::nullopt;
        points = 1.5;
      }
    }
    return points;
  }

  // One article stands against two or more.
  [[nodiscard]] bool outlier(EntityId a, EntityId b) const {
    const std::size_t left = story_.entities[a].parts.size(), right = story_.entities[b].parts.size();
    return std::min(left, right) == 1 && std::max(left, right) > 1;
  }

  const align::ClauseTerms& terms() {
    if (!terms_) terms_.emplace(story_);
    return *terms_;
  }

  Told told(EntityId id, const std::vector<Naming>& namings) {
    Told out;
    for (const Naming& naming : namings) {
      const language::Document& document = story_[naming.article].document;
      const TokenRange sentence = document[document.tokens[naming.tokens.begin].sentence].tokens;
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const std::string_view norm = document.norm(document.tokens[i]);
        out.unrelated = out.unrelated || says_unrelated(norm);
        if (document.tokens[i].upos == language::Upos::propn && !naming.tokens.contains(language::TokenId(i)) && !is_calendar(norm)) {
          out.names.insert(base::fold(norm));
        }
        const bool beside = i + 5 > naming.tokens.begin && i < naming.tokens.end + 4 && !naming.tokens.contains(language::TokenId(i)) && !verb_between(document, naming.tokens, i);
        const bool counted = i + 1 < sentence.end && (document.norm(document.tokens[i + 1]) == "of" || document.norm(document.tokens[i + 1]) == "-");
        if (beside && !counted && claim::kin_word(norm)) out.kin.insert(std::string(norm));
      }
      const auto terms_here = terms().of(naming.article, sentence);
      out.terms.insert(out.terms.end(), terms_here.begin(), terms_here.end());
    }
    base::sort_unique(out.terms);
    for (const EntityPart& part : story_.entities[id].parts) {
      const entity::LocalEntity& local = story_[part];
      out.context.insert(out.context.end(), local.context.begin(), local.context.end());
      for (const mention::PersonName& name : local.names) {
        for (const std::string& written : name.honorifics) {
          const mention::Honorific* honorific = mention::find_honorific(written);
          if (honorific != nullptr && honorific->kind != mention::HonorificClass::courtesy) out.ranks.insert(std::string(honorific->canonical));
        }
      }
    }
    std::sort(out.context.begin(), out.context.end());
    return out;
  }

  // Posts, ages and homes: what is the same speaks for one person, what cannot be one person's against it.
  [[nodiscard]] std::optional<double> claims(EntityId a, EntityId b) const {
    double points = 0;
    bool post = false, age = false, home = false;
    for (const claim::Claim* left : claims_of(a)) {
      for (const claim::Claim* right : claims_of(b)) {
        if (left->attribute != right->attribute) continue;
        if (const auto* title = std::get_if<mention::RoleTitle>(&left->value)) {
          const Post x = make_post(*title), y = make_post(std::get<mention::RoleTitle>(right->value));
          post = post || (compare(x, y) == Likeness::same && x.head == y.head);
        } else if (const auto* years = std::get_if<mention::Age>(&left->value)) {
          const auto& other = std::get<mention::Age>(right->value);
          if (years->born || other.born) continue;
          if (years->low > other.high + 10 || other.low > years->high + 10) return std::nullopt;
          age = age || (years->low == years->high && *years == other);
        } else if (const auto* bond = std::get_if<claim::Bond>(&left->value)) {
          const auto& other = std::get<claim::Bond>(right->value);
          home = home || (bond->kind == other.kind && bond->kind != claim::BondKind::kin && bond->value == other.value && bond->number == other.number);
        }
      }
    }
    points += (post ? 2 : 0) + (age ? 2 : 0) + (home ? 1 : 0);
    return points;
  }

  [[nodiscard]] std::vector<const claim::Claim*> claims_of(EntityId id) const {
    std::vector<const claim::Claim*> out;
    const auto found = groups_.find(id);
    if (found == groups_.end()) return out;
    for (const ClaimGroup* group : found->second) {
      for (const ClaimRef ref : group->claims) out.push_back(&story_[ref]);
    }
    return out;
  }

  const Story& story_;
  std::map<EntityId, std::vector<const ClaimGroup*>> groups_;
  std::optional<align::ClauseTerms> terms_;
  std::unordered_map<std::string, std::string> folded_;
  std::unordered_map<std::string, std::size_t> sentences_with_;
  std::size_t sentences_ = 0;
};

// Which part of the names differs, and how much must speak for one person.
enum class Part : std::uint8_t { given, surname, whole, middle };

struct Kind {
  Part part;
  std::optional<double> (*likeness)(const PersonView&, const PersonView&);
  std::string (*key)(const PersonView&);  // what the two names have in common
  double enough;
};

constexpr auto kinds = std::to_array<Kind>({
    {Part::given, given_likeness, [](const PersonView& v) { return v.surname; }, 2.5},
    {Part::surname, surname_likeness, [](const PersonView& v) { return v.given; }, 2.5},
    {Part::whole, whole_likeness, [](const PersonView& v) { return v.given.substr(0, 1) + v.surname.substr(0, 2); }, 2.5},
    {Part::middle, middle_likeness, [](const PersonView& v) { return v.given + " " + v.surname; }, 2.5},
});

void compare_all(const std::vector<const Person*>& persons, const Kind& kind, Evidence& evidence, std::vector<LikelyOne>& out) {
  for (std::size_t i = 0; i < persons.size(); ++i) {
    for (std::size_t k = i + 1; k < persons.size(); ++k) {
      const PersonView &a = persons[i]->view, &b = persons[k]->view;
      const auto likeness = kind.likeness(a, b);
      if (!likeness || entity::sexes_differ(a, b) || a.comparable.generation != b.comparable.generation) continue;
      if (kind.part == Part::given && evidence.knows(persons[i]->id, persons[k]->id, b.given)) continue;
      if (kind.part == Part::given && evidence.knows(persons[k]->id, persons[i]->id, a.given)) continue;
      const auto told = evidence.weigh(persons[i]->id, persons[k]->id);
      if (!told) continue;
      const double points = *likeness + *told;
      if (points >= kind.enough) out.push_back({persons[i]->id, persons[k]->id, kind.part != Part::surname && kind.part != Part::whole, points});
    }
  }
}

}  // namespace

std::vector<LikelyOne> find_likely_one(const Story& story) {
  const std::vector<Person> persons = persons_of(story);
  Evidence evidence(story);
  std::vector<LikelyOne> out;
  for (const Kind& kind : kinds) {
    std::map<std::string, std::vector<const Person*>> alike;
    for (const Person& person : persons) alike[kind.key(person.view)].push_back(&person);
    for (const auto& [key, namesakes] : alike) compare_all(namesakes, kind, evidence, out);
  }
  return out;
}

}  // namespace tally::rule
