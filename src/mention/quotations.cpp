#include "mention/quotations.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "mention/quotation_attribution.hpp"
#include "mention/quotation_scene.hpp"

namespace tally::mention {
namespace {

constexpr std::size_t longest_scare = 2;  // words

class Builder {
 public:
  explicit Builder(const SpeechScene& scene) : scene_(scene) {}

  std::vector<Quotation> build() {
    for (std::size_t i = 0; i < scene_.quotes.size(); ++i) {
      const language::QuoteSpan& marks = scene_.quotes[i];
      Quotation quotation{marks.outer, marks.inner, scene_.quote_tokens[i], kind_of(i), marks.depth};
      quotation.damaged = marks.damaged();
      quotation.attribution = attribute(scene_, i);
      quotation.utterance = next_utterance_++;
      quotations_.push_back(quotation);
      if (marks.depth == 0) {
        join_to_last(i);
        last_ = i;
      }
    }
    return std::move(quotations_);
  }

 private:
  [[nodiscard]] std::uint32_t first_token(std::size_t quote) const {
    return scene_.quote_tokens[quote].begin;
  }
  [[nodiscard]] std::uint32_t end_token(std::size_t quote) const { return scene_.quote_tokens[quote].end; }

  [[nodiscard]] bool starts_sentence(std::size_t quote) const {
    const std::size_t first = first_token(quote);
    return first < scene_.level.size() && scene_.sentence_of(first).tokens.begin == first;
  }

  // Nothing but the quotation stands in its sentences.
  [[nodiscard]] bool stands_alone(std::size_t quote) const {
    return starts_sentence(quote) && scene_.sentence_of(end_token(quote) - 1).tokens.end == end_token(quote);
  }

  [[nodiscard]] QuotationKind kind_of(std::size_t quote) const {
    const language::TokenRange tokens = scene_.quote_tokens[quote];
    const std::string_view inner = scene_.quotes[quote].inner.in(scene_.article.text);
    if (tokens.empty()) return QuotationKind::scare;
    if (scene_.quotes[quote].continues || scene_.quotes[quote].reopened) return QuotationKind::direct;
    const bool long_enough = words_in(inner) > longest_scare;
    const bool capital = base::starts_upper(inner);
    const bool introduced =
        tokens.begin > 0 && (scene_.is(tokens.begin - 1, ":") || scene_.is(tokens.begin - 1, ","));
    const bool whole = starts_sentence(quote) || (introduced && (capital || long_enough));
    if (whole && is_complete(quote)) return QuotationKind::direct;
    if (capital && long_enough && ends_like_utterance(scene_, quote)) return QuotationKind::direct;
    return long_enough ? QuotationKind::partial : QuotationKind::scare;
  }

  [[nodiscard]] bool is_complete(std::size_t quote) const {
    if (ends_like_utterance(scene_, quote) || scene_.quotes[quote].continued) return true;
    const std::size_t end = end_token(quote);
    if (scene_.sentence_of(end - 1).tokens.end == end) return true;
    return starts_sentence(quote) && (scene_.is(end, ",") || scene_.is(end, "-"));
  }

  static std::size_t words_in(std::string_view inner) {
    return 1 + static_cast<std::size_t>(std::count(inner.begin(), inner.end(), ' '));
  }

  // Gives a quotation without a clause of its own to the utterance, or at least to the speaker, that it goes
  // on with.
  void join_to_last(std::size_t quote) {
    if (!last_ || scene_.quote_tokens[quote].empty() || scene_.quote_tokens[*last_].empty()) return;
    Quotation& here = quotations_.back();
    Quotation& last = quotations_[*last_];
    if (scene_.quotes[quote].continues || scene_.quotes[quote].reopened || resumes(quote)) {
      here.utterance = last.utterance;
      share_speaker(last, here);
    } else if (!here.attribution && here.kind == QuotationKind::direct && stands_alone(quote)) {
      carry_speaker(quote, here);
    }
  }

  // "...," she said. "..." and "...," she said, "...": only the said-clause parts the two.
  [[nodiscard]] bool resumes(std::size_t quote) const {
    const Quotation& last = quotations_[*last_];
    const Quotation& here = quotations_.back();
    if (scene_.quotes[quote].block != scene_.quotes[*last_].block || last.kind != QuotationKind::direct)
      return false;
    if (!last.attribution || last.attribution->cue.begin < last.outer.end) return false;
    if (here.attribution && here.attribution->cue != last.attribution->cue) return false;
    const language::Sentence& clause = scene_.sentence_of(last.attribution->cue_token.index());
    const bool same_sentence = first_token(quote) < clause.tokens.end;
    return same_sentence || (first_token(quote) == clause.tokens.end && here.kind == QuotationKind::direct);
  }

  static void share_speaker(Quotation& last, Quotation& here) {
    if (!last.attribution && here.attribution) {
      last.attribution = here.attribution;
      last.attribution->basis = AttributionBasis::joined;
    } else if (last.attribution) {
      here.attribution = last.attribution;
      here.attribution->basis = AttributionBasis::joined;
    }
  }

  // The sentence right before ends with a quotation or makes a statement: its speaker goes on.
  void carry_speaker(std::size_t quote, Quotation& here) const {
    const std::size_t first = first_token(quote);
    if (first == 0) return;
    const language::Sentence& before = scene_.sentence_of(first - 1);
    const ingest::Zone zone = scene_.article.blocks[before.block].zone;
    if (zone != ingest::Zone::body && zone != ingest::Zone::quotation) return;
    const bool quoted = scene_.level[first - 1] != 0 || end_token(*last_) > before.tokens.begin;
    const auto& last = quotations_[*last_].attribution;
    here.attribution = quoted ? last : statement_of(scene_, before);
    if (here.attribution) here.attribution->basis = AttributionBasis::carried;
  }

  const SpeechScene& scene_;
  std::vector<Quotation> quotations_;
  std::optional<std::size_t> last_;  // the last quotation that stands in no other
  std::uint32_t next_utterance_ = 0;
};

}  // namespace

std::vector<Quotation> find_quotations(const ingest::Article& article, const language::Document& document) {
  return Builder(make_scene(article, document)).build();
}

}  // namespace tally::mention
