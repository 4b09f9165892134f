#pragma once
// Seals and opens under a Grant: the one place where the keys in a Grant meet the cipher.
#include <optional>
#include <string_view>

#include "decision/grant_keys.h"
#include "privacy/grant.h"
#include "privacy/sealed.h"
#include "sealing/cipher.h"

namespace candor {

struct Sealed<std::string>::Place {
  sealing::EnvelopePlace place;
};

class Sealer {
 public:
  // Ciphertext as it was read from storage.
  // `beside`: what the record's clear columns say (storage::digest_of).
  static Sealed<std::string> stored(std::uint8_t record_type, const Uuid& record,
                                    RetentionClass retention_class, std::uint64_t record_version,
                                    const std::array<std::byte, 32>& beside, Bytes ciphertext);
  // The grant must hold the key of the class.
  static Bytes seal(const Grant& grant, RetentionClass retention_class, std::uint64_t record_version,
                    const std::array<std::byte, 32>& beside, std::string_view clear, Random& random);
  // Detail of an audit entry, under the subject's audit key. What binds it to its entry is the salted
  // commitment in the entry's leaf, so it can be sealed anew without touching the log.
  static Bytes seal_detail(const Grant::Keys& keys, std::string_view clear, Random& random);
  static std::optional<std::string> open_detail(const Grant::Keys& keys, ByteView sealed);
  static Grant::Keys& keys(Grant& grant) { return *grant.keys_; }
};

}  // namespace candor
