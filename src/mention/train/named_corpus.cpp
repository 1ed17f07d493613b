#include "mention/train/named_corpus.hpp"

#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace tally::mention {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream cells(line);
  for (std::string cell; std::getline(cells, cell, '\t');) fields.push_back(cell);
  return fields;
}

MentionKind kind_of(std::string_view label) {
  if (label == "PER" || label == "person" || label == "per") return MentionKind::person;
  if (label == "ORG" || label == "organization" || label == "org") return MentionKind::organisation;
  if (label == "LOC" || label == "place" || label == "loc") return MentionKind::place;
  return MentionKind::other;
}

std::ifstream opened(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  return in;
}

// News with marked names: "== id", a headline, paragraphs; "[[West Yorkshire Police|org]]".
class MarkedReader {
 public:
  std::vector<NamedDocument> read(const std::string& path) {
    std::ifstream in = opened(path);
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("== ")) {
        documents_.emplace_back();
      } else if (!line.empty() && !documents_.empty()) {
        add_block(line);
      }
    }
    return std::move(documents_);
  }

 private:
  void add_block(std::string_view line) {
    NamedDocument& document = documents_.back();
    std::string& text = document.article.text;
    const bool headline = document.article.blocks.empty();
    if (!headline) text += "\n\n";
    const std::size_t begin = text.size();
    while (!line.empty()) {
      const std::size_t open = std::min(line.find("[["), line.size());
      text += line.substr(0, open);
      line.remove_prefix(open);
      if (!line.empty()) line.remove_prefix(take_mark(line));
    }
    document.article.blocks.push_back(
        {base::make_span(begin, text.size()), headline ? ingest::Zone::headline : ingest::Zone::body});
  }

  // "[[words|kind]]" at the front; how many bytes it has.
  std::size_t take_mark(std::string_view line) {
    const std::size_t bar = line.find('|');
    const std::size_t end = line.find("]]");
    if (bar == std::string_view::npos || end == std::string_view::npos || bar > end)
      throw std::runtime_error("a mark is not closed: " + std::string(line.substr(0, 60)));
    NamedDocument& document = documents_.back();
    std::string& text = document.article.text;
    const std::size_t begin = text.size();
    text += line.substr(2, bar - 2);
    const base::Span span = base::make_span(begin, text.size());
    document.names.push_back({span, span, kind_of(line.substr(bar + 1, end - bar - 1))});
    return end + 2;
  }

  std::vector<NamedDocument> documents_;
};

class Reader {
 public:
  std::vector<NamedDocument> read(const std::string& path) {
    const bool iob = path.ends_with(".iob2");
    std::ifstream in = opened(path);
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("# newdoc")) start_document();
      if (line.starts_with("# text = ")) start_sentence(line.substr(9));
      if (line.empty()) end_sentence();
      if (line.empty() || line[0] == '#') continue;
      const std::vector<std::string> fields = fields_of(line);
      if (fields[0].find_first_of("-.") != std::string::npos) continue;  // ranges and empty nodes
      place(fields[1]);
      iob ? read_iob(fields[2]) : read_entities(fields.back());
    }
    end_sentence();
    return std::move(documents_);
  }

 private:
  void start_document() {
    documents_.emplace_back();
    open_.clear();
  }

  void start_sentence(const std::string& text) {
    if (documents_.empty()) start_document();
    std::string& all = documents_.back().article.text;
    if (!all.empty()) all += "\n\n";
    at_ = all.size();
    const std::size_t begin = at_;
    all += text;
    documents_.back().article.blocks.push_back({base::make_span(begin, all.size()), ingest::Zone::body});
    tokens_.clear();
  }

  void end_sentence() {
    close_iob();
    tokens_.clear();
  }

  // Finds the next token's bytes in the text; a form that is not there (a normalised one) takes no bytes.
  void place(const std::string& form) {
    const std::size_t found = documents_.back().article.text.find(form, at_);
    const bool near = found != std::string::npos && found < at_ + 3;
    if (near) at_ = found + form.size();
    tokens_.push_back(near ? base::make_span(found, at_) : base::make_span(at_, at_));
  }

  void read_iob(const std::string& label) {
    if (label[0] != 'I') close_iob();
    if (label[0] == 'B') iob_ = GoldName{tokens_.back(), {}, kind_of(label.substr(2))};
    if (label[0] == 'I' && iob_) iob_->span.end = tokens_.back().end;
  }

  void close_iob() {
    if (!iob_) return;
    iob_->head = iob_->span;
    documents_.back().names.push_back(*iob_);
    iob_.reset();
  }

  // "Entity=(1-person-new-cf2-1-coref(2-place-...)3)": what opens and closes at this token.
  void read_entities(const std::string& misc) {
    const std::size_t begin = misc.find("Entity=");
    if (begin == std::string::npos) return;
    std::string text = misc.substr(begin + 7);
    text = text.substr(0, text.find('|'));
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = text.find_first_of("()", i + 1);
      if (text[i] == '(') open_entity(text.substr(i + 1, end == std::string::npos ? end : end - i - 1));
      if (end != std::string::npos && text[end] == ')') close_entity(text[i] == '(' ? "" : text.substr(i, end - i));
      i = end == std::string::npos ? text.size() : end + (text[end] == ')' ? 1 : 0);
    }
  }

  struct Open {
    std::string id;
    std::size_t token;
    std::size_t head;  // position in the entity, from 1
    MentionKind kind;
  };

  void open_entity(const std::string& description) {
    std::vector<std::string> parts;
    std::istringstream in(description);
    for (std::string part; std::getline(in, part, '-');) parts.push_back(part);
    if (parts.size() < 2) return;
    Open entity{parts[0], tokens_.size() - 1, 1, kind_of(parts[1])};
    if (parts.size() > 5) std::from_chars(parts[5].data(), parts[5].data() + parts[5].size(), entity.head);
    open_.push_back(entity);
  }

  void close_entity(const std::string& id) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (!id.empty() && open_[i].id != id) continue;
      const Open entity = open_[i];
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      if (entity.token >= tokens_.size()) return;  // opened in another sentence
      const std::size_t head = std::min(entity.token + entity.head - 1, tokens_.size() - 1);
      documents_.back().names.push_back(
          {base::cover(tokens_[entity.token], tokens_.back()), tokens_[head], entity.kind});
      return;
    }
  }

  std::vector<NamedDocument> documents_;
  std::vector<base::Span> tokens_;  // of the sentence
  std::vector<Open> open_;
  std::optional<GoldName> iob_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<NamedDocument> read_named(const std::string& path) {
  return path.ends_with(".txt") ? MarkedReader().read(path) : Reader().read(path);
}

}  // namespace tally::mention
