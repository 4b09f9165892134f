#include "http/request_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace candor::http {
namespace {

struct Outcome {
  int status = 0;  // of the fault; 0 when the request was read to its end
  std::string body;
  std::size_t used = 0;
  bool starved = false;

  bool operator==(const Outcome&) const = default;
};

// Gives the bytes to a reader in pieces of one size, as a connection would.
Outcome read_in_pieces(std::string_view bytes, std::size_t piece, std::uint64_t limit = 1000) {
  const HostList hosts;
  RequestReader reader;
  reader.begin();
  Outcome outcome;
  std::string pending;
  bool in_body = false;
  std::size_t position = 0;
  for (;;) {
    const auto step = in_body ? reader.read_body(pending) : reader.read_head(pending, hosts);
    pending.erase(0, step.used);
    outcome.used += step.used;
    if (step.state == RequestReader::State::faulty) return {reader.fault().status, "", 0, false};
    if (step.state == RequestReader::State::done) {
      if (in_body) outcome.body = reader.take_body();
      if (in_body || reader.framing().body == BodyKind::none) return outcome;
      reader.expect_body(limit);
      in_body = true;
      continue;
    }
    if (position >= bytes.size()) {
      outcome.starved = true;
      return outcome;
    }
    pending += bytes.substr(position, piece);
    position += piece;
  }
}

TEST(RequestReader, reads_the_same_however_the_bytes_are_cut) {
  const std::string chunked =
      "POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
      "4;x=\"y\"\r\nWiki\r\n5\r\npedia\r\n0\r\nX-Late: 1\r\n\r\n";
  const std::string plain = "POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nWikipedia";
  for (std::size_t piece = 1; piece <= chunked.size(); ++piece) {
    EXPECT_EQ(read_in_pieces(chunked, piece), (Outcome{0, "Wikipedia", chunked.size(), false})) << piece;
    EXPECT_EQ(read_in_pieces(plain, piece), (Outcome{0, "Wikipedia", plain.size(), false})) << piece;
  }
}

TEST(RequestReader, leaves_alone_what_belongs_to_the_next_request) {
  const std::string request = "POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab";
  EXPECT_EQ(read_in_pieces(request + "GET /b", 4096).used, request.size());
  const std::string bare = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";
  EXPECT_EQ(read_in_pieces(bare + "GET /b", 4096).used, bare.size());
}

TEST(RequestReader, holds_chunks_to_the_limit_of_the_route) {
  const std::string head = "POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
  const std::string body = "3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n";
  EXPECT_EQ(read_in_pieces(head + body, 7, 6).body, "abcdef");
  EXPECT_EQ(read_in_pieces(head + body, 7, 5).status, 413);
  EXPECT_EQ(read_in_pieces(head + "ffffffffffffffff\r\n", 7, 5).status, 413);
  EXPECT_EQ(read_in_pieces(head + "0\r\n\r\n", 7, 0).status, 0);
}

TEST(RequestReader, bounds_what_is_not_content) {
  const std::string head = "POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
  const std::string long_field = "0\r\nX-Late: " + std::string(70'000, 'x') + "\r\n\r\n";
  const std::string long_extension = "1;" + std::string(70'000, 'x') + "\r\na\r\n0\r\n\r\n";
  std::string crumbs;
  for (int i = 0; i < 10'000; ++i) crumbs += "1\r\na\r\n";
  for (const std::size_t piece : {1'000UL, 4'096UL, 100'000UL}) {
    EXPECT_EQ(read_in_pieces(head + long_field, piece).status, 400) << piece;
    EXPECT_EQ(read_in_pieces(head + long_extension, piece).status, 400) << piece;
    EXPECT_EQ(read_in_pieces(head + crumbs, piece, 100'000).status, 400) << piece;
  }
  // Small chunks as honest clients send them stay well within it.
  std::string small;
  for (int i = 0; i < 10'000; ++i) small += "10\r\n0123456789abcdef\r\n";
  EXPECT_EQ(read_in_pieces(head + small + "0\r\n\r\n", 4'096, 200'000).body.size(), 160'000U);
}

TEST(RequestReader, waits_for_the_rest_of_what_is_incomplete) {
  EXPECT_TRUE(read_in_pieces("GET /a HTTP/1.1\r\nHost: loc", 4096).starved);
  EXPECT_TRUE(
      read_in_pieces("GET /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\na", 4096).starved);
}

TEST(RequestReader, is_as_good_as_new_after_a_fault) {
  const HostList hosts;
  RequestReader reader;
  reader.begin();
  EXPECT_EQ(reader.read_head("HEAD / HTTP/1.1\r\n\r\n", hosts).state, RequestReader::State::faulty);
  EXPECT_EQ(reader.framing().method, Method::head);
  reader.begin();
  EXPECT_EQ(reader.read_head("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", hosts).state,
            RequestReader::State::done);
  EXPECT_EQ(reader.framing().method, Method::get);
  EXPECT_EQ(reader.take_head().headers.size(), 1U);
}

}  // namespace
}  // namespace candor::http
