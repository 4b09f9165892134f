#include "sealing/data_key_cache.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace candor::sealing {
namespace {

Uuid subject(std::uint8_t number) {
  std::array<std::byte, 16> bytes{};
  bytes[15] = std::byte{number};
  return *Uuid::from_bytes(bytes);
}

Grant::Keys keys_of(const Uuid& person, std::uint8_t fill, std::uint32_t version = 1) {
  Grant::Keys keys;
  keys.subject = person;
  for (const auto retention_class : {RetentionClass::identity, RetentionClass::contact}) {
    auto& slot = keys.slots[static_cast<std::size_t>(retention_class)].emplace();
    slot.version = version;
    std::ranges::fill(slot.key.writable(), std::byte{fill});
  }
  return keys;
}

std::uint64_t ticket_for(const DataKeyCache& cache, const Uuid& person) {
  Grant::Keys asked;
  asked.subject = person;
  std::uint64_t ticket = 0;
  cache.find(asked, ticket);
  return ticket;
}

TEST(DataKeyCache, gives_back_every_key_of_a_subject_with_its_version) {
  DataKeyCache cache(16);
  cache.remember(keys_of(subject(1), 0xa1, 3), ticket_for(cache, subject(1)));
  Grant::Keys found;
  found.subject = subject(1);
  std::uint64_t ticket = 0;
  ASSERT_TRUE(cache.find(found, ticket));
  const auto* identity = found.find(RetentionClass::identity);
  ASSERT_TRUE(identity);
  EXPECT_EQ(identity->version, 3u);
  EXPECT_TRUE(
      std::ranges::all_of(identity->key.view(), [](std::byte one) { return one == std::byte{0xa1}; }));
  EXPECT_TRUE(found.find(RetentionClass::contact));
  EXPECT_FALSE(found.find(RetentionClass::marketing));
}

TEST(DataKeyCache, does_not_know_a_subject_that_was_forgotten) {
  DataKeyCache cache(16);
  cache.remember(keys_of(subject(1), 0xa1), ticket_for(cache, subject(1)));
  cache.forget(subject(1));
  Grant::Keys found;
  found.subject = subject(1);
  std::uint64_t ticket = 0;
  EXPECT_FALSE(cache.find(found, ticket));
  EXPECT_FALSE(found.find(RetentionClass::identity));
}

// A reader may have read the keys before they were destroyed and bring them after.
TEST(DataKeyCache, does_not_take_keys_that_were_read_before_the_subject_was_forgotten) {
  DataKeyCache cache(16);
  const auto ticket_of_before = ticket_for(cache, subject(1));
  cache.forget(subject(1));
  cache.remember(keys_of(subject(1), 0xa1), ticket_of_before);
  Grant::Keys found;
  found.subject = subject(1);
  std::uint64_t ticket = 0;
  EXPECT_FALSE(cache.find(found, ticket));
}

TEST(DataKeyCache, holds_no_more_subjects_than_it_was_given_room_for) {
  DataKeyCache cache(16);  // one in each of its sixteen parts
  std::size_t known = 0;
  for (std::uint8_t number = 0; number < 100; ++number) {
    cache.remember(keys_of(subject(number), number), ticket_for(cache, subject(number)));
  }
  for (std::uint8_t number = 0; number < 100; ++number) {
    Grant::Keys found;
    found.subject = subject(number);
    std::uint64_t ticket = 0;
    known += cache.find(found, ticket) ? 1 : 0;
  }
  EXPECT_GT(known, 0u);
  EXPECT_LE(known, 16u);
}

}  // namespace
}  // namespace candor::sealing
