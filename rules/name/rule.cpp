#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "entity/name_distance.hpp"
#include "entity/name_match.hpp"
#include "mention/gazetteer.hpp"
#include "rule/holders.hpp"
#include "rule/name_likeness.hpp"
#include "language/word_set.hpp"
#include "rule/rule.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::Story;
using entity::Entity;
using entity::EntityPart;
using mention::Mention;
using mention::PersonName;

struct Place {
  ingest::ArticleId article;
  base::Span span;
};

ingest::Zone zone_of(const Story& story, const Place& place) {
  for (const ingest::Block& block : story[place.article].article.blocks) {
    if (block.span.overlaps(place.span)) return block.zone;
  }
  return ingest::Zone::body;
}

// Places of each spelling, by the folded form; the label is the form as first written.
struct Spelling {
  std::string label;
  std::vector<Place> places;
};
using Spellings = std::map<std::string, Spelling>;

// "the Castells", "the Jack Moorheads": a family or all of a kind, not another spelling of one of them.
bool is_family(const align::ArticleFacts& facts, const Mention& mention) {
  const std::uint32_t first = mention.tokens.begin;
  if (first == 0) return false;
  const language::Token& before = facts.document.tokens[first - 1];
  const bool plural = facts.document.norm(facts.document.tokens[mention.tokens.end - 1]).ends_with('s');
  static constexpr language::WordSet several{{"all", "both", "many", "these", "those", "other", "few"}};
  if (before.upos == language::Upos::num || several.contains(facts.document.norm(before))) return plural;  // "all three Strangs"
  return facts.document.norm(before) == "the" && (mention.tokens.size() == 1 || plural);
}

template <class Part>
Spellings spellings_of(const Story& story, const Entity& person, Part part) {
  Spellings out;
  for (const EntityPart& local : person.parts) {
    const auto& facts = story[local.article];
    for (const mention::MentionId id : story[local].mentions) {
      const Mention& mention = facts.mentions[id];
      const auto* name = std::get_if<PersonName>(&mention.value);
      if (name == nullptr || is_family(facts, mention)) continue;
      const std::string form = part(*name);
      if (form.empty()) continue;
      Spelling& spelling = out[base::fold(form)];
      if (spelling.label.empty()) spelling.label = form;
      spelling.places.push_back({local.article, mention.span});
    }
  }
  return out;
}

// "Osei-Bonsu", "Bonsu-Osei"
bool is_turned(const std::string& a, const std::string& b) {
  const std::size_t at = a.find('-');
  return at != std::string::npos && a != b && a.substr(at + 1) + "-" + a.substr(0, at) == b;
}

// Two forms of one surname that a slip explains; a given name taken for a surname is no such form.
bool is_spelling_of(const std::string& a, const std::string& b) {
  if (is_turned(a, b)) return true;
  return compare(entity::comparable(a), entity::comparable(b)).verdict == entity::NameVerdict::variant;
}

// Keeps the form with the most places and those that a slip would make of it.
void drop_other_names(Spellings& spellings) {
  const auto most = std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
    return a.second.places.size() < b.second.places.size();
  });
  const std::string kept = most->first;
  std::erase_if(spellings, [&](const auto& form) { return form.first != kept && !is_spelling_of(form.first, kept); });
}

// The first given name where a surname follows; initials say too little.
std::string given_of(const PersonName& name) {
  if (name.given.empty() || name.surname.empty() || mention::is_initial(name.given.front())) return {};
  return name.given.front();
}

// Takes out the nicknames that the story itself gives: Patrick "Packie" Tuohy.
void drop_told_nicknames(Spellings& given, const Story& story, const Entity& person) {
  for (const EntityPart& part : person.parts) {
    for (const mention::MentionId id : story[part].mentions) {
      const auto* name = std::get_if<PersonName>(&story[part.article].mentions[id].value);
      if (name != nullptr && !name->nickname.empty()) given.erase(base::fold(name->nickname));
    }
  }
}

// "Colm" and "Colum", "Sara" and "Sarah": one letter more that nobody hears. Not "Alex" and "Alexa".
bool is_other_spelling(const std::string& a, const std::string& b) {
  constexpr std::size_t shortest = 4;
  const std::string& less = a.size() < b.size() ? a : b;
  const std::string& more = a.size() < b.size() ? b : a;
  if (less.size() < shortest || entity::edit_distance(a, b, 1) != 1 || entity::sound_key(a) != entity::sound_key(b)) return false;
  return !more.starts_with(less) || more.back() == 'h' || more.back() == less.back();
}

// Keeps the given name with the most places and those that are neither its short form nor an initial of it.
void drop_short_given_names(Spellings& spellings) {
  const auto most = std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
    return a.second.places.size() < b.second.places.size();
  });
  const std::string kept = most->first;
  std::erase_if(spellings, [&](const auto& form) {
    // "Jonathan" and "Jonathon" are two spellings, "Steve" and "Stephen" a short form and its full one.
    const bool short_form = mention::are_nicknames(form.first, kept) && (form.first.size() != kept.size() || kept.size() < 5);
    if (!short_form && is_other_spelling(form.first, kept)) return false;
    return form.first != kept && (short_form || (form.first.size() != kept.size() && rule::is_short_given_name(form.first, kept)) || form.first.starts_with(kept) ||
                                  kept.starts_with(form.first));
  });
}

