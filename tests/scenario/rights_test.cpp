// Restricted and erased people: what is answered, what is never shown, what survives a restart.
#include "crm/contact.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

TEST(Rights, a_restricted_person_is_refused_with_rule_and_article_and_left_out_of_lists) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  house.contact("Max", "Weber");
  ASSERT_TRUE(put_on_hold(house, id));
  const auto read = house.get("/api/v1/contacts/" + id);
  EXPECT_EQ(read.status, 403);
  EXPECT_EQ(read.text("decision.reason"), "RESTRICTED");
  EXPECT_EQ(read.text("decision.article"), "Art. 18(2)");
  EXPECT_EQ(read.body.find("Klein"), std::string::npos);
  EXPECT_EQ(house.patch("/api/v1/contacts/" + id, R"({"nickname":"E"})", {{"If-Match", "\"1\""}}).status,
            403);
  EXPECT_EQ(house.remove("/api/v1/contacts/" + id).status, 403);
  const auto list = house.get("/api/v1/contacts");
  EXPECT_EQ(list.body.find("Klein"), std::string::npos);
  EXPECT_NE(list.body.find("Weber"), std::string::npos);
  // The owner is the privacy contact here and needs to know; a salesperson is told nothing.
  EXPECT_EQ(list.text("withheld.0.reason"), "restricted");
  EXPECT_EQ(list.number("withheld.0.count"), 1);
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token = house.add_token(sales, {Scope::read}, {Purpose::sales}, Purpose::sales);
  const auto seen = house.send(http::Method::get, "/api/v1/contacts", {{"Authorization", bearer(token)}});
  EXPECT_EQ(seen.body.find("withheld"), std::string::npos);
}

TEST(Rights, a_restriction_survives_a_restart) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  ASSERT_TRUE(put_on_hold(house, id));
  house.restart();
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 403);
}

TEST(Rights, an_erased_person_is_gone_and_only_who_could_read_before_is_told) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  ASSERT_TRUE(erase_person(house, id));
  const auto owner = house.get("/api/v1/contacts/" + id);
  EXPECT_EQ(owner.status, 404);
  EXPECT_EQ(owner.text("code"), "erased");
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token = house.add_token(sales, {Scope::read}, {Purpose::sales}, Purpose::sales);
  const auto other =
      house.send(http::Method::get, "/api/v1/contacts/" + id, {{"Authorization", bearer(token)}});
  const auto unknown = house.send(http::Method::get, "/api/v1/contacts/01a20ae2-4846-7005-a41b-fc5ac7b6ff3a",
                                  {{"Authorization", bearer(token)}});
  EXPECT_EQ(other.status, 404);
  EXPECT_EQ(other.text("code"), unknown.text("code"));
  EXPECT_EQ(other.text("detail"), unknown.text("detail"));
  house.restart();
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).text("code"), "erased");
}

TEST(Rights, the_log_of_an_erased_person_still_verifies_with_its_detail_redacted) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  ASSERT_EQ(house.patch("/api/v1/contacts/" + id, R"({"nickname":"E"})", {{"If-Match", "\"1\""}}).status,
            200);
  ASSERT_TRUE(erase_person(house, id));
  auto& authenticator = house.vault().authenticator();
  const auto verification = house.vault().verify_audit_log(
      authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{}));
  EXPECT_TRUE(verification.damages.empty());
  EXPECT_EQ(verification.details_redacted, 1u);
}

TEST(Rights, erasing_is_for_the_privacy_desk_alone) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  auto& authenticator = house.vault().authenticator();
  const auto sales =
      authenticator.access(authenticator.job({Role::sales}, {Purpose::sales}), Purpose::sales, Uuid{});
  Result<void> result;
  house.vault().write_and_wait([&](Writing& writing) {
    result = writing.erase(sales, Contact::type(), Uuid::parse(id).value());
    return result ? Outcome::done : Outcome::refused;
  });
  EXPECT_FALSE(result);
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
}

TEST(Rights, finance_reads_a_contact_without_the_notes_and_is_told_which_member_is_hidden) {
  House house;
  const auto created = house.post("/api/v1/contacts",
                                  R"({"given_name":"Eva","family_name":"Klein","description":"likes chess",)"
                                  R"("collection":{"context":"existing_customer"}})");
  const auto finance = house.add_user("finance@example.org", {Role::finance});
  const auto token = house.add_token(finance, {Scope::read}, {Purpose::billing}, Purpose::billing);
  const auto read = house.send(http::Method::get, "/api/v1/contacts/" + created.text("id"),
                               {{"Authorization", bearer(token)}});
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(read.text("family_name"), "Klein");
  EXPECT_EQ(read.text("masked.description"), "role");
  EXPECT_EQ(read.body.find("chess"), std::string::npos);
}

TEST(Rights, writes_of_one_batch_see_each_other_before_the_commit) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  const auto access = desk_access(house);
  auto& authenticator = house.vault().authenticator();
  const auto sales =
      authenticator.access(authenticator.job({Role::sales}, {Purpose::sales}), Purpose::sales, Uuid{});
  int refused = 0;
  house.vault().write_and_wait([&](Writing& writing) {
    const auto person = Uuid::parse(id).value();
    Restriction hold;
    hold.ground = RestrictionGround::unlawful;
    EXPECT_TRUE(writing.record_event(access, Contact::type(), person, {{}, std::move(hold)}));
    if (!writing.find(sales, Contact::type(), person)) ++refused;
    return Outcome::refused;  // rolled back: the restriction never was
  });
  EXPECT_EQ(refused, 1);
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
}

}  // namespace
}  // namespace candor::test
