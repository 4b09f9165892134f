// Users, sessions and tokens over HTTP: who may do what, what ends at once, and what is never shown.
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

// An owner, an administrator, a salesperson and a data protection officer, each signed in.
class Accounts : public testing::Test {
 protected:
  Accounts() {
    admin_id_ = house_.add_user("admin@example.org", {Role::administrator});
    sales_id_ = house_.add_user("sales@example.org", {Role::sales});
    officer_id_ = house_.add_user("dpo@example.org", {Role::data_protection_officer});
    owner_ = house_.sign_in("owner@example.org", "correct horse battery", "192.0.2.1");
    admin_ = house_.sign_in("admin@example.org", "correct horse battery", "192.0.2.2");
    sales_ = house_.sign_in("sales@example.org", "correct horse battery", "192.0.2.3");
  }

  Answer change(const std::string& cookie, const Uuid& user, const std::string& body) {
    return house_.browse(cookie, Method::patch, "/api/v1/users/" + user.text(), body);
  }
  std::string operation_last_recorded() {
    return house_.get("/api/v1/audit/events").text("data.0.operation");
  }

  House house_;
  Uuid admin_id_, sales_id_, officer_id_;
  std::string owner_, admin_, sales_;
};

TEST_F(Accounts, everybody_sees_names_and_only_administrators_and_owners_addresses_and_roles) {
  const auto whole = house_.browse(admin_, Method::get, "/api/v1/users");
  ASSERT_EQ(whole.status, 200) << whole.body;
  EXPECT_NE(whole.body.find("dpo@example.org"), std::string::npos);
  EXPECT_NE(whole.body.find("data_protection_officer"), std::string::npos);
  const auto seen = house_.browse(sales_, Method::get, "/api/v1/users");
  ASSERT_EQ(seen.status, 200) << seen.body;
  EXPECT_EQ(seen.text("data.0.name"), "A User");
  EXPECT_EQ(seen.body.find('@'), std::string::npos);
  EXPECT_EQ(seen.body.find("roles"), std::string::npos);
  EXPECT_EQ(seen.body.find("last_used_at"), std::string::npos);
}

TEST_F(Accounts, an_administrator_adds_a_user_who_signs_in_with_the_password_shown_once) {
  const auto added = house_.browse(admin_, Method::post, "/api/v1/users",
                                   R"({"email":"new@example.org","name":"Nora New","roles":["sales"]})");
  ASSERT_EQ(added.status, 201) << added.body;
  const std::string password = added.text("password");
  EXPECT_EQ(added.header("Location"), "/api/v1/users/" + added.text("id"));
  const auto cookie = house_.sign_in("new@example.org", password, "192.0.2.9");
  EXPECT_EQ(house_.browse(cookie, Method::get, "/api/v1/session").text("user.name"), "Nora New");
  EXPECT_EQ(house_.browse(owner_, Method::get, "/api/v1/users").body.find(password), std::string::npos);
  EXPECT_EQ(house_
                .browse(sales_, Method::post, "/api/v1/users",
                        R"({"email":"x@example.org","name":"X","roles":["sales"]})")
                .status,
            403);
}

TEST_F(Accounts, refuses_the_same_address_twice_and_members_that_are_not_right) {
  const auto taken = house_.browse(admin_, Method::post, "/api/v1/users",
                                   R"({"email":"Sales@Example.org","name":"S","roles":["sales"]})");
  EXPECT_EQ(taken.status, 422);
  EXPECT_EQ(taken.text("errors.0.code"), "taken");
  EXPECT_EQ(taken.body.find("Sales@"), std::string::npos);
  const auto wrong = house_.browse(admin_, Method::post, "/api/v1/users",
                                   R"({"email":"nobody","name":"S","roles":["king"],"colour":"red"})");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(wrong.body.find("king"), std::string::npos);
}

TEST_F(Accounts, row_083_an_administrator_gives_himself_a_content_role_and_it_is_on_record) {
  const auto given = change(admin_, admin_id_, R"({"roles":["administrator","sales"]})");
  ASSERT_EQ(given.status, 200) << given.body;
  EXPECT_EQ(operation_last_recorded(), "user_change");
  EXPECT_EQ(house_.browse(admin_, Method::get, "/api/v1/contacts").status, 200);
}

TEST_F(Accounts, row_085_no_officer_is_administrator_owner_or_marketing_lead_as_well) {
  for (const std::string other : {"administrator", "owner", "marketing"}) {
    const auto refused =
        change(owner_, sales_id_, R"({"roles":["data_protection_officer",")" + other + R"("]})");
    EXPECT_EQ(refused.status, 403) << other;
    EXPECT_EQ(refused.text("code"), "conflict");
    EXPECT_EQ(refused.text("decision.article"), "Art. 38(6)");
  }
}

