// A row on its way: readable? -> who is it? -> noted like anything a person says. Rows enter the committer in
// slices, those that say no before the others.
#include "crm/import/consents.h"

#include <algorithm>

#include "crm/contact.h"
#include "crm/import/csv_reader.h"
#include "crm/import/text_encoding.h"
#include "crm/phone.h"
#include "import/consent_row.h"
#include "import/csv_dialect.h"

namespace candor {
namespace {

constexpr std::size_t slice_rows = 50;
constexpr std::size_t most_rows = 100'000;

Error ended(Durability durability) {
  if (durability == Durability::storage_full) {
    return {Errc::storage_full, "storage_full", "The disk is full. Rows that say so are stored."};
  }
  return {Errc::unavailable, "interrupted", "The import was interrupted. Rows that say so are stored."};
}

std::string sentence_of(const Error& error) {
  std::string sentence;
  for (const auto& field : error.fields) {
    sentence += (sentence.empty() ? "" : " ") + field.field + ": " + field.message;
  }
  return sentence.empty() ? error.detail : sentence;
}

class ConsentImport {
 public:
  ConsentImport(Vault& vault, const Access& access) : vault_(vault), access_(access) {}

  Result<void> read(std::string_view text);
  ConsentsReport run(const std::function<bool()>& stop);

 private:
  std::optional<Error> take(std::span<const StatedRow> rows);
  ConsentRow record(Writing& writing, const StatedRow& row);
  Result<std::vector<Uuid>> people(Writing& writing, const StatedRow& row);

  Vault& vault_;
  const Access access_;
  std::vector<StatedRow> said_no_, agreed_;
  ConsentsReport report_;
};

Result<void> ConsentImport::read(std::string_view text) {
  const auto dialect = csv_dialect_of(text);
  CsvReader reader(text, dialect.separator);
  CsvRecord record;
  bool more = reader.next(record);
  if (dialect.names_itself) more = reader.next(record);
  if (!more) return Error{Errc::invalid, "unknown_columns", "The file is empty."};
  const auto columns = ConsentColumns::read(record.fields);
  if (!columns) return columns.error();
  std::size_t count = 0;
  while (reader.next(record)) {
    if (++count > most_rows)
      return Error{Errc::too_large, "too_many_rows", "Send at most 100 000 rows at once."};
    if (record.problem) {
      report_.rows.push_back({record.number, false, "unreadable", record.problem->message});
      continue;
    }
    auto row = read_consent_row(*columns, record.number, record.fields);
    if (!row) {
      report_.rows.push_back({record.number, false, row.error().name, sentence_of(row.error())});
    } else {
      (row->says_no ? said_no_ : agreed_).push_back(std::move(*row));
    }
  }
  return {};
}

ConsentsReport ConsentImport::run(const std::function<bool()>& stop) {
  for (const auto* rows : {&said_no_, &agreed_}) {
    for (std::size_t from = 0; from < rows->size() && !report_.ended_early; from += slice_rows) {
      const auto size = std::min(slice_rows, rows->size() - from);
      report_.ended_early = take(std::span(*rows).subspan(from, size));
      if (!report_.ended_early && stop && stop()) report_.ended_early = ended(Durability::failed);
    }
  }
  std::ranges::sort(report_.rows, {}, &ConsentRow::record);
  for (const auto& row : report_.rows) ++(row.recorded ? report_.recorded : report_.refused);
  return std::move(report_);
}

std::optional<Error> ConsentImport::take(std::span<const StatedRow> rows) {
  std::vector<ConsentRow> outcomes;
  const auto durability = vault_.write_and_wait([&](Writing& writing) {
    outcomes.clear();
    for (const auto& row : rows) outcomes.push_back(record(writing, row));
    return Outcome::done;
  });
  if (durability != Durability::committed) return ended(durability);
  std::ranges::move(outcomes, std::back_inserter(report_.rows));
  return std::nullopt;
}

// Who has exactly this address, as far as the caller may find him.
Result<std::vector<Uuid>> ConsentImport::people(Writing& writing, const StatedRow& row) {
  Query query;
  query.limit = longest_page;
  const auto e164 = e164_of(row.phone, vault_.locale().country);
  Object where;
  if (!row.email.empty()) {
    where.emplace_back("emails.address", Object{{"eq", row.email}});
  } else {
    where.emplace_back("phones.number", Object{{"eq", e164.value_or(row.phone)}});
  }
  query.where = Personal<Value>(Value(std::move(where)));
  auto found = writing.list(access_, Contact::type(), query, Operation::import);
  if (!found) return found.error();
  std::vector<Uuid> ids;
  for (const auto& record : found->records) ids.push_back(record.id);
  return ids;
}

ConsentRow ConsentImport::record(Writing& writing, const StatedRow& row) {
  const auto refused = [&row](const Error& error) {
    return ConsentRow{row.record, false, error.name, sentence_of(error)};
  };
  const auto found = people(writing, row);
  if (!found) return refused(found.error());
  // The same words whether there is nobody, or somebody who may not be found.
  if (found->empty()) {
    return {row.record, false, "not_found", "Nobody was found by this address for whom this can be noted."};
  }
  // A no holds for whoever has the address; a yes for the one who gave it.
  if (!row.says_no && found->size() > 1) {
    return {row.record, false, "ambiguous",
            "More than one person has this address. Note the consent with the one who gave it."};
  }
  std::optional<Error> first;
  bool any = false;
  for (const auto& person : *found) {
    const auto sequence = writing.record_event(access_, Contact::type(), person, row.event);
    any |= sequence.has_value();
    if (!sequence && !first) first = sequence.error();
  }
  if (!any) return refused(*first);
  return {row.record, true, {}, {}};
}

}  // namespace

Result<ConsentsReport> import_consents(Vault& vault, const Access& access, std::string_view bytes,
                                       const std::function<bool()>& stop) {
  if (!vault.readiness().search_index) {
    Error error{Errc::unavailable, "index_warming",
                "The search index is being built, and nobody can be found yet. Try again in a few seconds."};
    error.retry_after_seconds = 2;
    return error;
  }
  Result<void> permitted;
  const auto durability = vault.read_and_wait(
      [&](Reading& reading) { permitted = reading.permit(access, Operation::import, Contact::type()); });
  if (durability != Durability::committed) return ended(durability);
  if (!permitted) return permitted.error();
  const auto text = to_utf8(bytes, encoding_of(bytes));
  ConsentImport import(vault, access);
  if (auto read = import.read(text); !read) return read.error();
  return import.run(stop);
}

}  // namespace candor
