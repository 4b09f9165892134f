// For random keys, places and texts: what is sealed opens to itself, and to nothing else anywhere else.
#include <gtest/gtest.h>

#include "sealing/cipher.h"
#include "sealing/keyring.h"

namespace candor::sealing {
namespace {

constexpr std::uint64_t seed = 20240517;

class SealingProperty : public testing::Test {
 protected:
  void SetUp() override { RecordProperty("seed", std::to_string(seed)); }

  Uuid any_uuid() {
    Uuid uuid;
    random.fill(uuid.bytes);
    return uuid;
  }
  EnvelopePlace any_place() {
    return {static_cast<std::uint8_t>(random.number()),
            any_uuid(),
            any_uuid(),
            static_cast<RetentionClass>(random.below(retention_class_count)),
            static_cast<std::uint32_t>(random.number()),
            random.number()};
  }
  std::string any_text(std::size_t size) {
    std::string text(size, '\0');
    random.fill(std::as_writable_bytes(std::span(text)));
    return text;
  }
  // Small sizes and the borders of padding often, large ones now and then.
  std::size_t any_size() {
    switch (random.below(4)) {
      case 0:
        return random.below(130);
      case 1:
        return 64 * (1 + random.below(20)) + random.below(3) - 1;
      case 2:
        return random.below(3000);
      default:
        return random.below(100'001);
    }
  }
  LockedKey any_key() {
    LockedKey key;
    random.fill(key.writable());
    return key;
  }

  SeededRandom random{seed};
};

TEST_F(SealingProperty, opens_to_what_was_sealed) {
  for (int turn = 0; turn < 300; ++turn) {
    const LockedKey key = any_key();
    const EnvelopePlace place = any_place();
    const std::string clear = any_text(any_size());
    const Bytes sealed = seal(key.view(), place, clear, random);
    const auto opened = open(key.view(), place, sealed);
    ASSERT_TRUE(opened.has_value()) << "turn " << turn << ", size " << clear.size();
    ASSERT_EQ(*opened, clear) << "turn " << turn;
  }
}

TEST_F(SealingProperty, opens_with_no_byte_changed) {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{700}}) {
    const LockedKey key = any_key();
    const EnvelopePlace place = any_place();
    Bytes sealed = seal(key.view(), place, any_text(size), random);
    for (std::byte& byte : sealed) {
      const std::byte before = byte;
      byte ^= static_cast<std::byte>(1 + random.below(255));
      ASSERT_FALSE(open(key.view(), place, sealed).has_value()) << "place " << &byte - sealed.data();
      byte = before;
    }
    ASSERT_TRUE(open(key.view(), place, sealed).has_value());
  }
}

TEST_F(SealingProperty, opens_at_no_place_that_differs_in_one_bit) {
  for (int turn = 0; turn < 10; ++turn) {
    const LockedKey key = any_key();
    const EnvelopePlace place = any_place();
    const Bytes sealed = seal(key.view(), place, any_text(any_size()), random);
    const auto opens_at = [&](const EnvelopePlace& other) {
      return open(key.view(), other, sealed).has_value();
    };
    ASSERT_TRUE(opens_at(place));
    for (unsigned bit = 0; bit < 128; ++bit) {
      const auto flip = static_cast<std::byte>(1u << bit % 8);
      EnvelopePlace record = place;
      record.record.bytes[bit / 8] ^= flip;
      ASSERT_FALSE(opens_at(record));
      EnvelopePlace subject = place;
      subject.subject.bytes[bit / 8] ^= flip;
      ASSERT_FALSE(opens_at(subject));
    }
    for (unsigned bit = 0; bit < 64; ++bit) {
      EnvelopePlace other = place;
      other.record_version ^= std::uint64_t{1} << bit;
      ASSERT_FALSE(opens_at(other));
      other = place;
      other.key_version ^= std::uint32_t{1} << bit % 32;
      ASSERT_FALSE(opens_at(other));
      other = place;
      other.record_type = static_cast<std::uint8_t>(other.record_type ^ 1u << bit % 8);
      ASSERT_FALSE(opens_at(other));
      other = place;
      other.retention_class =
          static_cast<RetentionClass>(static_cast<unsigned>(other.retention_class) ^ 1u << bit % 8);
      ASSERT_FALSE(opens_at(other));
    }
  }
}

TEST_F(SealingProperty, opens_under_no_key_that_differs_in_one_bit) {
  LockedKey key = any_key();
  const EnvelopePlace place = any_place();
  const Bytes sealed = seal(key.view(), place, "secret", random);
  for (unsigned bit = 0; bit < 256; ++bit) {
    key.writable()[bit / 8] ^= static_cast<std::byte>(1u << bit % 8);
    ASSERT_FALSE(open(key.view(), place, sealed).has_value());
    key.writable()[bit / 8] ^= static_cast<std::byte>(1u << bit % 8);
  }
  ASSERT_TRUE(open(key.view(), place, sealed).has_value());
}

TEST_F(SealingProperty, opens_no_random_bytes) {
  const LockedKey key = any_key();
  for (int turn = 0; turn < 500; ++turn) {
    std::string noise = any_text(random.below(400));
    if (!noise.empty()) noise[0] = 1;
    ASSERT_FALSE(open(key.view(), any_place(), as_bytes(noise)).has_value());
  }
}

TEST_F(SealingProperty, unwraps_a_key_to_itself_and_nowhere_else) {
  for (int turn = 0; turn < 100; ++turn) {
    const LockedKey wrapping = any_key();
    const LockedKey data = any_key();
    const KeyPlace place = {any_uuid(), static_cast<RetentionClass>(random.below(retention_class_count)),
                            static_cast<std::uint32_t>(random.number())};
    const auto generation = static_cast<std::uint32_t>(random.number());
    Bytes wrapped = wrap_key(wrapping.view(), generation, place, data.view(), random);
    DataKey opened;
    ASSERT_TRUE(unwrap_key(wrapping.view(), generation, place, wrapped, opened.writable()));
    ASSERT_TRUE(std::ranges::equal(opened.view(), data.view()));

    const KeyPlace elsewhere = {any_uuid(), place.retention_class, place.key_version};
    ASSERT_FALSE(unwrap_key(wrapping.view(), generation, elsewhere, wrapped, opened.writable()));
    ASSERT_FALSE(unwrap_key(wrapping.view(), generation + 1, place, wrapped, opened.writable()));
    ASSERT_FALSE(unwrap_key(data.view(), generation, place, wrapped, opened.writable()));
    wrapped[random.below(wrapped.size())] ^= static_cast<std::byte>(1 + random.below(255));
    ASSERT_FALSE(unwrap_key(wrapping.view(), generation, place, wrapped, opened.writable()));
  }
}

}  // namespace
}  // namespace candor::sealing
