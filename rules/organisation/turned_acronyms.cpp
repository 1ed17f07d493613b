// An acronym whose letters went astray: "Shore Rescue Ireland (SRI) ... the SIR", "the Fabric Agency (NSFA)" in one article and
// "(NFSA)" in another. What the letters should be shows in the name that they stand behind.

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "checks.hpp"

namespace tally::rules::organisation {
namespace {

constexpr std::size_t shortest = 3;

bool is_acronym(std::string_view form) {
  return form.size() >= shortest && form.size() <= 8 && std::all_of(form.begin(), form.end(), base::is_ascii_upper);
}

std::string sorted(std::string letters) {
  std::sort(letters.begin(), letters.end());
  return letters;
}

// Initials of the last `count` strong words of a run, small words left out; empty where there are fewer.
std::string initials_of(const Run& run, std::size_t count) {
  std::string out;
  for (std::size_t i = run.words.size(); i > 0 && out.size() < count; --i) {
    if (!run.words[i - 1].weak && !run.words[i - 1].text.empty()) out.insert(out.begin(), run.words[i - 1].text.front());
  }
  return out.size() == count ? out : std::string();
}

struct Known {
  std::map<std::string, Variant> written;  // the acronyms given for a name, by their letters
};

// The acronym in brackets behind the run; nothing where there is none.
const language::Token* bracketed(const align::Story& story, const Run& run) {
  const align::ArticleFacts& facts = story[run.article];
  const std::size_t open = std::size_t{run.words.back().token} + 1;
  const auto& tokens = facts.document.tokens;
  if (open + 1 >= tokens.size() || facts.document.norm(tokens[open]) != "(") return nullptr;
  return is_acronym(tokens[open + 1].span.in(facts.article.text)) ? &tokens[open + 1] : nullptr;
}

// Names that an acronym with the letters of their initials, in whatever order, stands behind; by these initials.
std::map<std::string, Known> introduced(const align::Story& story, const std::vector<Run>& runs) {
  std::map<std::string, Known> out;
  for (const Run& run : runs) {
    const language::Token* token = bracketed(story, run);
    if (token == nullptr) continue;
    const std::string acronym(token->span.in(story[run.article].article.text));
    const std::string initials = initials_of(run, acronym.size());
    if (initials.empty() || sorted(initials) != sorted(base::fold(acronym))) continue;
    out[initials].written.try_emplace(acronym, Variant{acronym, {acronym}, {}});
  }
  return out;
}

}  // namespace

void check_turned_acronyms(const align::Story& story, const std::vector<Run>& runs, rule::Sink& sink) {
  std::map<std::string, Known> names = introduced(story, runs);
  if (names.empty()) return;
  std::map<std::string, std::set<std::string>> by_letters;  // initials by their sorted letters
  for (const auto& [initials, known] : names) by_letters[sorted(initials)].insert(initials);
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const align::ArticleFacts& facts = story.articles[a];
    for (const language::Token& token : facts.document.tokens) {
      const std::string form(token.span.in(facts.article.text));
      if (!is_acronym(form) || facts.document.zone_of(facts.article, token) == ingest::Zone::headline) continue;
      const auto fits = by_letters.find(sorted(base::fold(form)));
      if (fits == by_letters.end() || fits->second.size() != 1) continue;  // two bodies with these letters
      Known& known = names[*fits->second.begin()];
      Variant& variant = known.written.try_emplace(form, Variant{form, {form}, {}}).first->second;
      variant.places.push_back({ingest::ArticleId(a), token.span});
    }
  }
  for (auto& [initials, known] : names) {
    sink.compared();
    std::vector<Variant> variants;
    for (auto& [form, variant] : known.written) {
      if (!variant.places.empty()) variants.push_back(std::move(variant));
    }
    if (variants.size() > 1) report_variants(story, std::move(variants), finding::Severity::error, 0.9, sink);
  }
}

}  // namespace tally::rules::organisation
