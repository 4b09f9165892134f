#pragma once
// What AuditLog keeps in memory, and how it is restored from the database at start.
#include <cstdint>
#include <optional>
#include <string>

#include "audit/merkle_tree.h"
#include "audit/subject_index.h"
#include "sealing/locked_memory.h"
#include "storage/database.h"

namespace candor::audit {

struct TreeState {
  Frontier frontier;
  std::int64_t last_time = 0;
};

struct CheckpointState {
  std::optional<std::uint64_t> size{};  // nothing before the first checkpoint
  std::int64_t signed_at = 0;
  std::string note{};
};

struct RestoredLog {
  TreeState tree;
  CheckpointState checkpoint;
  SubjectTail subjects;
};

// Throws StorageError with Failure::corrupt and the range when rows contradict each other. Reads the
// last run of each kind only, so its time does not grow with the log.
RestoredLog restore_log(storage::Connection& writer, const sealing::LockedKey& mac_key);

}  // namespace candor::audit
