#pragma once
// Who was concerned by which run of 4 096 entries: one row of sorted ids per complete run, so that the
// question "who saw this person" skips the runs that did not. Ids are those of header.record, of the
// detail, and the subject a detail is sealed under; all of it can be recomputed from what is stored.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "audit/detail.h"
#include "base/bytes.h"
#include "base/id.h"
#include "storage/database.h"

namespace candor::audit {

inline constexpr std::uint64_t entries_per_subject_run = 4096;

// Sorted, each once, 16 bytes each: the content of a row.
Bytes subjects_row(std::vector<Uuid> ids);
bool is_subjects_row(ByteView row);
bool subjects_row_holds(ByteView row, const Uuid& id);

// The ids of one run that is not complete yet, in memory. Follows the transaction: what was added since
// the last committed() goes with rolled_back().
class SubjectTail {
 public:
  void add(const Uuid& id) {
    if (!id.is_nil()) ids_.push_back(id);
  }
  // The run is complete: its row's content, and an empty tail for the next run.
  Bytes finish_run();
  void committed();
  void rolled_back();
  bool operator==(const SubjectTail& other) const { return ids_ == other.ids_; }

 private:
  void compact();

  std::vector<Uuid> ids_;
  std::size_t committed_size_ = 0;
  std::size_t compact_above_ = 1 << 16;
  std::optional<std::vector<Uuid>> before_finished_run_;
};

// Calls add for every id that concerns the stored entries [first, end).
void for_each_concerned(storage::Connection& connection, std::uint64_t first, std::uint64_t end,
                        const std::function<void(const Uuid&)>& add);

void store_subjects(storage::Connection& writer, std::uint64_t run, ByteView row);
// Writes the rows that complete runs lack; leaves out runs whose entries are pruned.
void rebuild_missing_subjects(storage::Connection& writer, std::uint64_t size);

}  // namespace candor::audit
