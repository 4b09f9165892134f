// The same person twice: hints while typing, a refusal with candidates, and what stays unsaid.
#include "crm/catalog.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

constexpr const char* eva =
    R"({"given_name":"Eva","family_name":"Klein","emails":[{"address":"eva@müller.example"}],)"
    R"("phones":[{"number":"+49 30 23125123"}],"addresses":[{"city":"Köln"}],)"
    R"("collection":{"context":"existing_customer"}})";

Answer create(House& house, const std::string& members, std::vector<http::Header> headers = {}) {
  return house.post("/api/v1/contacts", "{" + members + R"(,"collection":{"context":"existing_customer"}})",
                    std::move(headers));
}

TEST(Duplicates, are_refused_with_the_candidates_and_the_reasons) {
  House house;
  const auto first = house.post("/api/v1/contacts", eva);
  ASSERT_EQ(first.status, 201) << first.body;
  struct Case {
    std::string members, reason;
    bool certain;
  };
  const Case cases[] = {
      {R"("family_name":"Other","emails":[{"address":"EVA@xn--mller-kva.example"}])", "email", true},
      {R"("family_name":"Other","phones":[{"number":"030 / 23125-123"}])", "phone", true},
      {R"("given_name":"EVA","family_name":"klein","addresses":[{"city":"KOLN"}])", "name_and_city", false},
  };
  for (const auto& one : cases) {
    const auto answer = create(house, one.members);
    ASSERT_EQ(answer.status, 409) << answer.body;
    EXPECT_EQ(answer.text("code"), "possible_duplicate");
    EXPECT_EQ(answer.text("candidates.0.reasons.0"), one.reason);
    EXPECT_EQ(answer.text("candidates.0.record.id"), first.text("id"));
  }
  EXPECT_EQ(house.get("/api/v1/contacts?count=true").number("total"), 1);
  EXPECT_EQ(create(house, cases[0].members, {{"Candor-Allow-Duplicate", "true"}}).status, 201);
  EXPECT_EQ(create(house, cases[0].members, {{"Candor-Allow-Duplicate", "perhaps"}}).status, 400);
}

TEST(Duplicates, by_name_alone_are_a_hint_and_no_refusal) {
  House house;
  ASSERT_EQ(house.post("/api/v1/contacts", eva).status, 201);
  const auto hint =
      house.post("/api/v1/contacts/duplicates", R"({"given_name":"Eva","family_name":"Klein"})");
  ASSERT_EQ(hint.status, 200) << hint.body;
  EXPECT_EQ(hint.text("data.0.reasons.0"), "name");
  EXPECT_EQ(hint.text("data.0.record.family_name"), "Klein");
  EXPECT_EQ(create(house, R"("given_name":"Eva","family_name":"Klein")").status, 201);
}

TEST(Duplicates, are_looked_for_while_somebody_is_still_typing) {
  House house;
  const auto id = house.post("/api/v1/contacts", eva).text("id");
  EXPECT_EQ(house.post("/api/v1/contacts/duplicates", R"({"emails":[{"address":"eva@"}]})").status, 200);
  const auto hint =
      house.post("/api/v1/contacts/duplicates", R"({"emails":[{"address":"eva@müller.example"}]})");
  EXPECT_EQ(hint.text("data.0.record.id"), id);
  const auto itself =
      house.post("/api/v1/contacts/duplicates",
                 R"({"exclude_id":")" + id + R"(","emails":[{"address":"eva@müller.example"}]})");
  EXPECT_TRUE(itself.json().find("data")->list()->empty()) << itself.body;
  EXPECT_EQ(house.post("/api/v1/contacts/duplicates", R"({"shoe_size":7})").status, 422);
}

