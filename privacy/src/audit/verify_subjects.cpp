#include <algorithm>

#include "audit/row_scan.h"
#include "audit/subject_index.h"
#include "audit/verify_tables.h"

namespace candor::audit {

namespace {

constexpr std::string_view subjects_of_run = "SELECT subjects FROM audit_subjects WHERE run = $1";

constexpr TableToScan subject_table{
    .rows_from = "SELECT run FROM audit_subjects WHERE run >= $1 ORDER BY run",
    .key_from = "SELECT run FROM audit_subjects WHERE run >= $1 ORDER BY run LIMIT 1",
    .keys_back = "SELECT run FROM audit_subjects WHERE run >= $1 ORDER BY run DESC",
};

bool holds_all(ByteView row, const std::vector<Uuid>& ids) {
  return std::all_of(ids.begin(), ids.end(), [row](const Uuid& id) { return subjects_row_holds(row, id); });
}

}  // namespace

void SubjectCheck::check_run(std::uint64_t run, std::vector<Uuid> ids, bool complete) {
  const std::uint64_t first = run * entries_per_subject_run;
  const std::uint64_t last = first + entries_per_subject_run - 1;
  try {
    auto rows = connection_.query(subjects_of_run, {to_column(run)});
    if (!rows.next()) return damages_.add(first, last, "the row of subjects of these entries is missing");
    const ByteView row = rows.blob(0);
    const bool right = complete ? std::ranges::equal(row, subjects_row(std::move(ids)))
                                : is_subjects_row(row) && holds_all(row, ids);
    if (!right) damages_.add(first, last, "the row of subjects differs from these entries");
  } catch (const storage::StorageError& error) {
    if (!is_damage(error)) throw;
    damages_.add(first, last, "the row of subjects of these entries cannot be read");
  }
}

void SubjectCheck::finish(std::uint64_t first_kept, std::uint64_t size) {
  const auto end = to_column(size / entries_per_subject_run);
  const auto first = to_column(first_kept / entries_per_subject_run);
  scan_rows(
      connection_, subject_table,
      [&](const storage::Rows& row) {
        const std::int64_t run = row.integer(0);
        if (run >= first && run < end) return;
        const std::uint64_t place = run < 0 ? 0 : static_cast<std::uint64_t>(run) * entries_per_subject_run;
        damages_.add(place, place + entries_per_subject_run - 1, "a row of subjects belongs to no entries");
      },
      [&](std::int64_t run, std::optional<std::int64_t>) {
        damages_.add_key(run < 0 ? 0 : run * to_column(entries_per_subject_run),
                         "rows of subjects from this entry on cannot be read");
      });
}

}  // namespace candor::audit
