#include "claim/nations.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

struct Row {
  std::string_view word;
  std::string_view country;
};

constexpr auto names = std::to_array<Row>({
    {"afghan", "afghanistan"}, {"afghanistan", "afghanistan"}, {"albania", "albania"}, {"albanian", "albania"},
    {"algeria", "algeria"}, {"algerian", "algeria"}, {"american", "united states"}, {"angola", "angola"},
    {"angolan", "angola"}, {"argentina", "argentina"}, {"argentine", "argentina"}, {"argentinean", "argentina"},
    {"argentinian", "argentina"}, {"armenia", "armenia"}, {"armenian", "armenia"}, {"aussie", "australia"},
    {"australia", "australia"}, {"australian", "australia"}, {"austria", "austria"}, {"austrian", "austria"},
    {"azerbaijan", "azerbaijan"}, {"azerbaijani", "azerbaijan"}, {"azeri", "azerbaijan"}, {"bahamas", "bahamas"},
    {"bahamian", "bahamas"}, {"bahrain", "bahrain"}, {"bahraini", "bahrain"}, {"bajan", "barbados"},
    {"bangladesh", "bangladesh"}, {"bangladeshi", "bangladesh"}, {"barbadian", "barbados"},
    {"barbados", "barbados"}, {"belarus", "belarus"}, {"belarusian", "belarus"}, {"belarussian", "belarus"},
    {"belgian", "belgium"}, {"belgium", "belgium"}, {"bolivia", "bolivia"}, {"bolivian", "bolivia"},
    {"bosnia", "bosnia"}, {"bosnian", "bosnia"}, {"botswana", "botswana"}, {"botswanan", "botswana"},
    {"brazil", "brazil"}, {"brazilian", "brazil"}, {"brit", "britain"}, {"britain", "britain"},
    {"british", "britain"}, {"briton", "britain"}, {"bulgaria", "bulgaria"}, {"bulgarian", "bulgaria"},
    {"cambodia", "cambodia"}, {"cambodian", "cambodia"}, {"cameroon", "cameroon"}, {"cameroonian", "cameroon"},
    {"canada", "canada"}, {"canadian", "canada"}, {"chile", "chile"}, {"chilean", "chile"}, {"china", "china"},
    {"chinese", "china"}, {"colombia", "colombia"}, {"colombian", "colombia"}, {"costa rica", "costa rica"},
    {"costa rican", "costa rica"}, {"croat", "croatia"}, {"croatia", "croatia"}, {"croatian", "croatia"},
    {"cuba", "cuba"}, {"cuban", "cuba"}, {"cypriot", "cyprus"}, {"cyprus", "cyprus"}, {"czech", "czech republic"},
    {"czech republic", "czech republic"}, {"czechia", "czech republic"}, {"dane", "denmark"}, {"danish", "denmark"},
    {"denmark", "denmark"}, {"dominican", "dominican republic"}, {"dominican republic", "dominican republic"},
    {"dutch", "netherlands"}, {"dutchman", "netherlands"}, {"dutchwoman", "netherlands"}, {"ecuador", "ecuador"},
    {"ecuadorean", "ecuador"}, {"ecuadorian", "ecuador"}, {"egypt", "egypt"}, {"egyptian", "egypt"},
    {"england", "england"}, {"english", "england"}, {"englishman", "england"}, {"englishwoman", "england"},
    {"eritrea", "eritrea"}, {"eritrean", "eritrea"}, {"estonia", "estonia"}, {"estonian", "estonia"},
    {"ethiopia", "ethiopia"}, {"ethiopian", "ethiopia"}, {"fiji", "fiji"}, {"fijian", "fiji"},
    {"filipina", "philippines"}, {"filipino", "philippines"}, {"finland", "finland"}, {"finn", "finland"},
    {"finnish", "finland"}, {"france", "france"}, {"french", "france"}, {"frenchman", "france"},
    {"frenchwoman", "france"}, {"gambia", "gambia"}, {"gambian", "gambia"}, {"gbr", "britain"},
    {"georgia", "georgia"}, {"georgian", "georgia"}, {"german", "germany"}, {"germany", "germany"},
    {"ghana", "ghana"}, {"ghanaian", "ghana"}, {"great britain", "britain"}, {"greece", "greece"},
    {"greek", "greece"}, {"guatemala", "guatemala"}, {"guatemalan", "guatemala"}, {"guyana", "guyana"},
    {"guyanese", "guyana"}, {"haiti", "haiti"}, {"haitian", "haiti"}, {"honduran", "honduras"},
    {"honduras", "honduras"}, {"hungarian", "hungary"}, {"hungary", "hungary"}, {"iceland", "iceland"},
    {"icelander", "iceland"}, {"icelandic", "iceland"}, {"india", "india"}, {"indian", "india"},
    {"indonesia", "indonesia"}, {"indonesian", "indonesia"}, {"iran", "iran"}, {"iranian", "iran"},
    {"iraq", "iraq"}, {"iraqi", "iraq"}, {"ireland", "ireland"}, {"irish", "ireland"}, {"irishman", "ireland"},
    {"irishwoman", "ireland"}, {"israel", "israel"}, {"israeli", "israel"}, {"italian", "italy"},
    {"italy", "italy"}, {"ivorian", "ivory coast"}, {"ivory coast", "ivory coast"}, {"jamaica", "jamaica"},
    {"jamaican", "jamaica"}, {"japan", "japan"}, {"japanese", "japan"}, {"jordan", "jordan"},
    {"jordanian", "jordan"}, {"kazakh", "kazakhstan"}, {"kazakhstan", "kazakhstan"}, {"kazakhstani", "kazakhstan"},
    {"kenya", "kenya"}, {"kenyan", "kenya"}, {"kiwi", "new zealand"}, {"kosovan", "kosovo"}, {"kosovar", "kosovo"},
    {"kosovo", "kosovo"}, {"kuwait", "kuwait"}, {"kuwaiti", "kuwait"}, {"kyrgyz", "kyrgyzstan"},
    {"kyrgyzstan", "kyrgyzstan"}, {"latvia", "latvia"}, {"latvian", "latvia"}, {"lebanese", "lebanon"},
    {"lebanon", "lebanon"}, {"liberia", "liberia"}, {"liberian", "liberia"}, {"libya", "libya"},
    {"libyan", "libya"}, {"lithuania", "lithuania"}, {"lithuanian", "lithuania"}, {"luxembourg", "luxembourg"},
    {"luxembourger", "luxembourg"}, {"luxembourgish", "luxembourg"}, {"macedonian", "north macedonia"},
    {"malawi", "malawi"}, {"malawian", "malawi"}, {"malaysia", "malaysia"}, {"malaysian", "malaysia"},
    {"mali", "mali"}, {"malian", "mali"}, {"malta", "malta"}, {"maltese", "malta"}, {"mauritian", "mauritius"},
    {"mauritius", "mauritius"}, {"mexican", "mexico"}, {"mexico", "mexico"}, {"moldova", "moldova"},
    {"moldovan", "moldova"}, {"mongolia", "mongolia"}, {"mongolian", "mongolia"}, {"montenegrin", "montenegro"},
    {"montenegro", "montenegro"}, {"moroccan", "morocco"}, {"morocco", "morocco"}, {"mozambican", "mozambique"},
    {"mozambique", "mozambique"}, {"namibia", "namibia"}, {"namibian", "namibia"}, {"nepal", "nepal"},
    {"nepalese", "nepal"}, {"nepali", "nepal"}, {"netherlands", "netherlands"}, {"new zealand", "new zealand"},
    {"new zealander", "new zealand"}, {"nicaragua", "nicaragua"}, {"nicaraguan", "nicaragua"},
    {"nigeria", "nigeria"}, {"nigerian", "nigeria"}, {"north macedonia", "north macedonia"}, {"norway", "norway"},
    {"norwegian", "norway"}, {"oman", "oman"}, {"omani", "oman"}, {"pakistan", "pakistan"},
    {"pakistani", "pakistan"}, {"panama", "panama"}, {"panamanian", "panama"}, {"paraguay", "paraguay"},
    {"paraguayan", "paraguay"}, {"peru", "peru"}, {"peruvian", "peru"}, {"philippines", "philippines"},
    {"poland", "poland"}, {"pole", "poland"}, {"polish", "poland"}, {"portugal", "portugal"},
    {"portuguese", "portugal"}, {"qatar", "qatar"}, {"qatari", "qatar"}, {"romania", "romania"},
    {"romanian", "romania"}, {"russia", "russia"}, {"russian", "russia"}, {"rwanda", "rwanda"},
    {"rwandan", "rwanda"}, {"samoa", "samoa"}, {"samoan", "samoa"}, {"saudi", "saudi arabia"},
    {"saudi arabia", "saudi arabia"}, {"scot", "scotland"}, {"scotland", "scotland"}, {"scotsman", "scotland"},
    {"scottish", "scotland"}, {"senegal", "senegal"}, {"senegalese", "senegal"}, {"serb", "serbia"},
    {"serbia", "serbia"}, {"serbian", "serbia"}, {"singapore", "singapore"}, {"singaporean", "singapore"},
    {"slovak", "slovakia"}, {"slovakia", "slovakia"}, {"slovakian", "slovakia"}, {"slovene", "slovenia"},
    {"slovenia", "slovenia"}, {"slovenian", "slovenia"}, {"somali", "somalia"}, {"somalia", "somalia"},
    {"south africa", "south africa"}, {"south african", "south africa"}, {"south korea", "south korea"},
    {"south korean", "south korea"}, {"spain", "spain"}, {"spaniard", "spain"}, {"spanish", "spain"},
    {"sri lanka", "sri lanka"}, {"sri lankan", "sri lanka"}, {"sudan", "sudan"}, {"sudanese", "sudan"},
    {"swede", "sweden"}, {"sweden", "sweden"}, {"swedish", "sweden"}, {"swiss", "switzerland"},
    {"switzerland", "switzerland"}, {"syria", "syria"}, {"syrian", "syria"}, {"tanzania", "tanzania"},
    {"tanzanian", "tanzania"}, {"thai", "thailand"}, {"thailand", "thailand"}, {"tonga", "tonga"},
    {"tongan", "tonga"}, {"trinidad", "trinidad"}, {"trinidadian", "trinidad"}, {"tunisia", "tunisia"},
    {"tunisian", "tunisia"}, {"turk", "turkey"}, {"turkey", "turkey"}, {"turkish", "turkey"}, {"turkiye", "turkey"},
    {"u.s.", "united states"}, {"uganda", "uganda"}, {"ugandan", "uganda"}, {"uk", "britain"},
    {"ukraine", "ukraine"}, {"ukrainian", "ukraine"}, {"united kingdom", "britain"},
    {"united states", "united states"}, {"united states of america", "united states"}, {"uruguay", "uruguay"},
    {"uruguayan", "uruguay"}, {"us", "united states"}, {"usa", "united states"}, {"uzbek", "uzbekistan"},
    {"uzbekistan", "uzbekistan"}, {"uzbekistani", "uzbekistan"}, {"venezuela", "venezuela"},
    {"venezuelan", "venezuela"}, {"vietnam", "vietnam"}, {"vietnamese", "vietnam"}, {"wales", "wales"},
    {"welsh", "wales"}, {"welshman", "wales"}, {"welshwoman", "wales"}, {"yemen", "yemen"}, {"yemeni", "yemen"},
    {"zambia", "zambia"}, {"zambian", "zambia"}, {"zimbabwe", "zimbabwe"}, {"zimbabwean", "zimbabwe"},
});

