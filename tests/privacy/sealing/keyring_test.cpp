#include "sealing/keyring.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "support/storage_folder.h"
#include "support/storage_key_place.h"

namespace candor::sealing {
namespace {

using test::key_place;

LockedKey root_of(std::uint64_t seed) {
  SeededRandom random(seed);
  LockedKey key;
  random.fill(key.writable());
  return key;
}

std::string hex_of(const LockedKey& key) {
  return to_hex(key.view());
}

class KeyringOnDisk : public testing::Test {
 protected:
  void SetUp() override {
    connection->run_script(
        "CREATE TABLE wrapping_keys (generation INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, wrapped "
        "BLOB NOT NULL) STRICT;"
        "CREATE TABLE data_keys (subject_id BLOB NOT NULL, retention_class INTEGER NOT NULL, key_version "
        "INTEGER NOT NULL,"
        " wrapped BLOB NOT NULL, PRIMARY KEY (subject_id, retention_class)) STRICT, WITHOUT ROWID;");
  }
  std::int64_t wrapping_keys() {
    storage::Rows rows = connection->query("SELECT COUNT(*) FROM wrapping_keys");
    return rows.next() ? rows.integer(0) : -1;
  }

  test::StorageFolder folder;
  std::unique_ptr<storage::Database> database =
      storage::open_sqlite({.path = folder.file("keys.db"), .application_id = 1, .create = true});
  std::unique_ptr<storage::Connection> connection = database->open_writer();
  SeededRandom random{1};
};

TEST_F(KeyringOnDisk, makes_one_wrapping_key_and_finds_it_again) {
  Bytes wrapped;
  DataKey made;
  {
    auto keyring = Keyring::open(*connection, root_of(1), random);
    ASSERT_TRUE(keyring.has_value());
    wrapped = keyring->make_key(key_place(), made, random);
  }
  auto keyring = Keyring::open(*connection, root_of(1), random);
  ASSERT_TRUE(keyring.has_value());
  EXPECT_EQ(wrapping_keys(), 1);
  DataKey found;
  ASSERT_TRUE(keyring->unwrap(key_place(), wrapped, found));
  EXPECT_TRUE(std::ranges::equal(found.view(), made.view()));
  wrapped[40] ^= std::byte{1};
  EXPECT_FALSE(keyring->unwrap(key_place(), wrapped, found));
}

TEST_F(KeyringOnDisk, refuses_another_root_key_by_name_and_changes_nothing) {
  ASSERT_TRUE(Keyring::open(*connection, root_of(1), random).has_value());
  const auto refused = Keyring::open(*connection, root_of(2), random);
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().name, "key_mismatch");
  EXPECT_EQ(wrapping_keys(), 1);
  EXPECT_TRUE(Keyring::open(*connection, root_of(1), random).has_value());
}

TEST_F(KeyringOnDisk, takes_a_damaged_wrapping_key_for_a_mismatch) {
  ASSERT_TRUE(Keyring::open(*connection, root_of(1), random).has_value());
  connection->execute("UPDATE wrapping_keys SET wrapped = zeroblob(76)");
  const auto refused = Keyring::open(*connection, root_of(1), random);
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().name, "key_mismatch");
}

TEST_F(KeyringOnDisk, makes_no_new_wrapping_key_where_data_keys_wait_for_a_lost_one) {
  connection->execute(
      "INSERT INTO data_keys (subject_id, retention_class, key_version, wrapped) VALUES ($1, 1, 1, $2)",
      {test::uuid_of(1), Bytes(76)});
  try {
    static_cast<void>(Keyring::open(*connection, root_of(1), random));
    FAIL() << "the damage would be hidden";
  } catch (const storage::StorageError& error) {
    EXPECT_EQ(error.failure(), storage::Failure::corrupt);
  }
  EXPECT_EQ(wrapping_keys(), 0);
}

TEST_F(KeyringOnDisk, leaves_no_key_in_clear_in_its_file) {
  DataKey made;
  const std::string root = hex_of(root_of(1));
  auto keyring = Keyring::open(*connection, root_of(1), random);
  const Bytes wrapped = keyring->make_key(key_place(), made, random);
  storage::Rows rows = connection->query("SELECT wrapped FROM wrapping_keys");
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(to_hex(rows.blob(0)), testing::Not(testing::HasSubstr(root)));
  EXPECT_THAT(to_hex(wrapped), testing::Not(testing::HasSubstr(to_hex(made.view()))));
}

TEST(Keyring, derives_a_different_key_for_each_use_and_always_the_same) {
  const LockedKey root = root_of(1);
  std::set<std::string> keys = {hex_of(root)};
  for (std::uint64_t number = 1; number <= 7; ++number) {
    const auto which = static_cast<SubKey>(number);
    EXPECT_EQ(hex_of(derive(root, which)), hex_of(derive(root, which)));
    keys.insert(hex_of(derive(root, which)));
  }
  EXPECT_EQ(keys.size(), 8u);
  EXPECT_NE(hex_of(derive(root_of(2), SubKey::cursor)), hex_of(derive(root, SubKey::cursor)));
}

TEST(Keyring, tells_a_root_key_by_a_value_of_key_and_installation) {
  EXPECT_EQ(check_value(root_of(1), test::uuid_of(1)), check_value(root_of(1), test::uuid_of(1)));
  EXPECT_NE(check_value(root_of(1), test::uuid_of(1)), check_value(root_of(2), test::uuid_of(1)));
  EXPECT_NE(check_value(root_of(1), test::uuid_of(1)), check_value(root_of(1), test::uuid_of(2)));
}

}  // namespace
}  // namespace candor::sealing
