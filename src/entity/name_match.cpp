#include "entity/name_match.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "entity/name_distance.hpp"
#include "mention/gazetteer.hpp"

namespace tally::entity {
namespace {

constexpr std::size_t most_parts = 12;

// ---- making names comparable

bool is_lower_letter(char c) { return base::is_ascii_lower(c) || base::is_ascii_digit(c); }

// "JC", "J": capitals without a vowel among them, or one letter.
bool reads_as_initials(std::string_view letters, bool caps) {
  if (letters.size() == 1) return true;
  return caps && letters.size() <= 3 && letters.find_first_of("aeiouy") == std::string_view::npos;
}

bool all_caps(std::string_view word) {
  return word.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

float weight_of(std::string_view text, bool particle) {
  if (particle) return 0.2F;
  const auto facts = mention::lookup(text);
  return facts.frequency >= 1000 ? 0.8F : 1.0F;
}

void add_part(ComparableName& name, std::string text, bool surname, bool caps) {
  if (text.empty() || name.parts.size() == most_parts) return;
  if (!surname && text.size() > 1 && reads_as_initials(text, caps)) {
    for (const char c : text) add_part(name, std::string(1, c), false, caps);
    return;
  }
  NamePart part;
  part.sound = sound_key(text);
  part.initial = text.size() == 1;
  part.particle = mention::is_particle(text);
  part.surname = surname;
  part.weight = weight_of(text, part.particle);
  name.joined += text;
  part.text = std::move(text);
  name.parts.push_back(std::move(part));
}

// "SergeiLavrov": a capital after a small letter begins a word, but not in "McGill", "DeVito" and their like.
bool begins_inner_word(std::string_view text, std::size_t at) {
  return at > 3 && base::is_ascii_upper(text[at]) && base::is_ascii_lower(text[at - 1]);
}

// The words of one part as written: split at hyphens and stops, an apostrophe is dropped.
void add_written(ComparableName& name, std::string_view written, bool surname) {
  std::string spaced;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (begins_inner_word(written, i)) spaced += ' ';
    spaced += written[i];
  }
  const bool caps = all_caps(written);
  std::string word;
  for (const char c : base::fold(spaced)) {
    if (is_lower_letter(c)) {
      word += c;
    } else if (c == '-' || c == '.' || c == ' ' || c == '/') {
      add_part(name, std::move(word), surname, caps);
      word.clear();
    }
  }
  add_part(name, std::move(word), surname, caps);
}

std::string generation_of(std::string_view suffix) {
  const std::string lower = base::to_lower(suffix);
  if (lower.starts_with("jr") || lower.starts_with("jnr") || lower.starts_with("junior")) return "jr";
  if (lower.starts_with("sr") || lower.starts_with("snr") || lower.starts_with("senior")) return "sr";
  return lower.starts_with("i") ? lower.substr(0, lower.find(' ')) : std::string();
}

// ---- pairing the parts off

enum class PairKind : std::uint8_t { none, equal, nickname, initial, sound, edits };

struct Pair {
  PairKind kind = PairKind::none;
  float similarity = 0;
  std::uint8_t edits = 0;
};

constexpr std::size_t allowed_edits(std::size_t length) { return length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3; }

Pair pair_of(const NamePart& a, const NamePart& b) {
  if (a.text == b.text) return {PairKind::equal, 1, 0};
  if (a.initial || b.initial) {
    const bool fits = a.text[0] == b.text[0] && !(a.surname && b.surname);
    return fits ? Pair{PairKind::initial, 0.85F, 0} : Pair{};
  }
  if (a.particle != b.particle && (a.text.size() < 4 || b.text.size() < 4)) return {};
  const std::size_t length = std::max(a.text.size(), b.text.size());
  const bool same_sound = a.sound == b.sound && (a.sound.size() > 1 || length <= 3);
  const std::size_t limit = std::max<std::size_t>(allowed_edits(length), same_sound ? 3 : 0);
  const std::size_t edits = edit_distance(a.text, b.text, limit);
  if (edits <= limit) {
    const float distance = static_cast<float>(edits) / static_cast<float>(length);
    if (same_sound && a.sound.size() > 2) return {PairKind::sound, 1 - distance / 3, static_cast<std::uint8_t>(edits)};
    if (edits <= allowed_edits(length)) return {PairKind::edits, 1 - distance, static_cast<std::uint8_t>(edits)};
  }
  if (!a.surname && !b.surname && mention::are_nicknames(a.text, b.text)) return {PairKind::nickname, 0.92F, 0};
  return {};
}

struct Alignment {
  std::array<int, most_parts> of_a{}, of_b{};  // the partner, -1 for none
  std::array<Pair, most_parts> pairs{};        // by part of a
};

// Best pairs first; among equal ones, surname with surname, then the order of the names.
Alignment align(const ComparableName& a, const ComparableName& b) {
  Alignment out;
  out.of_a.fill(-1);
  out.of_b.fill(-1);
  std::array<std::array<Pair, most_parts>, most_parts> table{};
  const auto take = [&](std::size_t i, std::size_t j, Pair pair) {
    out.of_a[i] = static_cast<int>(j);
    out.of_b[j] = static_cast<int>(i);
    out.pairs[i] = pair;
  };
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    for (std::size_t j = 0; j < b.parts.size() && out.of_a[i] < 0; ++j) {
      const bool equal = a.parts[i].text == b.parts[j].text && a.parts[i].surname == b.parts[j].surname;
      if (equal && out.of_b[j] < 0) take(i, j, {PairKind::equal, 1, 0});
    }
  }
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    for (std::size_t j = 0; j < b.parts.size(); ++j) {
      if (out.of_a[i] < 0 && out.of_b[j] < 0) table[i][j] = pair_of(a.parts[i], b.parts[j]);
    }
  }
  while (true) {
    float best = 0;
    std::size_t best_i = 0, best_j = 0;
    for (std::size_t i = 0; i < a.parts.size(); ++i) {
      for (std::size_t j = 0; j < b.parts.size(); ++j) {
        if (out.of_a[i] >= 0 || out.of_b[j] >= 0 || table[i][j].kind == PairKind::none) continue;
        const float bonus = a.parts[i].surname == b.parts[j].surname ? 0.05F : 0;
        if (table[i][j].similarity + bonus > best) best = table[i][j].similarity + bonus, best_i = i, best_j = j;
      }
    }
    if (best <= 0) return out;
    take(best_i, best_j, table[best_i][best_j]);
  }
}

