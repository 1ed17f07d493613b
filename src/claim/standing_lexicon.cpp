#include "claim/standing_lexicon.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

using enum Bearing;

constexpr bool event = true;
constexpr bool changes = true;
constexpr bool ahead = true;
constexpr bool common = true;

constexpr auto questions = std::to_array<Question>({
    {"administration", sole, event, changes},
    {"alarm", thing, event, false, false, common},
    {"apology", person, event, changes},
    {"appeal", person, false, changes, ahead},
    {"audit opinion", sole},
    {"bail", person, event, changes},
    {"ballot", sole, event},
    {"bid", thing, event},
    {"candidacy", person, false, changes, ahead},
    {"capture", person, event, changes},
    {"charge", person, event, changes},
    {"closing", thing, event},
    {"closing down", thing, event, false, ahead},
    {"concession", person, event, changes},
    {"confirmation", person, event, false, false, common},
    {"condition", person, false, changes},
    {"consent", thing, event, changes, ahead},
    {"contest", person, event},
    {"contract", thing, event, changes},
    {"damage", thing, event},
    {"deal", thing, event, changes, false, common},
    {"deciding body", thing, event},
    {"dividend", sole, event, false, ahead},
    {"door", thing},
    {"dead heat", thing, event, false, false, common},
    {"event", thing, event, changes, ahead},
    {"fate", person, event},
    {"funding", sole, false, changes, ahead},
    {"go-ahead", thing, event, changes, false, common},
    {"hearing", sole, event},
    {"helmet", person, event},
    {"inquiry", thing, event, changes, ahead},
    {"insurance", thing},
    {"keeping", thing, event, false, ahead, common},
    {"licence", person},
    {"lights", thing, event, false, false, common},
    {"offer", thing, event, changes, false, common},
    {"plea", person, event},
    {"power", thing, false, changes},
    {"recommendation", sole, event},
    {"repayment", sole, event, changes},
    {"return", thing, event, changes, ahead},
    {"road", thing, false, changes, false, common},
    {"ruling out", thing, false, false, false, common},
    {"sale", thing, event},
    {"sentence", person, event},
    {"service", person, false},
    {"shots", sole, event},
    {"signature", person, event, changes},
    {"sobriety", person, false},
    {"successor", sole, event, changes},
    {"threat", sole, event, changes},
    {"tickets", sole, false, changes},
    {"verdict", sole, event, changes},
    {"wilfulness", sole, event},
    {"witness", person, event},
});

