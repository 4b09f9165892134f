#pragma once
// Segments as rows: the headers of one commit batch, the tree's root after them, and the MAC that ties
// both to their place in the log. Views live as long as the row they were read from.
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "privacy/audit_types.h"
#include "sealing/locked_memory.h"
#include "storage/database.h"

namespace candor::audit {

// Nodes of complete runs of 2^8 leaves are stored, and of 2^16, 2^24 ... (tlog-tiles of height 8).
inline constexpr unsigned node_height = 8;
inline constexpr std::uint64_t leaves_per_node = std::uint64_t{1} << node_height;

struct Segment {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
  ByteView headers{};
  ByteView root{};
  ByteView mac{};

  std::uint64_t end() const { return first + count; }
  ByteView header(std::uint64_t sequence) const {
    return headers.subspan((sequence - first) * AuditHeader::encoded_size, AuditHeader::encoded_size);
  }
};

// Columns in this order: first_sequence, entry_count, headers, root, mac. Nothing when their sizes
// contradict each other.
std::optional<Segment> segment_of(const storage::Rows& row);

Hash segment_mac(const sealing::LockedKey& key, std::uint64_t first, std::uint64_t count, ByteView headers,
                 ByteView root);
bool is_genuine(const Segment& segment, const sealing::LockedKey& key);

// Visits the segments that hold any of [first, end), in order. Throws StorageError with Failure::corrupt
// when a row contradicts itself.
void for_each_segment(storage::Connection& connection, std::uint64_t first, std::uint64_t end,
                      const std::function<void(const Segment&)>& visit);

// Number of entries in the log.
std::uint64_t stored_size(storage::Connection& connection);

// "audit log: entries 12 to 15: <what>", with Failure::corrupt.
[[noreturn]] void throw_damage(std::uint64_t first, std::uint64_t last, std::string_view what);

inline std::int64_t to_column(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace candor::audit
