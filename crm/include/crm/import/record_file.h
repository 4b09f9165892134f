#pragma once
// A file of records as somebody brings it, in any of the usual encodings: contacts as CSV of Google, Outlook,
// ours or anybody's, or as vCards; records of another type as CSV of ours or anybody's. What it is is told
// from its contents unless the options say so. Reading needs the file's bytes twice at most, and of what is
// too long only the beginning. Not thread safe.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crm/import/import_row.h"
#include "crm/import/text_encoding.h"
#include "privacy/schema.h"

namespace candor {

enum class ContactFormat : std::uint8_t { automatic, google_csv, outlook_csv, candor_csv, csv, vcard };
// auto, google_csv, outlook_csv, candor_csv, csv, vcard
std::string_view name_of(ContactFormat format);
std::optional<ContactFormat> contact_format_named(std::string_view name);

// What a person says about a column of a table that is none of the known ones.
struct MappedColumn {
  std::size_t column = 0;  // from 0
  std::string target;      // a path of import_targets(); empty: leave the column out
};

struct RecordFileOptions {
  const RecordType* type = nullptr;  // none: contacts
  std::string currency = "EUR";      // of amounts that say none
  ContactFormat format = ContactFormat::automatic;
  std::vector<MappedColumn> mapping;  // then the format is csv
};

// A column, or a property of vCards, for a person to look at before the import.
struct PreviewColumn {
  std::string name;
  std::string sample;  // the first value of the first twenty records
  std::string target;  // where it goes when nothing else is said; empty: nowhere
};

class RecordFile {
 public:
  static constexpr std::uint32_t most_records = 250'000;

  // Error `unknown_format`, `empty_file`, `invalid_mapping`, `too_many_records`, or what is wrong with the
  // headings. `bytes` are the file as it is.
  static Result<RecordFile> open(std::string bytes, const RecordFileOptions& options = {});
  RecordFile(RecordFile&&) noexcept;
  RecordFile& operator=(RecordFile&&) noexcept;
  ~RecordFile();

  // The next record that holds anything; nothing at the end.
  std::optional<ImportRow> next();

  const RecordType& type() const;
  ContactFormat format() const;  // never automatic
  TextEncoding encoding() const;
  char separator() const;         // of a table
  std::uint32_t records() const;  // how many rows there are to come, from the beginning
  bool takes_anything() const;    // false: no column is known, and nobody has said where they go
  std::vector<PreviewColumn> preview() const;
  // Columns and properties that held values which were not taken. Grows while reading.
  std::vector<std::string> unused_columns() const;

 private:
  struct Inside;
  explicit RecordFile(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

// Every target that a mapping may name: given_name, emails.address, companies.name; company, amount ...
std::vector<std::string> import_targets(const RecordType& type);

}  // namespace candor