// Whether no article has two of the forms in its text: one that has both given names may well speak of two people of a
// family, unless the two sound alike. A headline and a caption are of the same people as their text.
bool apart(const Story& story, const Spellings& spellings) {
  std::map<ingest::ArticleId, std::set<std::string>> sounds;
  for (const auto& [form, spelling] : spellings) {
    for (const Place& place : spelling.places) {
      if (zone_of(story, place) == ingest::Zone::body) sounds[place.article].insert(entity::sound_key(form));
    }
  }
  return std::all_of(sounds.begin(), sounds.end(), [](const auto& article) { return article.second.size() == 1; });
}

// "Harlow" for "Harlow-Stone" is a short form, not another spelling.
bool is_part_of(std::string_view part, std::string_view whole) {
  const auto is_edge = [](char c) { return c == '-' || c == ' '; };
  return whole.size() > part.size() && ((whole.starts_with(part) && is_edge(whole[part.size()])) ||
                                        (whole.ends_with(part) && is_edge(whole[whole.size() - part.size() - 1])));
}

void drop_short_forms(Spellings& spellings) {
  std::erase_if(spellings, [&](const auto& form) {
    return std::any_of(spellings.begin(), spellings.end(),
                       [&](const auto& other) { return is_part_of(form.first, other.first); });
  });
}

std::string surname_of(const PersonName& name) {
  return name.particles.empty() ? name.surname : name.particles + " " + name.surname;
}

// "Ito Haruka" for "Haruka Ito": the family name stands first, "Ito" is no other given name.
void drop_family_names(Spellings& given, const Spellings& surnames) {
  std::erase_if(given, [&](const auto& form) { return surnames.contains(form.first); });
}

std::size_t place_count(const Spellings& spellings) {
  std::size_t count = 0;
  for (const auto& [form, spelling] : spellings) count += spelling.places.size();
  return count;
}

class Name final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"name", "A person's name is spelled or given differently", rule::Material::persons};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    for (const Entity& entity : story.entities.all) {
      if (entity.kind != mention::MentionKind::person) continue;
      Spellings surnames = spellings_of(story, entity, surname_of);
      if (surnames.empty()) continue;
      if (place_count(surnames) > 1) sink.compared();
      const Spellings all_surnames = surnames;
      drop_short_forms(surnames);
      drop_other_names(surnames);
      if (surnames.size() > 1) report(entity, "surname", surnames, sink);
      Spellings given = spellings_of(story, entity, given_of);
      drop_family_names(given, all_surnames);
      drop_told_nicknames(given, story, entity);
      if (given.empty()) continue;
      drop_short_given_names(given);
      if (given.size() > 1 && apart(story, given)) report(entity, "given name", given, sink);
    }
    for (const rule::Rivals& rivals : rule::find_rivals(story)) {
      if (rivals.names_alike) report_holder(story, rivals, sink);
    }
    name::check_likely_one(story, sink);
    name::check_slips(story, sink);
    name::check_second_mentions(story, sink);
    name::check_word_order(story, sink);
    name::check_accents(story, sink);
  }

 private:
  // One post that has one holder, given to two names alike.
  static void report_holder(const Story& story, const rule::Rivals& rivals, rule::Sink& sink) {
    Spellings spellings;
    for (const rule::Holder* holder : {&rivals.a, &rivals.b}) {
      const Entity& person = story.entities[holder->person];
      Spelling& spelling = spellings[base::fold(person.name)];
      spelling.label = person.name;
      for (const EntityPart& part : person.parts) {
        for (const mention::MentionId id : story[part].mentions) {
          spelling.places.push_back({part.article, story[part.article].mentions[id].span});
        }
      }
    }
    if (spellings.size() == 2) report(story.entities[rivals.a.person], "name", spellings, sink);
  }

  // The spelling with the most places is named last: the odd one out is what to look at first.
  static void report(const Entity& person, std::string_view part, const Spellings& spellings, rule::Sink& sink) {
    std::vector<const Spelling*> order;
    for (const auto& [folded, spelling] : spellings) order.push_back(&spelling);
    std::stable_sort(order.begin(), order.end(),
                     [](const Spelling* a, const Spelling* b) { return a->places.size() < b->places.size(); });
    finding::Finding finding;
    finding.confidence = 0.95;
    std::vector<std::string> forms;
    for (const Spelling* spelling : order) forms.push_back(fmt::format("\u201C{}\u201D", spelling->label));
    finding.message = fmt::format("The {} of {} is given as {}", part, person.name, rule::join(forms));
    finding.suggestion = "Check the spelling at the source and use one throughout.";
    finding.subject = person.name;
    for (const Spelling* spelling : order) {
      for (const Place& place : spelling->places) {
        finding.evidence.push_back({place.article, place.span, spelling->label,
                                    spelling == order.front() ? finding::EvidenceRole::primary
                                                              : finding::EvidenceRole::conflicting});
      }
    }
    sink.report(std::move(finding));
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_name() { return std::make_unique<Name>(); }

}  // namespace tally::rules
