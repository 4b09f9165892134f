// Importing over the whole API: what is created, merged, a duplicate or refused; what is known afterwards;
// what nobody may learn from it.
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "crm/contact.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

std::string data_file(const std::string& name) {
  std::ifstream file(std::string(CANDOR_TEST_FOLDER) + "/data/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Answer import(House& house, const std::string& body, const std::string& query = "context=existing_customer",
              const std::string& type = "text/csv") {
  return house.send(http::Method::post, "/api/v1/imports?" + query,
                    {{"Authorization", bearer(house.token)}, {"Content-Type", type}}, body);
}

std::string statuses(const Answer& answer) {
  std::string all;
  const Value root = answer.json();
  const Value* rows = root.find("rows");
  for (const Value& row : rows && rows->list() ? *rows->list() : List{}) {
    all += (all.empty() ? "" : " ") + *row.find("status")->text();
  }
  return all;
}

constexpr auto header = "First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value,Notes\n";

TEST(Imports, of_a_google_file_twice_make_every_row_that_was_created_a_duplicate) {
  House house;
  const auto file = data_file("google-contacts.csv");
  const auto first = import(house, file);
  ASSERT_EQ(first.status, 200) << first.body.substr(0, 400);
  EXPECT_EQ(first.text("format"), "google_csv");
  const auto created = first.number("created");
  EXPECT_GT(created, 900);
  EXPECT_GT(first.number("duplicates"), 10);  // "entered twice", as in life
  EXPECT_EQ(first.number("refused"), 17);     // "not an address"
  EXPECT_EQ(created + first.number("duplicates") + first.number("refused"), 1000);
  EXPECT_GT(first.number("companies_created"), 100);
  const auto second = import(house, file);
  EXPECT_EQ(second.number("created"), 0);
  EXPECT_EQ(second.number("duplicates"), created + first.number("duplicates"));
  EXPECT_EQ(second.number("companies_created"), 0);
  // Each duplicate names the contact that is there.
  const Value before = first.json(), after = second.json();
  for (std::size_t row = 0; row < before.find("rows")->list()->size(); ++row) {
    const Value& was = (*before.find("rows")->list())[row];
    const Value& is = (*after.find("rows")->list())[row];
    if (*was.find("status")->text() != "created") continue;
    ASSERT_EQ(*is.find("status")->text(), "duplicate");
    ASSERT_EQ(*is.find("id"), *was.find("id"));
  }
}

TEST(Imports, of_an_outlook_file_twice_make_every_row_that_was_created_a_duplicate) {
  House house;
  const auto file = data_file("outlook-contacts.csv");
  const auto first = import(house, file);
  ASSERT_EQ(first.status, 200) << first.body.substr(0, 400);
  EXPECT_EQ(first.text("format"), "outlook_csv");
  EXPECT_EQ(first.number("refused"), 5);
  const auto second = import(house, file);
  EXPECT_EQ(second.number("created"), 0);
  EXPECT_EQ(second.number("duplicates"), first.number("created") + first.number("duplicates"));
}

TEST(Imports, know_a_duplicate_by_address_or_phone_and_only_suggest_who_is_called_the_same) {
  House house;
  const auto answer = import(house, std::string(header) +
                                        "Eva,Klein,Acme,eva@example.org,,\n"    // new
                                        "Eva,K.,,EVA@Example.org,,\n"           // the same mail box
                                        "Max,Weber,,,+49 30 23125-123,\n"       // new
                                        "Maximilian,Weber,,,030 23125123,\n"    // the same phone
                                        "Eva,Klein,ACME,other@example.org,,\n"  // a name alone tells nothing
                                        "eva,KLEIN,,,+49 30 999999,\n");
  EXPECT_EQ(statuses(answer), "created duplicate created duplicate created created");
  EXPECT_EQ(answer.text("rows.1.id"), answer.text("rows.0.id"));
  EXPECT_EQ(answer.text("rows.3.id"), answer.text("rows.2.id"));
  EXPECT_EQ(answer.text("rows.4.similar.0"), answer.text("rows.0.id"));
  EXPECT_EQ(answer.number("companies_created"), 1);  // Acme and ACME are one
}

TEST(Imports, merge_on_demand_what_is_new_and_overwrite_nothing) {
  House house;
  const auto first = import(house, std::string(header) + "Eva,Klein,,eva@example.org,,likes chess\n");
  const std::string id = first.text("rows.0.id");
  const auto merged = import(
      house,
      "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - "
      "Value,Notes\nEvelyn,Klein,Acme,CEO,Eva@example.org,e.klein@example.com,030 23125123,hates chess\n",
      "context=existing_customer&duplicates=merge");
  EXPECT_EQ(statuses(merged), "merged");
  EXPECT_EQ(merged.text("rows.0.id"), id);
  const auto read = house.get("/api/v1/contacts/" + id);
  EXPECT_EQ(read.text("given_name"), "Eva");
  EXPECT_EQ(read.text("description"), "likes chess");
  EXPECT_EQ(read.text("job_title"), "CEO");
  EXPECT_EQ(read.text("emails.0.address"), "eva@example.org");
  EXPECT_EQ(read.text("emails.1.address"), "e.klein@example.com");
  EXPECT_EQ(read.text("emails.2.address"), "");
  EXPECT_EQ(read.text("phones.0.e164"), "+493023125123");
  EXPECT_EQ(read.text("companies.0.company_id").size(), 36u);
  EXPECT_EQ(read.number("version"), 2);
  // Again there is nothing to add.
  const auto again = import(house, std::string(header) + "Eva,Klein,,eva@example.org,+49 30 23125123,\n",
                            "context=existing_customer&duplicates=merge");
  EXPECT_EQ(statuses(again), "duplicate");
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).number("version"), 2);
}

