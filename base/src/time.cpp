#include "base/time.h"

#include <algorithm>

namespace candor {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// What four digits of a year can say. Times beyond it come from damage alone and are shown as its end.
constexpr Timestamp earliest = sys_days{std::chrono::year{0} / 1 / 1};
constexpr Timestamp latest = sys_days{std::chrono::year{10000} / 1 / 1} - milliseconds{1};

void put_digits(char* out, unsigned value, int width) {
  for (int position = width - 1; position >= 0; --position) {
    out[position] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

// Reads from the front of a text; after the first thing that does not fit, everything fails.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  unsigned digits(std::size_t width) {
    if (rest_.size() < width) return fail();
    unsigned value = 0;
    for (std::size_t position = 0; position < width; ++position) {
      const char c = rest_[position];
      if (c < '0' || c > '9') return fail();
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    rest_.remove_prefix(width);
    return value;
  }
  void expect(char wanted) {
    if (!accept(wanted)) fail();
  }
  bool accept(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool next_is_digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }
  bool at_end() const { return ok_ && rest_.empty(); }
  bool ok() const { return ok_; }

 private:
  unsigned fail() {
    ok_ = false;
    rest_ = {};
    return 0;
  }
  std::string_view rest_;
  bool ok_ = true;
};

year_month_day read_date(Reader& reader) {
  const unsigned year = reader.digits(4);
  reader.expect('-');
  const unsigned month = reader.digits(2);
  reader.expect('-');
  const unsigned day = reader.digits(2);
  return std::chrono::year{static_cast<int>(year)} / std::chrono::month{month} / std::chrono::day{day};
}

// One to nine digits; what is finer than a millisecond is cut off, so that a time never moves forward.
milliseconds read_fraction(Reader& reader) {
  unsigned value = reader.digits(1);
  int read = 1;
  for (; reader.next_is_digit() && read < 9; ++read) {
    const unsigned digit = reader.digits(1);
    if (read < 3) value = value * 10 + digit;
  }
  for (; read < 3; ++read) value *= 10;
  return milliseconds{value};
}

std::optional<minutes> read_offset(Reader& reader) {
  if (reader.accept('Z') || reader.accept('z')) return minutes{0};
  const bool west = reader.accept('-');
  if (!west) reader.expect('+');
  const unsigned hour = reader.digits(2);
  reader.expect(':');
  const unsigned minute = reader.digits(2);
  if (!reader.ok() || hour > 23 || minute > 59) return std::nullopt;
  const minutes offset = hours{hour} + minutes{minute};
  return west ? -offset : offset;
}

}  // namespace

void append_timestamp(std::string& out, Timestamp time) {
  time = std::clamp(time, earliest, latest);
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  const auto since_midnight = static_cast<unsigned>((time - day).count());
  char text[] = "0000-00-00T00:00:00.000Z";
  put_digits(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  put_digits(text + 5, static_cast<unsigned>(date.month()), 2);
  put_digits(text + 8, static_cast<unsigned>(date.day()), 2);
  put_digits(text + 11, since_midnight / 3'600'000, 2);
  put_digits(text + 14, since_midnight / 60'000 % 60, 2);
  put_digits(text + 17, since_midnight / 1'000 % 60, 2);
  put_digits(text + 20, since_midnight % 1'000, 3);
  out.append(text, sizeof text - 1);
}

std::string format_timestamp(Timestamp time) {
  std::string text;
  append_timestamp(text, time);
  return text;
}

std::optional<Timestamp> parse_timestamp(std::string_view text) {
  Reader reader(text);
  const year_month_day date = read_date(reader);
  if (!reader.accept('T') && !reader.accept('t')) return std::nullopt;
  const unsigned hour = reader.digits(2);
  reader.expect(':');
  const unsigned minute = reader.digits(2);
  reader.expect(':');
  const unsigned second = reader.digits(2);
  const milliseconds fraction = reader.accept('.') ? read_fraction(reader) : milliseconds{0};
  const auto offset = read_offset(reader);
  if (!offset || !reader.at_end() || !date.ok()) return std::nullopt;
  // No leap seconds: they do not exist in the time we count in.
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const Timestamp time =
      sys_days{date} + hours{hour} + minutes{minute} + seconds{second} + fraction - *offset;
  if (time < earliest || time > latest) return std::nullopt;
  return time;
}

bool is_date(std::string_view text) {
  Reader reader(text);
  const year_month_day date = read_date(reader);
  return reader.at_end() && date.ok();
}

}  // namespace candor