// As results give them: the codes of the International Olympic Committee and of football.
constexpr auto codes = std::to_array<Row>({
    {"afg", "afghanistan"}, {"alb", "albania"}, {"alg", "algeria"}, {"ang", "angola"}, {"arg", "argentina"},
    {"arm", "armenia"}, {"aus", "australia"}, {"aut", "austria"}, {"aze", "azerbaijan"}, {"bah", "bahamas"},
    {"ban", "bangladesh"}, {"bar", "barbados"}, {"bel", "belgium"}, {"bih", "bosnia"}, {"blr", "belarus"},
    {"bol", "bolivia"}, {"bot", "botswana"}, {"bra", "brazil"}, {"brn", "bahrain"}, {"bul", "bulgaria"},
    {"cam", "cambodia"}, {"can", "canada"}, {"chi", "chile"}, {"chn", "china"}, {"civ", "ivory coast"},
    {"cmr", "cameroon"}, {"col", "colombia"}, {"crc", "costa rica"}, {"cro", "croatia"}, {"cub", "cuba"},
    {"cyp", "cyprus"}, {"cze", "czech republic"}, {"den", "denmark"}, {"dom", "dominican republic"},
    {"ecu", "ecuador"}, {"egy", "egypt"}, {"eng", "england"}, {"eri", "eritrea"}, {"esp", "spain"},
    {"est", "estonia"}, {"eth", "ethiopia"}, {"fij", "fiji"}, {"fin", "finland"}, {"fra", "france"},
    {"gam", "gambia"}, {"gbr", "britain"}, {"geo", "georgia"}, {"ger", "germany"}, {"gha", "ghana"},
    {"gre", "greece"}, {"gua", "guatemala"}, {"guy", "guyana"}, {"hai", "haiti"}, {"hon", "honduras"},
    {"hun", "hungary"}, {"ina", "indonesia"}, {"ind", "india"}, {"iri", "iran"}, {"irl", "ireland"},
    {"irq", "iraq"}, {"isl", "iceland"}, {"isr", "israel"}, {"ita", "italy"}, {"jam", "jamaica"}, {"jor", "jordan"},
    {"jpn", "japan"}, {"kaz", "kazakhstan"}, {"ken", "kenya"}, {"kgz", "kyrgyzstan"}, {"kor", "south korea"},
    {"kos", "kosovo"}, {"ksa", "saudi arabia"}, {"kuw", "kuwait"}, {"lat", "latvia"}, {"lba", "libya"},
    {"lbn", "lebanon"}, {"lbr", "liberia"}, {"ltu", "lithuania"}, {"lux", "luxembourg"}, {"mar", "morocco"},
    {"mas", "malaysia"}, {"maw", "malawi"}, {"mda", "moldova"}, {"mex", "mexico"}, {"mgl", "mongolia"},
    {"mkd", "north macedonia"}, {"mli", "mali"}, {"mlt", "malta"}, {"mne", "montenegro"}, {"moz", "mozambique"},
    {"mri", "mauritius"}, {"nam", "namibia"}, {"nca", "nicaragua"}, {"ned", "netherlands"}, {"nep", "nepal"},
    {"ngr", "nigeria"}, {"nor", "norway"}, {"nzl", "new zealand"}, {"oma", "oman"}, {"pak", "pakistan"},
    {"pan", "panama"}, {"par", "paraguay"}, {"per", "peru"}, {"phi", "philippines"}, {"pol", "poland"},
    {"por", "portugal"}, {"qat", "qatar"}, {"rou", "romania"}, {"rsa", "south africa"}, {"rus", "russia"},
    {"rwa", "rwanda"}, {"sam", "samoa"}, {"sco", "scotland"}, {"sen", "senegal"}, {"sgp", "singapore"},
    {"slo", "slovenia"}, {"som", "somalia"}, {"srb", "serbia"}, {"sri", "sri lanka"}, {"sud", "sudan"},
    {"sui", "switzerland"}, {"svk", "slovakia"}, {"swe", "sweden"}, {"syr", "syria"}, {"tan", "tanzania"},
    {"tga", "tonga"}, {"tha", "thailand"}, {"tto", "trinidad"}, {"tun", "tunisia"}, {"tur", "turkey"},
    {"uga", "uganda"}, {"ukr", "ukraine"}, {"uru", "uruguay"}, {"usa", "united states"}, {"uzb", "uzbekistan"},
    {"ven", "venezuela"}, {"vie", "vietnam"}, {"wal", "wales"}, {"yem", "yemen"}, {"zam", "zambia"},
    {"zim", "zimbabwe"},
});

template <std::size_t N>
consteval bool sorted(const std::array<Row, N>& rows) {
  return std::is_sorted(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.word < b.word; });
}
static_assert(sorted(names) && sorted(codes));

template <std::size_t N>
std::string_view find(const std::array<Row, N>& rows, std::string_view word) {
  const auto row = std::lower_bound(rows.begin(), rows.end(), word, [](const Row& r, std::string_view w) { return r.word < w; });
  return row != rows.end() && row->word == word ? row->country : std::string_view();
}

// The four parts of the United Kingdom, and Ireland, whose people may be called British too.
bool british(std::string_view country) {
  return country == "britain" || country == "england" || country == "scotland" || country == "wales" || country == "ireland";
}

}  // namespace

std::string_view country_of(std::string_view folded) { return find(names, folded); }

std::string_view country_of_code(std::string_view folded) { return find(codes, folded); }

bool may_be_one_nationality(std::string_view a, std::string_view b) {
  return a == b || (british(a) && british(b) && (a == "britain" || b == "britain"));
}

}  // namespace tally::claim
