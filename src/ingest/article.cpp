#include "ingest/article.hpp"

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

// Walks the words of the blocks that are no furniture, one after another.
class WordWalk {
 public:
  explicit WordWalk(const Article& article) : article_(article) {}

  // The next run of characters without ASCII white space; empty at the end.
  [[nodiscard]] std::string_view next() {
    for (; block_ < article_.blocks.size(); ++block_, at_ = 0) {
      if (article_.blocks[block_].zone == Zone::furniture) continue;
      const std::string_view text = article_.blocks[block_].span.in(article_.text);
      while (at_ < text.size() && base::is_ascii_space(text[at_])) ++at_;
      const std::size_t begin = at_;
      while (at_ < text.size() && !base::is_ascii_space(text[at_])) ++at_;
      if (at_ > begin) return text.substr(begin, at_ - begin);
    }
    return {};
  }

 private:
  const Article& article_;
  std::size_t block_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view to_string(Zone zone) {
  switch (zone) {
    case Zone::headline:
      return "headline";
    case Zone::standfirst:
      return "standfirst";
    case Zone::body:
      return "body";
    case Zone::heading:
      return "heading";
    case Zone::caption:
      return "caption";
    case Zone::quotation:
      return "quotation";
    case Zone::furniture:
      return "furniture";
  }
  return "body";
}

std::string_view short_name(const Article& article) {
  if (is_house_facts(article)) return "the house facts";
  return article.origin.name.empty() ? file_name(article) : std::string_view(article.origin.name);
}

std::string_view file_name(const Article& article) {
  const std::string_view path = article.path;
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool same_text(const Article& a, const Article& b) {
  WordWalk words_a(a);
  WordWalk words_b(b);
  for (;;) {
    const std::string_view word = words_a.next();
    if (word != words_b.next()) return false;
    if (word.empty()) return true;
  }
}

std::string_view source_name(const Article& article) {
  return article.outlet.empty() ? short_name(article) : std::string_view(article.outlet);
}

}  // namespace tally::ingest
