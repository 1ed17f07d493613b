#pragma once
// The ways in which the figures of one article can be held against each other, one function and one file each. Each
// fires only where the words make sure that the figures belong together.

#include "figures.hpp"
#include "ledger.hpp"

namespace tally::rules::arithmetic {

void check_breakdown(const Sheet& sheet, Ledger& ledger);   // "11 charges: six of theft and four of fraud"
void check_shares(const Sheet& sheet, Ledger& ledger);      // "1,008 of the 1,127 ... and 129 against"
void check_percentage(const Sheet& sheet, Ledger& ledger);  // "48 of 206 (29%)"
void check_change(const Sheet& sheet, Ledger& ledger);      // "rose 20% from 50 to 65", "doubled from 50 to 80"
void check_margin(const Sheet& sheet, Ledger& ledger);      // "by 34 votes to 28, a majority of six"
void check_spans(const Sheet& sheet, Ledger& ledger);       // "at 5.54pm, and at 6.11pm, 17 minutes later"
void check_together(const Sheet& sheet, Ledger& ledger);    // "12 in Leeds, eight in York and five in Hull, 25 in all"
void check_growth(const Sheet& sheet, Ledger& ledger);      // "tripled to 6,800 acres ... had been 1,200 acres"
void check_naming(const Sheet& sheet, Ledger& ledger);      // "three schools: Leigh, Marl, Dunn and Holt"
void check_price(const Sheet& sheet, Ledger& ledger);       // "240 tickets at £15 each raised £3,200"
void check_anniversary(const Sheet& sheet, Ledger& ledger);  // "founded in 1950, keeps its 60th anniversary"
void check_speed(const Sheet& sheet, Ledger& ledger);       // "covered 160 km in four hours at an average of 44 km/h"
void check_chamber(const Sheet& sheet, Ledger& ledger);     // "The nine-member board voted 6-4"
void check_step(const Sheet& sheet, Ledger& ledger);        // "£62m, up 34 per cent on the £50m of last year"
void check_part(const Sheet& sheet, Ledger& ledger);        // "a quarter of its 1,200 staff, some 400 people"
void check_product(const Sheet& sheet, Ledger& ledger);     // "£650 a month, or £8,700 a year"
void check_divided(const Sheet& sheet, Ledger& ledger);     // "214 passengers and 19 crew", "all 243 on board"
void check_table(const Sheet& sheet, Ledger& ledger);       // "Adults: 12", "Children: 5", "Total: 19"
void check_partition(const Sheet& sheet, Ledger& ledger);   // "214 nests" ... "96 in the north, 71 in the middle and 57 in the south"
void check_proportion(const Sheet& sheet, Ledger& ledger);  // "has received $700,000 of the $2m, just over a half"
void check_quotient(const Sheet& sheet, Ledger& ledger);    // "31,000 people in 112 shelters, or about 227 each"
void check_occasions(const Sheet& sheet, Ledger& ledger);   // "twice, in 1988, 1993 and 2001"
void check_difference(const Sheet& sheet, Ledger& ledger);  // "5,412 votes to his 4,987, a majority of 525"
void check_totals(const Sheet& sheet, Ledger& ledger);      // "12 shots and in the second nine, 23 in all"
void check_rates(const Sheet& sheet, Ledger& ledger);       // "£250 a week for 40 weeks, a total of £12,000"
void check_groups(const Sheet& sheet, Ledger& ledger);      // "42 matches, winning 25, drawing nine and losing ten"
void check_ratio(const Sheet& sheet, Ledger& ledger);       // "three times the original estimate of £900,000"
void check_triads(const Sheet& sheet, Ledger& ledger);      // "won two, drawn four and lost eight of 15"
void check_rest(const Sheet& sheet, Ledger& ledger);        // "85 per cent of the 340,000 homes, leaving 51,000 in the dark"
void check_retold(const Sheet& sheet, Ledger& ledger);      // "fires have trebled ... 14 in 2022 and 38 in 2024"
void check_portions(const Sheet& sheet, Ledger& ledger);    // "a third of villages ... 19 of the 76"
void check_multiplied(const Sheet& sheet, Ledger& ledger);  // "240 homes will each receive £2,500 ... the £960,000 scheme"
void check_means(const Sheet& sheet, Ledger& ledger);       // "212, 187 and 198 ... the average of 248"
void check_hundred(const Sheet& sheet, Ledger& ledger);     // "62 per cent for, 28 per cent against, the remaining 15 per cent"
void check_odds(const Sheet& sheet, Ledger& ledger);        // "voted by three to one" ... "1,240 in favour and 620 against"
void check_slips(const Sheet& sheet, Ledger& ledger);       // "polled 1,204" ... "a majority of 227" ... "second with 987"
void check_counted(const Sheet& sheet, Ledger& ledger);     // "340 jobs at three sites" ... "145" ... "95" ... "80"
void check_closed_lists(const Sheet& sheet, Ledger& ledger);  // "68 stops, of which the Great has 16, the Swell 18, the Choir 12 and the Pedal 15"
void check_near_whole(const Sheet& sheet, Ledger& ledger);  // "64 of us have had measles ... 28 children, 22 aged five to 17, and 18 adults"

using Check = void (*)(const Sheet&, Ledger&);
inline constexpr Check checks[] = {check_breakdown, check_shares,   check_percentage, check_change,
                                   check_margin,    check_spans,    check_together,   check_growth,
                                   check_naming,    check_price,    check_anniversary, check_speed,
                                   check_chamber,   check_step,     check_part,       check_product,
                                   check_divided,   check_table,    check_occasions, check_partition, check_proportion, check_quotient,
                                   check_difference, check_totals,  check_rates, check_groups, check_ratio, check_rest, check_triads, check_retold, check_portions, check_multiplied, check_means, check_hundred, check_odds, check_counted, check_slips, check_closed_lists, check_near_whole};

}  // namespace tally::rules::arithmetic
