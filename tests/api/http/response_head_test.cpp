#include "http/response_head.h"

#include <gtest/gtest.h>

namespace candor::http {
namespace {

constexpr std::string_view date = "Sun, 06 Nov 1994 08:49:37 GMT";

TEST(ResponseHead, writes_what_the_service_said_and_what_is_the_servers) {
  Response response;
  response.status = 201;
  response.headers = {{"Content-Type", "application/json"}, {"ETag", "\"1\""}};
  response.body = "{}";
  std::string out;
  append_head(out, response, date, true);
  EXPECT_EQ(out,
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 2\r\n"
            "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nConnection: close\r\n\r\n");
}

TEST(ResponseHead, leaves_framing_to_the_server) {
  Response response;
  response.headers = {{"content-length", "7"},   {"Transfer-Encoding", "chunked"},
                      {"Connection", "upgrade"}, {"date", "never"},
                      {"Keep-Alive", "x"},       {"Content-Language", "de"}};
  std::string out;
  append_head(out, response, date, false);
  EXPECT_EQ(out, "HTTP/1.1 200 OK\r\nContent-Language: de\r\nContent-Length: 0\r\nDate: " +
                     std::string(date) + "\r\n\r\n");
}

TEST(ResponseHead, has_no_length_where_there_can_be_no_body) {
  for (const int status : {204, 304}) {
    Response response;
    response.status = status;
    std::string out;
    append_head(out, response, date, false);
    EXPECT_EQ(out.find("Content-Length"), std::string::npos) << status;
    EXPECT_FALSE(has_body(Method::get, status));
  }
  EXPECT_FALSE(has_body(Method::head, 200));
  EXPECT_TRUE(has_body(Method::get, 404));
}

TEST(ResponseHead, is_not_written_when_a_header_would_tear_it) {
  const auto writable = [](int status, std::string name, std::string value) {
    Response response;
    response.status = status;
    response.headers = {{std::move(name), std::move(value)}};
    return is_writable(response);
  };
  EXPECT_TRUE(writable(200, "ETag", "\"\xc3\xa9\""));
  EXPECT_FALSE(writable(200, "ETag", "a\nb"));
  EXPECT_FALSE(writable(200, "ETag", "a\r"));
  EXPECT_FALSE(writable(200, "E Tag", "a"));
  EXPECT_FALSE(writable(200, "", "a"));
  EXPECT_FALSE(writable(100, "ETag", "a"));
  EXPECT_FALSE(writable(1000, "ETag", "a"));
}

TEST(ResponseHead, knows_the_words_for_every_status_that_candor_sends) {
  for (const int status : {200, 201, 202, 204, 206, 304, 400, 401, 403, 404, 405, 408, 409, 412,
                           413, 414, 415, 417, 421, 422, 428, 429, 431, 500, 501, 503, 505, 507}) {
    EXPECT_NE(reason_of(status), "Status") << status;
  }
  EXPECT_EQ(reason_of(299), "Status");
}

TEST(HttpDate, is_written_as_the_standard_says) {
  using namespace std::chrono;
  EXPECT_EQ(format_http_date(sys_days(1994y / November / 6) + 8h + 49min + 37s + 999ms), date);
  EXPECT_EQ(format_http_date(sys_days(2028y / February / 29)), "Tue, 29 Feb 2028 00:00:00 GMT");
}

}  // namespace
}  // namespace candor::http
