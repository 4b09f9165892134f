#include "base/id.h"

#include <gmock/gmock.h>

#include <thread>
#include <unordered_set>

#include "support/manual_clock.h"

namespace candor {
namespace {

using namespace std::chrono_literals;

std::uint64_t milliseconds_in(const Uuid& id) {
  std::uint64_t value = 0;
  for (int position = 0; position < 6; ++position) {
    value = value << 8 | std::to_integer<std::uint64_t>(id.bytes[static_cast<std::size_t>(position)]);
  }
  return value;
}

TEST(Uuid, is_written_in_lower_case_with_hyphens) {
  const auto id = Uuid::parse("0193D7A2-0C1F-7ABC-9def-0123456789AB");
  ASSERT_TRUE(id);
  EXPECT_EQ(id->text(), "0193d7a2-0c1f-7abc-9def-0123456789ab");
  std::string line = "id ";
  id->append_to(line);
  EXPECT_EQ(line, "id 0193d7a2-0c1f-7abc-9def-0123456789ab");
}

TEST(Uuid, refuses_every_other_spelling) {
  for (const std::string_view text :
       {"", "0193d7a20c1f7abc9def0123456789ab", "{0193d7a2-0c1f-7abc-9def-0123456789ab}",
        "0193d7a2-0c1f-7abc-9def-0123456789a", "0193d7a2-0c1f-7abc-9def-0123456789abc",
        "0193d7a2_0c1f-7abc-9def-0123456789ab", "0193d7a2-0c1f-7abc-9def-0123456789ag",
        "0193d7a-20c1f-7abc-9def-0123456789ab", " 193d7a2-0c1f-7abc-9def-0123456789ab",
        "0193d7a2-0c1f-7abc-9def-0123456789a\n"}) {
    EXPECT_FALSE(Uuid::parse(text)) << text;
  }
}

TEST(Uuid, reads_back_any_sixteen_bytes) {
  SeededRandom random(5);
  for (int round = 0; round < 2'000; ++round) {
    Uuid id;
    random.fill(id.bytes);
    ASSERT_EQ(Uuid::parse(id.text()), id);
    ASSERT_EQ(Uuid::from_bytes(id.view()), id);
  }
}

TEST(Uuid, comes_only_from_sixteen_bytes) {
  EXPECT_FALSE(Uuid::from_bytes({}));
  EXPECT_FALSE(Uuid::from_bytes(Bytes(15)));
  EXPECT_FALSE(Uuid::from_bytes(Bytes(17)));
  EXPECT_TRUE(Uuid::from_bytes(Bytes(16))->is_nil());
}

TEST(IdGenerator, makes_version_7_of_the_rfc_variant_with_the_time_in_front) {
  const ManualClock clock;
  SeededRandom random(1);
  IdGenerator ids(clock, random);
  const Uuid id = ids.next();
  EXPECT_EQ(milliseconds_in(id), static_cast<std::uint64_t>(to_milliseconds(clock.now())));
  EXPECT_EQ(id.text()[14], '7');
  EXPECT_THAT("89ab", testing::HasSubstr(id.text().substr(19, 1)));
  EXPECT_FALSE(id.is_nil());
}

TEST(IdGenerator, keeps_order_within_a_millisecond_and_beyond_its_counter) {
  const ManualClock clock;
  SeededRandom random(1);
  IdGenerator ids(clock, random);
  Uuid last = ids.next();
  for (int round = 0; round < 10'000; ++round) {
    const Uuid next = ids.next();
    ASSERT_LT(last, next);
    last = next;
  }
  EXPECT_EQ(milliseconds_in(last), static_cast<std::uint64_t>(to_milliseconds(clock.now())) + 2);
}

TEST(IdGenerator, never_goes_back_when_the_clock_does) {
  ManualClock clock;
  SeededRandom random(1);
  IdGenerator ids(clock, random);
  const Uuid before = ids.next();
  clock.advance(-1h);
  const Uuid during = ids.next();
  EXPECT_LT(before, during);
  clock.advance(2h);
  const Uuid after = ids.next();
  EXPECT_LT(during, after);
  EXPECT_EQ(milliseconds_in(after), static_cast<std::uint64_t>(to_milliseconds(clock.now())));
}

TEST(IdGenerator, survives_a_clock_before_1970) {
  const ManualClock clock(from_milliseconds(-5));
  SeededRandom random(1);
  IdGenerator ids(clock, random);
  EXPECT_EQ(milliseconds_in(ids.next()), 0u);
}

TEST(IdGenerator, gives_each_thread_its_own_ids_in_order) {
  const SystemClock clock;
  SystemRandom random;
  IdGenerator ids(clock, random);
  std::vector<std::vector<Uuid>> made(4);
  {
    std::vector<std::jthread> threads;
    for (auto& list : made) {
      threads.emplace_back([&ids, &list] {
        for (int round = 0; round < 2'000; ++round) list.push_back(ids.next());
      });
    }
  }
  std::unordered_set<Uuid> all;
  for (const auto& list : made) {
    EXPECT_TRUE(std::ranges::is_sorted(list));
    all.insert(list.begin(), list.end());
  }
  EXPECT_EQ(all.size(), 8'000u);
}

TEST(Id, has_the_text_of_its_uuid) {
  struct Thing {};
  const Id<Thing> id{*Uuid::parse("0193d7a2-0c1f-7abc-9def-0123456789ab")};
  EXPECT_EQ(id.text(), "0193d7a2-0c1f-7abc-9def-0123456789ab");
}

}  // namespace
}  // namespace candor
