// The registers over HTTP: what the house changes, who may, and what holds from then on.
#include "privacy/registers.h"

#include <gtest/gtest.h>

#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

constexpr std::string_view registers = "/api/v1/registers";

Answer put(House& house, const std::string& token, const std::string& path, const Value& entry,
           const std::string& etag) {
  std::vector<http::Header> headers{{"Authorization", bearer(token)}, {"Content-Type", "application/json"}};
  if (!etag.empty()) headers.push_back({"If-Match", etag});
  return house.send(Method::put, std::string(registers) + path, std::move(headers), to_json(entry));
}

Value entry_of(const Answer& answer, std::string_view name) {
  const Value json = answer.json();
  for (const auto& entry : *json.find("entries")->list()) {
    if (*entry.find("name")->text() == name) return entry;
  }
  return {};
}

// Of a new user with this role, for everything the role works for.
std::string token_of(House& house, Role role) {
  const auto user = house.add_user(std::string(name_of(role)) + "@example.org", {role});
  PurposeSet purposes;
  auto usual = Purpose::none;
  for (const auto& entry : House::registers().purposes) {
    if (!entry.roles.contains(role)) continue;
    purposes.insert(entry.purpose);
    usual = entry.purpose;
  }
  return house.add_token(user, {Scope::read, Scope::write}, purposes, usual);
}

std::string found(House& house, const std::string& name) {
  return house.post("/api/v1/contacts/search", R"({"q":")" + name + R"("})").text("data.0.id");
}

TEST(RegistersOverHttp, show_every_entry_in_both_languages) {
  House house;
  const auto overview = house.get("/api/v1/registers");
  ASSERT_EQ(overview.status, 200) << overview.body;
  EXPECT_EQ(overview.text("data.0.name"), "purposes");
  EXPECT_EQ(overview.text("data.3.name"), "notices");
  EXPECT_EQ(overview.text("data.4.name"), "");
  EXPECT_NE(overview.body.find(R"("file":"outreach")"), std::string::npos);

  const auto contexts = house.get("/api/v1/registers/collection_contexts");
  ASSERT_EQ(contexts.status, 200) << contexts.body;
  EXPECT_EQ(contexts.header("ETag"), "\"2\"");
  const auto customer = entry_of(contexts, "existing_customer");
  EXPECT_EQ(*customer.find("title")->find("de")->text(), "Kauft bei uns");
  EXPECT_EQ(*customer.find("relation")->text(), "customer");
  EXPECT_EQ(contexts.body.find("_de\""), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/registers/wishes").status, 404);
}

TEST(RegistersOverHttp, take_a_change_of_the_owner_that_holds_at_once_and_after_a_restart) {
  House house;
  const std::string path = "/collection_contexts/entries/referral";
  const auto before = house.get("/api/v1/registers/collection_contexts");
  auto referral = entry_of(before, "referral");
  EXPECT_EQ(*referral.find("retention_months")->integer(), 6);
  referral.set("retention_months", 3);
  referral.set("note", "Nobody answers after three months");
  const auto changed = put(house, house.token, path, referral, before.header("ETag"));
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.header("ETag"), "\"3\"");
  EXPECT_EQ(*entry_of(changed, "referral").find("retention_months")->integer(), 3);
  EXPECT_EQ(changed.body.find("Nobody answers"), std::string::npos) << "why is no part of the entry";

  const auto contexts = house.get("/api/v1/collection_contexts");
  EXPECT_NE(contexts.body.find(R"("retention_months":3)"), std::string::npos);
  house.restart();
  const auto again = house.get("/api/v1/registers/collection_contexts");
  EXPECT_EQ(again.header("ETag"), "\"3\"");
  EXPECT_EQ(*entry_of(again, "referral").find("retention_months")->integer(), 3);
  EXPECT_NE(again.text("changed_at"), "");

  const auto versions = house.get("/api/v1/registers/collection_contexts/versions");
  EXPECT_EQ(versions.text("data.0.entry"), "referral");
  EXPECT_EQ(versions.text("data.0.note"), "Nobody answers after three months");
  EXPECT_EQ(versions.text("data.0.by.kind"), "user");
  EXPECT_EQ(versions.text("data.1.entry"), "");
}

