#include "audit/subject_index.h"

#include <algorithm>
#include <cstring>

#include "audit/segment.h"

namespace candor::audit {

namespace {

constexpr std::size_t id_size = 16;
static_assert(sizeof(Uuid) == id_size);

constexpr std::string_view insert_subjects = "INSERT INTO audit_subjects (run, subjects) VALUES ($1, $2)";
constexpr std::string_view stored_runs = "SELECT run FROM audit_subjects WHERE run < $1 ORDER BY run";
constexpr std::string_view first_entry = "SELECT MIN(first_sequence) FROM audit_segments";

void make_set(std::vector<Uuid>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

Uuid id_at(ByteView row, std::size_t position) {
  return *Uuid::from_bytes(row.subspan(position * id_size, id_size));
}

}  // namespace

Bytes subjects_row(std::vector<Uuid> ids) {
  make_set(ids);
  const ByteView bytes = std::as_bytes(std::span<const Uuid>(ids));
  return Bytes(bytes.begin(), bytes.end());
}

bool is_subjects_row(ByteView row) {
  if (row.size() % id_size != 0) return false;
  for (std::size_t i = 1; i < row.size() / id_size; ++i) {
    if (id_at(row, i - 1) >= id_at(row, i)) return false;
  }
  return true;
}

bool subjects_row_holds(ByteView row, const Uuid& id) {
  std::size_t first = 0;
  std::size_t end = row.size() / id_size;
  while (first < end) {
    const std::size_t middle = first + (end - first) / 2;
    const int order = std::memcmp(row.data() + middle * id_size, id.bytes.data(), id_size);
    if (order == 0) return true;
    if (order < 0) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return false;
}

Bytes SubjectTail::finish_run() {
  Bytes row = subjects_row(ids_);
  // Only the first run that ends within a transaction holds ids from before it.
  if (!before_finished_run_) before_finished_run_ = std::move(ids_);
  ids_.clear();
  return row;
}

void SubjectTail::committed() {
  before_finished_run_.reset();
  if (ids_.size() > compact_above_) compact();
  committed_size_ = ids_.size();
}

void SubjectTail::rolled_back() {
  if (before_finished_run_) {
    ids_ = std::move(*before_finished_run_);
    before_finished_run_.reset();
  }
  ids_.resize(committed_size_);
}

// Lists of many records name the same ones again and again; a run of them must not grow without bound.
void SubjectTail::compact() {
  make_set(ids_);
  compact_above_ = std::max<std::size_t>(1 << 16, ids_.size() * 2);
}

void for_each_concerned(storage::Connection& connection, std::uint64_t first, std::uint64_t end,
                        const std::function<void(const Uuid&)>& add) {
  for_each_segment(connection, first, end, [&](const Segment& segment) {
    for (std::uint64_t sequence = std::max(segment.first, first); sequence < std::min(segment.end(), end);
         ++sequence) {
      const auto header = decode_audit_header(segment.header(sequence));
      if (!header) throw_damage(sequence, sequence, "the header cannot be read");
      add(header->record);
    }
  });
  auto rows = connection.query(details_over_range, {to_column(first), to_column(end)});
  while (rows.next()) {
    const auto detail = detail_of(rows);
    if (!detail) {
      const auto place = static_cast<std::uint64_t>(rows.integer(0));
      throw_damage(place, place, "the detail contradicts itself");
    }
    add(detail->subject);
    for (std::size_t i = 0; i < detail->id_count(); ++i) add(detail->id(i));
  }
}

void store_subjects(storage::Connection& writer, std::uint64_t run, ByteView row) {
  writer.execute(insert_subjects, {to_column(run), row});
}

void rebuild_missing_subjects(storage::Connection& writer, std::uint64_t size) {
  std::uint64_t first_kept = 0;
  {
    auto rows = writer.query(first_entry);
    if (rows.next() && !rows.is_null(0)) first_kept = static_cast<std::uint64_t>(rows.integer(0));
  }
  const std::uint64_t complete = size / entries_per_subject_run;
  std::vector<std::uint64_t> missing;
  std::uint64_t expected = (first_kept + entries_per_subject_run - 1) / entries_per_subject_run;
  {
    auto rows = writer.query(stored_runs, {to_column(complete)});
    while (rows.next()) {
      const auto run = static_cast<std::uint64_t>(rows.integer(0));
      for (; expected < run; ++expected) missing.push_back(expected);
      expected = std::max(expected, run + 1);
    }
  }
  for (; expected < complete; ++expected) missing.push_back(expected);

  for (const std::uint64_t run : missing) {
    std::vector<Uuid> ids;
    const std::uint64_t first = run * entries_per_subject_run;
    for_each_concerned(writer, first, first + entries_per_subject_run, [&](const Uuid& id) {
      if (!id.is_nil()) ids.push_back(id);
    });
    store_subjects(writer, run, subjects_row(std::move(ids)));
  }
}

}  // namespace candor::audit
