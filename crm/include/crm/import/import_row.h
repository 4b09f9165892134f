#pragma once
// What a row of a file means in our terms, whatever the file's format: the members of a record, with names in
// the place of ids of other records, and of a contact the names of the organizations it belongs to. Readers
// map and never judge: whether a row is good enough to be stored is asked of the type's own declaration.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/value.h"

namespace candor {

struct ImportedOrganization {
  std::string name;  // exactly as written
  std::string role;
  bool inactive = false;
  bool operator==(const ImportedOrganization&) const = default;
};

struct ImportRow {
  std::uint32_t record = 0;  // of a table as a spreadsheet counts: 1 is the header; of vCards: 1 is the first
  Object contact;            // members of the record; of a Contact without `companies`
  std::vector<ImportedOrganization> organizations;
  std::optional<FieldError> problem;   // the record could not be read; then there is nothing else
  std::vector<FieldError> mistakes{};  // values that could not be read
};

}  // namespace candor
