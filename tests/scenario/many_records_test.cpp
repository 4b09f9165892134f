// Totals, values and bulk changes over the API: what they say of many records, what they leave out, and what
// is on the log of it.
#include <algorithm>
#include <map>

#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

std::string create(House& house, const std::string& plural, const std::string& members) {
  const auto answer = house.post("/api/v1/" + plural, members);
  EXPECT_EQ(answer.status, 201) << answer.body;
  return answer.text("id");
}

std::string person(House& house, const std::string& members,
                   const std::string& context = "existing_customer") {
  return create(house, "contacts", "{" + members + R"(,"collection":{"context":")" + context + "\"}}");
}

// "VIP: 2, null: 1" of an answer to totals, or of one to values.
std::string groups(const Answer& answer, std::string_view name = "group") {
  const auto json = answer.json();
  const auto* data = json.find("data");
  if (!data || !data->list()) return "not a list: " + answer.body;
  std::string out;
  for (const auto& entry : *data->list()) {
    const auto* group = entry.find(name);
    const auto* count = entry.find("count");
    if (!count || !count->integer()) return "no count: " + answer.body;
    out += (out.empty() ? "" : ", ") + (group ? to_json(*group) : std::string("all")) + ": " +
           std::to_string(*count->integer());
  }
  return out;
}

std::string errors(const Answer& answer) {
  std::string out = std::to_string(answer.status) + " " + answer.text("code");
  const auto json = answer.json();
  const auto* list = json.find("errors");
  if (!list || !list->list()) return out;
  for (const auto& error : *list->list()) {
    out += " " + *error.find("field")->text() + "=" + *error.find("code")->text();
  }
  return out;
}

struct ManyRecords : testing::Test {
  ManyRecords() {
    northern = create(house, "companies", R"({"name":"Nordholz KG","industry":"Möbel","size":"11-50"})");
    create(house, "companies", R"({"name":"Südtisch GmbH","industry":"möbel"})");
    anna = person(house, R"("given_name":"Anna","family_name":"Müller","tags":["VIP","Messe Köln"],)"
                         R"("source":"Messe","companies":[{"company_id":")" +
                             northern + "\"}]");
    boris = person(house, R"("given_name":"Boris","family_name":"Adler","tags":["vip"],"source":"Telefon",)"
                          R"("companies":[{"company_id":")" +
                              northern + "\"}]");
    carla = person(house, R"("given_name":"Carla","family_name":"Zorn","source":"Messe")");
  }
  Answer totals(const std::string& body, const std::string& plural = "contacts") {
    return house.post("/api/v1/" + plural + "/totals", body);
  }
  Answer values(const std::string& body) { return house.post("/api/v1/contacts/values", body); }
  Answer bulk(const std::string& body) { return house.post("/api/v1/contacts/bulk", body); }
  std::string member(const std::string& id, std::string_view name) {
    const auto json = house.get("/api/v1/contacts/" + id).json();
    const auto* value = json.find(name);
    return value ? to_json(*value) : "";
  }
  House house;
  std::string northern, anna, boris, carla;
};

TEST_F(ManyRecords, are_counted_together_or_by_a_value_they_share) {
  EXPECT_EQ(groups(totals("{}")), "all: 3");
  EXPECT_EQ(groups(totals(R"({"q":"anna"})")), "all: 1");
  EXPECT_EQ(groups(totals(R"({"group_by":"source"})")), R"("Messe": 2, "Telefon": 1)");
  EXPECT_EQ(groups(totals(R"({"group_by":"source","where":{"family_name":"Zorn"}})")), R"("Messe": 1)");
  EXPECT_EQ(groups(totals(R"({"group_by":"size"})", "companies")), R"(null: 1, "11-50": 1)");
  EXPECT_EQ(groups(totals(R"({"where":{"family_name":"Nobody"}})")), "all: 0");
  EXPECT_EQ(groups(totals(R"({"group_by":"source","where":{"family_name":"Nobody"}})")), "");
}

TEST_F(ManyRecords, count_in_each_of_the_groups_that_members_of_a_list_make) {
  // Written in two ways it is one tag, told as the newest record has it.
  EXPECT_EQ(groups(totals(R"({"group_by":"tags"})")), R"("vip": 2, null: 1, "Messe Köln": 1)");
  EXPECT_EQ(groups(totals(R"({"group_by":"companies.company_id"})")), "\"" + northern + "\": 2, null: 1");
}

TEST_F(ManyRecords, are_told_with_their_smallest_and_largest_values) {
  const auto answer = totals(R"({"min":["created_at"],"max":["created_at"]})");
  const auto first = house.get("/api/v1/contacts/" + anna).text("created_at");
  const auto last = house.get("/api/v1/contacts/" + carla).text("created_at");
  const auto json = answer.json();
  const auto& entry = json.find("data")->list()->front();
  EXPECT_EQ(*entry.find("min")->find("created_at")->text(), first);
  EXPECT_EQ(*entry.find("max")->find("created_at")->text(), last);
  EXPECT_EQ(entry.find("sum"), nullptr);
}

