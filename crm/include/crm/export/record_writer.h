#pragma once
// Writes records into a file that others can read and that we read back as it was: CSV with our own field
// names as headings (emails.1.address), guarded against formulas, or vCard 4.0. No ids, times or versions:
// what comes out depends on what people typed alone, and what we work out by ourselves is left out. Companies
// of a contact stand by `name` in place of `company_id`; what else a record points to stands by its name,
// under a heading without `_id`. Money is one cell: 1234.50 EUR. Not thread safe.
#include <memory>
#include <string>
#include <string_view>

#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

class RecordWriter {
 public:
  virtual ~RecordWriter() = default;
  // Members that the record has not, or that the caller may not see, are empty.
  virtual void add(const Object& record) = 0;
  // The whole file; the writer is empty afterwards.
  virtual std::string finish() = 0;
};

std::unique_ptr<RecordWriter> csv_writer(const RecordType& type);
// `type`: Contact or Company.
std::unique_ptr<RecordWriter> vcard_writer(const RecordType& type);

}  // namespace candor
