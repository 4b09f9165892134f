// Local commands on a real vault: what they change, and what the log says about it.
#include "control/local_commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "config.h"
#include "control/command_input.h"
#include "crm/catalog.h"
#include "embedded.h"
#include "registers_file.h"

namespace candor {
namespace {

using testing::HasSubstr;
using testing::Not;

class LocalCommandsTest : public testing::Test {
 protected:
  LocalCommandsTest() {
    folder_ = std::filesystem::temp_directory_path() / ("candor-local-" + std::to_string(random_.number()));
    VaultConfig config;
    config.folder = folder_;
    config.root_key_file = folder_ / "root.key";
    const Catalog whole{catalog(), crm_migrations()};
    EXPECT_TRUE(Vault::create(config, whole, environment_));
    auto vault = Vault::open(config, whole, *built_in_registers(), environment_);
    EXPECT_TRUE(vault);
    vault_ = std::move(*vault);
    commands_ = std::make_unique<LocalCommands>(*vault_, environment_);
  }
  ~LocalCommandsTest() override {
    commands_.reset();
    vault_.reset();
    std::filesystem::remove_all(folder_);
  }

  Result<Value> run(std::string_view name, Value input) {
    return commands_->run({std::string(name), std::move(input)});
  }
  Result<Value> add(const std::string& email, List roles,
                    const std::string& password = "a long enough password") {
    return run(
        add_user_command,
        Object{{"email", email}, {"name", "Ana Lima"}, {"roles", std::move(roles)}, {"password", password}});
  }
  // Newest first, of everything that was recorded.
  std::vector<AuditHeader> events() {
    auto& authenticator = vault_->authenticator();
    const auto access = authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{});
    std::vector<AuditHeader> found;
    vault_->read_and_wait([&](Reading& reading) { found = reading.events(access, {})->events; });
    return found;
  }

  SystemClock clock_;
  SystemRandom random_;
  SilentLog log_;
  Environment environment_{clock_, random_, log_};
  std::filesystem::path folder_;
  std::unique_ptr<Vault> vault_;
  std::unique_ptr<LocalCommands> commands_;
};

TEST_F(LocalCommandsTest, adds_a_user_who_can_sign_in) {
  const auto output = add("ana@example.org", {"owner", "sales"});
  ASSERT_TRUE(output) << output.error().detail;
  EXPECT_EQ(*output->find("email")->text(), "ana@example.org");
  EXPECT_EQ(output->find("password"), nullptr);
  auto& authenticator = vault_->authenticator();
  EXPECT_TRUE(authenticator.check_password("ana@example.org", "a long enough password").right());
  EXPECT_FALSE(authenticator.check_password("ana@example.org", "another long password").right());
  const auto id = authenticator.user_by_email("ana@example.org");
  ASSERT_TRUE(id);
  EXPECT_EQ(authenticator.user(*id)->roles, (RoleSet{Role::owner, Role::sales}));
}

TEST_F(LocalCommandsTest, records_each_act_as_the_local_operators) {
  ASSERT_TRUE(add("ana@example.org", {"owner"}));
  ASSERT_TRUE(run(reset_password_command,
                  Object{{"email", "ana@example.org"}, {"password", "another long password"}}));
  auto recorded = events();
  // With the first user the house gets its pipeline and stages, which nobody asked for by name.
  std::erase_if(recorded, [](const auto& event) { return event.actor_kind == ActorKind::job; });
  ASSERT_GE(recorded.size(), 2u);
  EXPECT_EQ(recorded[0].operation, Operation::password_reset);
  EXPECT_EQ(recorded[1].operation, Operation::user_add);
  for (int i : {0, 1}) {
    EXPECT_EQ(recorded[static_cast<std::size_t>(i)].actor_kind, ActorKind::local_operator);
    EXPECT_EQ(recorded[static_cast<std::size_t>(i)].purpose, Purpose::security);
    EXPECT_FALSE(recorded[static_cast<std::size_t>(i)].request.is_nil());
  }
}

TEST_F(LocalCommandsTest, refuses_a_user_that_cannot_be_and_says_why) {
  ASSERT_TRUE(add("ana@example.org", {"owner"}));
  const auto twice = add("ANA@example.org", {"sales"});
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().fields.at(0).code, "taken");
  const auto conflict = add("ben@example.org", {"owner", "data_protection_officer"});
  ASSERT_FALSE(conflict);
  EXPECT_EQ(conflict.error().decision.at(0).article, "Art. 38(6)");
  const auto short_password = add("ben@example.org", {"sales"}, "short");
  ASSERT_FALSE(short_password);
  EXPECT_EQ(short_password.error().fields.at(0).field, "password");
  EXPECT_FALSE(vault_->authenticator().user_by_email("ben@example.org"));
}

