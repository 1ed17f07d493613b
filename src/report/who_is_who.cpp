#include "report/who_is_who.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/markdown_text.hpp"
#include "report/one_line.hpp"
#include "report/place.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

// Visits every mention of the entity in the order of articles and text.
template <class Visit>
void for_each_place(const StoryView& view, const entity::Entity& entity, Visit visit) {
  const align::Story& story = view.result().story;
  for (const entity::EntityPart part : entity.parts) {
    for (const mention::MentionId id : story[part].mentions) {
      visit(view.place({.article = part.article, .span = story[part.article].mentions[id].span, .label = {}}));
    }
  }
}

// A file name inside a code span: no line breaks, control characters or marks that would end the span.
std::string code_file(std::string_view file) {
  std::string out = one_line(file);
  std::replace(out.begin(), out.end(), '`', '\'');
  return out;
}

std::string entity_section(const StoryView& view, const entity::Entity& entity) {
  std::string out = fmt::format("- **{}** ({})", escape(entity.name), mention::to_string(entity.kind));
  for (const std::string& alias : entity.aliases) out += fmt::format(", {}", escape(alias));
  out += '\n';
  for_each_place(view, entity, [&](const Place& place) {
    out += fmt::format("  - `{}:{}:{}` {}\n", code_file(place.file), place.position.line, place.position.column,
                       escape(place.text));
  });
  return out;
}

Json entity_json(const StoryView& view, const entity::Entity& entity) {
  Json mentions = Json::array();
  for_each_place(view, entity, [&](const Place& place) {
    mentions.push_back({{"file", place.file},
                        {"start", place.bytes.begin},
                        {"end", place.bytes.end},
                        {"line", place.position.line},
                        {"column", place.position.column},
                        {"text", place.text}});
  });
  return {{"kind", mention::to_string(entity.kind)},
          {"name", entity.name},
          {"aliases", entity.aliases},
          {"mentions", std::move(mentions)}};
}

}  // namespace

std::string write_entities_markdown(const Outcome& outcome) {
  std::string out;
  for (const StoryResult& result : outcome.stories) {
    const StoryView view(result);
    out += fmt::format("# Who is who in {}\n\n", escape(story_title(result.story)));
    for (const entity::Entity& entity : result.story.entities.all) out += entity_section(view, entity);
    out += '\n';
  }
  return out;
}

std::string write_entities_json(const Outcome& outcome) {
  Json stories = Json::array();
  for (const StoryResult& result : outcome.stories) {
    const StoryView view(result);
    Json entities = Json::array();
    for (const entity::Entity& entity : result.story.entities.all) entities.push_back(entity_json(view, entity));
    stories.push_back({{"name", result.story.name}, {"entities", std::move(entities)}});
  }
  return Json{{"schema", "tallystick/entities/1"}, {"stories", std::move(stories)}}.dump(1) + "\n";
}

}  // namespace tally::report
