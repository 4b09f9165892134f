// Questions about entries. Time never goes back from one entry to the next, so bounds in time become
// bounds in sequence by bisection; runs of 4 096 entries that concern none of the wanted ids are skipped
// by their row of subjects.
#include <algorithm>
#include <functional>

#include "audit/audit_log.h"
#include "audit/detail.h"
#include "audit/segment.h"
#include "audit/subject_index.h"

namespace candor::audit {

namespace {

constexpr std::string_view segment_with =
    "SELECT first_sequence, entry_count, headers, root, mac FROM audit_segments "
    "WHERE first_sequence <= $1 "
    "ORDER BY first_sequence DESC LIMIT 1";

constexpr std::string_view segments_before =
    "SELECT first_sequence, entry_count, headers, root, mac FROM audit_segments "
    "WHERE first_sequence < $1 "
    "ORDER BY first_sequence DESC";

constexpr std::string_view oldest_segment = "SELECT MIN(first_sequence) FROM audit_segments";
constexpr std::string_view subjects_of_run = "SELECT subjects FROM audit_subjects WHERE run = $1";
constexpr std::string_view newest_checkpoint =
    "SELECT note FROM audit_checkpoints ORDER BY tree_size DESC LIMIT 1";

AuditHeader header_of(const Segment& segment, std::uint64_t sequence) {
  const auto header = decode_audit_header(segment.header(sequence));
  if (!header) throw_damage(sequence, sequence, "the header cannot be read");
  return *header;
}

Segment sound_segment(const storage::Rows& row) {
  const auto segment = segment_of(row);
  if (!segment) {
    const auto place = static_cast<std::uint64_t>(row.integer(0));
    throw_damage(place, place, "the segment that starts here contradicts itself");
  }
  return *segment;
}

class EventSearch {
 public:
  EventSearch(storage::Connection& connection, AuditReader& reader, const EventFilter& filter)
      : connection_(connection), reader_(reader), filter_(filter) {}

  std::vector<AuditHeader> run() {
    bound();
    while (first_ < end_ && found_.size() < filter_.limit) {
      const std::uint64_t run = (end_ - 1) / entries_per_subject_run;
      const std::uint64_t run_first = std::max(run * entries_per_subject_run, first_);
      if (run_concerns_wanted(run)) search_range(run_first, end_);
      end_ = run_first;
    }
    return std::move(found_);
  }

 private:
  void bound() {
    {
      auto rows = connection_.query(oldest_segment);
      if (!rows.next() || rows.is_null(0)) return;
      first_ = static_cast<std::uint64_t>(rows.integer(0));
    }
    end_ = reader_.size();
    if (filter_.before) end_ = std::min(end_, *filter_.before);
    if (filter_.to) end_ = first_at(*filter_.to);
    if (filter_.from) first_ = first_at(*filter_.from);
  }

  // The first sequence in [first_, end_) whose time is not before `time`; end_ when there is none.
  std::uint64_t first_at(std::int64_t time) {
    std::uint64_t low = first_;
    std::uint64_t high = end_;
    while (low < high) {
      const std::uint64_t middle = low + (high - low) / 2;
      const auto header = reader_.entry(middle);
      if (!header) throw_damage(middle, middle, "the entry is missing");
      if (header->time < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  bool run_concerns_wanted(std::uint64_t run) {
    if (!filter_.subject && !filter_.record) return true;
    auto rows = connection_.query(subjects_of_run, {to_column(run)});
    if (!rows.next()) return true;  // not complete: only a look at the entries tells
    const ByteView row = rows.blob(0);
    if (filter_.subject && !subjects_row_holds(row, *filter_.subject)) return false;
    return !filter_.record || subjects_row_holds(row, *filter_.record);
  }

  void search_range(std::uint64_t first, std::uint64_t end) {
    collect_details_with_subject(first, end);
    auto rows = connection_.query(segments_before, {to_column(end)});
    while (rows.next()) {
      const Segment segment = sound_segment(rows);
      if (segment.end() <= first) return;
      for (std::uint64_t next = std::min(segment.end(), end); next > std::max(segment.first, first); --next) {
        const AuditHeader header = header_of(segment, next - 1);
        if (!matches(header)) continue;
        found_.push_back(header);
        if (found_.size() == filter_.limit) return;
      }
    }
  }

  void collect_details_with_subject(std::uint64_t first, std::uint64_t end) {
    concerned_.clear();
    if (!filter_.subject) return;
    auto rows = connection_.query(details_over_range, {to_column(first), to_column(end)});
    while (rows.next()) {
      const auto detail = detail_of(rows);
      if (!detail) {
        const auto place = static_cast<std::uint64_t>(rows.integer(0));
        throw_damage(place, place, "the detail contradicts itself");
      }
      bool names_subject = detail->subject == *filter_.subject;
      for (std::size_t i = 0; !names_subject && i < detail->id_count(); ++i) {
        names_subject = detail->id(i) == *filter_.subject;
      }
      if (names_subject) concerned_.push_back(detail->sequence);
    }
  }

  // Codes beyond the bits are in no filter.
  static bool names(std::uint64_t operations, Operation operation) {
    const auto code = static_cast<unsigned>(operation);
    return code < 64 && (operations >> code & 1u) != 0;
  }

  bool matches(const AuditHeader& header) const {
    if (filter_.actor && header.actor != *filter_.actor) return false;
    if (filter_.record && header.record != *filter_.record) return false;
    if (filter_.operations && !names(filter_.operations, header.operation)) return false;
    if (filter_.done_only && header.verdict != Verdict::allow && header.verdict != Verdict::mask)
      return false;
    if (!filter_.subject || header.record == *filter_.subject) return true;
    return std::binary_search(concerned_.begin(), concerned_.end(), header.sequence);
  }

  storage::Connection& connection_;
  AuditReader& reader_;
  const EventFilter& filter_;
  std::uint64_t first_ = 0;
  std::uint64_t end_ = 0;
  std::vector<std::uint64_t> concerned_;  // sequences in the range whose detail names the subject, sorted
  std::vector<AuditHeader> found_;
};

}  // namespace

std::uint64_t AuditReader::size() {
  return stored_size(connection_);
}

std::optional<AuditHeader> AuditReader::entry(std::uint64_t sequence) {
  if (to_column(sequence) < 0) return std::nullopt;
  auto rows = connection_.query(segment_with, {to_column(sequence)});
  if (!rows.next()) return std::nullopt;
  const Segment segment = sound_segment(rows);
  if (sequence >= segment.end()) return std::nullopt;
  return header_of(segment, sequence);
}

std::optional<StoredDetail> AuditReader::detail(std::uint64_t sequence) {
  if (to_column(sequence) < 0) return std::nullopt;
  auto rows = connection_.query(details_over_range, {to_column(sequence), to_column(sequence) + 1});
  if (!rows.next()) return std::nullopt;
  const auto row = detail_of(rows);
  if (!row) throw_damage(sequence, sequence, "the detail contradicts itself");
  StoredDetail detail{.sealed_subject = row->subject,
                      .sealed = Bytes(row->sealed.begin(), row->sealed.end())};
  detail.records.reserve(row->id_count());
  for (std::size_t i = 0; i < row->id_count(); ++i) detail.records.push_back(row->id(i));
  return detail;
}

std::vector<AuditHeader> AuditReader::events(const EventFilter& filter) {
  return EventSearch(connection_, *this, filter).run();
}

std::optional<std::string> AuditReader::latest_checkpoint() {
  auto rows = connection_.query(newest_checkpoint);
  if (!rows.next()) return std::nullopt;
  return std::string(rows.text(0));
}

}  // namespace candor::audit