TEST_F(LocalCommandsTest, ends_sessions_with_the_old_password) {
  ASSERT_TRUE(add("ana@example.org", {"owner"}));
  auto& authenticator = vault_->authenticator();
  const auto proof = authenticator.check_password("ana@example.org", "a long enough password");
  std::string session;
  vault_->write_and_wait(
      [&](Writing& writing) {
        session = *authenticator.open_session(writing, proof, Uuid{});
        return Outcome::done;
      },
      Vault::Batching::alone);
  ASSERT_TRUE(authenticator.by_session(session));
  ASSERT_TRUE(run(reset_password_command,
                  Object{{"email", "ana@example.org"}, {"password", "another long password"}}));
  EXPECT_FALSE(authenticator.by_session(session));
  EXPECT_FALSE(authenticator.check_password("ana@example.org", "a long enough password").right());
  EXPECT_TRUE(authenticator.check_password("ana@example.org", "another long password").right());
}

TEST_F(LocalCommandsTest, makes_a_token_with_what_fits_the_user) {
  ASSERT_TRUE(add("ana@example.org", {"sales"}));
  const auto output = run(create_token_command, Object{{"user", "ana@example.org"}, {"label", "Import"}});
  ASSERT_TRUE(output) << output.error().detail;
  EXPECT_EQ(*output->find("scopes"), Value(List{"read", "write"}));
  EXPECT_EQ(*output->find("purposes"), Value(List{"sales", "contract"}));
  EXPECT_EQ(*output->find("default_purpose"), Value("sales"));
  const auto principal = vault_->authenticator().by_token(*output->find("token")->text());
  ASSERT_TRUE(principal);
  EXPECT_EQ(principal->kind(), ActorKind::token);
  EXPECT_EQ(principal->purposes(), (PurposeSet{Purpose::sales, Purpose::contract}));
  EXPECT_EQ(principal->default_purpose(), Purpose::sales);
}

TEST_F(LocalCommandsTest, gives_no_default_purpose_where_several_fit_alike) {
  ASSERT_TRUE(add("ben@example.org", {"finance"}));
  const auto output = run(create_token_command, Object{{"user", "ben@example.org"}, {"label", ""}});
  ASSERT_TRUE(output);
  EXPECT_EQ(*output->find("purposes"), Value(List{"contract", "billing"}));
  EXPECT_EQ(output->find("default_purpose"), nullptr);
  const auto one =
      run(create_token_command, Object{{"user", "ben@example.org"}, {"purposes", List{"billing"}}});
  ASSERT_TRUE(one);
  EXPECT_EQ(*one->find("default_purpose"), Value("billing"));
}

TEST_F(LocalCommandsTest, makes_no_token_that_can_do_more_than_its_user) {
  ASSERT_TRUE(add("ana@example.org", {"sales"}));
  const auto refused =
      run(create_token_command, Object{{"user", "ana@example.org"}, {"purposes", List{"billing"}}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.at(0).field, "purposes");
  const auto unknown =
      run(create_token_command, Object{{"user", "ana@example.org"}, {"purposes", List{"spying"}}});
  ASSERT_FALSE(unknown);
  EXPECT_THAT(unknown.error().fields.at(0).message, HasSubstr("marketing"));
  EXPECT_THAT(unknown.error().fields.at(0).message, Not(HasSubstr("spying")));
}

TEST_F(LocalCommandsTest, revokes_a_token_once) {
  ASSERT_TRUE(add("ana@example.org", {"sales"}));
  const auto made = run(create_token_command, Object{{"user", "ana@example.org"}});
  ASSERT_TRUE(made);
  const std::string secret = *made->find("token")->text();
  ASSERT_TRUE(vault_->authenticator().by_token(secret));
  ASSERT_TRUE(run(revoke_token_command, Object{{"id", *made->find("id")}}));
  EXPECT_FALSE(vault_->authenticator().by_token(secret));
  const auto again = run(revoke_token_command, Object{{"id", *made->find("id")}});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Errc::not_found);
  EXPECT_FALSE(run(revoke_token_command, Object{{"id", secret}}));
}

