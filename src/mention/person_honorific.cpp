#include "mention/person_honorific.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace tally::mention {
namespace {

using enum HonorificClass;
using enum Sex;

struct Form {
  std::string_view written;
  Honorific honorific;
};

// Ranks follow the order of the services of the United Kingdom (https://www.gov.uk, "ranks"), with those of the
// United States beside them; equal numbers are no claim of equal rank across services.
constexpr std::array forms = {
    Form{"mr", {"mister", courtesy, male}},
    Form{"mister", {"mister", courtesy, male}},
    Form{"master", {"master", courtesy, male}},
    Form{"mrs", {"mrs", courtesy, female}},
    Form{"ms", {"ms", courtesy, female}},
    Form{"miss", {"miss", courtesy, female}},
    Form{"mx", {"mx", courtesy}},
    Form{"madam", {"madam", courtesy, female}},
    Form{"madame", {"madame", courtesy, female}},
    Form{"mme", {"madame", courtesy, female}},
    Form{"monsieur", {"monsieur", courtesy, male}},
    Form{"herr", {"herr", courtesy, male}},
    Form{"frau", {"frau", courtesy, female}},
    Form{"señor", {"señor", courtesy, male}},
    Form{"señora", {"señora", courtesy, female}},
    Form{"signor", {"signor", courtesy, male}},
    Form{"signora", {"signora", courtesy, female}},
    Form{"sir", {"sir", knighthood, male}},
    Form{"dame", {"dame", knighthood, female}},
    Form{"lord", {"lord", peerage, male}},
    Form{"lady", {"lady", peerage, female}},
    Form{"baron", {"baron", peerage, male}},
    Form{"baroness", {"baroness", peerage, female}},
    Form{"viscount", {"viscount", peerage, male}},
    Form{"viscountess", {"viscountess", peerage, female}},
    Form{"earl", {"earl", peerage, male}},
    Form{"countess", {"countess", peerage, female}},
    Form{"marquess", {"marquess", peerage, male}},
    Form{"duke", {"duke", peerage, male}},
    Form{"duchess", {"duchess", peerage, female}},
    Form{"king", {"king", royal, male}},
    Form{"queen", {"queen", royal, female}},
    Form{"prince", {"prince", royal, male}},
    Form{"princess", {"princess", royal, female}},
    Form{"emperor", {"emperor", royal, male}},
    Form{"sheikh", {"sheikh", royal, male}},
    Form{"dr", {"doctor", academic}},
    Form{"drs", {"doctor", academic}},
    Form{"doctor", {"doctor", academic}},
    Form{"prof", {"professor", academic}},
    Form{"profs", {"professor", academic}},
    Form{"professor", {"professor", academic}},
    Form{"assoc prof", {"associate professor", academic}},
    Form{"associate professor", {"associate professor", academic}},
    Form{"emeritus professor", {"emeritus professor", academic}},
    Form{"hon", {"honourable", political}},
    Form{"honourable", {"honourable", political}},
    Form{"honorable", {"honourable", political}},
    Form{"rt hon", {"right honourable", political}},
    Form{"right hon", {"right honourable", political}},
    Form{"right honourable", {"right honourable", political}},
    Form{"cllr", {"councillor", political}},
    Form{"coun", {"councillor", political}},
    Form{"councillor", {"councillor", political}},
    Form{"councilor", {"councillor", political}},
    Form{"councilman", {"councilman", political, male}},
    Form{"councilwoman", {"councilwoman", political, female}},
    Form{"alderman", {"alderman", political}},
    Form{"ald", {"alderman", political}},
    Form{"sen", {"senator", political}},
    Form{"sens", {"senator", political}},
    Form{"senator", {"senator", political}},
    Form{"rep", {"representative", political}},
    Form{"reps", {"representative", political}},
    Form{"gov", {"governor", political}},
    Form{"govs", {"governor", political}},
    Form{"lt gov", {"lieutenant governor", political}},
    Form{"congressman", {"congressman", political, male}},
    Form{"congresswoman", {"congresswoman", political, female}},
    Form{"pc", {"police constable", police, unknown, 1}},
    Form{"police constable", {"police constable", police, unknown, 1}},
    Form{"wpc", {"police constable", police, female, 1}},
    Form{"con", {"constable", police, unknown, 1}},
    Form{"const", {"constable", police, unknown, 1}},
    Form{"constable", {"constable", police, unknown, 1}},
    Form{"trooper", {"trooper", police, unknown, 1}},
    Form{"dc", {"detective constable", police, unknown, 1}},
    Form{"det con", {"detective constable", police, unknown, 1}},
    Form{"det const", {"detective constable", police, unknown, 1}},
    Form{"detective constable", {"detective constable", police, unknown, 1}},
    Form{"detective", {"detective", police, unknown, 1}},
    Form{"det", {"detective", police, unknown, 1}},
    Form{"garda", {"garda", police, unknown, 1}},
    Form{"sgt", {"sergeant", military, unknown, 3}},
    Form{"sergeant", {"sergeant", military, unknown, 3}},
    Form{"ps", {"police sergeant", police, unknown, 2}},
    Form{"police sergeant", {"police sergeant", police, unknown, 2}},
    Form{"ds", {"detective sergeant", police, unknown, 2}},
    Form{"det sgt", {"detective sergeant", police, unknown, 2}},
    Form{"detective sergeant", {"detective sergeant", police, unknown, 2}},
    Form{"detective senior sergeant", {"detective senior sergeant", police, unknown, 3}},
    Form{"senior sergeant", {"senior sergeant", police, unknown, 3}},
    Form{"insp", {"inspector", police, unknown, 4}},
    Form{"inspector", {"inspector", police, unknown, 4}},
    Form{"di", {"detective inspector", police, unknown, 4}},
    Form{"det insp", {"detective inspector", police, unknown, 4}},
    Form{"detective inspector", {"detective inspector", police, unknown, 4}},
    Form{"ch insp", {"chief inspector", police, unknown, 5}},
    Form{"chief insp", {"chief inspector", police, unknown, 5}},
    Form{"chief inspector", {"chief inspector", police, unknown, 5}},
    Form{"dci", {"detective chief inspector", police, unknown, 5}},
    Form{"det ch insp", {"detective chief inspector", police, unknown, 5}},
    Form{"det chief insp", {"detective chief inspector", police, unknown, 5}},
    Form{"detective chief inspector", {"detective chief inspector", police, unknown, 5}},
    Form{"supt", {"superintendent", police, unknown, 6}},
    Form{"superintendent", {"superintendent", police, unknown, 6}},
    Form{"det supt", {"detective superintendent", police, unknown, 6}},
    Form{"detective superintendent", {"detective superintendent", police, unknown, 6}},
    Form{"ch supt", {"chief superintendent", police, unknown, 7}},
    Form{"chief supt", {"chief superintendent", police, unknown, 7}},
    Form{"chief superintendent", {"chief superintendent", police, unknown, 7}},
    Form{"det ch supt", {"detective chief superintendent", police, unknown, 7}},
    Form{"det chief supt", {"detective chief superintendent", police, unknown, 7}},
    Form{"detective chief superintendent", {"detective chief superintendent", police, unknown, 7}},
    Form{"commander", {"commander", military, unknown, 8}},
    Form{"cdr", {"commander", military, unknown, 8}},
    Form{"cmdr", {"commander", military, unknown, 8}},
    Form{"asst chief constable", {"assistant chief constable", police, unknown, 9}},
    Form{"assistant chief constable", {"assistant chief constable", police, unknown, 9}},
    Form{"deputy chief constable", {"deputy chief constable", police, unknown, 10}},
    Form{"chief constable", {"chief constable", police, unknown, 11}},
    Form{"sheriff", {"sheriff", police, unknown, 11}},
    Form{"marshal", {"marshal", military, unknown, 14}},
    Form{"pte", {"private", military, unknown, 1}},
    Form{"pvt", {"private", military, unknown, 1}},
    Form{"private", {"private", military, unknown, 1}},
    Form{"l cpl", {"lance corporal", military, unknown, 2}},
    Form{"l/cpl", {"lance corporal", military, unknown, 2}},
    Form{"lance corporal", {"lance corporal", military, unknown, 2}},
    Form{"cpl", {"corporal", military, unknown, 2}},
    Form{"corporal", {"corporal", military, unknown, 2}},
    Form{"staff sgt", {"staff sergeant", military, unknown, 4}},
    Form{"staff sergeant", {"staff sergeant", military, unknown, 4}},
    Form{"sgt maj", {"sergeant major", military, unknown, 5}},
    Form{"sergeant major", {"sergeant major", military, unknown, 5}},
    Form{"warrant officer", {"warrant officer", military, unknown, 5}},
    Form{"2nd lt", {"second lieutenant", military, unknown, 6}},
    Form{"second lieutenant", {"second lieutenant", military, unknown, 6}},
    Form{"lt", {"lieutenant", military, unknown, 6}},
    Form{"lieut", {"lieutenant", military, unknown, 6}},
    Form{"lieutenant", {"lieutenant", military, unknown, 6}},
    Form{"flt lt", {"flight lieutenant", military, unknown, 7}},
    Form{"flight lieutenant", {"flight lieutenant", military, unknown, 7}},
    Form{"sqn ldr", {"squadron leader", military, unknown, 8}},
    Form{"squadron leader", {"squadron leader", military, unknown, 8}},
    Form{"wing commander", {"wing commander", military, unknown, 9}},
    Form{"wg cdr", {"wing commander", military, unknown, 9}},
    Form{"group captain", {"group captain", military, unknown, 10}},
    Form{"capt", {"captain", military, unknown, 7}},
    Form{"captain", {"captain", military, unknown, 7}},
    Form{"maj", {"major", military, unknown, 8}},
    Form{"major", {"major", military, unknown, 8}},
    Form{"lt cdr", {"lieutenant commander", military, unknown, 8}},
    Form{"lieutenant commander", {"lieutenant commander", military, unknown, 8}},
    Form{"lt col", {"lieutenant colonel", military, unknown, 9}},
    Form{"lieutenant colonel", {"lieutenant colonel", military, unknown, 9}},
    Form{"col", {"colonel", military, unknown, 10}},
    Form{"colonel", {"colonel", military, unknown, 10}},
    Form{"brig", {"brigadier", military, unknown, 11}},
    Form{"brigadier", {"brigadier", military, unknown, 11}},
    Form{"brig gen", {"brigadier general", military, unknown, 11}},
    Form{"brigadier general", {"brigadier general", military, unknown, 11}},
    Form{"maj gen", {"major general", military, unknown, 12}},
    Form{"major general", {"major general", military, unknown, 12}},
    Form{"lt gen", {"lieutenant general", military, unknown, 13}},
    Form{"lieutenant general", {"lieutenant general", military, unknown, 13}},
    Form{"gen", {"general", military, unknown, 14}},
    Form{"general", {"general", military, unknown, 14}},
    Form{"field marshal", {"field marshal", military, unknown, 15}},
    Form{"cdre", {"commodore", military, unknown, 11}},
    Form{"commodore", {"commodore", military, unknown, 11}},
    Form{"petty officer", {"petty officer", military, unknown, 4}},
    Form{"chief petty officer", {"chief petty officer", military, unknown, 5}},
    Form{"rear adm", {"rear admiral", military, unknown, 12}},
    Form{"rear admiral", {"rear admiral", military, unknown, 12}},
    Form{"vice adm", {"vice admiral", military, unknown, 13}},
    Form{"vice admiral", {"vice admiral", military, unknown, 13}},
    Form{"adm", {"admiral", military, unknown, 14}},
    Form{"admiral", {"admiral", military, unknown, 14}},
    Form{"air cdre", {"air commodore", military, unknown, 11}},
    Form{"air commodore", {"air commodore", military, unknown, 11}},
    Form{"air vice marshal", {"air vice marshal", military, unknown, 12}},
    Form{"air marshal", {"air marshal", military, unknown, 13}},
    Form{"air chief marshal", {"air chief marshal", military, unknown, 14}},
    Form{"firefighter", {"firefighter", fire, unknown, 1}},
    Form{"crew manager", {"crew manager", fire, unknown, 2}},
    Form{"watch manager", {"watch manager", fire, unknown, 3}},
    Form{"station manager", {"station manager", fire, unknown, 4}},
    Form{"station officer", {"station officer", fire, unknown, 4}},
    Form{"station commander", {"station commander", fire, unknown, 4}},
    Form{"group manager", {"group manager", fire, unknown, 5}},
    Form{"area manager", {"area manager", fire, unknown, 6}},
    Form{"battalion chief", {"battalion chief", fire, unknown, 5}},
    Form{"fire chief", {"fire chief", fire, unknown, 9}},
    Form{"fire marshal", {"fire marshal", fire, unknown, 8}},
    Form{"rev", {"reverend", clergy}},
    Form{"revd", {"reverend", clergy}},
    Form{"reverend", {"reverend", clergy}},
    Form{"rt rev", {"right reverend", clergy}},
    Form{"right rev", {"right reverend", clergy}},
    Form{"right reverend", {"right reverend", clergy}},
    Form{"most rev", {"most reverend", clergy}},
    Form{"most reverend", {"most reverend", clergy}},
    Form{"very rev", {"very reverend", clergy}},
    Form{"very reverend", {"very reverend", clergy}},
    Form{"ven", {"venerable", clergy}},
    Form{"venerable", {"venerable", clergy}},
    Form{"canon", {"canon", clergy}},
    Form{"fr", {"father", clergy, male}},
    Form{"father", {"father", clergy, male}},
    Form{"sister", {"sister", clergy, female}},
    Form{"sr", {"sister", clergy, female}},
    Form{"brother", {"brother", clergy, male}},
    Form{"mother", {"mother", clergy, female}},
    Form{"monsignor", {"monsignor", clergy, male}},
    Form{"mgr", {"monsignor", clergy, male}},
    Form{"bishop", {"bishop", clergy}},
    Form{"archbishop", {"archbishop", clergy}},
    Form{"archdeacon", {"archdeacon", clergy}},
    Form{"cardinal", {"cardinal", clergy, male}},
    Form{"dean", {"dean", clergy}},
    Form{"pope", {"pope", clergy, male}},
    Form{"saint", {"saint", clergy}},
    Form{"pastor", {"pastor", clergy}},
    Form{"rabbi", {"rabbi", clergy}},
    Form{"imam", {"imam", clergy, male}},
    Form{"ayatollah", {"ayatollah", clergy, male}},
    Form{"judge", {"judge", judicial}},
    Form{"justice", {"justice", judicial}},
    Form{"mr justice", {"mr justice", judicial, male}},
    Form{"mrs justice", {"mrs justice", judicial, female}},
    Form{"ms justice", {"ms justice", judicial, female}},
    Form{"lord justice", {"lord justice", judicial, male}},
    Form{"lady justice", {"lady justice", judicial, female}},
    Form{"chief justice", {"chief justice", judicial}},
    Form{"district judge", {"district judge", judicial}},
    Form{"his honour judge", {"judge", judicial, male}},
    Form{"her honour judge", {"judge", judicial, female}},
    Form{"coroner", {"coroner", judicial}},
};

const std::vector<Form>& sorted_forms() {
  static const std::vector<Form> sorted = [] {
    std::vector<Form> all(forms.begin(), forms.end());
    std::sort(all.begin(), all.end(), [](const Form& a, const Form& b) { return a.written < b.written; });
    return all;
  }();
  return sorted;
}

// British copy hyphenates ranks, American copy does not: "Vice-Admiral", "Vice Admiral".
std::string without_hyphens(std::string_view lower) {
  std::string out;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const bool typographic = lower.substr(at).starts_with("\u2010") || lower.substr(at).starts_with("\u2011");
    out += typographic || lower[at] == '-' ? ' ' : lower[at];
    if (typographic) at += 2;
  }
  return out;
}

