#pragma once
// The ledger of imports: what a run has done so far, written in the same transaction as the rows it did. Ids,
// numbers, codes and our own sentences, never what stood in the file. A run that is still open when the
// installation starts was interrupted.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/time.h"

namespace candor {

enum class ImportState : std::uint8_t { running = 1, done = 2, cancelled = 3, interrupted = 4 };
std::string_view name_of(ImportState state);

enum class ImportStatus : std::uint8_t { created = 1, merged = 2, duplicate = 3, refused = 4 };
std::string_view name_of(ImportStatus status);

struct ImportCounts {
  std::uint64_t total = 0;
  std::uint64_t processed = 0;
  std::uint64_t created = 0;
  std::uint64_t merged = 0;
  std::uint64_t duplicates = 0;
  std::uint64_t refused = 0;
  std::uint64_t companies_created = 0;
  bool operator==(const ImportCounts&) const = default;
};

struct ImportRun {
  Uuid id;
  Uuid user;
  std::string context;  // name of the collection context; empty where the rows are about nobody
  std::string record_type = "contact";
  ImportState state = ImportState::running;
  bool dry_run = false;
  ImportCounts counts;
  Timestamp started_at{};
  std::optional<Timestamp> ended_at;
};

struct ImportedRow {
  std::uint32_t record = 0;  // its number in the file
  ImportStatus status = ImportStatus::refused;
  Uuid contact;  // or other record; created: the new one; merged, duplicate: the one that was there, if it
                 // may be named
  std::string code;  // of a refusal
  std::vector<FieldError> errors{};
  std::vector<Uuid> similar{};  // those that are called the same
};

}  // namespace candor
