// Asking the index: pages, counts, look-alikes.
#include <algorithm>
#include <shared_mutex>

#include "search/index_table.h"

namespace candor::search {
Error too_broad() {
  return {
      Errc::invalid, "query_too_broad",
      "This query takes too long to answer. Narrow it: add a filter, search for a longer word, or sort by "
      "another field."};
}

std::int64_t bit_of(Purpose purpose) {
  return std::int64_t{1} << static_cast<unsigned>(purpose);
}

std::string conditions_of(const Plan& plan, bool by_text) {
  std::string sql = "t.purposes & $1 AND t.trashed_at IS ";
  sql += plan.trashed ? "NOT NULL" : "NULL";
  if (!plan.condition.empty()) sql += " AND " + plan.condition;
  if (by_text) sql += " AND text_hit(t.row)";
  return sql;
}

namespace {

// What stands behind the last record of the page before, in the order of the query: with the bound on the
// first key said twice, because only that one lets SQLite begin at the right place of an index.
std::string beyond(const Plan& plan, std::size_t first_place) {
  auto place = [&](std::size_t key) { return "$" + std::to_string(first_place + key); };
  const auto& order = plan.order;
  auto sign = [](bool descending) { return descending ? " < " : " > "; };
  std::string sql = "t.id" + std::string(sign(order.back().descending)) + place(order.size());
  for (std::size_t i = order.size(); i-- > 0;) {
    const std::string column = "t." + order[i].column;
    sql = "(" + column + sign(order[i].descending) + place(i) + " OR (" + column + " = " + place(i) +
          " AND " + sql + "))";
  }
  const auto& leading = order.front();
  return "t." + leading.column + (leading.descending ? " <= " : " >= ") + place(0) + " AND " + sql;
}

std::string order_by(const Plan& plan) {
  std::string sql;
  for (const auto& key : plan.order) {
    sql += (sql.empty() ? "t." : ", t.") + key.column + (key.descending ? " DESC" : "");
  }
  return sql + ", t.id" + (plan.order.back().descending ? " DESC" : "");
}

// About 5 ms.
constexpr std::uint32_t thousand_steps_of_a_walk = 400;

// The index that has the records outside the trash in the order of the first sort key.
std::string order_index(const IndexSchema& schema, const Plan& plan) {
  std::string_view column = plan.order.front().column;
  if (column.starts_with("sort_")) column.remove_prefix(5);
  return schema.table() + "_by_" + std::string(column);
}

Found found_in(const storage::Rows& rows, const Plan& plan) {
  Found one;
  one.id = rows.id(0);
  for (std::size_t i = 0; i < plan.order.size(); ++i) {
    const int column = static_cast<int>(i) + 1;
    if (plan.order[i].column.starts_with("sort_")) {
      one.keys.emplace_back(Blob{std::string(as_text(rows.blob(column)))});
    } else {
      one.keys.emplace_back(rows.integer(column));
    }
  }
  return one;
}

}  // namespace

SearchIndex::Reader::Reader(const SearchIndex& index) : index_(index) {
  {
    std::lock_guard guard(index.readers_mutex_);
    if (!index.free_readers_.empty()) {
      connection_ = std::move(index.free_readers_.back());
      index.free_readers_.pop_back();
    }
  }
  if (!connection_)
    connection_ =
        std::make_unique<storage::IndexConnection>(index.name_, storage::IndexConnection::Use::read);
  connection_->allow(storage::thousand_steps_of_a_read);
}

SearchIndex::Reader::~Reader() {
  connection_->set_hits(nullptr);
  std::lock_guard guard(index_.readers_mutex_);
  index_.free_readers_.push_back(std::move(connection_));
}

TextIndex::Question SearchIndex::text_question(const Question& question) const {
  return {question.plan.words, question.sections, static_cast<std::uint32_t>(bit_of(question.purpose)),
          question.plan.trashed};
}

Result<std::vector<Found>> SearchIndex::page(const RecordType& type, const Question& question,
                                             const Position* after, std::size_t count) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  const Plan& plan = question.plan;
  if (plan.order.empty()) return ranked_page(asked, question, after, count);

