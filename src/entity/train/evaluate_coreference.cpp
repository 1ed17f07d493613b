// Measures who is who inside an article against GUM's chains:
//   evaluate_coreference [-v] CORPUS.conllu [GENRE...]       genres: _news_ _interview_ _bio_ by default
// The text is raw and everything in it is predicted by our own pipeline: sentences, tags, parse, names, references.
//
// A link is a name, pronoun or description and the nearest name before it that we give to the same entity (of a
// description without a name: the words that it goes back to). It is right where both stand in one chain of GUM's.
// Wanted are the names and pronouns in chains of persons and organisations that are not the first of their chain.
// MUC, B-cubed and CEAF are over all chains of persons and organisations with at least two mentions, nouns included.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "entity/resolve.hpp"
#include "entity/train/coreference_scores.hpp"
#include "entity/train/linked_corpus.hpp"
#include "language/reader.hpp"

namespace tally::entity {
namespace {

using mention::MentionKind;

// Words that we say mean somebody.
struct Said {
  base::Span span, head;
  GoldForm form = GoldForm::name;
  std::size_t chain = 0;            // our own
  const GoldMention* gold = nullptr;
};

class Predicted {
 public:
  explicit Predicted(const LinkedDocument& gold) : gold_(gold), document_(language::read_document(gold.article)) {
    const mention::Mentions mentions = mention::find_mentions(gold.article, document_);
    const LocalEntities entities = resolve(gold.article, document_, mentions);
    for (std::size_t e = 0; e < entities.all.size(); ++e) {
      const LocalEntity& entity = entities.all[e];
      if (entity.kind != MentionKind::person && entity.kind != MentionKind::organisation) continue;
      for (const auto id : entity.mentions) add_name(mentions[id].span, e);
    }
    for (const Reference& reference : entities.references) add_reference(reference, entities.all.size());
    std::sort(all_.begin(), all_.end(), [](const Said& a, const Said& b) { return a.head.begin < b.head.begin; });
  }

  [[nodiscard]] const std::vector<Said>& all() const { return all_; }

 private:
  // The longest gold mention whose head is in the name.
  void add_name(base::Span span, std::size_t chain) {
    const GoldMention* best = nullptr;
    for (const GoldMention& m : gold_.mentions) {
      if (!span.contains(m.head) || m.form == GoldForm::pronoun) continue;
      if (best == nullptr || overlap(m.span, span) > overlap(best->span, span)) best = &m;
    }
    if (best == nullptr) best = holding(span);
    all_.push_back({span, best == nullptr ? span : best->head, GoldForm::name, chain, best});
  }

  // "Minister Ann Lee" is carried by its first word: the smallest mention around the name that is a person's or body's.
  [[nodiscard]] const GoldMention* holding(base::Span span) const {
    const GoldMention* best = nullptr;
    for (const GoldMention& m : gold_.mentions) {
      const bool kind = m.kind == MentionKind::person || m.kind == MentionKind::organisation;
      if (kind && m.span.contains(span) && m.head.end <= span.begin && (best == nullptr || m.span.size() < best->span.size())) best = &m;
    }
    return best;
  }

  static double overlap(base::Span a, base::Span b) {
    if (!a.overlaps(b)) return 0;
    return static_cast<double>(std::min(a.end, b.end) - std::max(a.begin, b.begin)) / static_cast<double>(base::cover(a, b).size());
  }

  void add_reference(const Reference& reference, std::size_t first_free) {
    const GoldForm form = reference.kind == ReferenceKind::pronoun ? GoldForm::pronoun : GoldForm::noun;
    const std::size_t chain = reference.entity.valid() ? reference.entity.index() : described(reference.described, first_free);
    const base::Span head = document_[reference.head].span;
    all_.push_back({document_.span_of(reference.tokens), head, form, chain, mention_with_head(gold_, head)});
  }

  std::size_t described(language::TokenRange words, std::size_t first_free) {
    const auto [at, fresh] = described_.try_emplace(words, first_free + described_.size());
    const base::Span head = document_.tokens[words.end - 1].span;
    if (fresh) all_.push_back({document_.span_of(words), head, GoldForm::noun, at->second, mention_with_head(gold_, head)});
    return at->second;
  }

  const LinkedDocument& gold_;
  language::Document document_;
  std::vector<Said> all_;
  std::map<language::TokenRange, std::size_t> described_;
};

struct Count {
  int right = 0, found = 0, got = 0, wanted = 0;
};

class Evaluation {
 public:
  explicit Evaluation(bool verbose) : verbose_(verbose) {}

  void add(const LinkedDocument& gold) {
    const Predicted predicted(gold);
    const std::set<std::string> chains = chains_of_bodies(gold);
    const auto linked = count_links(gold, predicted.all());
    count_wanted(gold, chains, linked);
    count_chains(gold, chains, predicted.all());
  }

  void print() const {
    static constexpr std::array<std::string_view, 3> labels = {"names", "pronouns", "descriptions"};
    for (std::size_t form = 0; form < labels.size(); ++form) print_row(labels[form], links_[form]);
    Count asked = links_[0];
    asked.right += links_[1].right, asked.found += links_[1].found, asked.got += links_[1].got, asked.wanted += links_[1].wanted;
    print_row("names and pronouns", asked);
    print_row("MUC", muc_.figures());
    print_row("B-cubed", b_cubed_.figures());
    print_row("CEAF (phi4)", ceaf_.figures());
  }

