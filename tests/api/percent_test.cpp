#include "percent.h"

#include <gtest/gtest.h>

namespace candor {
namespace {

TEST(Percent, decodes_what_it_encodes) {
  for (const auto* text : {"", "plain", "a b+c", "Grüße/\\\"%", "\xf0\x9f\x98\x80"}) {
    EXPECT_EQ(decode_percent(encode_percent(text), Plus::is_itself), text);
  }
  EXPECT_EQ(encode_percent("a b\"ü"), "a%20b%22%C3%BC");
}

TEST(Percent, takes_a_plus_for_a_space_only_where_forms_do) {
  EXPECT_EQ(decode_percent("a+b", Plus::is_space), "a b");
  EXPECT_EQ(decode_percent("a+b", Plus::is_itself), "a+b");
}

TEST(Percent, refuses_what_is_broken_or_no_clean_text) {
  for (const auto* text : {"%", "%4", "%zz", "a%2", "%ff", "%c3", "%00", "%0a", "%ed%a0%80"}) {
    EXPECT_FALSE(decode_percent(text, Plus::is_itself)) << text;
  }
}

}  // namespace
}  // namespace candor
