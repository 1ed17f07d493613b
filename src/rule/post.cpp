#include "rule/post.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "claim/nations.hpp"
#include "mention/gazetteer.hpp"
#include "mention/name_lexicon.hpp"
#include "rule/post_words.hpp"
#include "rule/word_list.hpp"

namespace tally::rule {
namespace {

using words::Pair;
using words::fillers;
using words::functions;
using words::loose_heads;
using words::numbered_posts;
using words::officers;
using words::ordinals;
using words::positions;
using words::ranks;
using words::spelled_out;
using words::tops;

void spell_out(std::string& title) {
  for (const auto& [form, full] : spelled_out) {
    const std::string padded = " " + title + " ";
    const std::size_t at = padded.find(" " + std::string(form) + " ");
    if (at == std::string::npos) continue;
    title.replace(at, form.size(), full);
  }
}

// The head is the word before the first "of/for/at"; "chief executive" and "managing director" are heads of two words.
std::size_t head_index(const Words& words) {
  const auto is_link = [](const std::string& w) { return w == "of" || w == "for" || w == "at" || w == "in"; };
  const auto link = std::find_if(words.begin(), words.end(), is_link);
  return static_cast<std::size_t>(link - words.begin()) - (link == words.begin() ? 0 : 1);
}

// "fifth manager": how many held the post before, and no other post; a "second officer" is one.
bool counts_holders(const std::string& word, const std::string& head) { return among(ordinals, word) && !among(numbered_posts, head); }

// "first officer": a rank among numbered posts, where "first" says nothing of others.
bool is_first_of_rank(const std::string& word, const std::string& head) {
  return word == "first" && among(words::numbered_crew, head);
}

// "general manager": whoever manages; a general secretary is not any secretary. "chairman of the board": whose else. A
// "French minister" has a portfolio that is not told.
bool says_nothing(const std::string& word, const std::string& head) {
  const bool nationality = (head == "minister" || head == "secretary" || head == "ambassador") && mention::lookup(word).has(mention::WordFlag::demonym);
  return nationality || among(fillers, word) || (word == "general" && head == "manager") || (word == "board" && head == "chair");
}

// The functions that the title's words name, where the head is one that has functions.
Words functions_of(const Post& post, bool chief) {
  Words out;
  const bool has_function = post.head == "director" || post.head == "manager" || (post.head == "officer" && chief);
  if (!has_function && !post.loose) return out;
  for (const std::string& word : post.field) {
    const auto row = std::find_if(functions.begin(), functions.end(), [&](const Pair& p) { return p.first == word; });
    if (row != functions.end()) out.emplace_back(row->second);
  }
  base::sort_unique(out);
  return out;
}

// "transport", "roads", "industries".
bool is_common_word(std::string_view word) {
  const auto common = [](std::string_view one) { return mention::lookup(one).has(mention::WordFlag::common); };
  if (common(word)) return true;
  if (word.ends_with("ies")) return common(std::string(word.substr(0, word.size() - 3)) + "y");
  return word.ends_with('s') && common(word.substr(0, word.size() - 1));
}

// "Minister for Transport": what the post is for, and no body.
void move_portfolio(Post& post) {
  if (post.head != "minister" && post.head != "secretary" && post.head != "cabinetmember") return;
  const auto is_portfolio = [](const std::string& word) {
    const auto facts = mention::lookup(word);
    return is_common_word(word) && !facts.has(mention::WordFlag::country) && !facts.has(mention::WordFlag::demonym) &&
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
  if (title.starts_with("ex-")) title.erase(0, 3);
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
    } else if (is_first_of_rank(words[i], post.head) || (!says_nothing(words[i], post.head) && !counts_holders(words[i], post.head))) {
      post.field.push_back(words[i]);
    }
  }
  post.body_name = base::fold(role.organisation);
  for (const std::string& word : split(post.body_name)) {
    if (!among(fillers, word)) post.body.push_back(word);
  }
  move_portfolio(post);
  base::sort_unique(post.rank);
  base::sort_unique(post.field);
  base::sort_unique(post.body);
  post.described = !role.organisation.empty() && role.organisation.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
  // "the charity", "the firm": says nothing of which one it is
  if (post.described && role.organisation.find(' ') == std::string::npos) post.body.clear();
  move_kind_of_body(post);
  const bool of_council = post.head == "leader" && contains(post.field, "council");  // a post, and not the chief executive's
  post.loose = among(loose_heads, post.head) && !of_council;
  post.function = functions_of(post, contains(post.field, "chief"));
  return post;
}

bool is_position(const Post& post) { return among(positions, post.head); }

bool has_one_holder(const Post& post) {
  static constexpr auto portfolios = std::to_array<std::string_view>({"minister", "secretary"});
  if (!post.rank.empty() || post.head.empty()) return false;
  if (among(portfolios, post.head)) return !post.field.empty();
  if (post.head == "prime minister") return true;
  return among(tops, post.head) && !post.body.empty();
}

}  // namespace tally::rule
