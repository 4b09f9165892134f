// Lists and searches over the API: filters, sorts, pages, counts, and what is refused.
#include "crm/catalog.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

std::vector<std::string> names(const Answer& answer) {
  std::vector<std::string> out;
  const auto json = answer.json();
  const auto* data = json.find("data");
  if (!data || !data->list()) return {"not a list: " + answer.body};
  for (const auto& record : *data->list()) {
    const auto* given = record.find("given_name");
    out.push_back(given && given->text() ? *given->text() : "?");
  }
  return out;
}

using Names = std::vector<std::string>;

std::string create(House& house, const std::string& members,
                   const std::string& context = "existing_customer") {
  const auto answer =
      house.post("/api/v1/contacts", "{" + members + R"(,"collection":{"context":")" + context + "\"}}");
  EXPECT_EQ(answer.status, 201) << answer.body;
  return answer.text("id");
}

struct People : testing::Test {
  People() {
    create(house,
           R"("given_name":"Anna","family_name":"Müller","emails":[{"address":"anna@mueller.example"}],)"
           R"("addresses":[{"city":"München"}],"tags":["VIP","Messe"])");
    create(house, R"("given_name":"Boris","family_name":"Иванов","phones":[{"number":"030 / 231 25-123"}])");
    create(house, R"("given_name":"Čeněk","family_name":"Muller","job_title":"Einkauf")");
    create(house,
           R"("given_name":"Dora","family_name":"Zander","emails":[{"address":"d.zander@firma.example"}])");
  }
  Answer search(const std::string& body) { return house.post("/api/v1/contacts/search", body); }
  House house;
};

TEST_F(People, are_listed_newest_first_or_sorted_as_their_language_does) {
  EXPECT_EQ(names(house.get("/api/v1/contacts")), (Names{"Dora", "Čeněk", "Boris", "Anna"}));
  EXPECT_EQ(names(house.get("/api/v1/contacts?sort=given_name")), (Names{"Anna", "Boris", "Čeněk", "Dora"}));
  EXPECT_EQ(names(house.get("/api/v1/contacts?sort=family_name,-given_name")),
            (Names{"Čeněk", "Anna", "Dora", "Boris"}));
  EXPECT_EQ(names(house.get("/api/v1/contacts?sort=-created_at")), (Names{"Dora", "Čeněk", "Boris", "Anna"}));
}

