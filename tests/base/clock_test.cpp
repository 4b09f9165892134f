#include "base/clock.h"

#include <gmock/gmock.h>

#include "support/manual_clock.h"

namespace candor {
namespace {

TEST(SystemClock, lives_after_this_was_written) {
  EXPECT_GT(SystemClock().now(), *parse_timestamp("2020-01-01T00:00:00Z"));
}

TEST(SystemClock, measures_durations_that_never_go_back) {
  const SystemClock clock;
  auto before = clock.steady();
  for (int round = 0; round < 1'000; ++round) {
    const auto after = clock.steady();
    ASSERT_GE(after, before);
    before = after;
  }
}

TEST(ManualClock, moves_only_when_told) {
  ManualClock clock;
  EXPECT_EQ(format_timestamp(clock.now()), "2026-11-23T22:30:57.120Z");
  EXPECT_EQ(clock.steady().count(), 0);
  clock.advance(std::chrono::seconds(3));
  EXPECT_EQ(format_timestamp(clock.now()), "2026-11-23T22:31:00.120Z");
  EXPECT_EQ(clock.steady(), std::chrono::seconds(3));
}

}  // namespace
}  // namespace candor
