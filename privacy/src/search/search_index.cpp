// Keeping the index: filling it, and following what was committed.
#include "search/search_index.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>

#include "search/index_table.h"

namespace candor::search {
namespace {

// Companies are found for every purpose; as a number that SQL knows as well.
constexpr std::int64_t every_purpose = -1;

std::string next_name() {
  static std::atomic<unsigned> made{0};
  return "candor-index-" + std::to_string(made.fetch_add(1));
}

std::int64_t stored_purposes(PurposeSet purposes) {
  const auto bits = purposes.bits();
  return bits == PurposeSet::from_bits(~0u).bits() ? every_purpose : std::int64_t{bits};
}

}  // namespace

storage::Parameter parameter_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  if (const auto* text = std::get_if<std::string>(&cell)) return std::string_view(*text);
  if (const auto* blob = std::get_if<Blob>(&cell)) return as_bytes(blob->bytes);
  return nullptr;
}

SearchIndex::SearchIndex(std::span<const RecordType* const> types, Locale locale)
    : collation_(locale.language), locale_(std::move(locale)), name_(next_name()) {
  writer_ = std::make_unique<storage::IndexConnection>(name_, storage::IndexConnection::Use::write);
  for (const auto* type : types) {
    tables_.push_back(std::make_unique<Table>(*type, static_cast<std::uint32_t>(tables_.size())));
    writer_->sql().run_script(tables_.back()->schema.create_tables());
  }
}

SearchIndex::~SearchIndex() = default;

SearchIndex::Table& SearchIndex::table(const RecordType& type) const {
  for (const auto& table : tables_) {
    if (&table->schema.type() == &type) return *table;
  }
  throw std::logic_error("a record type that is not in the index");
}

const IndexSchema& SearchIndex::schema(const RecordType& type) const {
  return table(type).schema;
}

std::size_t SearchIndex::size(const RecordType& type) const {
  std::shared_lock guard(lock_);
  return table(type).live;
}

void SearchIndex::load(const RecordType& type, std::span<const IndexEntry> entries) {
  Table& filled = table(type);
  std::unique_lock guard(lock_);
  writer_->sql().begin_write();
  for (const auto& entry : entries) put(filled, entry, std::nullopt);
  writer_->sql().commit();
}

void SearchIndex::loaded(const RecordType& type) {
  std::unique_lock guard(lock_);
  writer_->sql().run_script(table(type).schema.create_indexes());
}

void SearchIndex::open() {
  std::unique_lock guard(lock_);
  writer_->sql().begin_write();
  for (const auto& change : waiting_) apply_one(change);
  writer_->sql().commit();
  waiting_.clear();
  waiting_.shrink_to_fit();
  open_.store(true, std::memory_order_release);
}

void SearchIndex::apply(std::span<const Change> changes) {
  if (changes.empty()) return;
  std::unique_lock guard(lock_);
  if (!is_open()) {
    waiting_.insert(waiting_.end(), changes.begin(), changes.end());
    return;
  }
  writer_->sql().begin_write();
  for (const auto& change : changes) apply_one(change);
  writer_->sql().commit();
}

void SearchIndex::update_purposes(const RecordType& type, const Uuid& id,
                                  const std::function<PurposeSet()>& purposes) {
  Table& changed = table(type);
  std::unique_lock guard(lock_);
  auto& sql = writer_->sql();
  const auto row = row_of(sql, changed, id);
  if (!row) return;
  const auto now = purposes();
  if (changed.rows[*row].purposes == now.bits()) return;
  changed.rows[*row].purposes = now.bits();
  sql.execute("UPDATE " + changed.schema.table() + " SET purposes = $1 WHERE row = $2",
              {stored_purposes(now), std::int64_t{*row}});
}

void SearchIndex::apply_one(const Change& change) {
  Table& changed = table(*change.type);
  const auto row = row_of(writer_->sql(), changed, change.id);
  const auto old_title = title_of(changed, change.id);
  if (change.entry) {
    put(changed, *change.entry, row);
  } else if (row) {
    remove(changed, *row);
  }
  if (row && old_title != title_of(changed, change.id)) title_changed(*change.type, change.id);
}

