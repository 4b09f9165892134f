#include "search/plan.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_set>

#include "base/text.h"
#include "base/time.h"
#include "nearest_name.h"
#include "privacy/folding.h"

namespace candor::search {
namespace {

constexpr int deepest_nesting = 8;
constexpr std::size_t most_conditions = 50;
constexpr std::size_t most_values = longest_page;
constexpr std::size_t most_values_in_all = 1000;
constexpr std::size_t longest_value = 500;  // characters
constexpr std::size_t longest_text = 200;
constexpr std::size_t most_words = 8;

// A name that is none of ours comes back in the error, if it can be one at all.
std::string shown(const std::string& name) {
  return name.size() <= 64 ? name : "?";
}

// The digits of a number as it is kept, of what people type of it: 0049 40, (040), +49 (0)40.
std::string bare_digits(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // In the middle it is a trunk zero; at the beginning it is what somebody has typed so far.
    if (at > 0 && text.substr(at, 3) == "(0)") {
      at += 2;
    } else {
      kept += text[at];
    }
  }
  auto digits = digits_of(kept);
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? digits : digits.substr(std::min<std::size_t>(first, 2));
}

// 040 12, but neither +49 nor 0049.
bool is_national(std::string_view text) {
  const auto digits = digits_of(text);
  return text.find('+') == std::string_view::npos && digits.starts_with('0') && !digits.starts_with("00");
}

// A time, or the beginning of a day.
Cell time_of(const Column& column, const Value& wanted) {
  const auto* text = wanted.text();
  if (text && is_date(*text)) return comparable(column, Value(*text + "T00:00:00.000Z"));
  return text || wanted.integer() ? comparable(column, wanted) : Cell();
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

class Conditions {
 public:
  Conditions(const IndexSchema& schema, std::uint64_t visible, const Locale& locale, Plan& plan)
      : schema_(schema), visible_(visible), locale_(locale), plan_(plan) {}

  // Empty when anything is wrong; errors() says what.
  std::string all_of(const Object& members, const std::string& where, int depth);
  const Column* column(const std::string& path, const std::string& where);
  std::vector<FieldError>& errors() { return errors_; }
  const std::vector<std::string>& hidden() const { return hidden_; }

 private:
  std::string group(std::string_view joint, const Value& list, const std::string& where, int depth);
  std::string on_column(const Column& column, const Value& wanted, const std::string& where);
  std::string one(const Column& column, FilterOperator operation, const Value& wanted,
                  const std::string& where);
  std::string listed(const Column& column, FilterOperator operation, const Value& wanted,
                     const std::string& where);
  std::string compared(const Column& column, FilterOperator operation, const Value& wanted,
                       const std::string& where);
  Cell read(const Column& column, const Value& wanted, const std::string& where, bool part = false);
  Cell read_text(const Column& column, const std::string& text, bool part) const;
  void check_range(const Column& column, const Object& operations, const std::string& where);
  std::string holds(const Column& column, const std::string& test) const;
  std::string place(Cell cell);
  std::string refuse(std::string where, std::string code, std::string message) {
    errors_.push_back({std::move(where), std::move(code), std::move(message)});
    return {};
  }

  const IndexSchema& schema_;
  const std::uint64_t visible_;
  const Locale& locale_;
  Plan& plan_;
  std::size_t count_ = 0;
  std::vector<FieldError> errors_;
  std::vector<std::string> hidden_;
};

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
  auto wrong = [&](std::string_view code, std::string_view message) {
    refuse(where, std::string(code), std::string(message));
    return Cell();
  };
  if (column.kind == ColumnKind::number) {
    const auto type = column.declared.type;
    if (type == FieldType::flag) {
      return wanted.boolean() ? comparable(column, wanted) : wrong("invalid", "Give true or false.");
    }
    if (type == FieldType::integer || type == FieldType::money) {
      return wanted.integer() ? comparable(column, wanted) : wrong("invalid", "Give a whole number.");
    }
    auto cell = wanted.text() ? time_of(column, wanted) : Cell();
    return cell.index() ? cell : wrong("invalid", "Give a time like 2026-01-31T00:00:00Z, or a date.");
  }
  const auto* text = wanted.text();
  if (!text) return wrong("invalid", "Give a text, or is_null to ask for missing ones.");
  if (column.kind == ColumnKind::id) {
    return Uuid::parse(*text) ? comparable(column, wanted) : wrong("invalid", "Give an id.");
  }
  if (column.kind == ColumnKind::choice) {
    const auto* declaration = column.declared.member ? column.declared.member : column.declared.field;
    const auto& choices = declaration->rules.choices;
    if (std::ranges::find(choices, *text) != choices.end()) return comparable(column, wanted);
    std::string names;
    for (const auto choice : choices) names += (names.empty() ? "" : ", ") + std::string(choice);
    return wrong("invalid", "Use one of: " + names + ".");
  }
  if (count_characters(*text) > longest_value) return wrong("too_long", "Give at most 500 characters.");
  auto cell = read_text(column, *text, part);
  return cell.index() ? cell : wrong("empty", "Nothing is left of this to compare with.");
}

Cell Conditions::read_text(const Column& column, const std::string& text, bool part) const {
  // A part of an address is no address: only its letters are folded.
  if (part && (column.kind == ColumnKind::email || column.kind == ColumnKind::domain)) {
    auto out = folded(text);
    return out.empty() ? Cell() : Cell(std::move(out));
  }
  // Numbers are kept in international form: without a dialling prefix, a trunk zero or one in brackets.
  if (part && column.kind == ColumnKind::phone) {
    auto digits = bare_digits(text);
    return digits.empty() ? Cell() : Cell(std::move(digits));
  }
  const auto* field = column.declared.field;
  if (!part && column.kind == ColumnKind::phone && field && field->normalise) {
    Value phone(Object{{"number", text}});
    field->normalise(phone, locale_);
    if (const auto* e164 = phone.find("e164")) return comparable_text(column, *e164->text());
  }
  return comparable_text(column, text);
}

void read_order(const IndexSchema& schema, const Query& query, Conditions& conditions, Plan& plan) {
  if (query.sort.size() > most_sort_keys) {
    conditions.errors().push_back({"sort", "too_many", "Sort by at most two fields."});
    return;
  }
  std::unordered_set<std::string> seen;
  for (const auto& key : query.sort) {
    const Column* found = schema.column(key.path);
    if (!found || found->sort_name.empty() || (key.path == "trashed_at" && !query.trashed)) {
      std::string names;
      for (const auto& column : schema.columns()) {
        if (column.sort_name.empty() || column.path() == "trashed_at") continue;
        names += (names.empty() ? "" : ", ") + column.path();
      }
      conditions.errors().push_back(
          {"sort", found ? "not_sortable" : "unknown_field",
           "Sort by one or two of: " + names + "; - before a name turns it round."});
      continue;
    }
    if (!seen.insert(key.path).second) {
      conditions.errors().push_back({"sort", "repeated", "Name each field once."});
      continue;
    }
    if (conditions.column(key.path, "sort")) plan.order.push_back({found->sort_name, key.descending});
  }
  if (query.sort.empty() && plan.words.empty()) {
    plan.order.push_back({query.trashed ? "trashed_at" : "created_at", true});
  }
}

void read_words(const Query& query, Conditions& conditions, Plan& plan) {
  const auto& text = query.text.reveal();
  if (text.empty()) return;
  if (count_characters(text) > longest_text) {
    conditions.errors().push_back({"q", "too_long", "Search for at most 200 characters."});
    return;
  }
  plan.words = words_of(text);
  if (plan.words.empty()) {
    conditions.errors().push_back({"q", "empty", "There is nothing in this to search for."});
  } else if (plan.words.size() > most_words) {
    conditions.errors().push_back({"q", "too_many_words", "Search for at most eight words."});
  }
}

// A phone number typed with spaces and signs: one word of digits, without what a dialling prefix or a trunk
// zero adds, because numbers are kept in international form.
std::string phone_word(std::string_view text) {
  const bool all_of_a_number = std::ranges::all_of(text, [](char c) {
    return std::string_view(" +-/().\t").find(c) != std::string_view::npos || (c >= '0' && c <= '9');
  });
  return all_of_a_number && digits_of(text).size() >= 5 ? bare_digits(text) : std::string();
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  const auto typed = folded(text);
  if (auto phone = phone_word(typed); !phone.empty()) return {std::move(phone)};
  std::vector<std::string> words;
  for (const auto word : split(typed, ' ')) {
    auto bare = word;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == ';')) bare.remove_suffix(1);
    if (!bare.empty() && std::ranges::find(words, bare) == words.end()) words.emplace_back(bare);
  }
  return words;
}

