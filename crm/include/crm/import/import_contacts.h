#pragma once
// The use case "import": every row of a contact file becomes a contact (its company found or made by
// exact name), or is refused with its record number and reason. Runs on a background thread and enters
// the committer in slices, so that others are served in between. What was committed stays when the
// import ends early; the report says which rows those are.
#include <functional>
#include <string_view>
#include <vector>

#include "privacy/vault.h"

namespace candor {

struct ImportedRow {
  std::uint32_t record = 0;  // as a spreadsheet counts: 1 is the header
  Uuid contact;              // nil: refused
  std::string code;          // of a refusal
  std::vector<FieldError> errors;
};

struct ImportReport {
  std::uint64_t created = 0;
  std::uint64_t refused = 0;
  std::uint64_t companies_created = 0;
  std::vector<ImportedRow> rows;
  std::vector<std::string> unused_columns;
  // Set when the import ended before the file did: storage full, shutting down.
  std::optional<Error> ended_early;
};

// Error when nothing was done at all: not a Google Contacts file, unknown context, not permitted.
Result<ImportReport> import_google_contacts(Vault& vault, const Access& access, std::string_view file,
                                            std::string_view context,
                                            const std::function<bool()>& should_stop);

}  // namespace candor
