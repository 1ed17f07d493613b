#include "rule/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "align/persons.hpp"
#include "align/quote_speakers.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::QuoteFamily;
using align::QuotePlace;
using align::Story;
using align::WordRange;
using entity::EntityId;
using finding::EvidenceRole;

constexpr std::size_t least_equal = 5;
constexpr std::size_t telling_by_itself = 10;     // equal words that two people do not hit upon
constexpr std::size_t most_quoted_words = 14;  // of the quotation, as evidence
constexpr std::size_t longest_attribution = 200;  // bytes

// A place whose speaker is known, with the words that it shares with the others.
struct Said {
  const QuotePlace* place = nullptr;
  WordRange words;

  [[nodiscard]] const std::vector<EntityId>& persons() const { return place->speaker.persons; }
};

bool meet(const std::vector<EntityId>& a, const std::vector<EntityId>& b) {
  return std::any_of(a.begin(), a.end(), [&](EntityId id) { return std::binary_search(b.begin(), b.end(), id); });
}

bool conflict(const Story& story, const Said& a, const Said& b) {
  if (a.persons().empty() || b.persons().empty()) return false;
  if (meet(a.persons(), b.persons()) || meet(a.place->speaker.named, b.persons()) ||
      meet(b.place->speaker.named, a.persons())) {
    return false;
  }
  return std::all_of(a.persons().begin(), a.persons().end(), [&](EntityId left) {
    return std::all_of(b.persons().begin(), b.persons().end(),
                       [&](EntityId right) { return align::surely_two(story.entities[left], story.entities[right]); });
  });
}

// Short sentences of one pattern ("I have sung in this hall since ...") are two utterances.
bool nearly_the_same(const QuoteFamily& family, const align::QuotePair& pair) {
  const std::size_t region = std::max(pair.left_region.end - pair.left_region.begin,
                                      pair.right_region.end - pair.right_region.begin);
  const std::size_t shorter = std::min(family.versions[pair.left].word_count(), family.versions[pair.right].word_count());
  if (pair.equal_words < least_equal || 5 * pair.equal_words < 4 * region) return false;
  if (pair.equal_words >= telling_by_itself) return true;
  return 5 * pair.equal_words >= 4 * shorter && pair.grade() < align::EditGrade::content_word;
}

// The places of a family between which a conflict stands, as pairs.
class Conflicts {
 public:
  Conflicts(const Story& story, const QuoteFamily& family) : story_(story) {
    for (const align::QuoteVersion& version : family.versions) {
      if (version.word_count() >= least_equal) compare(version, version.all(), version, version.all());
    }
    for (const align::QuotePair& pair : family.pairs) {
      if (!nearly_the_same(family, pair)) continue;
      compare(family.versions[pair.left], pair.left_region, family.versions[pair.right], pair.right_region);
    }
  }

  // One place for each article and speaker, in order of place; empty without a conflict.
  [[nodiscard]] std::vector<Said> places() const {
    std::vector<Said> out;
    std::set<std::pair<ingest::ArticleId, std::vector<EntityId>>> seen;
    for (const auto& [key, said] : found_) {
      if (seen.emplace(said.place->article, said.persons()).second) out.push_back(said);
    }
    return out;
  }
  [[nodiscard]] std::size_t compared() const { return compared_; }

 private:
  // One place of each version for each speaker is compared, then all of that speaker's are kept: many copies of one
  // quotation cost no more than two.
  void compare(const align::QuoteVersion& left, WordRange left_words, const align::QuoteVersion& right,
               WordRange right_words) {
    for (const auto& [a, a_places] : by_speaker(left)) {
      for (const auto& [b, b_places] : by_speaker(right)) {
        if (a_places.front() == b_places.front()) continue;
        ++compared_;
        if (!conflict(story_, {a_places.front(), left_words}, {b_places.front(), right_words})) continue;
        for (const QuotePlace* place : a_places) keep({place, left_words});
        for (const QuotePlace* place : b_places) keep({place, right_words});
      }
    }
  }

  using Speakers = std::pair<std::vector<EntityId>, std::vector<EntityId>>;
  static std::map<Speakers, std::vector<const QuotePlace*>> by_speaker(const align::QuoteVersion& version) {
    std::map<Speakers, std::vector<const QuotePlace*>> out;
    for (const QuotePlace& place : version.places) {
      if (!place.speaker.persons.empty()) out[{place.speaker.persons, place.speaker.named}].push_back(&place);
    }
    return out;
  }
  void keep(Said said) { found_.emplace(std::pair(said.place->article, said.place->mention), said); }

