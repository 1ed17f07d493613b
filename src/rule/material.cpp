#include "rule/material.hpp"

#include <algorithm>
#include <utility>

namespace tally::rule {
namespace {

using mention::Mention;
using mention::MentionKind;

bool is_date(const Mention& mention) {
  const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
  return time != nullptr && time->month && time->day;
}

bool is_name(MentionKind kind) {
  return kind == MentionKind::person || kind == MentionKind::organisation || kind == MentionKind::place ||
         kind == MentionKind::work || kind == MentionKind::other;
}

bool is_of(const Mention& mention, std::initializer_list<mention::Dimension> dimensions) {
  const auto* quantity = std::get_if<mention::Quantity>(&mention.value);
  return quantity != nullptr &&
         std::find(dimensions.begin(), dimensions.end(), quantity->dimension) != dimensions.end();
}

bool belongs(const Mention& mention, Material material) {
  using enum mention::Dimension;
  switch (material) {
    case Material::unstated:
    case Material::articles:
    case Material::sentences:
    case Material::statements:
      return false;
    case Material::persons:
      return mention.kind == MentionKind::person;
    case Material::names:
      return is_name(mention.kind);
    case Material::posts:
      return mention.kind == MentionKind::role;
    case Material::ages:
      return mention.kind == MentionKind::age;
    case Material::times:
      return mention.kind == MentionKind::time;
    case Material::dates:
      return is_date(mention);
    case Material::figures:
      return mention.kind == MentionKind::quantity;
    case Material::measures:
      return mention.kind == MentionKind::quantity && !is_of(mention, {money, percent, points});
    case Material::money:
      return is_of(mention, {money});
    case Material::percentages:
      return is_of(mention, {percent, points});
    case Material::quotations:
      return mention.kind == MentionKind::quotation;
  }
  return false;
}

using Names = std::pair<std::string_view, std::string_view>;

Names names_of(Material material) {
  switch (material) {
    case Material::unstated:
      break;
    case Material::articles:
      return {"article", "articles"};
    case Material::sentences:
      return {"sentence", "sentences"};
    case Material::persons:
      return {"name of a person", "names of people"};
    case Material::names:
      return {"name", "names"};
    case Material::posts:
      return {"post", "posts"};
    case Material::ages:
      return {"age", "ages"};
    case Material::times:
      return {"time", "times"};
    case Material::dates:
      return {"date", "dates"};
    case Material::figures:
      return {"figure", "figures"};
    case Material::measures:
      return {"count or measure", "counts and measures"};
    case Material::money:
      return {"sum of money", "sums of money"};
    case Material::percentages:
      return {"percentage", "percentages"};
    case Material::quotations:
      return {"quotation", "quotations"};
    case Material::statements:
      return {"statement", "statements"};
  }
  return {};
}

}  // namespace

std::size_t count(const align::Story& story, Material material) {
  if (material == Material::articles) return story.articles.size();
  std::size_t sum = 0;
  for (const align::ArticleFacts& facts : story.articles) {
    if (material == Material::sentences) sum += facts.document.sentences.size();
    sum += static_cast<std::size_t>(std::count_if(facts.mentions.all.begin(), facts.mentions.all.end(),
                                                  [&](const Mention& mention) { return belongs(mention, material); }));
  }
  return sum;
}

std::string_view name_of(Material material, std::size_t count) {
  const Names names = names_of(material);
  return count == 1 ? names.first : names.second;
}

}  // namespace tally::rule
