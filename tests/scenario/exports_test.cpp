// Exporting over the whole API: the file, who is on the log for it, and that nothing is lost on the way into
// another company and out again.
#include <fstream>
#include <sstream>

#include "support/house.h"

namespace candor::test {
namespace {

Answer export_file(House& house, const std::string& body, const std::string& plural = "contacts") {
  return house.post("/api/v1/" + plural + "/export", body);
}

Answer import(House& house, const std::string& body, const std::string& query) {
  return house.send(http::Method::post, "/api/v1/imports?context=existing_customer" + query,
                    {{"Authorization", bearer(house.token)}, {"Content-Type", "application/octet-stream"}},
                    body);
}

std::string data_file(const std::string& name) {
  std::ifstream file(std::string(CANDOR_TEST_FOLDER) + "/data/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Imports the project's own files, exports, imports into an empty company, exports again.
void check_round_trip(const std::string& format) {
  House first, second;
  for (const auto* name : {"google-contacts.csv", "outlook-contacts.csv"}) {
    ASSERT_EQ(import(first, data_file(name), "").status, 200);
  }
  const auto exported = export_file(first, R"({"format":")" + format + R"("})");
  ASSERT_EQ(exported.status, 200) << exported.body.substr(0, 300);
  ASSERT_GT(exported.body.size(), 100'000u);
  const auto imported = import(second, exported.body, "&duplicates=create");
  ASSERT_EQ(imported.status, 200);
  EXPECT_EQ(imported.number("refused"), 0);
  EXPECT_EQ(imported.number("created"), imported.number("total"));
  const auto again = export_file(second, R"({"format":")" + format + R"("})");
  EXPECT_EQ(again.body, exported.body);
}

TEST(Exports, as_csv_come_back_the_same_from_another_company) {
  check_round_trip("csv");
}

TEST(Exports, as_vcards_come_back_the_same_from_another_company) {
  check_round_trip("vcard");
}

TEST(Exports, are_files_to_be_saved_with_companies_by_name_and_no_ids) {
  House house;
  import(house,
         "First Name,Last Name,Organization Name,E-mail 1 - Value\nEva,Klein,\"Acme, Inc.\",e@example.org\n",
         "");
  const auto csv = export_file(house, R"({"format":"csv"})");
  ASSERT_EQ(csv.status, 200);
  EXPECT_TRUE(csv.header("Content-Type").starts_with("text/csv"));
  EXPECT_TRUE(csv.header("Content-Disposition").starts_with("attachment; filename=\"contacts-20"));
  EXPECT_TRUE(csv.header("Content-Disposition").ends_with(".csv\""));
  EXPECT_EQ(csv.header("Cache-Control"), "no-store");
  EXPECT_NE(csv.body.find("\"Acme, Inc.\""), std::string::npos);
  const auto list = house.get("/api/v1/contacts");
  EXPECT_EQ(csv.body.find(list.text("data.0.id")), std::string::npos);
  const auto vcard = export_file(house, R"({"format":"vcard"})");
  EXPECT_TRUE(vcard.header("Content-Type").starts_with("text/vcard"));
  EXPECT_NE(vcard.body.find("ORG:Acme\\, Inc.\r\n"), std::string::npos);
  const auto companies = export_file(house, R"({"format":"vcard"})", "companies");
  EXPECT_NE(companies.body.find("KIND:org\r\nFN:Acme\\, Inc.\r\n"), std::string::npos);
}

TEST(Exports, hold_what_was_searched_for_or_chosen_in_its_order) {
  House house;
  import(house, "First Name,Last Name\nEva,Klein\nMax,Weber\nAnna,Klein\n", "");
  const auto found =
      export_file(house, R"({"format":"csv","where":{"family_name":"Klein"},"sort":["given_name"]})");
  ASSERT_EQ(found.status, 200) << found.body;
  EXPECT_LT(found.body.find("Anna"), found.body.find("Eva"));
  EXPECT_EQ(found.body.find("Weber"), std::string::npos);
  const auto list = house.get("/api/v1/contacts?sort=created_at");
  const std::string eva = list.text("data.0.id"), max = list.text("data.1.id");
  const auto chosen = export_file(house, R"({"format":"csv","ids":[")" + max + R"(",")" + eva + R"("]})");
  ASSERT_EQ(chosen.status, 200) << chosen.body;
  EXPECT_LT(chosen.body.find("Weber"), chosen.body.find("Eva"));
  EXPECT_EQ(chosen.body.find("Anna"), std::string::npos);
}

TEST(Exports, are_on_the_log_once_for_each_person) {
  House house;
  import(house, "First Name,Last Name\nEva,Klein\nMax,Weber\n", "");
  ASSERT_EQ(export_file(house, R"({"format":"csv"})").status, 200);
  const auto list = house.get("/api/v1/contacts");
  for (const auto* person : {"data.0.id", "data.1.id"}) {
    const auto history = house.get("/api/v1/contacts/" + list.text(person) + "/access-history");
    std::size_t exports = 0;
    for (std::size_t at = 0; (at = history.body.find("\"operation\":\"export\"", at)) != std::string::npos;
         ++at) {
      ++exports;
    }
    EXPECT_EQ(exports, 1u) << history.body;
  }
}

TEST(Exports, leave_out_who_may_not_be_shown_and_mask_what_may_not) {
  House house;
  import(house, "First Name,Last Name,Notes\nEva,Klein,likes chess\n", "");
  const auto finance = house.add_user("finance@example.org", {Role::finance});
  const auto token = house.add_token(finance, {Scope::read}, {Purpose::billing}, Purpose::billing);
  const auto file = house.send(http::Method::post, "/api/v1/contacts/export",
                               {{"Authorization", bearer(token)}, {"Content-Type", "application/json"}},
                               R"({"format":"csv"})");
  ASSERT_EQ(file.status, 200) << file.body;
  EXPECT_NE(file.body.find("Klein"), std::string::npos);
  EXPECT_EQ(file.body.find("chess"), std::string::npos);
}

TEST(Exports, say_which_member_of_the_request_is_wrong) {
  House house;
  const auto refused = [&](const std::string& body, const std::string& field) {
    const auto answer = export_file(house, body);
    EXPECT_EQ(answer.status, 400) << body;
    EXPECT_EQ(answer.text("errors.0.field"), field) << body;
  };
  refused(R"({})", "format");
  refused(R"({"format":"pdf"})", "format");
  refused(R"({"format":"csv","limit":5})", "limit");
  refused(R"({"format":"csv","ids":[]})", "ids");
  refused(R"({"format":"csv","ids":["x"]})", "ids");
  refused(R"({"format":"csv","colour":"red"})", "colour");
  refused(R"({"format":"csv","q":"Klein","ids":["01a20ae2-4846-7005-a41b-fc5ac7b6ff3a"]})", "ids");
}

}  // namespace
}  // namespace candor::test
