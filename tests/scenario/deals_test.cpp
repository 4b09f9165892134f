// Deals: what follows from stage, amount and items, and what is refused.
#include "support/house.h"
#include "support/soon.h"

namespace candor::test {
namespace {

struct Deals : testing::Test {
  Deals() {
    house.furnish();
    const auto stages = house.get("/api/v1/stages?sort=position").json();
    for (const auto& stage : *stages.find("data")->list()) {
      stage_ids.push_back(*stage.find("id")->text());
      pipeline = *stage.find("pipeline_id")->text();
    }
  }
  std::string stage(std::size_t number) const { return "\"stage_id\":\"" + stage_ids.at(number) + "\""; }
  Answer made(const std::string& members) { return house.post("/api/v1/deals", "{" + members + "}"); }
  Answer changed(const std::string& id, int version, const std::string& members) {
    return house.patch("/api/v1/deals/" + id, "{" + members + "}",
                       {{"If-Match", "\"" + std::to_string(version) + "\""}});
  }
  House house;
  std::string pipeline;
  std::vector<std::string> stage_ids;  // first talk 10, need 20, offer 50, negotiation 80, won, lost
};
const std::string worth = R"("amount":{"amount":120000,"currency":"EUR"})";

TEST_F(Deals, stand_in_the_first_open_stage_unless_another_is_said) {
  const auto deal = made(R"("name":"Chairs",)" + worth);
  ASSERT_EQ(deal.status, 201) << deal.body;
  EXPECT_EQ(deal.text("stage_id"), stage_ids[0]);
  EXPECT_EQ(deal.text("pipeline_id"), pipeline);
  EXPECT_EQ(deal.text("stage_type"), "open");
  EXPECT_EQ(deal.number("probability"), 10);
  EXPECT_EQ(deal.number("weighted_amount"), 12000);
}

TEST_F(Deals, take_the_probability_of_their_stage_until_somebody_types_one) {
  const auto id = made(R"("name":"Chairs",)" + worth).text("id");
  auto deal = changed(id, 1, stage(2));
  EXPECT_EQ(deal.number("probability"), 50);
  deal = changed(id, 2, R"("manual_probability":65)");
  EXPECT_EQ(deal.number("probability"), 65);
  EXPECT_EQ(deal.number("automatic_probability"), 50);
  EXPECT_EQ(deal.number("weighted_amount"), 78000);
  // The typed one stays when the deal moves on.
  deal = changed(id, 3, stage(3));
  EXPECT_EQ(deal.number("probability"), 65);
  EXPECT_EQ(deal.number("automatic_probability"), 80);
  // Typed and equal is automatic again.
  deal = changed(id, 4, R"("manual_probability":80)");
  EXPECT_EQ(deal.json().find("manual_probability"), nullptr);
  EXPECT_EQ(deal.number("probability"), 80);
}

TEST_F(Deals, are_not_won_without_an_amount_nor_lost_without_a_reason) {
  const auto id = made(R"("name":"Chairs")").text("id");
  auto refused = changed(id, 1, stage(4));
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.text("errors.0.field"), "amount");
  EXPECT_EQ(refused.text("errors.0.code"), "amount_required");
  refused = changed(id, 1, stage(5));
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.text("errors.0.field"), "lost_reason");
  EXPECT_EQ(refused.text("errors.0.code"), "reason_required");
  // Nothing of it happened.
  EXPECT_EQ(house.get("/api/v1/deals/" + id).number("version"), 1);

  const auto won = changed(id, 1, worth + "," + stage(4));
  EXPECT_EQ(won.status, 200) << won.body;
  EXPECT_EQ(won.number("probability"), 100);
  EXPECT_EQ(won.text("stage_type"), "won");
  EXPECT_EQ(won.text("last_stage_id"), stage_ids[0]);
  EXPECT_NE(won.text("closed_at"), "");
  const auto lost = changed(id, 2, R"("lost_reason":"Too dear",)" + stage(5));
  EXPECT_EQ(lost.number("probability"), 0);
  EXPECT_EQ(lost.number("weighted_amount"), 0);
  // Open again: what was said of the loss goes with it.
  const auto open = changed(id, 3, stage(1));
  EXPECT_EQ(open.status, 200) << open.body;
  EXPECT_EQ(open.text("lost_reason"), "");
  EXPECT_EQ(open.text("closed_at"), "");
}

