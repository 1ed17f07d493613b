#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "ingest/reader.hpp"
#include "language/conllu.hpp"
#include "language/reader.hpp"
#include "report/one_line.hpp"

namespace tally::cli {
namespace {

std::vector<language::Word> words_of(const ingest::Article& article, const language::Document& document,
                                     const language::Sentence& sentence) {
  std::vector<language::Word> words;
  for (const language::Token& token : document.tokens_of(sentence)) {
    const auto head = token.head.valid() ? token.head.value - sentence.tokens.begin + 1 : 0;
    words.push_back({.form = token.span.in(article.text),
                     .lemma = std::string(document.lemma(token)),
                     .head = static_cast<std::int32_t>(head),
                     .upos = token.upos,
                     .xpos = token.xpos,
                     .relation = token.relation});
  }
  return words;
}

class Parse : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "parse"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints the parse of an article as CoNLL-U"; }
  [[nodiscard]] std::string_view examples() const override { return "  tallystick parse article.md\n"; }
  void add_options(CLI::App& app) override { app.add_option("FILE", path_, "An article")->required(); }

  int run() override {
    const auto article = ingest::read_article(path_);
    if (!article) return complain(article.error());
    const language::Document document = language::read_document(*article);
    std::string out;
    for (const language::Sentence& sentence : document.sentences) {
      out += "# text = " + report::one_line(sentence.span.in(article->text)) + "\n";
      out += language::write_conllu(words_of(*article, document, sentence));
    }
    if (const auto error = write_output("-", out)) return complain(*error);
    return clean;
  }

 private:
  std::string path_;
};

}  // namespace

std::unique_ptr<Command> make_parse_command() { return std::make_unique<Parse>(); }

}  // namespace tally::cli
