#pragma once
// The root key, what is derived from it, and the wrapping key that protects all data keys in keys.db.
// Root key (file or systemd credential, 32 bytes) -> sub-keys by crypto_kdf, one context per use;
// one of them wraps the random wrapping keys in keys.db. Read-only after opening, so thread safe.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "sealing/cipher.h"
#include "sealing/locked_memory.h"
#include "storage/database.h"

namespace candor::sealing {

// 32 raw bytes in a file of mode 0600 (refused when others can read it).
Result<LockedKey> read_root_key(const std::filesystem::path& file);
Result<LockedKey> create_root_key(const std::filesystem::path& file, Random& random);
// Never over a file that is there.
Result<void> write_root_key(const std::filesystem::path& file, const LockedKey& key);

// The escrow sheet: the root key in Crockford base32, groups of four, with a checksum in each line so
// that a slip of the pen is found and its line named.
std::string escrow_text(const LockedKey& root_key);
// Accepts lower case, spaces, O for 0 and I or L for 1. The error names the line with the slip.
Result<LockedKey> parse_escrow_text(std::string_view text);

// Derived from the root key; each its own 8-byte context. Never reuse a number.
enum class SubKey : std::uint64_t {
  wrapping_of_wrapping_keys = 1,  // context "candorWK"
  audit_mac = 2,                  // "candorAM"
  audit_signing_seed = 3,         // "candorAS"
  check_value = 4,                // "candorCV"
  token_hash = 5,                 // "candorTH" API tokens, session ids
  idempotency_hash = 6,           // "candorIH"
  cursor = 7,                     // "candorCU"
  ledger_mac = 8,                 // "candorLM"
  account_binding = 9,            // "candorAB" roles, scopes, whose a session is
};
LockedKey derive(const LockedKey& root_key, SubKey which);

// 32 bytes that tell whether a root key is the one of this installation, without telling the key.
// Kept in a small file of its own beside the databases, so that a wrong key is refused before any
// database is opened.
std::array<std::byte, 32> check_value(const LockedKey& root_key, const Uuid& installation);

class Keyring {
 public:
  // Makes the first wrapping key when keys.db has none. Throws StorageError; an unreadable wrapping
  // key is an Error with name key_mismatch.
  static Result<Keyring> open(storage::Connection& keys, LockedKey root_key, Random& random,
                              const Clock& clock = SystemClock{});

  LockedKey derived(SubKey which) const { return derive(root_key_, which); }
  const LockedKey& root_key() const { return root_key_; }

  // Makes a fresh data key and its wrapped form for keys.db.
  Bytes make_key(const KeyPlace& place, DataKey& key, Random& random) const;
  // False when the wrapped key is damaged or belongs elsewhere.
  bool unwrap(const KeyPlace& place, ByteView wrapped, DataKey& key) const;

 private:
  Keyring(LockedKey root_key, std::uint32_t generation, LockedKey wrapping_key);
  LockedKey root_key_;
  std::uint32_t generation_;
  LockedKey wrapping_key_;
};

}  // namespace candor::sealing