TEST_F(Deals, do_not_stand_in_a_stage_of_another_pipeline) {
  const auto other = house.post("/api/v1/pipelines", R"({"name":"Service"})").text("id");
  const auto theirs =
      house.post("/api/v1/stages", R"({"name":"Asked","type":"open","pipeline_id":")" + other + "\"}")
          .text("id");
  const auto id = made(R"("name":"Chairs")").text("id");
  const auto refused = changed(id, 1, R"("stage_id":")" + theirs + "\"");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.text("errors.0.code"), "wrong_pipeline");
  // Into the other pipeline, and nothing said of the stage: its first one.
  const auto moved = changed(id, 1, R"("pipeline_id":")" + other + "\"");
  EXPECT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(moved.text("stage_id"), theirs);
}

TEST_F(Deals, stay_won_when_they_move_to_another_pipeline) {
  const auto other = house.post("/api/v1/pipelines", R"({"name":"Service"})").text("id");
  const auto add = [&](const std::string& type) {
    return house
        .post("/api/v1/stages", R"({"name":"S","type":")" + type + R"(","pipeline_id":")" + other + "\"}")
        .text("id");
  };
  add("open");
  const auto id = made(R"("name":"Chairs",)" + worth + "," + stage(4)).text("id");
  const auto refused = changed(id, 1, R"("pipeline_id":")" + other + "\"");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(refused.text("errors.0.field"), "stage_id");
  EXPECT_NE(refused.body.find("choose a stage"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/deals/" + id).text("stage_type"), "won");
  const auto theirs = add("won");
  const auto moved = changed(id, 1, R"("pipeline_id":")" + other + "\"");
  EXPECT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(moved.text("stage_id"), theirs);
  EXPECT_EQ(moved.text("stage_type"), "won");
}

TEST_F(Deals, do_not_begin_in_an_archived_pipeline) {
  const auto other = house.post("/api/v1/pipelines", R"({"name":"Service","position":90})").text("id");
  const auto asked =
      house.post("/api/v1/stages", R"({"name":"Asked","type":"open","pipeline_id":")" + other + "\"}");
  ASSERT_EQ(asked.status, 201) << asked.body;
  const auto at = house.get("/api/v1/pipelines/" + pipeline);
  const auto archived =
      house.patch("/api/v1/pipelines/" + pipeline, R"({"archived":true,"is_default":false})",
                  {{"If-Match", "\"" + std::to_string(at.number("version")) + "\""}});
  ASSERT_EQ(archived.status, 200) << archived.body;
  const auto deal = made(R"("name":"Chairs")");
  ASSERT_EQ(deal.status, 201) << deal.body;
  EXPECT_EQ(deal.text("pipeline_id"), other);
  EXPECT_EQ(deal.text("stage_id"), asked.text("id"));
}

TEST_F(Deals, keep_how_long_they_stood_in_each_stage) {
  const auto id = made(R"("name":"Chairs")").text("id");
  House::move_clock(std::chrono::hours(48));
  const auto deal = changed(id, 1, stage(1));
  EXPECT_EQ(deal.text("stage_history.0.stage_id"), stage_ids[0]);
  EXPECT_EQ(deal.text("stage_history.0.left_at"), deal.text("stage_history.1.entered_at"));
  EXPECT_EQ(deal.text("stage_history.1.stage_id"), stage_ids[1]);
  EXPECT_EQ(deal.text("stage_history.1.left_at"), "");
  EXPECT_EQ(deal.text("stage_history.1.entered_at"), deal.text("stage_changed_at"));
  // Another change does not begin it anew.
  const auto renamed = changed(id, 2, R"("name":"Tables")");
  EXPECT_EQ(renamed.text("stage_changed_at"), deal.text("stage_changed_at"));
  EXPECT_EQ(renamed.text("stage_history.2.stage_id"), "");
}

