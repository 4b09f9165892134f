#pragma once
// Reads comma-separated values record by record from a text in memory: RFC 4180, and what programs really
// write (byte order mark, CRLF, LF or CR, quotes inside an unquoted field, short records). Values come out
// as they are: a formula is text. A record that is not right carries its problem and the reader goes on
// with the next one. A quote that is never closed would swallow all that follows: then the record is what
// its first line holds, and lines after it are trusted again from the first one that has as many columns
// as the header; those before carry the problem `after_unclosed_quote`. Not thread safe.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace candor {

struct CsvLimits {
  std::size_t columns = 512;
  std::size_t field_bytes = 128 * 1024;
};

struct CsvRecord {
  std::uint32_t number = 0;  // 1 is the first one, as a rule the header; blank lines count
  std::vector<std::string> fields;
  std::optional<FieldError> problem;  // then `fields` is what was read so far; `field` is empty
};

class CsvReader {
 public:
  // `text` must outlive the reader.
  explicit CsvReader(std::string_view text, char separator = ',', CsvLimits limits = {});

  // Fills `record`; false at the end. Blank lines are passed over.
  bool next(CsvRecord& record);

 private:
  void read_record(CsvRecord& record);
  bool read_quoted(CsvRecord& record, std::string& field);
  void read_unquoted(std::string& field);
  void keep(std::string& field, std::string_view more) const;
  void check_field(CsvRecord& record, std::string& field) const;
  bool resume_after_first_line(std::string_view start);
  void check_resumed(CsvRecord& record, std::size_t columns);
  void end_line();
  bool at_line_end() const;
  void report(CsvRecord& record, std::string_view code, std::string_view message) const;

  std::string_view rest_;
  char separator_;
  CsvLimits limits_;
  std::uint32_t number_ = 0;
  std::size_t header_columns_ = 0;
  std::size_t most_read_again_;  // bytes: a file of nothing but unclosed quotes must end, too
  bool resumed_ = false;         // after an unclosed quote, until a record looks right again
};

}  // namespace candor
