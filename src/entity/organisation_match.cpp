#include "entity/organisation_match.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.hpp"
#include "entity/name_distance.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::entity {
namespace {

constexpr std::size_t most_words = 16;
constexpr float least_telling = 0.2F;  // weight of a word that a name may lack

// Legal forms in many countries, by what they are: a company with limited liability, a stock company, a partnership.
const std::unordered_map<std::string_view, std::string_view> legal_forms = {
    {"ltd", "limited"}, {"limited", "limited"}, {"llc", "limited"}, {"gmbh", "limited"}, {"sarl", "limited"},
    {"srl", "limited"}, {"bv", "limited"}, {"ooo", "limited"}, {"pty", "limited"}, {"aps", "limited"}, {"oy", "limited"},
    {"doo", "limited"}, {"zoo", "limited"}, {"kft", "limited"}, {"plc", "stock"}, {"inc", "stock"},
    {"incorporated", "stock"}, {"corp", "stock"}, {"corporation", "stock"}, {"ag", "stock"},
    {"aktiengesellschaft", "stock"}, {"sa", "stock"}, {"nv", "stock"}, {"spa", "stock"}, {"ab", "stock"}, {"as", "stock"},
    {"se", "stock"}, {"oao", "stock"}, {"pao", "stock"}, {"ao", "stock"}, {"zao", "stock"}, {"jsc", "stock"},
    {"ojsc", "stock"}, {"pjsc", "stock"}, {"cjsc", "stock"}, {"oyj", "stock"}, {"lp", "partnership"}, {"llp", "partnership"},
    {"kg", "partnership"}, {"co", "company"}, {"company", "company"}, {"na", "bank"}};

// Forms of several words, once folded.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> long_forms = {{
    {"limited liability company", "llc"}, {"open joint stock company", "jsc"}, {"public joint stock company", "jsc"},
    {"joint stock company", "jsc"}, {"gesellschaft mit beschrankter haftung", "gmbh"},
    {"societatea cu raspundere limitata", "srl"}, {"akcionernoe obsestvo", "jsc"}, {"sp z o o", "zoo"},
    {"united states", "usa"}, {"united kingdom", "gb"}}};

const std::unordered_map<std::string_view, std::string_view> same_words = {
    {"&", "and"}, {"organization", "organisation"}, {"center", "centre"}, {"defense", "defence"}, {"intl", "international"},
    {"int'l", "international"}, {"dept", "department"}, {"govt", "government"}, {"assn", "association"}, {"assoc", "association"},
    {"univ", "university"}, {"bros", "brothers"}, {"us", "usa"}, {"uk", "gb"}, {"1st", "first"}, {"2nd", "second"},
    {"3rd", "third"}, {"natl", "national"}, {"labor", "labour"}, {"theater", "theatre"}};

const std::unordered_set<std::string_view> weak_words = {"the", "of", "and", "for", "in", "on", "at", "de", "la", "du", "et", "und"};

// Words that many bodies share: their kind, their reach.
bool is_general(std::string_view word) {
  static const std::unordered_set<std::string_view> general = {
      "group", "holdings", "holding", "international", "national", "global", "royal", "united", "general", "services",
      "solutions", "partners", "industries", "systems", "enterprises", "management", "europe", "trading", "world"};
  return general.count(word) != 0 || mention::is_organisation_head(word);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Folded, stops inside abbreviations dropped ("S.A." -> "sa"), other marks made spaces, long legal forms made short.
std::string plain(std::string_view written) {
  std::string spaced, out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    // "SiemensAG": capitals at the end of a word in small letters.
    const bool inner = i > 2 && i + 1 < written.size() && base::is_ascii_upper(written[i]) &&
                       base::is_ascii_upper(written[i + 1]) && base::is_ascii_lower(written[i - 1]);
    if (inner) spaced += ' ';
    spaced += written[i];
  }
  const std::string folded = base::fold(spaced);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool word = base::is_ascii_lower(c) || base::is_ascii_digit(c);
    if (word) {
      out += c;
    } else if (c == '&') {
      out += " and ";
    } else if (c != '.' && c != '\'' && (out.empty() || out.back() != ' ')) {
      out += ' ';
    } else if (c == '.' && i >= 2 && base::is_ascii_lower(folded[i - 1]) && base::is_ascii_lower(folded[i - 2])) {
      out += ' ';  // the stop of an abbreviated word, not of an initial
    }
  }
  for (const auto& [from, to] : long_forms) replace_all(out, from, to);
  return out;
}

float weight_of(std::string_view word) {
  if (weak_words.count(word) != 0) return 0.1F;
  if (is_general(word)) return 0.5F;
  if (word.find_first_not_of("ivx") == std::string_view::npos) return 1.5F;  // one of a series
  const auto facts = mention::lookup(word);
  if (facts.has(mention::WordFlag::country)) return 1.5F;
  return facts.has(mention::WordFlag::common) ? 0.8F : 1.2F;
}

