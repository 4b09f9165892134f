#pragma once
// Details as rows of audit_details, and the commitments that tie them to their entries:
//   kind 1  ids       commitment = SHA-256(0x02 || salt || ids);     salt: 32 random bytes, content: ids
//   kind 2  sealed    commitment = SHA-256(0x02 || plaintext);       content: ciphertext, plaintext begins
//   with a salt kind 3  both      commitment = SHA-256(0x03 || sealed commitment || ids);
//                     salt: the sealed commitment, then the ids; content: ciphertext
// The prefixes keep commitments apart from leaves (0x00) and nodes (0x01). A ciphertext can be replaced
// (new key) or its key destroyed without touching the leaf.
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/id.h"
#include "base/random.h"
#include "privacy/audit_types.h"
#include "storage/database.h"

namespace candor::audit {

enum class DetailKind : std::uint8_t { ids = 1, sealed = 2, sealed_with_ids = 3 };

Hash commitment_to_ids(ByteView salt, ByteView ids);
Hash commitment_to_plaintext(ByteView plaintext);
Hash commitment_to_both(const Hash& sealed_commitment, ByteView ids);

// A row of audit_details, columns: sequence, kind, subject_id, salt, content. Views live as the row.
struct DetailRow {
  std::uint64_t sequence = 0;
  DetailKind kind = DetailKind::ids;
  Uuid subject{};
  ByteView salt{};  // 32 bytes, for kind 3 the sealed commitment
  ByteView ids{};   // 16 bytes each
  ByteView sealed{};

  std::size_t id_count() const { return ids.size() / 16; }
  Uuid id(std::size_t position) const { return *Uuid::from_bytes(ids.subspan(position * 16, 16)); }
};
// Nothing when the row is none that we write.
std::optional<DetailRow> detail_of(const storage::Rows& row);

inline constexpr std::string_view details_over_range =
    "SELECT sequence, kind, subject_id, salt, content FROM audit_details "
    "WHERE sequence >= $1 AND sequence < $2 "
    "ORDER BY sequence";

// Writes the row of an entry's detail and returns the commitment to it; zeros, and no row, when there is
// nothing to keep. `ids` are the records shown and the people concerned.
Hash store_detail(storage::Connection& writer, std::uint64_t sequence, std::span<const Uuid> ids,
                  ByteView sealed, const Uuid& sealed_subject, const Hash& sealed_commitment, Random& random);

}  // namespace candor::audit
