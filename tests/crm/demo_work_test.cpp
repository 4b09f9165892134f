#include "crm/demo_work.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "crm/catalog.h"
#include "privacy/draft.h"

namespace candor {
namespace {

using namespace std::chrono;

const Timestamp now = parse_timestamp("2026-11-25T14:30:00.000Z").value();

std::vector<DemoStep> steps(std::string_view size, std::uint64_t seed = 1) {
  SeededRandom random(seed);
  DemoWork work(random, *demo_size_named(size), now);
  std::vector<DemoStep> all;
  for (auto step = work.next(); step; step = work.next()) all.push_back(std::move(*step));
  return all;
}

std::string text(const Object& object, std::string_view name) {
  for (const auto& [member, value] : object) {
    if (member == name && value.text()) return *value.text();
  }
  return {};
}

// Every reference that stands in a value, wherever.
void each_reference(const Value& value, const std::function<void(const DemoReference&)>& visit) {
  if (value.text()) {
    if (const auto reference = demo_reference(*value.text())) visit(*reference);
  }
  if (value.list()) {
    for (const auto& item : *value.list()) each_reference(item, visit);
  }
  if (value.object()) {
    for (const auto& [name, member] : *value.object()) each_reference(member, visit);
  }
}

TEST(DemoWork, makes_the_same_steps_from_the_same_seed_and_others_from_another) {
  const auto one = steps("small"), same = steps("small"), other = steps("small", 2);
  ASSERT_EQ(one.size(), same.size());
  bool differs = one.size() != other.size();
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].at, same[i].at);
    EXPECT_EQ(one[i].members, same[i].members);
    differs = differs || one[i].members != other[i].members;
  }
  EXPECT_TRUE(differs);
  EXPECT_EQ(demo_size_named("huge"), nullptr);
}

TEST(DemoWork, plans_for_whole_minutes_whenever_it_is_made) {
  for (const auto* made_at : {"2026-11-25T14:30:00.000Z", "2026-11-25T14:30:59.999Z"}) {
    SeededRandom random(1);
    DemoWork work(random, *demo_size_named("small"), parse_timestamp(made_at).value());
    std::size_t planned = 0;
    for (auto step = work.next(); step; step = work.next()) {
      for (const auto* name : {"starts_at", "ends_at", "due_at", "remind_at"}) {
        const auto time = text(step->members, name);
        if (time.empty()) continue;
        ++planned;
        EXPECT_THAT(time, testing::EndsWith(":00.000Z")) << name;
        // At five past, ten past: as people plan.
        if (std::string_view(name) == "due_at" && step->act == DemoStep::Act::create) {
          EXPECT_THAT(time.substr(15, 1), testing::AnyOf("0", "5")) << time;
        }
      }
    }
    EXPECT_GT(planned, 100U);
  }
}

TEST(DemoWork, goes_forward_in_time_and_ends_before_now) {
  const auto all = steps("small");
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, &DemoStep::at));
  EXPECT_GE(all.front().at, now - days(demo_size_named("small")->days));
  EXPECT_LE(all.back().at, now);
  EXPECT_GT(all.back().at, now - days(3));
}

TEST(DemoWork, refers_only_to_what_was_made_before) {
  std::map<std::string_view, std::size_t> made;
  for (const auto& step : steps("medium")) {
    each_reference(step.members, [&](const DemoReference& reference) {
      if (reference.record_type == "user") return;
      EXPECT_LT(reference.number, made[reference.record_type]) << reference.record_type;
    });
    if (step.act == DemoStep::Act::create) {
      EXPECT_EQ(step.number, made[step.record_type]++) << step.record_type;
    } else {
      EXPECT_LT(step.number, made[step.record_type]) << step.record_type;
    }
  }
  const auto& size = *demo_size_named("medium");
  EXPECT_EQ(made["contact"], size.contacts);
  EXPECT_EQ(made["company"], size.companies);
  EXPECT_EQ(made["deal"], size.deals);
  EXPECT_EQ(made["lead"], size.leads);
  EXPECT_GT(made["activity"], size.activities * 7 / 10);
  EXPECT_LT(made["activity"], size.activities * 13 / 10);
  EXPECT_GT(made["comment"], size.comments / 2);
}

