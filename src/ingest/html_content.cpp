#include "ingest/html_content.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "ingest/html_roles.hpp"

namespace tally::ingest {
namespace {

// Shorter runs of text are labels, not sentences.
constexpr std::size_t shortest_paragraph = 40;
// Elements of a card before its heading: its picture and label.
constexpr int most_before_heading = 30;

bool is_heading(const GumboNode& node) {
  return is_tag(node, GUMBO_TAG_H2) || is_tag(node, GUMBO_TAG_H3) || is_tag(node, GUMBO_TAG_H4) || is_tag(node, GUMBO_TAG_H5);
}

// How much running text there is: without links, menus and what promotes other pages.
class TextLengths {
 public:
  explicit TextLengths(const GumboNode& root) {
    for_each_element(root, [&](const GumboNode& node) {
      if (is_left_out(node) || seems_promotion(node) || is_tag(node, GUMBO_TAG_A) || is_teaser(node)) return false;
      index_.emplace(&node, rows_.size());
      rows_.push_back({&node});
      const GumboNode* block = &node;
      while (is_inline(*block) && block->parent != nullptr && is_element(*block->parent)) block = block->parent;
      const GumboVector& children = node.v.element.children;
      for (unsigned i = 0; i < children.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(children.data[i]);
        if (child.type == GUMBO_NODE_TEXT) rows_[index_.at(block)].own += std::string_view(child.v.text.text).size();
      }
      return true;
    });
    // Elements stand behind those that hold them: from the end, every sum is whole when it is passed on.
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
      row->all += row->own;
      const auto parent = index_.find(row->node->parent);
      if (parent != index_.end()) rows_[parent->second].all += row->all;
    }
  }

  struct Row {
    const GumboNode* node;
    std::size_t own = 0;  // of a block, without the blocks inside
    std::size_t all = 0;  // with all that is inside
  };
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] std::size_t inside(const GumboNode* element) const {
    const auto found = index_.find(element);
    return found == index_.end() ? 0 : rows_[found->second].all;
  }

 private:
  std::vector<Row> rows_;  // in document order
  std::unordered_map<const GumboNode*, std::size_t> index_;
};

bool is_paragraph(const GumboNode& node) {
  return is_tag(node, GUMBO_TAG_P) || is_tag(node, GUMBO_TAG_LI) || is_tag(node, GUMBO_TAG_BLOCKQUOTE) || is_tag(node, GUMBO_TAG_PRE);
}

// What a block's text counts for the elements around it: all for the nearest, half for the next. A box of paragraphs so
// wins over the page, and what holds several such boxes over each of them.
class Density {
 public:
  void add(const GumboNode& block, std::size_t length) {
    const GumboNode* holder = is_paragraph(block) ? block.parent : &block;
    count(holder, 2 * length);
    if (holder != nullptr) count(holder->parent, length);
  }

