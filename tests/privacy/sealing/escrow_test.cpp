#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "sealing/keyring.h"

namespace candor::sealing {
namespace {

using testing::HasSubstr;

LockedKey key_of(std::uint64_t seed) {
  SeededRandom random(seed);
  LockedKey key;
  random.fill(key.writable());
  return key;
}

std::string refusal_of(std::string_view text) {
  const auto key = parse_escrow_text(text);
  if (!key.has_error()) return "";
  EXPECT_EQ(key.error().name, "escrow_slip");
  return key.error().detail;
}

TEST(EscrowSheet, has_four_lines_of_four_groups_in_letters_that_cannot_be_mistaken) {
  const std::string sheet = escrow_text(key_of(1));
  EXPECT_THAT(sheet, testing::MatchesRegex("(([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}\n){4}"));
}

TEST(EscrowSheet, stays_the_same_for_a_known_key) {
  LockedKey key;
  EXPECT_EQ(escrow_text(key).substr(0, 14), "0000 0000 0000");
  for (std::size_t place = 0; place < key_size; ++place)
    key.writable()[place] = static_cast<std::byte>(place);
  // 00 01 02 ... in groups of five bits; the last three characters of each line are its check.
  EXPECT_THAT(escrow_text(key), testing::StartsWith("000G 40R4 0M30 E"));
}

TEST(EscrowSheet, is_read_back_as_people_type_it) {
  const LockedKey key = key_of(1);
  const std::string sheet = escrow_text(key);
  const auto reads = [&key](std::string_view text) {
    const auto read = parse_escrow_text(text);
    return read.has_value() && std::ranges::equal(read->view(), key.view());
  };
  EXPECT_TRUE(reads(sheet));
  EXPECT_TRUE(reads(ascii_lower(sheet)));
  std::string dense = sheet;
  std::erase(dense, ' ');
  EXPECT_TRUE(reads(dense));
  std::string spacious = "\n  ";
  for (const char character : sheet)
    spacious += character == '\n' ? std::string(" \r\n\n") : std::string{character, '-'};
  EXPECT_TRUE(reads(spacious));
  std::string mistaken = sheet;
  std::ranges::replace(mistaken, '0', 'O');
  std::ranges::replace(mistaken, '1', 'l');
  EXPECT_TRUE(reads(mistaken));
  std::ranges::replace(mistaken, 'l', 'I');
  std::ranges::replace(mistaken, 'O', 'o');
  EXPECT_TRUE(reads(mistaken));
}

TEST(EscrowSheet, names_the_line_with_the_slip) {
  const std::string sheet = escrow_text(key_of(1));
  for (std::size_t line = 0; line < 4; ++line) {
    std::string wrong = sheet;
    char& character = wrong[line * 20 + 7];
    character = character == 'A' ? 'B' : 'A';
    EXPECT_THAT(refusal_of(wrong), testing::StartsWith("Line " + std::to_string(line + 1) + " has a slip"));
  }
}

TEST(EscrowSheet, names_the_line_with_a_character_missing_doubled_or_foreign) {
  const std::string sheet = escrow_text(key_of(1));
  std::string missing = sheet;
  missing.erase(21, 1);
  EXPECT_THAT(refusal_of(missing), HasSubstr("Line 2 has 15"));
  std::string doubled = sheet;
  doubled.insert(41, 1, doubled[41]);
  EXPECT_THAT(refusal_of(doubled), HasSubstr("Line 3 has 17"));
  for (const char foreign : {'U', 'u', '*', '\0', '\xc3'}) {
    std::string strange = sheet;
    strange[60] = foreign;
    EXPECT_THAT(refusal_of(strange), HasSubstr("Line 4 has a character"));
  }
}

TEST(EscrowSheet, finds_lines_in_the_wrong_order_lost_ones_and_too_many) {
  const std::string sheet = escrow_text(key_of(1));
  const std::string swapped = sheet.substr(20, 20) + sheet.substr(0, 20) + sheet.substr(40);
  EXPECT_THAT(refusal_of(swapped), HasSubstr("Line 1"));
  EXPECT_THAT(refusal_of(sheet.substr(20)), HasSubstr("3 were given"));
  EXPECT_THAT(refusal_of(sheet + sheet), HasSubstr("8 were given"));
  EXPECT_THAT(refusal_of(""), HasSubstr("0 were given"));
}

TEST(EscrowSheet, says_nothing_of_the_key_in_an_error) {
  std::string wrong = escrow_text(key_of(1));
  wrong[0] = wrong[0] == 'A' ? 'B' : 'A';
  const std::string refusal = refusal_of(wrong);
  for (std::size_t place = 0; place < wrong.size(); place += 5) {
    EXPECT_THAT(refusal, testing::Not(HasSubstr(wrong.substr(place, 4))));
  }
}

}  // namespace
}  // namespace candor::sealing
