#include "sealing/locked_memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>
#include <vector>

namespace candor::sealing {
namespace {

bool is_zero(ByteView bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte byte) { return byte == std::byte{0}; });
}

template <class Key>
class KeyMemory : public testing::Test {};
using KeyTypes = testing::Types<LockedKey, DataKey>;
TYPED_TEST_SUITE(KeyMemory, KeyTypes);

TYPED_TEST(KeyMemory, begins_with_zeros) {
  const TypeParam key;
  EXPECT_EQ(key.view().size(), key_size);
  EXPECT_TRUE(is_zero(key.view()));
}

TYPED_TEST(KeyMemory, moves_with_its_content) {
  TypeParam key;
  std::ranges::fill(key.writable(), std::byte{7});
  TypeParam moved = std::move(key);
  EXPECT_EQ(moved.view()[31], std::byte{7});
  TypeParam assigned;
  assigned = std::move(moved);
  EXPECT_EQ(assigned.view()[0], std::byte{7});
  TypeParam& same = assigned;
  assigned = std::move(same);
  EXPECT_EQ(assigned.view()[0], std::byte{7});
}

TEST(DataKey, gives_each_holder_a_place_of_its_own) {
  std::vector<DataKey> keys(1000);  // more than several pages hold
  std::set<const std::byte*> places;
  for (DataKey& key : keys) places.insert(key.view().data());
  EXPECT_EQ(places.size(), keys.size());
  for (std::size_t index = 0; index < keys.size(); ++index) {
    std::ranges::fill(keys[index].writable(), static_cast<std::byte>(index));
  }
  for (std::size_t index = 0; index < keys.size(); ++index) {
    EXPECT_THAT(keys[index].view(), testing::Each(static_cast<std::byte>(index)));
  }
}

TEST(DataKey, leaves_nothing_for_the_next_holder_of_its_place) {
  const std::byte* place = nullptr;
  {
    DataKey key;
    place = key.view().data();
    std::ranges::fill(key.writable(), std::byte{0xaa});
  }
  const DataKey next;
  ASSERT_EQ(next.view().data(), place) << "the place is used again";
  EXPECT_TRUE(is_zero(next.view()));
}

TEST(DataKey, is_wiped_when_another_takes_its_holders_place) {
  DataKey key;
  std::ranges::fill(key.writable(), std::byte{0xaa});
  const std::byte* place = key.view().data();
  key = DataKey();
  DataKey next;
  EXPECT_EQ(next.view().data(), place);
  EXPECT_TRUE(is_zero(next.view()));
}

TEST(DataKey, may_be_released_by_another_thread_and_comes_back_wiped) {
  for (int turn = 0; turn < 50; ++turn) {
    std::vector<DataKey> keys(200);
    for (DataKey& key : keys) std::ranges::fill(key.writable(), std::byte{0xaa});
    std::thread([taken = std::move(keys)]() mutable { taken.clear(); }).join();
    const std::vector<DataKey> fresh(200);
    for (const DataKey& key : fresh) ASSERT_TRUE(is_zero(key.view()));
  }
}

TEST(DataKey, outlives_the_thread_that_made_it) {
  DataKey kept;
  std::thread([&kept] {
    DataKey made;
    std::ranges::fill(made.writable(), std::byte{9});
    kept = std::move(made);
  }).join();
  EXPECT_THAT(kept.view(), testing::Each(std::byte{9}));
  // The next thread works in the same arena and must not be given the same place.
  std::thread([&kept] {
    const std::vector<DataKey> others(100);
    for (const DataKey& other : others) ASSERT_NE(other.view().data(), kept.view().data());
  }).join();
  EXPECT_THAT(kept.view(), testing::Each(std::byte{9}));
}

TEST(DataKey, can_be_handed_from_thread_to_thread_under_load) {
  std::vector<std::thread> threads;
  for (int number = 0; number < 4; ++number) {
    threads.emplace_back([number] {
      const auto mark = static_cast<std::byte>(number + 1);
      for (int turn = 0; turn < 200; ++turn) {
        std::vector<DataKey> keys(20);
        for (DataKey& key : keys) std::ranges::fill(key.writable(), mark);
        for (const DataKey& key : keys) ASSERT_THAT(key.view(), testing::Each(mark));
        if (turn % 20 == 0) std::thread([taken = std::move(keys)] {}).join();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace candor::sealing
