// A run over a file in slices: each is one write, so that others are served in between, and enters into the
// ledger what it did. What becomes of a row is told in row_import.h.
#include "crm/import/import_records.h"

#include <algorithm>
#include <utility>

#include "import/row_import.h"

namespace candor {
namespace {

// Small enough that others wait a few milliseconds, large enough that two commits per slice do not count.
constexpr std::size_t slice_rows = 50;

struct DuplicatesName {
  std::string_view name;
  ImportDuplicates duplicates;
};
constexpr DuplicatesName duplicates_names[] = {
    {"skip", ImportDuplicates::skip},
    {"merge", ImportDuplicates::merge},
    {"create", ImportDuplicates::create},
};

Error ended(Durability durability) {
  switch (durability) {
    case Durability::storage_full:
      return {Errc::storage_full, "storage_full", "The disk is full. Rows before this one are stored."};
    case Durability::audit_unavailable:
      return {Errc::unavailable, "audit_unavailable",
              "The log cannot be written. Rows before this one are stored."};
    default:
      return {Errc::unavailable, "interrupted",
              "The import was interrupted. Rows before this one are stored."};
  }
}

Error cancelled() {
  return {Errc::conflict, "cancelled", "The import was cancelled. Rows before this one are stored."};
}

Error unknown_context(const Registers& registers, std::string_view context) {
  std::string names;
  for (const auto& known : registers.contexts) names += (names.empty() ? "" : ", ") + known.name;
  Error error{Errc::invalid, "no_lawful_basis",
              "Say how these people came to us: choose a collection context."};
  error.fields.push_back(
      {"context", context.empty() ? "required" : "unknown_context", "Use one of: " + names + "."});
  return error;
}

Error index_warming() {
  Error error{
      Errc::unavailable, "index_warming",
      "The search index is being built, and duplicates cannot be found yet. Try again in a few seconds."};
  error.retry_after_seconds = 2;
  return error;
}

}  // namespace

std::string_view name_of(ImportDuplicates duplicates) {
  return std::ranges::find(duplicates_names, duplicates, &DuplicatesName::duplicates)->name;
}

std::optional<ImportDuplicates> import_duplicates_named(std::string_view name) {
  const auto found = std::ranges::find(duplicates_names, name, &DuplicatesName::name);
  if (found == std::end(duplicates_names)) return std::nullopt;
  return found->duplicates;
}

class RecordImport::Inside {
 public:
  Inside(Vault& vault, const Access& access, RecordFile file, ImportOptions options)
      : vault_(vault),
        access_(access),
        file_(std::move(file)),
        options_(std::move(options)),
        type_(file_.type()),
        rows_(vault, access_, type_, options_) {
    counts_.total = file_.records();
  }

  Result<void> begin();
  ImportReport run(const ImportWatch& watch);
  const Uuid& id() const { return id_; }
  const RecordType& type() const { return type_; }
  const ImportCounts& counts() const { return counts_; }

 private:
  std::optional<Error> take_slice();
  Durability store_slice();
  Durability end(ImportState state);
  void count(const ImportedRow& row);

