#include "base/log.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <limits>
#include <thread>

#include "base/text.h"
#include "support/manual_clock.h"

namespace candor {
namespace {

using testing::HasSubstr;
using testing::Not;

// Runs something with a log and gives what came out on standard error.
template <class Writing>
std::string written_by(LogLevel least, Writing writing) {
  const ManualClock clock;
  testing::internal::CaptureStderr();
  {
    const auto log = make_standard_error_log(clock, least);
    writing(*log);
  }
  return testing::internal::GetCapturedStderr();
}

TEST(Log, writes_one_json_object_a_line_in_order) {
  const Uuid id = *Uuid::parse("0193d7a2-0c1f-7abc-9def-0123456789ab");
  const std::string text = written_by(LogLevel::info, [&](Log& log) {
    log.info("http.request", {{"status", 200}, {"route", LogName("/contacts/{id}")}, {"request", id}});
    log.warning("disk.reserve", {{"share", 0.25}, {"address", MaskedAddress::mask("192.0.2.17")}});
  });
  EXPECT_EQ(text,
            R"({"time":"2026-11-23T22:30:57.120Z","level":"info","event":"http.request","status":200,)"
            R"("route":"/contacts/{id}","request":"0193d7a2-0c1f-7abc-9def-0123456789ab"})"
            "\n"
            R"({"time":"2026-11-23T22:30:57.120Z","level":"warning","event":"disk.reserve","share":0.25,)"
            R"("address":"192.0.2.0/24"})"
            "\n");
}

TEST(Log, leaves_out_what_is_below_its_level) {
  const std::string text = written_by(LogLevel::warning, [](Log& log) {
    log.debug("quiet.debug");
    log.info("quiet.info");
    log.warning("loud.warning");
    log.error("loud.error");
  });
  EXPECT_THAT(text, HasSubstr("loud.warning"));
  EXPECT_THAT(text, HasSubstr("\"level\":\"error\""));
  EXPECT_THAT(text, Not(HasSubstr("quiet")));
}

TEST(Log, writes_numbers_exactly_and_none_that_json_does_not_know) {
  const std::string text = written_by(LogLevel::debug, [](Log& log) {
    log.debug("numbers", {{"least", std::numeric_limits<std::int64_t>::min()},
                          {"flag", true},
                          {"nan", std::numeric_limits<double>::quiet_NaN()},
                          {"infinite", std::numeric_limits<double>::infinity()}});
  });
  EXPECT_THAT(text, HasSubstr(R"("least":-9223372036854775808,"flag":1,"nan":null,"infinite":null})"));
}

TEST(Log, escapes_names_so_that_a_line_stays_a_line) {
  const std::string text = written_by(LogLevel::info, [](Log& log) {
    log.info("a\"b\nc", {{"x\\", LogName("{}%v")}});
  });
  EXPECT_THAT(text, HasSubstr(R"("event":"a\"b\nc","x\\":"{}%v"})"));
  EXPECT_EQ(std::ranges::count(text, '\n'), 1);
}

// Standard error as a pipe, to see what is written when.
class PipedStandardError {
 public:
  PipedStandardError() : saved_(::dup(STDERR_FILENO)) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    read_end_ = ends[0];
    ::dup2(ends[1], STDERR_FILENO);
    ::close(ends[1]);
  }
  ~PipedStandardError() {
    restore();
    ::close(read_end_);
  }
  std::string read() {
    char buffer[4096];
    const ssize_t size = ::read(read_end_, buffer, sizeof buffer);
    return size <= 0 ? std::string() : std::string(buffer, static_cast<std::size_t>(size));
  }
  void restore() {
    if (saved_ < 0) return;
    ::dup2(saved_, STDERR_FILENO);
    ::close(saved_);
    saved_ = -1;
  }

 private:
  int saved_;
  int read_end_ = -1;
};

TEST(Log, holds_routine_back_for_a_second_at_most_and_a_warning_not_at_all) {
  const SystemClock clock;
  PipedStandardError pipe;
  const auto log = make_standard_error_log(clock, LogLevel::info);

  const auto start = clock.steady();
  log->info("routine");
  const std::string routine = pipe.read();
  const auto routine_after = clock.steady() - start;

  const auto second_start = clock.steady();
  log->info("before");
  log->warning("urgent");
  const std::string urgent = pipe.read();
  const auto urgent_after = clock.steady() - second_start;
  pipe.restore();

  EXPECT_THAT(routine, HasSubstr("routine"));
  EXPECT_GT(routine_after, std::chrono::milliseconds(500)) << "it should have been buffered";
  EXPECT_LT(routine_after, std::chrono::milliseconds(3'000));
  EXPECT_THAT(urgent, HasSubstr("before")) << "a warning brings what waited before it";
  EXPECT_THAT(urgent, HasSubstr("urgent"));
  EXPECT_LT(urgent_after, std::chrono::milliseconds(500));
}

TEST(Log, never_mixes_the_lines_of_threads) {
  const std::string text = written_by(LogLevel::info, [](Log& log) {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&log] {
        for (int round = 0; round < 500; ++round) log.info("tick", {{"round", round}});
      });
    }
  });
  const auto lines = split(text, '\n');
  ASSERT_EQ(lines.size(), 2'001u);
  for (std::size_t line = 0; line < 2'000; ++line) {
    ASSERT_TRUE(lines[line].starts_with("{\"time\"") && lines[line].ends_with("}")) << lines[line];
  }
}

TEST(Log, keeps_nothing_when_silent) {
  SilentLog log;
  testing::internal::CaptureStderr();
  static_cast<Log&>(log).error("unheard");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(MaskedAddress, keeps_the_network_and_drops_the_host) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"192.0.2.17", "192.0.2.0/24"},          {"0.0.0.0", "0.0.0.0/24"},
      {"255.255.255.255", "255.255.255.0/24"}, {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
      {"2001:DB8::1", "2001:db8::/64"},        {"::1", "::/64"},
      {"::ffff:192.0.2.17", "192.0.2.0/24"},   {"::FFFF:c000:0211", "192.0.2.0/24"},
      {"fe80::1234%eth0", "fe80::/64"},        {"::ffff:192.0.2.17%eth0", "192.0.2.0/24"},
  };
  for (const auto& [address, network] : cases) {
    EXPECT_EQ(MaskedAddress::mask(address).text(), network) << address;
  }
}

TEST(MaskedAddress, says_unknown_for_everything_else) {
  for (const std::string_view address :
       {"", "localhost", "192.0.2.17:8080", "[2001:db8::1]", "[2001:db8::1]:443", "192.0.2", "192.0.2.256",
        "192.0.02.17", "192.0.2.17%eth0", "192.0.2.17 ", "1.2.3.4.5", "2001:db8::1::2", "::ffff:192.0.2.999",
        "anna@example.org", "2001:db8:1:2:3:4:5:6:7", "%eth0"}) {
    EXPECT_EQ(MaskedAddress::mask(address).text(), "unknown") << address;
  }
  EXPECT_EQ(MaskedAddress::mask(std::string_view("192.0.2.17\0x", 12)).text(), "unknown");
  EXPECT_EQ(MaskedAddress::mask(std::string(1'000'000, '1')).text(), "unknown");
  EXPECT_EQ(MaskedAddress::mask(std::string_view()).text(), "unknown");
  EXPECT_EQ(MaskedAddress().text(), "unknown");
}

}  // namespace
}  // namespace candor
