#include "mention/mention.hpp"

#include <algorithm>
#include <iterator>

#include "mention/persons.hpp"
#include "mention/time_finder.hpp"

namespace tally::mention {
namespace {

void append(std::vector<Mention>& all, std::vector<Mention> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool before(const Mention& a, const Mention& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.kind < b.kind;
}

}  // namespace

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
  Mentions mentions;
  append(mentions.all, find_names(article, document));
  append(mentions.all, find_times(article, document));
  std::sort(mentions.all.begin(), mentions.all.end(), before);
  return mentions;
}

}  // namespace tally::mention
