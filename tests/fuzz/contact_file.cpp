// Any file at all as a file of contacts: rows or problems with their numbers, in order, and an end; and every
// contact that could be stored comes back from our own files as it was.
#include <string>
#include <vector>

#include "base/text.h"
#include "crm/contact.h"
#include "crm/export/record_writer.h"
#include "crm/import/record_file.h"
#include "fuzz_target.h"

namespace candor {
namespace {

constexpr std::size_t most_written = 50;

Object canonical(Object contact) {
  normalise(Contact::type(), contact, Locale{});
  drop_computed(Contact::type(), contact);
  return contact;
}

std::vector<Object> storable_contacts(RecordFile& file) {
  std::vector<Object> contacts;
  std::uint32_t last = 0, rows = 0;
  while (auto row = file.next()) {
    ++rows;
    promise(row->record > last, "records are counted upwards");
    last = row->record;
    promise(!row->problem || (row->contact.empty() && row->organizations.empty()),
            "a row with a problem has nothing else");
    for (const auto& organization : row->organizations) {
      promise(is_clean_utf8(organization.name) && is_clean_utf8(organization.role), "names are clean text");
    }
    if (row->problem || contacts.size() == most_written) continue;
    if (!validate(Contact::type(), row->contact).empty()) continue;
    contacts.push_back(canonical(std::move(row->contact)));
  }
  promise(rows == file.records(), "as many rows as were counted");
  return contacts;
}

void check_round_trip(const std::vector<Object>& contacts, std::unique_ptr<RecordWriter> writer) {
  for (const Object& contact : contacts) writer->add(contact);
  auto file = RecordFile::open(writer->finish());
  promise(file.has_value() || contacts.empty(), "our own file can be read");
  if (!file) return;
  for (const Object& contact : contacts) {
    const auto row = file->next();
    promise(row && !row->problem, "our own rows have no problem");
    promise(canonical(row->contact) == contact, "a contact comes back as it was");
  }
  promise(!file->next(), "nothing comes back that was not written");
}

}  // namespace
}  // namespace candor

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string bytes(input_text(data, size));
  for (const auto format : {ContactFormat::automatic, ContactFormat::outlook_csv, ContactFormat::csv,
                            ContactFormat::candor_csv, ContactFormat::vcard}) {
    auto file = RecordFile::open(bytes, {.format = format, .mapping = {}});
    if (!file) continue;
    for (const auto& column : file->preview()) {
      promise(is_clean_utf8(column.name) && is_clean_utf8(column.sample), "what is shown is clean text");
    }
    const auto contacts = storable_contacts(*file);
    for (const auto& column : file->unused_columns()) {
      promise(is_clean_utf8(column), "what is shown is clean text");
    }
    check_round_trip(contacts, csv_writer(Contact::type()));
    check_round_trip(contacts, vcard_writer(Contact::type()));
  }
  return 0;
}
