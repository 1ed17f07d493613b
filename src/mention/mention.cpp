#include "mention/mention.hpp"

namespace tally::mention {

std::string_view to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::person: return "person";
    case MentionKind::organisation: return "organisation";
    case MentionKind::place: return "place";
    case MentionKind::work: return "work";
    case MentionKind::role: return "role";
    case MentionKind::time: return "time";
    case MentionKind::quantity: return "quantity";
    case MentionKind::quotation: return "quotation";
    case MentionKind::other: return "other";
  }
  return "other";
}

Mentions find_mentions(const ingest::Article& article, const language::Document& document) {
  static_cast<void>(article);
  static_cast<void>(document);
  return {};
}

}  // namespace tally::mention