  [[nodiscard]] const GumboNode* densest() const {
    const auto best = std::max_element(scores_.begin(), scores_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == scores_.end() ? nullptr : best->first;
  }

 private:
  void count(const GumboNode* node, std::size_t score) {
    if (node == nullptr || !is_element(*node) || is_tag(*node, GUMBO_TAG_HTML)) return;
    const auto [place, fresh] = index_.emplace(node, scores_.size());
    if (fresh) scores_.emplace_back(node, 0);
    scores_[place->second].second += score;
  }

  std::vector<std::pair<const GumboNode*, std::size_t>> scores_;
  std::unordered_map<const GumboNode*, std::size_t> index_;
};

// The densest element, or the one around it that holds most of the page's sentences.
const GumboNode* find_dense(const TextLengths& lengths) {
  Density density;
  std::size_t total = 0;
  for (const TextLengths::Row& row : lengths.rows()) {
    if (row.own < shortest_paragraph) continue;
    density.add(*row.node, row.own);
    total += row.own;
  }
  const GumboNode* found = density.densest();
  while (found != nullptr && found->parent != nullptr && is_element(*found->parent) && lengths.inside(found) * 2 < total) found = found->parent;
  return found;
}

std::vector<const GumboNode*> outermost(const GumboNode& root, bool (*fits)(const GumboNode&)) {
  std::vector<const GumboNode*> found;
  for_each_element(root, [&](const GumboNode& node) {
    if (!fits(node)) return !is_left_out(node);
    found.push_back(&node);
    return false;
  });
  return found;
}

const GumboNode* longest(const std::vector<const GumboNode*>& elements, const TextLengths& lengths) {
  const GumboNode* best = nullptr;
  std::size_t most = 0;
  for (const GumboNode* element : elements) {
    const std::size_t length = lengths.inside(element);
    if (best == nullptr || length > most) {
      best = element;
      most = length;
    }
  }
  return best;
}

bool has_time(const GumboNode& element) {
  bool found = false;
  for_each_element(element, [&](const GumboNode& node) {
    found = found || is_tag(node, GUMBO_TAG_TIME);
    return !found;
  });
  return found;
}

// Two or more dated articles side by side, none of them most of the text: the posts of a live blog.
const GumboNode* find_live_blog(const std::vector<const GumboNode*>& articles, const GumboNode* biggest, const TextLengths& lengths) {
  std::size_t posts = 0;
  std::size_t total = 0;
  for (const GumboNode* article : articles) {
    if (article->parent != biggest->parent || is_teaser(*article) || !has_time(*article)) continue;
    ++posts;
    total += lengths.inside(article);
  }
  return posts > 1 && lengths.inside(biggest) * 3 < total * 2 ? biggest->parent : nullptr;
}

// The element around it that also has the headline, where little else stands between the two.
const GumboNode* with_headline(const GumboNode* found, const TextLengths& lengths) {
  const std::size_t most = lengths.inside(found) + lengths.inside(found) / 2;
  for (const GumboNode* up = found; up != nullptr && is_element(*up) && lengths.inside(up) <= most; up = up->parent) {
    bool headed = false;
    for_each_element(*up, [&](const GumboNode& node) {
      headed = headed || is_tag(node, GUMBO_TAG_H1);
      return !headed && !is_left_out(node);
    });
    if (headed) return up;
  }
  return found;
}

}  // namespace

bool is_teaser(const GumboNode& element) {
  if (!is_tag(element, GUMBO_TAG_ARTICLE) && !is_tag(element, GUMBO_TAG_LI)) return false;
  bool linked = false;
  bool headed = false;
  int looked_at = 0;
  for_each_element(element, [&](const GumboNode& node) {
    headed = headed || ++looked_at > most_before_heading;
    if (headed || !is_heading(node)) return !headed;
    headed = true;
    linked = is_only_link(node) || (node.parent != nullptr && is_tag(*node.parent, GUMBO_TAG_A));
    return false;
  });
  return linked;
}

const GumboNode* find_article_element(const GumboNode& root) {
  const TextLengths lengths(root);
  const auto articles = outermost(root, [](const GumboNode& node) { return is_tag(node, GUMBO_TAG_ARTICLE); });
  if (const GumboNode* biggest = longest(articles, lengths)) {
    const GumboNode* blog = find_live_blog(articles, biggest, lengths);
    if (blog != nullptr) return with_headline(blog, lengths);
    // A page of cards may have its article elsewhere.
    if (!is_teaser(*biggest)) return biggest;
  }
  const auto mains = outermost(root, [](const GumboNode& node) {
    return is_tag(node, GUMBO_TAG_MAIN) || attribute(node, "role") == "main" || attribute(node, "itemprop") == "articleBody";
  });
  if (const GumboNode* found = longest(mains, lengths)) return found;
  if (const GumboNode* found = find_dense(lengths)) return with_headline(found, lengths);
  const auto bodies = outermost(root, [](const GumboNode& node) { return is_tag(node, GUMBO_TAG_BODY); });
  return bodies.empty() ? nullptr : bodies.front();
}

}  // namespace tally::ingest