TEST(DemoWork, is_what_the_declarations_take) {
  for (const auto& step : steps("small")) {
    if (step.act == DemoStep::Act::notice) continue;
    const auto type = std::ranges::find(catalog(), step.record_type, &RecordType::name);
    ASSERT_NE(type, catalog().end()) << step.record_type;
    // As it will be stored: with ids in place of references.
    Object members = step.members;
    const std::function<void(Value&)> name_ids = [&](Value& value) {
      if (value.text() && demo_reference(*value.text())) value = "0190a000-0000-7000-8000-000000000000";
      if (value.list()) std::ranges::for_each(*value.list(), name_ids);
      if (value.object()) {
        for (auto& member : *value.object()) name_ids(member.second);
      }
    };
    std::size_t people = 0;
    for (auto& [name, value] : members) {
      if (name == "contacts" && value.list()) people = value.list()->size();
      name_ids(value);
    }
    // Two people of one deal have two ids.
    if (people > 1) continue;
    const bool accepted = step.act == DemoStep::Act::create
                              ? DraftContent::check(**type, members, Locale{}).has_value()
                              : PatchContent::check(**type, members).has_value();
    EXPECT_TRUE(accepted) << step.record_type;
  }
}

TEST(DemoWork, leaves_something_of_everything_on_every_screen) {
  std::map<std::size_t, std::string> stage_type;
  std::map<std::size_t, std::string> of_deal;
  std::map<std::size_t, Timestamp> moved;
  std::set<std::size_t> done;
  std::map<std::size_t, Object> activities;
  for (const auto& step : steps("small")) {
    if (step.record_type == "stage") stage_type[step.number] = text(step.members, "type");
    if (step.record_type == "deal" && !text(step.members, "stage_id").empty()) {
      of_deal[step.number] = stage_type[demo_reference(text(step.members, "stage_id"))->number];
      moved[step.number] = step.at;
    }
    if (step.record_type != "activity") continue;
    if (step.act == DemoStep::Act::create) activities[step.number] = step.members;
    if (step.act == DemoStep::Act::change || text(step.members, "status") == "done") done.insert(step.number);
  }
  std::map<std::string, int> deals;
  int rotten = 0;
  for (const auto& [deal, type] : of_deal) {
    ++deals[type];
    rotten += type == "open" && moved[deal] < now - days(46) ? 1 : 0;
  }
  EXPECT_GE(deals["open"], 12);
  EXPECT_GE(deals["won"], 8);
  EXPECT_GE(deals["lost"], 8);
  EXPECT_GE(rotten, 1);
  int overdue = 0, due = 0, meetings = 0;
  for (const auto& [number, members] : activities) {
    if (done.contains(number)) continue;
    const auto due_at = parse_timestamp(text(members, "due_at"));
    const auto starts_at = parse_timestamp(text(members, "starts_at"));
    overdue += due_at && *due_at < now ? 1 : 0;
    due += due_at && *due_at >= now ? 1 : 0;
    meetings += starts_at && text(members, "kind") == "meeting" && *starts_at < now + days(7) ? 1 : 0;
  }
  EXPECT_GE(overdue, 2);
  EXPECT_GE(due, 3);
  EXPECT_GE(meetings, 3);
}

TEST(DemoWork, tells_people_whose_data_came_from_others) {
  std::map<std::string_view, int> acts;
  for (const auto& step : steps("medium")) {
    if (step.act == DemoStep::Act::notice) ++acts["notice"];
    if (step.act == DemoStep::Act::create && step.context == "business_contact") ++acts["business_contact"];
  }
  EXPECT_GT(acts["notice"], acts["business_contact"] * 8 / 10);
}

}  // namespace
}  // namespace candor
