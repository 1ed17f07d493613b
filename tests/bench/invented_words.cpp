#include "invented_words.hpp"

namespace tally::bench {
namespace {

constexpr std::string_view surname_firsts[] = {
    "Harl", "Brock", "Pen", "Wex", "Tam", "Col", "Dray", "Est", "Fen", "Gor", "Hal", "Ing", "Jar", "Kel", "Lang", "Mor",
    "Nor", "Ock", "Pell", "Quar", "Rav", "Sel", "Thorn", "Und", "Var", "Whit", "Yar", "Ash", "Bir", "Cran", "Dun", "Elm",
    "Farn", "Gran", "Hol", "Ivers", "Kirk", "Lor", "Mar", "Nether", "Ost", "Prest", "Rad", "Stan", "Trel", "Up", "Ven", "Wal"};
constexpr std::string_view surname_lasts[] = {"ow", "ley", "ham", "ridge", "ner", "man", "stone", "field", "combe", "wick",
                                              "ett", "ing", "low", "more", "worth", "by", "den", "ford", "gate", "hurst",
                                              "kin", "land", "mond", "sby", "ton", "vane", "well", "yard", "acre", "bourne"};
constexpr std::string_view town_firsts[] = {
    "Amber", "Barn", "Calder", "Dart", "Ever", "Frome", "Glen", "Haver", "Ilm", "Kings", "Lyd", "Maple", "Nun", "Oak", "Pax",
    "Rother", "Saxon", "Tarn", "Ulver", "Vale", "Wood", "Ald", "Brack", "Chip", "Dor", "Eagle", "Fal", "Grim", "Hex", "Ivy",
    "Knares", "Lime", "Mend", "New", "Otter", "Pick", "Red", "Silver", "Thirl", "Wend"};
constexpr std::string_view town_lasts[] = {"bridge", "burgh", "bury", "chester", "cliffe", "cote", "dale", "ford", "gate",
                                           "haven", "hill", "holme", "leigh", "mere", "minster", "mouth", "pool", "port",
                                           "shaw", "stead", "thorpe", "ton", "water", "wold", "worthy"};
constexpr std::string_view first_names_women[] = {
    "Anna", "Moira", "Ruth", "Ines", "Clara", "Fatima", "Joan", "Helen", "Priya", "Laura", "Megan", "Nadia", "Olive", "Paula",
    "Rosa", "Sarah", "Tessa", "Una", "Vera", "Wendy", "Yasmin", "Zoe", "Alice", "Bridget", "Carol", "Diana", "Elena", "Grace"};
constexpr std::string_view first_names_men[] = {
    "Adam", "Brian", "Colin", "David", "Edward", "Frank", "George", "Hassan", "Ian", "James", "Karl", "Liam", "Martin", "Neil",
    "Oscar", "Peter", "Ravi", "Simon", "Thomas", "Victor", "Walter", "Andrew", "Ben", "Carlos", "Dominic", "Eric", "Gareth", "Hugh"};
constexpr std::string_view noun_list[] = {
    "roof", "valley", "budget", "ferry", "harbour", "library", "engine", "ticket", "bridge", "garden", "orchard", "meadow",
    "signal", "ladder", "window", "letter", "market", "season", "ledger", "timber", "barrier", "channel", "pension", "permit",
    "boiler", "clinic", "theatre", "stadium", "quarry", "tunnel", "reservoir", "lorry", "carriage", "turbine", "kitchen",
    "archive", "mural", "chapel", "contract", "licence", "forecast", "shelter", "pavement", "fence", "dairy", "depot", "lease",
    "siren", "cable", "drain", "pump", "canal", "railing", "tower", "warehouse", "terrace", "charter", "survey", "inquiry",
    "vaccine", "ward", "classroom", "timetable", "subsidy", "loan", "deposit", "invoice", "hedge", "footpath", "lighthouse"};
constexpr std::string_view verb_list[] = {"repair", "close", "open", "sell", "paint", "move", "check", "replace", "protect", "measure",
                                          "fund", "insure", "inspect", "rebuild", "widen", "restore", "rent", "clean", "guard", "review",
                                          "extend", "delay", "approve", "abandon", "photograph", "examine", "support", "lower", "lift", "mend"};
constexpr std::string_view adjective_list[] = {"old", "new", "small", "narrow", "wooden", "empty", "public", "private", "northern", "southern",
                                               "dangerous", "costly", "modern", "rusty", "broad", "crowded", "quiet", "local", "distant", "temporary",
                                               "generous", "fragile", "historic", "ordinary", "steep", "damp", "bright", "spare", "hidden", "second"};
constexpr std::string_view saying_list[] = {
    "We could not {act} the {thing} before the {manner} {thing} had gone, and nobody asked us to",
    "The {thing} was {manner}, and everyone in the street knew that somebody had to {act} it",
    "I have worked beside this {thing} for half of my life and I never saw a {manner} {thing} like that",
    "You do not {act} a {thing} in one night; it takes patience, money and a {manner} {thing}",
    "It is too early to say who will {act} the {thing}, but the {manner} {thing} is safe",
    "Every {thing} in the district will be looked at, and the {manner} ones we shall {act} first",
    "My neighbours came with blankets and a {manner} {thing}, and that is what I shall remember",
    "If they {act} the {thing} without asking, the whole {manner} {thing} will be lost to us"};

constexpr Matter matter_list[] = {
    {{"Fire at {firm} warehouse in {town}", "{n} led to safety as warehouse burns in {town}", "{town} blaze: {firm} store destroyed"},
     {{{"A fire destroyed a {manner} warehouse of {firm} at {site} in {town} on {day}.",
        "Flames tore through a warehouse belonging to {firm} at {site}, {town}, on {day}.",
        "{firm} lost a warehouse at {site} in {town} when fire broke out on {day}."},
       {"The alarm was raised at {clock} and {n} people were led out of neighbouring buildings.",
        "Firefighters were called at {clock}; {n} people had to leave nearby buildings.",
        "Some {n} people were evacuated after a guard rang the fire brigade at {clock}."},
       {"At its height {m} firefighters with {k} engines fought the blaze.",
        "{m} firefighters and {k} engines were at the scene, the brigade said.",
        "The brigade sent {k} engines and {m} firefighters."},
       {"{who}, {age}, the watch manager, said: “{said}.”",
        "“{said},” said watch manager {who}, {age}.",
        "Watch manager {who} told reporters: “{said}.”"},
       {"The damage was put at {money}, of which {less} was insured, according to {boss} of {firm}.",
        "{boss}, speaking for {firm}, put the loss at {money}.",
        "{firm} expects the fire to cost it {money}; {less} of that is covered, {boss} said."}}}},
    {{"{firm} profit rises to {money}", "{firm} lifts dividend as sales grow {percent} per cent", "{town} group {firm} beats forecasts"},
     {{{"{firm}, based in {town}, made a pre-tax profit of {money} in the year to {date}, up from {less}.",
        "Pre-tax profit at {firm} rose to {money} in the 12 months to {date}, from {less} a year before.",
        "{firm} of {town} said profit before tax had grown from {less} to {money} in the year that ended on {date}."},
       {"Sales grew by {percent} per cent, helped by {k} new shops.", "Turnover was {percent}% higher and {k} shops were opened.",
        "The group opened {k} shops and sales climbed {percent} per cent."},
       {"It employs {n} people, {m} more than last year.", "The workforce grew by {m} to {n}.",
        "There are now {n} employees after {m} joined during the year."},
       {"{who}, chief executive, said: “{said}.”", "“{said},” chief executive {who} said.",
        "The chief executive, {who}, told shareholders: “{said}.”"},
       {"{boss}, who chairs the board, will retire in {date}; {she} was not available.", "The chairman, {boss}, steps down on {date}.",
        "{boss} leaves the chair on {date}, the company said."}}}},
    {{"{last} jailed over {money} fraud", "{town} accountant stole {money} from {body}", "{age}-year-old sentenced for fraud in {town}"},
     {{{"{who}, {age}, was jailed for {k} years at {town} Crown Court on {day} for stealing {money} from {body}.",
        "A judge at {town} Crown Court sent {who}, {age}, to prison for {k} years on {day}.",
        "{last}, of {site}, {town}, was sentenced to {k} years on {day} after admitting that {she} took {money} from {body}."},
       {"The court heard that {last} made {n} payments to accounts of {firm} over {m} months.",
        "In {m} months {last} sent {n} payments to {firm}, prosecutors said.", "There were {n} payments, all to {firm}, the jury was told."},
       {"Of the sum, {less} has been found.", "Police recovered {less}.", "Detectives have traced {less} of the money."},
       {"Judge {boss} said: “{said}.”", "“{said},” Judge {boss} told the court.", "Passing sentence, Judge {boss} said: “{said}.”"},
       {"{last} was arrested at {site} on {date}.", "Police arrested {last} on {date} at {site}.",
        "Officers went to {site} on {date} and arrested {last} there."}}}},
    {{"Council backs {money} plan for {site}", "{town} vote: {n} homes to be built at {site}", "Homes plan for {site} approved"},
     {{{"Councillors in {town} voted by {n} to {m} on {day} to approve {money} for {site}.",
        "{body} approved a {money} plan for {site} in {town} on {day}.",
        "A plan to spend {money} on {site} was passed by {body} on {day}, with {m} members against."},
       {"Work on {k} homes and a {manner} {thing} is to begin on {date}.", "Builders start on {date} with {k} homes.",
        "The first of the {k} homes will be begun on {date}."},
       {"{who}, leader of {body}, said: “{said}.”", "“{said},” said {who}, who leads {body}.",
        "Council leader {who} said the vote was fair. “{said},” {she} added."},
       {"{boss}, for the opposition, called the plan a waste: “{also}.”", "“{also},” said {boss}, who voted against.",
        "{boss} told the meeting: “{also}.”"},
       {"Council tax in {town} will go up by {percent} per cent.", "The rise in council tax will be {percent}%.",
        "Taxpayers in {town} face a rise of {percent} per cent."}}}},
    {{"{k} hurt as coach leaves road near {town}", "Coach crash at {site}: driver in hospital", "Road closed after {town} crash"},
     {{{"{k} people were injured when a coach left the road at {site} near {town} on {day}.",
        "A coach with {m} passengers crashed at {site}, near {town}, on {day}, injuring {k} people.",
        "On {day} a coach overturned at {site} close to {town}; {k} were hurt."},
       {"It happened at about {clock}, police said.", "Police were called at {clock}.", "The accident was reported at {clock}."},
       {"The driver, {who}, {age}, is in hospital with a broken {thing} bone.", "{who}, {age}, who drove the coach, was taken to hospital.",
        "Driver {who} was flown to hospital in {town}."},
       {"The road was closed for {n} minutes and {percent} miles of traffic built up.", "Traffic stood for {n} minutes.",
        "It took {n} minutes to clear the road."},
       {"{boss}, a passenger, said: “{said}.”", "“{said},” said passenger {boss}.", "{boss} was on board. “{said},” {boss} said."}}}},
    {{"Nurses at {body} to strike", "{town} hospital strike called for {date}", "{n} nurses vote to walk out in {town}"},
     {{{"Nurses at {body} in {town} will strike for {k} days from {date}, their union said on {day}.",
        "A {k}-day strike at {body}, {town}, is to begin on {date}.",
        "{body} faces a strike of {k} days that starts on {date}, it was announced on {day}."},
       {"Of {n} members, {m} voted for the walkout.", "{m} of the {n} members were in favour.", "The union said {m} of its {n} members had voted yes."},
       {"They ask for {percent} per cent more pay; {body} offered {less} in all.", "The claim is for {percent}%.",
        "The union wants a rise of {percent} per cent."},
       {"{who}, the union's regional secretary, said: “{said}.”", "“{said},” said {who} of the union.",
        "Regional secretary {who} said {she} was sorry for patients. “{said}.”"},
       {"{boss}, director of {body}, said operations would go ahead.", "Director {boss} said no operation would be put off.",
        "The director of {body}, {boss}, promised that care would go on."}}}},
    {{"{last} scores as {town} beat {firm}", "{town} win cup final before {n}", "{last} double settles final"},
     {{{"{town} won the cup on {day} with a {k}-1 victory at {site}.", "{town} lifted the cup at {site} on {day} after winning {k}-1.",
        "A {k}-1 win at {site} on {day} gave {town} the cup."},
       {"{who} scored in the {m}th minute before a crowd of {n}.", "{who}, {age}, opened the scoring after {m} minutes.",
        "The first goal came from {last} after {m} minutes; {n} people watched."},
       {"Manager {boss} said: “{said}.”", "“{said},” said manager {boss}.", "{boss}, who manages {town}, said: “{said}.”"},
       {"The prize is worth {money}.", "{town} receive {money} in prize money.", "The winners take home {money}."},
       {"{last} joined from {body} for {less} on {date}.", "{town} paid {less} for {last} on {date}.", "{she} came from {body} on {date}, for {less}."}}}},
    {{"Floods drive {n} from homes in {town}", "River bursts at {site}", "{town} under water after {m} mm of rain"},
     {{{"{n} people left their homes in {town} on {day} after the river burst its banks at {site}.",
        "The river broke its banks at {site} on {day} and {n} residents of {town} had to leave.",
        "Floods forced {n} people out of their homes around {site} in {town} on {day}."},
       {"{m} millimetres of rain fell in {k} hours.", "In {k} hours {m} mm of rain fell.", "Forecasters measured {m} mm of rain in {k} hours."},
       {"The bridge was shut at {clock}.", "At {clock} police closed the bridge.", "Police shut the {manner} bridge at {clock}."},
       {"{who}, {age}, a shopkeeper, said: “{said}.”", "“{said},” said {who}, who has a shop in the street.", "Shopkeeper {who} said: “{said}.”"},
       {"{body} has set aside {money} for repairs, said its leader, {boss}.", "{boss}, leader of {body}, promised {money}.",
        "Repairs will cost {money}, according to {boss} of {body}."}}}},
    {{"{last} named head of {body}", "{body} appoints {who}", "New head for {body} in {town}"},
     {{{"{body} in {town} named {who}, {age}, as its head on {day}.", "{who} was appointed head of {body} on {day}.",
        "{who}, {age}, is to lead {body}, the {town} institution said on {day}."},
       {"{last} takes over from {boss} on {date}.", "{she} succeeds {boss} on {date}.", "{boss} hands over on {date}."},
       {"{last} spent {k} years at {firm}, where {she} led {m} people.", "Before that {last} worked for {firm} for {k} years.",
        "{last} comes from {firm} after {k} years there."},
       {"“{said},” {last} said.", "{last} said: “{said}.”", "In a letter to staff {last} wrote: “{said}.”"},
       {"{body} has {n} students and an income of {money}.", "With {n} students, {body} spends {money} a year.",
        "{body} teaches {n} students; its budget is {money}."}}}},
    {{"Theft of {thing} from {body}", "Police seek {k} over theft in {town}", "{money} {thing} taken from {town} museum"},
     {{{"A {manner} {thing} worth {money} was stolen from {body} in {town} on {day}.", "Thieves took a {thing} valued at {money} from {body} on {day}.",
        "{body} in {town} lost a {manner} {thing} on {day}; it is worth {money}."},
       {"{k} men broke a window at {clock} and were gone after {m} seconds.", "The {k} thieves came at {clock} and left within {m} seconds.",
        "Cameras show {k} men at {clock}, police said."},
       {"The {thing} was bought for {less} in {date}.", "{body} had paid {less} for it.", "It cost {body} {less}."},
       {"Inspector {who} said: “{said}.”", "“{said},” Inspector {who} said.", "Inspector {who} asked witnesses to call. “{said},” {she} said."},
       {"{boss}, the curator, said {n} visitors had come to see it.", "{n} people had seen it this month, curator {boss} said.",
        "Curator {boss} counted {n} visitors in its first week."}}}},
};

}  // namespace

std::span<const Matter> matters() { return matter_list; }
Syllables surnames() { return {surname_firsts, surname_lasts}; }
Syllables towns() { return {town_firsts, town_lasts}; }
std::span<const std::string_view> women() { return first_names_women; }
std::span<const std::string_view> men() { return first_names_men; }
std::span<const std::string_view> nouns() { return noun_list; }
std::span<const std::string_view> verbs() { return verb_list; }
std::span<const std::string_view> adjectives() { return adjective_list; }
std::span<const std::string_view> sayings() { return saying_list; }

}  // namespace tally::bench
