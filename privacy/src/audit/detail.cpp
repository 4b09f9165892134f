#include "audit/detail.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace candor::audit {

namespace {

constexpr std::size_t id_size = 16;
constexpr std::size_t salt_size = 32;

constexpr std::string_view insert_detail =
    "INSERT INTO audit_details (sequence, kind, subject_id, salt, content) VALUES ($1, $2, $3, $4, $5)";

Hash commitment(unsigned char prefix, ByteView first, ByteView second) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, &prefix, 1);
  crypto_hash_sha256_update(&state, raw(first), first.size());
  crypto_hash_sha256_update(&state, raw(second), second.size());
  Hash hash;
  crypto_hash_sha256_final(&state, raw(std::span<std::byte>(hash)));
  sodium_memzero(&state, sizeof state);
  return hash;
}

}  // namespace

Hash commitment_to_ids(ByteView salt, ByteView ids) {
  return commitment(0x02, salt, ids);
}
Hash commitment_to_plaintext(ByteView plaintext) {
  return commitment(0x02, plaintext, {});
}
Hash commitment_to_both(const Hash& sealed_commitment, ByteView ids) {
  return commitment(0x03, sealed_commitment, ids);
}

std::optional<DetailRow> detail_of(const storage::Rows& row) {
  DetailRow detail{.sequence = static_cast<std::uint64_t>(row.integer(0))};
  const std::int64_t kind = row.integer(1);
  const ByteView salt = row.blob(3);
  const ByteView content = row.blob(4);
  if (kind < 1 || kind > 3) return std::nullopt;
  detail.kind = static_cast<DetailKind>(kind);

  if (detail.kind == DetailKind::ids) {
    if (!row.is_null(2) || salt.size() != salt_size) return std::nullopt;
    detail.salt = salt;
    detail.ids = content;
  } else {
    const auto subject = Uuid::from_bytes(row.blob(2));
    if (!subject) return std::nullopt;
    detail.subject = *subject;
    detail.sealed = content;
    if (detail.kind == DetailKind::sealed && !row.is_null(3)) return std::nullopt;
    if (detail.kind == DetailKind::sealed_with_ids) {
      if (salt.size() <= salt_size) return std::nullopt;
      detail.salt = salt.first(salt_size);
      detail.ids = salt.subspan(salt_size);
    }
  }
  if (detail.ids.size() % id_size != 0) return std::nullopt;
  return detail;
}

Hash store_detail(storage::Connection& writer, std::uint64_t sequence, std::span<const Uuid> ids,
                  ByteView sealed, const Uuid& sealed_subject, const Hash& sealed_commitment,
                  Random& random) {
  static_assert(sizeof(Uuid) == id_size);
  const ByteView id_bytes = std::as_bytes(ids);
  const auto row_sequence = static_cast<std::int64_t>(sequence);

  if (sealed.empty()) {
    if (ids.empty()) return Hash{};
    std::array<std::byte, salt_size> salt;
    random.fill(salt);
    writer.execute(insert_detail, {row_sequence, std::int64_t{1}, nullptr, ByteView(salt), id_bytes});
    return commitment_to_ids(salt, id_bytes);
  }

  assert(sealed_commitment != Hash{});
  if (ids.empty()) {
    writer.execute(insert_detail, {row_sequence, std::int64_t{2}, sealed_subject, nullptr, sealed});
    return sealed_commitment;
  }
  Bytes commitment_and_ids(sealed_commitment.begin(), sealed_commitment.end());
  commitment_and_ids.insert(commitment_and_ids.end(), id_bytes.begin(), id_bytes.end());
  writer.execute(insert_detail, {row_sequence, std::int64_t{3}, sealed_subject, commitment_and_ids, sealed});
  return commitment_to_both(sealed_commitment, id_bytes);
}

}  // namespace candor::audit
