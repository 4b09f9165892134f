#include "sealing/pieces.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/random.h"
#include "sealing/locked_memory.h"

namespace candor::sealing {
namespace {

class Pieces : public testing::Test {
 protected:
  Pieces() { random.fill(key.writable()); }
  std::vector<Bytes> sealed(const std::vector<std::string>& pieces) {
    PieceSealer sealer(key.view(), place);
    std::vector<Bytes> all;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      all.push_back(sealer.seal(pieces[i], i + 1 == pieces.size()));
    return all;
  }
  // What opens, in order, and whether the end was seen.
  std::string opened(const std::vector<Bytes>& pieces, const ContentPlace& where) {
    PieceOpener opener(key.view(), where);
    std::string clear;
    for (const auto& piece : pieces) {
      const auto one = opener.open(piece);
      if (!one) return clear + "!";
      clear += one->clear;
      if (one->last) clear += ".";
    }
    return clear;
  }
  SystemRandom random;
  DataKey key;
  const Uuid record = Uuid::parse("0190a0b0-0000-7000-8000-000000000001").value();
  const Uuid other = Uuid::parse("0190a0b0-0000-7000-8000-000000000002").value();
  const ContentPlace place{10, record, 1};
};

TEST_F(Pieces, open_to_what_was_sealed) {
  EXPECT_EQ(opened(sealed({"one ", "two ", ""}), place), "one two .");
  EXPECT_EQ(opened(sealed({""}), place), ".");
}

TEST_F(Pieces, show_nothing_of_their_content_and_how_long_it_is) {
  const auto all = sealed({std::string(1000, 'x'), ""});
  EXPECT_EQ(all[0].size(), 1000 + stream_head_size + piece_overhead);
  EXPECT_EQ(all[1].size(), piece_overhead);
  EXPECT_EQ(as_text(all[0]).find("xxx"), std::string_view::npos);
}

TEST_F(Pieces, do_not_open_where_they_do_not_belong) {
  const auto all = sealed({"one ", "two ", "three ", ""});
  EXPECT_EQ(opened(all, {10, other, 1}), "!");
  EXPECT_EQ(opened(all, {11, record, 1}), "!");
  EXPECT_EQ(opened(all, {10, record, 2}), "!");
  EXPECT_EQ(opened({all[0], all[2], all[1], all[3]}, place), "one !");
  EXPECT_EQ(opened({all[0], all[2], all[3]}, place), "one !");
  EXPECT_EQ(opened({all[0], all[1], all[1]}, place), "one two !");
  EXPECT_EQ(opened({all[1]}, place), "!");
  EXPECT_EQ(opened({all[0], sealed({"one ", "zwei ", ""})[1]}, place), "one !");
}

TEST_F(Pieces, never_end_before_the_last_one) {
  const auto all = sealed({"one ", "two ", ""});
  EXPECT_EQ(opened({all[0], all[1]}, place), "one two ");
}

TEST_F(Pieces, stay_shut_behind_one_that_was_altered) {
  auto all = sealed({"one ", "two ", ""});
  all[1].back() ^= std::byte{1};
  PieceOpener opener(key.view(), place);
  EXPECT_TRUE(opener.open(all[0]));
  EXPECT_FALSE(opener.open(all[1]));
  all[1].back() ^= std::byte{1};
  EXPECT_FALSE(opener.open(all[1]));
}

TEST_F(Pieces, refuse_what_is_too_short) {
  for (std::size_t size = 0; size < stream_head_size + piece_overhead; ++size) {
    PieceOpener opener(key.view(), place);
    EXPECT_FALSE(opener.open(Bytes(size))) << size;
  }
}

}  // namespace
}  // namespace candor::sealing
