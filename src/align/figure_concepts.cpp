#include "align/figure_concepts.hpp"

#include <algorithm>
#include <iterator>

#include "mention/number_word_table.hpp"

namespace tally::align {
namespace {

struct Family {
  std::string_view name;
  bool role;
  std::string_view words;  // lemmas, separated by spaces
};

// General English of news reports; a word stands in the family in which it is mostly used beside a figure.
constexpr Family families[] = {
    {"fine", true, "fine penalty penalise penalize sanction"},
    {"damages", true, "compensation damages restitution reparation settlement redress compensate reimburse repay refund pay-back give-back hand-back"},
    {"profit", true, "profit earnings surplus"},
    {"loss", true, "loss deficit shortfall"},
    {"revenue", true, "revenue turnover takings receipts take-in bring-in"},
    {"sales", true, "sale-figure"},
    {"pay", true, "salary wage remuneration earner payroll stipend pension allowance paycheque paycheck"},
    {"bonus", true, "bonus"},
    {"dividend", true, "dividend payout"},
    {"gift", true, "gift donation donate donor bequest bequeath legacy benefactor giver raise fundraiser fundraising charity sponsored collect"},
    {"grant", true, "grant subsidy subsidise funding award bursary lottery"},
    {"trade", true, "sell buy sale purchase acquire acquisition takeover auction hammer fetch buyer bid transfer signing price fee deal snap"},
    {"cost", true, "cost bill budget expense spend expenditure outlay shell-out investment invest"},
    {"debt", true, "debt owe borrow borrowing loan mortgage overdraft liability"},
    {"theft", true, "steal theft embezzle defraud fraud swindle rob robbery heist loot haul pilfer"},
    {"value", true, "worth value valuation"},
    {"insure", true, "insure insurance"},
    {"bail", true, "bail bond"},
    {"prize", true, "prize jackpot winnings"},
    {"damage", true, "damage destruction"},
    {"saving", true, "saving economise"},
    {"rent", true, "rent tenant rental landlord lease"},
    {"tax", true, "tax levy duty tariff"},
    {"fare", true, "fare ticket"},
    {"turnout", true, "turnout"},
    {"ballot", true, "vote poll ballot elect election"},
    {"jobless", true, "unemployment jobless unemployed"},
    {"inflation", true, "inflation"},
    {"interest", true, "interest rate"},
    {"trust", true, "trust confidence approval faith"},
    {"height", true, "high tall height altitude tower"},
    {"depth", true, "deep depth seabed"},
    {"width", true, "wide width broad breadth"},
    {"weight", true, "weigh weight heavy"},
    {"speed", true, "speed clock mph"},
    {"burn", true, "burn blacken scorch char consume wildfire blaze fire"},
    {"spill", true, "spill leak slick spillage discharge"},
    {"crowd", true, "march marcher protest protester demonstrate demonstrator demonstration rally procession attend attendance spectator crowd audience onlooker turn-out"},
    {"aboard", true, "aboard passenger crew traveller"},
    {"evacuate", true, "evacuate evacuee evacuation flee displace shelter"},
    {"strand", true, "strand trap maroon stuck"},
    {"arrest", true, "arrest detain detention custody"},
    {"hire", true, "hire recruit recruitment recruit-drive"},
    {"lay-off", true, "redundancy redundant axe lay-off layoff"},
    {"hold", true, "capacity hold house"},
    {"die", true, "die dead death kill perish fatality drown toll slay"},
    {"injure", true, "injure injured hurt wound wounded injury casualty"},
    {"miss", true, "missing unaccounted"},
    {"rise", true, "rise increase grow growth climb jump surge soar up gain swell leap hike higher upturn"},
    {"fall", true, "fall drop decrease decline plunge slump slip sink tumble shrink lower dip slide down cut reduce trim slash"},
    {"court", false, "court judge magistrate tribunal sentence jury"},
    {"company", false, "company firm business group corporation concern outfit"},
    {"school", false, "school academy college classroom"},
    {"pupil", false, "pupil student schoolchild teenager youngster child"},
    {"doctor", false, "doctor gp physician medic"},
    {"home", false, "home household dwelling property"},
    {"fire", false, "firefighter"},
    {"ship", false, "ship vessel tanker boat ferry freighter carrier trawler"},
    {"plane", false, "plane aircraft jet airliner airplane aeroplane"},
    {"car", false, "car vehicle motorist driver automobile"},
    {"town", false, "town city municipality council"},
    {"police", false, "police officer force policeman"},
    {"shop", false, "shop store outlet retailer branch"},
    {"worker", false, "worker employee staff job post position workforce"},
    {"harvest", false, "harvest crop yield"},
    {"export", false, "export overseas abroad foreign"},
    {"study", false, "study survey research report researcher"},
    {"smoke", false, "smoke smoker smoking cigarette"},
    {"vape", false, "vape vaping"},
    {"book", false, "book volume title tome"},
    {"picture", false, "picture painting canvas artwork portrait work"},
    {"hoard", false, "hoard treasure trove"},
    {"find", false, "find discover unearth discovery"},
    {"win", false, "win victory triumph beat defeat"},
    {"match", false, "match game fixture"},
    {"approve", false, "approve back endorse clear"},
    {"build", false, "build construct erect building construction"},
    {"water", false, "water reservoir dam"},
    {"road", false, "road motorway highway street"},
    {"bridge", false, "bridge viaduct span crossing"},
    {"train", false, "train rail railway"},
    {"bus", false, "bus coach"},
    {"prison", false, "prison jail gaol"},
    {"hospital", false, "hospital clinic ward infirmary"},
    {"patient", false, "patient"},
    {"money", false, "cash money fund sum"},
    {"wine", false, "wine vineyard"},
    {"farm", false, "farm farmer grower"},
    {"begin", false, "begin start open launch"},
    {"close", false, "close shut"},
    {"last", false, "last lengthen"},
    {"speak", false, "speech address"},
    {"plant", false, "plant sow"},
    {"tree", false, "tree woodland forest"},
    {"letter", false, "letter mail"},
    {"drug", false, "drug cocaine heroin cannabis narcotic"},
    {"gun", false, "gun weapon firearm rifle pistol"},
    {"storm", false, "storm hurricane gale cyclone typhoon"},
    {"flood", false, "flood deluge"},
    {"quake", false, "quake earthquake tremor"},
};

mention::WordTable<const Family*> make_table() {
  mention::WordTable<const Family*> table(std::size(families) * 8);
  for (const Family& family : families) {
    std::string_view rest = family.words;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      table.add(rest.substr(0, space), &family);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

std::string_view figure_concept(std::string_view lemma) {
  static const mention::WordTable<const Family*> table = make_table();
  const auto* found = table.find(lemma);
  return found == nullptr ? std::string_view() : (*found)->name;
}

bool tells_role(std::string_view concept_name) {
  for (const Family& family : families)
    if (family.name == concept_name) return family.role;
  return false;
}

}  // namespace tally::align
