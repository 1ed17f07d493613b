#include "engine/train/logistic.hpp"

#include <catch2/catch.hpp>
#include <cmath>

namespace tally::engine {
namespace {

TEST_CASE("without a penalty the odds of a yes-or-no column are those that were counted") {
  std::vector<float> rows;
  std::vector<bool> positive;
  const auto add = [&](float value, int yes, int no) {
    for (int i = 0; i < yes + no; ++i) {
      rows.push_back(value);
      positive.push_back(i < yes);
    }
  };
  add(0, 10, 30);
  add(1, 60, 20);
  const LogisticModel model = fit_logistic(rows, 1, positive, 0);
  const float none[] = {0};
  const float one[] = {1};
  CHECK(model.odds(none) == Approx(std::log(10.0 / 30)).margin(1e-6));
  CHECK(model.odds(one) == Approx(std::log(60.0 / 20)).margin(1e-6));
}

TEST_CASE("a penalty pulls the weights towards nothing, and a column that never changes has none") {
  std::vector<float> rows;
  std::vector<bool> positive;
  for (int i = 0; i < 40; ++i) {
    rows.insert(rows.end(), {static_cast<float>(i % 2), 7});
    positive.push_back(i % 4 != 0);
  }
  const double loose = fit_logistic(rows, 2, positive, 0.1).weights[0];
  const LogisticModel tight = fit_logistic(rows, 2, positive, 100);
  CHECK(std::fabs(tight.weights[0]) < std::fabs(loose));
  CHECK(tight.weights[1] == Approx(0).margin(1e-9));
}

}  // namespace
}  // namespace tally::engine
