// For random root keys: the sheet reads back, and no slip of one character or two neighbours passes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sealing/keyring.h"

namespace candor::sealing {
namespace {

constexpr std::uint64_t seed = 7;
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t line_length = 20;  // four groups of four, three spaces, the end of the line

LockedKey any_key(Random& random) {
  LockedKey key;
  random.fill(key.writable());
  return key;
}

// Nothing when it is taken for right.
std::string line_named(std::string_view sheet) {
  const auto key = parse_escrow_text(sheet);
  return key.has_error() ? key.error().detail.substr(0, 6) : "";
}
std::string line_of(std::size_t place) {
  return "Line " + std::to_string(place / line_length + 1);
}

TEST(EscrowProperty, reads_back_every_key) {
  SeededRandom random(seed);
  for (int turn = 0; turn < 500; ++turn) {
    const LockedKey key = any_key(random);
    const auto read = parse_escrow_text(escrow_text(key));
    ASSERT_TRUE(read.has_value());
    ASSERT_TRUE(std::ranges::equal(read->view(), key.view()));
  }
}

TEST(EscrowProperty, finds_every_wrong_character) {
  SeededRandom random(seed);
  for (int turn = 0; turn < 5; ++turn) {
    const std::string sheet = escrow_text(any_key(random));
    for (std::size_t place = 0; place < sheet.size(); ++place) {
      if (alphabet.find(sheet[place]) == std::string_view::npos) continue;
      for (const char wrong : alphabet) {
        if (wrong == sheet[place]) continue;
        std::string slipped = sheet;
        slipped[place] = wrong;
        ASSERT_EQ(line_named(slipped), line_of(place)) << "turn " << turn << ", place " << place;
      }
    }
  }
}

TEST(EscrowProperty, finds_every_swap_of_neighbours) {
  SeededRandom random(seed);
  for (int turn = 0; turn < 50; ++turn) {
    const std::string sheet = escrow_text(any_key(random));
    for (std::size_t place = 0; place + 1 < sheet.size(); ++place) {
      const std::size_t next = sheet[place + 1] == ' ' ? place + 2 : place + 1;  // over the gap of two groups
      if (sheet[place] == ' ' || sheet[place] == '\n' || sheet[next] == '\n' || sheet[place] == sheet[next])
        continue;
      std::string slipped = sheet;
      std::swap(slipped[place], slipped[next]);
      ASSERT_EQ(line_named(slipped), line_of(place)) << "turn " << turn << ", place " << place;
    }
  }
}

TEST(EscrowProperty, finds_three_wrong_characters_in_a_line) {
  SeededRandom random(seed);
  for (int turn = 0; turn < 3000; ++turn) {
    const std::string sheet = escrow_text(any_key(random));
    const std::size_t line = random.below(4) * line_length;
    std::string slipped = sheet;
    for (int slip = 0; slip < 3; ++slip) {
      const std::size_t place = line + random.below(4) * 5 + random.below(4);
      slipped[place] = alphabet[random.below(alphabet.size())];
    }
    if (slipped == sheet) continue;
    ASSERT_EQ(line_named(slipped), line_of(line)) << "turn " << turn;
  }
}

}  // namespace
}  // namespace candor::sealing
