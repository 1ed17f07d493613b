#include "mention/times/habit.hpp"

#include <algorithm>
#include <array>

namespace tally::mention {
namespace {

bool ends_host(std::string_view url, std::string_view ending) {
  const std::size_t start = url.find("://");
  const std::string_view rest = start == std::string_view::npos ? url : url.substr(start + 3);
  return rest.substr(0, std::min(rest.find('/'), rest.size())).ends_with(ending);
}

constexpr std::array<std::string_view, 10> day_first_hosts = {".uk", ".au", ".nz", ".ie", ".in",
                                                              ".za", ".ke", ".de", ".fr", ".it"};

// A date line ends with its sentence, a dash, a bracket or a colon; a date that a clause goes on from is no date line.
bool closes_line(const Stream& s, std::size_t end) {
  return !s.in(end) || s.mark(end, '-') || s.mark(end, '(') || s.mark(end, ':') || s.mark(end, '.') || s.mark(end, '/');
}

constexpr std::array<std::string_view, 17> line_words = {"and",  "at",        "date",   "dated",   "embargo", "embargoed",
                                                        "for",  "from",      "issued", "of",      "on",      "posted",
                                                        "published", "release", "the", "until", "updated"};

// Whether only names and the words of date lines stand before the date: a sentence that comes to speak of a date has others.
bool opens_line(const Stream& s, std::size_t begin) {
  for (std::size_t i = 0; i < begin; ++i) {
    if (s.atoms[i].kind != AtomKind::word || s.capital(i)) continue;
    const auto is_this = [&](std::string_view word) { return s.word(i, word); };
    if (std::none_of(line_words.begin(), line_words.end(), is_this)) return false;
  }
  return true;
}

constexpr std::size_t date_line_atoms = 12;  // a place of several words, a comma, the date
constexpr std::size_t date_line_sentences = 6;

}  // namespace

DateOrder date_order(const ingest::Article& article) {
  const std::string_view language = article.language;
  if (language == "en-US" || language == "en-PH") return DateOrder::month_first;
  if (language.size() > 3 && language.starts_with("en-") && language != "en-CA") return DateOrder::day_first;
  for (const std::string_view host : day_first_hosts)
    if (ends_host(article.url, host)) return DateOrder::day_first;
  if (ends_host(article.url, ".us") || ends_host(article.url, ".gov")) return DateOrder::month_first;
  return DateOrder::unknown;
}

std::optional<LocalDays> date_line(const ingest::Article& article, const language::Document& document,
                                   DateOrder order) {
  Stream stream;
  std::vector<Draft> drafts;
  std::size_t seen = 0;
  std::uint32_t block = base::Id<struct NoBlock>::none;
  for (const language::Sentence& sentence : document.sentences) {
    if (article.blocks[sentence.block].zone != ingest::Zone::body || sentence.block == block) continue;
    if (++seen > date_line_sentences) break;
    block = sentence.block;
    stream.load(article.text, document, sentence.tokens);
    drafts.clear();
    find_drafts(stream, order, drafts);
    if (drafts.empty()) continue;
    const Draft& d = drafts.front();
    const bool led = d.begin > 0 && stream.is(d.begin - 1, TimeKind::preposition);
    const bool full = d.year && d.month && d.day && !d.ambiguous && !d.last_day;
    if (full && d.begin <= date_line_atoms && !led && closes_line(stream, d.end) && opens_line(stream, d.begin))
      return make_day(*d.year, *d.month, *d.day);
  }
  return std::nullopt;
}

}  // namespace tally::mention