TEST(RegistersOverHttp, refuse_a_change_of_what_has_changed_since_or_without_saying_of_what) {
  House house;
  const std::string path = "/collection_contexts/entries/referral";
  const auto before = house.get("/api/v1/registers/collection_contexts");
  auto referral = entry_of(before, "referral");
  ASSERT_EQ(put(house, house.token, path, referral, before.header("ETag")).status, 200);
  referral.set("retention_months", 1);
  const auto stale = put(house, house.token, path, referral, before.header("ETag"));
  EXPECT_EQ(stale.status, 412) << stale.body;
  EXPECT_EQ(put(house, house.token, path, referral, "").status, 428);
  EXPECT_EQ(put(house, house.token, path, referral, "W/1").status, 400);
  EXPECT_EQ(*entry_of(house.get("/api/v1/registers/collection_contexts"), "referral")
                 .find("retention_months")
                 ->integer(),
            6);
}

TEST(RegistersOverHttp, read_a_change_as_strictly_as_a_file) {
  House house;
  const std::string path = "/collection_contexts/entries/referral";
  const auto before = house.get("/api/v1/registers/collection_contexts");
  const auto refused = [&](std::string_view member, const Value& value, std::string_view field) {
    auto referral = entry_of(before, "referral");
    referral.set(member, value);
    const auto answer = put(house, house.token, path, referral, before.header("ETag"));
    EXPECT_EQ(answer.status, 422) << member << answer.body;
    EXPECT_EQ(answer.text("errors.0.field"), field) << answer.body;
  };
  refused("retention", 3, "retention");
  refused("retention_months", "long", "retention_months");
  refused("title", Object{{"en", "Only English"}}, "title.de");
  refused("bases", List{Value(Object{{"purpose", "sales"}, {"basis", "hope"}})}, "bases.0.basis");
  refused(
      "bases",
      List{Value(Object{{"purpose", "sales"}, {"basis", "legitimate_interest"}, {"balancing_test", "none"}})},
      "bases.0.balancing_test");
  refused("code", 77, "code");
  refused("name", "inbound_enquiry", "name");
  EXPECT_EQ(house.get("/api/v1/registers/collection_contexts").header("ETag"), before.header("ETag"));
}

TEST(RegistersOverHttp, are_changed_by_owner_and_privacy_contact_alone) {
  House house;
  const auto before = house.get("/api/v1/registers/purposes");
  const auto sales = entry_of(before, "sales");
  for (const auto role : {Role::sales, Role::administrator, Role::data_protection_officer}) {
    const auto answer =
        put(house, token_of(house, role), "/purposes/entries/sales", sales, before.header("ETag"));
    EXPECT_EQ(answer.status, 403) << name_of(role) << answer.body;
    EXPECT_EQ(answer.text("decision.rule"), "role.registers") << name_of(role);
  }
  const auto desk = token_of(house, Role::privacy_desk);
  EXPECT_EQ(put(house, desk, "/purposes/entries/sales", sales, before.header("ETag")).status, 200);

  const std::vector<http::Header> seller{{"Authorization", bearer(token_of(house, Role::support))}};
  EXPECT_EQ(house.send(Method::get, "/api/v1/registers/notices", seller).status, 200);
  EXPECT_EQ(house.send(Method::get, "/api/v1/registers/notices/versions", seller).status, 403);
  EXPECT_EQ(house.send(Method::get, "/api/v1/registers/balancing_tests", seller).status, 403);
  const auto overview = house.send(Method::get, "/api/v1/registers", seller);
  EXPECT_EQ(overview.body.find("balancing_tests"), std::string::npos) << overview.body;
  EXPECT_EQ(
      house.send(Method::post, "/api/v1/registers/balancing_tests/entries/business_contact/adopt", seller)
          .status,
      403);
}