TEST(Duplicates, are_looked_for_when_a_record_becomes_like_another) {
  House house;
  ASSERT_EQ(house.post("/api/v1/contacts", eva).status, 201);
  const auto other = create(house, R"("given_name":"Otto","family_name":"Groß")").text("id");
  const std::string target = "/api/v1/contacts/" + other;
  const std::string change = R"({"emails":[{"address":"eva@müller.example"}]})";
  const auto refused = house.patch(target, change, {{"If-Match", "\"1\""}});
  EXPECT_EQ(refused.status, 409) << refused.body;
  EXPECT_EQ(refused.text("candidates.0.record.family_name"), "Klein");
  EXPECT_EQ(house.patch(target, change, {{"If-Match", "\"1\""}, {"Candor-Allow-Duplicate", "true"}}).status,
            200);
  // They share the address now: changing something else is no news.
  EXPECT_EQ(house.patch(target, R"({"nickname":"O"})", {{"If-Match", "\"2\""}}).status, 200);
}

TEST(Duplicates, of_companies_are_known_by_name_or_domain) {
  House house;
  ASSERT_EQ(house.post("/api/v1/companies", R"({"name":"Süd Holz GmbH","domain":"holz.example"})").status,
            201);
  EXPECT_EQ(house.post("/api/v1/companies", R"({"name":"SUD HOLZ GMBH"})").text("candidates.0.reasons.0"),
            "name");
  EXPECT_EQ(house.post("/api/v1/companies", R"({"name":"Other","domain":"HOLZ.example"})")
                .text("candidates.0.reasons.0"),
            "domain");
  EXPECT_EQ(house.post("/api/v1/companies", R"({"name":"Nord Holz GmbH"})").status, 201);
}

TEST(Duplicates, in_the_trash_do_not_count) {
  House house;
  const auto id = house.post("/api/v1/contacts", eva).text("id");
  ASSERT_EQ(house.remove("/api/v1/contacts/" + id).status, 204);
  EXPECT_EQ(house.post("/api/v1/contacts", eva).status, 201);
}

TEST(Duplicates, who_may_not_be_shown_are_a_neutral_answer_without_a_name) {
  House house;
  const auto id = *Uuid::parse(house.post("/api/v1/contacts", eva).text("id"));
  ASSERT_TRUE(put_on_hold(house, id.text()));
  for (const std::string allow : {"false", "true"}) {
    const auto answer = house.post("/api/v1/contacts", eva, {{"Candor-Allow-Duplicate", allow}});
    EXPECT_EQ(answer.status, 403) << answer.body;
    EXPECT_EQ(answer.text("decision.reason"), "NOT_AVAILABLE");
    EXPECT_EQ(answer.body.find("Klein"), std::string::npos);
    EXPECT_EQ(answer.body.find("candidates"), std::string::npos);
    EXPECT_EQ(answer.body.find(id.text()), std::string::npos);
  }
  const auto hint =
      house.post("/api/v1/contacts/duplicates", R"({"emails":[{"address":"eva@müller.example"}]})");
  EXPECT_TRUE(hint.json().find("data")->list()->empty());
  EXPECT_TRUE(*hint.json().find("unavailable")->boolean());
}

TEST(Duplicates, of_one_batch_find_each_other) {
  House house;
  const auto principal = house.vault().authenticator().job({Role::sales}, {Purpose::sales});
  const auto access = house.vault().authenticator().access(principal, Purpose::sales, Uuid{});
  house.vault().write_and_wait([&](Writing& writing) {
    const auto& type = *catalog().front();
    auto draft = [&] {
      return *DraftContent::check(
          type, {{"family_name", "Klein"}, {"emails", List{Value(Object{{"address", "twin@example.org"}})}}},
          house.vault().locale());
    };
    const Collection collection{"existing_customer", {}};
    EXPECT_TRUE(writing.create(access, type, draft(), collection, Operation::create, Duplicates::refuse));
    const auto second =
        writing.create(access, type, draft(), collection, Operation::create, Duplicates::refuse);
    EXPECT_EQ(second ? "" : second.error().name, "possible_duplicate");
    return Outcome::done;
  });
}

}  // namespace
}  // namespace candor::test
