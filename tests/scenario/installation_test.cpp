// Whose installation it is, and how safe it was made.
#include "control/local_commands.h"
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

TEST(Installation, is_told_to_everybody_signed_in_and_changed_by_administrators_and_owners) {
  House house;
  house.add_user("sales@example.org", {Role::sales});
  const auto owner = house.sign_in("owner@example.org", "correct horse battery", "192.0.2.1");
  const auto sales = house.sign_in("sales@example.org", "correct horse battery", "192.0.2.2");
  const std::string body = R"({"organisation":"Klein & Sohn","country":"AT","language":"de"})";
  EXPECT_EQ(house.browse(sales, Method::patch, "/api/v1/installation", body).status, 403);
  ASSERT_EQ(house.browse(owner, Method::patch, "/api/v1/installation", body).status, 204);
  const auto told = house.browse(sales, Method::get, "/api/v1/installation");
  EXPECT_EQ(told.text("organisation"), "Klein & Sohn");
  EXPECT_EQ(told.text("country"), "AT");
  EXPECT_EQ(house.browse(sales, Method::get, "/api/v1/session").text("settings.language"), "de");
  EXPECT_EQ(house.browse(owner, Method::patch, "/api/v1/installation", R"({"country":"XX"})").status, 422);
  EXPECT_EQ(house.send(Method::get, "/api/v1/installation", {}).status, 401);
}

TEST(Installation, remembers_when_escrow_and_backup_were_seen_to) {
  House house;
  const auto before = house.get("/api/v1/installation").json();
  EXPECT_TRUE(before.find("escrow_checked_at")->is_null());
  EXPECT_TRUE(before.find("last_backup_at")->is_null());
  LocalCommands commands(house.vault(), House::environment());
  ASSERT_TRUE(commands.run({std::string(note_fact_command), Object{{"fact", "escrow_checked"}}}));
  const auto after = house.get("/api/v1/installation").json();
  EXPECT_TRUE(after.find("escrow_checked_at")->text());
  EXPECT_TRUE(after.find("last_backup_at")->is_null());
  EXPECT_EQ(house.get("/api/v1/audit/events").text("data.1.operation"), "escrow_checked");
  EXPECT_FALSE(commands.run({std::string(note_fact_command), Object{{"fact", "all_is_well"}}}));
}

}  // namespace
}  // namespace candor::test
