#include "search/conditions.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/text.h"
#include "nearest_name.h"
#include "search/compared_value.h"
#include "search/typed_words.h"

namespace candor::search {
namespace {

constexpr int deepest_nesting = 8;
constexpr std::size_t most_conditions = 50;
constexpr std::size_t most_values = longest_page;

// A name that is none of ours comes back in the error, if it can be one at all.
std::string shown(const std::string& name) {
  return name.size() <= 64 ? name : "?";
}

// Whether few records are equal to one value of the column.
bool tells_apart(const Column& column) {
  switch (column.kind) {
    case ColumnKind::email:
    case ColumnKind::phone:
    case ColumnKind::domain:
      return true;
    case ColumnKind::text:
      return !column.many();
    case ColumnKind::id:
      return column.field == no_field ? column.path() == "id" : column.references() != "user";
    default:
      return false;
  }
}

}  // namespace

std::string Conditions::place(Cell cell) {
  plan_.parameters.push_back(std::move(cell));
  return "$" + std::to_string(first_parameter + plan_.parameters.size() - 1);
}

std::string Conditions::all_of(const Object& members, const std::string& where, int depth) {
  if (depth > deepest_nesting) return refuse(where, "too_deep", "Nest at most eight levels.");
  if (members.empty()) return refuse(where, "empty", "Name at least one field, or leave the filter out.");
  std::string sql;
  for (const auto& [name, value] : members) {
    const std::string here = where + "." + shown(name);
    std::string part;
    if (name == "and" || name == "or") {
      part = group(name == "and" ? " AND " : " OR ", value, here, depth);
    } else if (const Column* found = column(name, here)) {
      part = on_column(*found, value, here);
    }
    if (!part.empty()) sql += (sql.empty() ? "" : " AND ") + part;
  }
  return sql.empty() ? sql : "(" + sql + ")";
}

std::string Conditions::group(std::string_view joint, const Value& list, const std::string& where,
                              int depth) {
  if (!list.list() || list.list()->empty()) return refuse(where, "invalid", "Give a list of filters.");
  std::string sql;
  for (std::size_t i = 0; i < list.list()->size(); ++i) {
    const auto& item = (*list.list())[i];
    const std::string here = where + "." + std::to_string(i);
    if (!item.object()) {
      refuse(here, "invalid", "Give an object: {\"field\": value}.");
      continue;
    }
    if (errors_.size() > most_conditions) break;
    const auto part = all_of(*item.object(), here, depth + 1);
    if (!part.empty()) sql += (sql.empty() ? "" : std::string(joint)) + part;
  }
  return sql.empty() ? sql : "(" + sql + ")";
}

const Column* Conditions::column(const std::string& path, const std::string& where) {
  const Column* found = schema_.column(path);
  if (!found && path != "id") {
    std::vector<std::string_view> names;
    for (const auto& one : schema_.columns()) names.push_back(one.path());
    const auto nearest = nearest_name(path, names, std::identity());
    refuse(where, "unknown_field",
           nearest.empty() ? "There is no such field to filter by."
                           : "There is no such field to filter by. Is it " + std::string(nearest) + "?");
    return nullptr;
  }
  static const Column id = [] {
    Column made;
    made.declared = filterable_system_paths().front();
    made.kind = ColumnKind::id;
    made.name = "id";
    return made;
  }();
  if (!found) return &id;
  if (found->field != no_field && !(visible_ >> found->field & 1u)) {
    hidden_.push_back(path);
    return nullptr;
  }
  return found;
}

std::string Conditions::on_column(const Column& column, const Value& wanted, const std::string& where) {
  if (!wanted.object()) return one(column, FilterOperator::eq, wanted, where);
  const auto& operations = *wanted.object();
  if (operations.empty()) return refuse(where, "empty", "Name an operator.");
  check_range(column, operations, where);
  std::string sql;
  for (const auto& [name, value] : operations) {
    const auto operation = filter_operator_named(name);
    const std::string here = where + "." + shown(name);
    if (!operation || !column.declared.operators.contains(*operation)) {
      std::string possible;
      for (std::size_t i = 0; i < filter_operator_count; ++i) {
        const auto each = static_cast<FilterOperator>(i);
        if (column.declared.operators.contains(each)) {
          possible += (possible.empty() ? "" : ", ") + std::string(name_of(each));
        }
      }
      refuse(here, operation ? "operator_not_possible" : "unknown_operator",
             "This field takes: " + possible + ".");
      continue;
    }
    if (*operation == FilterOperator::is_null && operations.size() > 1) {
      refuse(here, "contradiction", "is_null stands alone: nothing else can be said of a missing value.");
      continue;
    }
    const auto part = one(column, *operation, value, here);
    if (!part.empty()) sql += (sql.empty() ? "" : " AND ") + part;
  }
  return sql;
}

// A range that nothing can lie in is a slip, and an empty answer would hide it.
void Conditions::check_range(const Column& column, const Object& operations, const std::string& where) {
  if (column.kind != ColumnKind::number) return;
  std::int64_t lower = INT64_MIN, upper = INT64_MAX;
  for (const auto& [name, value] : operations) {
    const auto cell = time_of(column, value);
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (!number) continue;
    if (name == "gt" || name == "gte") lower = std::max(lower, *number);
    if (name == "lt" || name == "lte") upper = std::min(upper, *number);
  }
  if (lower > upper) refuse(where, "contradiction", "The lower end is above the upper one.");
}

std::string Conditions::one(const Column& column, FilterOperator operation, const Value& wanted,
                            const std::string& where) {
  using enum FilterOperator;
  const bool by_value = operation == eq || operation == in || operation == any || operation == all;
  plan_.selective = plan_.selective || (by_value && tells_apart(column));
  if (++count_ > most_conditions) {
    if (count_ == most_conditions + 1) refuse(where, "too_many", "Give at most fifty conditions.");
    return {};
  }
  switch (operation) {
    case FilterOperator::is_null: {
      if (!wanted.boolean()) return refuse(where, "invalid", "Give true or false.");
      if (column.many()) {
        return std::string(*wanted.boolean() ? "NOT " : "") + "EXISTS (SELECT 1 FROM " + column.name +
               " AS v WHERE v.row = t.row)";
      }
      return "t." + column.name + (*wanted.boolean() ? " IS NULL" : " IS NOT NULL");
    }
    case FilterOperator::in:
    case FilterOperator::any:
    case FilterOperator::all:
      return listed(column, operation, wanted, where);
    default:
      return compared(column, operation, wanted, where);
  }
}

std::string Conditions::listed(const Column& column, FilterOperator operation, const Value& wanted,
                               const std::string& where) {
  const auto* list = wanted.list();
  if (!list || list->empty() || list->size() > most_values) {
    return refuse(where, "invalid", "Give a list of one to two hundred values.");
  }
  std::vector<std::string> places;
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto cell = read(column, (*list)[i], where + "." + std::to_string(i));
    if (cell.index() != 0) places.push_back(place(std::move(cell)));
  }
  if (places.size() != list->size()) return {};
  std::string sql;
  if (operation == FilterOperator::all) {
    for (const auto& one : places) sql += (sql.empty() ? "" : " AND ") + holds(column, "value = " + one);
    return "(" + sql + ")";
  }
  for (const auto& one : places) sql += (sql.empty() ? "" : ", ") + one;
  if (column.many()) return holds(column, "value IN (" + sql + ")");
  return "t." + column.name + " IN (" + sql + ")";
}

