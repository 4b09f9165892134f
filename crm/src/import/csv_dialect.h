#pragma once
// Which separator a table of texts uses.
#include <string_view>

namespace candor {

struct CsvDialect {
  char separator = ',';
  bool names_itself = false;  // the first record is "sep=;", as Excel understands it, and no heading
};

// Comma, semicolon, tab or bar: the one that stands most often in the first record, outside quotes. A file
// of one column has none; then it is the comma.
CsvDialect csv_dialect_of(std::string_view text);

}  // namespace candor
