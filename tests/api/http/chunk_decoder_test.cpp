#include "http/chunk_decoder.h"

#include <gtest/gtest.h>

namespace candor::http {
namespace {

struct Decoded {
  ChunkDecoder::State state = ChunkDecoder::State::more;
  std::string body;
  std::size_t used = 0;
  int status = 0;
};

Decoded decode(std::string_view bytes, std::size_t piece, std::uint64_t limit = 1'000'000) {
  ChunkDecoder decoder(limit);
  Decoded decoded;
  for (std::size_t position = 0; position < bytes.size(); position += piece) {
    decoded.state = decoder.read(bytes.substr(position, piece), decoded.body);
    decoded.used += decoder.used();
    if (decoded.state != ChunkDecoder::State::more) break;
  }
  if (decoded.state == ChunkDecoder::State::faulty) decoded.status = decoder.fault().status;
  return decoded;
}

TEST(ChunkDecoder, joins_the_chunks_however_they_are_cut) {
  const std::string bytes =
      "4\r\nWiki\r\n00A;name=\"a b\"\r\npedia\r\n in\r\n0\r\nX-Late: 1\r\nX-Empty:\r\n\r\n";
  for (std::size_t piece = 1; piece <= bytes.size() + 5; ++piece) {
    const auto decoded = decode(bytes + "next!", piece);
    EXPECT_EQ(decoded.state, ChunkDecoder::State::done) << piece;
    EXPECT_EQ(decoded.body, "Wikipedia\r\n in") << piece;
    EXPECT_EQ(decoded.used, bytes.size()) << piece;
  }
}

TEST(ChunkDecoder, waits_for_the_empty_line_at_the_end) {
  for (const std::string_view bytes :
       {"0", "0\r", "0\r\n", "0\r\n\r", "0\r\nX", "0\r\nX: y", "0\r\nX: y\r\n", "3\r\nab"}) {
    EXPECT_EQ(decode(bytes, 1).state, ChunkDecoder::State::more) << bytes;
  }
  EXPECT_EQ(decode("0\r\n\r\n", 1).state, ChunkDecoder::State::done);
}

TEST(ChunkDecoder, refuses_what_others_might_read_differently) {
  const std::string_view cases[] = {
      "\r\n",         "x\r\n",    "-1\r\n",          "+1\r\n",      "0x1\r\na\r\n", " 1\r\na\r\n",
      "1 \r\na\r\n",  "1\na\r\n", "1\r\na\n",        "1\r\nab\r\n", "1\r\na\rb",    "1;x\ny\r\na",
      "1;x\x01\r\na", "0\r\n\n",  "0\r\n folded",    "0\r\nX y: z", "0\r\n: z",     "0\r\nX: y\nZ",
      "0\r\nX: \x7f", "1,1\r\n",  "1\r\na0\r\n\r\n",
  };
  for (const auto bytes : cases) {
    for (const std::size_t piece : {1UL, 100UL}) EXPECT_EQ(decode(bytes, piece).status, 400) << bytes;
  }
}

TEST(ChunkDecoder, refuses_a_chunk_above_the_limit_at_its_size) {
  EXPECT_EQ(decode("5\r\nabcde\r\n0\r\n\r\n", 1, 5).body, "abcde");
  EXPECT_EQ(decode("6", 1, 5).status, 413);
  EXPECT_EQ(decode("3\r\nabc\r\n3\r\n", 1, 5).status, 413);
  EXPECT_EQ(decode("ffffffffffffffffffff\r\n", 1).status, 413);
  EXPECT_EQ(decode("1\r\n", 1, 0).status, 413);
  EXPECT_EQ(decode("0\r\n\r\n", 1, 0).state, ChunkDecoder::State::done);
}

TEST(ChunkDecoder, bounds_what_is_not_content) {
  const std::string much(70'000, 'x');
  EXPECT_EQ(decode("0\r\nX-Late: " + much, 4096).status, 400);
  EXPECT_EQ(decode("0;" + much, 4096).status, 400);
  EXPECT_EQ(decode(std::string(70'000, '0'), 4096).status, 400);
  std::string crumbs;
  for (int i = 0; i < 10'000; ++i) crumbs += "1\r\na\r\n";
  EXPECT_EQ(decode(crumbs, 4096).status, 400);
}

}  // namespace
}  // namespace candor::http
