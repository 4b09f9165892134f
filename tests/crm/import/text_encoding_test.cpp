#include "crm/import/text_encoding.h"

#include <gmock/gmock.h>

#include "base/text.h"

namespace candor {
namespace {

std::string utf16(std::u16string_view text, bool little, bool mark) {
  std::string bytes;
  const auto unit = [&](char16_t value) {
    const char high = static_cast<char>(value >> 8), low = static_cast<char>(value & 0xff);
    bytes += little ? low : high;
    bytes += little ? high : low;
  };
  if (mark) unit(0xfeff);
  for (const char16_t value : text) unit(value);
  return bytes;
}

TEST(TextEncoding, is_told_by_its_byte_order_mark) {
  EXPECT_EQ(encoding_of("\xef\xbb\xbf"
                        "a"),
            TextEncoding::utf8);
  EXPECT_EQ(encoding_of(utf16(u"Müller", true, true)), TextEncoding::utf16_little);
  EXPECT_EQ(encoding_of(utf16(u"Müller", false, true)), TextEncoding::utf16_big);
}

TEST(TextEncoding, is_told_without_a_mark_by_what_the_bytes_are) {
  EXPECT_EQ(encoding_of(utf16(u"Vorname;Nachname\r\nJürgen;Müller\r\n", true, false)),
            TextEncoding::utf16_little);
  EXPECT_EQ(encoding_of(utf16(u"Vorname;Nachname\r\nΕλένη;Ζαχαριάδης\r\n", false, false)),
            TextEncoding::utf16_big);
  EXPECT_EQ(encoding_of("Vorname;Nachname\nJürgen;Müller"), TextEncoding::utf8);
  EXPECT_EQ(encoding_of("Vorname;Nachname\nJ\xfcrgen;M\xfcller"), TextEncoding::windows_1252);
  EXPECT_EQ(encoding_of("plain"), TextEncoding::utf8);
  EXPECT_EQ(encoding_of(""), TextEncoding::utf8);
}

TEST(TextEncoding, stays_utf8_when_one_record_of_many_is_damaged) {
  EXPECT_EQ(encoding_of("Jürgen\nSøren\nJ\xfcrgen\nZoë\n"), TextEncoding::utf8);
}

TEST(TextEncoding, becomes_utf8) {
  EXPECT_EQ(to_utf8("\x80 M\xfcller \x93x\x94 \x9a", TextEncoding::windows_1252), "€ Müller “x” š");
  EXPECT_EQ(to_utf8("\xa4 \xbd", TextEncoding::iso_8859_15), "€ œ");
  for (const bool little : {true, false}) {
    for (const bool mark : {true, false}) {
      EXPECT_EQ(to_utf8(utf16(u"Aß€😀", little, mark),
                        little ? TextEncoding::utf16_little : TextEncoding::utf16_big),
                "Aß€😀");
    }
  }
  EXPECT_EQ(to_utf8("\xef\xbb\xbfZoë", TextEncoding::utf8), "Zoë");
}

TEST(TextEncoding, leaves_what_means_nothing_unreadable_instead_of_guessing) {
  EXPECT_FALSE(is_clean_utf8(to_utf8("a\x81", TextEncoding::windows_1252)));
  EXPECT_FALSE(is_clean_utf8(to_utf8(utf16(u"a\xd800z", true, false), TextEncoding::utf16_little)));
  EXPECT_FALSE(is_clean_utf8(to_utf8(utf16(u"a\xdc00", true, false), TextEncoding::utf16_little)));
  EXPECT_FALSE(is_clean_utf8(to_utf8(std::string_view("a\0b", 3), TextEncoding::utf16_little)));
}

TEST(TextEncoding, is_known_by_the_names_that_files_use) {
  EXPECT_EQ(text_encoding_named("UTF-8"), TextEncoding::utf8);
  EXPECT_EQ(text_encoding_named("iso-8859-1"), TextEncoding::windows_1252);
  EXPECT_EQ(text_encoding_named("Windows-1252"), TextEncoding::windows_1252);
  EXPECT_FALSE(text_encoding_named("Shift_JIS"));
  EXPECT_FALSE(text_encoding_named("utf-16le"));
  EXPECT_EQ(name_of(TextEncoding::windows_1252), "windows-1252");
}

}  // namespace
}  // namespace candor
