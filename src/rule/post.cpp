#include "rule/post.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "rule/post_words.hpp"
#include "rule/trades.hpp"

namespace tally::rule {
namespace {

using words::Pair;
using words::fillers;
using words::functions;
using words::lesser;
using words::loose_heads;
using words::mates;
using words::occupations;
using words::numbered_posts;
using words::officers;
using words::offices;
using words::ordinals;
using words::positions;
using words::posts_of_bodies;
using words::ranks;
using words::spelled_out;
using words::tops;
using words::trades;
using Words = std::vector<std::string>;

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

// "fifth manager": how many held the post before, and no other post; a "second officer" is one.
bool counts_holders(const std::string& word, const std::string& head) { return among(ordinals, word) && !among(numbered_posts, head); }

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

// "Minister for Transport": what the post is for, and no body.
void move_portfolio(Post& post) {
  if (post.head != "minister" && post.head != "secretary") return;
  const auto is_portfolio = [](const std::string& word) {
    const auto facts = mention::lookup(word);
    return facts.has(mention::WordFlag::common) && !facts.has(mention::WordFlag::country) && !facts.has(mention::WordFlag::demonym) &&
           !mention::is_organisation_head(word) && claim::country_of(word).empty();
  };
  if (post.body.empty() || !std::all_of(post.body.begin(), post.body.end(), is_portfolio)) return;
  post.field.insert(post.field.end(), post.body.begin(), post.body.end());
  post.body.clear();
}

// "city council president": president of a city council.
void move_kind_of_body(Post& post) {
  const bool post_of_body = among(tops, post.head) || among(officers, post.head);
  const bool has_type = std::any_of(post.field.begin(), post.field.end(), [](const std::string& word) { return mention::is_organisation_head(word); });
  if (!post_of_body || !has_type || !post.body.empty() || post.field.size() < 2) return;
  post.body = std::move(post.field);
  post.field.clear();
  post.described = true;
}

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
    if (two == "chief executive" || two == "prime minister") {
      post.head = two;
      first = head - 1;
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i >= first && i <= head) continue;
    const bool high = words[i] == "chief" && (post.head == "superintendent" || post.head == "inspector");
    if (high || among(ranks, words[i])) {
      post.rank.push_back(words[i]);
    } else if (!among(fillers, words[i]) && !counts_holders(words[i], post.head)) {
      post.field.push_back(words[i]);
    }
  }
  post.body_name = base::fold(role.organisation);
  for (const std::string& word : split(post.body_name)) {
    if (!among(fillers, word)) post.body.push_back(word);
  }
  move_portfolio(post);
  normalise(post.rank);
  normalise(post.field);
  normalise(post.body);
  post.described = !role.organisation.empty() && role.organisation.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
  // "the charity", "the firm": says nothing of which one it is
  if (post.described && role.organisation.find(' ') == std::string::npos) post.body.clear();
  move_kind_of_body(post);
  const bool of_council = post.head == "leader" && contains(post.field, "council");  // a post, and not the chief executive's
  post.loose = among(loose_heads, post.head) && !of_council;
  post.function = functions_of(post, contains(post.field, "chief"));
  return post;
}

