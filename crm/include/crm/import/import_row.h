#pragma once
// What a record of a contact file means in our terms, whatever the file's format: the members of a Contact
// and the names of the organizations it belongs to. Readers map and never judge: whether a row is good
// enough to be stored is asked of Contact's own declaration.
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
  Object contact;            // members of a Contact, without `companies`
  std::vector<ImportedOrganization> organizations;
  std::optional<FieldError> problem;  // the record could not be read; then there is nothing else
};

}  // namespace candor
