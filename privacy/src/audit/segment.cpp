#include "audit/segment.h"

#include <sodium.h>

#include <string>

namespace candor::audit {

namespace {

constexpr std::string_view mac_label = "candor audit segment 1";

constexpr std::string_view segments_over_range =
    "SELECT first_sequence, entry_count, headers, root, mac FROM audit_segments "
    "WHERE first_sequence >= (SELECT COALESCE(MAX(first_sequence), $1) FROM audit_segments "
    "WHERE first_sequence <= $1) "
    "AND first_sequence < $2 "
    "ORDER BY first_sequence";

constexpr std::string_view end_of_last_segment =
    "SELECT first_sequence + entry_count FROM audit_segments ORDER BY first_sequence DESC LIMIT 1";

}  // namespace

std::optional<Segment> segment_of(const storage::Rows& row) {
  const std::int64_t first = row.integer(0);
  const std::int64_t count = row.integer(1);
  Segment segment{.headers = row.blob(2), .root = row.blob(3), .mac = row.blob(4)};
  if (first < 0 || count < 1 || segment.root.size() != sizeof(Hash) || segment.mac.size() != sizeof(Hash)) {
    return std::nullopt;
  }
  segment.first = static_cast<std::uint64_t>(first);
  segment.count = static_cast<std::uint64_t>(count);
  if (segment.headers.size() % AuditHeader::encoded_size != 0) return std::nullopt;
  if (segment.headers.size() / AuditHeader::encoded_size != segment.count) return std::nullopt;
  return segment;
}

Hash segment_mac(const sealing::LockedKey& key, std::uint64_t first, std::uint64_t count, ByteView headers,
                 ByteView root) {
  // Framed in two pieces around the headers, which need not be copied for it.
  const Framing front = Framing().sized(mac_label).u64(first).u32(static_cast<std::uint32_t>(count));
  const Framing length = Framing().u32(static_cast<std::uint32_t>(headers.size()));
  crypto_generichash_state state;
  crypto_generichash_init(&state, raw(key.view()), key.view().size(), sizeof(Hash));
  crypto_generichash_update(&state, raw(ByteView(front.bytes())), front.bytes().size());
  crypto_generichash_update(&state, raw(ByteView(length.bytes())), length.bytes().size());
  crypto_generichash_update(&state, raw(headers), headers.size());
  crypto_generichash_update(&state, raw(root), root.size());
  Hash mac;
  crypto_generichash_final(&state, raw(std::span<std::byte>(mac)), mac.size());
  sodium_memzero(&state, sizeof state);
  return mac;
}

bool is_genuine(const Segment& segment, const sealing::LockedKey& key) {
  const Hash expected = segment_mac(key, segment.first, segment.count, segment.headers, segment.root);
  return segment.mac.size() == expected.size() &&
         sodium_memcmp(expected.data(), segment.mac.data(), expected.size()) == 0;
}

void for_each_segment(storage::Connection& connection, std::uint64_t first, std::uint64_t end,
                      const std::function<void(const Segment&)>& visit) {
  if (first >= end) return;
  auto rows = connection.query(segments_over_range, {to_column(first), to_column(end)});
  while (rows.next()) {
    const auto segment = segment_of(rows);
    if (!segment) {
      const auto place = static_cast<std::uint64_t>(rows.integer(0));
      throw_damage(place, place, "the segment that starts here contradicts itself");
    }
    if (segment->end() > first) visit(*segment);
  }
}

std::uint64_t stored_size(storage::Connection& connection) {
  auto rows = connection.query(end_of_last_segment);
  return rows.next() ? static_cast<std::uint64_t>(rows.integer(0)) : 0;
}

void throw_damage(std::uint64_t first, std::uint64_t last, std::string_view what) {
  throw storage::StorageError(storage::Failure::corrupt, "audit log: entries " + std::to_string(first) +
                                                             " to " + std::to_string(last) + ": " +
                                                             std::string(what));
}

}  // namespace candor::audit
