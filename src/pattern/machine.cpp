#include "pattern/machine.hpp"

namespace tally::pattern {

using Op = Instruction::Op;

// What is found may yet be made longer by so many words and no more: a search that always went on to the end of a long
// sentence would read it anew for every match.
constexpr std::uint32_t longest = 1000;

void Machine::add(std::vector<Thread>& threads, std::uint32_t state, std::uint32_t place, std::uint32_t begin, Slots slots) {
  while (seen_[state] != place + 1) {
    seen_[state] = place + 1;
    const Instruction& instruction = program_.code[state];
    switch (instruction.op) {
      case Op::test:
      case Op::accept:
        threads.push_back({state, begin, std::move(slots)});
        return;
      case Op::jump:
        state = instruction.a;
        break;
      case Op::split:
        add(threads, instruction.a, place, begin, slots);
        state = instruction.b;
        break;
      case Op::save:
        slots[instruction.a] = place;
        ++state;
        break;
    }
  }
}

std::optional<Run> Machine::find(language::TokenRange range) {
  seen_.assign(program_.code.size(), 0);
  std::optional<Run> best;
  std::vector<Thread> now, then;
  for (std::uint32_t place = range.begin; place <= range.end; ++place) {
    if (!best) add(now, 0, place, place, Slots(program_.slots, no_place));
    for (Thread& thread : now) {
      const Instruction& instruction = program_.code[thread.state];
      if (instruction.op == Op::accept) {
        best = Run{{thread.begin, place}, std::move(thread.slots)};
        break;  // what comes behind is wanted less
      }
      if (place < range.end && program_.tests[instruction.a].holds(facts_, language::TokenId(place))) {
        add(then, thread.state + 1, place + 1, thread.begin, std::move(thread.slots));
      }
    }
    now.swap(then);
    then.clear();
    if (best && (now.empty() || place - best->tokens.begin >= longest)) break;
  }
  return best;
}

}  // namespace tally::pattern
