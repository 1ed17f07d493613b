#include "rule/rule.hpp"

#include "checks.hpp"

namespace tally::rules {
namespace {

class Text final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{
        "text", "The text of one article is damaged: broken, doubled or missing words, quotation marks left open",
        rule::Material::articles};
    return info;
  }

  void check(const align::Story& story, rule::Sink& sink) const override {
    text::Vocabulary vocabulary(story);
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
      const text::Page page = text::read_page(story.articles[i], ingest::ArticleId(i));
      sink.compared();
      text::check_doubled_words(page, sink);
      text::check_broken_words(page, vocabulary, sink);
      text::check_missing_words(page, sink);
      text::check_joined_words(page, sink);
      text::check_indefinite_article(page, sink);
      text::check_double_edits(page, sink);
      text::check_quotation_marks(page, sink);
      text::check_repeats(page, sink);
      text::check_clauses(page, sink);
      text::check_captions(page, story, sink);
      text::check_caption_sides(page, sink);
      text::check_spelling(page, sink);
      text::check_confusions(page, sink);
      text::check_second_verbs(page, sink);
      text::check_verb_forms(page, sink);
      text::check_verb_groups(page, sink);
      text::check_crossed_words(page, sink);
      text::check_agreement(page, sink);
      text::check_missing_joints(page, sink);
      text::check_points(page, sink);
      text::check_correlatives(page, sink);
      text::check_placeholders(page, sink);
      text::check_misspelled(page, vocabulary, sink);
      text::check_mark_style(page, sink);
    }
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_text() { return std::make_unique<Text>(); }

}  // namespace tally::rules
