#include "base/result.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace candor {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{Errc::invalid, "odd", "An odd number has no half."};
  return number / 2;
}

Result<int> quarter(int number) {
  const auto first = half(number);
  if (!first) return first.error();
  return half(*first);
}

TEST(Result, carries_a_value_or_the_reason_why_not) {
  ASSERT_TRUE(quarter(8));
  EXPECT_EQ(*quarter(8), 2);
  const auto refused = quarter(6);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::invalid);
  EXPECT_EQ(refused.error().name, "odd");
}

TEST(Result, throws_when_the_value_of_a_failure_is_asked_for_and_names_the_code_alone) {
  const Result<int> refused = half(3);
  try {
    const int value = refused.value();
    FAIL() << value;
  } catch (const std::logic_error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("odd"));
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("no half")));
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("/")));
  }
}

}  // namespace
}  // namespace candor
