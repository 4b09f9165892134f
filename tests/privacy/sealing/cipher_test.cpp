#include "sealing/cipher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "support/storage_key_place.h"

namespace candor::sealing {
namespace {

using test::envelope_place;
using test::key_place;

LockedKey key_of(std::uint64_t seed) {
  SeededRandom random(seed);
  LockedKey key;
  random.fill(key.writable());
  return key;
}

TEST(Cipher, gives_back_what_was_sealed) {
  SeededRandom random(1);
  const LockedKey key = key_of(2);
  const std::string clear = R"("given_name":"Zoë","notes":"l1\nl2")";
  const Bytes sealed = seal(key.view(), envelope_place(), clear, random);
  EXPECT_EQ(open(key.view(), envelope_place(), sealed), clear);
  EXPECT_THAT(std::string(as_text(sealed)), testing::Not(testing::HasSubstr("given_name")));
}

TEST(Cipher, seals_the_same_text_differently_each_time) {
  SeededRandom random(1);
  const LockedKey key = key_of(2);
  EXPECT_NE(seal(key.view(), envelope_place(), "same", random),
            seal(key.view(), envelope_place(), "same", random));
}

TEST(Cipher, hides_the_length_within_64_bytes) {
  SeededRandom random(1);
  const LockedKey key = key_of(2);
  const auto sealed_size = [&](std::size_t length) {
    return seal(key.view(), envelope_place(), std::string(length, 'x'), random).size();
  };
  EXPECT_EQ(sealed_size(0), sealed_size(63));
  EXPECT_EQ(sealed_size(64), sealed_size(127));
  EXPECT_NE(sealed_size(63), sealed_size(64));
  EXPECT_EQ(sealed_size(0), 1u + 24 + 64 + 16);
}

TEST(Cipher, opens_at_no_other_place) {
  SeededRandom random(1);
  const LockedKey key = key_of(2);
  const Bytes sealed = seal(key.view(), envelope_place(), "secret", random);
  const auto opens_when = [&](const std::function<void(EnvelopePlace&)>& changed) {
    EnvelopePlace place = envelope_place();
    changed(place);
    return open(key.view(), place, sealed).has_value();
  };
  EXPECT_TRUE(opens_when([](EnvelopePlace&) {}));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.record_type = 4; }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.record = test::uuid_of(9); }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.subject = test::uuid_of(9); }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { std::swap(place.record, place.subject); }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.retention_class = RetentionClass::identity; }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.key_version = 5; }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.record_version = 6; }));
  EXPECT_FALSE(opens_when([](EnvelopePlace& place) { place.beside[31] = std::byte{1}; }));
  EXPECT_FALSE(open(key_of(3).view(), envelope_place(), sealed).has_value());
}

TEST(Cipher, refuses_what_is_too_short_or_has_another_format) {
  SeededRandom random(1);
  const LockedKey key = key_of(2);
  Bytes sealed = seal(key.view(), envelope_place(), "secret", random);
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_FALSE(open(key.view(), envelope_place(), ByteView(sealed).first(size)).has_value()) << size;
  }
  sealed[0] = std::byte{2};
  EXPECT_FALSE(open(key.view(), envelope_place(), sealed).has_value());
}

TEST(Cipher, refuses_a_ciphertext_whose_padding_is_none) {
  // Made with the right key and place, but by somebody who does not pad.
  SeededRandom random(1);
  const LockedKey key = key_of(2);
  const Bytes place = associated_data(envelope_place());
  Bytes forged(1 + 24 + 64 + 16);
  forged[0] = std::byte{1};
  const Bytes clear(64, std::byte{'x'});
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(std::span(forged).subspan(25)), nullptr,
                                             raw(ByteView(clear)), 64, raw(ByteView(place)), place.size(),
                                             nullptr, raw(ByteView(forged).subspan(1, 24)), raw(key.view()));
  EXPECT_FALSE(open(key.view(), envelope_place(), forged).has_value());
}

TEST(Cipher, frames_a_place_with_a_label_and_fixed_widths) {
  const Bytes expected = Framing()
                             .fixed(as_bytes("candor envelope 1"))
                             .u8(3)
                             .fixed(test::uuid_of(1).view())
                             .fixed(test::uuid_of(2).view())
                             .u8(2)
                             .u32(4)
                             .u64(5)
                             .fixed(envelope_place().beside)
                             .bytes();
  EXPECT_EQ(associated_data(envelope_place()), expected);
}

