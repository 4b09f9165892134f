#include "commands/exit_code.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace candor {
namespace {

Error error_of(Errc code, std::string name) {
  return {code, std::move(name), "Something."};
}

TEST(ExitCode, tells_apart_what_a_script_must_tell_apart) {
  EXPECT_EQ(exit_code_of(error_of(Errc::unavailable, "no_installation")), ExitCode::not_found);
  EXPECT_EQ(exit_code_of(error_of(Errc::unavailable, "folder_in_use")), ExitCode::in_use);
  EXPECT_EQ(exit_code_of(error_of(Errc::unavailable, "wrong_root_key")), ExitCode::root_key);
  EXPECT_EQ(exit_code_of(error_of(Errc::invalid, "root_key_missing")), ExitCode::root_key);
  EXPECT_EQ(exit_code_of(error_of(Errc::unavailable, "storage_unusable")), ExitCode::storage);
  EXPECT_EQ(exit_code_of(error_of(Errc::invalid, "invalid_configuration")), ExitCode::usage);
}

TEST(ExitCode, follows_the_kind_of_an_error_without_a_name_of_its_own) {
  EXPECT_EQ(exit_code_of(error_of(Errc::invalid, "invalid")), ExitCode::refused);
  EXPECT_EQ(exit_code_of(error_of(Errc::not_found, "not_found")), ExitCode::not_found);
  EXPECT_EQ(exit_code_of(error_of(Errc::storage_full, "storage_full")), ExitCode::later);
  EXPECT_EQ(exit_code_of(error_of(Errc::damaged, "key_damaged")), ExitCode::storage);
}

TEST(ExitCode, is_never_done_for_an_error) {
  for (int code = 0; code <= static_cast<int>(Errc::damaged); ++code) {
    EXPECT_NE(exit_code_of(error_of(static_cast<Errc>(code), "any")), ExitCode::done) << code;
  }
}

TEST(ExitCode, has_one_meaning_for_each_number) {
  std::set<int> numbers;
  for (const auto& entry : exit_code_meanings()) {
    EXPECT_TRUE(numbers.insert(static_cast<int>(entry.code)).second) << entry.meaning;
    EXPECT_NE(exit_code_help().find(entry.meaning), std::string::npos);
  }
}

TEST(ExitCode, stands_in_the_manual_as_in_the_help) {
  std::ifstream file(CANDOR_SOURCE_FOLDER "/docs/commands.md");
  std::stringstream manual;
  manual << file.rdbuf();
  for (const auto& entry : exit_code_meanings()) {
    const std::string line =
        "| " + std::to_string(static_cast<int>(entry.code)) + " | " + std::string(entry.meaning) + " |\n";
    EXPECT_NE(manual.str().find(line), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace candor
