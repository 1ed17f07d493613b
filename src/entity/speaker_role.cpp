#include "entity/speaker_role.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "base/utf8.hpp"
#include "entity/speaker.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/person_honorific.hpp"
#include "mention/role_lexicon.hpp"

namespace tally::entity {
namespace {

using language::Token;
using language::Upos;
using language::Xpos;

constexpr language::WordSet ranks{{"assistant", "associate", "deputy", "junior", "lieutenant", "vice", "shadow", "under",
                                   "former", "acting", "interim", "co", "sub", "ex"}};

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -", at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// The words before "of", "for", "at", "in".
std::vector<std::string_view> core(std::string_view title) {
  std::vector<std::string_view> words = split(title);
  const auto link = std::find_if(words.begin(), words.end(), [](std::string_view w) {
    return w == "of" || w == "for" || w == "at" || w == "in" || w == "and";
  });
  words.erase(link, words.end());
  return words;
}

bool has(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "chief" or "boss" of headlines: whoever runs the body that the description names.
bool is_headline_chief(const std::vector<std::string_view>& wanted, const std::vector<std::string_view>& held) {
  constexpr language::WordSet chiefs{{"chief", "boss", "head"}};
  if (wanted.size() < 2 || !chiefs.contains(wanted.back()) || held.size() != 2) return false;
  return (held[0] == "chief" && (held[1] == "executive" || held[1] == "constable")) || (held[0] == "director" && held[1] == "general");
}

bool title_means(std::string_view description, std::string_view title, std::string_view organisation = {}) {
  const auto wanted = split(description);
  const auto held = core(title);
  if (wanted.empty() || held.empty()) return false;
  const std::string body = base::fold(organisation);
  const auto in_body = split(body);
  const bool chief = is_headline_chief(wanted, held);
  if (wanted.back() != held.back() && !chief) return false;
  const auto in_title = split(title);
  const auto fits = [&](std::string_view w) { return has(in_title, w) || has(in_body, w) || (chief && w == wanted.back()); };
  if (!std::all_of(wanted.begin(), wanted.end(), fits)) return false;
  return std::none_of(held.begin(), held.end(),
                      [&](std::string_view w) { return ranks.contains(w) && !has(wanted, w); });
}

bool style_means(std::string_view description, const mention::PersonName& name) {
  return std::any_of(name.honorifics.begin(), name.honorifics.end(), [&](const std::string& written) {
    const mention::Honorific* honorific = mention::find_honorific(written);
    if (honorific == nullptr) return false;
    if (honorific->kind == mention::HonorificClass::judicial && description == "judge") return true;
    return honorific->kind != mention::HonorificClass::courtesy && title_means(description, honorific->canonical);
  });
}

bool is_singular_noun(const Token& token) {
  return (token.upos == Upos::noun && token.xpos == Xpos::nn) || (token.upos == Upos::propn && token.xpos == Xpos::nnp);
}

}  // namespace

bool role_means(std::string_view description, const mention::RoleTitle& post) {
  return post.tenure == mention::Tenure::present && title_means(description, post.title, post.organisation);
}

std::string described_role(const language::Document& document, language::TokenRange phrase) {
  const auto tokens = document.tokens_of(phrase);
  if (tokens.size() < 2 || document.norm(tokens[0]) != "the") return {};
  std::string out;
  std::string_view last;
  bool singular = false;
  for (const Token& token : tokens.subspan(1)) {
    if (token.upos == Upos::part) {  // "the company's": what comes before is an owner
      out.clear();
      continue;
    }
    if (token.upos != Upos::adj && token.upos != Upos::noun && token.upos != Upos::propn && document.norm(token) != "-") break;
    last = document.norm(token);
    singular = is_singular_noun(token);
    if (last == "-") continue;
    out += (out.empty() ? "" : " ") + std::string(last);
  }
  return singular && mention::is_post_noun(last) ? out : std::string();
}

std::vector<LocalEntityId> holders_of(const mention::Mentions& mentions, const LocalEntities& entities,
                                      std::string_view role) {
  std::vector<LocalEntityId> out;
  const auto add = [&](mention::MentionId person) {
    const LocalEntityId id = entities.of_mention[person.index()];
    if (id.valid()) out.push_back(id);
  };
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    const mention::Mention& m = mentions.all[i];
    const auto* post = std::get_if<mention::RoleTitle>(&m.value);
    const auto* name = std::get_if<mention::PersonName>(&m.value);
    if (post != nullptr && m.holder.valid() && role_means(role, *post)) add(m.holder);
    if (name != nullptr && style_means(role, *name)) add(mention::MentionId(i));
  }
  base::sort_unique(out);
  return out;
}

}  // namespace tally::entity
