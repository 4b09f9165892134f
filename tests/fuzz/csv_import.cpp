// An uploaded address book: any bytes give rows or problems with their numbers, in order, and an end.
#include "crm/import/csv_reader.h"
#include "crm/import/google_contacts.h"
#include "fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view text = input_text(data, size);

  for (const char separator : {',', ';'}) {
    const CsvLimits limits{.columns = 16, .field_bytes = 256};
    CsvReader reader(text, separator, limits);
    CsvRecord record;
    std::uint32_t last = 0;
    while (reader.next(record)) {
      promise(record.number > last, "records are counted upwards");
      last = record.number;
      if (record.problem) continue;
      promise(record.fields.size() <= limits.columns, "columns are limited");
      for (const auto& field : record.fields)
        promise(field.size() <= limits.field_bytes, "fields are limited");
    }
    promise(last <= size + 1, "there are no more records than bytes");
  }

  auto contacts = GoogleContactsReader::open(text);
  if (!contacts) return 0;
  std::uint32_t last = 1;
  while (const auto row = contacts->next()) {
    promise(row->record > last, "rows are counted upwards, after the header");
    last = row->record;
    promise(!row->problem || (row->contact.empty() && row->organizations.empty()),
            "a row with a problem has nothing else");
  }
  contacts->unused_columns();
  return 0;
}
