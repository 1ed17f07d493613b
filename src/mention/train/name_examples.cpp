#include "mention/train/name_examples.hpp"

#include <algorithm>

#include "language/reader.hpp"
#include "mention/name_lexicon.hpp"
#include "mention/train/named_corpus.hpp"

namespace tally::mention {
namespace {

constexpr std::size_t kind_count = name_kinds.size();

std::size_t index_of(MentionKind kind) {
  for (std::size_t i = 0; i < kind_count; ++i) {
    if (name_kinds[i] == kind) return i;
  }
  return kind_count - 1;
}

// The smallest gold name that holds the span and whose head lies in it. The head of "President Barack Obama" is the
// title, so what stands before the name counts with it where it is a title.
std::size_t gold_kind(const NamedDocument& document, base::Span span, base::Span with_title) {
  const GoldName* best = nullptr;
  for (const GoldName& name : document.names) {
    const bool head_in = with_title.contains(name.head) || (name.head == name.span && name.head.contains(span));
    const bool whole = name.span.contains(span) || (name.head == name.span && name.span.overlaps(span));
    if (head_in && whole && (best == nullptr || name.span.size() < best->span.size())) best = &name;
  }
  return best == nullptr ? kind_count - 1 : index_of(best->kind);
}

// The name with up to three words of role or honorific before it.
base::Span title_span(const NameWords& words, const NameSpan& span, const Cues& cues) {
  const auto has = [&](Cue cue) { return cues.test(static_cast<std::size_t>(cue)); };
  std::uint32_t first = span.begin;
  if (has(Cue::after_role) || has(Cue::role_before) || has(Cue::kin_before)) first = span.begin - std::min(span.begin, 3U);
  return base::cover(words[first].span, words[span.end - 1].span);
}

// "Comptroller", "Liberals": whom the corpora with longer phrases call persons without a name being there.
bool is_description(const language::Document& document, const NameWords& words, const NameSpan& span, const Cues& cues) {
  const language::Token& last = document.tokens[words[span.end - 1].tokens.end - 1];
  const bool nameless = cues.test(static_cast<std::size_t>(Cue::all_common)) && !words[span.name].facts.has(WordFlag::given);
  return nameless || is_office_noun(words[span.end - 1].lower) || last.xpos == language::Xpos::nnps || last.xpos == language::Xpos::nns;
}

NameVector copied(std::span<const std::int8_t> vector) {
  NameVector out{};
  std::copy_n(vector.begin(), std::min(vector.size(), out.size()), out.begin());
  return out;
}

}  // namespace

void add_examples(const std::string& path, std::vector<NameExample>& examples) {
  const bool exact = !path.ends_with(".conllu");
  const std::size_t copies = exact ? 5 : 1;
  for (const NamedDocument& named : read_named(path)) {
    const language::Document document = language::read_document(named.article);
    const NameText text = find_name_spans(named.article, document);
    const std::vector<Cues> cues = find_cues(document, text);
    for (std::size_t i = 0; i < cues.size(); ++i) {
      const NameSpan& span = text.spans[i];
      const NameWords& words = text.words(span);
      const base::Span name = base::cover(words[span.name].span, words[span.end - 1].span);
      const NameVectors vectors = name_vectors(document, text, span);
      NameExample example{cues[i], copied(vectors.last), copied(vectors.first),
                          gold_kind(named, name, title_span(words, span, cues[i]))};
      const bool person = name_kinds[example.kind] == MentionKind::person;
      if (person && !exact && is_description(document, words, span, cues[i])) example.kind = kind_count - 1;
      examples.insert(examples.end(), copies, example);
    }
  }
}

}  // namespace tally::mention
