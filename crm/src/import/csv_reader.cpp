// One pass from left to right. A field is quoted when its first character is a quote; then only a single
// quote ends it. Otherwise it ends at the next separator or line end, and quotes in it are characters.
// A record with too many columns or too long a field is read to its end, so that the next one starts right,
// but what is over the limit is not kept. When a quoted field ran over line ends and its end is not where a
// field can end, or the text ends before it, the quote was never closed: reading goes back to the line end
// after the record's first line.
#include "crm/import/csv_reader.h"

#include <algorithm>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::size_t read_again_per_byte = 8;

}  // namespace

CsvReader::CsvReader(std::string_view text, char separator, CsvLimits limits)
    : rest_(text),
      separator_(separator),
      limits_(limits),
      most_read_again_(read_again_per_byte * text.size()) {
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
  const std::string_view start = rest_;
  std::size_t columns = 0;
  for (;;) {
    // Strings of the record before are used again: an import makes a million of them otherwise.
    if (record.fields.size() <= columns && columns < limits_.columns) record.fields.emplace_back();
    std::string surplus;
    std::string& field = columns < limits_.columns ? record.fields[columns] : surplus;
    field.clear();
    ++columns;
    const bool closed = !rest_.starts_with('"') || read_quoted(record, field);
    if (closed) read_unquoted(field);
    check_field(record, field);
    if (!closed && resume_after_first_line(start)) break;
    if (!rest_.starts_with(separator_)) {
      end_line();
      break;
    }
    rest_.remove_prefix(1);
  }
  record.fields.resize(std::min(columns, limits_.columns));
  if (columns > limits_.columns) report(record, "too_many_columns", "This record has too many columns.");
  check_resumed(record, columns);
}

// False when the quote is not closed.
bool CsvReader::read_quoted(CsvRecord& record, std::string& field) {
  const auto unclosed = [&] {
    report(record, "unclosed_quote", "A quote that opens in this record is never closed.");
    field.clear();
    return false;
  };
  rest_.remove_prefix(1);
  bool several_lines = false;
  for (;;) {
    const std::size_t quote = rest_.find('"');
    const std::string_view piece = rest_.substr(0, quote);
    if (quote == std::string_view::npos) {
      rest_ = {};
      return unclosed();
    }
    keep(field, piece);
    several_lines |= piece.find_first_of("\r\n") != std::string_view::npos;
    rest_.remove_prefix(quote + 1);
    if (!rest_.starts_with('"')) break;
    keep(field, "\"");
    rest_.remove_prefix(1);
  }
  if (rest_.empty() || at_line_end() || rest_.starts_with(separator_)) return true;
  if (several_lines) return unclosed();
  report(record, "text_after_quote", "A field of this record goes on after its closing quote.");
  return true;
}

void CsvReader::read_unquoted(std::string& field) {
  const char ends[] = {separator_, '\r', '\n'};
  const std::size_t end = std::min(rest_.find_first_of(std::string_view(ends, sizeof ends)), rest_.size());
  keep(field, rest_.substr(0, end));
  rest_.remove_prefix(end);
}

// One byte more than the limit, so that it shows.
void CsvReader::keep(std::string& field, std::string_view more) const {
  field.append(more.substr(0, limits_.field_bytes + 1 - std::min(limits_.field_bytes + 1, field.size())));
}

void CsvReader::check_field(CsvRecord& record, std::string& field) const {
  if (field.size() > limits_.field_bytes) {
    report(record, "too_long", "A field of this record is longer than any contact's data.");
    field.clear();
  } else if (!is_clean_utf8(field)) {
    report(record, "invalid_text",
           "This record has bytes that are no text in the file's encoding. Save the file as UTF-8.");
  }
}

// False when so much was read again already that the file is nothing but this.
bool CsvReader::resume_after_first_line(std::string_view start) {
  const std::size_t read = start.size() - rest_.size();
  if (read > most_read_again_) return false;
  most_read_again_ -= read;
  rest_ = start.substr(std::min(start.find_first_of("\r\n"), start.size()));
  end_line();
  resumed_ = true;
  return true;
}

void CsvReader::check_resumed(CsvRecord& record, std::size_t columns) {
  if (header_columns_ == 0) header_columns_ = columns;
  if (!resumed_ || record.problem) return;
  if (columns == header_columns_) {
    resumed_ = false;
  } else {
    report(record, "after_unclosed_quote",
           "This line follows a quote that was never closed, and may be a part of that record.");
  }
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
