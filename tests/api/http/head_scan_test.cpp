#include "http/head_scan.h"

#include <gtest/gtest.h>

#include <string>

namespace candor::http {
namespace {

constexpr std::string_view plain = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Tab: a\tb\r\n\r\n";

TEST(HeadScan, ends_behind_the_empty_line) {
  HeadScan scan;
  EXPECT_EQ(scan.scan(std::string(plain) + "body\n"), HeadScan::State::complete);
  EXPECT_EQ(scan.size(), plain.size());
}

TEST(HeadScan, comes_to_the_same_end_however_the_bytes_are_cut) {
  for (std::size_t cut = 1; cut < plain.size(); ++cut) {
    HeadScan scan;
    EXPECT_EQ(scan.scan(plain.substr(0, cut)), HeadScan::State::more) << cut;
    EXPECT_EQ(scan.scan(plain), HeadScan::State::complete) << cut;
    EXPECT_EQ(scan.size(), plain.size()) << cut;
  }
}

TEST(HeadScan, refuses_at_the_first_byte_that_is_wrong) {
  const std::pair<std::string, int> cases[] = {
      {"\x16", 400},
      {"\r\n", 400},
      {" ", 400},
      {"GET / HTTP/1.1\n", 400},
      {"GET / HTTP/1.1\rX", 400},
      {"GET /\x01", 400},
      {"GET / HTTP/1.1\r\nA: b\r\n ", 400},
      {"GET / HTTP/1.1\r\nA: b\r\n\t", 400},
      {"GET / HTTP/1.1\r\nA: \x7f", 400},
      {"GET /" + std::string(HeadScan::target_limit + 40, 'a'), 414},
      {"GET / HTTP/1.1\r\nA: " + std::string(HeadScan::head_limit, 'a'), 431},
  };
  for (const auto& [bytes, status] : cases) {
    HeadScan scan;
    ASSERT_EQ(scan.scan(bytes), HeadScan::State::faulty) << bytes.substr(0, 20);
    EXPECT_EQ(scan.fault().status, status) << bytes.substr(0, 20);
    if (status != 400) continue;
    HeadScan before;
    EXPECT_EQ(before.scan(std::string_view(bytes).substr(0, bytes.size() - 1)), HeadScan::State::more);
  }
}

}  // namespace
}  // namespace candor::http