TEST(Imports, create_a_second_record_when_told_so) {
  House house;
  const std::string file = std::string(header) + "Eva,Klein,,eva@example.org,,\n";
  import(house, file);
  const auto again = import(house, file, "context=existing_customer&duplicates=create");
  EXPECT_EQ(statuses(again), "created");
}

TEST(Imports, tell_in_a_dry_run_what_would_happen_and_store_nothing) {
  House house;
  std::string file = header;
  // More than a slice, with the same address at both ends.
  for (int row = 0; row < 120; ++row) {
    file += "Person," + std::to_string(row) + ",Firm " + std::to_string(row % 3) + ",p" +
            std::to_string(row % 110) + "@example.org,,\n";
  }
  const auto dry = import(house, file, "context=existing_customer&dry_run=true");
  ASSERT_EQ(dry.status, 200);
  EXPECT_EQ(dry.number("created"), 110);
  EXPECT_EQ(dry.number("duplicates"), 10);
  EXPECT_EQ(dry.number("companies_created"), 3);
  EXPECT_EQ(dry.text("rows.0.id"), "");
  EXPECT_EQ(house.get("/api/v1/contacts").body.find("Person"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/companies").body.find("Firm"), std::string::npos);
  const auto real = import(house, file);
  for (const auto* count : {"created", "merged", "duplicates", "refused", "companies_created"}) {
    EXPECT_EQ(real.number(count), dry.number(count)) << count;
  }
  EXPECT_EQ(statuses(real), statuses(dry));
}

TEST(Imports, refuse_a_row_by_its_number_and_member_and_make_no_company_for_it) {
  House house;
  const auto answer =
      import(house, std::string(header) + "Eva,Klein,Nirgends GmbH,not an address,,\n,,,,,just a note\n");
  EXPECT_EQ(statuses(answer), "refused refused");
  EXPECT_EQ(answer.number("rows.0.record"), 2);
  EXPECT_EQ(answer.text("rows.0.errors.0.field"), "emails.0.address");
  EXPECT_EQ(answer.text("rows.0.errors.0.code"), "invalid_email");
  EXPECT_EQ(answer.text("rows.1.errors.0.code"), "required");
  EXPECT_EQ(answer.number("companies_created"), 0);
  EXPECT_EQ(answer.body.find("not an address"), std::string::npos);
  EXPECT_EQ(answer.body.find("just a note"), std::string::npos);
}

TEST(Imports, take_vcards_and_mapped_tables) {
  House house;
  const auto cards =
      import(house,
             "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Klein;Eva;;;\r\nORG:Acme\r\nROLE:Einkauf\r\nTITLE:CEO\r\n"
             "EMAIL:e@example.org\r\nEND:VCARD\r\n",
             "context=existing_customer", "text/vcard");
  EXPECT_EQ(statuses(cards), "created") << cards.body;
  EXPECT_EQ(house.get("/api/v1/contacts/" + cards.text("rows.0.id")).text("companies.0.role"), "Einkauf");
  const auto table = import(house, "x;y;z\nWeber;Max;m@example.org\n",
                            "context=existing_customer&mapping=0:family_name,1:given_name,2:emails.address",
                            "application/octet-stream");
  EXPECT_EQ(statuses(table), "created");
  EXPECT_EQ(house.get("/api/v1/contacts/" + table.text("rows.0.id")).text("given_name"), "Max");
}

TEST(Imports, say_what_in_their_address_or_file_is_wrong_before_anything_is_done) {
  House house;
  const std::string file = std::string(header) + "Eva,Klein,,e@example.org,,\n";
  const auto refused = [&](const std::string& query, int status, const std::string& code) {
    const auto answer = import(house, file, query);
    EXPECT_EQ(answer.status, status) << query;
    EXPECT_EQ(answer.text("code"), code) << query;
  };
  refused("context=", 422, "no_lawful_basis");
  refused("context=guess", 422, "no_lawful_basis");
  refused("context=existing_customer&duplicates=perhaps", 400, "invalid_query");
  refused("context=existing_customer&format=pdf", 400, "invalid_query");
  refused("context=existing_customer&dry_run=maybe", 400, "invalid_query");
  refused("context=existing_customer&mapping=given_name", 400, "invalid_query");
  refused("context=existing_customer&mapping=0:hair", 422, "invalid_mapping");
  refused("context=existing_customer&q=Klein", 400, "invalid_query");
  EXPECT_EQ(import(house, "", "context=existing_customer").text("code"), "empty_file");
  EXPECT_EQ(import(house, "Kundennr,Umsatz\n1,2\n").text("code"), "unknown_columns");
  EXPECT_EQ(import(house, file, "context=existing_customer", "application/json").status, 415);
  EXPECT_EQ(import(house, file, "context=existing_customer", "image/png").status, 415);
  EXPECT_EQ(house.get("/api/v1/contacts").body.find("Klein"), std::string::npos);
}

TEST(Imports, are_for_who_may_import) {
  House house;
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto reader = house.add_token(sales, {Scope::read, Scope::write}, {Purpose::sales}, Purpose::sales);
  for (const auto* path : {"/api/v1/imports?context=existing_customer", "/api/v1/imports/preview"}) {
    const auto answer = house.send(http::Method::post, path,
                                   {{"Authorization", bearer(reader)}, {"Content-Type", "text/csv"}}, header);
    EXPECT_EQ(answer.status, 403) << path;
    EXPECT_EQ(answer.text("decision.reason"), "SCOPE");
  }
}

TEST(Imports, show_before_what_a_file_is) {
  House house;
  const auto answer = house.send(http::Method::post, "/api/v1/imports/preview",
                                 {{"Authorization", bearer(house.token)}, {"Content-Type", "text/csv"}},
                                 "Vorname;Nachname;Kundennr\nEva;Klein;4711\n");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.text("format"), "csv");
  EXPECT_EQ(answer.text("encoding"), "utf-8");
  EXPECT_EQ(answer.text("delimiter"), ";");
  EXPECT_EQ(answer.number("records"), 1);
  EXPECT_EQ(answer.text("columns.0.target"), "given_name");
  EXPECT_EQ(answer.text("columns.2.sample"), "4711");
  EXPECT_EQ(answer.text("columns.2.target"), "");
  EXPECT_EQ(house.get("/api/v1/contacts").body.find("Klein"), std::string::npos);
}

Answer wait_for_end(House& house, const std::string& id) {
  for (int turn = 0; turn < 2000; ++turn) {
    auto answer = house.get("/api/v1/imports/" + id);
    if (answer.text("state") != "running") return answer;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return {};
}

TEST(Imports, in_the_background_tell_their_progress_and_their_rows_page_by_page) {
  House house;
  const auto begun =
      import(house, data_file("google-contacts.csv"), "context=existing_customer&background=true");
  ASSERT_EQ(begun.status, 202) << begun.body;
  const std::string id = begun.text("id");
  EXPECT_EQ(begun.header("Location"), "/api/v1/imports/" + id);
  EXPECT_EQ(begun.text("state"), "running");
  EXPECT_EQ(begun.number("total"), 1000);
  const auto ended = wait_for_end(house, id);
  EXPECT_EQ(ended.text("state"), "done");
  EXPECT_EQ(ended.number("processed"), 1000);
  EXPECT_EQ(ended.text("context"), "existing_customer");
  std::set<std::int64_t> records;
  std::int64_t created = 0, after = 0;
  do {
    const auto page = house.get("/api/v1/imports/" + id + "/rows?limit=150&after=" + std::to_string(after));
    ASSERT_EQ(page.status, 200);
    const Value root = page.json();
    for (const Value& row : *root.find("data")->list()) {
      records.insert(*row.find("record")->integer());
      created += *row.find("status")->text() == "created" ? 1 : 0;
    }
    after = page.number("next_after");
  } while (after > 0);
  EXPECT_EQ(records.size(), 1000u);
  EXPECT_EQ(created, ended.number("created"));
  const auto list = house.get("/api/v1/imports");
  EXPECT_EQ(list.text("data.0.id"), id);
  // What ended cannot be cancelled any more.
  EXPECT_EQ(house.remove("/api/v1/imports/" + id).status, 409);
}

TEST(Imports, stop_when_they_are_cancelled_and_what_was_done_stays) {
  House house;
  std::string file = header;
  for (int row = 0; row < 20'000; ++row) {
    file += "Person," + std::to_string(row) + ",,p" + std::to_string(row) + "@example.org,,\n";
  }
  const auto begun = import(house, file, "context=existing_customer&background=true");
  ASSERT_EQ(begun.status, 202);
  const std::string id = begun.text("id");
  ASSERT_EQ(house.remove("/api/v1/imports/" + id).status, 204);
  const auto ended = wait_for_end(house, id);
  EXPECT_EQ(ended.text("state"), "cancelled");
  EXPECT_LT(ended.number("processed"), 20'000);
  EXPECT_EQ(ended.number("created"), ended.number("processed"));
  const auto rows = house.get("/api/v1/imports/" + id + "/rows?limit=1");
  EXPECT_EQ(house.get("/api/v1/contacts/" + rows.text("data.0.id")).status, 200);
}

TEST(Imports, that_a_crash_ended_say_so_and_what_they_had_done) {
  House house;
  auto& authenticator = house.vault().authenticator();
  const auto access =
      authenticator.access(authenticator.by_token(house.token).value(), Purpose::sales, Uuid{});
  Uuid id;
  house.vault().write_and_wait([&](Writing& writing) {
    id = writing.begin_import(access, Contact::type(), "existing_customer", 3, false).value();
    ImportCounts counts;
    counts.total = 3;
    counts.processed = counts.refused = 1;
    const std::vector<ImportedRow> rows{{2,
                                         ImportStatus::refused,
                                         Uuid{},
                                         "invalid",
                                         {{"emails.0.address", "invalid_email", "An @."}, {"", "x", "y"}}}};
    writing.record_import(id, counts, rows);
    return Outcome::done;
  });
  house.restart();
  const auto run = house.get("/api/v1/imports/" + id.text());
  EXPECT_EQ(run.text("state"), "interrupted");
  EXPECT_EQ(run.number("processed"), 1);
  EXPECT_EQ(run.number("total"), 3);
  EXPECT_FALSE(run.text("ended_at").empty());
  const auto rows = house.get("/api/v1/imports/" + id.text() + "/rows");
  EXPECT_EQ(rows.text("data.0.errors.0.field"), "emails.0.address");
  EXPECT_EQ(rows.text("data.0.errors.1.code"), "x");
}

TEST(Imports, of_others_are_not_there_for_a_salesperson) {
  House house;
  const auto own = import(house, std::string(header) + "Eva,Klein,,e@example.org,,\n");
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token =
      house.add_token(sales, {Scope::read, Scope::write, Scope::import}, {Purpose::sales}, Purpose::sales);
  const std::string path = "/api/v1/imports/" + own.text("id");
  const auto as_sales = [&](http::Method method, const std::string& target) {
    return house.send(method, target, {{"Authorization", bearer(token)}});
  };
  EXPECT_EQ(as_sales(http::Method::get, path).status, 404);
  EXPECT_EQ(as_sales(http::Method::get, path + "/rows").status, 404);
  EXPECT_EQ(as_sales(http::Method::delete_, path).status, 404);
  EXPECT_EQ(as_sales(http::Method::get, "/api/v1/imports").body, "{\"data\":[]}");
  EXPECT_EQ(house.get(path).status, 200);
}

TEST(Imports, are_neutral_about_a_person_who_may_not_be_shown) {
  House house;
  const auto first = import(house, std::string(header) + "Eva,Klein,,eva@example.org,,\n");
  ASSERT_TRUE(put_on_hold(house, first.text("rows.0.id")));
  const auto again = import(house, std::string(header) + "Evelyn,Other,,eva@example.org,,\n");
  EXPECT_EQ(statuses(again), "refused");
  EXPECT_EQ(again.text("rows.0.code"), "not_available");
  EXPECT_EQ(again.body.find(first.text("rows.0.id")), std::string::npos);
  EXPECT_EQ(again.body.find("estrict"), std::string::npos);
}

}  // namespace
}  // namespace candor::test
