#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <fstream>

#include "sealing/keyring.h"
#include "support/storage_folder.h"

namespace candor::sealing {
namespace {

class RootKeyFile : public testing::Test {
 protected:
  void write(std::string_view content, mode_t mode) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    ASSERT_EQ(::chmod(path.c_str(), mode), 0);
  }
  std::string refusal() {
    const auto key = read_root_key(path);
    return key.has_error() ? key.error().name : "";
  }

  test::StorageFolder folder;
  std::filesystem::path path = folder.file("root.key");
  SeededRandom random{1};
};

TEST_F(RootKeyFile, reads_what_it_created_and_hides_it_from_others) {
  const mode_t before = ::umask(0);
  const auto created = create_root_key(path, random);
  ::umask(before);
  ASSERT_TRUE(created.has_value());
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
  EXPECT_EQ(status.st_size, 32);
  const auto found = read_root_key(path);
  ASSERT_TRUE(found.has_value());
  EXPECT_TRUE(std::ranges::equal(found->view(), created->view()));
}

TEST_F(RootKeyFile, is_never_overwritten) {
  const auto created = create_root_key(path, random);
  const auto again = create_root_key(path, random);
  ASSERT_TRUE(again.has_error());
  EXPECT_EQ(again.error().name, "root_key_exists");
  EXPECT_TRUE(std::ranges::equal(read_root_key(path)->view(), created->view()));
}

TEST_F(RootKeyFile, is_refused_when_others_can_reach_it) {
  const std::string content(32, 'k');
  for (const mode_t mode :
       {mode_t{0640}, mode_t{0604}, mode_t{0660}, mode_t{0606}, mode_t{0644}, mode_t{0601}}) {
    write(content, mode);
    EXPECT_EQ(refusal(), "root_key_exposed") << mode;
  }
  for (const mode_t mode : {mode_t{0600}, mode_t{0400}}) {
    write(content, mode);
    EXPECT_EQ(refusal(), "") << mode;
  }
}

// The kernel's form of an access control list that lets one more user read.
Bytes list_with_reader(std::uint32_t user) {
  struct Entry {
    std::uint16_t tag;
    std::uint16_t permissions;
    std::uint32_t id;
  };
  constexpr std::uint32_t nobody = 0xffffffff;
  const Entry entries[] = {{1, 4, nobody}, {2, 4, user}, {4, 0, nobody}, {16, 4, nobody}, {32, 0, nobody}};
  Bytes list = {std::byte{2}, std::byte{0}, std::byte{0}, std::byte{0}};
  for (const Entry& entry : entries) {
    const ByteView bytes = std::as_bytes(std::span(&entry, 1));
    list.insert(list.end(), bytes.begin(), bytes.end());
  }
  return list;
}

TEST_F(RootKeyFile, is_read_when_an_access_list_names_this_user_and_refused_when_it_names_another) {
  write(std::string(32, 'k'), 0400);
  const auto give_to = [this](std::uint32_t user) {
    const Bytes list = list_with_reader(user);
    return ::setxattr(path.c_str(), "system.posix_acl_access", list.data(), list.size(), 0) == 0;
  };
  if (!give_to(::geteuid())) GTEST_SKIP() << "this file system has no access control lists";
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0440u) << "the list's mask shows as the group's rights";
  EXPECT_EQ(refusal(), "") << "as systemd hands over a credential";
  ASSERT_TRUE(give_to(::geteuid() + 1));
  EXPECT_EQ(refusal(), "root_key_exposed");
}

TEST_F(RootKeyFile, is_refused_with_another_size_or_kind_or_none) {
  EXPECT_EQ(refusal(), "root_key_missing");
  for (const std::size_t size : {0u, 31u, 33u, 64u}) {
    write(std::string(size, 'k'), 0600);
    EXPECT_EQ(refusal(), "root_key_size") << size;
  }
  std::filesystem::remove(path);
  std::filesystem::create_directory(path);
  EXPECT_EQ(refusal(), "root_key_unreadable");
  std::filesystem::remove(path);
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(refusal(), "root_key_unreadable") << "and it does not wait for a writer";
}

TEST_F(RootKeyFile, is_not_left_half_made_where_its_folder_is_missing) {
  const auto created = create_root_key(folder.file("missing/root.key"), random);
  ASSERT_TRUE(created.has_error());
  EXPECT_EQ(created.error().name, "root_key_not_written");
}

TEST_F(RootKeyFile, has_errors_that_say_what_to_do_and_neither_key_nor_folder) {
  const std::string content = "the-key-the-key-the-key-the-key!";
  write(content, 0644);
  const auto key = read_root_key(path);
  ASSERT_TRUE(key.has_error());
  EXPECT_THAT(key.error().detail, testing::HasSubstr("chmod 600"));
  EXPECT_THAT(key.error().detail, testing::HasSubstr("root.key"));
  EXPECT_THAT(key.error().detail, testing::Not(testing::HasSubstr(folder.path().string())));
  EXPECT_THAT(key.error().detail, testing::Not(testing::HasSubstr("the-key")));
}

}  // namespace
}  // namespace candor::sealing
