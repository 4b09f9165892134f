#pragma once
// XChaCha20-Poly1305 (libsodium) with a random 24-byte nonce. What is sealed is bound by its associated
// data to the one place it belongs to: a ciphertext moved elsewhere does not open.
// Sealed form: format (1) | nonce (24) | ciphertext of the padded plaintext (sodium_pad, 64) | tag (16).
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/id.h"
#include "base/random.h"
#include "privacy/schema.h"
#include "sealing/locked_memory.h"

namespace candor::sealing {

// Where a sealed envelope belongs. All of it is authenticated.
struct EnvelopePlace {
  std::uint8_t record_type;
  Uuid record;
  Uuid subject;
  RetentionClass retention_class;
  std::uint32_t key_version;
  std::uint64_t record_version;
  // Of what stands in clear beside the envelope and of which envelopes the record has: a column altered or
  // an envelope taken away is found out. Zeros where nothing stands beside.
  std::array<std::byte, 32> beside{};
};
// Fixed-width framing of the above with a domain label; the same for the same place, always.
Bytes associated_data(const EnvelopePlace& place);

Bytes seal(ByteView key, const EnvelopePlace& place, std::string_view clear, Random& random);
// Nothing if the key, the place or a byte differs.
std::optional<std::string> open(ByteView key, const EnvelopePlace& place, ByteView sealed);

// A data key under the wrapping key, bound to (subject, retention class, key version, generation of the
// wrapping key): generation (4) | nonce (24) | ciphertext (32) | tag (16).
struct KeyPlace {
  Uuid subject;
  RetentionClass retention_class;
  std::uint32_t key_version;
};
Bytes wrap_key(ByteView wrapping_key, std::uint32_t generation, const KeyPlace& place, ByteView data_key,
               Random& random);
bool unwrap_key(ByteView wrapping_key, std::uint32_t generation, const KeyPlace& place, ByteView wrapped,
                std::span<std::byte> data_key);

}  // namespace candor::sealing
