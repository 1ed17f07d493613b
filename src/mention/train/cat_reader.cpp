#include "mention/train/cat_reader.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "base/regex.hpp"

namespace tally::mention {
namespace {

using base::Regex;
using base::Span;

std::string decoded(std::string text) {
  for (const auto& [entity, plain] : {std::pair{"&quot;", "\""}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos;) text.replace(at, std::string(entity).size(), plain);
  return text;
}

bool closes(const std::string& token) {
  return token == "," || token == "." || token == ")" || token == "%" || token == ":" || token == ";" ||
         token == "?" || token == "'s" || token == "'";
}

// Calls use(match) for each match.
template <class Use>
void each(const Regex& pattern, std::string_view text, Use use) {
  for (std::size_t at = 0;;) {
    const auto match = pattern.find(text, at);
    if (!match) return;
    use(*match);
    at = match->whole.end;
  }
}

class Builder {
 public:
  explicit Builder(std::string xml) : xml_(std::move(xml)) {}

  CatArticle build() {
    read_tokens();
    read_times();
    find_annotated();
    std::sort(out_.times.begin(), out_.times.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string group(const base::Match& match, std::size_t number) const {
    return std::string(match.group(number)->in(xml_));
  }

  void read_tokens() {
    static const Regex token{R"re(<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)</token>)re"};
    std::string sentence;
    std::string last;
    each(token, xml_, [&](const base::Match& m) {
      const std::string text = decoded(group(m, 3));
      if (group(m, 1) != sentence) open_block();
      else if (!closes(text) && last != "(" && last != "$") out_.article.text += ' ';
      sentence = group(m, 1);
      last = text;
      const std::size_t begin = out_.article.text.size();
      out_.article.text += text;
      tokens_[group(m, 2)] = base::make_span(begin, out_.article.text.size());
      out_.article.blocks.back().span.end = static_cast<std::uint32_t>(out_.article.text.size());
    });
    if (!out_.article.blocks.empty()) out_.article.blocks.front().zone = ingest::Zone::headline;
  }

  void open_block() {
    if (!out_.article.text.empty()) out_.article.text += "\n\n";
    const std::size_t at = out_.article.text.size();
    out_.article.blocks.push_back({base::make_span(at, at), ingest::Zone::body});
  }

  void read_times() {
    static const Regex timex{R"re(<TIMEX3 ([^>]*)>((?:\s*<token_anchor t_id="\d+"/>)+)\s*</TIMEX3>)re"};
    each(timex, xml_, [&](const base::Match& m) { add_time(group(m, 1), group(m, 2)); });
  }

  // Times are annotated in the first six sentences (headline and date line among them), other things further on.
  void find_annotated() {
    constexpr std::size_t annotated_sentences = 6;
    const auto& blocks = out_.article.blocks;
    if (!blocks.empty()) out_.annotated = blocks[std::min(annotated_sentences, blocks.size()) - 1].span.end;
  }

  static std::string attribute(const std::string& attributes, const std::string& name) {
    const std::size_t at = attributes.find(name + "=\"");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 2;
    return attributes.substr(begin, attributes.find('"', begin) - begin);
  }

  void add_time(const std::string& attributes, const std::string& anchors) {
    static const Regex anchor{R"re(t_id="(\d+)")re"};
    GoldTime time{.type = attribute(attributes, "type"), .value = attribute(attributes, "value")};
    bool first = true;
    each(anchor, anchors, [&](const base::Match& m) {
      const Span span = tokens_.at(std::string(m.group(1)->in(anchors)));
      time.span = first ? span : base::cover(time.span, span);
      first = false;
    });
    if (attribute(attributes, "functionInDocument") == "CREATION_TIME") {
      out_.article.published = base::parse_date_time(time.value);
      creation_ = time.span;
    } else {
      out_.times.push_back(std::move(time));
    }
  }

  std::string xml_;
  CatArticle out_;
  std::map<std::string, Span> tokens_;
  Span creation_;
};

}  // namespace

base::Result<CatArticle> read_cat(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return base::Error{.message = "cannot be read", .file = path};
  CatArticle article = Builder(std::string(std::istreambuf_iterator<char>(in), {})).build();
  article.article.path = path;
  return article;
}

}  // namespace tally::mention
