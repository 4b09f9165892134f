// A contact's life over the API: created with how the person came to us, read, changed, trashed, restored.
#include "support/house.h"

namespace candor::test {
namespace {

TEST(Contacts, are_not_created_without_saying_how_the_person_came_to_us) {
  House house;
  const auto answer = house.post("/api/v1/contacts", R"({"given_name":"Eva","family_name":"Klein"})");
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.text("code"), "no_lawful_basis");
  EXPECT_EQ(answer.text("errors.0.field"), "collection.context");
  EXPECT_EQ(answer.body.find("Klein"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/contacts").json().find("data")->list()->size(), 0u);
}

TEST(Contacts, are_created_read_changed_trashed_and_restored) {
  House house;
  const auto created = house.post(
      "/api/v1/contacts",
      R"({"given_name":"Zoë","family_name":"Größler","emails":[{"address":"zoe@example.org","label":"work"}],)"
      R"("phones":[{"number":"+49 30 1234567"}],"collection":{"context":"inbound_enquiry","source":"trade fair"}})");
  ASSERT_EQ(created.status, 201) << created.body;
  const std::string id = created.text("id");
  EXPECT_EQ(created.header("Location"), "/api/v1/contacts/" + id);
  EXPECT_EQ(created.header("ETag"), "\"1\"");
  EXPECT_EQ(created.text("source"), "trade fair");

  const auto read = house.get("/api/v1/contacts/" + id);
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(read.body, created.body);
  EXPECT_EQ(read.text("given_name"), "Zoë");
  EXPECT_EQ(read.text("phones.0.e164"), "+49301234567");
  EXPECT_EQ(read.header("Cache-Control"), "no-store");

  EXPECT_EQ(house.patch("/api/v1/contacts/" + id, R"({"nickname":"Z"})").status, 428);
  EXPECT_EQ(house.patch("/api/v1/contacts/" + id, R"({"nickname":"Z"})", {{"If-Match", "\"7\""}}).status,
            412);
  const auto changed =
      house.patch("/api/v1/contacts/" + id, R"({"nickname":"Z","phones":null})", {{"If-Match", "\"1\""}});
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.header("ETag"), "\"2\"");
  EXPECT_EQ(changed.text("nickname"), "Z");
  EXPECT_EQ(changed.body.find("1234567"), std::string::npos);

  EXPECT_EQ(house.get("/api/v1/contacts/" + id, {{"If-None-Match", "\"2\""}}).status, 304);

  EXPECT_EQ(house.remove("/api/v1/contacts/" + id).status, 204);
  const auto trashed = house.get("/api/v1/contacts/" + id);
  EXPECT_EQ(trashed.status, 404);
  EXPECT_EQ(trashed.text("code"), "in_trash");
  EXPECT_EQ(trashed.body.find("Größler"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/contacts").json().find("data")->list()->size(), 0u);
  EXPECT_EQ(house.get("/api/v1/contacts?trashed=true").json().find("data")->list()->size(), 1u);

  const auto restored = house.post("/api/v1/contacts/" + id + "/restore", "");
  ASSERT_EQ(restored.status, 200) << restored.body;
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).text("family_name"), "Größler");
}

TEST(Contacts, survive_a_restart_and_read_the_same) {
  House house;
  const std::string id = house.contact("Łukasz", "Śliwiński");
  const auto before = house.get("/api/v1/contacts/" + id);
  house.restart();
  const auto after = house.get("/api/v1/contacts/" + id);
  EXPECT_EQ(after.status, 200);
  EXPECT_EQ(after.body, before.body);
}

TEST(Contacts, are_refused_for_a_purpose_the_token_lacks_with_rule_and_article) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  const auto answer = house.get("/api/v1/contacts/" + id, {{"Candor-Purpose", "marketing"}});
  EXPECT_EQ(answer.status, 403);
  EXPECT_EQ(answer.text("code"), "purpose_not_permitted");
  EXPECT_EQ(answer.text("decision.rule"), "purpose.not_permitted");
  EXPECT_EQ(answer.text("decision.article"), "Art. 5(1)(b), 25(2)");
  EXPECT_EQ(answer.body.find("Klein"), std::string::npos);
}

TEST(Contacts, are_listed_newest_first_in_pages_whose_cursor_belongs_to_the_caller) {
  House house;
  for (int i = 0; i < 5; ++i) house.contact("Person", "Number" + std::to_string(i));
  const auto first = house.get("/api/v1/contacts?limit=2");
  ASSERT_EQ(first.status, 200) << first.body;
  EXPECT_EQ(first.text("data.0.family_name"), "Number4");
  EXPECT_EQ(first.text("data.1.family_name"), "Number3");
  const auto cursor = first.text("next_cursor");
  ASSERT_FALSE(cursor.empty());
  const auto second = house.get("/api/v1/contacts?limit=2&cursor=" + cursor);
  EXPECT_EQ(second.text("data.0.family_name"), "Number2");
  const auto other = house.add_token(house.owner(), {Scope::read}, {Purpose::sales}, Purpose::sales);
  const auto stolen = house.send(http::Method::get, "/api/v1/contacts?limit=2&cursor=" + cursor,
                                 {{"Authorization", bearer(other)}});
  EXPECT_EQ(stolen.status, 400);
  EXPECT_EQ(stolen.text("code"), "invalid_cursor");
}

TEST(Contacts, created_twice_with_one_idempotency_key_are_one_contact) {
  House house;
  const std::string body =
      R"({"given_name":"Eva","family_name":"Klein","collection":{"context":"existing_customer"}})";
  const auto first = house.post("/api/v1/contacts", body, {{"Idempotency-Key", "order-7"}});
  const auto second = house.post("/api/v1/contacts", body, {{"Idempotency-Key", "order-7"}});
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(first.text("id"), second.text("id"));
  const auto other =
      house.post("/api/v1/contacts", R"({"given_name":"Max","collection":{"context":"existing_customer"}})",
                 {{"Idempotency-Key", "order-7"}});
  EXPECT_EQ(other.status, 422);
  EXPECT_EQ(other.text("code"), "idempotency_key_reused");
}

TEST(Contacts, have_every_act_on_the_audit_log_with_an_inclusion_proof) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  house.get("/api/v1/contacts/" + id);
  const auto events = house.get("/api/v1/audit/events?record_id=" + id);
  ASSERT_EQ(events.status, 200) << events.body;
  EXPECT_EQ(events.text("data.0.operation"), "read");
  EXPECT_EQ(events.text("data.0.rule"), "basis.contract");
  EXPECT_EQ(events.text("data.1.operation"), "create");
  const auto proof = house.get("/api/v1/audit/proof/" + std::to_string(events.number("data.0.sequence")));
  ASSERT_EQ(proof.status, 200) << proof.body;
  EXPECT_GT(proof.number("tree_size"), events.number("data.0.sequence"));
}

}  // namespace
}  // namespace candor::test
