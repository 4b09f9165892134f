// One pass from left to right. A field is quoted when its first character is a quote; then only a single
// quote ends it. Otherwise it ends at the next separator or line end, and quotes in it are characters.
// A record with too many columns or too long a field is read to its end, so that the next one starts right,
// but what is over the limit is not kept.
#include "crm/import/csv_reader.h"

#include <algorithm>

#include "base/text.h"

namespace candor {

CsvReader::CsvReader(std::string_view text, char separator, CsvLimits limits)
    : rest_(text), separator_(separator), limits_(limits) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

bool CsvReader::next(CsvRecord& record) {
  while (!rest_.empty()) {
    ++number_;
    if (at_line_end()) {
      end_line();
      continue;
    }
    record.number = number_;
    record.problem.reset();
    read_record(record);
    return true;
  }
  return false;
}

void CsvReader::read_record(CsvRecord& record) {
  std::size_t columns = 0;
  for (;;) {
    // Strings of the record before are used again: an import makes a million of them otherwise.
    if (record.fields.size() <= columns && columns < limits_.columns) record.fields.emplace_back();
    std::string surplus;
    std::string& field = columns < limits_.columns ? record.fields[columns] : surplus;
    field.clear();
    ++columns;
    if (rest_.starts_with('"')) {
      read_quoted(record, field);
    } else {
      read_unquoted(field);
    }
    if (!is_clean_utf8(field)) report(record, "invalid_text", "This record is not readable text (UTF-8).");
    if (field.size() > limits_.field_bytes) {
      report(record, "too_long", "A field of this record is longer than any contact's data.");
      field.clear();
    }
    if (!rest_.starts_with(separator_)) break;
    rest_.remove_prefix(1);
  }
  end_line();
  record.fields.resize(std::min(columns, limits_.columns));
  if (columns > limits_.columns) report(record, "too_many_columns", "This record has too many columns.");
}

void CsvReader::read_quoted(CsvRecord& record, std::string& field) {
  rest_.remove_prefix(1);
  for (;;) {
    const std::size_t quote = rest_.find('"');
    if (quote == std::string_view::npos) {
      report(record, "unclosed_quote", "A quote that opens in this record is never closed.");
      rest_ = {};
      return;
    }
    field.append(rest_.substr(0, quote));
    rest_.remove_prefix(quote + 1);
    if (!rest_.starts_with('"')) break;
    field += '"';
    rest_.remove_prefix(1);
  }
  if (rest_.empty() || at_line_end() || rest_.starts_with(separator_)) return;
  report(record, "text_after_quote", "A field of this record goes on after its closing quote.");
  read_unquoted(field);
}

void CsvReader::read_unquoted(std::string& field) {
  const char ends[] = {separator_, '\r', '\n'};
  const std::size_t end = std::min(rest_.find_first_of(std::string_view(ends, sizeof ends)), rest_.size());
  field.append(rest_.substr(0, end));
  rest_.remove_prefix(end);
}

void CsvReader::end_line() {
  if (rest_.starts_with("\r\n")) {
    rest_.remove_prefix(2);
  } else if (at_line_end()) {
    rest_.remove_prefix(1);
  }
}

bool CsvReader::at_line_end() const {
  return rest_.starts_with('\r') || rest_.starts_with('\n');
}

void CsvReader::report(CsvRecord& record, std::string_view code, std::string_view message) const {
  // The first problem is the cause, the others follow from it.
  if (record.problem) return;
  record.problem = FieldError{{}, std::string(code), std::string(message)};
}

}  // namespace candor
