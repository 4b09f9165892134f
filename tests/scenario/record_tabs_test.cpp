// The tabs of a record's page: who changed what, for everybody who may read it; and how a person came to
// us, what may be done with the data, and until when.
#include <algorithm>

#include "crm/contact.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

Answer history_of(House& house, const std::string& id, const std::string& token) {
  return house.send(Method::get, "/api/v1/contacts/" + id + "/history", {{"Authorization", bearer(token)}});
}

std::string sales_token(House& house) {
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  return house.add_token(sales, {Scope::read, Scope::write}, {Purpose::sales}, Purpose::sales);
}

TEST(History, tells_who_changed_what_newest_first_and_leaves_out_who_read) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto path = "/api/v1/contacts/" + id;
  ASSERT_EQ(house.patch(path, R"({"family_name":"Gross"})", {{"If-Match", "\"1\""}}).status, 200);
  house.get(path);
  ASSERT_EQ(house.remove(path).status, 204);
  ASSERT_EQ(house.post(path + "/restore", "").status, 200);
  const auto answer = history_of(house, id, sales_token(house));
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.json().find("data")->list()->size(), 4u);
  EXPECT_EQ(answer.text("data.0.operation"), "restore");
  EXPECT_EQ(answer.text("data.1.operation"), "trash");
  EXPECT_EQ(answer.text("data.2.operation"), "update");
  EXPECT_EQ(answer.text("data.2.fields.0"), "family_name");
  EXPECT_EQ(answer.text("data.2.before.family_name"), "Klein");
  EXPECT_EQ(answer.text("data.2.after.family_name"), "Gross");
  EXPECT_EQ(answer.text("data.2.detail"), "whole");
  EXPECT_EQ(answer.text("data.2.actor.kind"), "token");
  EXPECT_EQ(answer.text("data.2.actor.name"), "A User");
  EXPECT_EQ(answer.text("data.3.operation"), "create");
  EXPECT_EQ(answer.body.find("owner@example.org"), std::string::npos);
}

TEST(History, is_itself_recorded_as_reading_the_record) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  ASSERT_EQ(house.get("/api/v1/contacts/" + id + "/history").status, 200);
  const auto log = house.get("/api/v1/contacts/" + id + "/access-history");
  EXPECT_EQ(log.text("data.0.operation"), "read") << log.body;
}

TEST(History, comes_in_pages) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  for (int version = 1; version <= 3; ++version) {
    ASSERT_EQ(house
                  .patch("/api/v1/contacts/" + id, R"({"nickname":"E)" + std::to_string(version) + "\"}",
                         {{"If-Match", '"' + std::to_string(version) + '"'}})
                  .status,
              200);
  }
  const auto path = "/api/v1/contacts/" + id + "/history?limit=2";
  const auto first = house.get(path);
  EXPECT_EQ(first.text("data.0.after.nickname"), "E3");
  const auto second = house.get(path + "&before=" + std::to_string(first.number("next_before")));
  EXPECT_EQ(second.text("data.0.after.nickname"), "E1");
  EXPECT_EQ(second.text("data.1.operation"), "create");
  EXPECT_EQ(second.number("next_before"), -1);
  EXPECT_EQ(house.get("/api/v1/contacts/" + id + "/history?limit=0").status, 400);
}

TEST(History, leaves_out_what_is_masked_for_the_caller) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  ASSERT_EQ(house
                .patch("/api/v1/contacts/" + id, R"({"description":"likes chess","name_suffix":"E"})",
                       {{"If-Match", "\"1\""}})
                .status,
            200);
  const auto finance = house.add_user("finance@example.org", {Role::finance});
  const auto token = house.add_token(finance, {Scope::read}, {Purpose::billing}, Purpose::billing);
  const auto answer = history_of(house, id, token);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.text("data.0.after.name_suffix"), "E");
  EXPECT_EQ(answer.body.find("chess"), std::string::npos);
  EXPECT_EQ(answer.body.find("description"), std::string::npos);
}

TEST(History, is_refused_like_the_record_itself) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto admin = house.add_user("admin@example.org", {Role::administrator});
  const auto token = house.add_token(admin, {Scope::read}, {Purpose::security}, Purpose::security);
  const auto hidden = history_of(house, id, token);
  const auto unknown = history_of(house, "01a20ae2-4846-7005-a41b-fc5ac7b6ff3a", token);
  EXPECT_EQ(hidden.status, 404);
  EXPECT_EQ(hidden.text("detail"), unknown.text("detail"));
  EXPECT_EQ(hidden.body.find("Klein"), std::string::npos);
}

