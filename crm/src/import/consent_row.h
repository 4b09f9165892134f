#pragma once
// One row of a file of consents, read: whom it names and what that person said.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "privacy/person_events.h"

namespace candor {

struct ConsentColumns {
  // Positions by the names of the columns; nothing: not in the file.
  static constexpr std::string_view names[] = {"email", "phone",  "act",     "purpose", "channel",
                                               "at",    "manner", "wording", "note",    "expires_at"};
  std::vector<std::optional<std::size_t>> at;

  // Error invalid naming columns that are unknown, twice or missing.
  static Result<ConsentColumns> read(const std::vector<std::string>& header);
  std::string cell(const std::vector<std::string>& fields, std::string_view name) const;
};

struct StatedRow {
  std::uint32_t record = 0;
  std::string email;
  std::string phone;
  PersonEvent event;
  bool says_no = true;
};

// Error invalid whose fields are columns.
Result<StatedRow> read_consent_row(const ConsentColumns& columns, std::uint32_t record,
                                   const std::vector<std::string>& fields);

}  // namespace candor
