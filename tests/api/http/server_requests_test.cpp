// Requests as they should be and as they should not be, over real sockets: which status, and what becomes of
// the connection.
#include <gtest/gtest.h>

#include "api/http/raw_client.h"
#include "api/http/running_server.h"

namespace candor::http::test {
namespace {

std::string get(std::string_view target, std::string_view more = "") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

TEST(HttpServer, answers_a_request_and_keeps_the_connection) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  for (const char* target : {"/contacts/1?full=1", "/"}) {
    ASSERT_TRUE(client.send(get(target)));
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "GET " + std::string(target) + " ");
    EXPECT_EQ(answer->header("Content-Length"), std::to_string(answer->body.size()));
    EXPECT_EQ(answer->header("Date").size(), 29U);
    EXPECT_FALSE(answer->says_close());
    EXPECT_EQ(answer->header("Server"), "");
  }
}

TEST(HttpServer, hands_over_what_was_sent) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  ASSERT_TRUE(
      client.send("PATCH /a%2Fb?x=%20y HTTP/1.1\r\nhOsT: LOCALHOST:8080\r\nX-Thing:  two words \r\n"
                  "Content-Length: 5\r\n\r\n{\"a\"}"));
  ASSERT_TRUE(client.receive());
  const auto handled = service.handled();
  ASSERT_EQ(handled.size(), 1U);
  EXPECT_EQ(handled[0].method, Method::patch);
  EXPECT_EQ(handled[0].path(), "/a%2Fb");
  EXPECT_EQ(handled[0].query(), "x=%20y");
  EXPECT_EQ(handled[0].header("x-thing"), "two words");
  EXPECT_EQ(handled[0].header("absent"), "");
  EXPECT_EQ(handled[0].body, "{\"a\"}");
  EXPECT_EQ(handled[0].client_address, "127.0.0.1");
  EXPECT_FALSE(handled[0].secure);
}

struct Refusal {
  const char* name;
  std::string bytes;
  int status;
};

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

