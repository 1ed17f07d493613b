// Two expansions of one acronym. An expansion stands right before its acronym ("... Workers (NUFW)", "..., known as
// NORPA,") or is a name with these initials in an article that uses the acronym.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"
#include "entity/name_distance.hpp"

namespace tally::rules::organisation {
namespace {

constexpr std::size_t shortest = 3;

bool is_acronym(std::string_view form) {
  if (form.size() < shortest || form.size() > 8) return false;
  return std::all_of(form.begin(), form.end(), [](char c) { return base::is_ascii_upper(c); });
}

std::string strong_initials(const Run& run, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i)
    if (!run.words[i].weak && !run.words[i].text.empty()) out += run.words[i].text.front();
  return out;
}

std::vector<std::string> content(const Run& run, std::size_t first, std::size_t last) {
  std::vector<std::string> out;
  for (std::size_t i = first; i < last; ++i)
    if (!run.words[i].weak) out.push_back(run.words[i].text);
  return out;
}

// Where the words begin whose initials up to `last` spell the acronym.
std::optional<std::size_t> expansion_begin(const Run& run, std::size_t last, const std::string& acronym) {
  for (std::size_t first = last; first > 0; --first) {
    if (run.words[first - 1].weak) continue;
    const std::string initials = strong_initials(run, first - 1, last);
    if (initials.size() > acronym.size()) return std::nullopt;
    if (initials == acronym) return first - 1;
  }
  return std::nullopt;
}

// The acronym that the text gives right behind a run: "(NUFW)", ", SALT,", ", known as NORPA".
std::optional<std::string> acronym_behind(const align::Story& story, const Run& run) {
  const language::Document& document = story[run.article].document;
  const language::TokenRange sentence = document[document.tokens[run.words.back().token].sentence].tokens;
  std::uint32_t i = run.words.back().token + 1;
  const auto norm = [&](std::uint32_t at) { return at < sentence.end ? document.norm(document.tokens[at]) : std::string_view{}; };
  if (norm(i) != "(" && norm(i) != ",") return std::nullopt;
  ++i;
  if (norm(i) == "known" || norm(i) == "called") i += norm(i + 1) == "as" ? 2U : 1U;
  if (norm(i) == "or" || norm(i) == "the") ++i;
  if (i >= sentence.end) return std::nullopt;
  const std::string_view form = document.tokens[i].span.in(story[run.article].article.text);
  return is_acronym(form) ? std::optional(base::fold(form)) : std::nullopt;
}

std::set<std::string> acronyms_of(const align::ArticleFacts& facts) {
  std::set<std::string> out;
  for (const language::Token& token : facts.document.tokens) {
    const std::string_view form = token.span.in(facts.article.text);
    if (is_acronym(form)) out.insert(base::fold(form));
  }
  return out;
}

bool same_word(const std::string& a, const std::string& b) {
  return a == b || a + "s" == b || b + "s" == a || entity::edit_distance(a, b, 1) == 0;
}

// They differ in a word, and at least half of the words are shared: fewer, and the letters are a coincidence.
bool differ(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size()) return false;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += same_word(a[i], b[i]) ? 1U : 0U;
  return same < a.size() && 2 * same >= a.size();
}

using Expansions = std::map<std::string, std::vector<Variant>>;

Expansions introduced(const align::Story& story, const std::vector<Run>& runs) {
  Expansions out;
  for (const Run& run : runs) {
    const auto acronym = acronym_behind(story, run);
    if (!acronym) continue;
    const auto begin = expansion_begin(run, run.words.size(), *acronym);
    if (begin) add_place(story, out[*acronym], content(run, *begin, run.words.size()), {run.article, span_of(story, run, *begin, run.words.size())});
  }
  return out;
}

// Names with the initials of a known acronym, in articles that use the acronym or give a known expansion of it.
void add_plain(const align::Story& story, const std::vector<Run>& runs, Expansions& expansions) {
  std::vector<std::set<std::string>> used;
  for (const align::ArticleFacts& facts : story.articles) used.push_back(acronyms_of(facts));
  for (auto& [acronym, variants] : expansions) {
    for (const Run& run : runs) {
      for (std::size_t last = run.words.size(); last >= shortest; --last) {
        if (run.words[last - 1].weak) continue;
        const auto begin = expansion_begin(run, last, acronym);
        if (!begin) continue;
        std::vector<std::string> words = content(run, *begin, last);
        const bool known = std::any_of(variants.begin(), variants.end(), [&](const Variant& v) { return v.words == words; });
        if (known || used[run.article.index()].count(acronym) != 0)
          add_place(story, variants, std::move(words), {run.article, span_of(story, run, *begin, last)});
        break;
      }
    }
  }
}

}  // namespace

void check_acronyms(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  Expansions expansions = introduced(story, runs);
  add_plain(story, runs, expansions);
  for (auto& [acronym, variants] : expansions) {
    if (variants.size() > 1 || variants.front().places.size() > 1) sink.compared();
    std::vector<Variant> clashing;
    for (const Variant& variant : variants) {
      const bool clashes = std::any_of(variants.begin(), variants.end(),
                                       [&](const Variant& other) { return differ(variant.words, other.words); });
      if (clashes) clashing.push_back(variant);
    }
    if (clashing.size() > 1) report_variants(story, std::move(clashing), finding::Severity::error, 0.92, sink);
  }
}

}  // namespace tally::rules::organisation
