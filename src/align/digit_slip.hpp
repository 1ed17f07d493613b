#pragma once
// Whether two figures look like one figure and a slip of the pen.
//
//   is_digit_slip(1'483'200, 1'438'200)   neighbours changed places
//   is_digit_slip(62'700, 67'200)
//   is_digit_slip(16, 61) is false: of two digits, chance makes too many

#include <string>
#include <vector>

namespace tally::align {

// True where both have the same number of significant digits, three to nine, and the same magnitude, and either two
// digits changed places or one differs.
[[nodiscard]] bool is_digit_slip(double a, double b);

// Two digits of four or more changed places: hardly ever chance, whatever the figures count.
[[nodiscard]] bool is_long_exchange(double a, double b);

// The same for figures of two digits, of which chance makes many: 43 and 34, 64 and 84, 340 and 430.
[[nodiscard]] bool is_short_slip(double x, double y);

// Both digits of two changed places: 34 and 43, 340 and 430.
[[nodiscard]] bool is_short_exchange(double x, double y);

// The digits of the one in another order, two or more of them: 4,812 and 8,412, 34 and 43.
[[nodiscard]] bool is_exchange(double a, double b);

// As many digits, one of them another: 64 and 84, 1.8 and 1.3.
[[nodiscard]] bool is_one_digit_off(double a, double b);

// What two numbers have in common of which one is a slip of the other's digits: each pair for which is_digit_slip or
// is_short_exchange holds shares a key.
[[nodiscard]] std::vector<std::string> slip_keys(double value);

}  // namespace tally::align