TEST(History, tells_who_the_record_was_handed_to) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  ASSERT_EQ(
      house
          .patch("/api/v1/contacts/" + id, R"({"owner_id":")" + sales.text() + "\"}", {{"If-Match", "\"1\""}})
          .status,
      200);
  const auto answer = house.get("/api/v1/contacts/" + id + "/history");
  EXPECT_EQ(answer.text("data.0.fields.0"), "owner_id") << answer.body;
  EXPECT_EQ(answer.text("data.0.before.owner_id"), house.owner().text());
  EXPECT_EQ(answer.text("data.0.after.owner_id"), sales.text());
}

TEST(History, of_a_company_is_told_as_well) {
  House house;
  const auto company = house.post("/api/v1/companies", R"({"name":"Klein GmbH"})").text("id");
  ASSERT_EQ(
      house.patch("/api/v1/companies/" + company, R"({"name":"Gross GmbH"})", {{"If-Match", "\"1\""}}).status,
      200);
  const auto answer = house.get("/api/v1/companies/" + company + "/history");
  EXPECT_EQ(answer.text("data.0.before.name"), "Klein GmbH");
}

const Value* purpose_in(const Value& document, std::string_view name) {
  for (const Value& item : *document.find("purposes")->list()) {
    if (*item.find("purpose")->text() == name) return &item;
  }
  return nullptr;
}

TEST(PersonPrivacy, says_how_a_person_came_to_us_and_what_may_be_done_until_when) {
  House house;
  const auto created =
      house.post("/api/v1/contacts", R"({"given_name":"Eva","family_name":"Klein","collection":)"
                                     R"({"context":"existing_customer","source":"Trade fair"}})");
  const auto answer = house.get("/api/v1/contacts/" + created.text("id") + "/privacy");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.text("collected.context"), "existing_customer");
  EXPECT_FALSE(answer.text("collected.title.de").empty());
  EXPECT_EQ(answer.text("collected.source"), "Trade fair");
  EXPECT_EQ(answer.text("collected.by.name"), "A User");
  const Value document = answer.json();
  const auto* sales = purpose_in(document, "sales");
  ASSERT_TRUE(sales);
  EXPECT_TRUE(*sales->find("allowed")->boolean());
  EXPECT_TRUE(sales->find("basis")->text());
  const auto* analytics = purpose_in(document, "analytics");
  ASSERT_TRUE(analytics);
  EXPECT_FALSE(*analytics->find("allowed")->boolean());
  EXPECT_EQ(*analytics->find("reason")->text(), "NO_BASIS");
  EXPECT_TRUE(analytics->find("basis")->is_null());
  EXPECT_FALSE(*document.find("restricted")->boolean());
  EXPECT_GT(answer.number("retention.months"), 0);
  EXPECT_EQ(answer.text("retention.ends_on").size(), 10u);
}

TEST(PersonPrivacy, of_a_restricted_person_is_for_who_works_on_rights) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  ASSERT_TRUE(put_on_hold(house, id));
  const auto path = "/api/v1/contacts/" + id + "/privacy";
  // Whoever may know the person learns that he is on hold, and nothing that was written down.
  const auto known = house.get(path);
  EXPECT_EQ(known.status, 200) << known.body;
  EXPECT_EQ(known.text("restriction.ground"), "accuracy");
  const auto token = house.add_token(house.owner(), {Scope::read}, {Purpose::rights}, Purpose::rights);
  const auto seen = house.send(Method::get, path, {{"Authorization", bearer(token)}});
  ASSERT_EQ(seen.status, 200) << seen.body;
  EXPECT_TRUE(*seen.json().find("restricted")->boolean());
}

TEST(PersonPrivacy, is_not_for_companies_and_not_for_administrators) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto company = house.post("/api/v1/companies", R"({"name":"Klein GmbH"})").text("id");
  EXPECT_EQ(house.get("/api/v1/companies/" + company + "/privacy").status, 404);
  const auto admin = house.add_user("admin@example.org", {Role::administrator});
  const auto token = house.add_token(admin, {Scope::read}, {Purpose::security}, Purpose::security);
  EXPECT_EQ(house.send(Method::get, "/api/v1/contacts/" + id + "/privacy", {{"Authorization", bearer(token)}})
                .status,
            404);
}

}  // namespace
}  // namespace candor::test
