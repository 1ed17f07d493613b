#include "ingest/metadata.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {
namespace {

using Keys = std::span<const std::string_view>;

// The keys of each field, the most telling first; compared without case, spaces, '-' and '_'.
constexpr std::array<std::string_view, 2> title_keys = {"headline", "title"};
constexpr std::array<std::string_view, 8> standfirst_keys = {
    "standfirst", "subtitle", "subhead", "dek", "deck", "summary", "description", "abstract"};
constexpr std::array<std::string_view, 10> outlet_keys = {
    "outlet", "publication", "newspaper", "publisher", "source", "sitename", "site", "agency", "provider", "sourceorganization"};
constexpr std::array<std::string_view, 5> author_keys = {"authors", "author", "byline", "by", "creator"};
constexpr std::array<std::string_view, 14> published_keys = {
    "published", "posted", "publishedat",    "datepublished",    "publishdate",  "pubdate",        "publicationdate", "datetime",
    "date",      "firstpublished", "firstpublishdate", "firstcreated", "contentcreated", "dateissue"};
constexpr std::array<std::string_view, 11> updated_keys = {
    "updated",      "updatedat",  "modified",        "datemodified",    "lastupdated",   "lastmod",
    "lastmodified", "modifiedat", "lastupdateddate", "contentmodified", "versioncreated"};
constexpr std::array<std::string_view, 6> url_keys = {"url",          "link",      "canonical",
                                                      "canonicalurl", "permalink", "mainentityofpage"};
constexpr std::array<std::string_view, 4> language_keys = {"language", "lang", "locale", "inlanguage"};
constexpr std::array<std::string_view, 2> story_keys = {"story", "storyid"};
constexpr std::array<std::string_view, 5> id_keys = {"id", "guid", "uri", "identifier", "docid"};
constexpr std::array<std::string_view, 4> location_keys = {"location", "located", "dateline", "locationcreated"};

std::string normal_key(std::string_view key) {
  std::string out = base::to_lower(key);
  std::erase_if(out, [](char c) { return c == '_' || c == '-' || c == ' ' || c == '.'; });
  return out;
}

bool has_text(const Field& field) {
  return std::any_of(field.values.begin(), field.values.end(),
                     [](const MappedText& value) { return !base::trim(value.text).empty(); });
}

const Field* find_field(const std::vector<Field>& fields, Keys keys) {
  for (const std::string_view key : keys) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
      return normal_key(field.key) == key && has_text(field);
    });
    if (found != fields.end()) return &*found;
  }
  return nullptr;
}

void set_text(std::string& target, const std::vector<Field>& fields, Keys keys) {
  const Field* field = find_field(fields, keys);
  if (!target.empty() || field == nullptr) return;
  target = base::trim(field->values.front().text);
  std::replace(target.begin(), target.end(), '\0', ' ');  // an escape may say NUL
}

void set_date(Article& article, std::optional<base::DateTime>& target, const std::vector<Field>& fields,
              Keys keys) {
  const Field* field = find_field(fields, keys);
  if (target || field == nullptr) return;
  const std::string_view text = base::trim(field->values.front().text);
  target = base::parse_date_time(text);
  if (target) return;
  article.warnings.push_back(
      {.message = fmt::format("{} \"{}\" is no date that can be read", field->key, text),
       .file = article.path,
       .line = field->line,
       .remedy = "write it as 2025-02-25T14:00:00Z or 2025-02-25"});
}

// "Kirsty Ray, Health Reporter" names one person, "Ann Lee, Bob Ray" two; "in Norwick" none.
bool is_job(std::string_view part) {
  static constexpr std::array<std::string_view, 17> jobs = {
      "reporter", "correspondent", "editor",       "writer",   "columnist", "staff",
      "critic",   "analyst",       "journalist",   "bureau",   "desk",      "chief",
      "agency",   "service",       "photographer", "producer", "newsroom"};
  const std::string lower = base::to_lower(part);
  std::string_view rest = lower;
  if (rest.starts_with("in ")) return true;
  while (!rest.empty()) {
    std::string_view word = take_piece(rest, " ");
    if (word.ends_with('s')) word.remove_suffix(1);
    if (std::find(jobs.begin(), jobs.end(), word) != jobs.end()) return true;
  }
  return false;
}

void add_author(std::vector<std::string>& authors, std::string_view part) {
  part = base::trim(part.substr(0, part.find(" in ")));  // "Ann Lee in Norwick"
  if (part.empty() || is_job(part)) return;
  if (std::find(authors.begin(), authors.end(), part) == authors.end()) authors.emplace_back(part);
}

void set_authors(Article& article, const std::vector<Field>& fields) {
  const Field* field = find_field(fields, author_keys);
  if (!article.authors.empty() || field == nullptr) return;
  for (const MappedText& value : field->values) {
    for (const std::string& author : split_authors(value.text)) add_author(article.authors, author);
  }
  if (article.authors.empty()) article.authors.emplace_back(base::trim(field->values.front().text));
}

bool add_block(TextBuilder& out, Zone zone, const Field* field) {
  if (field == nullptr) return false;
  out.begin(zone);
  out.append(field->values.front());
  out.end();
  return true;
}

}  // namespace

std::vector<std::string> split_authors(std::string_view byline) {
  byline = base::trim(byline);
  const std::string lower = base::to_lower(byline.substr(0, 16));
  for (const std::string_view lead :
       {"by ", "by: ", "words by ", "story by ", "written by ", "reporting by "}) {
    if (!lower.starts_with(lead)) continue;
    byline.remove_prefix(lead.size());
    break;
  }
  std::string parted(byline);
  for (std::size_t at = parted.find(" and "); at != std::string::npos; at = parted.find(" and ", at))
    parted.replace(at, 5, ";");
  std::vector<std::string> authors;
  for (std::string_view rest = parted; !rest.empty();) add_author(authors, take_piece(rest, ",;&|/"));
  return authors;
}

void apply_fields(Article& article, const std::vector<Field>& fields) {
  set_text(article.title, fields, title_keys);
  set_text(article.outlet, fields, outlet_keys);
  set_text(article.url, fields, url_keys);
  set_text(article.language, fields, language_keys);
  set_text(article.story, fields, story_keys);
  set_text(article.id, fields, id_keys);
  set_text(article.location, fields, location_keys);
  set_authors(article, fields);
  set_date(article, article.published, fields, published_keys);
  set_date(article, article.updated, fields, updated_keys);
}

bool add_title_blocks(TextBuilder& out, const std::vector<Field>& fields) {
  const bool titled = add_block(out, Zone::headline, find_field(fields, title_keys));
  add_block(out, Zone::standfirst, find_field(fields, standfirst_keys));
  return titled;
}

}  // namespace tally::ingest
