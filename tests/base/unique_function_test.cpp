#include "base/unique_function.h"

#include <gmock/gmock.h>

#include <string>
#include <type_traits>

namespace candor {
namespace {

TEST(UniqueFunction, owns_what_cannot_be_copied) {
  UniqueFunction<int(int)> add = [base = std::make_unique<int>(40)](int more) { return *base + more; };
  EXPECT_EQ(add(2), 42);
  EXPECT_FALSE(std::is_copy_constructible_v<decltype(add)>);
}

TEST(UniqueFunction, is_empty_until_given_a_target_and_after_it_was_moved_away) {
  UniqueFunction<void()> empty;
  EXPECT_FALSE(empty);
  UniqueFunction<void()> full = [] {};
  EXPECT_TRUE(full);
  const UniqueFunction<void()> moved = std::move(full);
  EXPECT_TRUE(moved);
  EXPECT_FALSE(full);
}

TEST(UniqueFunction, passes_arguments_on_without_copies) {
  UniqueFunction<std::unique_ptr<std::string>(std::unique_ptr<std::string>)> same =
      [](std::unique_ptr<std::string> text) { return text; };
  EXPECT_EQ(*same(std::make_unique<std::string>("moved through")), "moved through");
}

TEST(UniqueFunction, keeps_the_state_of_its_target_between_calls_and_ends_it_with_itself) {
  const auto witness = std::make_shared<int>(0);
  {
    UniqueFunction<int()> count = [witness, calls = 0]() mutable { return ++calls; };
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(count(), 2);
    EXPECT_EQ(witness.use_count(), 2);
  }
  EXPECT_EQ(witness.use_count(), 1);
}

TEST(UniqueFunction, takes_only_what_can_be_called_so) {
  EXPECT_FALSE((std::is_constructible_v<UniqueFunction<int()>, int>));
  EXPECT_FALSE((std::is_constructible_v<UniqueFunction<int()>, void (*)()>));
  EXPECT_TRUE((std::is_constructible_v<UniqueFunction<void()>, int (*)()>));
}

}  // namespace
}  // namespace candor
