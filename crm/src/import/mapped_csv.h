#pragma once
// Reads a table whose columns somebody has given a meaning: Outlook's and our own headings, or a mapping.
// Not thread safe.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crm/import/csv_reader.h"
#include "crm/import/import_row.h"
#include "import/column_target.h"
#include "import/csv_dialect.h"
#include "import/dates.h"

namespace candor {

// The line of headings: trimmed, short enough to be shown. Error `unreadable_headings` or `empty_file`.
Result<std::vector<std::string>> csv_headings(std::string_view text, const CsvDialect& dialect);

class MappedCsvReader {
 public:
  // Ours: values stand exactly as they are to be stored, but for a guard against formulas.
  enum class Origin : std::uint8_t { foreign, ours };

  // `targets`: one for each heading, those of lists numbered. `text` must outlive the reader. `currency`: of
  // amounts that say none.
  MappedCsvReader(const RecordType& type, std::string_view currency, std::string_view text,
                  const CsvDialect& dialect, std::vector<std::string> headings,
                  std::vector<ColumnTarget> targets, Origin origin);

  std::optional<ImportRow> next();
  std::vector<std::string> unused_columns() const;

 private:
  CsvReader from_first_row() const;
  void look_at_dates();

  const RecordType& type_;
  std::string currency_;
  std::string_view text_;
  CsvDialect dialect_;
  std::vector<std::string> headings_;
  std::vector<ColumnTarget> targets_;
  std::vector<bool> held_values_;
  Origin origin_;
  std::vector<DateReading> dates_;  // one for each column
  CsvReader reader_;
  CsvRecord record_;
};

}  // namespace candor