TEST_F(Deals, are_worth_what_their_items_come_to) {
  const auto deal =
      made(R"("name":"Chairs","amount":{"amount":1,"currency":"EUR"},"items":[)"
           R"({"name":"Chair","quantity":2500,"unit_price":1999,"discount":1000,"tax_rate":1900},)"
           R"({"name":"Delivery","unit_price":5000}])");
  ASSERT_EQ(deal.status, 201) << deal.body;
  // 2.5 chairs at 19.99: 49.98 (half up), less a tenth 44.98, plus 50.00; tax of the first 8.55.
  EXPECT_EQ(deal.number("items_net"), 4498 + 5000);
  EXPECT_EQ(deal.number("items_tax"), 855);
  EXPECT_EQ(deal.number("amount.amount"), 9498);
}

TEST_F(Deals, are_counted_in_the_currency_of_the_house_at_the_rate_of_the_day) {
  const auto francs = R"("name":"Chairs","amount":{"amount":100000,"currency":"CHF"})";
  EXPECT_EQ(made(francs).json().find("base_amount"), nullptr) << "no rate is known, none is guessed";
  const auto rate = [&](const char* from, const char* millionths) {
    const auto answer =
        house.post("/api/v1/exchange_rates", R"({"currency":"CHF","source":"ECB","valid_from":")" +
                                                 std::string(from) + R"(","rate":)" + millionths + "}");
    EXPECT_EQ(answer.status, 201) << answer.body;
  };
  rate("2020-01-01T00:00:00Z", "900000");
  rate("2024-01-01T00:00:00Z", "1070000");
  rate("2190-01-01T00:00:00Z", "3000000");
  EXPECT_EQ(made(francs).number("base_amount"), 107000);
  // Yen have no minor unit.
  house.post("/api/v1/exchange_rates",
             R"({"currency":"JPY","source":"ECB","valid_from":"2024-01-01T00:00:00Z","rate":6000})");
  EXPECT_EQ(made(R"("name":"Mats","amount":{"amount":50000,"currency":"JPY"})").number("base_amount"), 30000);
}

TEST_F(Deals, are_counted_anew_when_a_rate_or_the_currency_of_the_house_changes) {
  const auto francs = made(R"("name":"Chairs","amount":{"amount":100000,"currency":"CHF"})");
  const auto id = francs.text("id");
  const auto deal = [&] { return house.get("/api/v1/deals/" + id); };
  const auto rate =
      house.post("/api/v1/exchange_rates",
                 R"({"currency":"CHF","source":"ECB","valid_from":"2024-01-01T00:00:00Z","rate":1070000})");
  EXPECT_TRUE(soon([&] { return deal().number("base_amount") == 107000; })) << deal().body;
  EXPECT_EQ(deal().number("weighted_amount"), 10700);
  EXPECT_EQ(deal().text("updated_at"), francs.text("updated_at")) << "nobody changed it";
  // The history tells of it, by nobody.
  house.patch("/api/v1/exchange_rates/" + rate.text("id"), R"({"rate":1080000})", {{"If-Match", "\"1\""}});
  EXPECT_TRUE(soon([&] { return deal().number("base_amount") == 108000; })) << deal().body;
  EXPECT_EQ(house.remove("/api/v1/exchange_rates/" + rate.text("id")).status, 204);
  EXPECT_TRUE(soon([&] { return deal().json().find("base_amount") == nullptr; })) << deal().body;
}

TEST_F(Deals, follow_the_probability_of_their_stage_also_after_a_restart_meanwhile) {
  std::vector<std::string> ids;
  for (int i = 0; i < 250; ++i) ids.push_back(made(R"("name":"Chairs",)" + worth).text("id"));
  const auto changed_stage =
      house.patch("/api/v1/stages/" + stage_ids[0], R"({"probability":30})", {{"If-Match", "\"1\""}});
  ASSERT_EQ(changed_stage.status, 200) << changed_stage.body;
  house.restart();
  for (const auto& id : {ids.front(), ids[120], ids.back()}) {
    EXPECT_TRUE(soon([&] { return house.get("/api/v1/deals/" + id).number("weighted_amount") == 36000; }))
        << id;
  }
}