TEST_F(Accounts, row_087_only_the_owner_ends_an_officers_appointment_and_only_with_a_reason) {
  EXPECT_EQ(change(admin_, officer_id_, R"({"active":false})").text("code"), "officer_protected");
  EXPECT_EQ(change(admin_, officer_id_, R"({"roles":["support"],"reason":"no longer wanted"})").status, 403);
  EXPECT_EQ(
      house_.browse(admin_, Method::post, "/api/v1/users/" + officer_id_.text() + "/password").text("code"),
      "officer_protected");
  EXPECT_EQ(change(owner_, officer_id_, R"({"active":false})").text("code"), "reason_missing");
  EXPECT_EQ(change(owner_, officer_id_, R"({"active":false,"reason":"Contract ended"})").status, 200);
}

TEST_F(Accounts, the_log_of_changes_to_users_verifies_with_its_sealed_detail) {
  ASSERT_EQ(change(owner_, officer_id_, R"({"active":false,"reason":"Contract ended"})").status, 200);
  auto& authenticator = house_.vault().authenticator();
  const auto verification = house_.vault().verify_audit_log(
      authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{}));
  EXPECT_TRUE(verification.damages.empty());
  EXPECT_GE(verification.details_verified, 5u);  // four users added, one changed
  EXPECT_EQ(verification.details_redacted, 0u);
}

TEST_F(Accounts, the_last_owner_can_neither_leave_nor_be_stripped) {
  EXPECT_EQ(change(owner_, house_.owner(), R"({"active":false})").text("code"), "last_owner");
  EXPECT_EQ(change(owner_, house_.owner(), R"({"roles":["sales"]})").text("code"), "last_owner");
  ASSERT_EQ(change(owner_, sales_id_, R"({"roles":["owner","sales"]})").status, 200);
  EXPECT_EQ(change(owner_, house_.owner(), R"({"roles":["sales"]})").status, 200);
}

TEST_F(Accounts, an_administrator_does_not_make_himself_an_owner_nor_take_an_owners_account) {
  EXPECT_EQ(change(admin_, admin_id_, R"({"roles":["administrator","owner"]})").status, 403);
  EXPECT_EQ(change(admin_, house_.owner(), R"({"active":false})").status, 403);
  EXPECT_EQ(
      house_.browse(admin_, Method::post, "/api/v1/users/" + house_.owner().text() + "/password").status,
      403);
}

TEST_F(Accounts, deactivating_ends_sessions_and_tokens_at_once_and_survives_a_restart) {
  const auto token = house_.add_token(sales_id_, {Scope::read}, {Purpose::sales}, Purpose::sales);
  const std::vector<http::Header> by_token{{"Authorization", bearer(token)}};
  ASSERT_EQ(house_.send(Method::get, "/api/v1/contacts", by_token).status, 200);
  ASSERT_EQ(change(admin_, sales_id_, R"({"active":false})").status, 200);
  EXPECT_EQ(house_.browse(sales_, Method::get, "/api/v1/session").status, 401);
  EXPECT_EQ(house_.send(Method::get, "/api/v1/contacts", by_token).status, 401);
  house_.restart();
  EXPECT_EQ(house_.send(Method::get, "/api/v1/contacts", by_token).status, 401);
  EXPECT_EQ(house_.sign_in("sales@example.org", "correct horse battery", "192.0.2.8"), "");
}

TEST_F(Accounts, a_reset_password_ends_the_sessions_of_its_user) {
  const auto reset = house_.browse(admin_, Method::post, "/api/v1/users/" + sales_id_.text() + "/password");
  ASSERT_EQ(reset.status, 200) << reset.body;
  EXPECT_EQ(house_.browse(sales_, Method::get, "/api/v1/session").status, 401);
  EXPECT_NE(house_.sign_in("sales@example.org", reset.text("password"), "192.0.2.8"), "");
}

TEST_F(Accounts, changing_ones_password_takes_the_current_one_and_ends_other_sessions) {
  const auto other = house_.sign_in("sales@example.org", "correct horse battery", "192.0.2.7");
  const auto wrong = house_.browse(sales_, Method::post, "/api/v1/session/password",
                                   R"({"current":"not my password","new":"a new and longer one"})");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(wrong.text("errors.0.field"), "current");
  const auto brief = house_.browse(sales_, Method::post, "/api/v1/session/password",
                                   R"({"current":"correct horse battery","new":"brief"})");
  EXPECT_EQ(brief.text("errors.0.field"), "new");
  const auto changed = house_.browse(sales_, Method::post, "/api/v1/session/password",
                                     R"({"current":"correct horse battery","new":"a new and longer one"})");
  ASSERT_EQ(changed.status, 204) << changed.body;
  EXPECT_EQ(house_.browse(other, Method::get, "/api/v1/session").status, 401);
  EXPECT_EQ(house_.browse(sales_, Method::get, "/api/v1/session").status, 200);
  EXPECT_NE(house_.sign_in("sales@example.org", "a new and longer one", "192.0.2.8"), "");
}

