#include "search/text_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace candor::search {
namespace {

// Texts of few letters with many borders, so that nearly everything is nearly something else; read one by one
// they say what an index must find.
class Texts {
 public:
  explicit Texts(unsigned seed) : random(seed) {}

  std::string made_of(std::string_view letters, std::size_t least, std::size_t most) {
    std::string made;
    const auto size = least + random() % (most - least + 1);
    while (made.size() < size) made += letters[random() % letters.size()];
    return made;
  }
  void set(Row row) {
    titles[row] = "\1" + made_of("abc -1", 0, 14);
    others[row] = "\2" + made_of("abc .2", 0, 20) + "\3" + made_of("abc", 0, 6);
    index.set(row, titles[row], others[row]);
  }
  void fill(std::size_t many) {
    titles.resize(many);
    others.resize(many);
    for (Row row = 0; row < many; ++row) {
      set(row);
      // Some may not be found, and some lie in the trash.
      rows.push_back({Uuid{}, row % 7 == 0 ? 2u : 3u, row % 11 == 0, true});
    }
    for (Row row = 0; row < many; row += 3) set(row);
    for (Row row = 0; row < many; row += 10) {
      index.remove(row);
      rows[row].live = false;
    }
  }
  // Rows in the order of the answer.
  std::vector<TextIndex::Place> read(const std::vector<std::string>& words, const Sections& sections) const {
    std::vector<TextIndex::Place> exact, near;
    for (Row row = static_cast<Row>(rows.size()); row-- > 0;) {
      const auto& facts = rows[row];
      if (!facts.live || facts.trashed || !(facts.purposes & 1u)) continue;
      const auto rank = rank_of(titles[row], others[row], words, sections);
      if (rank != Rank::none) exact.push_back({rank, row});
      if (rank_forgiving(titles[row], others[row], words, sections) == Rank::typo)
        near.push_back({Rank::typo, row});
    }
    std::stable_sort(exact.begin(), exact.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return exact.empty() ? near : exact;
  }

  std::mt19937 random;
  std::vector<std::string> titles, others;
  std::vector<RowFacts> rows;
  TextIndex index;
};

bool same(const std::vector<TextIndex::Place>& a, const std::vector<TextIndex::Place>& b) {
  return std::ranges::equal(a, b,
                            [](const auto& x, const auto& y) { return x.row == y.row && x.rank == y.rank; });
}

std::string shown(const std::vector<TextIndex::Place>& places) {
  std::string text;
  for (const auto& place : places)
    text += std::to_string(int(place.rank)) + ":" + std::to_string(place.row) + " ";
  return text;
}

// Words of letters, with a digit, of digits, and with a sign in them: each is looked up in its own way.
std::vector<std::string> asked(Texts& texts, int round) {
  std::vector<std::string> words;
  // Not of four and five letters alone: there an error that is a border may leave no part of three letters.
  words.push_back(round % 5 == 0 ? texts.made_of("abc", 1, 3) : texts.made_of("abc", 6, 8));
  if (round % 3 == 0) words.push_back(texts.made_of("abc", 1, 3));
  if (round % 7 == 0) words.push_back(texts.made_of("a1", 1, 2));
  if (round % 11 == 0) words.front() = texts.made_of("12", 1, 2);
  if (round % 13 == 0) words.push_back(texts.made_of("ab", 1, 1) + "-" + texts.made_of("ab", 0, 1));
  if (round % 17 == 0) words.push_back(texts.made_of("abc", 1, 2));
  return words;
}

TEST(TextIndex, finds_what_reading_every_text_finds_in_the_same_order) {
  Texts texts(7);
  texts.fill(400);
  int exact = 0, forgiven = 0;
  for (int round = 0; round < 4000; ++round) {
    const auto words = asked(texts, round);
    const Sections sections = round % 4 == 0 ? Sections{~std::uint64_t{2}, false} : Sections{};
    const auto expected = texts.read(words, sections);
    const auto all = best_places(texts.index.ranks(texts.rows, {words, sections, 1}), nullptr, 400);
    ASSERT_TRUE(same(all, expected)) << words[0] << " of " << words.size() << ": " << shown(all)
                                     << "instead of " << shown(expected);
    if (!expected.empty()) ++(expected.front().rank == Rank::typo ? forgiven : exact);
  }
  EXPECT_GT(exact, 500);
  EXPECT_GT(forgiven, 500);
}

TEST(TextIndex, gives_page_after_page_what_it_gives_at_once) {
  Texts texts(8);
  texts.fill(400);
  int pages = 0;
  for (int round = 0; round < 1500; ++round) {
    const auto words = asked(texts, round);
    const Sections sections = round % 4 == 0 ? Sections{~std::uint64_t{2}, false} : Sections{};
    const std::size_t count = 1 + round % 9;
    std::vector<TextIndex::Place> found;
    for (;;) {
      const TextIndex::Question question{words, sections, 1, false, found.empty() ? nullptr : &found.back(),
                                         count};
      const auto page = best_places(texts.index.ranks(texts.rows, question), question.after, count);
      found.insert(found.end(), page.begin(), page.end());
      ++pages;
      if (page.size() < count) break;
    }
    const auto expected = texts.read(words, sections);
    ASSERT_TRUE(same(found, expected))
        << words[0] << " of " << words.size() << ": " << shown(found) << "instead of " << shown(expected);
  }
  EXPECT_GT(pages, 3000);
}

TEST(TextIndex, finds_in_the_trash_what_lies_there) {
  TextIndex index;
  index.set(0, "\1klein", "");
  index.set(1, "\1kleinert", "");
  const std::vector<RowFacts> rows{{Uuid{}, 1, true, true}, {Uuid{}, 1, false, true}};
  const std::vector<std::string> words{"klein"};
  EXPECT_EQ(index.ranks(rows, {words, {}, 1, true}), (std::vector<Rank>{Rank::title_word, Rank::none}));
  EXPECT_EQ(index.ranks(rows, {words, {}, 1, false}), (std::vector<Rank>{Rank::none, Rank::title_prefix}));
  EXPECT_EQ(index.ranks(rows, {words, {}, 2, false}), (std::vector<Rank>{Rank::none, Rank::none}))
      << "for another purpose";
}

}  // namespace
}  // namespace candor::search
