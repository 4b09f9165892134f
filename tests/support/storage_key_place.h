#pragma once
// Ids and places for tests of sealing, told apart by one number.
#include "sealing/cipher.h"

namespace candor::test {

inline Uuid uuid_of(std::uint8_t last) {
  Uuid uuid;
  uuid.bytes[0] = std::byte{1};
  uuid.bytes[15] = std::byte{last};
  return uuid;
}

inline sealing::EnvelopePlace envelope_place() {
  return {.record_type = 3,
          .record = uuid_of(1),
          .subject = uuid_of(2),
          .retention_class = RetentionClass::contact,
          .key_version = 4,
          .record_version = 5};
}

inline sealing::KeyPlace key_place() {
  return {uuid_of(2), RetentionClass::contact, 4};
}

}  // namespace candor::test
