// A surname on its own that nobody of the story bears, and that begins like the surname of the one person in the article
// who is never named by surname again: "Edward Lowther ... Mr Lowton said". A second mention means somebody who was
// introduced; where nobody was, it is the name that went wrong.

#include <algorithm>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "entity/name_distance.hpp"
#include "entity/person_group.hpp"
#include "mention/gazetteer.hpp"

namespace tally::rules::name {
namespace {

using align::ArticleFacts;
using align::Story;
using entity::LocalEntity;
using entity::PersonView;
using mention::PersonName;

bool is_bare(const PersonName& name) { return name.given.empty() && !name.surname.empty(); }

bool has_full_name(const Story& story, const entity::Entity& person) {
  return std::any_of(person.parts.begin(), person.parts.end(), [&](const entity::EntityPart& part) {
    return std::any_of(story[part].names.begin(), story[part].names.end(), [](const PersonName& name) { return !is_bare(name); });
  });
}

// "Mr Lowton"; not "Chancellor Lowton", who is introduced by the post.
bool has_courtesy(const PersonName& name) {
  return !name.honorifics.empty() && std::all_of(name.honorifics.begin(), name.honorifics.end(), [](const std::string& written) {
    const mention::Honorific* honorific = mention::find_honorific(written);
    return honorific != nullptr && honorific->kind == mention::HonorificClass::courtesy;
  });
}

// "Mac" and "Mc", which many names begin with.
std::size_t clan(const std::string& surname) { return surname.starts_with("mac") ? 3 : surname.starts_with("mc") ? 2 : 0; }

// Of a bare surname without "Mr" only a slip of a letter or two is believed.
bool are_alike(const std::string& a, const std::string& b, bool courtesy) {
  if (std::min(a.size(), b.size()) < 5 || a.starts_with(b) || b.starts_with(a) || a.front() != b.front()) return false;
  const auto begins = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::size_t edits = entity::edit_distance(a, b, 2);
  if (courtesy) return begins >= 3 + clan(a) || edits <= 2;
  return edits <= 2 && begins >= 3 + clan(a) && !mention::lookup(a).known();
}

Form form_of(const Story& story, ingest::ArticleId article, const LocalEntity& person) {
  Form form{person.name, {}};
  for (const mention::MentionId id : person.mentions) form.places.push_back({article, story[article].mentions[id].span});
  return form;
}

// Everybody in the article who was introduced before with a surname like it, and never named by surname alone.
std::vector<const LocalEntity*> introduced(const ArticleFacts& facts, const LocalEntity& orphan, const PersonView& view, bool courtesy) {
  std::vector<const LocalEntity*> out;
  for (const LocalEntity& person : facts.entities.all) {
    if (person.kind != mention::MentionKind::person || person.names.empty() || person.mentions.front() > orphan.mentions.front()) continue;
    const PersonView other = entity::view_of(person.names.front());
    const bool again = std::any_of(person.names.begin(), person.names.end(), is_bare);
    if (other.full() && !again && !sexes_differ(view, other) && are_alike(view.surname, other.surname, courtesy)) out.push_back(&person);
  }
  return out;
}

}  // namespace

void check_second_mentions(const Story& story, rule::Sink& sink) {
  for (const entity::Entity& entity : story.entities.all) {
    if (entity.kind != mention::MentionKind::person || has_full_name(story, entity)) continue;
    for (const entity::EntityPart& part : entity.parts) {
      const LocalEntity& orphan = story[part];
      if (orphan.names.empty() || orphan.mentions.empty()) continue;
      const bool courtesy = has_courtesy(orphan.names.front());
      if (!courtesy && (!orphan.names.front().honorifics.empty() || !orphan.context.empty())) continue;
      const auto fits = introduced(story[part.article], orphan, entity::view_of(orphan.names.front()), courtesy);
      if (fits.size() != 1) continue;
      sink.compared();
      report_forms(form_of(story, part.article, orphan), form_of(story, part.article, *fits.front()), "What seems to be one person is", 0.75, sink);
    }
  }
}

}  // namespace tally::rules::name
