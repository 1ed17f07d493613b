#include <algorithm>
#include <array>
#include <string_view>

#include "base/sorted.hpp"
#include "claim/nations.hpp"
#include "entity/name_distance.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "rule/post.hpp"
#include "rule/post_groups.hpp"
#include "rule/post_words.hpp"
#include "rule/trades.hpp"
#include "rule/word_list.hpp"

namespace tally::rule {
namespace {

using words::fillers;
using words::lesser;
using words::mates;
using words::occupations;
using words::officers;
using words::offices;
using words::positions;
using words::posts_of_bodies;
using words::tops;
using words::trades;

// "transport minister" and "Minister for Transport": the portfolio stands in the field or in the body.
Words field_and_body(const Post& post) {
  Words all = post.field;
  all.insert(all.end(), post.body.begin(), post.body.end());
  base::sort_unique(all);
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

// The words that tell a body from others of its kind and its country; all of a name like "Network Rail".
Words telling_words(const Post& post) {
  Words out;
  for (const std::string& word : post.body) {
    if (!mention::is_organisation_head(word) && claim::country_of(word).empty()) out.push_back(word);
  }
  const bool kinds_alone = out.empty() && post.body.size() > 1 && !post.described;
  return kinds_alone ? post.body : out;
}

// "Prairie Lakes Health Authority" and "Prairie Rivers Health Authority": names of three words or more of which one is
// another word. What sorts bodies or is spelled otherwise is none: "district", "defense".
bool have_another_word(const Post& a, const Post& b) {
  constexpr std::size_t least = 3;
  constexpr std::size_t other = 3;  // edits
  const Words left = split(a.body_name), right = split(b.body_name);
  if (left.size() < least || left.size() != right.size()) return false;
  const auto [x, y] = std::ranges::mismatch(left, right);
  if (x == left.end() || !std::ranges::equal(x + 1, left.end(), y + 1, right.end())) return false;
  const auto sorts = [](const std::string& word) {
    static constexpr auto kinds = std::to_array<std::string_view>(
        {"area", "central", "community", "county", "federal", "foundation", "general", "greater", "local",
         "metropolitan", "national", "public", "regional", "royal", "state", "teaching"});
    return among(kinds, word) || among(fillers, word) || mention::is_organisation_head(word) || mention::is_place_head(word);
  };
  return !sorts(*x) && !sorts(*y) && entity::edit_distance(*x, *y) >= other;
}

// Two names may be one body's where they share a word that tells it, where one has none, or where one is short for
// the other.
bool may_be_one_body(const Post& a, const Post& b) {
  if (have_another_word(a, b)) return false;
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

// "head of sales": no founder and no engineer is meant by it.
bool is_of_a_part(const Post& loose, const Post& other) {
  return loose.loose && !loose.function.empty() && !other.loose && (among(occupations, other.head) || other.head == "co-founder");
}

// "who runs the depot", "the bread maker's boss": whoever is at the top, but of that body, and nobody who serves below.
Likeness compare_loose(const Post& a, const Post& b) {
  const bool below = (a.loose && a.field.empty() && among(lesser, b.head)) || (b.loose && b.field.empty() && among(lesser, a.head));
  const bool told = a.head == "head" || a.head == "leader" || b.head == "head" || b.head == "leader";
  if (below && told) return Likeness::different;
  if (is_of_a_part(a, b) || is_of_a_part(b, a)) return Likeness::unrelated;
  return bodies_differ(a, b) && a.described && b.described ? Likeness::different : Likeness::same;
}

// A chief executive, or whoever else presides, and the one who has charge of a part: "chief operating officer",
// "director of property"; a council's leader and its chief executive; an engineer, however high.
bool below_top(const Post& top, const Post& other) {
  const bool chief = top.head == "chief executive";
  const bool presides = top.field.empty() && (top.head == "chair" || top.head == "president");
  if (!(chief || presides) || !top.rank.empty() || bodies_differ(top, other)) return false;
  if (chief && other.head == "leader") return contains(other.field, "council");
  if (chief && other.head == "engineer") return true;
  return !other.function.empty() && (other.head == "director" || other.head == "officer" || other.head == "manager" || other.head == "head");
}

// Of two lawyers.
bool sides_differ(const Post& a, const Post& b) { return contains(a.field, "prosecution") && (contains(b.field, "defence") || contains(b.field, "defense")); }

// Whether the post is in a body other than a state: "president of the Rowing Club".
bool has_company(const Post& post) {
  return std::any_of(post.body.begin(), post.body.end(), [](const std::string& word) { return mention::is_organisation_head(word) || claim::country_of(word).empty(); });
}

// "Boeing" and "Boeing Commercial Airplanes": one name goes on with words that sort no bodies.
bool is_division(const Post& part, const Post& whole) {
  const Words more = split(part.body_name), name = split(whole.body_name);
  if (name.empty() || part.described || whole.described || more.size() <= name.size() || !std::equal(name.begin(), name.end(), more.begin())) return false;
  return std::none_of(more.begin() + static_cast<std::ptrdiff_t>(name.size()), more.end(), [](const std::string& word) {
    return among(fillers, word) || mention::is_organisation_head(word) || mention::is_place_head(word);
  });
}

Likeness compare_titles(const Post& a, const Post& b) {
  if (a.head.empty() || b.head.empty()) return Likeness::unrelated;
  if ((a.head != b.head || a.rank != b.rank) && (is_division(a, b) || is_division(b, a))) return Likeness::unrelated;
  if (!a.function.empty() && !b.function.empty() && a.rank == b.rank) {
    if (!includes(a.function, b.function) && !includes(b.function, a.function)) return Likeness::conflict;
    if (a.head != b.head) return Likeness::same;  // "finance director", "chief financial officer"
  }
  if (a.head == b.head && a.rank != b.rank && a.loose && a.field == b.field) return Likeness::conflict;  // "deputy head", "head"
  const auto heads_school = [](const Post& x, const Post& y) { return x.head == "head" && y.head == "headteacher" && x.rank != y.rank; };
  if (heads_school(a, b) || heads_school(b, a)) return Likeness::conflict;
  const bool one_body = !a.body.empty() && !b.body.empty() && !bodies_differ(a, b);
  if (!bodies_differ(a, b) && are_two_posts(a, b, one_body)) return Likeness::different;
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
    const bool one_field = a.field == b.field || a.field.empty() || b.field.empty();
    if (a.rank != b.rank) return one_field && same_body ? Likeness::conflict : Likeness::unrelated;
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

bool are_two_bodies(std::string_view a, std::string_view b) {
  const auto post = [](std::string_view name) {
    mention::RoleTitle title;
    title.title = "member";
    title.organisation = name;
    return make_post(title);
  };
  return !may_be_one_body(post(a), post(b));
}

}  // namespace tally::rule
