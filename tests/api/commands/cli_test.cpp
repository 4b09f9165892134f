#include "cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace candor {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

CommandLine read(std::vector<std::string> words) {
  words.insert(words.begin(), "candor");
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  return read_command_line(static_cast<int>(pointers.size()), pointers.data());
}

TEST(CommandLine, serves_a_folder_at_an_address) {
  const auto line = read({"serve", "--data", "var/demo", "--listen", "127.0.0.1:9090"});
  EXPECT_EQ(line.command, &serve);
  EXPECT_THAT(line.arguments.settings,
              ElementsAre(Pair("data.folder", "var/demo"), Pair("server.listen", "127.0.0.1:9090")));
  EXPECT_THAT(line.text, IsEmpty());
}

TEST(CommandLine, knows_every_command) {
  EXPECT_EQ(read({"init", "--data", "d"}).command, &initialise);
  EXPECT_EQ(read({"key", "check-escrow"}).command, &check_escrow_sheet);
  EXPECT_EQ(read({"user", "add", "--email", "a@b.example", "--name", "A", "--role", "owner"}).command,
            &add_user);
  EXPECT_EQ(read({"user", "reset-password", "--email", "a@b.example"}).command, &reset_password);
  EXPECT_EQ(read({"token", "create", "--user", "a@b.example"}).command, &create_token);
  EXPECT_EQ(read({"token", "revoke", "0192"}).command, &revoke_token);
  EXPECT_EQ(read({"register", "list"}).command, &list_registers);
  EXPECT_EQ(read({"register", "adopt", "--all"}).command, &adopt_balancing_tests);
  EXPECT_THAT(read({"register", "adopt", "a", "b"}).arguments.names, ElementsAre("a", "b"));
  EXPECT_EQ(read({"demo", "--data", "d"}).command, &make_demo);
  EXPECT_EQ(read({"import", "f.csv", "--context", "referral"}).command, &import_file);
  EXPECT_EQ(read({"export", "--format", "vcard"}).command, &export_file);
  EXPECT_EQ(read({"audit", "verify"}).command, &verify_audit_log);
  EXPECT_EQ(read({"config", "show"}).command, &show_configuration);
  EXPECT_EQ(read({"healthcheck"}).command, &check_health);
  EXPECT_EQ(read({"version"}).command, &show_version);
}

TEST(CommandLine, takes_lists_repeated_or_with_commas) {
  const auto repeated = read(
      {"user", "add", "--email", "a@b.example", "--role", "owner", "--role", "sales", "--name", "Ana B"});
  EXPECT_THAT(repeated.arguments.roles, ElementsAre("owner", "sales"));
  EXPECT_EQ(repeated.arguments.name, "Ana B");
  const auto commas = read({"token", "create", "--user", "a@b.example", "--scope", "read,write"});
  EXPECT_THAT(commas.arguments.scopes, ElementsAre("read", "write"));
}

TEST(CommandLine, reads_the_numbers_of_a_demo) {
  const auto line =
      read({"demo", "--data", "d", "--contacts", "100000", "--seed", "18446744073709551615", "--json"});
  EXPECT_EQ(line.arguments.contacts, 100'000u);
  EXPECT_EQ(line.arguments.seed, 18'446'744'073'709'551'615u);
  EXPECT_TRUE(line.arguments.json);
}

TEST(CommandLine, says_what_to_do_with_duplicates_and_where_an_export_goes) {
  const auto import =
      read({"import", "f.vcf", "--context", "referral", "--duplicates", "merge", "--dry-run"});
  EXPECT_EQ(import.arguments.duplicates, "merge");
  EXPECT_TRUE(import.arguments.dry_run);
  EXPECT_EQ(read({"import", "f.vcf", "--context", "referral", "--duplicates", "maybe"}).code,
            ExitCode::usage);
  const auto file = read({"export", "--format", "csv", "--type", "companies", "-o", "companies.csv"});
  EXPECT_EQ(file.arguments.type, "companies");
  EXPECT_EQ(file.arguments.output, "companies.csv");
  EXPECT_EQ(read({"export"}).code, ExitCode::usage);
  EXPECT_EQ(read({"export", "--format", "pdf"}).code, ExitCode::usage);
}

TEST(CommandLine, takes_no_password_as_an_argument) {
  const auto line = read({"user", "add", "--email", "a@b.example", "--name", "A", "--role", "owner",
                          "--password", "correct horse battery staple"});
  EXPECT_EQ(line.command, nullptr);
  EXPECT_EQ(line.code, ExitCode::usage);
  EXPECT_TRUE(
      read({"user", "add", "--email", "a@b.example", "--name", "A", "--role", "owner", "--password-stdin"})
          .arguments.password_from_input);
}

TEST(CommandLine, makes_a_demo_only_in_a_folder_that_was_named) {
  const auto line = read({"demo", "--contacts", "5"});
  EXPECT_EQ(line.code, ExitCode::usage);
  EXPECT_THAT(line.text, HasSubstr("--data"));
}

TEST(CommandLine, says_in_one_line_what_is_wrong_and_where_help_is) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"sevre"},
      {"serve", "--prot", "1"},
      {"user"},
      {"user", "add", "--email"},
      {"demo", "--data", "d", "--contacts", "many"},
      {"demo", "--data", "d", "--contacts", "-1"},
      {"import"},
  };
  for (const auto& words : wrong) {
    const auto line = read(words);
    EXPECT_EQ(line.command, nullptr);
    EXPECT_EQ(line.code, ExitCode::usage);
    EXPECT_THAT(line.text, HasSubstr("--help"));
    EXPECT_THAT(line.text, Not(HasSubstr("\n")));
  }
  EXPECT_THAT(read({"user", "add"}).text, HasSubstr("candor user add --help"));
}

TEST(CommandLine, prints_help_with_the_exit_codes) {
  const auto line = read({"--help"});
  EXPECT_EQ(line.command, nullptr);
  EXPECT_EQ(line.code, ExitCode::done);
  for (const auto* word : {"serve", "init", "key", "user", "token", "demo", "import", "audit", "healthcheck",
                           "version", "Exit codes", "75"}) {
    EXPECT_THAT(line.text, HasSubstr(word));
  }
}

TEST(CommandLine, helps_with_each_command_alone) {
  const auto line = read({"token", "create", "--help"});
  EXPECT_EQ(line.code, ExitCode::done);
  EXPECT_THAT(line.text, HasSubstr("--default-purpose"));
  EXPECT_THAT(line.text, Not(HasSubstr("Exit codes")));
}

}  // namespace
}  // namespace candor
