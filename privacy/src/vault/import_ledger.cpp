// Runs and their rows. A run is seen by the user it belongs to, and by who answers for the whole company's
// data; for everybody else there is none. Kept for ninety days: long enough to ask about, no longer.
#include "privacy/import_ledger.h"

#include <algorithm>

#include "base/text.h"
#include "vault/import_ledger.h"
#include "vault/inside.h"

namespace candor {
namespace {

constexpr std::int64_t kept_milliseconds = std::int64_t{90} * 24 * 60 * 60 * 1000;
constexpr unsigned most_rows = 200;
constexpr unsigned most_runs = 100;
// Between the parts of an error and between errors: never in a sentence of ours.
constexpr char unit = '\x1f', line = '\n';

constexpr std::string_view run_columns =
    "id, user_id, context, state, dry_run, total, processed, created, merged, duplicates, refused, "
    "companies_created, started_at, ended_at, record_type";

Error no_such_import() {
  return {Errc::not_found, "not_found", "There is no import with this id."};
}

bool sees_all(const Access& access) {
  return access.who().roles().intersects({Role::owner, Role::privacy_desk});
}

ImportRun run_from(const storage::Rows& rows, const Vault::Inside& vault) {
  const auto number = [&](int column) { return static_cast<std::uint64_t>(rows.integer(column)); };
  ImportRun run;
  run.id = rows.id(0);
  run.user = rows.id(1);
  const auto* context = vault.registers->context(static_cast<std::uint16_t>(rows.integer(2)));
  if (context) run.context = context->name;
  run.state = static_cast<ImportState>(rows.integer(3));
  run.dry_run = rows.integer(4) != 0;
  run.counts = {number(5), number(6), number(7), number(8), number(9), number(10), number(11)};
  run.started_at = from_milliseconds(rows.integer(12));
  if (!rows.is_null(13)) run.ended_at = from_milliseconds(rows.integer(13));
  for (const auto& table : vault.tables) {
    if (table.type().code == rows.integer(14)) run.record_type = std::string(table.type().name);
  }
  return run;
}

std::string as_text(const std::vector<FieldError>& errors) {
  std::string text;
  for (const auto& error : errors) {
    text +=
        (text.empty() ? "" : std::string(1, line)) + error.field + unit + error.code + unit + error.message;
  }
  return text;
}

std::vector<FieldError> errors_from(std::string_view text) {
  std::vector<FieldError> errors;
  if (text.empty()) return errors;
  for (const auto part : split(text, line)) {
    const auto parts = split(part, unit);
    if (parts.size() == 3)
      errors.push_back({std::string(parts[0]), std::string(parts[1]), std::string(parts[2])});
  }
  return errors;
}

ImportedRow row_from(const storage::Rows& rows) {
  ImportedRow row;
  row.record = static_cast<std::uint32_t>(rows.integer(0));
  row.status = static_cast<ImportStatus>(rows.integer(1));
  if (!rows.is_null(2)) row.contact = rows.id(2);
  if (!rows.is_null(3)) row.code = rows.text(3);
  if (!rows.is_null(4)) row.errors = errors_from(rows.text(4));
  const auto similar = rows.is_null(5) ? ByteView() : rows.blob(5);
  for (std::size_t at = 0; at + 16 <= similar.size(); at += 16) {
    row.similar.push_back(Uuid::from_bytes(similar.subspan(at, 16)).value_or(Uuid{}));
  }
  return row;
}

void insert(storage::Connection& records, const Uuid& import, const ImportedRow& row) {
  Bytes similar;
  for (const auto& id : row.similar) similar.insert(similar.end(), id.bytes.begin(), id.bytes.end());
  const std::string errors = as_text(row.errors);
  using storage::Parameter;
  records.execute(
      "INSERT INTO import_rows (import_id, record, status, record_id, code, errors, similar) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {import, row.record, std::int64_t{static_cast<std::uint8_t>(row.status)},
       row.contact.is_nil() ? Parameter(nullptr) : Parameter(row.contact),
       row.code.empty() ? Parameter(nullptr) : Parameter(row.code),
       errors.empty() ? Parameter(nullptr) : Parameter(errors),
       similar.empty() ? Parameter(nullptr) : Parameter(similar)});
}

std::int64_t signed_of(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

}  // namespace

std::string_view name_of(ImportState state) {
  constexpr std::string_view names[] = {"", "running", "done", "cancelled", "interrupted"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view name_of(ImportStatus status) {
  constexpr std::string_view names[] = {"", "created", "merged", "duplicate", "refused"};
  return names[static_cast<std::size_t>(status)];
}

std::vector<ImportRun> Reading::imports(const Access& access) {
  std::vector<ImportRun> runs;
  {
    auto rows = inside_.records.query("SELECT " + std::string(run_columns) +
                                          " FROM imports WHERE user_id = $1 OR $2 ORDER BY id DESC LIMIT $3",
                                      {access.who().user(), sees_all(access), most_runs});
    while (rows.next()) runs.push_back(run_from(rows, inside_.vault));
  }
  auto entry = inside_.entry(access, Operation::list, nullptr, Uuid{});
  entry.header.count = static_cast<std::uint32_t>(runs.size());
  inside_.recorded(std::move(entry));
  return runs;
}

Result<ImportRun> Reading::import_run(const Access& access, const Uuid& id) {
  auto entry = inside_.entry(access, Operation::read, nullptr, id);
  std::optional<ImportRun> run;
  {
    auto rows =
        inside_.records.query("SELECT " + std::string(run_columns) + " FROM imports WHERE id = $1", {id});
    if (rows.next()) run = run_from(rows, inside_.vault);
  }
  if (run && run->user != access.who().user() && !sees_all(access)) run.reset();
  if (!run) {
    entry.header.verdict = Verdict::deny;
    entry.header.count = 0;
  }
  inside_.recorded(std::move(entry));
  if (!run) return no_such_import();
  return *run;
}

Result<std::vector<ImportedRow>> Reading::import_rows(const Access& access, const Uuid& id,
                                                      std::uint32_t after, unsigned limit) {
  auto run = import_run(access, id);
  if (!run) return run.error();
  std::vector<ImportedRow> found;
  auto rows = inside_.records.query(
      "SELECT record, status, record_id, code, errors, similar FROM import_rows "
      "WHERE import_id = $1 AND record > $2 ORDER BY record LIMIT $3",
      {id, after, std::min(limit, most_rows)});
  while (rows.next()) found.push_back(row_from(rows));
  return found;
}

Result<Uuid> Writing::begin_import(const Access& access, const RecordType& type, std::string_view context,
                                   std::uint64_t total, bool dry_run) {
  const auto* known = inside_.vault.registers->context(context);
  if (!known && !context.empty())
    return Error{Errc::invalid, "no_lawful_basis", "There is no such collection context."};
  const auto at = to_milliseconds(inside_.vault.environment.clock.now());
  inside_.records.execute("DELETE FROM imports WHERE started_at < $1", {at - kept_milliseconds});
  const Uuid id = inside_.vault.ids->next();
  inside_.records.execute(
      "INSERT INTO imports (id, user_id, context, state, dry_run, total, processed, created, merged, "
      "duplicates, refused, companies_created, started_at, record_type) VALUES ($1, $2, $3, $4, $5, $6, 0, "
      "0, "
      "0, 0, 0, 0, $7, $8)",
      {id, access.who().user(), std::int64_t{known ? known->code : std::uint16_t{0}},
       std::int64_t{static_cast<std::uint8_t>(ImportState::running)}, dry_run, signed_of(total), at,
       std::int64_t{type.code}});
  auto entry = inside_.entry(access, Operation::import, nullptr, id);
  entry.header.count = 0;
  inside_.recorded(std::move(entry));
  return id;
}

void Writing::record_import(const Uuid& id, const ImportCounts& counts, std::span<const ImportedRow> rows) {
  inside_.records.execute(
      "UPDATE imports SET processed = $2, created = $3, merged = $4, duplicates = $5, refused = $6, "
      "companies_created = $7 WHERE id = $1",
      {id, signed_of(counts.processed), signed_of(counts.created), signed_of(counts.merged),
       signed_of(counts.duplicates), signed_of(counts.refused), signed_of(counts.companies_created)});
  for (const auto& row : rows) insert(inside_.records, id, row);
}

void Writing::end_import(const Uuid& id, ImportState state) {
  inside_.records.execute("UPDATE imports SET state = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL",
                          {id, std::int64_t{static_cast<std::uint8_t>(state)},
                           to_milliseconds(inside_.vault.environment.clock.now())});
}

void end_interrupted_imports(storage::Connection& records, std::int64_t now) {
  records.execute("UPDATE imports SET state = $1, ended_at = $2 WHERE ended_at IS NULL",
                  {std::int64_t{static_cast<std::uint8_t>(ImportState::interrupted)}, now});
}

}  // namespace candor