TEST_F(Deals, keep_their_version_when_a_rate_changes_nothing_of_them) {
  const auto euros = made(
      R"("name":"Chairs","close_date":"2026-03-01","items":[{"name":"Chair","unit_price":100}],)" + worth);
  const auto francs = made(R"("name":"Tables","amount":{"amount":100000,"currency":"CHF"})");
  house.post("/api/v1/exchange_rates",
             R"({"currency":"CHF","source":"ECB","valid_from":"2024-01-01T00:00:00Z","rate":1070000})");
  const auto deal = [&](const Answer& made) { return house.get("/api/v1/deals/" + made.text("id")); };
  EXPECT_TRUE(soon([&] { return deal(francs).number("base_amount") == 107000; })) << deal(francs).body;
  EXPECT_EQ(deal(francs).number("version"), 2);
  EXPECT_EQ(deal(euros).number("version"), 1);
}

TEST_F(Deals, are_counted_anew_when_a_rate_of_a_day_to_come_begins_also_after_a_restart) {
  const auto tomorrow = format_timestamp(House::environment().clock.now() + std::chrono::hours(24));
  const auto later = format_timestamp(House::environment().clock.now() + std::chrono::hours(48));
  const auto id = made(R"("name":"Chairs","amount":{"amount":100000,"currency":"CHF"})").text("id");
  const auto rate = [&](const std::string& from, const char* millionths) {
    const auto answer =
        house.post("/api/v1/exchange_rates", R"({"currency":"CHF","source":"ECB","valid_from":")" + from +
                                                 R"(","rate":)" + millionths + "}");
    EXPECT_EQ(answer.status, 201) << answer.body;
  };
  const auto base = [&] { return house.get("/api/v1/deals/" + id).number("base_amount"); };
  rate("2024-01-01T00:00:00Z", "1070000");
  rate(tomorrow, "1100000");
  rate(later, "1200000");
  EXPECT_TRUE(soon([&] { return base() == 107000; })) << base();
  House::move_clock(std::chrono::hours(25));
  EXPECT_TRUE(soon([&] { return base() == 110000; })) << base();
  // The other day comes while nothing runs.
  house.restart([] { House::move_clock(std::chrono::hours(24)); });
  EXPECT_TRUE(soon([&] { return base() == 120000; })) << base();
  House::move_clock(-std::chrono::hours(49));
}

TEST_F(Deals, are_told_what_is_wrong_with_a_rate) {
  const auto rate = [&](const char* currency, const char* from) {
    return house.post("/api/v1/exchange_rates", R"({"source":"ECB","rate":1070000,"currency":")" +
                                                    std::string(currency) + R"(","valid_from":")" + from +
                                                    "\"}");
  };
  const auto own = rate("EUR", "2024-01-01T00:00:00Z");
  EXPECT_EQ(own.status, 422);
  EXPECT_EQ(own.text("errors.0.code"), "own_currency");
  const auto first = rate("CHF", "2024-01-01T00:00:00Z");
  ASSERT_EQ(first.status, 201) << first.body;
  const auto second = rate("CHF", "2024-01-01T01:00:00+01:00");
  EXPECT_EQ(second.status, 422) << "the same moment";
  EXPECT_EQ(second.text("errors.0.code"), "moment_taken");
  EXPECT_EQ(rate("CHF", "2024-01-02T00:00:00Z").status, 201);
  EXPECT_EQ(rate("USD", "2024-01-01T00:00:00Z").status, 201);
  const auto changed = house.patch("/api/v1/exchange_rates/" + first.text("id"), R"({"rate":1080000})",
                                   {{"If-Match", "\"1\""}});
  EXPECT_EQ(changed.status, 200) << changed.body;
}

TEST_F(Deals, keep_the_currency_that_rates_are_told_in) {
  const auto rate =
      house.post("/api/v1/exchange_rates",
                 R"({"currency":"CHF","source":"ECB","valid_from":"2024-01-01T00:00:00Z","rate":1070000})");
  ASSERT_EQ(rate.status, 201) << rate.body;
  house.add_user("owner@example.org", {Role::owner}, "correct horse battery");
  const auto owner = house.sign_in("owner@example.org", "correct horse battery", "192.0.2.1");
  const auto change = [&](const char* currency) {
    return house.browse(owner, http::Method::patch, "/api/v1/installation",
                        R"({"currency":")" + std::string(currency) + "\"}");
  };
  const auto refused = change("USD");
  EXPECT_EQ(refused.status, 409) << refused.body;
  EXPECT_EQ(refused.text("errors.0.field"), "currency");
  EXPECT_NE(refused.text("detail").find("exchange rates are told in EUR"), std::string::npos) << refused.body;
  EXPECT_EQ(change("EUR").status, 204) << "nothing changes";
  EXPECT_EQ(house.remove("/api/v1/exchange_rates/" + rate.text("id")).status, 204);
  EXPECT_EQ(change("USD").status, 204);
}

