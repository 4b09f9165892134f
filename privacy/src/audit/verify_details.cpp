#include <algorithm>

#include "audit/detail.h"
#include "audit/row_scan.h"
#include "audit/verify_tables.h"

namespace candor::audit {

namespace {

constexpr TableToScan detail_table{
    .rows_from = "SELECT sequence FROM audit_details WHERE sequence >= $1 ORDER BY sequence",
    .key_from = "SELECT sequence FROM audit_details WHERE sequence >= $1 ORDER BY sequence LIMIT 1",
    .keys_back = "SELECT sequence FROM audit_details WHERE sequence >= $1 ORDER BY sequence DESC",
};

}  // namespace

bool DetailCheck::check(const Segment& segment, const std::function<void(std::uint64_t, const Uuid&)>& add) {
  known_.add(segment.first, segment.end());
  std::uint64_t next = segment.first;
  const auto require_none_until = [&](std::uint64_t end) {
    for (; next < end; ++next) {
      const auto header = decode_audit_header(segment.header(next));
      if (header && header->commitment != Hash{})
        damages_.add(next, next, "the detail of this entry is missing");
    }
  };
  try {
    auto rows = connection_.query(details_over_range, {to_column(segment.first), to_column(segment.end())});
    while (rows.next()) {
      const auto sequence = static_cast<std::uint64_t>(rows.integer(0));
      require_none_until(sequence);
      next = sequence + 1;
      const auto header = decode_audit_header(segment.header(sequence));
      if (!header) continue;  // reported by the walk
      check_row(rows, *header);
      if (const auto row = detail_of(rows)) {
        add(sequence, row->subject);
        for (std::size_t i = 0; i < row->id_count(); ++i) add(sequence, row->id(i));
      }
    }
    require_none_until(segment.end());
    return true;
  } catch (const storage::StorageError& error) {
    if (!is_damage(error)) throw;
    damages_.add(next, segment.end() - 1, "details of these entries cannot be read");
    return false;
  }
}

void DetailCheck::check_row(const storage::Rows& row, const AuditHeader& header) {
  const std::uint64_t place = header.sequence;
  if (header.commitment == Hash{})
    return damages_.add(place, place, "a detail stands beside an entry that has none");
  const auto detail = detail_of(row);
  bool redacted = false;
  if (!detail || !matches(*detail, header.commitment, redacted)) {
    return damages_.add(place, place, "the detail of this entry differs from what was committed to");
  }
  ++(redacted ? result_.details_redacted : result_.details_verified);
}

bool DetailCheck::matches(const DetailRow& row, const Hash& commitment, bool& redacted) const {
  if (row.kind == DetailKind::ids) return commitment_to_ids(row.salt, row.ids) == commitment;

  Hash sealed_commitment = commitment;
  if (row.kind == DetailKind::sealed_with_ids) {
    std::copy(row.salt.begin(), row.salt.end(), sealed_commitment.begin());
    if (commitment_to_both(sealed_commitment, row.ids) != commitment) return false;
  }
  const auto plaintext = open_detail_(row.sequence, row.subject, row.sealed);
  redacted = !plaintext;
  return redacted || commitment_to_plaintext(*plaintext) == sealed_commitment;
}

void DetailCheck::finish() {
  scan_rows(
      connection_, detail_table,
      [&](const storage::Rows& row) {
        const std::int64_t key = row.integer(0);
        if (key < 0 || !known_.holds(static_cast<std::uint64_t>(key))) {
          damages_.add_key(key, "a detail belongs to no entry");
        }
      },
      [&](std::int64_t first, std::optional<std::int64_t>) {
        damages_.add_key(first, "details from this entry on cannot be read");
      });
}

}  // namespace candor::audit
