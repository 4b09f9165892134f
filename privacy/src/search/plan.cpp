#include "search/plan.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "base/text.h"
#include "search/conditions.h"
#include "search/typed_words.h"

namespace candor::search {
namespace {

constexpr std::size_t most_values_in_all = 1000;
constexpr std::size_t longest_text = 200;
constexpr std::size_t most_words = 8;

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
  } else if (plan.words.size() > most_words && count_typed(text) > most_words) {
    // Different ones, and as they are typed: folding makes a word of each Chinese character.
    conditions.errors().push_back({"q", "too_many_words", "Search for at most eight words."});
  }
}

}  // namespace

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
