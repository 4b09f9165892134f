#pragma once
// Reads a Google Contacts CSV export. Values stay text, a formula too. Not thread safe.
//
// Where a heading has no place of its own:
// - a country whose name we do not know is added to `region`, which stands beside it on an envelope;
// - labels of Google's own ("* myContacts") are left out, the user's own become tags;
// - "Name" (older exports) counts only when given and family name are empty;
// - other columns are not taken; unused_columns() names those that held something.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crm/import/csv_reader.h"
#include "crm/import/import_row.h"

namespace candor {

class GoogleContactsReader {
 public:
  // Error `not_google_contacts` when the first record has no headings of such an export. `text` must
  // outlive the reader. Other separators are understood too: spreadsheets write them when saving again.
  static Result<GoogleContactsReader> open(std::string_view text);

  // The next record that holds anything; nothing at the end.
  std::optional<ImportRow> next();

  // Headings, in the file's order, of columns that held values which were not taken. Grows while reading.
  std::vector<std::string> unused_columns() const;

 private:
  struct Heading {
    std::string text;
    std::uint8_t target = 0;  // what it means, see google_headings.h; 0: not taken
    std::uint8_t group = 0;   // the N of "E-mail N - Value"
    bool held_values = false;
  };
  GoogleContactsReader(CsvReader reader, std::vector<Heading> headings);

  CsvReader reader_;
  CsvRecord record_;
  std::vector<Heading> headings_;
};

}  // namespace candor
