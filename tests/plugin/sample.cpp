// A plug-in that reports the first word of every article, or does the one thing that DEED says it does wrong.

#include <tallystick/plugin.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace {

enum Deed {
  good, throws, crashes, exits_in_check, wrong_span, wrong_text, wrong_severity, says_failed, prints,
  crashes_on_load, throws_on_load, exits_on_load, other_version, too_small, no_rules, bad_id, refuses,
};

constexpr bool is(Deed deed) { return deed == DEED; }

template <std::size_t N>
tallystick_text text(const char (&words)[N]) { return {words, N - 1}; }

void report(const tallystick_story* story, const tallystick_sink* sink) {
  std::vector<tallystick_place> places;
  for (std::size_t i = 0; i < story->article_count; ++i) {
    const tallystick_token* token = tallystick_token_at(story, tallystick_article_at(story, i), 0);
    const tallystick_span span = is(wrong_span) ? tallystick_span{0, 100000} : token->span;
    const std::int32_t role = i == 0 ? TALLYSTICK_PRIMARY : TALLYSTICK_CONFLICTING;
    places.push_back({static_cast<std::uint32_t>(i), role, span, token->lemma});
  }
  tallystick_finding finding{};
  finding.size = sizeof finding;
  finding.verdict = TALLYSTICK_CONTRADICTION;
  finding.severity = is(wrong_severity) ? 17 : TALLYSTICK_WARNING;
  finding.confidence = 0.5;
  finding.message = is(wrong_text) ? text("The first w\xF6rds differ") : text("The first words differ");
  finding.subject = text("first words");
  finding.places = places.data();
  finding.place_count = places.size();
  finding.place_size = sizeof(tallystick_place);
  sink->report(sink->host, &finding);
}

int check(const tallystick_story* story, const tallystick_sink* sink) {
  if (is(prints)) std::puts("this must not stand in the report");
  sink->compared(sink->host, 1);
  sink->undecided(sink->host, text("it is a sample"));
  report(story, sink);
  if (is(throws)) throw std::runtime_error("the tide is out");
  if (is(crashes)) std::abort();
  if (is(exits_in_check)) std::exit(0);
  return is(says_failed) ? 3 : 0;
}

const tallystick_rule rules[] = {{sizeof(tallystick_rule), is(bad_id) ? "First Words" : "first-words", "First words differ", "sentences", "", check}};
const tallystick_plugin plugin = {is(too_small) ? 8 : sizeof(tallystick_plugin), is(other_version) ? 2U : TALLYSTICK_PLUGIN_VERSION, "sample", "1.0",
                                  rules, is(no_rules) ? 0U : 1U, sizeof(tallystick_rule)};

struct OnLoad {
  OnLoad() {
    if (is(crashes_on_load)) std::abort();
    if (is(exits_on_load)) std::_Exit(0);
  }
};
const OnLoad on_load;

}  // namespace

extern "C" const tallystick_plugin* tallystick_plugin_entry(std::uint32_t) {
  if (is(throws_on_load)) throw std::runtime_error("no tide table");
  return is(refuses) ? nullptr : &plugin;
}
