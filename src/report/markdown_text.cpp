#include "report/markdown_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

constexpr std::string_view special = "\\`*_[]<|~&";

bool is_word(char c) { return base::is_ascii_alpha(c) || base::is_ascii_digit(c) || (c & '\x80') != 0; }

// What GitHub reads beside CommonMark: @name and #1 (an empty comment parts the mark from what follows), $…$
// (mathematics, which sums like $5 cannot close), and addresses, which it makes links.
std::string escape_mark(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  if ((c == '@' || c == '#') && is_word(next)) return std::string(1, c) + "<!-- -->";
  if (c == '$' && !base::is_ascii_digit(next)) return "\\$";
  if (c == '#') return "\\#";
  if (c == ':' && text.substr(at).starts_with("://")) return "\\:";
  if (c == '.' && text.substr(0, at).ends_with("www")) return "\\.";
  return std::string(1, c);
}

enum class Edge { space, punctuation, letter };

// The classes of CommonMark's rule for **; punctuation beyond ASCII is the part of it that news copy uses.
Edge edge(base::CodePoint c) {
  if (c.length == 0 || c.value == ' ' || c.value == 0xA0) return Edge::space;
  const bool ascii = c.value < 0x80 && !is_word(static_cast<char>(c.value));
  const bool beyond = (c.value >= 0xA1 && c.value <= 0xBF) || (c.value >= 0x2010 && c.value <= 0x205E);
  return ascii || beyond ? Edge::punctuation : Edge::letter;
}

// ** does not open (close) where punctuation stands at its inner side and a letter at its outer side.
bool closed_to_stars(Edge outer, Edge inner) { return outer == Edge::letter && inner == Edge::punctuation; }

std::string bold(const std::vector<Piece>& pieces, std::size_t i) {
  const std::string& words = pieces[i].text;
  const std::string_view left = i > 0 ? std::string_view(pieces[i - 1].text) : "";
  const std::string_view right = i + 1 < pieces.size() ? std::string_view(pieces[i + 1].text) : "";
  const bool tags = closed_to_stars(edge(base::decode_before(left, left.size())), edge(base::decode(words, 0))) ||
                    closed_to_stars(edge(base::decode(right, 0)), edge(base::decode_before(words, words.size())));
  return tags ? "<b>" + escape(words) + "</b>" : "**" + escape(words) + "**";
}

}  // namespace

std::string escape(std::string_view raw) {
  const std::string text = one_line(raw);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (special.find(text[i]) != std::string_view::npos) {
      out += {'\\', text[i]};
    } else {
      out += escape_mark(text, i);
    }
  }
  return out;
}

std::string code(std::string_view raw) {
  const std::string text = one_line(raw);
  std::size_t longest = 0;
  for (std::size_t i = 0, run = 0; i < text.size(); ++i) {
    run = text[i] == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string pad = text.starts_with('`') || text.ends_with('`') ? " " : "";
  return fence + pad + text + pad + fence;
}

std::string to_markdown(const std::vector<Piece>& pieces) {
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) out += pieces[i].marked ? bold(pieces, i) : escape(pieces[i].text);
  return out;
}

}  // namespace tally::report
