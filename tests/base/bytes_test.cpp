#include "base/bytes.h"

#include <gmock/gmock.h>

#include "base/random.h"

namespace candor {
namespace {

Bytes bytes_of(std::string_view text) {
  const ByteView view = as_bytes(text);
  return Bytes(view.begin(), view.end());
}

struct Encoding {
  std::string_view name;
  std::string (*write)(ByteView);
  std::optional<Bytes> (*read)(std::string_view);
  std::string_view alphabet;
};

void PrintTo(const Encoding& encoding, std::ostream* out) {
  *out << encoding.name;
}

constexpr Encoding encodings[] = {
    {"hex", to_hex, from_hex, "0123456789abcdefABCDEF=- "},
    {"base64", to_base64, from_base64, "AQgwZaz09+/-_= \n"},
    {"base64url", to_base64url, from_base64url, "AQgwZaz09+/-_= \n"},
};

class TextForm : public testing::TestWithParam<Encoding> {};

TEST_P(TextForm, reads_back_what_it_wrote) {
  SeededRandom random(11);
  for (std::size_t size = 0; size < 200; ++size) {
    Bytes bytes(size);
    random.fill(bytes);
    ASSERT_EQ(GetParam().read(GetParam().write(bytes)), bytes);
  }
}

// The property that keeps one value from having two spellings: whatever is read is written the same.
TEST_P(TextForm, accepts_no_second_spelling) {
  SeededRandom random(12);
  int accepted = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (auto length = random.below(9); length != 0; --length) {
      text += GetParam().alphabet[random.below(GetParam().alphabet.size())];
    }
    const auto bytes = GetParam().read(text);
    if (!bytes) continue;
    ++accepted;
    ASSERT_EQ(GetParam().write(*bytes), text);
  }
  EXPECT_GT(accepted, 100);
}

TEST_P(TextForm, refuses_every_character_outside_its_alphabet) {
  const std::string good = GetParam().write(as_bytes("sixsix"));
  for (int code = 0; code < 256; ++code) {
    std::string text = good;
    text[2] = static_cast<char>(code);
    const auto bytes = GetParam().read(text);
    EXPECT_TRUE(!bytes || GetParam().write(*bytes) == text) << code;
  }
}

INSTANTIATE_TEST_SUITE_P(Bytes, TextForm, testing::ValuesIn(encodings),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Hex, writes_lower_case_and_reads_nothing_else) {
  EXPECT_EQ(to_hex(bytes_of("\x01\xfe\xa0")), "01fea0");
  EXPECT_EQ(from_hex("01fea0"), bytes_of("\x01\xfe\xa0"));
  for (const std::string_view text : {"0", "01fEa0", "0x01", "01 fe", "g0", "0g"}) {
    EXPECT_FALSE(from_hex(text)) << text;
  }
}

TEST(Base64, agrees_with_the_vectors_of_rfc_4648) {
  const std::pair<std::string_view, std::string_view> vectors[] = {{"", ""},
                                                                   {"f", "Zg=="},
                                                                   {"fo", "Zm8="},
                                                                   {"foo", "Zm9v"},
                                                                   {"foob", "Zm9vYg=="},
                                                                   {"fooba", "Zm9vYmE="},
                                                                   {"foobar", "Zm9vYmFy"}};
  for (const auto& [clear, text] : vectors) {
    EXPECT_EQ(to_base64(as_bytes(clear)), text);
    EXPECT_EQ(from_base64(text), bytes_of(clear));
    const std::string_view unpadded = text.substr(0, text.find('='));
    EXPECT_EQ(to_base64url(as_bytes(clear)), unpadded);
    EXPECT_EQ(from_base64url(unpadded), bytes_of(clear));
  }
}

TEST(Base64, keeps_the_two_alphabets_apart) {
  const Bytes bytes = bytes_of("\xfb\xff\xfe");
  EXPECT_EQ(to_base64(bytes), "+//+");
  EXPECT_EQ(to_base64url(bytes), "-__-");
  EXPECT_FALSE(from_base64("-__-"));
  EXPECT_FALSE(from_base64url("+//+"));
}

TEST(Base64, refuses_missing_surplus_and_misplaced_padding_and_trailing_bits) {
  for (const std::string_view text : {"Zg", "Zg=", "Zg===", "Z===", "====", "=", "==", "Zm9v====", "Zg==Zg==",
                                      "Zh==", "Zm9=", "Zm9v\n", "Zm 9v", "Z=g="}) {
    EXPECT_FALSE(from_base64(text)) << text;
  }
  for (const std::string_view text : {"Zg==", "Zm8=", "Z", "Zh", "Zm9", "Zm9vY"}) {
    EXPECT_FALSE(from_base64url(text)) << text;
  }
}

TEST(Framing, writes_big_endian_integers_and_prefixed_lengths) {
  const Bytes bytes = Framing()
                          .u8(1)
                          .u16(0x0203)
                          .u32(0x04050607)
                          .u64(0x08090a0b0c0d0e0f)
                          .sized("ab")
                          .fixed(as_bytes("c"))
                          .bytes();
  EXPECT_EQ(to_hex(bytes), "0102030405060708090a0b0c0d0e0f00000002616263");
}

TEST(Framing, tells_apart_what_concatenation_would_not) {
  EXPECT_NE(Framing().sized("ab").sized("c").bytes(), Framing().sized("a").sized("bc").bytes());
  EXPECT_NE(Framing().sized("").sized("a").bytes(), Framing().sized("a").sized("").bytes());
}

TEST(Unframing, reads_what_framing_wrote) {
  const Bytes bytes = Framing().u8(255).u16(65'535).u32(1).u64(~std::uint64_t{0}).sized("Grüße").bytes();
  Unframing in(bytes);
  EXPECT_EQ(in.u8(), 255);
  EXPECT_EQ(in.u16(), 65'535);
  EXPECT_EQ(in.u32(), 1u);
  EXPECT_EQ(in.u64(), ~std::uint64_t{0});
  EXPECT_FALSE(in.at_end());
  EXPECT_EQ(as_text(in.sized()), "Grüße");
  EXPECT_TRUE(in.at_end());
  EXPECT_TRUE(in.ok());
}

TEST(Unframing, gives_zeros_after_the_first_thing_that_is_missing) {
  const Bytes bytes = Framing().u16(0x0102).u8(3).bytes();
  Unframing in(bytes);
  EXPECT_EQ(in.u32(), 0u);
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.u8(), 0) << "what stands behind a failure must not be read";
  EXPECT_TRUE(in.fixed(1).empty());
  EXPECT_FALSE(in.at_end());
}

TEST(Unframing, refuses_a_length_beyond_the_end) {
  const Bytes bytes = Framing().u32(0xffffffff).u8(0).bytes();
  Unframing in(bytes);
  EXPECT_TRUE(in.sized().empty());
  EXPECT_FALSE(in.ok());
}

}  // namespace
}  // namespace candor