std::string SearchIndex::title_of(const Table& table, const Uuid& id) {
  auto rows = writer_->sql().query(table.find_title, {id});
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

std::optional<Row> SearchIndex::row_of(storage::Connection& sql, const Table& table, const Uuid& id) const {
  auto rows = sql.query(table.find_row, {id});
  if (!rows.next()) return std::nullopt;
  return static_cast<Row>(rows.integer(0));
}

void SearchIndex::put(Table& table, const IndexEntry& entry, std::optional<Row> known) {
  if (known) remove(table, *known);
  const Row row = known ? *known : static_cast<Row>(table.rows.size());
  if (!known) table.rows.emplace_back();
  insert(table, entry, row);
  table.rows[row] = {entry.id, entry.purposes.bits(), entry.trashed, true};
  ++table.live;
  std::string other = entry.other_text;
  // A referenced record comes before those that point to it, also while filling.
  if (!table.pointing.empty()) other += referenced_titles(table, pointers_of(table, entry));
  table.texts.set(row, entry.title_text, other);
}

void SearchIndex::insert(Table& table, const IndexEntry& entry, Row row) {
  std::vector<storage::Parameter> parameters;
  parameters.reserve(entry.cells.size() + 4);
  parameters.emplace_back(std::int64_t{row});
  parameters.emplace_back(entry.id);
  parameters.emplace_back(stored_purposes(entry.purposes));
  parameters.push_back(entry.title.empty() ? storage::Parameter(nullptr)
                                           : storage::Parameter(std::string_view(entry.title)));
  for (const auto& cell : entry.cells) parameters.push_back(parameter_of(cell));
  writer_->sql().execute(table.schema.insert(), std::span<const storage::Parameter>(parameters));
  for (const auto& one : entry.many) {
    const auto& name = table.schema.columns()[one.column].name;
    const storage::Parameter values[] = {parameter_of(one.value), std::int64_t{row}};
    writer_->sql().execute("INSERT INTO " + name + " (value, row) VALUES ($1, $2)",
                           std::span<const storage::Parameter>(values));
  }
}

void SearchIndex::remove(Table& table, Row row) {
  auto& sql = writer_->sql();
  sql.execute(table.remove_row, {std::int64_t{row}});
  for (const auto column : table.many) {
    sql.execute("DELETE FROM " + table.schema.columns()[column].name + " WHERE row = $1",
                {std::int64_t{row}});
  }
  if (table.rows[row].live) --table.live;
  table.rows[row] = {};
  table.texts.remove(row);
}

// Names of records that one points to, as sections of their fields: so that a person is found by the name of
// the company. Only of records that everybody finds: a sole trader's name is a person's.
std::string SearchIndex::referenced_titles(const Table& pointing, std::span<const Pointer> pointers) {
  std::string sections;
  std::size_t section_column = no_field;
  for (const auto& pointer : pointers) {
    const Column& column = pointing.schema.columns()[pointer.column];
    if (!(pointing.schema.searched_fields() >> column.field & 1u)) continue;
    for (const auto& other : tables_) {
      if (other->schema.type().name != column.references()) continue;
      auto titles = writer_->sql().query(other->find_title, {pointer.id});
      if (!titles.next() || titles.is_null(0)) continue;
      sections += section_column == pointer.column ? ' ' : section_of(column.field);
      sections += titles.text(0);
      section_column = pointer.column;
    }
  }
  return sections;
}

std::vector<SearchIndex::Pointer> SearchIndex::pointers_of(const Table& table, const IndexEntry& entry) {
  std::vector<Pointer> pointers;
  const auto note = [&](std::size_t number, const Cell& cell) {
    if (const auto* id = std::get_if<Blob>(&cell)) {
      pointers.push_back({number, Uuid::from_bytes(as_bytes(id->bytes)).value_or(Uuid{})});
    }
  };
  for (const auto number : table.pointing) {
    if (!table.schema.columns()[number].many()) {
      note(number, entry.cells[table.cells[number]]);
      continue;
    }
    for (const auto& one : entry.many) {
      if (one.column == number) note(number, one.value);
    }
  }
  return pointers;
}

std::vector<SearchIndex::Pointer> SearchIndex::pointers_of(const Table& table, Row row) {
  std::vector<Pointer> pointers;
  for (const auto number : table.pointing) {
    auto rows = writer_->sql().query(table.values_of(number), {std::int64_t{row}});
    while (rows.next()) {
      if (!rows.is_null(0)) pointers.push_back({number, rows.id(0)});
    }
  }
  return pointers;
}

// Those that point to a record carry its name among their texts.
void SearchIndex::title_changed(const RecordType& type, const Uuid& id) {
  for (const auto& other : tables_) {
    for (const auto number : other->pointing) {
      const Column& column = other->schema.columns()[number];
      if (column.references() != type.name || !(other->schema.searched_fields() >> column.field & 1u))
        continue;
      std::vector<Row> rows;
      {
        auto found = writer_->sql().query(other->rows_with(number), {id});
        while (found.next()) rows.push_back(static_cast<Row>(found.integer(0)));
      }
      for (const auto row : rows) write_titles_anew(*other, row);
    }
  }
}

void SearchIndex::write_titles_anew(Table& table, Row row) {
  const std::string title(table.texts.title(row));
  std::string text(table.texts.other(row));
  // The sections of references are the last ones.
  auto end = text.size();
  for (const auto number : table.pointing) {
    end = std::min(end, text.find(section_of(table.schema.columns()[number].field)));
  }
  text.resize(end);
  table.texts.set(row, title, text + referenced_titles(table, pointers_of(table, row)));
}

}  // namespace candor::search