TEST_F(Deals, are_not_stored_with_items_that_nobody_can_count) {
  const auto deal =
      made(R"("name":"Chairs","items":[{"name":"Chair","unit_price":1000000000000,"quantity":1000000000}])");
  EXPECT_EQ(deal.status, 422) << deal.body;
  EXPECT_EQ(deal.text("errors.0.field"), "items");
  EXPECT_EQ(deal.text("errors.0.code"), "sum_too_large");
}

TEST_F(Deals, keep_the_type_of_the_stage_they_stand_in) {
  const auto id = made(R"("name":"Chairs")").text("id");
  const auto won = [&](int version) {
    return house.patch("/api/v1/stages/" + stage_ids[0], R"({"type":"won"})",
                       {{"If-Match", "\"" + std::to_string(version) + "\""}});
  };
  const auto refused = won(1);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.text("errors.0.field"), "type");
  EXPECT_EQ(refused.text("errors.0.code"), "in_use");
  EXPECT_EQ(house.get("/api/v1/deals/" + id).text("stage_type"), "open");
  ASSERT_EQ(changed(id, 1, stage(1)).status, 200);
  EXPECT_EQ(won(1).status, 200);
}

TEST_F(Deals, close_on_a_day_that_exists_in_a_year_one_can_mean) {
  for (const auto* day : {"20226-01-01", "2026-02-30", "0001-01-01", "9999-12-31"}) {
    const auto refused = made(R"("name":"Chairs","close_date":")" + std::string(day) + "\"");
    EXPECT_EQ(refused.status, 422) << day;
    EXPECT_EQ(refused.text("errors.0.field"), "close_date") << day;
  }
}

TEST_F(Deals, keep_their_stage_and_pipeline_from_being_deleted) {
  const auto id = made(R"("name":"Chairs")").text("id");
  auto refused = house.remove("/api/v1/stages/" + stage_ids[0]);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.text("code"), "in_use");
  EXPECT_NE(refused.text("detail").find("1 deal uses this stage"), std::string::npos) << refused.body;
  EXPECT_EQ(house.remove("/api/v1/pipelines/" + pipeline).status, 409);
  ASSERT_EQ(changed(id, 1, stage(1)).status, 200);
  EXPECT_EQ(house.remove("/api/v1/stages/" + stage_ids[0]).status, 204);
}

TEST_F(Deals, name_each_person_once_and_one_primary) {
  const auto anna = house.contact("Anna", "Müller");
  const auto person = R"({"contact_id":")" + anna + R"(","primary":true})";
  const auto refused = made(R"("name":"Chairs","contacts":[)" + person + "," + person + "]");
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("repeated"), std::string::npos);
  EXPECT_NE(refused.body.find("one_primary"), std::string::npos);
}

TEST_F(Deals, are_arranged_by_owner_and_administrator_alone) {
  const auto member = house.add_user("s@example.org", {Role::sales});
  const auto token = house.add_token(member, {Scope::read, Scope::write}, {Purpose::sales}, Purpose::sales);
  const std::vector<http::Header> sales{{"Authorization", bearer(token)},
                                        {"Content-Type", "application/json"}};
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/stages", sales).status, 200);
  const auto refused = house.send(http::Method::post, "/api/v1/pipelines", sales, R"({"name":"Mine"})");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.text("decision.rule"), "role.house");

  const auto cookie = [&] {
    house.add_user("a@example.org", {Role::administrator});
    return house.sign_in("a@example.org");
  }();
  EXPECT_EQ(house.browse(cookie, http::Method::post, "/api/v1/pipelines", R"({"name":"Service"})").status,
            201);
  EXPECT_EQ(house.browse(cookie, http::Method::get, "/api/v1/deals").status, 403) << "no content for him";
}

}  // namespace
}  // namespace candor::test
