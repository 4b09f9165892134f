// Consents and opt-outs from a file: noted with the people who are here, a no before a yes, and nothing told
// of people who may not be seen.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

std::string person(House& house, const std::string& family, const std::string& address) {
  return house
      .post("/api/v1/contacts", R"({"family_name":")" + family + R"(","emails":[{"address":")" + address +
                                    R"("}],"phones":[{"number":"+49 30 555)" + std::to_string(family.size()) +
                                    R"(12"}],"collection":{"context":"existing_customer"}})")
      .text("id");
}

Answer send_file(House& house, const std::string& csv, const std::string& token) {
  return house.send(Method::post, "/api/v1/imports/consents",
                    {{"Authorization", bearer(token)}, {"Content-Type", "text/csv"}}, csv);
}

Answer events_of(House& house, const std::string& id) {
  return house.get("/api/v1/contacts/" + id + "/privacy/events");
}

TEST(ConsentsImport, notes_what_each_row_says_with_the_person_who_has_the_address) {
  House house;
  const auto eva = person(house, "Klein", "eva@example.org");
  const auto jan = person(house, "Brandt", "jan@example.org");
  const auto report =
      send_file(house,
                "email,act,channel,at,manner,note\n"
                "EVA@example.org,consent,email,2026-10-01,web_form,ticked the box on the fair\n"
                "jan@example.org,opt_out,,2026-10-02,phone,\n",
                house.token);
  ASSERT_EQ(report.status, 200) << report.body;
  EXPECT_EQ(report.number("recorded"), 2) << report.body;
  EXPECT_EQ(report.number("refused"), 0);
  EXPECT_EQ(events_of(house, eva).text("data.0.act"), "given");
  EXPECT_EQ(events_of(house, eva).text("data.0.at"), "2026-10-01T00:00:00.000Z");
  EXPECT_EQ(events_of(house, jan).text("data.0.kind"), "objection");
}

TEST(ConsentsImport, lets_a_no_come_before_a_yes_wherever_it_stands) {
  House house;
  const auto eva = person(house, "Klein", "eva@example.org");
  const auto report = send_file(house,
                                "email,act,channel,at,manner,note\n"
                                "eva@example.org,consent,email,2026-10-01,web_form,on the form\n"
                                "eva@example.org,opt_out,,2026-10-02,email,\n",
                                house.token);
  EXPECT_EQ(report.number("recorded"), 2) << report.body;
  const auto events = events_of(house, eva);
  EXPECT_EQ(events.text("data.0.kind"), "consent") << "written last";
  EXPECT_EQ(events.text("data.1.kind"), "objection");
  const auto privacy = house.get("/api/v1/contacts/" + eva + "/privacy");
  EXPECT_EQ(privacy.text("objections.0.state"), "holds") << privacy.body;
}

TEST(ConsentsImport, refuses_a_consent_that_nothing_shows_and_says_what_is_missing) {
  House house;
  const auto eva = person(house, "Klein", "eva@example.org");
  const auto report = send_file(house,
                                "email,act,channel,at,manner,note\n"
                                "eva@example.org,consent,email,2026-10-01,web_form,\n"
                                "eva@example.org,consent,email,,web_form,told me\n"
                                "eva@example.org,maybe,email,2026-10-01,web_form,x\n",
                                house.token);
  EXPECT_EQ(report.number("refused"), 3) << report.body;
  EXPECT_EQ(report.number("recorded"), 0);
  EXPECT_NE(report.text("rows.0.detail").find("note"), std::string::npos) << report.body;
  EXPECT_NE(report.text("rows.1.detail").find("at:"), std::string::npos);
  EXPECT_NE(report.text("rows.2.detail").find("opt_out"), std::string::npos);
  EXPECT_EQ(report.body.find("told me"), std::string::npos);
  EXPECT_EQ(report.body.find("eva@"), std::string::npos) << "what the file says is not told back";
  EXPECT_NE(events_of(house, eva).text("data.0.kind"), "consent");
}

TEST(ConsentsImport, answers_alike_of_nobody_and_of_somebody_who_may_not_be_found) {
  House house;
  const auto eva = person(house, "Klein", "eva@example.org");
  ASSERT_EQ(house
                .post("/api/v1/contacts/" + eva + "/privacy/events",
                      R"({"kind":"restriction","ground":"accuracy"})")
                .status,
            201);
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token =
      house.add_token(sales, {Scope::read, Scope::write, Scope::import}, {Purpose::sales}, Purpose::sales);
  const auto report = send_file(house,
                                "email,act,channel,at,manner,note\n"
                                "eva@example.org,opt_out,email,2026-10-01,phone,\n"
                                "nobody@example.org,opt_out,email,2026-10-01,phone,\n",
                                token);
  EXPECT_EQ(report.text("rows.0.code"), "not_found") << report.body;
  EXPECT_EQ(report.text("rows.0.code"), report.text("rows.1.code"));
  EXPECT_EQ(report.text("rows.0.detail"), report.text("rows.1.detail"));
}

TEST(ConsentsImport, notes_an_opt_out_of_somebody_on_hold_for_who_works_on_rights) {
  House house;
  const auto eva = person(house, "Klein", "eva@example.org");
  ASSERT_EQ(house
                .post("/api/v1/contacts/" + eva + "/privacy/events",
                      R"({"kind":"restriction","ground":"accuracy"})")
                .status,
            201);
  const auto desk = house.add_user("desk@example.org", {Role::privacy_desk});
  const auto token =
      house.add_token(desk, {Scope::read, Scope::write, Scope::import}, {Purpose::rights}, Purpose::rights);
  const auto report =
      send_file(house, "email,act,at,manner\neva@example.org,opt_out,2026-10-01,phone\n", token);
  EXPECT_EQ(report.number("recorded"), 1) << report.body;
}

TEST(ConsentsImport, refuses_a_file_that_is_another_and_a_token_that_may_not) {
  House house;
  EXPECT_EQ(send_file(house, "First Name,Last Name\nEva,Klein\n", house.token).status, 422);
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token = house.add_token(sales, {Scope::read, Scope::write}, {Purpose::sales}, Purpose::sales);
  EXPECT_EQ(send_file(house, "email,act\neva@example.org,opt_out\n", token).text("code"), "scope");
}

TEST(ConsentsImport, leaves_no_note_in_clear_in_the_files) {
  House house;
  person(house, "Klein", "eva@example.org");
  const auto report = send_file(house,
                                "email,act,channel,at,manner,note\n"
                                "eva@example.org,consent,email,2026-10-01,web_form,Quarzsandwichtoast\n",
                                house.token);
  ASSERT_EQ(report.number("recorded"), 1) << report.body;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(house.folder())) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream content;
    content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    EXPECT_EQ(content.str().find("Quarzsandwichtoast"), std::string::npos) << entry.path();
    ++files;
  }
  EXPECT_GT(files, 2u);
}

}  // namespace
}  // namespace candor::test
