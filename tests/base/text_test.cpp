#include "base/text.h"

#include <gmock/gmock.h>

#include "base/random.h"

namespace candor {
namespace {

using std::string_literals::operator""s;

TEST(Utf8, accepts_every_script) {
  EXPECT_TRUE(is_clean_utf8(std::string_view()));
  for (const std::string_view text :
       {"", "plain ASCII of more than eight bytes", "Müller Østergård", "Иванов", "Παπαδόπουλος", "日本語",
        "שלום", "👩‍💻", "\U0010FFFF", "\uFFFD", "\u0080\u07FF\u0800\uD7FF\uE000\U00010000"}) {
    EXPECT_TRUE(is_clean_utf8(text)) << text;
  }
}

TEST(Utf8, refuses_what_is_not_well_formed_wherever_it_stands) {
  const std::string bad[] = {"\0"s,
                             "\x80"s,
                             "\xbf"s,
                             "\xc0\x80"s,
                             "\xc1\xbf"s,
                             "\xc3"s,
                             "\xc3("s,
                             "\xe0\x9f\xbf"s,
                             "\xe2\x82"s,
                             "\xed\xa0\x80"s,
                             "\xed\xbf\xbf"s,
                             "\xf0\x8f\xbf\xbf"s,
                             "\xf4\x90\x80\x80"s,
                             "\xf5\x80\x80\x80"s,
                             "\xff"s,
                             "\xfe"s,
                             "\xe2\x28\xa1"s,
                             "\xf0\x9f\x98"s};
  for (const std::string& sequence : bad) {
    for (std::size_t before = 0; before < 18; ++before) {
      for (const std::size_t after : {0, 1, 9}) {
        ASSERT_FALSE(is_clean_utf8(std::string(before, 'a') + sequence + std::string(after, 'b')))
            << before << " " << after;
      }
    }
  }
}

TEST(Utf8, counts_characters_not_bytes) {
  EXPECT_EQ(count_characters(""), 0u);
  EXPECT_EQ(count_characters("abc"), 3u);
  EXPECT_EQ(count_characters("Łąß"), 3u);
  EXPECT_EQ(count_characters("日本👍"), 3u);
}

TEST(Text, trims_blanks_at_both_ends_only) {
  EXPECT_EQ(trim(" \t\r\n Anna  Maria \v\f"), "Anna  Maria");
  EXPECT_EQ(trim("   "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("à "), "à") << "a byte of a character is not a blank";
}

TEST(Text, lowers_ascii_and_leaves_the_rest) {
  EXPECT_EQ(ascii_lower("ANNA@Example.ORG Ä[`{"), "anna@example.org Ä[`{");
  EXPECT_TRUE(equals_ignoring_case("Content-Type", "content-TYPE"));
  EXPECT_FALSE(equals_ignoring_case("Content-Type", "Content-Typ"));
  EXPECT_FALSE(equals_ignoring_case("[", "{"));
  EXPECT_FALSE(equals_ignoring_case("Ä", "ä"));
}

TEST(Text, splits_and_keeps_empty_parts) {
  EXPECT_THAT(split("a,b,,c", ','), testing::ElementsAre("a", "b", "", "c"));
  EXPECT_THAT(split("", ','), testing::ElementsAre(""));
  EXPECT_THAT(split(",", ','), testing::ElementsAre("", ""));
  EXPECT_THAT(split("alone", ','), testing::ElementsAre("alone"));
}

std::string json_of(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonString, escapes_what_must_be_and_markup_and_nothing_more) {
  EXPECT_EQ(json_of(""), R"("")");
  EXPECT_EQ(json_of(std::string_view()), R"("")");
  EXPECT_EQ(json_of("plain"), R"("plain")");
  EXPECT_EQ(json_of("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(json_of("\b\t\n\f\r"), R"("\b\t\n\f\r")");
  EXPECT_EQ(json_of("\x01\x1f\x7f"s), "\"\\u0001\\u001f\x7f\"");
  EXPECT_EQ(json_of("<b>&"), R"("\u003cb\u003e\u0026")");
  EXPECT_EQ(json_of("Ελλάδα 👍"), "\"Ελλάδα 👍\"");
  EXPECT_EQ(json_of("\0"s), R"("\u0000")");
}

TEST(JsonString, is_appended_to_what_stands_there) {
  std::string out = "{\"name\":";
  append_json_string(out, "A\nB");
  EXPECT_EQ(out, R"({"name":"A\nB")");
}

// Undoes what append_json_string may write.
std::string read_back(std::string_view json) {
  std::string text;
  for (std::size_t position = 1; position + 1 < json.size(); ++position) {
    if (json[position] != '\\') {
      text += json[position];
      continue;
    }
    switch (json[++position]) {
      case 'b':
        text += '\b';
        break;
      case 't':
        text += '\t';
        break;
      case 'n':
        text += '\n';
        break;
      case 'f':
        text += '\f';
        break;
      case 'r':
        text += '\r';
        break;
      case 'u':
        text += static_cast<char>(std::stoi(std::string(json.substr(position + 1, 4)), nullptr, 16));
        position += 4;
        break;
      default:
        text += json[position];
    }
  }
  return text;
}

TEST(JsonString, reads_back_as_the_same_text) {
  SeededRandom random(9);
  for (int round = 0; round < 5'000; ++round) {
    std::string text;
    for (auto length = random.below(40); length != 0; --length) text += static_cast<char>(random.below(128));
    const std::string json = json_of(text);
    ASSERT_EQ(read_back(json), text);
    ASSERT_EQ(json.find_first_of("<>&\n\r\t"s + '\0'), std::string::npos);
  }
}

}  // namespace
}  // namespace candor
