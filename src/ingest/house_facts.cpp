#include "ingest/house_facts.hpp"

#include <fmt/format.h>

#include <cctype>

#include "base/civil.hpp"
#include "base/file.hpp"
#include "base/toml_check.hpp"
#include "ingest/encoding.hpp"
#include "ingest/scalar_text.hpp"

namespace tally::ingest {
namespace {

using base::TomlValue;
using Kind = TomlValue::Kind;

// One file on its way into facts.
class Reader {
 public:
  Reader(std::string path, std::string source) : check_(path) {
    out_.facts.path = std::move(path);
    out_.facts.source = std::move(source);
  }

  HouseFactsFile read() {
    const std::string& source = out_.facts.source;
    const std::size_t mark = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    auto file = base::parse_toml(out_.facts.path, source, base::make_span(mark, source.size()));
    if (!file) {
      base::Error error = file.error();
      error.remedy = "write TOML: name = \"...\" below [[person]] or [[organisation]]";
      out_.errors.push_back(std::move(error));
      return std::move(out_);
    }
    const TomlValue* const facts = check_.get(*file, "facts", Kind::table);
    read_table(facts != nullptr ? *facts : *file);
    out_.errors = check_.errors();
    return std::move(out_);
  }

 private:
  void read_table(const TomlValue& table) {
    check_.only(table, "the house facts", {"person", "organisation"});
    for (const TomlValue* person : check_.tables(table, "person")) read_person(*person);
    for (const TomlValue* body : check_.tables(table, "organisation")) read_organisation(*body);
  }

  void read_person(const TomlValue& table) {
    check_.only(table, "a person", {"name", "also", "never", "honorific", "born", "post"});
    PersonFact person;
    if (!read_name(table, "a person", person)) return;
    if (const auto* honorific = check_.get(table, "honorific", Kind::string)) person.honorific = text_of(*honorific);
    if (const auto* born = table.find("born")) person.born = date_of(*born);
    for (const TomlValue* post : check_.tables(table, "post")) read_post(*post, person);
    out_.facts.persons.push_back(std::move(person));
  }

  void read_organisation(const TomlValue& table) {
    check_.only(table, "an organisation", {"name", "also", "never", "acronym"});
    OrganisationFact body;
    if (!read_name(table, "an organisation", body)) return;
    if (const auto* acronym = check_.get(table, "acronym", Kind::string)) body.acronym = text_of(*acronym);
    out_.facts.organisations.push_back(std::move(body));
  }

  bool read_name(const TomlValue& table, std::string_view what, NameFact& out) {
    const TomlValue* const name = check_.need(table, "name", what, Kind::string);
    if (name == nullptr) return false;
    if (name->text.empty()) {
      check_.fail(*name, fmt::format("{} without a name", what), "write the name as the house does");
      return false;
    }
    out.name = text_of(*name);
    out.line = name->line;
    for (const TomlValue* form : check_.strings(table, "also")) out.also.push_back(text_of(*form));
    for (const TomlValue* form : check_.strings(table, "never")) out.never.push_back(text_of(*form));
    return true;
  }

  void read_post(const TomlValue& table, PersonFact& person) {
    check_.only(table, "a post", {"title", "of", "from", "until"});
    const TomlValue* const title = check_.need(table, "title", "a post", Kind::string);
    if (title == nullptr) return;
    PostFact post;
    post.title = text_of(*title);
    if (const auto* of = check_.get(table, "of", Kind::string)) post.of = text_of(*of);
    if (const auto* from = table.find("from")) post.from = date_of(*from);
    if (const auto* until = table.find("until")) post.until = date_of(*until);
    if (post.from && post.until && post.until->last < post.from->first)
      check_.fail(table, "a post that ends before it begins", "check from and until");
    person.posts.push_back(std::move(post));
  }

  std::optional<FactDate> date_of(const TomlValue& value) {
    using std::chrono::December, std::chrono::January, std::chrono::sys_days, std::chrono::year;
    FactDate out{.text = text_of(value)};
    if (value.kind == Kind::integer && value.integer >= 1 && value.integer <= 9999) {
      const year y{static_cast<int>(value.integer)};
      out.first = sys_days{y / January / 1};
      out.last = sys_days{y / December / 31};
      out.whole_year = true;
      return out;
    }
    const auto date = value.kind == Kind::time || value.kind == Kind::string ? base::parse_date_time(value.text) : std::nullopt;
    if (!date) {
      check_.fail(value, fmt::format("{} is no date", value.text), "write 1961-04-03, or the year 1961");
      return std::nullopt;
    }
    out.first = out.last = sys_days{date->date};
    return out;
  }

  [[nodiscard]] MappedText text_of(const TomlValue& value) const {
    return map_scalar(out_.facts.source, value.begin, value.text, ScalarSyntax::toml);
  }

  base::TomlCheck check_;
  HouseFactsFile out_;
};

HouseFactsFile failed(const base::Error& error) {
  HouseFactsFile out;
  out.errors.push_back(error);
  return out;
}

}  // namespace

HouseFactsFile read_house_facts(std::string_view path, std::string source) {
  base::Result<std::string> text = to_utf8(path, std::move(source));
  return text ? Reader(std::string(path), *std::move(text)).read() : failed(text.error());
}

HouseFactsFile read_house_facts(const std::string& path) {
  base::Result<std::string> bytes = base::read_bytes(path, "check the path of the house facts");
  return bytes ? read_house_facts(std::string_view(path), *std::move(bytes)) : failed(bytes.error());
}

}  // namespace tally::ingest
