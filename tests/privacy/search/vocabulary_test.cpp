#include "search/vocabulary.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "search/text_index.h"
#include "search/text_match.h"

namespace candor::search {
namespace {

using Rows = std::vector<Row>;

TEST(Vocabulary, knows_which_rows_hold_a_piece_of_a_word) {
  Vocabulary words;
  words.change(0, "",
               "\x01"
               "kleinert\x02"
               "berlin");
  words.change(1, "",
               "\x01"
               "klein kleine");
  words.change(2, "",
               "\x01"
               "gross");
  EXPECT_EQ(words.rows_holding("klein", 10), (Rows{0, 1}));
  EXPECT_EQ(words.rows_holding("inert", 10), Rows{0});
  EXPECT_EQ(words.rows_holding("tb", 10), Rows{}) << "no word runs over a border";
  EXPECT_EQ(words.rows_holding("klein", 1), std::nullopt) << "too many";
}

TEST(Vocabulary, forgets_a_word_with_the_last_row_that_held_it) {
  Vocabulary words;
  words.change(0, "",
               "\x01"
               "anna kleinert");
  words.change(1, "",
               "\x01"
               "anna gross");
  EXPECT_EQ(words.size(), 3u);
  words.change(0,
               "\x01"
               "anna kleinert",
               "");
  EXPECT_EQ(words.size(), 2u);
  EXPECT_EQ(words.rows_holding("kleinert", 10), Rows{});
  EXPECT_TRUE(words.rows_holding_nearly("kleinerd").empty());
  EXPECT_EQ(words.rows_holding("anna", 10), Rows{1});
  words.change(2, "",
               "\x01"
               "neu");
  EXPECT_EQ(words.rows_holding("neu", 10), Rows{2}) << "in the place of the one forgotten";
}

TEST(Vocabulary, answers_for_letters_and_leaves_numbers_to_the_texts) {
  EXPECT_TRUE(Vocabulary::answers("kleinert"));
  EXPECT_FALSE(Vocabulary::answers("4930"));
  EXPECT_FALSE(Vocabulary::answers("klein@"));
  Vocabulary words;
  words.change(0, "",
               "\x01"
               "493012345 haus7");
  EXPECT_EQ(words.size(), 1u);
  EXPECT_EQ(words.rows_holding("haus", 10), Rows{0});
}

TEST(Vocabulary, takes_a_blank_for_an_error_when_a_part_of_three_letters_is_left) {
  Vocabulary words;
  words.change(0, "", "\x01weber strasse");
  words.change(1, "",
               "\x01"
               "an a");
  words.change(2, "",
               "\x01"
               "ann a");
  EXPECT_EQ(words.rows_holding_nearly("weberstrasse"), Rows{0});
  EXPECT_EQ(words.rows_holding_nearly("anna"), Rows{2});
}

// Few letters and many borders, so that nearly everything is nearly something else.
TEST(Vocabulary, finds_what_reading_every_text_finds_with_and_without_errors) {
  std::mt19937 random(7);
  auto text = [&](std::string_view letters, std::size_t least, std::size_t most) {
    std::string made;
    const auto size = least + random() % (most - least + 1);
    while (made.size() < size) made += letters[random() % letters.size()];
    return made;
  };
  std::vector<std::string> titles, others;
  std::vector<RowFacts> rows;
  TextIndex index;
  for (Row row = 0; row < 400; ++row) {
    titles.push_back("\x01" + text("abc -1", 0, 9));
    others.push_back("\x02" + text("abc .2", 0, 20) + "\x03" + text("abc", 0, 6));
    rows.push_back({Uuid{}, 1, false, true});
    index.set(row, titles[row], others[row]);
  }
  for (Row row = 0; row < 400; row += 3) {
    titles[row] = "\x01" + text("abc -1", 0, 14);
    index.set(row, titles[row], others[row]);
  }
  for (Row row = 0; row < 400; row += 10) {
    index.remove(row);
    titles[row] = others[row] = "";
  }
  int forgiven = 0;
  for (int round = 0; round < 3000; ++round) {
    // Not of four and five: there an error that is a border may leave no part of three letters.
    std::vector<std::string> words{round % 5 == 0 ? text("abc", 3, 3) : text("abc", 6, 9)};
    if (round % 3 == 0) words.push_back(text("abc", 3, 3));
    std::vector<Rank> exact, near;
    bool any = false;
    for (Row row = 0; row < 400; ++row) {
      exact.push_back(rank_of(titles[row], others[row], words, {}));
      near.push_back(rank_forgiving(titles[row], others[row], words, {}));
      any |= exact.back() != Rank::none;
    }
    const TextIndex::Question question{words, {}, 1};
    const auto found = index.ranks(rows, question);
    for (Row row = 0; row < 400; ++row) {
      const bool expected = (any ? exact : near)[row] != Rank::none;
      ASSERT_EQ(found[row] != Rank::none, expected)
          << words[0] << " in " << titles[row] << "|" << others[row];
      forgiven += !any && expected;
    }
  }
  EXPECT_GT(forgiven, 100);
}

}  // namespace
}  // namespace candor::search