std::string Conditions::compared(const Column& column, FilterOperator operation, const Value& wanted,
                                 const std::string& where) {
  const bool part = operation == FilterOperator::contains || operation == FilterOperator::starts;
  auto cell = read(column, wanted, where, part);
  if (cell.index() == 0) return {};
  const std::string value = column.many() ? "value" : "t." + column.name;
  std::string test;
  if (column.kind == ColumnKind::phone && operation == FilterOperator::starts &&
      is_national(*wanted.text())) {
    // Numbers begin with a calling code of one to three digits; what was typed comes next.
    test = "instr(" + value + ", " + place(std::move(cell)) + ") BETWEEN 1 AND 4";
  } else if (operation == FilterOperator::contains) {
    test = "instr(" + value + ", " + place(std::move(cell)) + ") > 0";
  } else if (operation == FilterOperator::starts) {
    // As a range, so that an index can answer it: 0xff stands in no UTF-8 text.
    const auto prefix = std::get<std::string>(cell);
    test = value + " >= " + place(prefix) + " AND " + value + " < " + place(prefix + '\xff');
  } else {
    static constexpr std::pair<FilterOperator, std::string_view> signs[] = {
        {FilterOperator::eq, " = "}, {FilterOperator::ne, " = "},   {FilterOperator::lt, " < "},
        {FilterOperator::gt, " > "}, {FilterOperator::lte, " <= "}, {FilterOperator::gte, " >= "}};
    const auto sign =
        std::ranges::find(signs, operation, &std::pair<FilterOperator, std::string_view>::first);
    test = value + std::string(sign->second) + place(std::move(cell));
  }
  const bool negated = operation == FilterOperator::ne;
  if (column.many()) return (negated ? "NOT " : "") + holds(column, test);
  // Who has no value has not this one either.
  return negated ? "(" + test + ") IS NOT TRUE" : "(" + test + ")";
}

std::string Conditions::holds(const Column& column, const std::string& test) const {
  return "(t.row IN (SELECT row FROM " + column.name + " WHERE " + test + "))";
}

Cell Conditions::read(const Column& column, const Value& wanted, const std::string& where, bool part) {
  auto value = compared_value(column, wanted, part, locale_);
  if (!value.code.empty()) refuse(where, std::move(value.code), std::move(value.message));
  return std::move(value.cell);
}

}  // namespace candor::search