TEST_F(Accounts, a_profile_keeps_name_language_and_theme_over_a_restart) {
  EXPECT_EQ(house_.browse(sales_, Method::get, "/api/v1/session").text("settings.theme"), "auto");
  ASSERT_EQ(house_
                .browse(sales_, Method::patch, "/api/v1/session",
                        R"({"name":"Sally Sales","language":"de","theme":"dark"})")
                .status,
            204);
  house_.restart();
  const auto session = house_.browse(sales_, Method::get, "/api/v1/session");
  EXPECT_EQ(session.text("user.name"), "Sally Sales");
  EXPECT_EQ(session.text("settings.language"), "de");
  EXPECT_EQ(session.text("settings.theme"), "dark");
  EXPECT_EQ(house_.browse(sales_, Method::patch, "/api/v1/session", R"({"theme":"pink"})").status, 422);
  EXPECT_EQ(house_.browse(sales_, Method::patch, "/api/v1/session", R"({"roles":["owner"]})").status, 422);
}

TEST_F(Accounts, a_session_is_told_by_family_and_network_and_ended_by_its_own_user_alone) {
  const auto other = house_.sign_in("sales@example.org", "correct horse battery", "198.51.100.77");
  const auto listed = house_.browse(sales_, Method::get, "/api/v1/sessions");
  ASSERT_EQ(listed.status, 200) << listed.body;
  EXPECT_NE(listed.body.find(R"("client":"Firefox, Linux")"), std::string::npos) << listed.body;
  EXPECT_NE(listed.body.find("198.51.100.0/24"), std::string::npos);
  EXPECT_EQ(listed.body.find("198.51.100.77"), std::string::npos);
  EXPECT_EQ(listed.body.find("Mozilla"), std::string::npos);
  const Value document = listed.json();
  EXPECT_EQ(document.find("data")->list()->size(), 2u);
  std::string id;
  for (const Value& session : *document.find("data")->list()) {
    if (!*session.find("current")->boolean()) id = *session.find("id")->text();
  }
  EXPECT_EQ(house_.browse(admin_, Method::delete_, "/api/v1/sessions/" + id).status, 404);
  EXPECT_EQ(house_.browse(sales_, Method::delete_, "/api/v1/sessions/" + id).status, 204);
  EXPECT_EQ(house_.browse(other, Method::get, "/api/v1/session").status, 401);
  EXPECT_EQ(house_.browse(sales_, Method::get, "/api/v1/session").status, 200);
}

TEST_F(Accounts, a_token_acts_for_its_maker_and_is_listed_without_its_secret) {
  const auto made = house_.browse(sales_, Method::post, "/api/v1/tokens",
                                  R"({"label":"My phone","scopes":["read"],"purposes":["sales"],)"
                                  R"("default_purpose":"sales","expires_on":"2999-12-31"})");
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(
      house_.send(Method::get, "/api/v1/contacts", {{"Authorization", bearer(made.text("token"))}}).status,
      200);
  house_.restart();
  const auto listed = house_.browse(sales_, Method::get, "/api/v1/tokens");
  EXPECT_EQ(listed.text("data.0.label"), "My phone");
  EXPECT_EQ(listed.text("data.0.expires_at"), "3000-01-01T00:00:00.000Z");
  EXPECT_EQ(listed.body.find(made.text("token")), std::string::npos);
  EXPECT_EQ(listed.json().find("data")->list()->size(), 1u);  // not the owner's
  EXPECT_EQ(house_.browse(admin_, Method::get, "/api/v1/tokens").json().find("data")->list()->size(), 2u);
  const auto path = "/api/v1/tokens/" + made.text("id");
  EXPECT_EQ(house_.browse(admin_, Method::delete_, path).status, 204);
  EXPECT_EQ(house_.browse(sales_, Method::delete_, path).status, 404);
  EXPECT_EQ(
      house_.send(Method::get, "/api/v1/contacts", {{"Authorization", bearer(made.text("token"))}}).status,
      401);
}

TEST_F(Accounts, a_token_never_does_more_than_its_makers_role) {
  const auto bases = house_.browse(sales_, Method::post, "/api/v1/tokens",
                                   R"({"label":"x","scopes":["name_bases"],"purposes":["sales"]})");
  EXPECT_EQ(bases.status, 422);
  EXPECT_EQ(bases.text("errors.0.field"), "scopes");
  EXPECT_EQ(house_
                .browse(sales_, Method::post, "/api/v1/tokens",
                        R"({"label":"x","scopes":["read"],"purposes":["billing"]})")
                .status,
            422);
}

TEST_F(Accounts, a_token_makes_no_users_and_no_tokens) {
  const std::string body = R"({"email":"x@example.org","name":"X","roles":["sales"]})";
  const auto user = house_.post("/api/v1/users", body);
  EXPECT_EQ(user.status, 403);
  EXPECT_EQ(user.text("decision.rule"), "account.by_token");
  EXPECT_EQ(house_.post("/api/v1/tokens", R"({"label":"x","scopes":["read"],"purposes":["sales"]})").status,
            403);
  EXPECT_EQ(house_.patch("/api/v1/users/" + sales_id_.text(), R"({"active":false})").status, 403);
}

}  // namespace
}  // namespace candor::test
