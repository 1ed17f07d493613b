#pragma once
// Writes the visible text below an element as blocks, white space as a browser would show it.

#include <string_view>
#include <vector>

#include "ingest/html_dom.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

class HtmlWriter {
 public:
  // `source` is what gumbo parsed plus what stands before it: `shift` is where the parsed part begins.
  HtmlWriter(TextBuilder& out, std::string_view source, std::size_t shift)
      : out_(out), source_(source), shift_(shift) {}

  void write(const GumboNode& element, Zone zone);

 private:
  // An element whose children are being written. They wait here and not on the stack: trees can be deep.
  struct Open {
    const GumboNode* node;
    unsigned next = 0;
    Zone zone = Zone::body;
    bool block = false;
    bool quote = false;  // a <q>, which browsers show in quotation marks
  };

  void element(const GumboNode& node, Zone zone);
  void text(const GumboNode& node, Zone zone);
  void line_break(const GumboNode& node);
  void quotation_mark(std::string_view mark, const GumboStringPiece& tag, Zone zone);
  [[nodiscard]] bool is_promotion(const GumboNode& node);
  [[nodiscard]] bool is_gallery(const GumboNode& node) const;
  [[nodiscard]] static bool is_signature(const GumboNode& node);
  [[nodiscard]] bool stands_alone(const GumboNode& node) const;
  [[nodiscard]] Zone zone_for(const GumboNode& node, Zone zone);
  [[nodiscard]] std::size_t offset(const char* at) const;

  TextBuilder& out_;
  std::string_view source_;
  std::size_t shift_;
  std::vector<Open> open_;
  std::size_t total_ = 0;  // length of the whole text, by which a part that only seems promotion is told
  int layouts_ = 0;        // large elements that only seemed promotion
  bool has_headline_ = false;
  bool broken_ = false;  // a <br> was the last thing written
};

}  // namespace tally::ingest
