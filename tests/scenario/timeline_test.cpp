// What happened with a record, as one stream: what is in it, in which order and pages, and what the reader is
// not told.
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

struct Timeline : testing::Test {
  Timeline() {
    anna = house.contact("Anna", "Müller");
    boris = house.contact("Boris", "Adler");
    company = made("companies", R"({"name":"Nordholz KG"})");
  }
  std::string made(const std::string& plural, const std::string& members) {
    // A moment between what happens one after another.
    House::move_clock(std::chrono::seconds(1));
    const auto answer = house.post("/api/v1/" + plural, members);
    EXPECT_EQ(answer.status, 201) << answer.body;
    return answer.text("id");
  }
  std::string activity(const std::string& subject, const std::string& links, const std::string& more = "") {
    return made("activities",
                R"({"kind":"call","subject":")" + subject + R"(","links":[)" + links + "]" + more + "}");
  }
  Answer timeline(const std::string& id, const std::string& query = "",
                  const std::string& plural = "contacts") {
    return house.get("/api/v1/" + plural + "/" + id + "/timeline" + query);
  }
  static std::string link(const std::string& type, const std::string& id) {
    return R"({")" + type + R"(_id":")" + id + "\"}";
  }
  // "activity Anruf, comment Gut, change create"
  static std::string told(const Answer& answer) {
    const auto json = answer.json();
    const auto* data = json.find("data");
    if (!data || !data->list()) return "not a list: " + answer.body;
    std::string out;
    for (const auto& entry : *data->list()) {
      out += (out.empty() ? "" : ", ") + *entry.find("kind")->text();
      if (const auto* record = entry.find("record")) {
        for (const auto* name : {"subject", "text"}) {
          if (const auto* said = record->find(name)) out += " " + *said->text();
        }
      }
      if (const auto* change = entry.find("change")) out += " " + *change->find("operation")->text();
      if (const auto* event = entry.find("event")) out += " " + *event->find("kind")->text();
    }
    return out;
  }
  House house;
  std::string anna, boris, company;
};

TEST_F(Timeline, tells_all_kinds_newest_first_and_of_other_records_nothing) {
  activity("Erster Anruf", link("contact", anna));
  made("comments", R"({"text":"Gut gelaufen","links":[)" + link("contact", anna) + "]}");
  activity("Für Boris", link("contact", boris));
  activity("Mit der Firma", link("company", company));
  House::move_clock(std::chrono::seconds(1));
  house.patch("/api/v1/contacts/" + anna, R"({"job_title":"Einkauf"})", {{"If-Match", "\"1\""}});
  EXPECT_EQ(told(timeline(anna)),
            "change update, comment Gut gelaufen, activity Erster Anruf, change create, privacy collection");
  EXPECT_EQ(told(timeline(company, "", "companies")), "activity Mit der Firma, change create");
}

TEST_F(Timeline, puts_an_activity_where_it_takes_place) {
  activity("Später", link("contact", anna), R"(,"starts_at":"2099-01-01T10:00:00Z")");
  activity("Früher", link("contact", anna), R"(,"starts_at":"2001-01-01T10:00:00Z")");
  const auto answer = timeline(anna, "?kinds=activity,change");
  EXPECT_EQ(told(answer), "activity Später, change create, activity Früher");
  EXPECT_NE(answer.body.find("{\"at\":\"2099-01-01T10:00:00.000Z\",\"kind\":\"activity\",\"record\":{"),
            std::string::npos)
      << answer.body;
}

TEST_F(Timeline, tells_the_kinds_that_were_asked_for) {
  activity("Anruf", link("contact", anna));
  EXPECT_EQ(told(timeline(anna, "?kinds=activity")), "activity Anruf");
  EXPECT_EQ(told(timeline(anna, "?kinds=privacy")), "privacy collection");
  EXPECT_EQ(told(timeline(anna, "?kinds=attachment,comment")), "");
  EXPECT_EQ(timeline(anna, "?kinds=gossip").status, 400);
  EXPECT_EQ(timeline(anna, "?kinds=").status, 400);
  EXPECT_EQ(timeline(anna, "?limit=0").status, 400);
  EXPECT_EQ(timeline(anna, "?limit=101").status, 400);
}

TEST_F(Timeline, comes_in_pages_that_join_without_gap_or_repetition_also_at_one_moment) {
  std::string all;
  // At the same moment, so that the id decides.
  for (const auto* subject : {"a", "b", "c", "d", "e"}) {
    activity(subject, link("contact", anna), R"(,"starts_at":"2026-01-05T10:00:00Z")");
  }
  for (const auto* text : {"f", "g", "h"}) {
    made("comments", R"({"text":")" + std::string(text) + R"(","links":[)" + link("contact", anna) + "]}");
  }
  const auto whole = told(timeline(anna));
  for (const int limit : {1, 2, 3, 4, 7}) {
    std::string joined, before;
    int pages = 0;
    do {
      const auto page =
          timeline(anna, "?limit=" + std::to_string(limit) + (before.empty() ? "" : "&before=" + before));
      ASSERT_EQ(page.status, 200) << page.body;
      const auto told_here = told(page);
      joined += (joined.empty() || told_here.empty() ? "" : ", ") + told_here;
      before = page.text("next_before");
    } while (!before.empty() && ++pages < 20);
    EXPECT_EQ(joined, whole) << limit;
  }
}

TEST_F(Timeline, goes_on_where_it_was_when_something_new_comes_in_between) {
  for (const auto* subject : {"a", "b", "c"}) activity(subject, link("contact", anna));
  const auto first = timeline(anna, "?limit=2&kinds=activity");
  activity("new", link("contact", anna));
  EXPECT_EQ(told(timeline(anna, "?limit=2&kinds=activity&before=" + first.text("next_before"))),
            "activity a");
}

TEST_F(Timeline, refuses_a_place_that_is_none_of_its_own) {
  for (const auto* before : {"x", "1", "1_0_0_0_0", "1_0_0_0_0_x", "99999999999999999999_0_0_0_0_0",
                             "1_0.0190a000-0000-7000-8000-00000000000_0_0_0_0"}) {
    EXPECT_EQ(timeline(anna, "?before=" + std::string(before)).text("code"), "invalid_cursor") << before;
  }
}

TEST_F(Timeline, tells_nothing_of_who_may_not_be_read_nor_of_what_hangs_on_such_a_person) {
  activity("Anna und Boris", link("contact", anna) + "," + link("contact", boris));
  activity("Anna allein", link("contact", anna));
  ASSERT_TRUE(put_on_hold(house, boris).has_value());
  const auto of_boris = timeline(boris);
  EXPECT_NE(of_boris.status, 200);
  EXPECT_EQ(of_boris.body.find("Anna"), std::string::npos);
  // What is said there is said of Boris, too.
  const auto of_anna = timeline(anna, "?kinds=activity");
  EXPECT_EQ(told(of_anna), "activity Anna allein");
  EXPECT_EQ(of_anna.body.find("Boris"), std::string::npos);
  EXPECT_EQ(timeline("0190a000-0000-7000-8000-000000000000").status, 404);
}

}  // namespace
}  // namespace candor::test
