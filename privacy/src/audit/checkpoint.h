#pragma once
// Checkpoints: C2SP tlog-checkpoint bodies (origin, size, root) in C2SP signed notes (Ed25519).
// Ours carry one extension line, "signed_at <milliseconds UTC>", so that the moment is signed as well.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "privacy/audit_types.h"
#include "sealing/locked_memory.h"

namespace candor::audit {

class NoteSigner {
 public:
  // `name` is the key name, our origin: candor/<installation id>. The seed is 32 bytes.
  NoteSigner(std::string name, const sealing::LockedKey& seed);
  // `text` must end with a newline. Returns the whole note.
  std::string sign(std::string_view text) const;
  // name+hash+base64(0x01 || public key), as in C2SP signed-note.
  std::string verifier_key() const;
  const std::string& name() const { return name_; }

 private:
  std::string name_;
  sealing::LockedKey seed_;
  std::array<std::byte, 32> public_key_{};
};

// Ed25519 (RFC 8032), strict: one encoding of each signature, no keys of small order. Anything but 64 and
// 32 bytes is refused.
bool verify_signature(ByteView signature, ByteView message, ByteView public_key);

// The key name in front of a verifier key; nothing when it is not one of an Ed25519 key.
std::optional<std::string> key_name(std::string_view verifier_key);

// The signed text when `note` bears a valid signature of the key; nothing otherwise.
std::optional<std::string> verify_note(std::string_view note, std::string_view verifier_key);

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Hash root{};
  std::optional<std::int64_t> signed_at{};  // milliseconds; absent in checkpoints of other makers
};
std::string checkpoint_text(const Checkpoint& checkpoint);
// Extension lines of others are allowed and ignored, as the specification asks.
std::optional<Checkpoint> parse_checkpoint(std::string_view text);

}  // namespace candor::audit