  Reader reader(*this);
  std::vector<bool> hits;
  if (!plan.words.empty()) {
    const auto ranks = asked.texts.ranks(asked.rows, text_question(question));
    hits.resize(ranks.size());
    for (std::size_t row = 0; row < ranks.size(); ++row) hits[row] = ranks[row] != Rank::none;
    reader->set_hits(&hits);
  }
  std::vector<storage::Parameter> parameters{bit_of(question.purpose), static_cast<std::int64_t>(count)};
  // $3 is there so that the numbers of the conditions do not depend on the kind of query.
  std::string columns = "t.id";
  for (const auto& key : plan.order) columns += ", t." + key.column;
  const std::string start = "SELECT " + columns + " FROM " + asked.schema.table() + " AS t";
  std::string end = " WHERE $3 AND " + conditions_of(plan, !plan.words.empty());
  parameters.emplace_back(true);
  for (const auto& cell : plan.parameters) parameters.push_back(parameter_of(cell));
  if (after) {
    end += " AND " + beyond(plan, parameters.size() + 1);
    for (const auto& key : after->keys) parameters.push_back(parameter_of(key));
    parameters.emplace_back(after->id);
  }
  end += " ORDER BY " + order_by(plan) + " LIMIT $2";

  std::vector<Found> found;
  const auto read = [&](const std::string& sql) {
    found.clear();
    auto rows = reader.sql().query(sql, std::span<const storage::Parameter>(parameters));
    while (rows.next()) found.push_back(found_in(rows, plan));
  };
  // Walking along the order finds a page at once when many records fit; when few do, looking up those and
  // sorting them is faster. Which of them holds is hard to tell before: so the walk is tried for a while.
  if (plan.filtered() && !plan.selective && !plan.trashed) {
    try {
      reader->allow(thousand_steps_of_a_walk);
      read(start + " INDEXED BY " + order_index(asked.schema, plan) + end);
      return found;
    } catch (const storage::StorageError&) {
      if (!reader->exhausted()) throw;
      reader->allow(storage::thousand_steps_of_a_read);
    }
  }
  try {
    read(start + end);
  } catch (const storage::StorageError&) {
    if (reader->exhausted()) return too_broad();
    throw;
  }
  return found;
}

Result<std::vector<Found>> SearchIndex::ranked_page(const Table& table, const Question& question,
                                                    const Position* after, std::size_t count) const {
  const Plan& plan = question.plan;
  Reader reader(*this);
  std::optional<TextIndex::Place> place;
  if (after) {
    // Rows do not outlive the process, ids do; when the record is gone, its neighbour stands in.
    auto row = row_of(reader.sql(), table, after->id);
    if (!row) {
      auto before = reader.sql().query(table.find_row_before, {after->id});
      row = before.next() && !before.is_null(0) ? static_cast<Row>(before.integer(0)) + 1 : 0;
    }
    place = {after->rank, *row};
  }
  auto asked = text_question(question);
  asked.after = place ? &*place : nullptr;
  if (plan.condition.empty()) asked.count = count;
  auto ranks = table.texts.ranks(table.rows, asked);
  if (!plan.condition.empty()) {
    std::vector<bool> hits(ranks.size());
    for (std::size_t row = 0; row < ranks.size(); ++row) hits[row] = ranks[row] != Rank::none;
    std::vector<Rank> kept(ranks.size(), Rank::none);
    reader->set_hits(&hits);
    std::vector<storage::Parameter> parameters{bit_of(question.purpose), true, true};
    for (const auto& cell : plan.parameters) parameters.push_back(parameter_of(cell));
    const std::string sql = "SELECT t.row FROM " + table.schema.table() + " AS t WHERE $2 AND $3 AND " +
                            conditions_of(plan, true);
    try {
      auto rows = reader.sql().query(sql, std::span<const storage::Parameter>(parameters));
      while (rows.next()) {
        const auto row = static_cast<std::size_t>(rows.integer(0));
        kept[row] = ranks[row];
      }
    } catch (const storage::StorageError&) {
      if (reader->exhausted()) return too_broad();
      throw;
    }
    ranks = std::move(kept);
  }
  std::vector<Found> found;
  for (const auto& best : best_places(ranks, asked.after, count)) {
    found.push_back({{}, best.rank, table.rows[best.row].id});
  }
  return found;
}

