#include "rule/post.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "mention/name_lexicon.hpp"

namespace tally::rule {
namespace {

using Words = std::vector<std::string>;
using Pair = std::pair<std::string_view, std::string_view>;

// Short forms and gendered forms, written out. Phrases come before the words they are made of.
constexpr auto spelled_out = std::to_array<Pair>({
    {"ceo", "chief executive"},
    {"cfo", "chief financial officer"},
    {"coo", "chief operating officer"},
    {"cto", "chief technology officer"},
    {"cio", "chief information officer"},
    {"ciso", "chief information security officer"},
    {"cmo", "chief medical officer"},
    {"md", "managing director"},
    {"vp", "vice president"},
    {"pm", "prime minister"},
    {"gp", "doctor"},
    {"general practitioner", "doctor"},
    {"nurse practitioner", "nurse"},
    {"physician", "doctor"},
    {"surgeon", "doctor"},
    {"paediatrician", "doctor"},
    {"pediatrician", "doctor"},
    {"chief executive officer", "chief executive"},
    {"chairman", "chair"},
    {"chairwoman", "chair"},
    {"chairperson", "chair"},
    {"spokesman", "spokesperson"},
    {"spokeswoman", "spokesperson"},
    {"congressman", "representative"},
    {"congresswoman", "representative"},
    {"headmaster", "headteacher"},
    {"headmistress", "headteacher"},
    {"head teacher", "headteacher"},
    {"councilman", "councillor"},
    {"councilwoman", "councillor"},
    {"policeman", "police officer"},
    {"policewoman", "police officer"},
    {"actress", "actor"},
    {"adviser", "advisor"},
    {"organizer", "organiser"},
    {"tsar", "czar"},
    {"vice chancellor", "vicechancellor"},
    {"secretary of state for", "secretary"},
    {"skipper", "captain"},
});

// Posts whose holders are many or whose words say what somebody does rather than which post is held: no two of
// them contradict each other.
constexpr auto occupations = std::to_array<std::string_view>(
    {"accountant", "actor",      "advisor",   "analyst",      "archaeologist", "architect",  "archivist", "artist",
     "author",     "aide",       "barrister", "biologist",    "champion",      "chemist",    "columnist", "composer",
     "consultant", "correspondent", "councillor", "counsel",  "defender",      "delegate",   "designer",  "detective",
     "developer",  "doctor",     "ecologist", "economist",    "engineer",      "epidemiologist", "expert", "farmer",
     "firefighter", "founder",   "geologist", "goalkeeper",   "guard",         "historian",  "hydrologist", "investigator",
     "journalist", "landlord",   "lawmaker",  "lawyer",       "lecturer",      "legislator", "magnate",   "member",
     "midfielder", "mp",         "musician",  "novelist",     "nurse",         "official",   "operator",  "owner",
     "paramedic",  "partner",    "photographer", "physicist", "physician",     "pilot",      "planner",   "playwright",
     "poet",       "politician", "practitioner", "producer",  "programmer",    "psychologist", "reporter", "representative",
     "researcher", "scientist",  "sculptor",  "senator",      "shareholder",   "singer",     "soldier",   "solicitor",
     "specialist", "speaker",    "strategist", "striker",     "surgeon",       "surveyor",   "teacher",   "technician",
     "tenant",     "trader",     "trustee",   "vet",          "volcanologist", "winger",     "writer"});

// What directors, chiefs and officers are in charge of, each function by one word.
constexpr auto functions = std::to_array<Pair>({
    {"commercial", "commercial"}, {"communications", "communications"}, {"compliance", "compliance"},
    {"creative", "creative"},     {"delivery", "delivery"},             {"digital", "digital"},
    {"editorial", "editorial"},   {"engineering", "engineering"},       {"finance", "finance"},
    {"financial", "finance"},     {"football", "sporting"},             {"hr", "people"},
    {"human", "people"},          {"information", "information"},       {"investment", "investment"},
    {"legal", "legal"},           {"marketing", "marketing"},           {"media", "communications"},
    {"medical", "medical"},       {"nursing", "nursing"},               {"operating", "operations"},
    {"operations", "operations"}, {"people", "people"},                 {"personnel", "people"},
    {"press", "communications"},  {"product", "product"},               {"production", "production"},
    {"research", "research"},     {"revenue", "sales"},                 {"risk", "risk"},
    {"sales", "sales"},           {"science", "research"},              {"scientific", "research"},
    {"security", "security"},     {"sporting", "sporting"},             {"strategy", "strategy"},
    {"technical", "technology"},  {"technology", "technology"},
});

// Trades of which somebody follows one: a nurse is no doctor.
constexpr auto trades = std::to_array<std::string_view>({"doctor", "midwife", "nurse", "paramedic", "pharmacist"});

// Places on the field, of which a player has one.
constexpr auto positions = std::to_array<std::string_view>({"defender", "goalkeeper", "midfielder", "striker", "winger"});

// Officers of one club or board, who are seldom one person.
constexpr auto officers = std::to_array<std::string_view>(
    {"captain", "chair", "clerk", "coach", "president", "secretary", "treasurer"});

// Posts at the top of a body, of which it has one holder each: two of them for one person at one body conflict.
constexpr auto tops = std::to_array<std::string_view>(
    {"chair", "chief executive", "headteacher", "manager", "mayor", "president", "principal", "rector",
     "vicechancellor"});

constexpr auto loose_heads = std::to_array<std::string_view>({"boss", "chief", "executive", "head", "lead", "leader"});
constexpr auto ranks = std::to_array<std::string_view>(
    {"assistant", "associate", "deputy", "junior", "lieutenant", "shadow", "under", "vice"});
// Words that say nothing about which post it is.
constexpr auto fillers = std::to_array<std::string_view>(
    {"a", "an", "and", "at", "club", "company", "current", "for", "group", "in", "its", "long-serving", "new", "of",
     "outgoing", "own", "present", "senior", "the", "their", "top", "first", "team", "side", "&"});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Words split(std::string_view text) {
  Words out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void spell_out(std::string& title) {
  for (const auto& [form, full] : spelled_out) {
    const std::string padded = " " + title + " ";
    const std::size_t at = padded.find(" " + std::string(form) + " ");
    if (at == std::string::npos) continue;
    title.replace(at, form.size(), full);
  }
}

void normalise(Words& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool includes(const Words& all, const Words& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// The head is the word before the first "of/for/at"; "chief executive" and "managing director" are heads of two words.
std::size_t head_index(const Words& words) {
  const auto is_link = [](const std::string& w) { return w == "of" || w == "for" || w == "at" || w == "in"; };
  const auto link = std::find_if(words.begin(), words.end(), is_link);
  return static_cast<std::size_t>(link - words.begin()) - (link == words.begin() ? 0 : 1);
}

// The functions that the title's words name, where the head is one that has functions.
Words functions_of(const Post& post, bool chief) {
  Words out;
  if (post.head != "director" && !post.loose && !(post.head == "officer" && chief)) return out;
  for (const std::string& word : post.field) {
    const auto row = std::find_if(functions.begin(), functions.end(), [&](const Pair& p) { return p.first == word; });
    if (row != functions.end()) out.emplace_back(row->second);
  }
  normalise(out);
  return out;
}

bool contains(const Words& words, const std::string& word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// "transport minister" and "Minister for Transport": the portfolio stands in the field or in the body.
Words field_and_body(const Post& post) {
  Words all = post.field;
  all.insert(all.end(), post.body.begin(), post.body.end());
  normalise(all);
  return all;
}

// "hr" for "human resources", "fest" for "festival".
bool abbreviates(std::string_view word, const Post& full) {
  const Words words = split(full.phrase);
  for (std::size_t i = 0; word.size() >= 2 && i + word.size() <= words.size(); ++i) {
    bool initials = true;
    for (std::size_t k = 0; k < word.size(); ++k) initials = initials && words[i + k].front() == word[k];
    if (initials) return true;
  }
  return word.size() >= 4 && std::any_of(words.begin(), words.end(), [&](const std::string& w) { return w.starts_with(word); });
}

// Whether every word of `some` stands in `all` too, in full or abbreviated.
bool covers(const Post& all, const Post& some) {
  const Words words = field_and_body(all);
  return std::all_of(some.field.begin(), some.field.end(),
                     [&](const std::string& word) { return contains(words, word) || abbreviates(word, all); });
}

bool goes_with(const Post& a, const Post& b) { return covers(a, b) || covers(b, a); }

}  // namespace

Post make_post(const mention::RoleTitle& role) {
  std::string title = base::fold(role.title);
  spell_out(title);
  const Words words = split(title);
  Post post;
  if (words.empty()) return post;
  post.phrase = title;
  const std::size_t head = head_index(words);
  post.head = words[head];
  std::size_t first = head;
  if (head > 0) {
    const std::string two = words[head - 1] + " " + words[head];
    if (two == "chief executive") {
      post.head = two;
      first = head - 1;
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i >= first && i <= head) continue;
    const bool high = words[i] == "chief" && (post.head == "superintendent" || post.head == "inspector");
    if (high || among(ranks, words[i])) {
      post.rank.push_back(words[i]);
    } else if (!among(fillers, words[i])) {
      post.field.push_back(words[i]);
    }
  }
  post.body_name = base::fold(role.organisation);
  for (const std::string& word : split(post.body_name)) {
    if (!among(fillers, word)) post.body.push_back(word);
  }
  normalise(post.rank);
  normalise(post.field);
  normalise(post.body);
  post.loose = among(loose_heads, post.head);
  post.function = functions_of(post, contains(post.field, "chief"));
  return post;
}

namespace {

Likeness compare_titles(const Post& a, const Post& b) {
  if (a.head.empty() || b.head.empty()) return Likeness::unrelated;
  if (!a.function.empty() && !b.function.empty() && a.rank == b.rank) {
    if (!includes(a.function, b.function) && !includes(b.function, a.function)) return Likeness::conflict;
    if (a.head != b.head) return Likeness::same;  // "finance director", "chief financial officer"
  }
  if (a.head == b.head && a.rank != b.rank && a.loose && a.field == b.field) return Likeness::conflict;  // "deputy head", "head"
  if (a.loose || b.loose) return Likeness::same;
  if (among(positions, a.head) && among(positions, b.head) && a.head != b.head) return Likeness::conflict;
  if (among(trades, a.head) && among(trades, b.head)) return a.head == b.head ? Likeness::same : Likeness::conflict;
  const bool same_body = a.body.empty() || b.body.empty() || includes(a.body, b.body) || includes(b.body, a.body);
  if (a.head == b.head) {
    if (among(occupations, a.head)) return goes_with(a, b) ? Likeness::same : Likeness::unrelated;
    if (a.rank != b.rank) return a.field == b.field && same_body ? Likeness::conflict : Likeness::unrelated;
    return goes_with(a, b) ? Likeness::same : Likeness::conflict;
  }
  if (among(occupations, a.head) || among(occupations, b.head)) return Likeness::unrelated;
  if (!same_body) return Likeness::different;
  if (among(officers, a.head) && among(officers, b.head) && a.rank == b.rank && a.field.empty() && b.field.empty()) {
    return among(tops, a.head) && among(tops, b.head) ? Likeness::conflict : Likeness::different;
  }
  const bool both_top = among(tops, a.head) && among(tops, b.head);
  if (both_top && a.rank == b.rank && a.field == b.field) return Likeness::conflict;
  return contains(a.field, b.head) || contains(b.field, a.head) ? Likeness::same : Likeness::unrelated;
}

// Posts of which the body says whose they are; an actor or an expert has one only by the way.
constexpr auto posts_of_bodies = std::to_array<std::string_view>(
    {"chair", "chief executive", "commissioner", "dean", "director", "governor", "headteacher", "mayor", "mp",
     "president", "principal", "professor", "rector", "secretary", "senator", "spokesperson", "treasurer",
     "vicechancellor"});

std::string initials(std::string_view name) {
  std::string out;
  for (const std::string& word : split(name)) {
    if (!among(fillers, word) && word != "the") out += word.front();
  }
  return out;
}

// "nhs" for "national health service", "met" for "metropolitan".
bool abbreviates_name(const std::string& word, const std::string& name) {
  if (word.size() >= 2 && initials(name).find(word) != std::string::npos) return true;
  const Words words = split(name);
  return word.size() >= 3 && std::any_of(words.begin(), words.end(), [&](const std::string& w) { return w.starts_with(word); });
}

// The words that tell a body from others of its kind and its country.
Words telling_words(const Post& post) {
  Words out;
  for (const std::string& word : post.body) {
    if (!mention::is_organisation_head(word) && claim::country_of(word).empty()) out.push_back(word);
  }
  return out;
}

// Two names may be one body's where they share a word that tells it, where one has none, or where one is short for
// the other.
bool may_be_one_body(const Post& a, const Post& b) {
  const Words left = telling_words(a), right = telling_words(b);
  if (left.empty() || right.empty()) return true;
  const auto told_apart = [](const Words& words, const Words& others, const std::string& name) {
    return std::none_of(words.begin(), words.end(),
                        [&](const std::string& word) { return contains(others, word) || abbreviates_name(word, name); });
  };
  return !told_apart(left, right, b.body_name) || !told_apart(right, left, a.body_name);
}

}  // namespace

Likeness compare(const Post& a, const Post& b) {
  const Likeness likeness = compare_titles(a, b);
  const bool named = !a.body.empty() && !b.body.empty() && a.head == b.head && a.rank == b.rank;
  const bool alike = likeness == Likeness::same || (a.head == "mp" && likeness == Likeness::unrelated);
  if (!alike || !named || !among(posts_of_bodies, a.head)) return likeness;
  return may_be_one_body(a, b) ? likeness : Likeness::elsewhere;
}

bool are_two_bodies(std::string_view a, std::string_view b) {
  const auto post = [](std::string_view name) {
    mention::RoleTitle title;
    title.title = "member";
    title.organisation = name;
    return make_post(title);
  };
  return !may_be_one_body(post(a), post(b));
}

bool has_one_holder(const Post& post) {
  static constexpr auto portfolios = std::to_array<std::string_view>({"minister", "secretary"});
  if (!post.rank.empty() || post.head.empty()) return false;
  if (among(portfolios, post.head)) return !post.field.empty();
  if (post.head == "prime minister") return true;
  return among(tops, post.head) && !post.body.empty();
}

}  // namespace tally::rule
