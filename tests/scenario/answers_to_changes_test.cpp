// What a change answers, and to whom; what it leaves in the log; what it may point to.
#include "crm/contact.h"
#include "support/house.h"

namespace candor::test {
namespace {

constexpr auto eva = R"({"given_name": "Eva", "family_name": "Klein", "description": "met in Ulm",
  "collection": {"context": "existing_customer"}})";

std::string create(House& house, const std::string& body) {
  const auto answer = house.post("/api/v1/contacts", body);
  EXPECT_EQ(answer.status, 201) << answer.body;
  return "/api/v1/contacts/" + answer.text("id");
}

TEST(AnswerToAChange, shows_nothing_of_the_record_to_a_token_that_may_not_read) {
  House house;
  const auto place = create(house, eva);
  const auto token = house.add_token(house.owner(), {Scope::write}, {Purpose::sales}, Purpose::sales);
  auto send = [&](http::Method method, const std::string& at, const std::string& body) {
    return house.send(method, at,
                      {{"Authorization", bearer(token)},
                       {"Content-Type", "application/merge-patch+json"},
                       {"If-Match", "\"1\""}},
                      body);
  };
  EXPECT_EQ(send(http::Method::get, place, "").status, 403);
  const auto nothing = send(http::Method::patch, place, "{}");
  EXPECT_EQ(nothing.status, 200);
  const auto changed = send(http::Method::patch, place, R"({"job_title": "Head of sales"})");
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.header("ETag"), "\"2\"");
  const auto restored = send(http::Method::post, place + "/restore", "");
  EXPECT_EQ(restored.status, 200);
  for (const auto& answer : {nothing, changed, restored}) {
    EXPECT_NE(answer.body.find("\"version\""), std::string::npos);
    EXPECT_EQ(answer.body.find("Klein"), std::string::npos) << answer.body;
    EXPECT_EQ(answer.body.find("Ulm"), std::string::npos) << answer.body;
  }
  EXPECT_EQ(house.get(place).text("job_title"), "Head of sales");
}

TEST(AnswerToAChange, of_nothing_leaves_the_record_as_it_was) {
  House house;
  const auto place = create(house, eva);
  const auto before = house.get(place);
  for (const auto* patch : {"{}", R"({"family_name": "Klein"})", R"({"job_title": null})"}) {
    const auto answer = house.patch(place, patch, {{"If-Match", "\"1\""}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, before.body);
  }
  EXPECT_EQ(house.get(place).header("ETag"), "\"1\"");
}

TEST(AnswerToAChange, names_a_company_in_the_trash_and_lets_its_people_be_changed) {
  House house;
  auto company = [&](const std::string& name) {
    return house.post("/api/v1/companies", R"({"name": ")" + name + "\"}").text("id");
  };
  const auto gone = company("Trashco"), other = company("Otherco");
  const auto link = R"({"company_id": ")" + gone + R"(", "role": "Boss"})";
  const auto place = create(house, R"({"family_name": "Klein", "companies": [)" + link +
                                       R"(], "collection": {"context": "existing_customer"}})");
  ASSERT_EQ(house.remove("/api/v1/companies/" + gone).status, 204);

  EXPECT_EQ(house.get(place + "?include=companies").text("included.companies.0.name"), "Trashco");
  const auto added =
      house.patch(place, R"({"companies": [)" + link + R"(, {"company_id": ")" + other + "\"}]}",
                  {{"If-Match", "\"1\""}});
  EXPECT_EQ(added.status, 200) << added.body;
  const auto file = house.post("/api/v1/contacts/export", R"({"format": "csv"})");
  EXPECT_NE(file.body.find("Trashco"), std::string::npos) << file.body;
  EXPECT_NE(file.body.find("Boss"), std::string::npos);

  const auto fresh =
      house.post("/api/v1/contacts", R"({"family_name": "Neu", "companies": [)" + link +
                                         R"(], "collection": {"context": "existing_customer"}})");
  EXPECT_EQ(fresh.status, 422) << "nobody new is put into a company in the trash";
}

