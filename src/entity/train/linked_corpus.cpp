#include "entity/train/linked_corpus.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

namespace tally::entity {
namespace {

using mention::MentionKind;

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
  return parts;
}

MentionKind kind_of(std::string_view label) {
  if (label == "person") return MentionKind::person;
  if (label == "organization") return MentionKind::organisation;
  if (label == "place") return MentionKind::place;
  return MentionKind::other;
}

GoldForm form_of(std::string_view upos) {
  if (upos == "PROPN") return GoldForm::name;
  return upos == "PRON" || upos == "DET" ? GoldForm::pronoun : GoldForm::noun;
}

struct Word {
  base::Span span;
  std::string upos;
};

class Reader {
 public:
  explicit Reader(const std::vector<std::string>& genres) : genres_(genres) {}

  std::vector<LinkedDocument> read(const std::string& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("# newdoc id = ")) start_document(line.substr(14));
      if (line.starts_with("# newpar")) new_paragraph_ = true;
      if (line.starts_with("# text = ")) start_sentence(line.substr(9));
      if (!line.empty() && line[0] != '#') read_token(split(line, '\t'));
    }
    finish_document();
    return std::move(documents_);
  }

 private:
  void start_document(const std::string& id) {
    finish_document();
    documents_.emplace_back().id = id;
    words_.clear();
    open_.clear();
  }

  void finish_document() {
    if (documents_.empty()) return;
    LinkedDocument& last = documents_.back();
    const auto holds = [&](const std::string& genre) { return last.id.find(genre) != std::string::npos; };
    if (!genres_.empty() && std::none_of(genres_.begin(), genres_.end(), holds)) {
      documents_.pop_back();
      return;
    }
    std::sort(last.mentions.begin(), last.mentions.end(), [](const GoldMention& a, const GoldMention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

  void start_sentence(const std::string& text) {
    ingest::Article& article = documents_.back().article;
    const bool block = new_paragraph_ || article.blocks.empty();
    if (!article.text.empty()) article.text += block ? "\n\n" : " ";
    at_ = article.text.size();
    article.text += text;
    if (block) article.blocks.push_back({base::make_span(at_, at_), ingest::Zone::body});
    article.blocks.back().span.end = static_cast<std::uint32_t>(article.text.size());
    new_paragraph_ = false;
  }

  void read_token(const std::vector<std::string>& fields) {
    if (fields[0].find_first_of("-.") != std::string::npos) return;  // ranges and empty nodes
    const std::size_t found = documents_.back().article.text.find(fields[1], at_);
    const bool near = found != std::string::npos && found < at_ + 3;
    if (near) at_ = found + fields[1].size();
    words_.push_back({near ? base::make_span(found, at_) : base::make_span(at_, at_), fields[3]});
    read_entities(fields.back());
  }

  // "Entity=(1-person-new-cf2-1-coref(2-place-...)3)": what opens and closes at this token.
  void read_entities(const std::string& misc) {
    const std::size_t begin = misc.find("Entity=");
    if (begin == std::string::npos) return;
    const std::string text = misc.substr(begin + 7, misc.find('|', begin) - begin - 7);
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = std::min(text.find_first_of("()", i + 1), text.size());
      const bool closes = end < text.size() && text[end] == ')';
      if (text[i] == '(') open(text.substr(i + 1, end - i - 1));
      if (closes) close(text[i] == '(' ? "" : text.substr(i, end - i));
      i = end + (closes ? 1 : 0);
    }
  }

  struct Open {
    std::string chain;
    std::size_t word;
    std::size_t head = 1;  // position in the mention
    MentionKind kind;
  };

  void open(const std::string& description) {
    const std::vector<std::string> parts = split(description, '-');
    if (parts.size() < 2) return;
    Open mention{parts[0], words_.size() - 1, 1, kind_of(parts[1])};
    if (parts.size() > 5) std::from_chars(parts[5].data(), parts[5].data() + parts[5].size(), mention.head);
    open_.push_back(mention);
  }

  void close(const std::string& chain) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& o) { return chain.empty() || o.chain == chain; });
    if (found == open_.rend()) return;
    const Word& head = words_[std::min(found->word + found->head - 1, words_.size() - 1)];
    const base::Span span = base::cover(words_[found->word].span, words_.back().span);
    documents_.back().mentions.push_back({span, head.span, found->kind, form_of(head.upos), found->chain});
    open_.erase(std::next(found).base());
  }

  const std::vector<std::string>& genres_;
  std::vector<LinkedDocument> documents_;
  std::vector<Word> words_;
  std::vector<Open> open_;
  std::size_t at_ = 0;
  bool new_paragraph_ = false;
};

}  // namespace

std::vector<LinkedDocument> read_linked(const std::string& path, const std::vector<std::string>& genres) {
  return Reader(genres).read(path);
}

const GoldMention* mention_with_head(const LinkedDocument& document, base::Span head) {
  const GoldMention* best = nullptr;
  for (const GoldMention& mention : document.mentions) {
    if (mention.head == head && (best == nullptr || mention.span.size() > best->span.size())) best = &mention;
  }
  return best;
}

}  // namespace tally::entity
