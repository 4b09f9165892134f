#include "privacy/folding.h"

#include <gtest/gtest.h>

namespace candor {
namespace {

TEST(Folding, makes_alike_what_people_mean_alike) {
  struct Pair {
    std::string_view typed, folded_form;
  };
  constexpr Pair pairs[] = {
      {"Müller", "muller"},
      {"  ØSTERGÅRD  ", "ostergard"},
      {"Łukasz", "lukasz"},
      {"Иванов", "ivanov"},
      {"Straße", "strasse"},
      {"Đặng Thị", "dang thi"},
      {"José\tMaría\n", "jose maria"},
      {"Παπαδόπουλος", "papadopoulos"},
      {"e\u0301cole", "ecole"},
      {"\u202eevil\u202c", "evil"},
      {"a\u00adb", "ab"},
      {"ｆｕｌｌ　ｗｉｄｔｈ", "full width"},
      {"", ""},
  };
  for (const auto& pair : pairs) EXPECT_EQ(folded(pair.typed), pair.folded_form) << pair.typed;
}

TEST(Folding, is_stable_and_leaves_no_control_characters) {
  for (const std::string_view text :
       {"Zoë\x01\x1f B", "Ünïcödé", "李小龍", "👩‍👩‍👧 Familie", "שלום"}) {
    const auto once = folded(text);
    EXPECT_EQ(folded(once), once);
    for (const char c : once) EXPECT_GE(static_cast<unsigned char>(c), 0x20u);
  }
}

TEST(Folding, compares_addresses_as_mail_servers_do) {
  EXPECT_EQ(normal_email("Eva.Klein@Example.ORG"), "eva.klein@example.org");
  EXPECT_EQ(normal_email("info@Müller.example"), "info@xn--mller-kva.example");
  EXPECT_EQ(normal_email("info@xn--mller-kva.example"), "info@xn--mller-kva.example");
  EXPECT_NE(normal_email("eva@example.org"), normal_email("eva@example.com"));
  EXPECT_EQ(normal_domain("MÜLLER.example"), "xn--mller-kva.example");
  EXPECT_EQ(normal_email("not an address"), "not an address");
}

TEST(Folding, keeps_the_digits_of_any_script) {
  EXPECT_EQ(digits_of("+49 (0)30 / 123-45"), "4903012345");
  EXPECT_EQ(digits_of("٠١٢٣"), "0123");
  EXPECT_EQ(digits_of("none"), "");
}

}  // namespace
}  // namespace candor