  Vault& vault_;
  const Access access_;
  RecordFile file_;
  ImportOptions options_;
  const RecordType& type_;
  RowImport rows_;
  Uuid id_;
  ImportCounts counts_;
  std::vector<ImportRow> slice_;
  std::vector<ImportedRow> outcomes_;  // of the slice
};

Result<void> RecordImport::Inside::begin() {
  const bool context_needed = type_.subject == SubjectKind::person || !options_.context.empty();
  if (context_needed && !vault_.registers().context(options_.context)) {
    return unknown_context(vault_.registers(), options_.context);
  }
  if (!file_.takes_anything()) {
    return Error{Errc::invalid, "unknown_columns",
                 "None of the columns has a heading that we know. Say where each of them goes."};
  }
  if (!vault_.readiness().search_index) return index_warming();
  Result<void> permitted;
  const auto durability = vault_.write_and_wait([&](Writing& writing) {
    permitted = writing.permit(access_, Operation::import, type_);
    if (!permitted) return Outcome::refused;
    auto begun = writing.begin_import(access_, type_, options_.context, counts_.total, options_.dry_run);
    if (!begun) {
      permitted = begun.error();
      return Outcome::refused;
    }
    id_ = *begun;
    return Outcome::done;
  });
  if (durability != Durability::committed) return ended(durability);
  return permitted;
}

ImportReport RecordImport::Inside::run(const ImportWatch& watch) {
  ImportReport report;
  report.id = id_;
  for (bool more = true; more && !report.ended_early;) {
    slice_.clear();
    while (more && slice_.size() < slice_rows) {
      auto row = file_.next();
      more = row.has_value();
      if (row) slice_.push_back(std::move(*row));
    }
    if (slice_.empty()) break;
    report.ended_early = take_slice();
    if (report.ended_early) break;
    if (options_.keep_rows) std::ranges::move(outcomes_, std::back_inserter(report.rows));
    if (watch.progress) watch.progress(counts_);
    const ImportStop stop = watch.stop && more ? watch.stop() : ImportStop::no;
    if (stop == ImportStop::cancelled) report.ended_early = cancelled();
    if (stop == ImportStop::interrupted) report.ended_early = ended(Durability::failed);
  }
  if (report.ended_early) {
    report.state =
        report.ended_early->name == "cancelled" ? ImportState::cancelled : ImportState::interrupted;
  }
  end(report.state);
  report.counts = counts_;
  report.unused_columns = file_.unused_columns();
  return report;
}

// Nothing when the slice is stored; then its rows are counted.
std::optional<Error> RecordImport::Inside::take_slice() {
  const ImportCounts before = counts_;
  const auto durability = store_slice();
  if (durability == Durability::committed) return std::nullopt;
  counts_ = before;
  return ended(durability);
}

Durability RecordImport::Inside::store_slice() {
  const auto record = [this](Writing& writing) { writing.record_import(id_, counts_, outcomes_); };
  const auto tally = [this] {
    for (const ImportedRow& outcome : outcomes_) count(outcome);
    rows_.slice_done();
    counts_.companies_created = rows_.companies_made();
  };
  const auto durability = vault_.write_and_wait([&](Writing& writing) {
    outcomes_.clear();
    rows_.begin_slice();
    for (const ImportRow& row : slice_) outcomes_.push_back(rows_.take(writing, row));
    if (options_.dry_run) return Outcome::refused;
    tally();
    record(writing);
    return Outcome::done;
  });
  if (!options_.dry_run || durability != Durability::committed) return durability;
  tally();
  return vault_.write_and_wait([&](Writing& writing) {
    record(writing);
    return Outcome::done;
  });
}

Durability RecordImport::Inside::end(ImportState state) {
  return vault_.write_and_wait([&](Writing& writing) {
    writing.end_import(id_, state);
    return Outcome::done;
  });
}

void RecordImport::Inside::count(const ImportedRow& row) {
  ++counts_.processed;
  switch (row.status) {
    case ImportStatus::created:
      ++counts_.created;
      return;
    case ImportStatus::merged:
      ++counts_.merged;
      return;
    case ImportStatus::duplicate:
      ++counts_.duplicates;
      return;
    case ImportStatus::refused:
      ++counts_.refused;
  }
}

Result<RecordImport> RecordImport::begin(Vault& vault, const Access& access, RecordFile file,
                                         ImportOptions options) {
  auto inside = std::make_unique<Inside>(vault, access, std::move(file), std::move(options));
  if (auto begun = inside->begin(); !begun) return begun.error();
  return RecordImport(std::move(inside));
}

RecordImport::RecordImport(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
RecordImport::RecordImport(RecordImport&&) noexcept = default;
RecordImport& RecordImport::operator=(RecordImport&&) noexcept = default;
RecordImport::~RecordImport() = default;

const RecordType& RecordImport::type() const {
  return inside_->type();
}

const Uuid& RecordImport::id() const {
  return inside_->id();
}

const ImportCounts& RecordImport::counts() const {
  return inside_->counts();
}

ImportReport RecordImport::run(const ImportWatch& watch) {
  return inside_->run(watch);
}

}  // namespace candor
