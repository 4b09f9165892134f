#pragma once
// The use case "import": every row of a file becomes a record, is merged into the one that is there already,
// is found to be a duplicate, or is refused with its record number and reason. Companies are found or made by
// their folded name; what else a row points to is found by its name. Runs on a background thread and enters
// the committer in slices, so that others are served in between; each slice writes into the ledger what it
// did. What was committed stays when the import ends early. Not thread safe.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crm/import/record_file.h"
#include "privacy/vault.h"

namespace candor {

// What to do with a row whose e-mail address or phone somebody has already.
enum class ImportDuplicates : std::uint8_t {
  skip,    // it stays a duplicate
  merge,   // fills what is empty there and adds addresses that are missing; overwrites nothing
  create,  // a second record
};
std::string_view name_of(ImportDuplicates duplicates);
std::optional<ImportDuplicates> import_duplicates_named(std::string_view name);

struct ImportOptions {
  std::string context;  // name of the collection context: how these people came to us; of others empty
  ImportDuplicates duplicates = ImportDuplicates::skip;
  bool dry_run = false;   // the same answers, nothing stored
  bool keep_rows = true;  // in the report; the ledger has them in any case
};

enum class ImportStop : std::uint8_t { no, cancelled, interrupted };

// Called between slices.
struct ImportWatch {
  std::function<ImportStop()> stop;
  std::function<void(const ImportCounts&)> progress;
};

struct ImportReport {
  Uuid id;  // of the run, in the ledger
  ImportState state = ImportState::done;
  ImportCounts counts;
  std::vector<ImportedRow> rows;
  std::vector<std::string> unused_columns;
  // Set when the import ended before the file did: cancelled, storage full, shutting down.
  std::optional<Error> ended_early;
};

class RecordImport {
 public:
  // Enters the run into the ledger. Error when nothing can be done at all: unknown context, not permitted,
  // the search index is not ready.
  static Result<RecordImport> begin(Vault& vault, const Access& access, RecordFile file,
                                    ImportOptions options);
  RecordImport(RecordImport&&) noexcept;
  RecordImport& operator=(RecordImport&&) noexcept;
  ~RecordImport();

  const Uuid& id() const;
  const RecordType& type() const;
  const ImportCounts& counts() const;
  // To the end of the file, or until the watch says stop. Once.
  ImportReport run(const ImportWatch& watch);

 private:
  class Inside;
  explicit RecordImport(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace candor