// ---- the verdict

struct Tally {
  float matched = 0;   // weight of the pairs, times their similarity
  float paired = 0;    // weight of the pairs
  float over_a = 0, over_b = 0;  // weight of what stays over
  bool given_over_a = false, given_over_b = false, surname_over_a = false, surname_over_b = false;
  bool nickname = false, initial = false, spelled = false;
  std::uint8_t given_edits = 0, surname_edits = 0;
};

void count_pair(Tally& tally, const NamePart& a, const NamePart& b, const Pair& pair) {
  const float weight = std::min(a.weight, b.weight) * (pair.kind == PairKind::initial ? 0.6F : 1.0F);
  tally.paired += weight;
  tally.matched += weight * pair.similarity;
  tally.nickname = tally.nickname || pair.kind == PairKind::nickname;
  tally.initial = tally.initial || pair.kind == PairKind::initial;
  tally.spelled = tally.spelled || pair.edits > 0;
  std::uint8_t& edits = a.surname && b.surname ? tally.surname_edits : tally.given_edits;
  edits = static_cast<std::uint8_t>(edits + pair.edits);
}

Tally count(const ComparableName& a, const ComparableName& b, const Alignment& alignment) {
  Tally tally;
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    const NamePart& part = a.parts[i];
    if (alignment.of_a[i] >= 0) {
      count_pair(tally, part, b.parts[static_cast<std::size_t>(alignment.of_a[i])], alignment.pairs[i]);
    } else if (!part.particle) {
      tally.over_a += part.weight;
      (part.surname ? tally.surname_over_a : tally.given_over_a) = true;
    }
  }
  for (std::size_t j = 0; j < b.parts.size(); ++j) {
    const NamePart& part = b.parts[j];
    if (alignment.of_b[j] >= 0 || part.particle) continue;
    tally.over_b += part.weight;
    (part.surname ? tally.surname_over_b : tally.given_over_b) = true;
  }
  return tally;
}