Result<Plan> make_plan(const IndexSchema& schema, const Query& query, std::uint64_t visible,
                       const Locale& locale) {
  Plan plan;
  plan.trashed = query.trashed;
  Conditions conditions(schema, visible, locale, plan);
  const auto& where = query.where.reveal();
  if (where.object()) {
    plan.condition = conditions.all_of(*where.object(), "where", 1);
  } else if (!where.is_null()) {
    conditions.errors().push_back({"where", "invalid", "Give an object: {\"field\": value}."});
  }
  if (plan.parameters.size() > most_values_in_all) {
    conditions.errors().push_back(
        {"where", "too_many_values", "Compare with at most a thousand values in all."});
  }
  read_words(query, conditions, plan);
  read_order(schema, query, conditions, plan);
  if (query.limit == 0 || query.limit > longest_page) {
    conditions.errors().push_back({"limit", "out_of_range", "Give a number from 1 to 200."});
  }
  if (!conditions.hidden().empty()) return hidden_fields(conditions.hidden());
  if (!conditions.errors().empty()) return unreadable_query(std::move(conditions.errors()));
  return plan;
}

void Plan::require(const std::string& sql, std::vector<Cell> more) {
  condition += (condition.empty() ? "" : " AND ") + sql;
  std::ranges::move(more, std::back_inserter(parameters));
}

Error hidden_fields(const std::vector<std::string>& paths) {
  Error error{Errc::denied, "field_hidden",
              "You cannot filter, sort or count by what is hidden for your role or purpose."};
  for (const auto& path : paths) {
    error.fields.push_back({path, "masked", "This member is hidden for your role or purpose."});
  }
  return error;
}

Error unreadable_query(std::vector<FieldError> errors) {
  Error error{Errc::malformed, "invalid_query", "This query cannot be read; errors says which and why."};
  error.fields = std::move(errors);
  return error;
}

}  // namespace candor::search
