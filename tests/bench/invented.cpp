#include "invented.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <random>
#include <utility>

#include "invented_words.hpp"

namespace tally::bench {
namespace {

constexpr std::uint64_t seed = 20250307;
constexpr std::size_t events_of_an_article = 8;
constexpr std::size_t events_of_a_story = 10;
constexpr std::size_t slip_in = 30;  // one sentence in so many has a figure of its own

// The library's generators are the same everywhere, its distributions are not.
class Dice {
 public:
  explicit Dice(std::uint64_t start) : random_(start) {}
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }
  std::size_t between(std::size_t first, std::size_t last) { return first + below(last - first + 1); }
  std::string_view one_of(std::span<const std::string_view> list) { return list[below(list.size())]; }

 private:
  std::mt19937_64 random_;
};

std::string from_syllables(Dice& dice, const Syllables& syllables) {
  std::string name(dice.one_of(syllables.first));
  return name += dice.one_of(syllables.last);
}

using Gaps = std::map<std::string, std::string, std::less<>>;

// The sentence with its gaps filled; a gap without a filling stays as it is.
std::string fill(std::string_view sentence, const Gaps& gaps) {
  std::string filled;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    filled += sentence.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = sentence.find('}', open);
    const auto gap = gaps.find(sentence.substr(open + 1, close - open - 1));
    filled += gap == gaps.end() ? sentence.substr(open, close - open + 1) : std::string_view(gap->second);
    sentence.remove_prefix(close + 1);
  }
  return filled;
}

std::string say(Dice& dice) {
  std::string saying(dice.one_of(sayings()));
  // Each gap is filled by itself: two things are two words.
  for (std::size_t open = saying.find('{'); open != std::string::npos; open = saying.find('{')) {
    const std::size_t close = saying.find('}', open);
    const std::string gap = saying.substr(open + 1, close - open - 1);
    saying.replace(open, close - open + 1, dice.one_of(gap == "thing" ? nouns() : gap == "act" ? verbs() : adjectives()));
  }
  return saying;
}

struct Event {
  const Matter* matter;
  Gaps gaps;
};

void draw_figures(Dice& dice, Gaps& gaps) {
  gaps["n"] = fmt::format("{}", dice.between(110, 980));
  gaps["m"] = fmt::format("{}", dice.between(21, 98));
  gaps["k"] = fmt::format("{}", dice.between(3, 19));
  const std::size_t tenths = dice.between(30, 900);
  gaps["money"] = fmt::format("£{}.{}m", tenths / 10, tenths % 10);
  gaps["less"] = fmt::format("£{}.{}m", tenths / 20, tenths % 9);
  gaps["percent"] = fmt::format("{}.{}", dice.between(1, 14), dice.below(10));
}

Event draw_event(Dice& dice, const std::string& town) {
  static constexpr std::array<std::string_view, 7> days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  static constexpr std::array<std::string_view, 6> bodies = {"Hospital", "College", "Museum", "Borough Council", "Housing Trust", "Library"};
  static constexpr std::array<std::string_view, 5> sites = {"Quay", "Lane", "Mill", "Park", "Cross"};
  static constexpr std::array<std::string_view, 12> months = {"January", "February", "March", "April", "May", "June",
                                                             "July", "August", "September", "October", "November", "December"};
  static constexpr std::array<std::string_view, 4> firms = {"Foods", "Engineering", "Logistics", "Energy"};
  Event event{&matters()[dice.below(matters().size())], {}};
  Gaps& gaps = event.gaps;
  const bool woman = dice.below(2) == 0;
  gaps["last"] = from_syllables(dice, surnames());
  gaps["who"] = fmt::format("{} {}", dice.one_of(woman ? women() : men()), gaps["last"]);
  gaps["she"] = woman ? "she" : "he";
  gaps["boss"] = fmt::format("{} {}", dice.one_of(dice.below(2) == 0 ? women() : men()), from_syllables(dice, surnames()));
  gaps["town"] = town;
  gaps["site"] = fmt::format("{} {}", from_syllables(dice, surnames()), dice.one_of(sites));
  gaps["body"] = fmt::format("{} {}", town, dice.one_of(bodies));
  gaps["firm"] = fmt::format("{} {}", from_syllables(dice, surnames()), dice.one_of(firms));
  gaps["age"] = fmt::format("{}", dice.between(21, 79));
  gaps["day"] = std::string(dice.one_of(days));
  gaps["date"] = fmt::format("{} {}", dice.between(1, 28), dice.one_of(months));
  gaps["clock"] = fmt::format("{}.{:02}{}", dice.between(1, 11), 5 * dice.below(12), dice.below(2) == 0 ? "am" : "pm");
  gaps["thing"] = std::string(dice.one_of(nouns()));
  gaps["act"] = std::string(dice.one_of(verbs()));
  gaps["manner"] = std::string(dice.one_of(adjectives()));
  gaps["said"] = say(dice);
  gaps["also"] = say(dice);
  draw_figures(dice, gaps);
  return event;
}

std::string capital_first(std::string sentence) {
  if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z') sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  return sentence;
}

// The event in paragraphs, each fact in one of its wordings; a fact is left out now and then.
std::string tell(Dice& dice, const Event& event) {
  std::string text;
  for (std::size_t i = 0; i < event.matter->facts.size(); ++i) {
    if (i > 0 && dice.below(10) == 0) continue;
    Gaps gaps = event.gaps;
    if (dice.below(slip_in) == 0) draw_figures(dice, gaps);
    const std::string sentence = capital_first(fill(event.matter->facts[i][dice.below(3)], gaps));
    text += text.empty() ? "" : i % 2 == 0 ? "\n\n" : " ";
    text += sentence;
  }
  return text + fmt::format("\n\n“{},” said {}.\n\n", event.gaps.at("also"), event.gaps.at("boss"));
}

std::string article_of(Dice& dice, const std::vector<Event>& events, std::size_t number) {
  std::string text = fmt::format("---\noutlet: Paper {}\npublished: 2025-03-{:02}T{:02}:00:00Z\n---\n\n# {}\n\n", number, 7 + number % 3,
                                 number % 24, capital_first(fill(events.front().matter->title[dice.below(3)], events.front().gaps)));
  for (const Event& event : events) text += tell(dice, event);
  return text;
}

}  // namespace

std::vector<File> invent_story(std::size_t articles, std::size_t tellings) {
  Dice dice(seed);
  const std::array<std::string, 2> places = {from_syllables(dice, towns()), from_syllables(dice, towns())};
  std::vector<Event> shared;
  for (std::size_t i = 0; i < events_of_a_story; ++i) shared.push_back(draw_event(dice, places[i % 2]));
  std::vector<File> files;
  for (std::size_t number = 0; number < articles; ++number) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < events_of_an_article; ++i) {
      if (number < tellings) {
        events.push_back(shared[(number + i) % events_of_a_story]);
        continue;
      }
      events.push_back(draw_event(dice, places[dice.below(2)]));
      // Some people of the story turn up again in other events.
      if (dice.below(4) == 0) events.back().gaps["boss"] = shared[dice.below(events_of_a_story)].gaps["boss"];
    }
    files.push_back({fmt::format("{:04}.md", number), article_of(dice, events, number)});
  }
  return files;
}

std::string invent_article(double wanted) {
  Dice dice(seed);
  std::string text = "# What happened this year\n\n";
  while (static_cast<double>(text.size()) < wanted * 1e6) text += tell(dice, draw_event(dice, from_syllables(dice, towns())));
  return text;
}

}  // namespace tally::bench
