#include "mention/mention.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "mention/ages.hpp"
#include "mention/persons.hpp"
#include "mention/quotations.hpp"
#include "mention/role_verbs.hpp"
#include "mention/roles.hpp"
#include "mention/quantity_finder.hpp"
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

// Posts and ages know their holder by its place among the names, which are the first of `all`.
void append_held(std::vector<Mention>& all, const ingest::Article& article, const language::Document& document) {
  const std::vector<Mention> names = all;
  for (HeldRole& held : find_roles(article, document, names)) {
    held.role.holder = MentionId(held.holder);
    all.push_back(std::move(held.role));
  }
  for (HeldRole& held : find_verb_roles(article, document, names)) {
    held.role.holder = MentionId(held.holder);
    all.push_back(std::move(held.role));
  }
  for (StatedAge& stated : find_ages(document, names)) {
    stated.age.holder = MentionId(stated.holder);
    all.push_back(std::move(stated.age));
  }
}

void append_quotations(std::vector<Mention>& all, const ingest::Article& article, const language::Document& document) {
  for (const Quotation& quotation : find_quotations(article, document)) {
    Mention mention{.span = quotation.outer, .tokens = quotation.tokens, .kind = MentionKind::quotation};
    mention.value = quotation;
    all.push_back(std::move(mention));
  }
}

// Sorts by place and lets every holder follow to its new place.
std::vector<Mention> sorted(std::vector<Mention> all) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return before(all[a], all[b]); });
  std::vector<std::size_t> place(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Mention> out;
  out.reserve(all.size());
  for (const std::size_t i : order) {
    if (all[i].holder.valid()) all[i].holder = MentionId(place[all[i].holder.index()]);
    out.push_back(std::move(all[i]));
  }
  return out;
}

void index_tokens(Mentions& mentions, std::size_t tokens) {
  std::vector<std::uint32_t> count(tokens + 1, 0);
  const auto each_token = [&](const auto& visit) {
    for (std::size_t i = 0; i < mentions.all.size(); ++i) {
      const Mention& mention = mentions.all[i];
      if (mention.kind == MentionKind::quotation) continue;
      for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) visit(t, MentionId(i));
    }
  };
  each_token([&](std::uint32_t t, MentionId) { ++count[t + 1]; });
  std::partial_sum(count.begin(), count.end(), count.begin());
  mentions.first_of_token = count;
  mentions.of_token.resize(count.back());
  each_token([&](std::uint32_t t, MentionId id) { mentions.of_token[count[t]++] = id; });
}

// One or two words in marks may be the writer's own: they quote nobody.
void index_quotations(Mentions& mentions) {
  std::uint32_t until = 0;
  for (const Mention& mention : mentions.all) {
    const auto* quotation = std::get_if<Quotation>(&mention.value);
    if (quotation != nullptr && quotation->kind != QuotationKind::scare) until = std::max(until, mention.span.end);
    mentions.quoted_until.push_back(until);
  }
}

}  // namespace

std::span<const Mention> Mentions::in(base::Span span) const {
  const auto begins_at = [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; };
  const auto first = std::lower_bound(all.begin(), all.end(), span.begin, begins_at);
  return {first, std::lower_bound(first, all.end(), span.end, begins_at)};
}

std::string_view to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::person: return "person";
    case MentionKind::organisation: return "organisation";
    case MentionKind::place: return "place";
    case MentionKind::work: return "work";
    case MentionKind::role: return "role";
    case MentionKind::age: return "age";
    case MentionKind::time: return "time";
    case MentionKind::quantity: return "quantity";
    case MentionKind::quotation: return "quotation";
    case MentionKind::other: return "other";
  }
  return "other";
}

Mentions find_mentions(const ingest::Article& article, const language::Document& document) {
  std::vector<Mention> all = find_names(article, document);
  append_held(all, article, document);
  std::vector<Mention> times = find_times(article, document);
  append(all, find_quantities(article, document, times));
  append(all, std::move(times));
  append_quotations(all, article, document);
  Mentions mentions{.all = sorted(std::move(all))};
  index_tokens(mentions, document.tokens.size());
  index_quotations(mentions);
  return mentions;
}

}  // namespace tally::mention
