#include "search/text_arena.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/random.h"

namespace candor::search {
namespace {

std::vector<Row> found(const TextArena& arena, std::string_view pattern) {
  std::vector<Row> rows;
  arena.scan(
      pattern, [&](Row row, std::string_view) { rows.push_back(row); }, [](Row) { return false; });
  return rows;
}

TEST(TextArena, finds_each_record_once_and_never_across_two) {
  TextArena arena;
  arena.set(0,
            "\x01"
            "anna banana");
  arena.set(1,
            "\x01"
            "ban");
  arena.set(2,
            "\x01"
            "ana");
  EXPECT_EQ(found(arena, "an"), (std::vector<Row>{0, 1, 2}));
  EXPECT_EQ(found(arena, "banana"), (std::vector<Row>{0}));
  EXPECT_TRUE(found(arena, "ban\x01").empty());
  EXPECT_TRUE(found(arena, "banan ").empty());
}

TEST(TextArena, forgets_what_is_removed_or_replaced) {
  TextArena arena;
  arena.set(0,
            "\x01"
            "secret");
  arena.set(1,
            "\x01"
            "other");
  arena.set(0,
            "\x01"
            "plain, and longer than there was room for at first");
  EXPECT_TRUE(found(arena, "secret").empty());
  EXPECT_EQ(found(arena, "plain"), (std::vector<Row>{0}));
  arena.remove(1);
  EXPECT_TRUE(found(arena, "other").empty());
  EXPECT_EQ(arena.text(1), "");
}

TEST(TextArena, goes_from_the_newest_rows_down_and_ends_when_there_is_enough) {
  TextArena arena;
  const std::string text = "\x01" + std::string(2000, 'x') + " needle";
  for (Row row = 0; row < 1000; ++row) arena.set(row, text);
  std::vector<Row> rows;
  Row lowest_seen = 0;
  arena.scan(
      "needle", [&](Row row, std::string_view) { rows.push_back(row); },
      [&](Row lowest) {
        lowest_seen = lowest;
        return rows.size() >= 10;
      });
  EXPECT_LT(rows.size(), 1000u);
  const std::set<Row> distinct(rows.begin(), rows.end());
  for (Row row = lowest_seen; row < 1000; ++row) EXPECT_TRUE(distinct.contains(row)) << row;
}

TEST(TextArena, equals_a_map_after_many_random_changes) {
  SeededRandom random(7);
  TextArena arena;
  std::map<Row, std::string> expected;
  Row next = 0;
  for (int step = 0; step < 6000; ++step) {
    const auto act = random.below(10);
    if (act < 4 || expected.empty()) {
      expected[next] = "\x01" + std::string(random.below(200), static_cast<char>('a' + random.below(3)));
      arena.set(next, expected[next]);
      ++next;
    } else {
      auto at = std::next(expected.begin(), static_cast<long>(random.below(expected.size())));
      if (act == 9) {
        arena.remove(at->first);
        expected.erase(at);
      } else {
        at->second = "\x01" + std::string(random.below(400), static_cast<char>('a' + random.below(3)));
        arena.set(at->first, at->second);
      }
    }
  }
  for (Row row = 0; row < next; ++row) {
    EXPECT_EQ(arena.text(row), expected.contains(row) ? expected[row] : "") << row;
  }
  for (const std::string_view pattern : {"aaaa", "bbb", "c"}) {
    const auto rows = found(arena, pattern);
    const std::set<Row> distinct(rows.begin(), rows.end());
    EXPECT_EQ(distinct.size(), rows.size());
    for (const auto& [row, text] : expected) {
      EXPECT_EQ(distinct.contains(row), text.find(pattern) != std::string::npos) << row;
    }
  }
}

}  // namespace
}  // namespace candor::search