const Honorific* find_lower(std::string_view lower) {
  const std::string spaced = without_hyphens(lower);
  const auto& all = sorted_forms();
  const auto found = std::lower_bound(all.begin(), all.end(), spaced,
                                      [](const Form& form, std::string_view text) { return form.written < text; });
  return found != all.end() && found->written == spaced ? &found->honorific : nullptr;
}

}  // namespace

std::optional<HonorificMatch> match_honorific(std::span<const std::string_view> words) {
  constexpr std::size_t longest = 3;
  std::optional<HonorificMatch> best;
  std::string joined;
  for (std::size_t count = 0; count < std::min(longest, words.size()); ++count) {
    if (count > 0) joined += ' ';
    joined += words[count];
    if (const Honorific* honorific = find_lower(joined)) best = HonorificMatch{honorific, count + 1};
  }
  return best;
}

const Honorific* find_honorific(std::string_view written) {
  std::string lower = base::to_lower(written);
  std::erase(lower, '.');
  return find_lower(lower);
}

std::string_view to_string(HonorificClass kind) {
  switch (kind) {
    case courtesy: return "courtesy";
    case knighthood: return "knighthood";
    case peerage: return "peerage";
    case royal: return "royal";
    case academic: return "academic";
    case political: return "political";
    case police: return "police";
    case military: return "military";
    case fire: return "fire";
    case clergy: return "clergy";
    case judicial: return "judicial";
  }
  return "courtesy";
}

}  // namespace tally::mention
