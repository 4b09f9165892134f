#include "backup/manifest.h"

#include <gtest/gtest.h>

namespace candor::backup {
namespace {

BackupManifest example() {
  BackupManifest manifest{"data",
                          *Uuid::parse("01a20ae2-4846-7005-a41b-fc5ac7b6ff3a"),
                          *Uuid::parse("01a20ae2-4846-7005-a41b-fc5ac7b6ff3b"),
                          from_milliseconds(1'767'225'600'120),
                          101,
                          {{"candor.db", 8192, {}}, {"installation", 115, {}}}};
  manifest.files[0].sha256.fill(std::byte{0xab});
  return manifest;
}

TEST(Manifest, is_text_with_a_fact_a_line_and_reads_back_the_same) {
  const auto text = encode(example());
  EXPECT_EQ(text.substr(0, text.find("file ")),
            "candor backup 1\n"
            "part data\n"
            "backup 01a20ae2-4846-7005-a41b-fc5ac7b6ff3a\n"
            "installation 01a20ae2-4846-7005-a41b-fc5ac7b6ff3b\n"
            "taken_at 2026-01-01T00:00:00.120Z\n"
            "migration 101\n");
  const auto read = decode(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, example());
  EXPECT_EQ(read->bytes(), 8307u);
}

TEST(Manifest, cut_short_at_any_place_is_refused) {
  const auto text = encode(example());
  for (std::size_t size = 0; size < text.size(); ++size) {
    const auto read = decode(std::string_view(text).substr(0, size));
    ASSERT_FALSE(read) << size;
    EXPECT_EQ(read.error().name, "manifest_unreadable");
  }
}

TEST(Manifest, with_anything_that_is_not_its_own_is_refused) {
  const auto text = encode(example());
  const auto replaced = [&](std::string_view what, std::string_view with) {
    std::string other = text;
    return other.replace(other.find(what), what.size(), with);
  };
  for (const auto& other :
       {text + "more\n", "\n" + text, replaced("backup 1\n", "backup 2\n"),
        replaced("part data", "part keys"), replaced("part data", "part rest"),
        replaced("candor.db", "../candor.db"), replaced("candor.db 8192", "candor.db 8192 0"),
        replaced("8192", "-1"), replaced("8192", "99999999999999999999"),
        replaced("migration 101", "migration"), replaced("abab", "ABAB"), replaced("abab", "ab"),
        replaced("2026-01-01T", "2026-13-01T"), replaced("\nend\n", "\nEnd\n"), std::string(100, '\0'),
        std::string()}) {
    EXPECT_FALSE(decode(other)) << other;
  }
}

}  // namespace
}  // namespace candor::backup
