#include "base/time.h"

#include <gmock/gmock.h>

#include "base/random.h"

namespace candor {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using namespace std::chrono_literals;

constexpr std::int64_t example = 1'795'473'057'120;  // 2026-11-23T22:30:57.120Z

TEST(Timestamp, is_written_in_utc_with_milliseconds) {
  EXPECT_EQ(format_timestamp(from_milliseconds(example)), "2026-11-23T22:30:57.120Z");
  EXPECT_EQ(format_timestamp(from_milliseconds(0)), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(format_timestamp(from_milliseconds(-1)), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(format_timestamp(sys_days{2024y / 2 / 29} + 23h + 59min + 59s + 7ms), "2024-02-29T23:59:59.007Z");
}

TEST(Timestamp, is_appended_to_what_stands_there) {
  std::string text = "at ";
  append_timestamp(text, from_milliseconds(example));
  EXPECT_EQ(text, "at 2026-11-23T22:30:57.120Z");
}

TEST(Timestamp, beyond_four_digits_of_a_year_is_written_as_the_end_of_what_can_be_said) {
  EXPECT_EQ(format_timestamp(Timestamp::max()), "9999-12-31T23:59:59.999Z");
  EXPECT_EQ(format_timestamp(Timestamp::min()), "0000-01-01T00:00:00.000Z");
}

struct Reading {
  std::string_view name;
  std::string_view text;
  std::string_view canonical;
};

void PrintTo(const Reading& reading, std::ostream* out) {
  *out << reading.name;
}

class TimestampReading : public testing::TestWithParam<Reading> {};

TEST_P(TimestampReading, gives_the_moment) {
  const auto time = parse_timestamp(GetParam().text);
  ASSERT_TRUE(time) << GetParam().text;
  EXPECT_EQ(format_timestamp(*time), GetParam().canonical);
}

INSTANTIATE_TEST_SUITE_P(
    Rfc3339, TimestampReading,
    testing::Values(Reading{"utc", "2026-11-23T22:30:57.120Z", "2026-11-23T22:30:57.120Z"},
                    Reading{"lower_case", "2026-11-23t22:30:57z", "2026-11-23T22:30:57.000Z"},
                    Reading{"one_digit", "2026-11-23T22:30:57.1Z", "2026-11-23T22:30:57.100Z"},
                    Reading{"two_digits", "2026-11-23T22:30:57.12Z", "2026-11-23T22:30:57.120Z"},
                    Reading{"finer_is_cut_off", "2026-11-23T22:30:57.123999999Z", "2026-11-23T22:30:57.123Z"},
                    Reading{"cut_off_before_1970_too", "1969-12-31T23:59:59.999999999Z",
                            "1969-12-31T23:59:59.999Z"},
                    Reading{"east", "2026-11-23T22:30:57+05:30", "2026-11-23T17:00:57.000Z"},
                    Reading{"west_over_midnight", "2026-12-31T23:30:00-02:00", "2027-01-01T01:30:00.000Z"},
                    Reading{"unknown_offset", "2026-11-23T22:30:57-00:00", "2026-11-23T22:30:57.000Z"},
                    Reading{"leap_day", "2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"},
                    Reading{"leap_day_of_a_century", "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z"},
                    Reading{"first", "0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"},
                    Reading{"last", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Timestamp, refuses_what_is_no_moment_of_rfc_3339) {
  for (const std::string_view text : {"",
                                      "2026",
                                      "2026-11-23",
                                      "2026-11-23T22:30:57",
                                      "2026-11-23 22:30:57Z",
                                      "2026-11-23T22:30Z",
                                      "2026-11-23T24:00:00Z",
                                      "2026-11-23T22:60:00Z",
                                      "2026-11-23T22:30:60Z",
                                      "2026-02-29T00:00:00Z",
                                      "1900-02-29T00:00:00Z",
                                      "2026-04-31T00:00:00Z",
                                      "2026-00-10T00:00:00Z",
                                      "2026-13-10T00:00:00Z",
                                      "2026-01-00T00:00:00Z",
                                      "2026-11-23T22:30:57.Z",
                                      "2026-11-23T22:30:57.1234567890Z",
                                      "2026-11-23T22:30:57+0530",
                                      "2026-11-23T22:30:57+24:00",
                                      "2026-11-23T22:30:57+05:60",
                                      "2026-11-23T22:30:57.120ZZ",
                                      " 2026-11-23T22:30:57Z",
                                      "2026-11-23T22:30:57Z ",
                                      "+026-11-23T22:30:57Z",
                                      "2026-11-23T2 :30:57Z",
                                      "2026-11-23T22:30:57+",
                                      "0000-01-01T00:00:00+00:01",
                                      "9999-12-31T23:59:59-00:01",
                                      "02026-11-23T22:30:57Z"}) {
    EXPECT_FALSE(parse_timestamp(text)) << text;
  }
}

TEST(Timestamp, reads_back_what_it_wrote) {
  SeededRandom random(20'261'123);
  const std::int64_t first = to_milliseconds(sys_days{0y / 1 / 1});
  const std::int64_t span = to_milliseconds(sys_days{9999y / 12 / 31}) - first;
  for (int round = 0; round < 20'000; ++round) {
    const Timestamp time =
        from_milliseconds(first + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(span))));
    const std::string text = format_timestamp(time);
    ASSERT_EQ(parse_timestamp(text), time) << text;
  }
}

TEST(Timestamp, texts_sort_like_times) {
  SeededRandom random(7);
  for (int round = 0; round < 2'000; ++round) {
    const Timestamp a = from_milliseconds(static_cast<std::int64_t>(random.below(4'000'000'000'000)));
    const Timestamp b = from_milliseconds(static_cast<std::int64_t>(random.below(4'000'000'000'000)));
    ASSERT_EQ(a < b, format_timestamp(a) < format_timestamp(b));
  }
}

TEST(Date, knows_the_calendar) {
  for (const std::string_view text : {"2026-11-23", "2024-02-29", "2000-02-29", "1904-02-29", "0001-01-01"}) {
    EXPECT_TRUE(is_date(text)) << text;
  }
  for (const std::string_view text :
       {"", "2026-11-2", "2026-11-31", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "2026/11/23", "26-11-23", "2026-11-23T", " 2026-11-23", "20261123", "-026-11-23", "--11-23"}) {
    EXPECT_FALSE(is_date(text)) << text;
  }
}

}  // namespace
}  // namespace candor
