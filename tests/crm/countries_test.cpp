#include "crm/countries.h"

#include <gtest/gtest.h>

#include "crm/contact.h"

namespace candor {
namespace {

TEST(Countries, are_found_by_code_and_by_name) {
  EXPECT_EQ(country_named("Germany"), "DE");
  EXPECT_EQ(country_named(" germany "), "DE");
  EXPECT_EQ(country_named("Deutschland"), "DE");
  EXPECT_EQ(country_named("de"), "DE");
  EXPECT_EQ(country_named("Türkiye"), "TR");
  EXPECT_EQ(country_named("Turkey"), "TR");
  EXPECT_EQ(country_named("Ελλάδα"), "GR");
  EXPECT_EQ(country_named("България"), "BG");
  EXPECT_EQ(country_named("UK"), "GB");
  EXPECT_EQ(country_named("Côte d'Ivoire"), "CI");
  EXPECT_EQ(country_named("USA"), "US");
}

TEST(Countries, are_none_when_we_cannot_be_sure) {
  for (const std::string_view name : {"", " ", "Bavaria", "Yugoslavia", "Germanyy", "ZZ", "D"}) {
    EXPECT_EQ(country_named(name), "") << name;
  }
}

TEST(Countries, have_codes_that_an_address_accepts) {
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      const std::string code{first, second};
      if (code == "UK") continue;  // a name that people use, not a code
      const Object contact{{"family_name", "Berg"}, {"addresses", List{Value(Object{{"country", code}})}}};
      const bool accepted = validate(Contact::type(), contact).empty();
      EXPECT_EQ(accepted, !country_named(code).empty()) << code;
    }
  }
}

}  // namespace
}  // namespace candor
