#include "base/random.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <vector>

#include "base/bytes.h"

namespace candor {
namespace {

TEST(SystemRandom, fills_every_byte_and_never_twice_the_same) {
  SystemRandom random;
  std::array<std::byte, 64> first{};
  std::array<std::byte, 64> second{};
  random.fill(first);
  random.fill(second);
  EXPECT_NE(first, second);
  EXPECT_LT(std::ranges::count(first, std::byte{0}), 16);
}

TEST(SeededRandom, gives_the_published_numbers_of_its_algorithm) {
  // splitmix64 seeded with 0 makes the state; xoshiro256** of that state begins so.
  SeededRandom random(0);
  std::array<std::byte, 16> bytes{};
  random.fill(bytes);
  EXPECT_EQ(to_hex(bytes), "b4f275cb365fec992a455649781f6ebf");
}

TEST(SeededRandom, repeats_itself_for_a_seed_and_differs_between_seeds) {
  const auto draw = [](std::uint64_t seed) {
    SeededRandom random(seed);
    std::vector<std::uint64_t> numbers(8);
    for (auto& number : numbers) number = random.number();
    return numbers;
  };
  EXPECT_EQ(draw(42), draw(42));
  EXPECT_NE(draw(42), draw(43));
  EXPECT_NE(draw(0), std::vector<std::uint64_t>(8, 0));
}

TEST(SeededRandom, fills_odd_lengths_and_touches_nothing_beyond) {
  SeededRandom random(1);
  std::array<std::byte, 16> bytes{};
  random.fill(std::span(bytes).first(13));
  EXPECT_EQ(bytes[13], std::byte{0});
  EXPECT_EQ(bytes[15], std::byte{0});
  random.fill({});
}

TEST(Random, below_stays_below_and_reaches_everything) {
  SeededRandom random(3);
  std::array<int, 7> seen{};
  for (int round = 0; round < 7'000; ++round) {
    const auto value = random.below(seen.size());
    ASSERT_LT(value, seen.size());
    ++seen[value];
  }
  for (const int count : seen) EXPECT_NEAR(count, 1'000, 150);
  EXPECT_EQ(random.below(1), 0u);
}

// Gives the numbers it was told to give.
class ScriptedRandom final : public Random {
 public:
  explicit ScriptedRandom(std::vector<std::uint64_t> numbers) : numbers_(std::move(numbers)) {}
  void fill(std::span<std::byte> out) override {
    const std::uint64_t value = numbers_.at(used_++);
    for (std::size_t position = 0; position < 8; ++position) {
      out[position] = static_cast<std::byte>(value >> (56 - 8 * position) & 0xff);
    }
  }
  std::size_t used() const { return used_; }

 private:
  std::vector<std::uint64_t> numbers_;
  std::size_t used_ = 0;
};

TEST(Random, below_throws_away_what_would_make_some_results_more_frequent) {
  // 2^64 mod 10 is 6: of the numbers 0 to 5 there is one too many each.
  ScriptedRandom random({0, 5, 17});
  EXPECT_EQ(random.below(10), 7u);
  EXPECT_EQ(random.used(), 3u);
}

TEST(Random, number_reads_bytes_most_significant_first) {
  ScriptedRandom random({0x0123456789abcdef});
  EXPECT_EQ(random.number(), 0x0123456789abcdefu);
}

}  // namespace
}  // namespace candor