namespace {

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

// The word for what kind of body it is: "council" of "the county council"; empty where the name has none.
std::string body_type(const Post& post) {
  const auto head = std::find_if(post.body.rbegin(), post.body.rend(), [](const std::string& word) { return mention::is_organisation_head(word); });
  return head == post.body.rend() ? std::string() : *head;
}

// Whether both bodies are known and cannot be one. A body that is described may be any that has a name of its own,
// unless both say what kind of body it is: "the county commission", "Lakeland Council".
bool bodies_differ(const Post& a, const Post& b) {
  if (a.body.empty() || b.body.empty()) return false;
  if (a.described == b.described) return !may_be_one_body(a, b);
  const std::string left = body_type(a), right = body_type(b);
  return !left.empty() && !right.empty() && left != right;
}

// "who runs the depot", "the bread maker's boss": whoever is at the top, but of that body, and nobody who serves below.
Likeness compare_loose(const Post& a, const Post& b) {
  const bool below = (a.loose && a.field.empty() && among(lesser, b.head)) || (b.loose && b.field.empty() && among(lesser, a.head));
  const bool told = a.head == "head" || a.head == "leader" || b.head == "head" || b.head == "leader";
  if (below && told) return Likeness::different;
  return bodies_differ(a, b) && a.described && b.described ? Likeness::different : Likeness::same;
}

// A chief executive and the one who has charge of a part: "chief operating officer", "finance director"; a council's
// leader and its chief executive.
bool below_top(const Post& top, const Post& other) {
  if (top.head != "chief executive" || !top.rank.empty() || bodies_differ(top, other)) return false;
  if (other.head == "leader") return contains(other.field, "council");
  return !other.function.empty() && (other.head == "director" || other.head == "officer");
}

// Of two lawyers.
bool sides_differ(const Post& a, const Post& b) { return contains(a.field, "prosecution") && (contains(b.field, "defence") || contains(b.field, "defense")); }

// Whether the post is in a body other than a state: "president of the Rowing Club".
bool has_company(const Post& post) {
  return std::any_of(post.body.begin(), post.body.end(), [](const std::string& word) { return mention::is_organisation_head(word) || claim::country_of(word).empty(); });
}

Likeness compare_titles(const Post& a, const Post& b) {
  if (a.head.empty() || b.head.empty()) return Likeness::unrelated;
  if (!a.function.empty() && !b.function.empty() && a.rank == b.rank) {
    if (!includes(a.function, b.function) && !includes(b.function, a.function)) return Likeness::conflict;
    if (a.head != b.head) return Likeness::same;  // "finance director", "chief financial officer"
  }
  if (a.head == b.head && a.rank != b.rank && a.loose && a.field == b.field) return Likeness::conflict;  // "deputy head", "head"
  const auto heads_school = [](const Post& x, const Post& y) { return x.head == "head" && y.head == "headteacher" && x.rank != y.rank; };
  if (heads_school(a, b) || heads_school(b, a)) return Likeness::conflict;
  if (a.loose || b.loose) return compare_loose(a, b);
  if (below_top(a, b) || below_top(b, a)) return Likeness::different;
  if (among(offices, a.head) && among(offices, b.head) && a.head != b.head && !has_company(a) && !has_company(b)) return Likeness::conflict;
  const auto mate = [](const Post& x, const Post& y) { return x.head == "captain" && among(mates, y.phrase); };
  if (mate(a, b) || mate(b, a)) return Likeness::conflict;
  if (among(positions, a.head) && among(positions, b.head) && a.head != b.head) return Likeness::conflict;
  if (are_two_trades(a.phrase, b.phrase)) return Likeness::different;
  if (among(trades, a.head) && among(trades, b.head)) return a.head == b.head ? Likeness::same : Likeness::conflict;
  const bool same_body = a.body.empty() || b.body.empty() || includes(a.body, b.body) || includes(b.body, a.body) ||
                         (a.described != b.described && !bodies_differ(a, b));
  if (a.head == b.head) {
    if (a.head == "lawyer" && (sides_differ(a, b) || sides_differ(b, a))) return Likeness::conflict;
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

}  // namespace

namespace {

// "Chicago attorney": where somebody works, and for nobody in particular.
bool is_place(const Post& post) { return mention::lookup(post.body_name).place() && !among(positions, post.head) && post.head != "player"; }

}  // namespace

Likeness compare(const Post& a, const Post& b) {
  const Likeness likeness = compare_titles(a, b);
  const auto plays = [](const Post& post) { return among(positions, post.head) || post.head == "player"; };
  const bool alike_heads = a.head == b.head || (plays(a) && plays(b));
  const bool named = !a.body.empty() && !b.body.empty() && alike_heads && a.rank == b.rank && a.described == b.described;
  const bool alike = likeness == Likeness::same || ((a.head == "mp" || (plays(a) && plays(b))) && likeness == Likeness::unrelated);
  if (!alike || !named || !(plays(a) || among(posts_of_bodies, a.head)) || (among(occupations, a.head) && (is_place(a) || is_place(b)))) return likeness;
  return may_be_one_body(a, b) ? likeness : Likeness::elsewhere;
}

bool is_position(const Post& post) { return among(positions, post.head); }

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
