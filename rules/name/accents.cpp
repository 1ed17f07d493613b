// A name with its accents in one place and without them in another place of the same article: "Seán Breen ... Sean Breen".
// Between articles it is a matter of house style.

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "checks.hpp"

namespace tally::rules::name {
namespace {

// How many letters of the form are no plain ones; apostrophes and dashes are none.
std::size_t accents(std::string_view form) {
  return static_cast<std::size_t>(std::count_if(form.begin(), form.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC3 && byte < 0xE2;
  }));
}

bool is_shouted(std::string_view form) { return std::none_of(form.begin(), form.end(), base::is_ascii_lower); }

void check_part(const align::Story& story, entity::EntityPart part, std::string (*read)(const mention::PersonName&), rule::Sink& sink) {
  const align::ArticleFacts& facts = story[part.article];
  std::map<std::string, std::map<std::size_t, Form>> forms;  // by the folded form, by accents
  for (const mention::MentionId id : story[part].mentions) {
    const auto* name = std::get_if<mention::PersonName>(&facts.mentions[id].value);
    const std::string written = name == nullptr ? std::string() : read(*name);
    if (written.empty() || is_shouted(written)) continue;
    Form& form = forms[base::fold(written)][accents(written)];
    form.name = written;
    form.places.push_back({part.article, facts.mentions[id].span});
  }
  for (auto& [folded, ways] : forms) {
    if (ways.size() == 2) report_forms(ways.begin()->second, ways.rbegin()->second, "One article has the name with and without its accents:", 0.7, sink);
  }
}

}  // namespace

void check_accents(const align::Story& story, rule::Sink& sink) {
  for (const entity::Entity& entity : story.entities.all) {
    if (entity.kind != mention::MentionKind::person) continue;
    for (const entity::EntityPart& part : entity.parts) {
      check_part(story, part, [](const mention::PersonName& name) { return name.given.empty() ? std::string() : name.given.front(); }, sink);
      check_part(story, part, [](const mention::PersonName& name) { return name.surname; }, sink);
    }
  }
}

}  // namespace tally::rules::name