// The key that a sealed detail is made with goes when the change does not happen.
TEST(AnswerToAChange, that_was_only_tried_leaves_the_log_whole) {
  House house;
  const std::string head = "First Name,Last Name,E-mail 1 - Value,Notes\n";
  auto import = [&](const std::string& row, const std::string& query) {
    return house.send(http::Method::post, "/api/v1/imports?context=existing_customer" + query,
                      {{"Authorization", bearer(house.token)}, {"Content-Type", "text/csv"}}, head + row);
  };
  ASSERT_EQ(import("Min,Imal,min@imal.example,\n", "").number("created"), 1);
  const auto tried = import("Min,Imal,min@imal.example,a secret note\n", "&duplicates=merge&dry_run=true");
  EXPECT_EQ(tried.number("merged"), 1) << tried.body;

  auto& authenticator = house.vault().authenticator();
  const auto access = authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{});
  EXPECT_TRUE(house.vault().verify_audit_log(access).damages.empty());
  ASSERT_EQ(import("Min,Imal,min@imal.example,a secret note\n", "&duplicates=merge").number("merged"), 1);
  house.restart();
  auto& again = house.vault().authenticator();
  EXPECT_TRUE(house.vault()
                  .verify_audit_log(again.access(again.local_operator(), Purpose::security, Uuid{}))
                  .damages.empty());
}

TEST(AnswerToAChange, refuses_a_row_that_has_more_than_a_person_can_keep) {
  House house;
  std::string emails, head = "First Name,Last Name";
  for (int i = 1; i <= 10; ++i) {
    emails +=
        (i > 1 ? "," : "") + std::string(R"({"address": "eva)") + std::to_string(i) + "@klein.example\"}";
  }
  const auto place = create(house, R"({"family_name": "Klein", "emails": [)" + emails +
                                       R"(], "collection": {"context": "existing_customer"}})");
  const auto report =
      house.send(http::Method::post, "/api/v1/imports?context=existing_customer&duplicates=merge",
                 {{"Authorization", bearer(house.token)}, {"Content-Type", "text/csv"}},
                 "Last Name,E-mail 1 - Value,E-mail 2 - "
                 "Value,Notes\nKlein,eva1@klein.example,eleventh@klein.example,new\n");
  EXPECT_EQ(report.number("refused"), 1) << report.body;
  EXPECT_NE(report.body.find("too_many"), std::string::npos) << report.body;
  const auto kept = house.get(place);
  EXPECT_EQ(kept.header("ETag"), "\"1\"");
  EXPECT_EQ(kept.body.find("eleventh"), std::string::npos);
}

// Nobody fills the memory with a body before saying who is asking.
TEST(AnswerToAChange, comes_before_the_body_to_who_is_not_signed_in) {
  House house;
  auto admitted = [&](const std::string& target, std::vector<http::Header> headers) {
    http::Request head;
    head.method = http::Method::post;
    head.target = target;
    head.headers = std::move(headers);
    return house.application().admit(head);
  };
  for (const auto* target :
       {"/api/v1/imports?context=existing_customer", "/api/v1/contacts", "/api/v1/contacts/search"}) {
    const auto unknown = admitted(target, {});
    ASSERT_TRUE(unknown.refused) << target;
    EXPECT_EQ(unknown.refused->status, 401);
    EXPECT_TRUE(admitted(target, {{"Authorization", "Bearer cnd_made_up"}}).refused) << target;
    EXPECT_FALSE(admitted(target, {{"Authorization", bearer(house.token)}}).refused) << target;
  }
  EXPECT_FALSE(admitted("/api/v1/session", {}).refused) << "signing in needs no session";
}

TEST(PhoneFilter, finds_a_number_by_any_notation_of_a_part_of_it) {
  House house;
  const auto id = create(house, R"({"family_name": "Klein", "phones": [{"number": "040 123456"}],
    "collection": {"context": "existing_customer"}})");
  create(house, R"({"family_name": "Anders", "phones": [{"number": "+49 30 5550123"}],
    "collection": {"context": "existing_customer"}})");
  auto found = [&](const std::string& operation, const std::string& typed) {
    const auto answer = house.post("/api/v1/contacts/search", R"({"where": {"phones.number": {")" +
                                                                  operation + R"(": ")" + typed + R"("}}})");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body.find("Klein") != std::string::npos && answer.body.find("Anders") == std::string::npos;
  };
  for (const auto* typed : {"040 123456", "040 12", "(040) 123", "0049 40 12", "+49 (0)40 12", "123456"}) {
    EXPECT_TRUE(found("contains", typed)) << typed;
  }
  for (const auto* typed : {"040 12", "(040) 1", "0049 40", "+49 40", "+49 (0)40"}) {
    EXPECT_TRUE(found("starts", typed)) << typed;
  }
  EXPECT_FALSE(found("starts", "123456"));
  EXPECT_FALSE(found("contains", "040 99"));
}

}  // namespace
}  // namespace candor::test
