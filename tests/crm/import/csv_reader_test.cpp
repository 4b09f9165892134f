#include "crm/import/csv_reader.h"

#include <gmock/gmock.h>

namespace candor {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Fields = std::vector<std::string>;

struct Read {
  std::uint32_t number;
  Fields fields;
  std::string problem;
  bool operator==(const Read&) const = default;
};
void PrintTo(const Read& read, std::ostream* out) {
  *out << read.number << ":" << testing::PrintToString(read.fields) << read.problem;
}

std::vector<Read> read_all(std::string_view text, char separator = ',', CsvLimits limits = {}) {
  CsvReader reader(text, separator, limits);
  std::vector<Read> all;
  CsvRecord record;
  while (reader.next(record)) {
    all.push_back({record.number, record.fields, record.problem ? record.problem->code : ""});
  }
  return all;
}

TEST(CsvReader, reads_records_with_any_line_end) {
  for (const std::string_view text :
       {"a,b\r\nc,d\r\n", "a,b\nc,d\n", "a,b\rc,d\r", "a,b\nc,d", "a,b\r\nc,d"}) {
    EXPECT_THAT(read_all(text), ElementsAre(Read{1, {"a", "b"}, ""}, Read{2, {"c", "d"}, ""}));
  }
}

TEST(CsvReader, reads_quoted_fields_with_commas_quotes_and_line_breaks) {
  EXPECT_THAT(
      read_all("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\nthree\"\r\n\"\",\"\"\"\",x"),
      ElementsAre(Read{1, {"a,b", "say \"hi\"", "one\r\ntwo\nthree"}, ""}, Read{2, {"", "\"", "x"}, ""}));
}

TEST(CsvReader, keeps_empty_fields_and_spaces) {
  EXPECT_THAT(read_all(",\n a , b \nx,"),
              ElementsAre(Read{1, {"", ""}, ""}, Read{2, {" a ", " b "}, ""}, Read{3, {"x", ""}, ""}));
}

TEST(CsvReader, passes_over_a_byte_order_mark_at_the_start_only) {
  EXPECT_THAT(read_all("\xef\xbb\xbf\"a\",b\n\xef\xbb\xbfz"),
              ElementsAre(Read{1, {"a", "b"}, ""}, Read{2, {"\xef\xbb\xbfz"}, ""}));
}

TEST(CsvReader, counts_blank_lines_but_does_not_give_them_out) {
  EXPECT_THAT(read_all("a\n\n\r\nb\n\n"), ElementsAre(Read{1, {"a"}, ""}, Read{4, {"b"}, ""}));
  EXPECT_THAT(read_all(""), IsEmpty());
  EXPECT_THAT(read_all("\n\n"), IsEmpty());
  EXPECT_THAT(read_all("\xef\xbb\xbf"), IsEmpty());
}

TEST(CsvReader, leaves_formulas_and_scripts_as_text) {
  EXPECT_THAT(
      read_all("=1+1,@SUM(A1),+49 30,-1,\"=HYPERLINK(\"\"http://example.org\"\")\""),
      ElementsAre(Read{1, {"=1+1", "@SUM(A1)", "+49 30", "-1", "=HYPERLINK(\"http://example.org\")"}, ""}));
}

TEST(CsvReader, takes_a_quote_inside_an_unquoted_field_as_it_is) {
  EXPECT_THAT(read_all("Anna \"Ann\" Berg,5\" disk\nx"),
              ElementsAre(Read{1, {"Anna \"Ann\" Berg", "5\" disk"}, ""}, Read{2, {"x"}, ""}));
}

TEST(CsvReader, understands_other_separators) {
  EXPECT_THAT(read_all("a;b,c\n\"d;e\";f", ';'),
              ElementsAre(Read{1, {"a", "b,c"}, ""}, Read{2, {"d;e", "f"}, ""}));
}

TEST(CsvReader, goes_on_after_the_line_of_an_unclosed_quote_and_names_its_record) {
  EXPECT_THAT(read_all("a,b\nb,\"c\nd,e\nf,\"g\""),
              ElementsAre(Read{1, {"a", "b"}, ""}, Read{2, {"b", ""}, "unclosed_quote"},
                          Read{3, {"d", "e"}, ""}, Read{4, {"f", "g"}, ""}));
  EXPECT_THAT(read_all("a,b\nb,\"c"),
              ElementsAre(Read{1, {"a", "b"}, ""}, Read{2, {"b", ""}, "unclosed_quote"}));
}

TEST(CsvReader, trusts_a_line_after_an_unclosed_quote_only_when_it_has_the_headers_columns) {
  EXPECT_THAT(
      read_all("a,b\nb,\"c\nd\ne,f\ng"),
      ElementsAre(Read{1, {"a", "b"}, ""}, Read{2, {"b", ""}, "unclosed_quote"},
                  Read{3, {"d"}, "after_unclosed_quote"}, Read{4, {"e", "f"}, ""}, Read{5, {"g"}, ""}));
}

TEST(CsvReader, reports_text_after_a_closing_quote_and_goes_on) {
  EXPECT_THAT(read_all("\"a\"b,c\nd"),
              ElementsAre(Read{1, {"ab", "c"}, "text_after_quote"}, Read{2, {"d"}, ""}));
}

TEST(CsvReader, reports_text_that_is_not_clean_utf8_and_goes_on) {
  EXPECT_THAT(read_all("J\xfcrgen\nz"),
              ElementsAre(Read{1, {"J\xfcrgen"}, "invalid_text"}, Read{2, {"z"}, ""}));
  EXPECT_THAT(read_all(std::string_view("a\0b\nz", 5)).at(0).problem, "invalid_text");
}

TEST(CsvReader, holds_to_its_limits_and_finds_the_next_record) {
  const CsvLimits limits{.columns = 3, .field_bytes = 4};
  EXPECT_THAT(read_all("1,2,3\n1,2,3,4,5\nx", ',', limits),
              ElementsAre(Read{1, {"1", "2", "3"}, ""}, Read{2, {"1", "2", "3"}, "too_many_columns"},
                          Read{3, {"x"}, ""}));
  EXPECT_THAT(read_all("1234\n12345,b\nx", ',', limits),
              ElementsAre(Read{1, {"1234"}, ""}, Read{2, {"", "b"}, "too_long"}, Read{3, {"x"}, ""}));
}

TEST(CsvReader, never_repeats_a_value_in_a_problem) {
  CsvReader reader("\"geheim\"x,\"offen");
  CsvRecord record;
  ASSERT_TRUE(reader.next(record));
  ASSERT_TRUE(record.problem);
  EXPECT_THAT(record.problem->message, Not(HasSubstr("geheim")));
}

// What any CSV writer would make of the fields comes back as it was.
TEST(CsvReader, reads_back_whatever_was_quoted) {
  const Fields odd{"", "\"", "\"\"", ",", "\r", "\n", "\r\n", "a\"b,c\nd", "Ελένη", " \t ", "=1", "\"\n\","};
  for (std::size_t length = 1; length <= 3; ++length) {
    for (std::size_t code = 0; code < odd.size() * odd.size() * odd.size(); ++code) {
      Fields fields;
      std::string line;
      for (std::size_t column = 0, rest = code; column < length; ++column, rest /= odd.size()) {
        fields.push_back(odd[rest % odd.size()]);
        if (column > 0) line += ',';
        line += '"';
        for (const char c : fields.back()) line += c == '"' ? "\"\"" : std::string(1, c);
        line += '"';
      }
      ASSERT_EQ(read_all(line + "\r\nnext"), (std::vector<Read>{{1, fields, ""}, {2, {"next"}, ""}})) << line;
    }
  }
}

}  // namespace
}  // namespace candor