TEST_F(People, come_in_pages_that_join_without_gap_or_repetition) {
  Names all;
  std::string cursor;
  int pages = 0;
  do {
    const auto page =
        house.get("/api/v1/contacts?sort=family_name&limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor));
    for (auto& name : names(page)) all.push_back(name);
    cursor = page.text("next_cursor");
    EXPECT_EQ(cursor.find("Muller"), std::string::npos);
  } while (!cursor.empty() && ++pages < 10);
  EXPECT_EQ(all, (Names{"Čeněk", "Anna", "Dora", "Boris"}));
}

TEST_F(People, are_found_by_parts_of_what_is_known_about_them) {
  struct Case {
    std::string q;
    Names found;
  };
  const Case cases[] = {
      {"mul", {"Čeněk", "Anna"}},
      {"MÜLLER", {"Čeněk", "Anna"}},
      {"anna mul", {"Anna"}},
      {"ivan", {"Boris"}},
      {"Иван", {"Boris"}},
      {"23125", {"Boris"}},
      {"+49 30 23125", {"Boris"}},
      {"030/23125", {"Boris"}},
      {"0049 (0)30 231 25", {"Boris"}},
      {"firma.example", {"Dora"}},
      {"munchen", {"Anna"}},
      {"ande", {"Dora"}},
      {"zandr", {"Dora"}},
      {"cenek", {"Čeněk"}},
      {"einkauf", {"Čeněk"}},
      {"nobody", {}},
      {"anna nobody", {}},
      {"' OR 1=1 --", {}},
      {"%", {}},
  };
  for (const auto& one : cases) {
    const auto answer = search(to_json(Value(Object{{"q", one.q}})));
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(names(answer), one.found) << one.q;
  }
}

TEST_F(People, are_found_by_a_long_name_in_a_script_without_spaces) {
  create(house, R"("given_name":"Wei","family_name":"社會科學院語學研究所")");
  EXPECT_EQ(names(search(R"({"q":"社會科學院語學研究所"})")), Names{"Wei"});
  EXPECT_EQ(names(search(R"({"q":"wei 語學研究所"})")), Names{"Wei"});
  EXPECT_EQ(names(search(R"({"q":"社會科學院語學研究所 anna"})")), Names{});
}

TEST_F(People, are_not_searched_for_by_what_says_nothing_or_too_much) {
  struct Case {
    std::string q;
    std::string refused;
  };
  const Case cases[] = {
      {",", "q empty"},
      {"\u200b", "q empty"},
      {"a b c d e f g h", ""},
      {"a b c d e f g h i", "q too_many_words"},
      {"anna anna anna anna anna anna anna anna anna", ""},  // one word
      {"0 4 0 1 2 3 4 5 6 7 8", ""},                         // a phone number
      {std::string(200, 'a'), ""},
      {std::string(201, 'a'), "q too_long"},
      // Folding makes a word of each character; to who typed it it is one.
      {"一丁七丈三上下不与丑且世丘丙业丛东丝丞丢两严丧中丰临为主丽举乃久么义之乌乍乎", ""},
  };
  for (const auto& one : cases) {
    const auto answer = search("{\"q\":\"" + one.q + "\"}");
    EXPECT_EQ(answer.status, one.refused.empty() ? 200 : 400) << one.q;
    const auto refused = answer.text("errors.0.field") + " " + answer.text("errors.0.code");
    EXPECT_EQ(one.refused.empty() ? "" : refused, one.refused) << one.q;
  }
}

TEST_F(People, are_filtered_by_what_people_type_in_a_body) {
  struct Case {
    std::string where;
    Names found;
  };
  const Case cases[] = {
      {R"({"family_name":"müller"})", {"Čeněk", "Anna"}},
      {R"({"family_name":{"ne":"muller"}})", {"Dora", "Boris"}},
      {R"({"emails.address":"ANNA@mueller.example"})", {"Anna"}},
      {R"({"emails.address":{"contains":"firma"}})", {"Dora"}},
      {R"({"emails.address":{"is_null":true}})", {"Čeněk", "Boris"}},
      {R"({"phones.number":"+493023125123"})", {"Boris"}},
      {R"({"phones.number":"030 23125-123"})", {"Boris"}},
      {R"({"tags":{"all":["vip","messe"]}})", {"Anna"}},
      {R"({"tags":{"any":["vip","other"]}})", {"Anna"}},
      {R"({"job_title":{"is_null":false}})", {"Čeněk"}},
      {R"({"family_name":{"starts":"z"}})", {"Dora"}},
      {R"({"given_name":{"in":["anna","DORA"]}})", {"Dora", "Anna"}},
      {R"({"or":[{"given_name":"anna"},{"and":[{"family_name":"zander"},{"given_name":"dora"}]}]})",
       {"Dora", "Anna"}},
      {R"({"given_name":"anna","family_name":"zander"})", {}},
      {R"({"created_at":{"gte":"2020-01-01"}})", {"Dora", "Čeněk", "Boris", "Anna"}},
  };
  for (const auto& one : cases) {
    const auto answer = search("{\"where\":" + one.where + "}");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(names(answer), one.found) << one.where;
  }
  EXPECT_EQ(names(search(R"({"q":"mul","where":{"job_title":"einkauf"}})")), (Names{"Čeněk"}));
  EXPECT_EQ(names(search(R"({"q":"mul","sort":["given_name"]})")), (Names{"Anna", "Čeněk"}));
}

TEST_F(People, are_counted_only_when_asked) {
  EXPECT_EQ(house.get("/api/v1/contacts?count=true&limit=2").number("total"), 4);
  EXPECT_EQ(house.get("/api/v1/contacts").json().find("total"), nullptr);
  EXPECT_EQ(search(R"({"q":"mul","count":true,"limit":1})").number("total"), 2);
  EXPECT_EQ(search(R"({"where":{"family_name":"zander"},"count":true})").number("total"), 1);
}

TEST_F(People, leave_the_lists_with_the_trash_and_come_back) {
  const auto found = search(R"({"q":"dora"})");
  const auto id = found.text("data.0.id");
  ASSERT_EQ(house.remove("/api/v1/contacts/" + id).status, 204);
  EXPECT_EQ(names(search(R"({"q":"dora"})")), Names{});
  EXPECT_EQ(names(search(R"({"q":"dora","trashed":true})")), Names{"Dora"});
  const auto trash = house.get("/api/v1/contacts?trashed=true&sort=-trashed_at");
  EXPECT_EQ(names(trash), Names{"Dora"});
  EXPECT_FALSE(trash.text("data.0.trashed_by").empty());
  ASSERT_EQ(house.post("/api/v1/contacts/" + id + "/restore", "").status, 200);
  EXPECT_EQ(names(search(R"({"q":"dora"})")), Names{"Dora"});
}

TEST_F(People, are_found_by_what_they_became_and_no_longer_by_what_they_were) {
  const auto id = search(R"({"q":"dora"})").text("data.0.id");
  ASSERT_EQ(
      house.patch("/api/v1/contacts/" + id, R"({"family_name":"Neumann"})", {{"If-Match", "\"1\""}}).status,
      200);
  EXPECT_EQ(names(search(R"({"where":{"family_name":"zander"}})")), Names{});
  EXPECT_EQ(names(search(R"({"q":"neum"})")), Names{"Dora"});
  house.restart();
  EXPECT_EQ(names(search(R"({"q":"neum"})")), Names{"Dora"});
}

TEST_F(People, are_found_by_the_name_of_their_company_whatever_it_is_called_now) {
  const auto company = house.post("/api/v1/companies", R"({"name":"Holzwerk Süd"})").text("id");
  create(house,
         R"("given_name":"Emil","family_name":"Tischler","companies":[{"company_id":")" + company + R"("}])");
  EXPECT_EQ(names(search(R"({"q":"holzwerk sud"})")), Names{"Emil"});
  const auto listed = house.get("/api/v1/contacts?include=companies&companies.company_id=" + company);
  EXPECT_EQ(names(listed), Names{"Emil"});
  EXPECT_EQ(listed.text("included.companies.0.name"), "Holzwerk Süd");
  ASSERT_EQ(
      house.patch("/api/v1/companies/" + company, R"({"name":"Metallbau"})", {{"If-Match", "\"1\""}}).status,
      200);
  EXPECT_EQ(names(search(R"({"q":"holzwerk"})")), Names{});
  EXPECT_EQ(names(search(R"({"q":"metallbau"})")), Names{"Emil"});
  EXPECT_EQ(house.get("/api/v1/contacts/" + listed.text("data.0.id") + "?include=companies")
                .text("included.companies.0.name"),
            "Metallbau");
}

TEST_F(People, are_withheld_from_search_while_on_hold_and_gone_once_erased) {
  const auto id = *Uuid::parse(search(R"({"q":"dora"})").text("data.0.id"));
  ASSERT_TRUE(put_on_hold(house, id.text()));
  EXPECT_EQ(names(search(R"({"q":"dora"})")), Names{});
  EXPECT_EQ(names(search(R"({"where":{"emails.address":"d.zander@firma.example"}})")), Names{});
  EXPECT_EQ(house.get("/api/v1/contacts?count=true").number("total"), 3);
  ASSERT_TRUE(lift_hold(house, id.text()));
  EXPECT_EQ(names(search(R"({"q":"dora"})")), Names{"Dora"});
  ASSERT_TRUE(erase_person(house, id.text()));
  EXPECT_EQ(names(search(R"({"q":"dora"})")), Names{});
}

TEST_F(People, recorded_for_another_purpose_are_neither_listed_nor_counted) {
  const auto colleague = house.add_user("mara@example.org", {Role::marketing});
  const auto token =
      house.add_token(colleague, {Scope::read, Scope::write}, {Purpose::marketing}, Purpose::marketing);
  const std::vector<http::Header> as_marketing{{"Authorization", bearer(token)},
                                               {"Content-Type", "application/json"}};
  ASSERT_EQ(
      house
          .send(
              http::Method::post, "/api/v1/contacts", as_marketing,
              R"({"given_name":"Frida","collection":{"context":"newsletter_signup","consent":{"act":"given","channel":"email","manner":"paper_form","note":"Form 12"}},"family_name":"Brief"})")
          .status,
      201);
  EXPECT_EQ(
      names(house.send(http::Method::post, "/api/v1/contacts/search", as_marketing, R"({"q":"frida"})")),
      Names{"Frida"});
  const auto listed = house.get("/api/v1/contacts?count=true", {{"Candor-Purpose", "sales"}});
  EXPECT_EQ(listed.number("total"), 4);
  EXPECT_EQ(listed.body.find("Frida"), std::string::npos);
  EXPECT_EQ(names(search(R"({"q":"frida"})")), Names{});
}

TEST_F(People, cannot_be_asked_for_in_ways_that_are_unclear) {
  struct Case {
    std::string target, body;
    int status;
    std::string code, field_code;
  };
  const std::string list = "/api/v1/contacts", find = "/api/v1/contacts/search";
  const Case cases[] = {
      {list + "?family_name=Klein", "", 400, "use_search", "use_search"},
      {list + "?q=klein", "", 400, "use_search", "use_search"},
      {list + "?emails.address=a", "", 400, "use_search", "use_search"},
      {list + "?famly_name=Klein", "", 400, "invalid_query", "unknown_member"},
      {list + "?limit=1e9", "", 400, "invalid_query", "out_of_range"},
      {list + "?limit=0", "", 400, "invalid_query", "out_of_range"},
      {list + "?limit=201", "", 400, "invalid_query", "out_of_range"},
      {list + "?sort=phones", "", 400, "invalid_query", "unknown_field"},
      {list + "?sort=job_title", "", 400, "invalid_query", "not_sortable"},
      {list + "?sort=family_name,-family_name", "", 400, "invalid_query", "repeated"},
      {list + "?sort=family_name,given_name,created_at", "", 400, "invalid_query", "too_many"},
      {list + "?owner_id=7", "", 400, "invalid_query", "invalid"},
      {list + "?owner_id[like]=7", "", 400, "invalid_query", "unknown_operator"},
      {list + "?created_at[gte]=2026-02-01&created_at[lt]=2026-01-01", "", 400, "invalid_query",
       "contradiction"},
      {list + "?created_at[gte]=yesterday", "", 400, "invalid_query", "invalid"},
      {list + "?trashed=maybe", "", 400, "invalid_query", "invalid"},
      {list + "?limit=1&limit=2", "", 400, "invalid_query", "repeated"},
      {list + "?include=secrets", "", 400, "invalid_query", "invalid"},
      {list + "?cursor=Zm9yZ2Vk", "", 400, "invalid_cursor", ""},
      {find, R"({"where":{"nickname":{"gte":"a"}}})", 400, "invalid_query", "operator_not_possible"},
      {find, R"({"where":{"family_name":{"is_null":true,"eq":"x"}}})", 400, "invalid_query", "contradiction"},
      {find, R"({"where":{"shoe_size":1}})", 400, "invalid_query", "unknown_field"},
      {find, R"({"where":{"description":"x"}})", 400, "invalid_query", "unknown_field"},
      {find, R"({"where":[1]})", 400, "invalid_query", "invalid"},
      {find, R"({"where":{}})", 400, "invalid_query", "empty"},
      {find, R"({"where":{"or":[]}})", 400, "invalid_query", "invalid"},
      {find, R"({"q":5})", 400, "invalid_query", "invalid"},
      {find, "{\"q\":\"\u202e\u202e\"}", 400, "invalid_query", "empty"},
      {find, "{\"q\":\"" + std::string(10'000, 'a') + "\"}", 400, "invalid_query", "too_long"},
      {find, R"({"frobnicate":1})", 400, "invalid_query", "unknown_member"},
  };
  for (const auto& one : cases) {
    const auto answer = one.body.empty() ? house.get(one.target) : house.post(one.target, one.body);
    EXPECT_EQ(answer.status, one.status) << one.target << one.body << answer.body;
    EXPECT_EQ(answer.text("code"), one.code) << one.target << one.body;
    EXPECT_EQ(answer.text("errors.0.code"), one.field_code) << one.target << one.body << answer.body;
    EXPECT_EQ(answer.body.find("Klein"), std::string::npos) << answer.body;
  }
  std::string deep = R"({"given_name":"a"})";
  for (int i = 0; i < 12; ++i) deep = "{\"or\":[" + deep + "]}";
  EXPECT_EQ(search("{\"where\":" + deep + "}").text("errors.0.code"), "too_deep");
}

TEST_F(People, have_cursors_that_are_good_for_one_query_one_purpose_and_one_caller) {
  const auto cursor = house.get("/api/v1/contacts?sort=family_name&limit=1").text("next_cursor");
  ASSERT_FALSE(cursor.empty());
  EXPECT_EQ(house.get("/api/v1/contacts?sort=family_name&limit=2&cursor=" + cursor).status, 200);
  EXPECT_EQ(house.get("/api/v1/contacts?sort=given_name&limit=1&cursor=" + cursor).text("code"),
            "invalid_cursor");
  EXPECT_EQ(house.get("/api/v1/companies?limit=1&cursor=" + cursor).text("code"), "invalid_cursor");
  EXPECT_EQ(house.get("/api/v1/contacts?sort=family_name&cursor=" + cursor, {{"Candor-Purpose", "contract"}})
                .text("code"),
            "invalid_cursor");
  const auto colleague = house.add_user("sam@example.org", {Role::sales});
  const auto token = house.add_token(colleague, {Scope::read}, {Purpose::sales}, Purpose::sales);
  EXPECT_EQ(house
                .send(http::Method::get, "/api/v1/contacts?sort=family_name&cursor=" + cursor,
                      {{"Authorization", bearer(token)}})
                .text("code"),
            "invalid_cursor");
  auto forged = cursor;
  forged[forged.size() / 2] = forged[forged.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_EQ(house.get("/api/v1/contacts?sort=family_name&cursor=" + forged).text("code"), "invalid_cursor");
}

TEST_F(People, typed_letter_by_letter_are_one_entry_in_the_log_until_somebody_else_is_shown) {
  auto searches = [&] {
    int count = 0;
    const auto events = house.get("/api/v1/audit/events?limit=200", {{"Candor-Purpose", "rights"}}).json();
    for (const auto& event : *events.find("data")->list())
      count += *event.find("operation")->text() == "search";
    return count;
  };
  const int before = searches();
  for (const std::string q : {"dora", "dora z", "dora za", "dora zan", "dora zander"}) {
    EXPECT_EQ(names(search(to_json(Value(Object{{"q", q}})))), Names{"Dora"});
  }
  EXPECT_EQ(searches(), before + 1);
  EXPECT_EQ(names(search(R"({"q":"anna"})")), Names{"Anna"});
  EXPECT_EQ(searches(), before + 2);
}

TEST(Lists, say_how_many_are_on_hold_only_to_who_needs_to_know_and_only_unfiltered) {
  House house;
  const auto id = *Uuid::parse(house.contact("Eva", "Klein"));
  ASSERT_TRUE(put_on_hold(house, id.text()));
  const auto whole = house.get("/api/v1/contacts");
  EXPECT_EQ(whole.number("withheld.0.count"), 1);
  EXPECT_EQ(house.get("/api/v1/contacts?created_at[gte]=2020-01-01").json().find("withheld"), nullptr);
  EXPECT_EQ(house.post("/api/v1/contacts/search", R"({"q":"eva"})").json().find("withheld"), nullptr);
  const auto colleague = house.add_user("sam@example.org", {Role::sales});
  const auto token = house.add_token(colleague, {Scope::read}, {Purpose::sales}, Purpose::sales);
  const auto theirs = house.send(http::Method::get, "/api/v1/contacts", {{"Authorization", bearer(token)}});
  EXPECT_EQ(theirs.json().find("withheld"), nullptr) << theirs.body;
}

TEST(Lists, refuse_filters_and_sorts_on_what_the_caller_may_not_see) {
  House house;
  house.contact("Eva", "Klein");
  const auto answer = house.post("/api/v1/contacts/search", R"({"where":{"description":{"contains":"x"}}})");
  EXPECT_EQ(answer.status, 400) << "notes are not searchable at all";
}

}  // namespace
}  // namespace candor::test