 private:
  // Chains of persons and organisations with at least two mentions.
  static std::set<std::string> chains_of_bodies(const LinkedDocument& gold) {
    std::map<std::string, int> counts;
    std::set<std::string> out;
    for (const GoldMention& m : gold.mentions) ++counts[m.chain];
    for (const GoldMention& m : gold.mentions) {
      const bool kind = m.kind == MentionKind::person || m.kind == MentionKind::organisation;
      if (kind && counts[m.chain] > 1) out.insert(m.chain);
    }
    return out;
  }

  // The words that a link of ours goes back to: the nearest name before, else one after, else what is described.
  static const Said* antecedent(const std::vector<Said>& all, std::size_t at) {
    const Said* before = nullptr;
    const Said* after = nullptr;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool usable = i != at && all[i].chain == all[at].chain && all[i].form != GoldForm::pronoun;
      if (!usable || (all[i].form == GoldForm::noun && before != nullptr && before->form == GoldForm::name)) continue;
      if (i < at) before = &all[i];
      else if (after == nullptr && all[at].form != GoldForm::name) after = &all[i];
    }
    return before != nullptr ? before : after;
  }

  // Gold mentions that we linked rightly.
  std::set<const GoldMention*> count_links(const LinkedDocument& gold, const std::vector<Said>& all) {
    std::set<const GoldMention*> linked;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Said* to = antecedent(all, i);
      if (to == nullptr) continue;
      Count& count = links_[static_cast<std::size_t>(all[i].form)];
      ++count.found;
      const bool right = all[i].gold != nullptr && to->gold != nullptr && all[i].gold->chain == to->gold->chain;
      if (right) ++count.right, linked.insert(all[i].gold);
      if (!right && verbose_) show("wrong ", gold, all[i].span, to->span);
    }
    return linked;
  }

  void count_wanted(const LinkedDocument& gold, const std::set<std::string>& chains, const std::set<const GoldMention*>& linked) {
    std::set<std::string> begun;
    for (const GoldMention& m : gold.mentions) {
      if (!chains.contains(m.chain) || begun.insert(m.chain).second) continue;
      Count& count = links_[static_cast<std::size_t>(m.form)];
      ++count.wanted;
      if (linked.contains(&m)) ++count.got;
      else if (verbose_ && m.form != GoldForm::noun) show("missed", gold, m.span, m.head);
    }
  }

  void count_chains(const LinkedDocument& gold, const std::set<std::string>& chains, const std::vector<Said>& all) {
    std::map<std::string, std::vector<std::size_t>> wanted;
    std::map<std::size_t, std::set<std::size_t>> found;
    for (std::size_t i = 0; i < gold.mentions.size(); ++i) {
      if (chains.contains(gold.mentions[i].chain)) wanted[gold.mentions[i].chain].push_back(i);
    }
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < all.size(); ++i) {
      // What is no mention of GUM's gets a number of its own.
      const std::size_t number = all[i].gold == nullptr ? gold.mentions.size() + i : static_cast<std::size_t>(all[i].gold - gold.mentions.data());
      if (taken.insert(number).second) found[all[i].chain].insert(number);
    }
    Chains wanted_chains, found_chains;
    for (auto& [id, chain] : wanted) wanted_chains.push_back(chain);
    for (auto& [id, chain] : found) {
      if (chain.size() > 1) found_chains.emplace_back(chain.begin(), chain.end());
    }
    muc_.add(muc(wanted_chains, found_chains));
    b_cubed_.add(b_cubed(wanted_chains, found_chains));
    ceaf_.add(ceaf(wanted_chains, found_chains));
  }

  static void show(std::string_view what, const LinkedDocument& gold, base::Span span, base::Span other) {
    const std::string& text = gold.article.text;
    const std::size_t begin = span.begin > 50 ? span.begin - 50 : 0;
    std::string line = text.substr(begin, span.begin - begin) + "[" + std::string(span.in(text)) + "]" + text.substr(span.end, 30);
    std::replace(line.begin(), line.end(), '\n', ' ');
    fmt::print("{} {:12} {}  -> {}\n", what, gold.id.substr(4, 12), line, other.in(text));
  }

  static void print_row(std::string_view label, const Count& count) {
    const Figures figures{count.found == 0 ? 0 : 1.0 * count.right / count.found, count.wanted == 0 ? 0 : 1.0 * count.got / count.wanted};
    fmt::print("{:20} P {:.3f}  R {:.3f}  F1 {:.3f}  ({} of {} links right, {} of {} wanted)\n", label, figures.precision, figures.recall,
               figures.f1(), count.right, count.found, count.got, count.wanted);
  }

  static void print_row(std::string_view label, const Figures& figures) {
    fmt::print("{:20} P {:.3f}  R {:.3f}  F1 {:.3f}\n", label, figures.precision, figures.recall, figures.f1());
  }

  bool verbose_;
  std::array<Count, 3> links_{};
  Sums muc_, b_cubed_, ceaf_;
};

}  // namespace
}  // namespace tally::entity

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool verbose = !arguments.empty() && arguments[0] == "-v";
  if (verbose) arguments.erase(arguments.begin());
  if (arguments.empty()) {
    std::fputs("usage: evaluate_coreference [-v] CORPUS.conllu [GENRE...]\n", stderr);
    return 2;
  }
  const std::string corpus = arguments[0];
  arguments.erase(arguments.begin());
  if (arguments.empty()) arguments = {"_news_", "_interview_", "_bio_"};
  tally::entity::Evaluation evaluation(verbose);
  for (const auto& document : tally::entity::read_linked(corpus, arguments)) evaluation.add(document);
  evaluation.print();
}