// The names as strings of letters: finds joined, split and slightly misspelled ones, in the order as written.
float joined_similarity(const ComparableName& a, const ComparableName& b) {
  constexpr std::size_t most_edits = 2;
  const std::size_t length = std::max(a.joined.size(), b.joined.size());
  if (std::min(a.joined.size(), b.joined.size()) < 7) return 0;
  const std::size_t edits = edit_distance(a.joined, b.joined, most_edits);
  return edits > most_edits ? 0 : 1 - static_cast<float>(edits) / static_cast<float>(length);
}

// A word on either side that the other has no room for speaks against, however many others agree; words on one side
// only make the name fuller.
float score_of(const Tally& tally) {
  const float conflict = std::min(tally.over_a, tally.over_b), extra = std::max(tally.over_a, tally.over_b) - conflict;
  const float all = tally.paired + 1.2F * conflict + 0.22F * extra;
  return all <= 0 ? 0 : std::max(0.0F, tally.matched / all - 0.25F * std::min(1.0F, conflict));
}

NameVerdict verdict_of(const Tally& tally) {
  const bool other = (tally.over_a > 0 && tally.over_b > 0) || tally.paired <= 0;
  if (other) return NameVerdict::different;
  if (tally.spelled) return NameVerdict::variant;
  if (tally.nickname) return NameVerdict::nickname;
  if (tally.initial) return NameVerdict::initials;
  return tally.over_a > 0 || tally.over_b > 0 ? NameVerdict::compatible : NameVerdict::same;
}

}  // namespace

ComparableName comparable(const mention::PersonName& name) {
  ComparableName out;
  for (const std::string& given : name.given) add_written(out, given, false);
  if (!name.particles.empty()) add_written(out, name.particles, true);
  if (!name.surname.empty()) add_written(out, name.surname, true);
  out.generation = generation_of(name.suffix);
  return out;
}

ComparableName comparable(std::string_view written) { return comparable(mention::parse_person_name(written)); }

NameMatch compare(const ComparableName& a, const ComparableName& b) {
  if (a.parts.empty() || b.parts.empty()) return {};
  const Tally tally = count(a, b, align(a, b));
  NameMatch match;
  match.verdict = verdict_of(tally);
  match.score = score_of(tally);
  match.given_edits = tally.given_edits;
  match.surname_edits = tally.surname_edits;
  match.given_conflict = tally.given_over_a && tally.given_over_b;
  match.surname_conflict = tally.surname_over_a && tally.surname_over_b;
  if (match.score < 1) {
    const float joined = joined_similarity(a, b);
    if (joined > match.score) match.score = joined;
    if (joined >= 1) match.verdict = NameVerdict::same;
    if (joined > 0 && joined < 1 && match.verdict == NameVerdict::different && !match.given_conflict && !match.surname_conflict) {
      match.verdict = NameVerdict::variant;
    }
  }
  if (a.generation != b.generation && !a.generation.empty() && !b.generation.empty()) return {};
  return match;
}

bool is_rare_surname(std::string_view folded) {
  constexpr int few = 4;  // in a million
  const auto facts = mention::lookup(folded);
  return folded.size() >= 5 && facts.frequency < few && !facts.has(mention::WordFlag::common);
}

std::string_view to_string(NameVerdict verdict) {
  switch (verdict) {
    case NameVerdict::same: return "same";
    case NameVerdict::variant: return "variant";
    case NameVerdict::nickname: return "nickname";
    case NameVerdict::initials: return "initials";
    case NameVerdict::compatible: return "compatible";
    case NameVerdict::different: return "different";
  }
  return "different";
}

}  // namespace tally::entity
