// Asking the index what many records come to.
#include <shared_mutex>

#include "search/aggregate.h"
#include "search/index_table.h"

namespace candor::search {
namespace {

std::string measure_of(const Measure& measure) {
  const std::string value = "t." + measure.column->name;
  switch (measure.how) {
    case Measuring::sum:
      return "sum(" + value + ")";
    case Measuring::min:
      return "min(" + value + ")";
    case Measuring::max:
      break;
  }
  return "max(" + value + ")";
}

// The value that makes the group; of several values each one does.
std::string grouping(const Aggregate& aggregate) {
  if (!aggregate.group) return "NULL";
  return aggregate.group->many() ? "g.value" : "t." + aggregate.group->name;
}

std::string source(const Aggregate& aggregate, const std::string& table) {
  const std::string records = table + " AS t";
  if (!aggregate.group || !aggregate.group->many()) return records;
  const std::string values = aggregate.group->name + " AS g";
  // Of all records, few have several values: begin with those.
  if (aggregate.with_value) return values + " CROSS JOIN " + records + " ON t.row = g.row";
  return records + " LEFT JOIN " + values + " ON g.row = t.row";
}

Cell cell_at(const storage::Rows& rows, int column, ColumnKind kind) {
  if (rows.is_null(column)) return {};
  switch (kind) {
    case ColumnKind::number:
      return rows.integer(column);
    case ColumnKind::id:
      return Blob{std::string(as_text(rows.blob(column)))};
    default:
      return std::string(rows.text(column));
  }
}

}  // namespace

Result<std::vector<Group>> SearchIndex::groups(const RecordType& type, const Question& question,
                                               const Aggregate& aggregate) const {
  std::shared_lock guard(lock_);
  const Table& asked = table(type);
  const Plan& plan = question.plan;
  Reader reader(*this);
  std::vector<bool> hits;
  if (!plan.words.empty()) {
    const auto ranks = asked.texts.ranks(asked.rows, text_question(question));
    hits.resize(ranks.size());
    for (std::size_t row = 0; row < ranks.size(); ++row) hits[row] = ranks[row] != Rank::none;
    reader->set_hits(&hits);
  }
  std::vector<storage::Parameter> parameters{bit_of(question.purpose),
                                             static_cast<std::int64_t>(aggregate.limit + 1), true};
  for (const auto& cell : plan.parameters) parameters.push_back(parameter_of(cell));
  const std::string value = grouping(aggregate);
  std::string sql = "SELECT " + value + ", count(*), min(t.row), max(t.row)";
  for (const auto& measure : aggregate.measures) sql += ", " + measure_of(measure);
  sql += " FROM " + source(aggregate, asked.schema.table()) + " WHERE $3 AND " +
         conditions_of(plan, !plan.words.empty());
  if (aggregate.with_value) sql += " AND " + value + " IS NOT NULL";
  const std::string end = aggregate.starts + '\xff';  // stands in no UTF-8 text
  if (!aggregate.starts.empty()) {
    parameters.emplace_back(aggregate.starts);
    sql += " AND " + value + " >= $" + std::to_string(parameters.size());
    parameters.emplace_back(end);
    sql += " AND " + value + " < $" + std::to_string(parameters.size());
  }
  if (aggregate.group) sql += " GROUP BY " + value;
  sql += " ORDER BY count(*) DESC, " + value + " LIMIT $2";

  std::vector<Group> found;
  try {
    auto rows = reader.sql().query(sql, std::span<const storage::Parameter>(parameters));
    while (rows.next()) {
      Group group;
      if (aggregate.group) group.value = cell_at(rows, 0, aggregate.group->kind);
      group.count = static_cast<std::uint64_t>(rows.integer(1));
      if (group.count > 0) {
        group.oldest = asked.rows[static_cast<std::size_t>(rows.integer(2))].id;
        group.newest = asked.rows[static_cast<std::size_t>(rows.integer(3))].id;
      }
      for (std::size_t i = 0; i < aggregate.measures.size(); ++i) {
        group.measures.push_back(cell_at(rows, static_cast<int>(i) + 4, aggregate.measures[i].column->kind));
      }
      found.push_back(std::move(group));
    }
  } catch (const storage::StorageError&) {
    if (reader->exhausted()) return too_broad();
    throw;
  }
  return found;
}

}  // namespace candor::search
