#pragma once
// What the audit log tells about: its entries as facts, and the shapes of its proofs (RFC 6962 trees,
// C2SP tlog-tiles and signed notes).
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/id.h"
#include "base/time.h"
#include "privacy/purpose.h"

namespace candor {

using Hash = std::array<std::byte, 32>;

enum class ActorKind : std::uint8_t {
  none = 0,
  user = 1,
  token = 2,
  job = 3,
  local_operator = 4,
  anonymous = 5
};
std::string_view name_of(ActorKind kind);

enum class Verdict : std::uint8_t { allow = 1, mask = 2, deny = 3, failed = 4 };
std::string_view name_of(Verdict verdict);
// What the rule number of a header stands for: a rule of the policy (restriction.whole), the basis of
// an allow (basis.contract), or the role alone.
std::string policy_rule_name(std::uint16_t number);

// The closed header of one entry: no free text, fixed width. Its encoding is the leaf of the tree.
//   offset width
//        0     1  format, 1
//        1     8  sequence, from 0, without gaps
//        9     8  time, milliseconds UTC, never before the entry before it
//       17     1  actor kind
//       18    16  actor: user id, token id, job id, or zeros
//       34     4  roles, bit set
//       38     1  operation
//       39     1  purpose
//       40     1  verdict
//       41     2  rule number in the policy table
//       43     1  record type, or 0
//       44    16  record id, or zeros
//       60     8  field bitmap
//       68     4  count of records concerned
//       72    16  request id
//       88    32  commitment to the detail, or zeros
// All integers big-endian; 120 bytes.
struct AuditHeader {
  static constexpr std::size_t encoded_size = 120;
  std::uint64_t sequence = 0;
  std::int64_t time = 0;
  ActorKind actor_kind = ActorKind::none;
  Uuid actor;
  RoleSet roles;
  Operation operation = Operation::read;
  Purpose purpose = Purpose::none;
  Verdict verdict = Verdict::deny;
  std::uint16_t rule = 0;
  std::uint8_t record_type = 0;
  Uuid record;
  std::uint64_t fields = 0;
  std::uint32_t count = 0;
  Uuid request;
  Hash commitment{};

  bool operator==(const AuditHeader&) const = default;
};
void encode(const AuditHeader& header, std::span<std::byte, AuditHeader::encoded_size> out);
std::optional<AuditHeader> decode_audit_header(ByteView bytes);

struct AuditPage {
  std::vector<AuditHeader> events;  // newest first
  std::optional<std::uint64_t> next_before;
};
struct AuditQuery {
  std::optional<Uuid> subject, actor, record;
  std::optional<Timestamp> from, to;
  std::optional<std::uint64_t> before;
  unsigned limit = 50;
};

struct InclusionProof {
  std::uint64_t sequence = 0;
  std::uint64_t tree_size = 0;
  Bytes leaf;              // the encoded header
  std::vector<Hash> path;  // from the leaf up
  Hash root{};
};

struct ConsistencyProof {
  std::uint64_t first_size = 0;
  std::uint64_t second_size = 0;
  std::vector<Hash> path;
};

// What `candor audit verify` found. A damage names the range of sequence numbers it lies in.
struct AuditDamage {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::string what;
};
struct AuditVerification {
  std::uint64_t entries = 0;
  std::uint64_t details_verified = 0;
  std::uint64_t details_redacted = 0;  // erased with their person's key; the leaf still verifies
  std::uint64_t pruned_below = 0;
  std::uint64_t checkpoints = 0;
  Hash root{};
  std::vector<AuditDamage> damages;  // empty: the log is whole
};

}  // namespace candor