TEST_F(ManyRecords, are_not_counted_by_what_is_unknown_cannot_be_added_or_is_no_search) {
  struct Case {
    std::string body;
    std::string refused;
  };
  const Case cases[] = {
      {R"({"group_by":"shoe_size"})", "400 invalid_query group_by=unknown_field"},
      {R"({"group_by":"phones.number"})", "400 invalid_query group_by=not_groupable"},
      {R"({"sum":["family_name"]})", "400 invalid_query sum=not_summable"},
      {R"({"sum":["created_at"]})", "400 invalid_query sum=not_summable"},
      {R"({"min":["tags"]})", "400 invalid_query min=not_comparable"},
      {R"({"sum":"created_at"})", "400 invalid_query sum=invalid"},
      {R"({"group_by":7})", "400 invalid_query group_by=invalid"},
      {R"({"limit":3})", "400 invalid_query limit=unknown_member"},
      {R"({"grouped_by":"tags"})", "400 invalid_query grouped_by=unknown_member"},
      {R"({"where":{"shoe_size":1}})", "400 invalid_query where.shoe_size=unknown_field"},
  };
  for (const auto& one : cases) EXPECT_EQ(errors(totals(one.body)), one.refused) << one.body;
}

TEST_F(ManyRecords, leave_out_whom_the_caller_may_not_find_and_what_is_hidden_from_him) {
  ASSERT_TRUE(put_on_hold(house, boris).has_value());
  house.remove("/api/v1/contacts/" + carla);
  EXPECT_EQ(groups(totals(R"({"group_by":"source"})")), R"("Messe": 1)");
  EXPECT_EQ(groups(totals(R"({"group_by":"source","trashed":true})")), R"("Messe": 1)");
  EXPECT_EQ(groups(values(R"({"field":"tags"})"), "value"), R"("Messe Köln": 1, "VIP": 1)");
  const auto marketing = house.post("/api/v1/contacts/totals", "{}", {{"Candor-Purpose", "marketing"}});
  const auto listed =
      house.post("/api/v1/contacts/search", R"({"count":true})", {{"Candor-Purpose", "marketing"}});
  EXPECT_EQ(groups(marketing), "all: " + std::to_string(listed.number("total")));

  const auto user = house.add_user("billing@example.test", {Role::sales});
  const auto token = house.add_token(user, {Scope::read}, {Purpose::billing}, Purpose::billing);
  const auto hidden = house.send(http::Method::post, "/api/v1/contacts/totals",
                                 {{"Authorization", bearer(token)}, {"Content-Type", "application/json"}},
                                 R"({"group_by":"birth_date"})");
  EXPECT_NE(hidden.status, 200) << hidden.body;
}

TEST_F(ManyRecords, are_on_the_log_as_a_list_with_the_records_a_value_was_shown_of) {
  totals(R"({"min":["created_at"]})");
  totals(R"({"group_by":"tags"})");
  const auto log = house.get("/api/v1/audit/events?limit=3");
  const auto json = log.json();
  std::vector<std::string> lists;
  for (const auto& event : *json.find("data")->list()) {
    if (*event.find("operation")->text() != "list") continue;
    lists.push_back(*event.find("record_type")->text() + " " +
                    std::to_string(*event.find("count")->integer()) + " " + to_json(*event.find("fields")));
  }
  EXPECT_EQ(lists, (std::vector<std::string>{R"(contact 2 ["tags"])", "contact 0 []"})) << log.body;
}

TEST_F(ManyRecords, suggest_the_values_a_field_has_already) {
  EXPECT_EQ(groups(values(R"({"field":"tags"})"), "value"), R"("vip": 2, "Messe Köln": 1)");
  EXPECT_EQ(groups(values(R"({"field":"tags","starts":"MESSE k"})"), "value"), R"("Messe Köln": 1)");
  EXPECT_EQ(groups(values(R"({"field":"tags","starts":"koln"})"), "value"), "");
  EXPECT_EQ(groups(values(R"({"field":"source","limit":1})"), "value"), R"("Messe": 2)");
  EXPECT_EQ(errors(values("{}")), "400 invalid_query field=required");
  EXPECT_EQ(errors(values(R"({"field":"shoe_size"})")), "400 invalid_query field=unknown_field");
  EXPECT_EQ(errors(values(R"({"field":"owner_id","starts":"a"})")), "400 invalid_query starts=not_possible");
  EXPECT_EQ(errors(values(R"({"field":"tags","limit":0})")), "400 invalid_query limit=out_of_range");
  EXPECT_EQ(errors(values(R"({"field":"tags","cursor":"a"})")), "400 invalid_query cursor=unknown_member");
}