Result<std::uint64_t> SearchIndex::count(const RecordType& type, const Question& question) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  const Plan& plan = question.plan;
  std::vector<bool> hits;
  std::uint64_t by_text = 0;
  if (!plan.words.empty()) {
    const auto ranks = asked.texts.ranks(asked.rows, text_question(question));
    hits.resize(ranks.size());
    for (std::size_t row = 0; row < ranks.size(); ++row) {
      hits[row] = ranks[row] != Rank::none;
      by_text += hits[row];
    }
    if (plan.condition.empty()) return by_text;
  } else if (plan.condition.empty()) {
    // Everybody: what the rows say, however many they are.
    const auto bit = static_cast<std::uint32_t>(bit_of(question.purpose));
    return static_cast<std::uint64_t>(std::ranges::count_if(asked.rows, [&](const RowFacts& row) {
      return row.live && row.trashed == plan.trashed && (row.purposes & bit);
    }));
  }
  Reader reader(*this);
  reader->set_hits(&hits);
  std::vector<storage::Parameter> parameters{bit_of(question.purpose), true, true};
  for (const auto& cell : plan.parameters) parameters.push_back(parameter_of(cell));
  const std::string sql = "SELECT count(*) FROM " + asked.schema.table() + " AS t WHERE $2 AND $3 AND " +
                          conditions_of(plan, !plan.words.empty());
  try {
    auto rows = reader.sql().query(sql, std::span<const storage::Parameter>(parameters));
    rows.next();
    return static_cast<std::uint64_t>(rows.integer(0));
  } catch (const storage::StorageError&) {
    if (reader->exhausted()) return too_broad();
    throw;
  }
}

std::vector<Alike> SearchIndex::alike(const IndexEntry& entry, const RecordType& type,
                                      std::size_t count) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  Reader reader(*this);
  reader->allow(0);
  std::vector<Alike> found;
  auto note = [&](Row row, Likeness likeness) {
    const auto& facts = asked.rows[row];
    if (!facts.live || facts.trashed || facts.id == entry.id) return;
    const auto known = std::ranges::find(found, facts.id, &Alike::id);
    if (known != found.end()) {
      known->likeness |= static_cast<unsigned>(likeness);
    } else if (found.size() < count) {
      found.push_back({facts.id, static_cast<unsigned>(likeness)});
    }
  };
  auto look = [&](const std::string& sql, const Cell& value, Likeness likeness) {
    const storage::Parameter parameter[] = {parameter_of(value)};
    auto rows = reader.sql().query(sql, std::span<const storage::Parameter>(parameter));
    while (rows.next()) note(static_cast<Row>(rows.integer(0)), likeness);
  };
  const auto& columns = asked.schema.columns();
  for (const auto& one : entry.many) {
    const auto kind = columns[one.column].kind;
    if (kind != ColumnKind::email && kind != ColumnKind::phone) continue;
    look("SELECT row FROM " + columns[one.column].name + " WHERE value = $1 LIMIT 50", one.value,
         kind == ColumnKind::email ? Likeness::email : Likeness::phone);
  }
  std::size_t cell = 0;
  for (const auto& column : columns) {
    if (column.many()) continue;
    if (column.kind == ColumnKind::domain && entry.cells[cell].index() != 0) {
      look("SELECT row FROM " + asked.schema.table() + " WHERE " + column.name + " = $1 LIMIT 50",
           entry.cells[cell], Likeness::domain);
    }
    cell += has_sort_key(column) ? 2 : 1;
  }
  if (entry.title.empty()) return found;
  // By the title first: a city has thousands, a name a few.
  const std::string same_title = "SELECT row FROM " + asked.schema.table() + " AS t WHERE title = $1";
  auto shared = [&](std::span<const std::size_t> numbers, Likeness likeness) {
    for (const auto number : numbers) {
      if (!columns[number].many()) continue;
      const std::string too = same_title + " AND EXISTS (SELECT 1 FROM " + columns[number].name +
                              " AS v WHERE v.value = $2 AND v.row = t.row) LIMIT 50";
      for (const auto& one : entry.many) {
        if (one.column != number) continue;
        const storage::Parameter values[] = {std::string_view(entry.title), parameter_of(one.value)};
        auto rows = reader.sql().query(too, std::span<const storage::Parameter>(values));
        while (rows.next()) note(static_cast<Row>(rows.integer(0)), likeness);
      }
    }
  };
  shared(asked.pointing, Likeness::title_and_reference);
  shared(asked.places, Likeness::title_and_place);
  look(same_title + " LIMIT 50", Cell(entry.title), Likeness::title);
  return found;
}

