#include "http/strict_framing.h"

#include <gtest/gtest.h>

namespace candor::http {
namespace {

std::variant<Framing, Fault> check(std::string_view method, std::vector<Header> more, unsigned version = 11) {
  std::vector<Header> headers{{"Host", "localhost"}};
  headers.insert(headers.end(), more.begin(), more.end());
  return check_head({method, "/", version, headers}, HostList());
}

int status_of(const std::variant<Framing, Fault>& checked) {
  const auto* fault = std::get_if<Fault>(&checked);
  return fault ? fault->status : 0;
}

TEST(StrictFraming, knows_every_method_by_its_exact_name) {
  for (const Method method : {Method::get, Method::head, Method::post, Method::put, Method::patch,
                              Method::delete_, Method::options}) {
    const auto checked = check(name_of(method), {});
    ASSERT_TRUE(std::holds_alternative<Framing>(checked)) << name_of(method);
    EXPECT_EQ(std::get<Framing>(checked).method, method);
  }
  EXPECT_EQ(status_of(check("Get", {})), 501);
  EXPECT_EQ(status_of(check("TRACE", {})), 405);
  EXPECT_EQ(status_of(check("CONNECT", {})), 405);
  EXPECT_EQ(status_of(check("", {})), 400);
}

struct BodyCase {
  std::vector<Header> headers;
  unsigned version;
  int status;
  BodyKind kind;
  std::uint64_t length;
};

TEST(StrictFraming, finds_one_length_of_the_body_or_none) {
  const BodyCase cases[] = {
      {{}, 11, 0, BodyKind::none, 0},
      {{{"Content-Length", "0"}}, 11, 0, BodyKind::none, 0},
      {{{"content-length", "12"}}, 11, 0, BodyKind::length, 12},
      {{{"Content-Length", "12"}}, 10, 0, BodyKind::length, 12},
      {{{"Content-Length", "9223372036854775807"}}, 11, 0, BodyKind::length, 9223372036854775807U},
      {{{"Content-Length", "18446744073709551616"}}, 11, 400, {}, 0},
      {{{"Content-Length", " 1"}}, 11, 400, {}, 0},
      {{{"Content-Length", "1 "}}, 11, 400, {}, 0},
      {{{"Content-Length", "1a"}}, 11, 400, {}, 0},
      {{{"Content-Length", "1.0"}}, 11, 400, {}, 0},
      {{{"Content-Length", "1"}, {"CONTENT-LENGTH", "1"}}, 11, 400, {}, 0},
      {{{"Transfer-Encoding", "chunked"}}, 11, 0, BodyKind::chunked, 0},
      {{{"Transfer-Encoding", "CHUNKED"}}, 11, 0, BodyKind::chunked, 0},
      {{{"Transfer-Encoding", "chunked"}}, 10, 400, {}, 0},
      {{{"Transfer-Encoding", "chunked,"}}, 11, 400, {}, 0},
      {{{"Transfer-Encoding", ""}}, 11, 400, {}, 0},
      {{{"Transfer-Encoding", "\"chunked\""}}, 11, 400, {}, 0},
      {{{"Transfer-Encoding", "chunked, chunked"}}, 11, 400, {}, 0},
      {{{"Transfer-Encoding", "chunked, gzip"}}, 11, 501, {}, 0},
      {{{"Transfer-Encoding", "xchunked"}}, 11, 501, {}, 0},
      {{{"Transfer-Encoding", "chunked"}, {"Content-Length", "0"}}, 11, 400, {}, 0},
  };
  for (const auto& expected : cases) {
    const auto checked = check("POST", expected.headers, expected.version);
    const std::string shown = expected.headers.empty() ? "" : expected.headers[0].value;
    EXPECT_EQ(status_of(checked), expected.status) << shown;
    if (const auto* framing = std::get_if<Framing>(&checked)) {
      EXPECT_EQ(framing->body, expected.kind) << shown;
      EXPECT_EQ(framing->length, expected.length) << shown;
    }
  }
}

TEST(StrictFraming, refuses_what_no_header_field_may_hold) {
  for (const auto& header : std::vector<Header>{{"X-Fold", "a\r\n b"},
                                                {"X-Return", "a\rb"},
                                                {"X-Nul", std::string("a\0b", 3)},
                                                {"X-Delete", "\x7f"},
                                                {"X Space", "a"},
                                                {"", "a"},
                                                {"X-\xc3\xa9", "a"}}) {
    EXPECT_EQ(status_of(check("GET", {header})), 400) << header.name;
  }
  EXPECT_EQ(status_of(check("GET", {{"X-Tab", "a\tb"}})), 0);
}

TEST(StrictFraming, lets_lists_repeat_but_not_what_may_stand_once) {
  EXPECT_EQ(status_of(check("GET", {{"Accept", "a/b"}, {"Accept", "c/d"}})), 0);
  EXPECT_EQ(status_of(check("GET", {{"X-Forwarded-For", "a"}, {"X-Forwarded-For", "b"}})), 0);
  for (const char* name : {"Host", "Content-Type", "Authorization", "Cookie", "Origin", "Idempotency-Key",
                           "Candor-Purpose", "If-Match", "Sec-Fetch-Site", "Expect"}) {
    EXPECT_EQ(status_of(check("GET", {{name, "100-continue"}, {name, "100-continue"}})), 400) << name;
  }
}

TEST(StrictFraming, counts_header_fields) {
  EXPECT_EQ(status_of(check("GET", std::vector<Header>(99, {"X", "y"}))), 0);
  EXPECT_EQ(status_of(check("GET", std::vector<Header>(100, {"X", "y"}))), 431);
}

TEST(StrictFraming, keeps_a_connection_only_in_http_1_1_and_unless_told) {
  const auto keeps = [](std::vector<Header> headers, unsigned version) {
    return std::get<Framing>(check("GET", std::move(headers), version)).keep_alive;
  };
  EXPECT_TRUE(keeps({}, 11));
  EXPECT_TRUE(keeps({{"Connection", "keep-alive, closed"}}, 11));
  EXPECT_FALSE(keeps({{"Connection", "keep-alive"}, {"Connection", "CLOSE"}}, 11));
  EXPECT_FALSE(keeps({{"Connection", "keep-alive"}}, 10));
}

TEST(StrictFraming, promises_to_ask_only_for_a_body_that_is_declared) {
  const auto asks = [](std::vector<Header> headers, unsigned version) {
    return std::get<Framing>(check("POST", std::move(headers), version)).expects_continue;
  };
  EXPECT_TRUE(asks({{"Expect", "100-continue"}, {"Content-Length", "1"}}, 11));
  EXPECT_FALSE(asks({{"Expect", "100-continue"}}, 11));
  EXPECT_FALSE(asks({{"Expect", "100-continue"}, {"Content-Length", "1"}}, 10));
  EXPECT_EQ(status_of(check("POST", {{"Expect", "more"}})), 417);
}

TEST(StrictFraming, tells_an_unknown_version_from_nonsense) {
  EXPECT_EQ(fault_of_version("GET / HTTP/2.0").status, 505);
  EXPECT_EQ(fault_of_version("GET / HTTP/1.10").status, 400);
  EXPECT_EQ(fault_of_version("GET /").status, 400);
  EXPECT_EQ(fault_of_version("").status, 400);
}

TEST(StrictFraming, never_repeats_what_was_sent) {
  const auto checked = check("GET", {{"Content-Length", "canary@example.org"}});
  EXPECT_EQ(std::get<Fault>(checked).detail.find("canary"), std::string_view::npos);
}

}  // namespace
}  // namespace candor::http