constexpr auto phrases = std::to_array<StandingPhrase>({
    {"alarm", "sounded", "alarm|alarms|siren|sirens _ sound|sounded|go|went|ring|rang|rung"},
    {"alarm", "silent", "!alarm|alarms|siren|sirens _ sound|sounded|go|went|gone|ring|rang|rung"},
    {"alarm", "silent", "no alarm|alarms|siren|sirens"},

    {"bail", "granted", "grant|granted|release|released|free|freed|give|given|on bail"},
    {"bail", "in custody", "remand|remanded|hold|held|kept|keep|stay _ custody"},
    {"bail", "in custody", "refuse|refused|deny|denied _ bail"},

    {"confirmation", "confirmed", "confirm|confirmed|admit|admitted|acknowledge|acknowledged|concede|conceded"},
    {"confirmation", "denied", "deny|denied|denies"},

    {"dead heat", "one winner", "win|won _ by _ point|points|stroke|strokes|shot|shots|vote|votes|goal|goals|second|seconds|length|run|runs|head|neck"},
    {"dead heat", "one winner", "edge|edged|edging|pip|pipped|pipping _ by"},
    {"dead heat", "one winner", "edge|edged|edging|pip|pipped|pipping out?"},
    {"dead heat", "shared", "tie|tied for|in first|second|third|place|win"},
    {"dead heat", "shared", "share|shared _ title|trophy|first|win|honours|spoils"},
    {"dead heat", "shared", "dead heat"},

    {"deal", "reached", "reach|reached|strike|struck|sign|signed|agree|agreed|seal|sealed|conclude|concluded _ deal|agreement|settlement|truce|ceasefire|pact|accord"},
    {"deal", "reached", "deal|agreement|settlement|truce|ceasefire|pact|accord _ reached|struck|signed|agreed|sealed"},
    {"deal", "not reached", "without|no deal|agreement|settlement|truce|ceasefire|accord"},
    {"deal", "not reached", "!reach|reached|strike|struck|sign|signed|agree|agreed _ deal|agreement|settlement|truce|ceasefire|pact|accord"},
    {"deal", "not reached", "talks|negotiations _ collapse|collapsed|fail|failed|break|broke|broken|stall|stalled|deadlocked"},

    {"go-ahead", "given", "be|been|was|were|is|are approved|passed|backed|adopted|ratified|licensed|authorised|authorized|cleared|carried"},
    {"go-ahead", "given", "give|gave|given|get|got|win|won|receive|received|secure|secured|grant|granted _ approval|go-ahead|consent|permission|nod|blessing|green"},
    {"go-ahead", "given", "vote|voted|agree|agreed to approve|back|adopt|authorise|authorize"},
    {"go-ahead", "put off", "decision|vote|ruling|choice _ deferred|postponed|delayed|adjourned"},
    {"go-ahead", "put off", "decision|vote|ruling|choice _ put|pushed off|back"},
    {"go-ahead", "put off", "defer|deferred|postpone|postponed|delay|delayed _ decision|vote|ruling"},
    {"go-ahead", "put off", "put|push|pushed off|back _ decision|vote|ruling"},
    {"go-ahead", "only recommended", "recommend|recommended|advise|advised _ approval|approve|approved|authorisation|authorization|licensing"},

    {"keeping", "to go", "vote|voted|decide|decided|agree|agreed|resolve|resolved _ to move|relocate|remove|evict|sell|demolish|cull|scrap|close|shut|fell|axe"},
    {"keeping", "to stay", "will|to|can|may stay|remain where|put|as|open"},
    {"keeping", "to stay", "vote|voted|decide|decided|agree|agreed|resolve|resolved _ to keep|retain|save|spare|preserve"},

    {"lights", "on", "with|had|show|showed|showing|carry|carrying|display|displaying _ lights|headlights|lamps _ on|lit|burning"},
    {"lights", "off", "without|no lights|headlights|lamps|navigation"},
    {"lights", "off", "unlit"},

    {"offer", "accepted", "accept|accepted|back|backed|approve|approved _ offer|terms|proposal|deal|settlement"},
    {"offer", "rejected", "reject|rejected|refuse|refused|spurn|spurned|rebuff|rebuffed _ offer|terms|proposal|deal|settlement"},
    {"offer", "rejected", "turn|turned|throw|threw|thrown|vote|voted down|out|against _ offer|terms|proposal|deal|settlement"},

    {"road", "closed", "remain|remained|remains|stay|stayed|stays|still|keep|kept closed|shut|blocked|impassable"},
    {"road", "closed", "closed|shut|blocked in both|all|each directions|direction"},
    {"road", "open", "reopen|reopened|re-open|re-opened"},
    {"road", "open", "open|opened again|to traffic|to _ traffic"},
    {"road", "open", "open|opened to traffic|vehicles|cars|both"},

    {"ruling out", "ruled out", "rule|ruled|ruling|rules out"},
    {"ruling out", "not ruled out", "!rule|ruled|ruling out"},

    {"signature", "signed", "sign|signed _ bill|ordinance|law|order|measure|act|decree|legislation"},
    {"signature", "vetoed", "veto|vetoed"},
    {"signature", "vetoed", "refuse|refused|decline|declined to sign _ bill|ordinance|law|order|measure|act|decree|legislation"},

    {"successor", "named", "name|named|appoint|appointed|choose|chose|chosen _ successor|replacement"},
    {"successor", "named", "be|been|was|named|appointed _ as? successor"},
    {"successor", "not named", "no successor|replacement"},
    {"successor", "not named", "!name|named|appoint|appointed|choose|chosen|find|found _ successor|replacement"},

    {"administration", "in administration", "enter|go|fall|plunge|put|place|force into administration|liquidation|receivership|bankruptcy"},
    {"administration", "in administration", "call|bring in administrators|liquidators|receivers"},
    {"administration", "in administration", "file _ bankruptcy|chapter|insolvency"},
    {"administration", "not in administration", "avoid|escape|avert|stave _ administration|liquidation|receivership|bankruptcy|insolvency"},
    {"administration", "not in administration", "!enter|go|into|in administration|liquidation|receivership|bankruptcy"},
    {"administration", "not in administration", "save|rescue from administration|liquidation|receivership|bankruptcy"},

    {"apology", "apologised", "apologise|apologize"},
    {"apology", "apologised", "offer|make|issue|give|publish _ apology"},
    {"apology", "did not apologise", "!apologise|apologize"},
    {"apology", "did not apologise", "!offer|make|issue|give|have|be|publish _ apology"},
    {"apology", "did not apologise", "no apology"},

    {"appeal", "appealing", "will|to|intend|plan|vow appeal|challenge|contest _ sentence|verdict|ruling|conviction|decision|judgment"},
    {"appeal", "appealing", "will|vow|intend|plan to? appeal"},
    {"appeal", "appealing", "lodge|file _ appeal"},
    {"appeal", "not appealing", "!will|would|intend|plan to? appeal"},
    {"appeal", "not appealing", "no plan|plans|intention to|of appeal|appealing"},
    {"appeal", "not appealing", "accept the sentence|verdict|ruling|conviction|judgment"},

    {"audit opinion", "clean", "unqualified|clean|unmodified opinion|audit|report|bill"},
    {"audit opinion", "clean", "!opinion|accounts|report|audit _ qualified"},
    {"audit opinion", "qualified", "opinion|accounts|report|audit _ qualified"},
    {"audit opinion", "qualified", "qualified|adverse|modified opinion|audit"},
    {"audit opinion", "qualified", "qualify|qualified _ accounts|opinion"},
    {"audit opinion", "qualified", "uncertainty|doubt|doubts _ going concern"},
    {"audit opinion", "qualified", "refuse|decline to sign _ accounts"},

    {"ballot", "by secret ballot", "secret ballot"},
    {"ballot", "by show of hands", "show of hands"},
    {"ballot", "by acclamation", "by acclamation"},

    {"bid", "turned down", "turn down _ bid|offer|approach|proposal"},
    {"bid", "turned down", "reject|rebuff|spurn|refuse _ bid|offer|approach"},
    {"bid", "turned down", "bid|offer|approach _ reject|rebuff|spurn|refuse"},
    {"bid", "never made", "without making|tabling|submitting|lodging _ bid|offer"},
    {"bid", "never made", "!make|table|submit|lodge _ bid|offer|approach"},
    {"bid", "withdrawn", "withdraw|pull|retract|abandon|drop _ bid|offer"},

    {"candidacy", "standing", "stand|run again"},
    {"candidacy", "standing", "seek _ re-election|reelection"},
    {"candidacy", "standing", "seek|run|stand _ second|third|fourth|another|further term"},
    {"candidacy", "not standing", "!stand|run again"},
    {"candidacy", "not standing", "!seek|stand|run|for _ re-election|reelection|term"},

    {"capture", "at large", "still? at large"},
    {"capture", "at large", "on the run"},
    {"capture", "at large", "still free|wanted"},
    {"capture", "captured", "recapture|apprehend"},
    {"capture", "captured", "take|in into? custody"},
    {"capture", "captured", "give|hand|turn himself|herself|themselves up|in|over"},

    {"charge", "charged", "charge with|over"},
    {"charge", "charged", "charge _ murder|manslaughter|theft|fraud|assault|robbery|arson|rape|burglary|offence|offences"},
    {"charge", "charged", "bring|lay|file _ charges against"},
    {"charge", "not charged", "release|free|go without charge"},
    {"charge", "not charged", "allow|let _ go"},
    {"charge", "not charged", "!charge with|over"},
    {"charge", "not charged", "!be|have been charge"},
    {"charge", "not charged", "face no|further charges|charge|action"},
    {"charge", "not charged", "no charge|charges be|have bring|brought|laid|filed"},
    {"charge", "not charged", "eliminate|rule from|out inquiries|enquiries|suspect"},

    {"closing", "closed", "close|shut for repair|repairs|maintenance|months|weeks|days|works|refurbishment"},
    {"closing", "closed", "close|shut _ from|between _ to|until|and"},
    {"closing", "never closed", "!close|shut _ single|once|since|hour"},
    {"closing", "never closed", "stay|stayed|remain|remained|keep|kept open throughout"},

    {"closing down", "closing", "will|to close|shut _ good|permanently|doors|down"},
    {"closing down", "closing", "close|shut _ for good|ever"},
    {"closing down", "staying open", "stay|remain|keep|kept open"},
    {"closing down", "staying open", "save|reprieve|spare|rescue from closure"},
    {"closing down", "staying open", "!close|shut|closure"},

    {"concession", "conceded", "concede _ defeat|race|election|contest"},
    {"concession", "conceded", "call|phone|ring|telephone|speech _ to? concede"},
    {"concession", "conceded", "concession speech|call"},
    {"concession", "did not concede", "!conceded"},
    {"concession", "did not concede", "!concede _ defeat|race|election|contest"},
    {"concession", "did not concede", "yet to concede"},

    {"condition", "critical", "critical condition|state"},
    {"condition", "critical", "critically ill|injured|hurt"},
    {"condition", "critical", "fight|fighting|battle for _ life|lives"},
    {"condition", "critical", "intensive care"},
    {"condition", "not in danger", "!life-threatening"},
    {"condition", "not in danger", "out of danger"},
    {"condition", "not in danger", "minor|slight|superficial injury|wound|bruises|cuts"},
    {"condition", "not in danger", "discharge from _ hospital"},
    {"condition", "not in danger", "leave|left hospital"},
    {"condition", "not in danger", "out of hospital"},

    {"consent", "given", "@shareholder|regulator|member|investor|creditor|voter|union|bondholder|policyholder _ give _ blessing|approval|backing|consent|nod|assent|go-ahead"},
    {"consent", "given", "@shareholder|regulator|investor|creditor|voter|bondholder _ approve|back|endorse|ratify|accept"},
    {"consent", "given", "approve|back|endorse|ratify|accept|clear by @shareholder|regulator|member|investor|creditor|voter|bondholder"},
    {"consent", "given", "blessing|approval|backing|consent of|from @shareholder|regulator|creditor|investor secure|win|obtain|have"},
    {"consent", "still to come", "subject to _ @shareholder|regulator|member|investor|creditor|voter _ approval|consent|vote"},
    {"consent", "still to come", "subject to _ approval|consent|vote|agreement|clearance _ @shareholder|regulator|member|investor|creditor|voter"},
    {"consent", "still to come", "need|require|await|seek|pending _ approval|consent|blessing|backing|vote _ @shareholder|regulator|member|investor|creditor|voter"},
    {"consent", "still to come", "need|require|await|pending _ @shareholder|regulator|member|investor|creditor|voter approval|consent|blessing|backing|vote"},
    {"consent", "still to come", "@shareholder|member|investor|creditor|voter _ to vote"},
    {"consent", "still to come", "@shareholder|member|investor|creditor|regulator _ still|yet|must approve|vote|decide|agree|consider|to"},

    {"contest", "won", "win|take|clinch|capture _ seat|election|mayoralty|presidency|leadership|nomination|runoff|by-election"},
    {"contest", "won", "re-elect|reelect"},
    {"contest", "lost", "lose _ seat|election|mayoralty|presidency|leadership|nomination|runoff|by-election"},
    {"contest", "lost", "lose _ bid for"},

    {"contract", "renewed", "renew|extend _ contract|licence|license|lease|deal|franchise"},
    {"contract", "renewed", "contract|licence|license|lease|franchise _ renewed|extended"},
    {"contract", "not renewed", "!renew|extend _ contract|licence|license|lease|franchise"},
    {"contract", "not renewed", "!contract|licence|license|lease|franchise _ renewed|extended"},
    {"contract", "not renewed", "contract|licence|license|lease|franchise _ lapse|expire|terminate|terminated|expired"},

    {"damage", "undamaged", "undamaged|unscathed|intact|unharmed|untouched"},
    {"damage", "undamaged", "!damaged"},
    {"damage", "undamaged", "without a scratch"},
    {"damage", "destroyed", "burnt-out|burned-out|gutted|charred"},
    {"damage", "destroyed", "burnt|burned - out"},
    {"damage", "destroyed", "burn|burnt|burned out"},
    {"damage", "destroyed", "destroy|wreck|demolish|flatten|incinerate"},
    {"damage", "destroyed", "write|written off"},
    {"damage", "destroyed", "reduce to ashes|rubble|shell|ruins"},

    {"deciding body", "decided", "@committee|council|board|panel|cabinet|commission|senate|assembly _ resolve|decide"},
    {"deciding body", "decided", "resolve|decide by _ @committee|council|board|panel|cabinet|commission"},
    {"deciding body", "only recommended", "@committee|council|board|panel|cabinet|commission _ agree|vote|decide|resolve to recommend"},
    {"deciding body", "only recommended", "@committee|council|board|panel|commission _ can only advise|recommend"},

    {"dividend", "paid", "pay|declare|propose|recommend|maintain|raise|increase|lift|hold _ dividend|payout"},
    {"dividend", "paid", "dividend|payout _ to|will be paid"},
    {"dividend", "paid", "dividend|payout _ raised|increased|maintained|declared|proposed|paid"},
    {"dividend", "paid", "final payment|dividend|payout of"},
    {"dividend", "not paid", "!pay|declare|propose|recommend _ dividend|payout"},
    {"dividend", "not paid", "scrap|suspend|cancel|axe|drop|omit|withhold|ditch|skip|halt|forgo|abandon|pass|shelve|eliminate _ dividend|payout"},
    {"dividend", "not paid", "dividend|payout _ scrap|scrapped|suspended|cancelled|canceled|axed|dropped|omitted|withheld|shelved"},
    {"dividend", "not paid", "no final|interim|annual|special? dividend|payout"},

    {"door", "locked", "be|had|have locked|bolted"},
    {"door", "locked", "padlock"},
    {"door", "not locked", "unlocked"},
    {"door", "not locked", "leave|left open|ajar"},
    {"door", "not locked", "!locked|bolted"},

    {"event", "going ahead", "go ahead"},
    {"event", "going ahead", "proceed|run|release|start|open|play as planned|scheduled|normal"},
    {"event", "going ahead", "will take place|still take place|as planned"},
    {"event", "called off", "cancel"},
    {"event", "called off", "call off"},
    {"event", "called off", "abandoned|scrapped|axed"},
    {"event", "put back", "postpone"},
    {"event", "put back", "put back|off to|until|by|till"},
    {"event", "put back", "push|pushed back to|until|by|till"},
    {"event", "put back", "delay|defer|reschedule until|to|for"},

    {"fate", "found alive", "find|found|rescue|pull _ alive|safe|unharmed"},
    {"fate", "found alive", "found|turn|turned safe|up _ well|alive"},
    {"fate", "found dead", "find|found|pull|recover _ dead|lifeless"},
    {"fate", "found dead", "body _ find|found|recover|recovered|discover|discovered"},
    {"fate", "still missing", "be|remain|still missing"},
    {"fate", "still missing", "!found|seen|located"},


    {"funding", "promised", "minister|government|whitehall|treasury|ministry|state _ confirm|promise|pledge|agree|commit _ contribute|fund|pay|grant|cover"},
    {"funding", "promised", "will|to be met|paid|covered by _ government|treasury|state|ministry|taxpayer"},
    {"funding", "undecided", "minister|government|whitehall|treasury|ministry|state _ not|yet _ say|said|decide|decided|confirm|confirmed whether|if"},
    {"funding", "refused", "minister|government|whitehall|treasury|ministry|state _ refuse|refused|decline|declined to pay|fund|contribute|help"},


    {"hearing", "unanimous jury", "unanimous|unanimously _ verdict|jury|juror|jurors"},
    {"hearing", "majority verdict", "majority verdict"},
    {"hearing", "majority verdict", "verdict by _ majority"},

    {"helmet", "worn", "wear _ helmet|seatbelt|seat-belt|lifejacket|life-jacket|harness|mask"},
    {"helmet", "not worn", "!wear|have _ helmet|seatbelt|seat-belt|lifejacket|life-jacket|harness"},
    {"helmet", "not worn", "without|no helmet|seatbelt|seat-belt|lifejacket|life-jacket|harness"},

    {"inquiry", "opened", "open|launch|begin|start|order|announce _ investigation|inquiry|enquiry|probe|review"},
    {"inquiry", "opened", "investigation|inquiry|enquiry|probe|review _ open|opened|launched|begun|started|ordered|underway"},
    {"inquiry", "not opened", "not|yet _ decide|say|decided|said whether|if _ investigate|inquiry|investigation|probe|review"},
    {"inquiry", "not opened", "!open|launch|begin|start|order|hold _ investigation|inquiry|enquiry|probe"},
    {"inquiry", "not opened", "rule out _ investigation|inquiry|enquiry|probe"},
    {"inquiry", "not opened", "!investigate"},
    {"inquiry", "not opened", "no plan|plans|need|case for|to|of _ investigate|investigation|inquiry|probe"},

    {"insurance", "insured", "be|fully insured"},
    {"insurance", "insured", "insurance _ cover|covers|covered|pay"},
    {"insurance", "not insured", "uninsured"},
    {"insurance", "not insured", "!insured|insurance"},

    {"licence", "licensed", "have|hold|held|had _ valid|full|clean|current licence|license|permit"},
    {"licence", "unlicensed", "unlicensed"},
    {"licence", "unlicensed", "without|no _ licence|license|permit"},
    {"licence", "unlicensed", "!have|hold|held _ licence|license|permit"},

    {"plea", "pleaded guilty", "plead guilty"},
    {"plea", "pleaded guilty", "admit _ appearance|hearing|charge|charges|offence|offense|offences|count|counts|guilt|manslaughter|theft|fraud|assault|causing|robbery|burglary|arson|perjury|bribery"},
    {"plea", "pleaded guilty", "admit her|his|their guilt|part|role"},
    {"plea", "pleaded guilty", "guilty plea"},
    {"plea", "found guilty", "guilty|convict _ by _ jury|jurors"},
    {"plea", "found guilty", "jury|jurors _ convict"},
    {"plea", "found guilty", "jury|jurors find|found|return _ guilty"},
    {"plea", "found guilty", "convict|guilty after _ trial"},
    {"plea", "found guilty", "deny|denied|contest|contested _ charge|charges|offence|count|counts|guilt|murder|manslaughter|theft|fraud|robbery|assault"},
    {"plea", "found guilty", "plead not guilty"},

    {"power", "restored", "power|electricity|supply|supplies|water|gas|service|services _ restored|reconnected"},
    {"power", "still off", "still|remain without _ power|electricity|water|gas"},
    {"power", "still off", "!restored|reconnected"},

    {"recommendation", "to approve", "recommend|recommended|advise|advised _ approval|approve|consent|grant|granting|approved|granted|acceptance|support"},
    {"recommendation", "to approve", "recommendation of|for|to approval|approve|consent|accept|support"},
    {"recommendation", "to refuse", "recommend|recommended|advise|advised _ refusal|refuse|reject|rejection|refused|rejected|against"},
    {"recommendation", "to refuse", "recommendation of|for|to refusal|refuse|reject|rejection"},

    {"repayment", "repaid", "repay|reimburse|refund"},
    {"repayment", "repaid", "pay|paid|give|given|hand|handed back"},
    {"repayment", "not repaid", "!repay|repaid|reimburse|refund|refunded"},
    {"repayment", "not repaid", "!pay|paid|give|given|hand|handed back"},

    {"return", "allowed", "allow|let|permit _ home|back|return"},
    {"return", "allowed", "return|returned|back to _ home|homes|house|houses"},
    {"return", "not allowed", "!allow|let|permit _ home|back|return"},
    {"return", "not allowed", "!may|can|could return"},
    {"return", "not allowed", "tell|told|order|ordered not to return"},

    {"sale", "sold", "sell|sold for|to"},
    {"sale", "sold", "go|went|come|came under the hammer"},
    {"sale", "not sold", "unsold"},
    {"sale", "not sold", "fail|failed|yet to sell|find|attract _ buyer|bidder|sell"},
    {"sale", "not sold", "!sold|sell"},
    {"sale", "not sold", "withdraw|withdrawn|pull|pulled from _ sale|auction"},
    {"sale", "not sold", "!find _ buyer"},

    {"sentence", "jailed", "behind bars"},
    {"sentence", "jailed", "cage|jail|imprison"},
    {"sentence", "jailed", "begin|start|serve _ sentence|term"},
    {"sentence", "jailed", "send|sent to prison|jail"},
    {"sentence", "spared jail", "suspended sentence|term"},
    {"sentence", "spared jail", "suspended prison|jail|custodial sentence|term"},
    {"sentence", "spared jail", "spare|spared|avoid|avoided|escape|escaped _ jail|prison|custody"},
    {"sentence", "spared jail", "walk|walked free"},
    {"sentence", "spared jail", "month|months|year|years suspended"},
    {"sentence", "spared jail", "sentence suspended"},
    {"sentence", "spared jail", "!jailed|imprisoned"},

    {"service", "still at work", "remain|remained|stay|stayed|keep|kept|continue|continued _ rota|roster|work|duty|duties|post|job|role"},
    {"service", "still at work", "still working|at|in|on work|duty|post|job"},
    {"service", "suspended", "be|was|were|been|is|have|has|had suspended"},
    {"service", "suspended", "suspend from|pending|without|over|after|while"},
    {"service", "suspended", "place|placed|put|send|sent on|home leave|gardening"},
    {"service", "suspended", "!work|worked|nursed|taught|practised|practiced|flown|driven since"},

    {"shots", "fired", "shot|shots be|were fire|fired"},
    {"shots", "fired", "fire|fired _ shot|shots|rounds|round"},
    {"shots", "not fired", "no shot|shots be|were fire|fired"},
    {"shots", "not fired", "without firing|fire _ shot"},
    {"shots", "not fired", "!fire|fired _ shot"},

    {"sobriety", "drunk", "drunk|intoxicated|inebriated"},
    {"sobriety", "drunk", "over the limit"},
    {"sobriety", "drunk", "fail|failed _ breath|sobriety test"},
    {"sobriety", "sober", "sober"},
    {"sobriety", "sober", "!drunk|drinking|intoxicated|drink"},
    {"sobriety", "sober", "pass|passed _ breath|sobriety test"},

    {"threat", "a hoax", "hoax|prank"},
    {"threat", "a hoax", "false alarm"},
    {"threat", "genuine", "genuine|viable device|bomb|threat|explosive"},
    {"threat", "genuine", "live device|bomb|shell|grenade|explosive"},

    {"tickets", "sold out", "sell|sold out"},
    {"tickets", "sold out", "no tickets|seats left|available|remain"},
    {"tickets", "still to be had", "tickets|seats _ still|remain|remaining|available|left _ sale|available|unsold"},
    {"tickets", "still to be had", "tickets|seats are|remain|still available|unsold|left"},

    {"verdict", "given", "record|recorded|return|returned|reach|reached|deliver|delivered|give|gave|announce|bring|brought _ verdict|conclusion"},
    {"verdict", "none yet", "without _ verdict|conclusion|finding"},
    {"verdict", "none yet", "inquest|inquiry|trial|hearing|coroner|judge _ adjourn|adjourned"},
    {"verdict", "none yet", "!record|return|reach|deliver|give|agree _ verdict|conclusion"},
    {"verdict", "none yet", "hung jury"},
    {"verdict", "none yet", "jury|jurors _ discharged|dismissed|deadlocked|unable|failed"},
    {"verdict", "none yet", "reserve|reserved _ judgment|judgement|verdict|decision|ruling"},


    {"wilfulness", "found", "find|found|hold|held|rule|ruled _ wilful|willful|wilfulness|willfulness|wilfully|willfully|intentional|intentionally"},
    {"wilfulness", "found", "wilful|willful infringement|misconduct|neglect|blindness"},
    {"wilfulness", "not found", "!find|found|hold|held|rule|ruled|finding _ wilful|willful|wilfulness|willfulness|wilfully|willfully|intentional|intentionally"},
    {"wilfulness", "not found", "!wilful|willful|wilfulness|willfulness"},

    {"witness", "gave evidence", "give|gave|giving evidence|testimony"},
    {"witness", "gave evidence", "testify|testified"},
    {"witness", "did not give evidence", "!give|gave|giving evidence|testimony"},
    {"witness", "did not give evidence", "!testify|testified"},
});

}  // namespace

std::span<const StandingPhrase> standing_phrases() { return phrases; }

const Question* find_question(std::string_view name) {
  const auto at = std::find_if(questions.begin(), questions.end(), [&](const Question& question) { return question.name == name; });
  return at == questions.end() ? nullptr : &*at;
}

}  // namespace tally::claim
