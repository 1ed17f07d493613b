#include "ingest/article.hpp"

namespace tally::ingest {

std::string_view to_string(Zone zone) {
  switch (zone) {
    case Zone::headline: return "headline";
    case Zone::standfirst: return "standfirst";
    case Zone::body: return "body";
    case Zone::heading: return "heading";
    case Zone::caption: return "caption";
    case Zone::quotation: return "quotation";
    case Zone::furniture: return "furniture";
  }
  return "body";
}

std::string_view short_name(const Article& article) {
  const std::string_view path = article.path;
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view source_name(const Article& article) {
  return article.outlet.empty() ? short_name(article) : std::string_view(article.outlet);
}

}  // namespace tally::ingest