void add_word(ComparableOrganisation& out, std::string_view word) {
  const auto same = same_words.find(word);
  if (same != same_words.end()) word = same->second;
  const auto form = legal_forms.find(word);
  if (form != legal_forms.end() && !(out.words.empty() && out.legal_form.empty() && word.size() > 3)) {
    if (out.legal_form.empty() || out.legal_form == "company") out.legal_form = form->second;
    return;
  }
  if (word == "the" || out.words.size() == most_words) return;
  out.words.push_back({std::string(word), weight_of(word)});
  out.joined += word;
  if (weak_words.count(word) == 0) out.acronym += word[0];
}

struct WordPair {
  float similarity = 0;
  bool equal = false;
};

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), base::is_ascii_digit); }

WordPair pair_of(const OrganisationWord& a, const OrganisationWord& b) {
  if (a.text == b.text) return {1, true};
  if (has_digit(a.text) || has_digit(b.text)) return {};
  const std::size_t length = std::max(a.text.size(), b.text.size());
  const bool known_place = mention::lookup(a.text).has(mention::WordFlag::country) && mention::lookup(b.text).has(mention::WordFlag::country);
  const std::size_t limit = length < 4 ? 1 : length < 6 ? 1 : 2;
  if (length < 3 || known_place) return {};
  const std::size_t edits = edit_distance(a.text, b.text, limit);
  if (edits > limit) return {};
  return {1 - static_cast<float>(edits) / static_cast<float>(length), false};
}

struct Shared {
  float matched = 0, all = 0;
  bool complete = true, spelled = false;
};

Shared share(const ComparableOrganisation& a, const ComparableOrganisation& b) {
  Shared shared;
  std::array<bool, most_words> used{};
  float over_a = 0, over_b = 0, paired = 0;
  for (const OrganisationWord& word : a.words) {
    WordPair best;
    std::size_t partner = 0;
    for (std::size_t j = 0; j < b.words.size(); ++j) {
      if (used[j]) continue;
      const WordPair pair = pair_of(word, b.words[j]);
      if (pair.similarity > best.similarity) best = pair, partner = j;
    }
    if (best.similarity <= 0) {
      over_a += word.weight;
      shared.complete = shared.complete && word.weight < least_telling;
      continue;
    }
    used[partner] = true;
    const float weight = (word.weight + b.words[partner].weight) / 2;
    paired += weight;
    shared.matched += weight * best.similarity;
    shared.spelled = shared.spelled || !best.equal;
  }
  for (std::size_t j = 0; j < b.words.size(); ++j) {
    if (used[j]) continue;
    over_b += b.words[j].weight;
    shared.complete = shared.complete && b.words[j].weight < least_telling;
  }
  const float conflict = std::min(over_a, over_b), extra = std::max(over_a, over_b) - conflict;
  shared.all = paired + 1.3F * conflict + 0.8F * extra;
  return shared;
}

}  // namespace

ComparableOrganisation comparable_organisation(std::string_view written) {
  ComparableOrganisation out;
  const std::string text = plain(written);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) add_word(out, std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
  }
  if (out.words.empty() && !out.legal_form.empty()) add_word(out, out.legal_form);
  const bool one = out.words.size() == 1 && written.find(' ') == std::string_view::npos;
  out.capitals = one && written.size() > 1 && std::none_of(written.begin(), written.end(), base::is_ascii_lower);
  return out;
}

std::string telling_words(const ComparableOrganisation& name) {
  std::vector<std::string_view> words;
  for (const OrganisationWord& word : name.words) {
    if (word.weight >= least_telling) words.push_back(word.text);
  }
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string_view word : words) out.append(word) += ' ';
  return out;
}

OrganisationMatch compare(const ComparableOrganisation& a, const ComparableOrganisation& b) {
  OrganisationMatch match;
  if (a.words.empty() || b.words.empty()) return match;
  const Shared shared = share(a, b);
  match.score = shared.all <= 0 ? 0 : shared.matched / shared.all;
  match.same_words = shared.complete && !shared.spelled;
  match.spelling = shared.complete && shared.spelled;
  const std::size_t length = std::max(a.joined.size(), b.joined.size());
  const std::size_t limit = length < 6 || has_digit(a.joined) || has_digit(b.joined) ? 0 : length < 10 ? 1 : 2;
  const std::size_t edits = edit_distance(a.joined, b.joined, limit);
  if (edits == 0) match.same_words = true;
  if (edits <= limit) match.score = std::max(match.score, 1 - static_cast<float>(edits) / static_cast<float>(length));
  const bool forms_differ = !a.legal_form.empty() && !b.legal_form.empty() && a.legal_form != b.legal_form;
  if (forms_differ && a.legal_form != "company" && b.legal_form != "company") match.score -= 0.25F;
  const auto made_of = [](const ComparableOrganisation& s, const ComparableOrganisation& l) {
    return s.capitals && l.words.size() > 1 && s.joined.size() > 1 && s.joined == l.acronym;
  };
  if (made_of(a, b) || made_of(b, a)) {
    match.acronym = true;
    match.score = std::max(match.score, 0.95F);
  }
  return match;
}

}  // namespace tally::entity
