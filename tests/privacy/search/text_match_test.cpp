#include "search/text_match.h"

#include <gtest/gtest.h>

namespace candor::search {
namespace {

constexpr std::string_view title =
    "\x02"
    "eva\x04"
    "klein-schmidt";
constexpr std::string_view other =
    "\x0c"
    "eva.klein@example.org\x0d"
    "493023125123 03023125123\x0b"
    "kleinwerk gmbh";

Rank rank(std::initializer_list<std::string> words, Sections sections = {}) {
  const std::vector<std::string> all(words);
  return rank_of(title, other, all, sections);
}

TEST(TextMatch, ranks_names_before_the_rest_and_beginnings_before_insides) {
  EXPECT_EQ(rank({"klein"}), Rank::title_word);
  EXPECT_EQ(rank({"kle"}), Rank::title_prefix);
  EXPECT_EQ(rank({"schmidt"}), Rank::title_word);
  EXPECT_EQ(rank({"example"}), Rank::prefix);
  EXPECT_EQ(rank({"lein"}), Rank::title_part);
  EXPECT_EQ(rank({"493023"}), Rank::prefix);
  EXPECT_EQ(rank({"3023125"}), Rank::part);
  EXPECT_EQ(rank({"werk"}), Rank::part);
  EXPECT_EQ(rank({"nobody"}), Rank::none);
}

TEST(TextMatch, is_as_good_as_the_worst_word) {
  EXPECT_EQ(rank({"eva", "klein"}), Rank::title_word);
  EXPECT_EQ(rank({"eva", "werk"}), Rank::part);
  EXPECT_EQ(rank({"eva", "nobody"}), Rank::none);
}

TEST(TextMatch, does_not_look_into_what_is_hidden) {
  Sections without_email_and_phone{~(std::uint64_t{1} << 0x0b | std::uint64_t{1} << 0x0c), false};
  EXPECT_EQ(rank({"example"}, without_email_and_phone), Rank::none);
  EXPECT_EQ(rank({"493023"}, without_email_and_phone), Rank::none);
  EXPECT_EQ(rank({"kleinwerk"}, without_email_and_phone), Rank::prefix);
  EXPECT_EQ(rank({"eva"}, without_email_and_phone), Rank::title_word);
}

TEST(TextMatch, forgives_one_letter_of_words_of_four_and_more) {
  auto forgiving = [](std::initializer_list<std::string> words) {
    const std::vector<std::string> all(words);
    return rank_forgiving(title, other, all, {});
  };
  EXPECT_EQ(forgiving({"kleim"}), Rank::typo);   // wrong
  EXPECT_EQ(forgiving({"klien"}), Rank::typo);   // swapped
  EXPECT_EQ(forgiving({"kllein"}), Rank::typo);  // one too many
  EXPECT_EQ(forgiving({"schmit"}), Rank::typo);  // one missing
  EXPECT_EQ(forgiving({"xlein"}), Rank::typo);   // the first one
  EXPECT_EQ(forgiving({"eva", "schmitd"}), Rank::typo);
  EXPECT_EQ(forgiving({"klmm"}), Rank::none);  // two
  EXPECT_EQ(forgiving({"evx"}), Rank::none);   // too short
}

TEST(TextMatch, finds_every_word_with_one_error_by_its_traces) {
  const std::string word = "kleinert";
  for (std::size_t at = 0; at < word.size(); ++at) {
    std::vector<std::string> typed;
    typed.push_back(word);
    typed.back()[at] = 'z';
    typed.push_back(word);
    typed.back().erase(at, 1);
    typed.push_back(word);
    typed.back().insert(at, 1, 'z');
    if (at + 1 < word.size()) {
      typed.push_back(word);
      std::swap(typed.back()[at], typed.back()[at + 1]);
    }
    for (const auto& one : typed) {
      const std::vector<std::string> words{one};
      EXPECT_NE(rank_forgiving("\x02" + word, "", words, {}), Rank::none) << one;
      bool traced = false;
      for (const auto& trace : traces_of(one)) traced |= word.find(trace) != std::string::npos;
      EXPECT_TRUE(traced) << one;
    }
  }
}

}  // namespace
}  // namespace candor::search
