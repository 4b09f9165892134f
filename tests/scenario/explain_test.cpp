// Why an act would be refused, what may help, and who can change it; and what is said of nobody.
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

constexpr auto unknown_id = "01a20ae2-4846-7005-a41b-fc5ac7b6ff3a";

std::string question(const std::string& operation, const std::string& id, const std::string& more = "") {
  return R"({"operation":")" + operation + R"(","record_id":")" + id + "\"" + more + "}";
}

bool has(const Answer& answer, const std::string& way) {
  return answer.body.find("\"way\":\"" + way + "\"") != std::string::npos;
}

TEST(Explain, says_why_an_offer_may_not_go_out_and_what_may_help) {
  House house;
  const auto id = house.contact("Eva", "Klein", "inbound_enquiry");
  const auto told = house.post("/api/v1/privacy/explain", question("send", id, R"(,"channel":"email")"));
  ASSERT_EQ(told.status, 200) << told.body;
  EXPECT_EQ(told.text("effect"), "denied") << told.body;
  EXPECT_EQ(told.text("rule"), "outreach.cold");
  EXPECT_EQ(told.text("article"), "ePrivacy 13(1)");
  EXPECT_FALSE(told.text("explain.de").empty());
  EXPECT_TRUE(has(told, "record_consent"));
  EXPECT_EQ(told.body.find("Klein"), std::string::npos);
}

TEST(Explain, does_not_advise_to_ask_somebody_who_objected) {
  House house;
  const auto id = house.contact("Eva", "Klein", "inbound_enquiry");
  ASSERT_EQ(house
                .post("/api/v1/contacts/" + id + "/privacy/events",
                      R"({"kind":"objection","scope":"advertising","manner":"phone"})")
                .status,
            201);
  const auto told = house.post("/api/v1/privacy/explain", question("send", id, R"(,"channel":"email")"));
  EXPECT_EQ(told.text("rule"), "objection.marketing") << told.body;
  EXPECT_FALSE(has(told, "record_consent")) << told.body;
  EXPECT_FALSE(has(told, "send_letter"));
  const auto answer =
      house.post("/api/v1/privacy/explain", question("send", id, R"(,"channel":"email","content":"answer")"));
  EXPECT_EQ(answer.text("effect"), "allowed") << answer.body;
}

TEST(Explain, answers_of_a_hidden_record_as_of_one_that_is_not_there) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto admin = house.add_user("admin@example.org", {Role::administrator});
  const auto token = house.add_token(admin, {Scope::read}, {Purpose::security}, Purpose::security);
  const auto ask = [&](const std::string& record, const std::string& operation) {
    return house.send(Method::post, "/api/v1/privacy/explain",
                      {{"Authorization", bearer(token)}, {"Content-Type", "application/json"}},
                      question(operation, record));
  };
  for (const auto* operation : {"read", "update", "record_consent", "privacy_read", "erase"}) {
    const auto hidden = ask(id, operation), unknown = ask(unknown_id, operation);
    EXPECT_EQ(hidden.status, 200) << hidden.body;
    EXPECT_EQ(hidden.body, unknown.body) << operation;
    EXPECT_EQ(hidden.text("effect"), "not_found") << hidden.body;
    EXPECT_EQ(hidden.body.find("role."), std::string::npos);
  }
}

TEST(Explain, leaves_one_entry_in_the_log_and_does_nothing) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto before = house.get("/api/v1/contacts/" + id).header("ETag");
  ASSERT_EQ(house.post("/api/v1/privacy/explain", question("erase", id)).status, 200);
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).header("ETag"), before);
  const auto log = house.get("/api/v1/contacts/" + id + "/access-history");
  std::size_t entries = 0;
  for (auto at = log.body.find("\"explain\""); at != std::string::npos;
       at = log.body.find("\"explain\"", at + 1)) {
    ++entries;
  }
  EXPECT_EQ(entries, 1u) << log.body;
}

TEST(Explain, tells_of_an_act_without_a_record) {
  House house;
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token = house.add_token(sales, {Scope::read}, {Purpose::sales}, Purpose::sales);
  const auto told = house.send(Method::post, "/api/v1/privacy/explain",
                               {{"Authorization", bearer(token)}, {"Content-Type", "application/json"}},
                               R"({"operation":"import"})");
  EXPECT_EQ(told.text("rule"), "scope.missing") << told.body;
  EXPECT_TRUE(has(told, "create_token"));
}

TEST(Explain, refuses_words_that_are_none) {
  House house;
  const auto told = house.post("/api/v1/privacy/explain", R"({"operation":"spy","why":"x"})");
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(told.text("errors.0.field"), "operation");
  EXPECT_EQ(told.text("errors.1.code"), "unknown_member");
}

TEST(Rules, are_told_in_both_languages) {
  House house;
  const auto rules = house.get("/api/v1/privacy/rules");
  ASSERT_EQ(rules.status, 200);
  EXPECT_GT(rules.json().find("data")->list()->size(), 100u);
  const Value document = rules.json();
  for (const auto& rule : *document.find("data")->list()) {
    EXPECT_FALSE(rule.find("explain")->find("de")->text()->empty()) << *rule.find("rule")->text();
    EXPECT_TRUE(rule.find("severity")->integer());
  }
}

}  // namespace
}  // namespace candor::test
