#pragma once
// Mentions and parse -> claims of one article.

#include <vector>

#include "claim/claim.hpp"

namespace tally::claim {

// What claims are read from; nothing of it is kept.
struct ArticleView {
  const ingest::Article& article;
  const language::Document& document;
  const mention::Mentions& mentions;
  const entity::LocalEntities& entities;
};

// All claims of the article, sorted by place.
[[nodiscard]] std::vector<Claim> make_claims(const ArticleView& view);

// One source of claims a file; each appends what it finds.
void add_holder_claims(const ArticleView& view, std::vector<Claim>& claims);  // posts and ages of persons
class PersonText;
void add_pronoun_posts(const PersonText& text, std::vector<Claim>& claims);  // after the posts of those who are named
void add_court_sides(const PersonText& text, std::vector<Claim>& claims);
void add_birth_claims(const PersonText& text, std::vector<Claim>& claims);
void add_death_ages(const PersonText& text, std::vector<Claim>& claims);
void add_dated_ages(const PersonText& text, std::vector<Claim>& claims);  // ages at a time that is told
void add_described_ages(const PersonText& text, std::vector<Claim>& claims);  // after the ages of those who are named
void add_headline_ages(const PersonText& text, std::vector<Claim>& claims);  // after all other ages
void add_kin_claims(const PersonText& text, std::vector<Claim>& claims);
void add_nationality_claims(const PersonText& text, std::vector<Claim>& claims);
void add_party_claims(const PersonText& text, std::vector<Claim>& claims);
void add_home_claims(const PersonText& text, std::vector<Claim>& claims);
void add_children_claims(const PersonText& text, std::vector<Claim>& claims);
void add_time_claims(const ArticleView& view, std::vector<Claim>& claims);

}  // namespace tally::claim