  const Story& story_;
  std::map<std::pair<ingest::ArticleId, mention::MentionId>, Said> found_;
  std::size_t compared_ = 0;
};

std::string names_of(const Story& story, const std::vector<EntityId>& persons) {
  std::vector<std::string> names;
  for (const EntityId id : persons) names.push_back(story.entities[id].name);
  return rule::join(names);
}

// "said Ann Lee": the speaker's words with the verb where they stand together.
base::Span attribution_words(const Story& story, const QuotePlace& place) {
  const mention::Attribution& attribution = *align::attribution_of(story, place);
  const base::Span both = base::cover(attribution.speaker, attribution.cue);
  return both.size() <= longest_attribution ? both : attribution.speaker;
}

class Speaker final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"speaker", "The same words are given to another speaker", rule::Material::quotations};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    std::vector<std::vector<Said>> conflicts;
    for (const QuoteFamily& family : story.quotes) {
      const Conflicts found(story, family);
      if (found.compared() > 0) sink.compared();
      add(story, found.places(), conflicts);
    }
    for (const std::vector<Said>& places : conflicts) report(story, places, sink);
  }

 private:
  // Parts of one utterance, said in one go by one speaker, are one conflict: the first part stands for all.
  static void add(const Story& story, std::vector<Said> places, std::vector<std::vector<Said>>& conflicts) {
    if (places.empty()) return;
    const auto goes_on = [&](const std::vector<Said>& known) {
      return std::all_of(places.begin(), places.end(), [&](const Said& here) {
        return std::any_of(known.begin(), known.end(), [&](const Said& there) {
          return here.place->article == there.place->article && here.persons() == there.persons() &&
                 utterance(story, here) == utterance(story, there);
        });
      });
    };
    if (std::none_of(conflicts.begin(), conflicts.end(), goes_on)) conflicts.push_back(std::move(places));
  }

  static std::uint32_t utterance(const Story& story, const Said& said) {
    return std::get<mention::Quotation>(story[said.place->article].mentions[said.place->mention].value).utterance;
  }

  static void report(const Story& story, const std::vector<Said>& places, rule::Sink& sink) {
    std::map<std::string, std::set<ingest::ArticleId>> speakers;
    for (const Said& said : places) speakers[names_of(story, said.persons())].insert(said.place->article);
    std::vector<std::string> sides;
    for (const auto& [name, articles] : speakers) {
      sides.push_back(fmt::format("{} in {}", name, rule::sources(story, articles)));
    }
    const Said& first = places.front();
    const base::Span words = few_words(story, first);
    finding::Finding finding;
    finding.message = fmt::format("The words “{}” are given to {}",
                                  rule::words(story, first.place->article, words), rule::join(sides));
    finding.confidence = 0.92;
    finding.suggestion = "Check the recording or the statement, and give the words to whoever said them.";
    for (const auto& [name, articles] : speakers) finding.subject += (finding.subject.empty() ? "" : " / ") + name;
    for (const Said& said : places) add_evidence(story, said, said.persons() == first.persons(), finding);
    sink.report(std::move(finding));
  }

  static base::Span few_words(const Story& story, const Said& said) {
    WordRange words = said.words;
    words.end = std::min(words.end, words.begin + static_cast<std::uint32_t>(most_quoted_words));
    return said.place->span(story[said.place->article].document, words);
  }

  static void add_evidence(const Story& story, const Said& said, bool primary, finding::Finding& finding) {
    const EvidenceRole role = primary ? EvidenceRole::primary : EvidenceRole::conflicting;
    const std::string label = "said by " + names_of(story, said.persons());
    const ingest::ArticleId article = said.place->article;
    const base::Span attribution = attribution_words(story, *said.place);
    finding.evidence.push_back({article, attribution, label, role});
    const base::Span antecedent = said.place->speaker.antecedent;
    if (!antecedent.empty() && !antecedent.overlaps(attribution)) {
      finding.evidence.push_back({article, antecedent, label, role});
    }
    const base::Span words = few_words(story, said);
    if (!words.overlaps(attribution)) finding.evidence.push_back({article, words, label, role});
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_speaker() { return std::make_unique<Speaker>(); }

}  // namespace tally::rules