std::vector<Reference> SearchIndex::references(const RecordType& type, std::span<const Uuid> ids) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  Reader reader(*this);
  std::vector<Reference> found;
  for (const auto number : asked.pointing) {
    const Column& column = asked.schema.columns()[number];
    const RecordType* target = nullptr;
    for (const auto& other : tables_) {
      if (other->schema.type().name == column.references()) target = &other->schema.type();
    }
    if (!target) continue;
    for (const auto& id : ids) {
      const auto row = row_of(reader.sql(), asked, id);
      if (!row) continue;
      auto rows = reader.sql().query(asked.values_of(number), {std::int64_t{*row}});
      while (rows.next()) {
        if (rows.is_null(0)) continue;
        const auto pointed = rows.id(0);
        const bool known = std::ranges::any_of(
            found, [&](const Reference& one) { return one.type == target && one.id == pointed; });
        if (!known) found.push_back({target, pointed});
      }
    }
  }
  return found;
}

std::vector<Uuid> SearchIndex::pointing_at(const RecordType& type, const Uuid& id) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  Reader reader(*this);
  reader->allow(0);
  std::vector<Uuid> found;
  for (const auto number : asked.pointing) {
    auto rows = reader.sql().query(asked.rows_with(number), {id});
    while (rows.next()) {
      const auto& record = asked.rows[static_cast<std::size_t>(rows.integer(0))].id;
      if (std::ranges::find(found, record) == found.end()) found.push_back(record);
    }
  }
  return found;
}

std::string SearchIndex::fingerprint(const RecordType& type) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  Reader reader(*this);
  reader->allow(0);
  std::string text;
  auto dump = [&](const std::string& sql) {
    auto rows = reader.sql().query(sql);
    while (rows.next()) text += std::string(rows.text(0)) + "\n";
  };
  std::string cells = "hex(id) || '|' || purposes || '|' || ifnull(title, '')";
  for (const auto& column : asked.schema.columns()) {
    if (column.many()) continue;
    cells += " || '|' || ifnull(hex(" + column.name + "), '-')";
    if (has_sort_key(column)) cells += " || '|' || hex(" + column.sort_name + ")";
  }
  dump("SELECT " + cells + " FROM " + asked.schema.table() + " ORDER BY id");
  for (const auto number : asked.many) {
    const auto& name = asked.schema.columns()[number].name;
    dump("SELECT hex(t.id) || '|' || hex(v.value) FROM " + name + " AS v JOIN " + asked.schema.table() +
         " AS t ON t.row = v.row ORDER BY t.id, v.value");
  }
  std::vector<std::pair<Uuid, std::string>> texts;
  for (Row row = 0; row < asked.rows.size(); ++row) {
    if (!asked.rows[row].live) continue;
    texts.emplace_back(asked.rows[row].id,
                       std::string(asked.texts.title(row)) + "|" + std::string(asked.texts.other(row)));
  }
  std::ranges::sort(texts);
  for (const auto& [id, words] : texts) text += id.text() + "|" + words + "\n";
  return text;
}

}  // namespace candor::search
