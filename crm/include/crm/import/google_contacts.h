#pragma once
// Reads a Google Contacts CSV export and says what each record means in our terms: the members of a
// Contact and the name of its organization. It maps and never judges: whether a row is good enough to be
// stored is asked of Contact's own declaration. Values stay text, a formula too. Not thread safe.
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
#include "base/value.h"
#include "crm/import/csv_reader.h"

namespace candor {

struct ImportRow {
  std::uint32_t record = 0;           // as a spreadsheet counts: 1 is the header
  Object contact;                     // members of a Contact, without `companies`
  std::string organization;           // the company's name, exactly as written; empty: none
  std::optional<FieldError> problem;  // the record could not be read; then there is nothing else
};

class GoogleContactsReader {
 public:
  // Error `not_google_contacts` when the first record has no headings of such an export. `text` must
  // outlive the reader. Semicolons and tabs are understood too: spreadsheets write them when saving again.
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
