#include "entity/speaker.hpp"

#include <catch2/catch.hpp>

#include "article_of.hpp"

using namespace tally::entity;
using tally::mention::Quotation;

namespace {

// "Ann Lee; Bob Ray (Carl Moe)": persons and, in brackets, others named, of the last quotation with a speaker; a role
// that is nobody's stands as "role: chief".
std::string speaker_in(const std::string& text) {
  const ReadArticle read = read_article_of(text);
  const tally::mention::Attribution* attribution = nullptr;
  for (const auto& m : read.mentions.all) {
    const auto* quotation = std::get_if<Quotation>(&m.value);
    if (quotation != nullptr && quotation->attribution) attribution = &*quotation->attribution;
  }
  if (attribution == nullptr) return "no attribution";
  const Speaker speaker = speaker_of({read.article, read.document, read.mentions, read.entities}, *attribution);
  std::string out;
  for (const auto id : speaker.persons) out += (out.empty() ? "" : "; ") + read.entities[id].name;
  if (speaker.persons.empty() && !speaker.role.empty()) out = "role: " + speaker.role;
  for (const auto id : speaker.named) out += " (" + read.entities[id].name + ")";
  return out;
}

}  // namespace

TEST_CASE("the speaker that the words name") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"“The pier is closed until spring,” said Ann Lee, the harbour master.", "Ann Lee"},
      {"The harbour master, Ann Lee, said: “The pier is closed until spring.”", "Ann Lee"},
      {"“The pier is closed until spring,” said Carol Dunne, a lawyer for Robert Haig.", "Carol Dunne (Robert Haig)"},
      {"“The pier is closed until spring,” said Robert Haig’s lawyer, Carol Dunne.", "Carol Dunne (Robert Haig)"},
      {"“The pier is closed until spring,” Jane Orme and Philip Adair said.", "Jane Orme; Philip Adair"},
      {"“The pier is closed until spring,” a spokesman for Robert Haig said.", " (Robert Haig)"},
      {"Robert Haig came. “The pier is closed until spring,” the company said.", ""},
  }));
  CAPTURE(text);
  CHECK(speaker_in(text) == expected);
}

TEST_CASE("whom a pronoun before a verb of saying means") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Susan Whitlow runs the shop. “It has never been cold in sixty years,” she said.", "Susan Whitlow"},
      {"Susan Whitlow runs the shop.\n“It has never been cold in sixty years,” she said.", "Susan Whitlow"},
      {"The first to come was Susan Whitlow. “It has never been cold in sixty years,” she said.", "Susan Whitlow"},
      // the other sex is no rival
      {"Susan Whitlow met Peter Garrick. “It has never been cold in sixty years,” she said.", "Susan Whitlow"},
      {"Susan Whitlow met Peter Garrick. “It has never been cold in sixty years,” he said.", ""},
      // a rival of the same sex
      {"Susan Whitlow met Mary Coyle. “It has never been cold in sixty years,” she said.", ""},
      {"Susan Whitlow and Mary Coyle came. “It has never been cold in sixty years,” she said.", ""},
      // subject of a subordinate clause only
      {"The guide went to the quay where Peter Garrick lay. “It has never been cold in sixty years,” he said.", ""},
      // names in quotations are not looked at
      {"Susan Whitlow smiled. “Mary Coyle came.” “It has never been cold in sixty years,” she said.", "Susan Whitlow"},
      // too far away
      {"Susan Whitlow smiled.\nThe rain fell.\nThe wind blew.\n“It has never been cold in sixty years,” she said.", ""},
      {"Susan Whitlow smiled. “It has never been cold in sixty years,” they said.", ""},
  }));
  CAPTURE(text);
  CHECK(speaker_in(text) == expected);
}

TEST_CASE("whom a description means") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Chief librarian Emma Sorley came. “We lent out more kites than books,” the chief librarian said.", "Emma Sorley"},
      {"Judge Emma Sorley came. “We lent out more kites than books,” the judge said.", "Emma Sorley"},
      {"Mrs Justice Sorley came. The judge frowned. “We lent out more kites than books,” she said.", "Sorley"},
      {"“We lent out more kites than books,” the chief librarian said.", "role: chief librarian"},
      // a deputy is another post, two directors are two people
      {"Deputy mayor Emma Sorley came. “We lent out more kites than books,” the mayor said.", "role: mayor"},
      {"Finance director Hugh Lamb and sales director Mark Tolland came. “We lent out more kites than books,” the "
       "director said.",
       "role: director"},
      {"Former mayor Emma Sorley came. “We lent out more kites than books,” the mayor said.", "role: mayor"},
      {"“We lent out more kites than books,” a librarian said.", ""},
  }));
  CAPTURE(text);
  CHECK(speaker_in(text) == expected);
}
