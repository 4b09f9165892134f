#include "control/command_input.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace candor {
namespace {

using testing::HasSubstr;
using testing::Not;

const Timestamp noon = *parse_timestamp("2026-11-23T12:00:00.000Z");

TEST(CommandInput, reads_texts_sets_and_times) {
  const Value input = Object{{"email", "ana@example.org"},
                             {"roles", List{"owner", "privacy_desk"}},
                             {"default_purpose", "sales"},
                             {"expires", "2026-12-31"}};
  CommandInput members(input, {"email", "roles", "default_purpose", "expires"});
  EXPECT_EQ(members.text("email"), "ana@example.org");
  EXPECT_EQ(members.set<RoleSet>("roles", role_named, names_of_roles()),
            (RoleSet{Role::owner, Role::privacy_desk}));
  EXPECT_EQ(members.one("default_purpose", known_purpose, names_of_purposes(), Purpose::none),
            Purpose::sales);
  EXPECT_EQ(format_timestamp(*members.future_time("expires", noon)), "2027-01-01T00:00:00.000Z");
  EXPECT_FALSE(members.problem("No."));
}

TEST(CommandInput, lets_a_date_hold_until_its_end) {
  const Value input =
      Object{{"today", "2026-11-23"}, {"yesterday", "2026-11-22"}, {"hour", "2026-11-23T11:59:59.000Z"}};
  CommandInput members(input, {"today", "yesterday", "hour"});
  members.future_time("today", noon);
  EXPECT_FALSE(members.problem("No."));
  members.future_time("yesterday", noon);
  members.future_time("hour", noon);
  ASSERT_TRUE(members.problem("No."));
  EXPECT_EQ(members.problem("No.")->fields.size(), 2u);
}

TEST(CommandInput, names_all_that_is_wrong_and_never_what_was_given) {
  const Value input =
      Object{{"email", 7}, {"roles", List{"chieftain"}}, {"expires", "soon-canary"}, {"canary", 1}};
  CommandInput members(input, {"email", "name", "roles", "expires"});
  members.text("email");
  members.text("name");
  members.set<RoleSet>("roles", role_named, names_of_roles());
  members.future_time("expires", noon);
  const auto error = members.problem("No.");
  ASSERT_TRUE(error);
  ASSERT_EQ(error->fields.size(), 5u);
  for (const auto& field : error->fields) {
    EXPECT_THAT(field.message + field.field, Not(HasSubstr("canary")));
    EXPECT_THAT(field.message, Not(HasSubstr("chieftain")));
  }
  EXPECT_THAT(error->fields[3].message, HasSubstr("data_protection_officer"));
}

TEST(CommandInput, takes_no_purpose_that_means_none) {
  EXPECT_FALSE(known_purpose("none"));
  EXPECT_FALSE(known_purpose("unknown"));
  EXPECT_FALSE(known_purpose(""));
  EXPECT_EQ(known_purpose("marketing"), Purpose::marketing);
  EXPECT_THAT(names_of_purposes(), Not(HasSubstr("none")));
}

TEST(CommandInput, needs_an_object) {
  const Value input = List{};
  CommandInput members(input, {"email"});
  EXPECT_TRUE(members.problem("No."));
}

}  // namespace
}  // namespace candor
