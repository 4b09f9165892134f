#include "base/value.h"

#include <gmock/gmock.h>

namespace candor {
namespace {

TEST(Value, knows_what_it_holds_and_nothing_else) {
  const Value text = "Łukasz";
  ASSERT_NE(text.text(), nullptr);
  EXPECT_EQ(*text.text(), "Łukasz");
  EXPECT_EQ(text.integer(), nullptr);
  EXPECT_EQ(text.boolean(), nullptr);
  EXPECT_FALSE(text.is_null());
  EXPECT_TRUE(Value().is_null());
  EXPECT_TRUE(Value(nullptr).is_null());
  EXPECT_EQ(*Value(true).boolean(), true);
  EXPECT_EQ(*Value(7).integer(), 7);
  EXPECT_EQ(*Value(0.5).real(), 0.5);
}

TEST(Value, tells_numbers_apart_by_kind) {
  EXPECT_NE(Value(1), Value(1.0));
  EXPECT_NE(Value(1), Value(true));
  EXPECT_NE(Value("1"), Value(1));
  EXPECT_EQ(Value(std::int64_t{9'007'199'254'740'993}), Value(std::int64_t{9'007'199'254'740'993}));
}

TEST(Value, becomes_an_object_when_a_member_is_set_on_null) {
  Value value;
  value.set("b", 1);
  value.set("a", "two");
  value.set("b", 3);
  EXPECT_EQ(value, Value(Object{{"b", 3}, {"a", "two"}})) << "members keep their order, each once";
}

TEST(Value, finds_members_of_objects_alone) {
  Value value(Object{{"emails", List{Object{{"label", "work"}}}}});
  ASSERT_NE(value.find("emails"), nullptr);
  EXPECT_EQ(value.find("phones"), nullptr);
  EXPECT_EQ(Value("emails").find("emails"), nullptr);
  EXPECT_EQ(Value().find(""), nullptr);
  value.find("emails")->list()->push_back("another");
  EXPECT_EQ(value.find("emails")->list()->size(), 2u);
}

}  // namespace
}  // namespace candor