TEST_F(LocalCommandsTest, knows_nobody_by_an_unknown_address) {
  for (const auto command : {reset_password_command, create_token_command}) {
    Object input{{command == reset_password_command ? "email" : "user", "nobody@example.org"}};
    if (command == reset_password_command) input.emplace_back("password", "a long enough password");
    const auto output = run(command, std::move(input));
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, Errc::not_found);
    EXPECT_THAT(output.error().detail, Not(HasSubstr("nobody@")));
  }
}

TEST_F(LocalCommandsTest, verifies_the_log_and_records_that) {
  ASSERT_TRUE(add("ana@example.org", {"sales"}));
  const auto report = run(verify_command, Object{});
  ASSERT_TRUE(report);
  EXPECT_EQ(*report->find("whole"), Value(true));
  EXPECT_GE(*report->find("entries")->integer(), 1);
  EXPECT_EQ(*report->find("damages"), Value(List{}));
  EXPECT_EQ(events().front().operation, Operation::audit_verify);
}

TEST_F(LocalCommandsTest, refuses_a_command_it_does_not_know) {
  const auto output = run("user.remove", Object{});
  ASSERT_FALSE(output);
  EXPECT_EQ(output.error().name, "unknown_command");
}

TEST_F(LocalCommandsTest, adopts_balancing_tests_and_tells_which_are) {
  const auto adopted_at = [&](std::string_view name) {
    const auto output = run(list_registers_command, Object{});
    for (const Value& test : *output->find("balancing_tests")->list()) {
      if (*test.find("name")->text() == name) return *test.find("adopted_at");
    }
    return Value("no such test");
  };
  EXPECT_TRUE(adopted_at("business_contact").is_null());
  const auto one = run(adopt_tests_command, Object{{"names", List{"business_contact"}}});
  ASSERT_TRUE(one) << one.error().detail;
  EXPECT_FALSE(adopted_at("business_contact").is_null());
  EXPECT_TRUE(adopted_at("security_log").is_null());
  EXPECT_EQ(events().front().operation, Operation::balancing_test_adopt);

  const auto rest = run(adopt_tests_command, Object{});
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->find("adopted")->list()->size(), 2u) << "the others";
  EXPECT_FALSE(adopted_at("security_log").is_null());
  const auto none = run(adopt_tests_command, Object{{"names", List{"customer_mail", "luck"}}});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Errc::not_found);
}

TEST(Registers, of_a_file_with_an_unknown_purpose_are_refused_with_its_line) {
  const std::string purposes = "valid_from = 2026-01-01\nversion = 1\n\n[[purpose]]\nname = \"espionage\"\n";
  const auto file = parse_register_file(purposes, "purposes.toml");
  ASSERT_TRUE(file);
  const auto registers = read_registers({*file});
  ASSERT_FALSE(registers);
  EXPECT_EQ(registers.error().detail,
            "purposes.toml:5, purpose 1 (espionage): \"name\" is no purpose that Candor knows.");
}

TEST(Registers, of_files_whose_context_names_a_missing_test_are_refused_with_its_line) {
  const auto built_in = built_in_registers();
  auto files = built_in->files;
  std::string contexts(embedded_file("collection_contexts.toml"));
  const std::string named = "balancing_test = \"business_contact\"";
  const auto at = contexts.find(named);
  const auto line =
      std::count(contexts.begin(), contexts.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
  contexts.replace(at, named.size(), "balancing_test = \"wishful_thinking\"");
  for (auto& file : files) {
    if (file.name == "collection_contexts.toml") file = parse_register_file(contexts, file.name).value();
  }
  const auto registers = read_registers(files);
  ASSERT_FALSE(registers);
  EXPECT_THAT(registers.error().detail,
              testing::StartsWith("collection_contexts.toml:" + std::to_string(line)));
  EXPECT_THAT(registers.error().detail, HasSubstr("names a test that balancing_tests.toml does not have"));
}

TEST(Registers, are_part_of_the_program) {
  const auto registers = built_in_registers();
  ASSERT_TRUE(registers) << registers.error().detail;
  EXPECT_NE(registers->purpose(Purpose::sales), nullptr);
  EXPECT_NE(registers->context("existing_customer"), nullptr);
}

}  // namespace
}  // namespace candor