TEST(RegistersOverHttp, let_use_rest_on_a_test_only_while_it_is_adopted) {
  House house;
  const auto id = house.contact("Eva", "Klein", "business_contact");
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
  EXPECT_EQ(found(house, "Klein"), id);
  const auto before = house.get("/api/v1/registers/balancing_tests");
  auto test = entry_of(before, "business_contact");
  EXPECT_EQ(*test.find("adopted_by")->find("kind")->text(), "local-operator");
  test.set("interest", Object{{"en", "Another interest."}, {"de", "Ein anderes Interesse."}});
  ASSERT_EQ(put(house, house.token, "/balancing_tests/entries/business_contact", test, before.header("ETag"))
                .status,
            200);
  const auto denied = house.get("/api/v1/contacts/" + id);
  EXPECT_EQ(denied.status, 403) << denied.body;
  EXPECT_EQ(denied.text("decision.reason"), "NO_BALANCING_TEST");
  EXPECT_EQ(found(house, "Klein"), "") << "lists know it as soon as reads do";
  const auto session = house.get("/api/v1/session");
  EXPECT_EQ(session.text("warnings.0.code"), "balancing_test_not_adopted") << session.body;

  const auto adopted = house.post("/api/v1/registers/balancing_tests/entries/business_contact/adopt", "");
  ASSERT_EQ(adopted.status, 200) << adopted.body;
  EXPECT_NE(adopted.text("adopted_at"), "");
  EXPECT_EQ(adopted.text("interest.de"), "Ein anderes Interesse.");
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
  EXPECT_EQ(found(house, "Klein"), id);
  house.restart();
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
  EXPECT_EQ(house.get("/api/v1/session").text("warnings.0.code"), "");
  EXPECT_EQ(house.post("/api/v1/registers/balancing_tests/entries/luck/adopt", "").status, 404);
}

TEST(RegistersOverHttp, append_versions_to_a_notice_and_never_change_one_that_was_shown) {
  House house;
  const auto added =
      house.post("/api/v1/registers/notices/entries/newsletter_consent/versions",
                 R"({"wording":{"en":"Yes.","de":"Ja."},"what_changed":{"en":"Short","de":"Kurz"}})");
  ASSERT_EQ(added.status, 201) << added.body;
  EXPECT_EQ(added.number("number"), 2);
  EXPECT_EQ(added.text("wording.de"), "Ja.");
  const auto notices = house.get("/api/v1/registers/notices");
  auto notice = entry_of(notices, "newsletter_consent");
  auto& versions = *notice.find("versions")->list();
  ASSERT_EQ(versions.size(), 2u);
  versions[0].set("wording", Object{{"en", "No."}, {"de", "Nein."}});
  const auto rewritten =
      put(house, house.token, "/notices/entries/newsletter_consent", notice, notices.header("ETag"));
  EXPECT_EQ(rewritten.status, 422);
  EXPECT_EQ(rewritten.text("errors.0.field"), "versions");
  EXPECT_EQ(house
                .post("/api/v1/registers/notices/entries/none/versions",
                      R"({"wording":{"en":"a","de":"b"},"what_changed":{"en":"a","de":"b"}})")
                .status,
            404);
  EXPECT_EQ(house
                .post("/api/v1/registers/notices/entries/newsletter_consent/versions",
                      R"({"wording":{"en":"a"},"what_changed":{"en":"a","de":"b"}})")
                .status,
            422);
}

TEST(RegistersOverHttp, show_a_purpose_only_the_fields_it_needs) {
  House house;
  const auto created =
      house.post("/api/v1/contacts",
                 R"({"given_name":"Eva","family_name":"Klein","birth_date":"1990-02-03","tags":["vip"],)"
                 R"("emails":[{"address":"eva@example.org"}],"collection":{"context":"existing_customer"}})");
  ASSERT_EQ(created.status, 201) << created.body;
  const auto path = "/api/v1/contacts/" + created.text("id");
  EXPECT_EQ(house.get(path).text("birth_date"), "1990-02-03");
  const auto billing = house.get(path, {{"Candor-Purpose", "billing"}});
  ASSERT_EQ(billing.status, 200) << billing.body;
  EXPECT_EQ(billing.text("family_name"), "Klein");
  EXPECT_EQ(billing.text("emails.0.address"), "eva@example.org");
  EXPECT_EQ(billing.body.find("1990-02-03"), std::string::npos);
  EXPECT_EQ(billing.body.find("vip"), std::string::npos);
  EXPECT_NE(billing.body.find("purpose"), std::string::npos) << "it says that and why something is left out";
}

TEST(RegistersOverHttp, warn_of_national_data_that_is_old) {
  House house;
  EXPECT_EQ(house.get("/api/v1/registers").text("warnings.0.code"), "");
  house.move_clock(std::chrono::hours(24 * 400));
  const auto overview = house.get("/api/v1/registers");
  EXPECT_EQ(overview.text("warnings.0.code"), "national_data_stale") << overview.body;
  EXPECT_NE(overview.text("warnings.0.detail.de"), "");
  EXPECT_NE(overview.body.find(R"("stale":true)"), std::string::npos);
  house.move_clock(std::chrono::hours(0));
}

}  // namespace
}  // namespace candor::test