TEST_F(ManyRecords, are_changed_each_by_itself_and_those_refusing_are_named) {
  ASSERT_TRUE(put_on_hold(house, boris).has_value());
  house.remove("/api/v1/contacts/" + carla);
  const std::string unknown = "0190a000-0000-7000-8000-000000000000";
  const auto answer = bulk(R"({"action":"change","patch":{"job_title":"Einkauf"},"ids":[")" + anna + "\",\"" +
                           boris + "\",\"" + carla + "\",\"" + unknown + "\",\"" + anna + "\"]}");
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = answer.json();
  EXPECT_EQ(to_json(*json.find("done")), "[\"" + anna + "\"]");
  std::map<std::string, std::string> refused;
  for (const auto& one : *json.find("refused")->list()) {
    refused[*one.find("id")->text()] = *one.find("code")->text();
    EXPECT_FALSE(one.find("detail")->text()->empty());
  }
  EXPECT_EQ(refused.size(), 3U) << answer.body;
  EXPECT_EQ(refused[carla], "in_trash");
  EXPECT_EQ(refused[unknown], "not_found");
  EXPECT_FALSE(refused[boris].empty());
  EXPECT_EQ(member(anna, "job_title"), "\"Einkauf\"");
  house.post("/api/v1/contacts/" + carla + "/restore", "");
  EXPECT_EQ(member(carla, "job_title"), "");
  // Each of them is on the log, also who refused.
  const auto log = house.get("/api/v1/audit/events?record_id=" + boris + "&limit=5");
  EXPECT_NE(log.body.find("\"operation\":\"update\",\"purpose\":\"sales\",\"verdict\":\"deny\""),
            std::string::npos)
      << log.body;
}

TEST_F(ManyRecords, get_and_lose_tags_without_losing_others) {
  const std::string both = R"("ids":[")" + anna + "\",\"" + carla + "\"]";
  EXPECT_EQ(bulk(R"({"action":"add_tags","tags":["Vip","Kunde"],)" + both + "}").status, 200);
  EXPECT_EQ(member(anna, "tags"), R"(["VIP","Messe Köln","Kunde"])");
  EXPECT_EQ(member(carla, "tags"), R"(["Vip","Kunde"])");
  EXPECT_EQ(bulk(R"({"action":"remove_tags","tags":["vip","kunde","never"],)" + both + "}").status, 200);
  EXPECT_EQ(member(anna, "tags"), R"(["Messe Köln"])");
  EXPECT_EQ(member(carla, "tags"), "");
}

TEST_F(ManyRecords, go_to_the_trash_and_come_back_together) {
  const std::string ids = R"("ids":[")" + anna + "\",\"" + boris + "\"]";
  EXPECT_EQ(bulk(R"({"action":"trash",)" + ids + "}").text("refused"), "");
  EXPECT_EQ(groups(totals("{}")), "all: 1");
  EXPECT_EQ(house.get("/api/v1/contacts/" + anna).text("code"), "in_trash");
  EXPECT_EQ(bulk(R"({"action":"restore",)" + ids + "}").status, 200);
  EXPECT_EQ(groups(totals("{}")), "all: 3");
}

TEST_F(ManyRecords, are_left_alone_when_the_change_itself_is_wrong) {
  const std::string ids = R"("ids":[")" + anna + "\"]";
  struct Case {
    std::string body;
    std::string refused;
  };
  const Case cases[] = {
      {R"({"action":"change","patch":{"shoe_size":3},)" + ids + "}", "422 invalid shoe_size=unknown_member"},
      {R"({"action":"change","patch":{"version":3},)" + ids + "}", "422 invalid version=read_only"},
      {R"({"action":"change",)" + ids + "}", "422 invalid patch=required"},
      {R"({"action":"change","patch":{"job_title":"x"},"tags":["a"],)" + ids + "}",
       "422 invalid tags=unknown_member"},
      {R"({"action":"trash","patch":{"job_title":"x"},)" + ids + "}", "422 invalid patch=unknown_member"},
      {R"({"action":"add_tags","tags":[],)" + ids + "}", "422 invalid tags=required"},
      {R"({"action":"add_tags","tags":[3],)" + ids + "}", "422 invalid tags.0=wrong_type"},
      {R"({"action":"destroy",)" + ids + "}", "422 invalid action=invalid"},
      {ids.empty() ? "" : "{" + ids + "}", "422 invalid action=required"},
      {R"({"action":"trash","ids":[]})", "422 invalid ids=required"},
      {R"({"action":"trash","ids":["me"]})", "422 invalid ids.0=invalid"},
  };
  for (const auto& one : cases) EXPECT_EQ(errors(bulk(one.body)), one.refused) << one.body;
  std::string many;
  for (int i = 0; i < 201; ++i) many += (i ? ",\"" : "\"") + anna + "\"";
  EXPECT_EQ(errors(bulk(R"({"action":"trash","ids":[)" + many + "]}")), "422 invalid ids=too_many");
  EXPECT_EQ(house.get("/api/v1/contacts/" + anna).number("version"), 1);
}

}  // namespace
}  // namespace candor::test
