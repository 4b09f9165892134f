#include "search/vocabulary.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <set>
#include <string>

namespace candor::search {
namespace {

using Rows = std::vector<Row>;

// Which rows `change` was told to hold what.
struct Filled {
  explicit Filled(std::initializer_list<std::string> texts) {
    for (const auto& text : texts) words.change(row++, "", text);
  }
  Rows holding(std::string_view piece) const {
    std::set<Row> found;
    words.each_holding(
        piece, [&](std::string_view, std::span<const Row> rows) { found.insert(rows.begin(), rows.end()); });
    return {found.begin(), found.end()};
  }
  Rows nearly(std::string_view word, bool surely) const {
    std::set<Row> found;
    words.each_nearly(word, [&](std::span<const Row> rows, bool sure) {
      if (sure == surely) found.insert(rows.begin(), rows.end());
    });
    return {found.begin(), found.end()};
  }
  Vocabulary words;
  Row row = 0;
};

TEST(Vocabulary, knows_which_rows_hold_a_piece_of_a_word) {
  const Filled filled{"\1kleinert\2berlin", "\1klein kleine", "\1gross"};
  EXPECT_EQ(filled.holding("klein"), (Rows{0, 1}));
  EXPECT_EQ(filled.holding("inert"), Rows{0});
  EXPECT_EQ(filled.holding("tb"), Rows{}) << "no word runs over a border";
  EXPECT_EQ(filled.holding("e"), (Rows{0, 1}));
  EXPECT_EQ(filled.words.size(), 5u);
}

TEST(Vocabulary, forgets_a_word_with_the_last_row_that_held_it) {
  Filled filled{"\1anna kleinert", "\1anna gross"};
  EXPECT_EQ(filled.words.size(), 3u);
  filled.words.change(0, "\1anna kleinert", "");
  EXPECT_EQ(filled.words.size(), 2u);
  EXPECT_EQ(filled.holding("kleinert"), Rows{});
  EXPECT_EQ(filled.nearly("kleinerd", true), Rows{});
  EXPECT_EQ(filled.holding("anna"), Rows{1});
  filled.words.change(2, "", "\1neu");
  EXPECT_EQ(filled.holding("neu"), Rows{2}) << "in the place of the one forgotten";
  EXPECT_EQ(filled.words.size(), 3u);
}

TEST(Vocabulary, answers_for_letters_and_leaves_numbers_alone_to_the_texts) {
  EXPECT_TRUE(Vocabulary::answers("kleinert"));
  EXPECT_TRUE(Vocabulary::answers("haus7"));
  EXPECT_FALSE(Vocabulary::answers("4930"));
  EXPECT_FALSE(Vocabulary::answers("klein@"));
  EXPECT_TRUE(Vocabulary::answers_nearly("kleinert"));
  EXPECT_FALSE(Vocabulary::answers_nearly("haus7")) << "\"7\" is among no words, but nearly \"a7\"";
  const Filled filled{
      "\1"
      "493012345 haus7"};
  EXPECT_EQ(filled.words.size(), 1u);
  EXPECT_EQ(filled.holding("haus"), Rows{0});
  EXPECT_EQ(filled.holding("s7"), Rows{0});
}

TEST(Vocabulary, forgives_one_letter_surely_and_a_border_perhaps) {
  const Filled filled{"\1weber strasse", "\1weberstrass", "\1weber", "\1an a",
                      "\1ann a",         "\1ab hof",      "\1ab",    "\1ab"};
  EXPECT_EQ(filled.nearly("weberstrasse", true), Rows{1});
  EXPECT_EQ(filled.nearly("weberstrasse", false), Rows{0}) << "fewer have \"strasse\" than \"weber\"";
  EXPECT_EQ(filled.nearly("weberxstrasse", false), Rows{0});
  EXPECT_EQ(filled.nearly("abhofer", false), Rows{}) << "no word begins so";
  EXPECT_EQ(filled.nearly("abho", false), Rows{}) << "two letters on either side tell nothing";
  EXPECT_EQ(filled.nearly("anna", true), Rows{4});
  EXPECT_EQ(filled.nearly("anna", false), Rows{4});
}

}  // namespace
}  // namespace candor::search