const Refusal refusals[] = {
    {"no_host", "GET / HTTP/1.1\r\n\r\n", 400},
    {"no_host_in_http_1_0", "GET / HTTP/1.0\r\n\r\n", 400},
    {"two_hosts", get("/", "Host: localhost\r\n"), 400},
    {"empty_host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"host_with_user", "GET / HTTP/1.1\r\nHost: me@localhost\r\n\r\n", 400},
    {"host_with_bad_port", "GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n", 400},
    {"host_list", "GET / HTTP/1.1\r\nHost: localhost, localhost\r\n\r\n", 400},
    {"host_half_an_address", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400},
    {"foreign_host", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", 421},
    {"foreign_address", "GET / HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n", 421},
    {"absolute_form", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
    {"asterisk_form", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
    {"fragment", get("/a#b"), 400},
    {"raw_bytes_in_target", get("/\xc3\xa9"), 400},
    {"trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
    {"connect", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
    {"unknown_method", "PROPFIND / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
    {"lower_case_method", "get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
    {"broken_method", "G{T / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
    {"tls_hello", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400},
    {"http_2_preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"http_0_9", "GET /\r\n\r\n", 400},
    {"future_version", "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505},
    {"no_such_version", "GET / HTTP/x.y\r\nHost: localhost\r\n\r\n", 400},
    {"two_spaces", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
    {"leading_empty_line", "\r\n" + get("/"), 400},
    {"bare_line_feeds", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
    {"bare_carriage_return", "GET / HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n", 400},
    {"folded_field", get("/", "X-Long: one\r\n two\r\n"), 400},
    {"nul_in_value", get("/", std::string("X-Thing: a\0b\r\n", 14)), 400},
    {"control_in_value", get("/", "X-Thing: a\x01\r\n"), 400},
    {"delete_in_value", get("/", "X-Thing: a\x7f\r\n"), 400},
    {"space_before_colon", get("/", "X-Thing : a\r\n"), 400},
    {"field_without_name", get("/", ": a\r\n"), 400},
    {"field_without_colon", get("/", "X-Thing\r\n"), 400},
    {"both_lengths", get("/", "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400},
    {"two_lengths", get("/", "Content-Length: 3\r\nContent-Length: 4\r\n") + "abc", 400},
    {"same_length_twice", get("/", "Content-Length: 3\r\nContent-Length: 3\r\n") + "abc", 400},
    {"length_list", get("/", "Content-Length: 3, 3\r\n") + "abc", 400},
    {"signed_length", get("/", "Content-Length: +3\r\n") + "abc", 400},
    {"negative_length", get("/", "Content-Length: -3\r\n"), 400},
    {"hexadecimal_length", get("/", "Content-Length: 0x3\r\n") + "abc", 400},
    {"empty_length", get("/", "Content-Length:\r\n"), 400},
    {"endless_length", get("/", "Content-Length: 99999999999999999999\r\n"), 400},
    {"length_above_the_limit", get("/", "Content-Length: 65537\r\n"), 413},
    {"chunked_twice", get("/", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
    {"chunked_list", get("/", "Transfer-Encoding: chunked, chunked\r\n"), 400},
    {"unknown_encoding", get("/", "Transfer-Encoding: gzip, chunked\r\n"), 501},
    {"identity", get("/", "Transfer-Encoding: identity\r\n"), 501},
    {"almost_chunked", get("/", "Transfer-Encoding: chunked;q=1\r\n"), 400},
    {"empty_encoding", get("/", "Transfer-Encoding:\r\n"), 400},
    {"chunked_in_http_1_0",
     "POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"broken_chunk_size", get("/", "Transfer-Encoding: chunked\r\n") + "zz\r\nabc\r\n", 400},
    {"chunk_size_with_prefix", get("/", "Transfer-Encoding: chunked\r\n") + "0x3\r\nabc\r\n0\r\n\r\n", 400},
    {"chunk_longer_than_said", get("/", "Transfer-Encoding: chunked\r\n") + "3\r\nabcdef\r\n0\r\n\r\n", 400},
    {"chunk_size_overflows", get("/", "Transfer-Encoding: chunked\r\n") + "fffffffffffffffff\r\na\r\n", 413},
    {"chunk_above_the_limit", get("/", "Transfer-Encoding: chunked\r\n") + "10001\r\n", 413},
    {"endless_chunk_extension", get("/", "Transfer-Encoding: chunked\r\n") + "3;" + std::string(40'000, 'x'),
     400},
    {"trailer_of_64_kib",
     get("/", "Transfer-Encoding: chunked\r\n") + "0\r\nX-Late: " + std::string(70'000, 'x') + "\r\n\r\n",
     400},
    {"many_trailers", get("/", "Transfer-Encoding: chunked\r\n") + "0\r\n" + repeat("X-Late: 1\r\n", 4000),
     400},
    {"only_framing", get("/", "Transfer-Encoding: chunked\r\n") + repeat("1\r\na\r\n", 5000), 400},
    {"long_target", get("/" + std::string(8192, 'a')), 414},
    {"endless_target", "GET /" + std::string(20'000, 'a'), 414},
    {"large_head", get("/", "X-Large: " + std::string(17'000, 'a') + "\r\n"), 431},
    {"endless_head", "GET / HTTP/1.1\r\nX-Large: " + std::string(40'000, 'a'), 431},
    {"too_many_fields", get("/", repeat("X-Many: 1\r\n", 100)), 431},
    {"two_content_types", get("/", "Content-Type: a/b\r\nContent-Type: a/c\r\n"), 400},
    {"two_authorizations", get("/", "Authorization: Bearer a\r\nauthorization: Bearer b\r\n"), 400},
    {"two_cookies", get("/", "Cookie: a=1\r\nCookie: b=2\r\n"), 400},
    {"two_origins", get("/", "Origin: null\r\nOrigin: http://localhost\r\n"), 400},
    {"unknown_expectation", get("/", "Expect: 200-ok\r\n"), 417},
};

class HttpServerRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(HttpServerRefuses, and_closes_the_connection) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  // What follows must never be taken for a request of its own.
  client.send(GetParam().bytes + get("/smuggled"));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, GetParam().status) << answer->body;
  EXPECT_TRUE(answer->says_close());
  EXPECT_EQ(answer->header("X-Content-Type-Options"), "nosniff");
  client.finish_sending();
  EXPECT_TRUE(client.ends());
  EXPECT_TRUE(service.handled().empty());
  server.stop();
  ASSERT_EQ(service.lines().size(), 1U);
  EXPECT_EQ(service.lines()[0].status, GetParam().status);
  EXPECT_EQ(service.lines()[0].route, "-");
}

INSTANTIATE_TEST_SUITE_P(Requests, HttpServerRefuses, testing::ValuesIn(refusals),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(HttpServer, names_the_allowed_methods_with_a_405) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  client.send("TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: candor=x\r\n\r\n");
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->header("Allow"), "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  EXPECT_EQ(answer->body.find("candor=x"), std::string::npos);
}

struct Accepted {
  const char* name;
  std::string bytes;
  std::string body;
};

const Accepted accepted[] = {
    {"length_zero", get("/", "Content-Length: 0\r\n"), "GET / "},
    {"other_loopback_name", "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", "GET / "},
    {"loopback_in_ipv6", "GET / HTTP/1.1\r\nHost: [0:0::1]:8080\r\n\r\n", "GET / "},
    {"allowed_name", "GET / HTTP/1.1\r\nHost: CRM.example.org\r\n\r\n", "GET / "},
    {"chunks", get("/", "Transfer-Encoding: Chunked\r\n") + "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
     "GET / abc0123456789"},
    {"trailer", get("/", "Transfer-Encoding: chunked\r\n") + "1\r\na\r\n0\r\nX-Late: 1\r\n\r\n", "GET / a"},
    {"leading_zeros", get("/", "Content-Length: 0003\r\n") + "abc", "GET / abc"},
    {"longest_target", get("/" + std::string(8191, 'a')), "GET /" + std::string(8191, 'a') + " "},
    {"a_hundred_fields", get("/", repeat("X-Many: 1\r\n", 99)), "GET / "},
    {"bytes_in_a_value", get("/", "X-Thing: \xc3\xa9\r\n"), "GET / "},
    {"limit_as_length", get("/", "Content-Length: 65536\r\n") + std::string(65536, 'b'),
     "GET / " + std::string(65536, 'b')},
    {"limit_as_chunks",
     get("/", "Transfer-Encoding: chunked\r\n") + "10000\r\n" + std::string(65536, 'b') + "\r\n0\r\n\r\n",
     "GET / " + std::string(65536, 'b')},
};

class HttpServerAccepts : public testing::TestWithParam<Accepted> {};

TEST_P(HttpServerAccepts, and_goes_on_with_the_next_request) {
  FakeService service;
  ServerOptions options;
  options.allowed_hosts = {"crm.example.org"};
  RunningServer server(service, options);
  RawClient client(server.port());
  ASSERT_TRUE(client.send(GetParam().bytes + get("/next")));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200) << answer->body;
  EXPECT_TRUE(answer->body == GetParam().body);
  const auto next = client.receive();
  ASSERT_TRUE(next);
  EXPECT_EQ(next->body, "GET /next ");
}

INSTANTIATE_TEST_SUITE_P(Requests, HttpServerAccepts, testing::ValuesIn(accepted),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(HttpServer, takes_a_request_that_arrives_byte_by_byte) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  for (const char c : get("/slow", "Transfer-Encoding: chunked\r\n") + "3\r\nabc\r\n0\r\nX: y\r\n\r\n") {
    ASSERT_TRUE(client.send({&c, 1}));
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "GET /slow abc");
  EXPECT_EQ(service.handled().at(0).header("X"), "") << "a trailer is not a header";
}

TEST(HttpServer, answers_head_without_body_but_with_its_length) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  ASSERT_TRUE(client.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/b")));
  const auto head = client.receive(true);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->header("Content-Length"), "8");
  const auto next = client.receive();
  ASSERT_TRUE(next);
  EXPECT_EQ(next->body, "GET /b ");
}

TEST(HttpServer, refuses_a_bad_head_without_a_body) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: example.org\r\n\r\n");
  client.finish_sending();
  const auto head = client.receive(true);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 421);
  EXPECT_TRUE(client.ends());
}

TEST(HttpServer, sends_no_body_and_no_length_with_204_and_304) {
  FakeService service;
  service.on_handle = [](Request request, Responder respond) {
    respond(text_response(request.target == "/gone" ? 204 : 304, "must not be sent"));
  };
  RunningServer server(service);
  RawClient client(server.port());
  client.send(get("/gone") + get("/same"));
  for (const int status : {204, 304}) {
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, status);
    EXPECT_EQ(answer->header("Content-Length"), "");
  }
}

TEST(HttpServer, closes_after_http_1_0_and_on_wish) {
  FakeService service;
  RunningServer server(service);
  for (const auto& bytes :
       {std::string("GET / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n"),
        get("/", "Connection: x, Close\r\n")}) {
    RawClient client(server.port());
    client.send(bytes);
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_TRUE(answer->says_close());
    EXPECT_TRUE(client.ends());
  }
}

TEST(HttpServer, asks_for_the_body_that_waits_to_be_asked_for) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
  const auto interim = client.receive();
  ASSERT_TRUE(interim);
  EXPECT_EQ(interim->status, 100);
  EXPECT_EQ(interim->header("Content-Length"), "");
  client.send("ok");
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "POST / ok");
}

TEST(HttpServer, refuses_a_large_body_before_it_is_sent) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 70000\r\n\r\n");
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 413);
  EXPECT_TRUE(client.ends());
}

TEST(HttpServer, lets_the_peer_read_the_answer_although_it_still_sends) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n" +
              std::string(60'000, 'x'));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 413);
}

TEST(HttpServer, answers_what_is_not_admitted_without_reading_the_body) {
  FakeService service;
  service.on_admit = [](const Request& head) {
    Admission admission;
    if (head.path() == "/no") admission.refused = text_response(429, "slower");
    return admission;
  };
  RunningServer server(service);
  RawClient client(server.port());
  client.send(get("/no") + get("/yes") +
              "POST /no HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n");
  const auto refused = client.receive();
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 429);
  EXPECT_FALSE(refused->says_close()) << "nothing of it was left unread";
  EXPECT_EQ(client.receive().value_or(Answer{}).status, 200);
  const auto with_body = client.receive();
  ASSERT_TRUE(with_body);
  EXPECT_EQ(with_body->status, 429);
  EXPECT_TRUE(with_body->says_close());
}

TEST(HttpServer, answers_pipelined_requests_in_order) {
  FakeService service;
  RunningServer server(service);
  RawClient client(server.port());
  std::string all;
  for (int i = 0; i < 500; ++i) all += get("/" + std::to_string(i));
  ASSERT_TRUE(client.send(all));
  for (int i = 0; i < 500; ++i) {
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->body, "GET /" + std::to_string(i) + " ");
  }
}

TEST(HttpServer, believes_only_a_trusted_proxy_about_who_asks) {
  const std::string bytes =
      get("/", "X-Forwarded-For: 6.6.6.6, 198.51.100.7, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n");
  for (const bool trusted : {true, false}) {
    FakeService service;
    ServerOptions options;
    if (trusted) options.trusted_proxies = {"127.0.0.0/8", "10.0.0.0/8"};
    RunningServer server(service, options);
    RawClient client(server.port());
    client.send(bytes);
    ASSERT_TRUE(client.receive());
    EXPECT_EQ(service.handled().at(0).client_address, trusted ? "198.51.100.7" : "127.0.0.1");
    EXPECT_EQ(service.handled().at(0).secure, trusted);
    server.stop();
    EXPECT_EQ(service.lines().at(0).client_address, trusted ? "198.51.100.7" : "127.0.0.1");
  }
}

}  // namespace
}  // namespace candor::http::test
