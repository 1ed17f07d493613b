#include "ingest/house_article.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "base/utf8.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {
namespace {

using std::chrono::sys_days;
using Words = std::unordered_set<std::string>;

// Calls visit(word) for every run of letters and digits, folded.
template <class Visit>
void for_words(std::string_view text, const Visit& visit) {
  const std::string folded = base::fold(text);
  const auto is_word = [](char c) { return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  for (auto at = folded.begin(); at != folded.end();) {
    const auto begin = std::find_if(at, folded.end(), is_word);
    at = std::find_if_not(begin, folded.end(), is_word);
    if (begin != at) visit(std::string(begin, at));
  }
}

// Whether the articles have a word of one of the names; "the" and "of" are not asked for.
bool occurs(const Words& words, const std::vector<const MappedText*>& names) {
  return std::any_of(names.begin(), names.end(), [&](const MappedText* name) {
    bool found = false;
    for_words(name->text, [&](const std::string& word) { found = found || (word.size() > 2 && words.count(word) > 0); });
    return found;
  });
}

std::vector<const MappedText*> names_of(const NameFact& fact) {
  std::vector<const MappedText*> out = {&fact.name};
  for (const MappedText& form : fact.also) out.push_back(&form);
  for (const MappedText& form : fact.never) out.push_back(&form);
  return out;
}

enum class Standing { held, former, incoming, unknown };

Standing standing_of(const PostFact& post, std::optional<sys_days> day) {
  if (!post.from && !post.until) return Standing::held;
  if (!day) return Standing::unknown;
  if (post.until && post.until->last < *day) return Standing::former;
  if (post.from && post.from->first > *day) return Standing::incoming;
  return Standing::held;
}

base::Span place_of(const MappedText& value) { return value.offsets.to_source(base::make_span(0, value.text.size())); }

std::string written(const FactDate& date) {
  static constexpr std::array<std::string_view, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                              "July",    "August",   "September", "October", "November", "December"};
  const std::chrono::year_month_day day{date.first};
  if (date.whole_year) return fmt::format("in {}", static_cast<int>(day.year()));
  return fmt::format("on {} {} {}", static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
                     static_cast<int>(day.year()));
}

// Writes one sentence a fact. A name with its honorific and a post with its body each have one place, that of the name
// and the title: so no place runs over several lines of the file.
class Writer {
 public:
  Writer(Article& article, std::optional<sys_days> day) : out_(article), day_(day) {}

  void write(const PersonFact& person) {
    bool told = false;
    for (const PostFact& post : person.posts) told = write_post(person, post) || told;
    if (person.born) {
      begin(person);
      out_.write(" was born ");
      out_.replace(written(*person.born), place_of(person.born->text));
      end();
    } else if (!told) {
      begin(person);
      out_.write(" said so");
      end();
    }
  }

  void write(const OrganisationFact& body) {
    out_.begin(Zone::body);
    out_.append(body.name);
    if (!body.acronym.text.empty()) {
      out_.write(" (");
      out_.append(body.acronym);
      out_.write(")");
    }
    out_.write(" said so");
    end();
  }

 private:
  bool write_post(const PersonFact& person, const PostFact& post) {
    const Standing standing = standing_of(post, day_);
    if (standing == Standing::unknown) return false;
    begin(person);
    out_.write(standing == Standing::held ? " is the " : standing == Standing::former ? " is the former " : " is the incoming ");
    out_.append(post.title);
    if (!post.of.text.empty()) {
      out_.write(" of ");
      out_.replace(post.of.text, place_of(post.title));
    }
    end();
    return true;
  }

  void begin(const PersonFact& person) {
    out_.begin(Zone::body);
    if (!person.honorific.text.empty()) {
      out_.replace(person.honorific.text, place_of(person.name));
      out_.write(" ");
    }
    out_.append(person.name);
  }

  void end() {
    out_.write(".");
    out_.end();
  }

  TextBuilder out_;
  std::optional<sys_days> day_;
};

}  // namespace

Article house_article(const HouseFacts& facts, std::span<const Article> articles, std::optional<sys_days> day) {
  Words words;
  for (const Article& article : articles) for_words(article.text, [&](std::string word) { words.insert(std::move(word)); });
  Article out{.path = facts.path, .format = Format::house_facts, .source = facts.source, .outlet = "House facts"};
  if (day) out.published = base::DateTime{.date = std::chrono::year_month_day(*day)};
  Writer writer(out, day);
  for (const PersonFact& person : facts.persons) {
    if (occurs(words, names_of(person))) writer.write(person);
  }
  for (const OrganisationFact& body : facts.organisations) {
    std::vector<const MappedText*> names = names_of(body);
    names.push_back(&body.acronym);
    if (occurs(words, names)) writer.write(body);
  }
  return out;
}

}  // namespace tally::ingest