TEST(Cipher, refuses_a_key_of_another_size) {
  SeededRandom random(1);
  const Bytes short_key(31);
  EXPECT_THROW(seal(short_key, envelope_place(), "x", random), std::invalid_argument);
  EXPECT_THROW(open(short_key, envelope_place(), short_key), std::invalid_argument);
}

TEST(Cipher, unwraps_a_data_key_only_at_its_place) {
  SeededRandom random(1);
  const LockedKey wrapping = key_of(2);
  const LockedKey data = key_of(3);
  const Bytes wrapped = wrap_key(wrapping.view(), 7, key_place(), data.view(), random);
  EXPECT_EQ(wrapped.size(), 4u + 24 + 32 + 16);

  DataKey opened;
  ASSERT_TRUE(unwrap_key(wrapping.view(), 7, key_place(), wrapped, opened.writable()));
  EXPECT_TRUE(std::ranges::equal(opened.view(), data.view()));

  KeyPlace other_subject = key_place();
  other_subject.subject = test::uuid_of(9);
  KeyPlace other_class = key_place();
  other_class.retention_class = RetentionClass::identity;
  KeyPlace other_version = key_place();
  other_version.key_version = 5;
  for (const KeyPlace& place : {other_subject, other_class, other_version}) {
    EXPECT_FALSE(unwrap_key(wrapping.view(), 7, place, wrapped, opened.writable()));
  }
  EXPECT_FALSE(unwrap_key(wrapping.view(), 8, key_place(), wrapped, opened.writable()));
  EXPECT_FALSE(unwrap_key(data.view(), 7, key_place(), wrapped, opened.writable()));
  for (std::size_t size = 0; size < wrapped.size(); ++size) {
    EXPECT_FALSE(
        unwrap_key(wrapping.view(), 7, key_place(), ByteView(wrapped).first(size), opened.writable()));
  }
}

Bytes hex(const nlohmann::json& text) {
  return *from_hex(text.get<std::string>());
}

TEST(Cipher, agrees_with_every_wycheproof_vector) {
  std::ifstream file(std::string(CANDOR_TEST_FOLDER) + "/vectors/wycheproof/xchacha20_poly1305_test.json");
  const auto vectors = nlohmann::json::parse(file);
  ASSERT_GE(sodium_init(), 0);
  std::size_t valid = 0;
  std::size_t invalid = 0;
  for (const auto& group : vectors.at("testGroups")) {
    for (const auto& vector : group.at("tests")) {
      SCOPED_TRACE(vector.at("tcId").get<int>());
      const Bytes key = hex(vector.at("key"));
      const Bytes nonce = hex(vector.at("iv"));
      const Bytes place = hex(vector.at("aad"));
      const Bytes clear = hex(vector.at("msg"));
      Bytes expected = hex(vector.at("ct"));
      const Bytes tag = hex(vector.at("tag"));
      expected.insert(expected.end(), tag.begin(), tag.end());
      const bool fits = key.size() == 32 && nonce.size() == 24 && tag.size() == 16;
      if (!fits) {  // sizes that cannot be put to the function
        EXPECT_EQ(vector.at("result"), "invalid");
        ++invalid;
        continue;
      }
      Bytes opened(clear.size() + 1);
      const bool opens =
          crypto_aead_xchacha20poly1305_ietf_decrypt(
              raw(std::span(opened)), nullptr, nullptr, raw(ByteView(expected)), expected.size(),
              raw(ByteView(place)), place.size(), raw(ByteView(nonce)), raw(ByteView(key))) == 0;
      EXPECT_EQ(opens, vector.at("result") == "valid");
      if (!opens) {
        ++invalid;
        continue;
      }
      ++valid;
      opened.resize(clear.size());
      EXPECT_EQ(opened, clear);
      Bytes sealed(clear.size() + 16);
      crypto_aead_xchacha20poly1305_ietf_encrypt(raw(std::span(sealed)), nullptr, raw(ByteView(clear)),
                                                 clear.size(), raw(ByteView(place)), place.size(), nullptr,
                                                 raw(ByteView(nonce)), raw(ByteView(key)));
      EXPECT_EQ(sealed, expected);
    }
  }
  EXPECT_EQ(valid + invalid, vectors.at("numberOfTests").get<std::size_t>());
  EXPECT_GT(valid, 100u);
  EXPECT_GT(invalid, 50u);
}

}  // namespace
}  // namespace candor::sealing
