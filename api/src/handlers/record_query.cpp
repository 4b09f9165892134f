#include "handlers/record_query.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "crm/catalog.h"
#include "privacy/filterable.h"

namespace candor {
namespace {

Error unreadable(std::string field, std::string code, std::string message) {
  Error error{Errc::malformed, "invalid_query", "This query cannot be read; errors says which and why."};
  error.fields.push_back({std::move(field), std::move(code), std::move(message)});
  return error;
}

Error use_search(const RecordType& type, std::string field) {
  Error error{Errc::malformed, "use_search",
              "What people type does not stand in an address, where logs and histories keep it. POST it to "
              "/api/v1/" +
                  std::string(type.plural) + "/search."};
  error.fields.push_back({std::move(field), "use_search", "Send it in the body of a search."});
  return error;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<bool> flag(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return std::nullopt;
}

// family_name,-created_at
std::vector<SortKey> sort_keys(std::string_view text) {
  std::vector<SortKey> keys;
  for (auto part : split(text, ',')) {
    part = trim(part);
    const bool descending = !part.empty() && part.front() == '-';
    if (descending) part.remove_prefix(1);
    keys.push_back({std::string(part.substr(0, 64)), descending});
  }
  return keys;
}

bool names_a_referenced_type(const RecordType& type, std::string_view plural) {
  const auto points = [&](const FieldDeclaration& field) {
    return std::ranges::any_of(catalog(), [&](const RecordType* other) {
      return other->plural == plural && other->name == field.rules.references;
    });
  };
  return std::ranges::any_of(type.fields, [&](const FieldDeclaration& field) {
    return points(field) || std::ranges::any_of(field.members, points);
  });
}

Error unknown_include() {
  return unreadable("include", "invalid", "Name what records of this type point to, for example companies.");
}

Value value_in_address(const FilterablePath& path, FilterOperator operation, std::string_view text) {
  if (operation == FilterOperator::is_null || path.type == FieldType::flag) {
    const auto read = flag(text);
    return read ? Value(*read) : Value(text);
  }
  if (path.type == FieldType::integer || path.type == FieldType::money) {
    const auto number = whole_number(text);
    return number ? Value(*number) : Value(text);
  }
  return text;
}

// owner_id=..., created_at[gte]=..., id[in]=a,b
std::optional<Error> add_filter(const RecordType& type, const std::vector<FilterablePath>& paths,
                                const std::string& name, const std::string& text, Object& where) {
  const auto bracket = name.find('[');
  const std::string path = name.substr(0, bracket);
  std::string_view operation_name = "eq";
  if (bracket != std::string::npos) {
    if (name.back() != ']') return unreadable(name.substr(0, 64), "invalid", "Write field[operator]=value.");
    operation_name = std::string_view(name).substr(bracket + 1, name.size() - bracket - 2);
  }
  if (path == "q") return use_search(type, "q");
  const auto found = std::ranges::find(paths, path, &FilterablePath::path);
  const bool hidden_in_type = found == paths.end() && type.field(path);
  if (hidden_in_type || (found != paths.end() && !found->may_stand_in_url())) return use_search(type, path);
  if (found == paths.end()) {
    std::string names = "limit, cursor, sort, trashed, count, include";
    for (const auto& one : paths) {
      if (one.may_stand_in_url()) names += ", " + one.path;
    }
    auto error = unreadable(path.substr(0, 64), "unknown_member", "This address takes: " + names + ".");
    return error;
  }
  const auto operation = filter_operator_named(operation_name);
  if (!operation || !found->operators.contains(*operation)) {
    std::string names;
    for (std::size_t i = 0; i < filter_operator_count; ++i) {
      const auto one = static_cast<FilterOperator>(i);
      if (found->operators.contains(one)) names += (names.empty() ? "" : ", ") + std::string(name_of(one));
    }
    return unreadable(path, operation ? "operator_not_possible" : "unknown_operator",
                      "This field takes: " + names + ".");
  }
  Value value = value_in_address(*found, *operation, text);
  if (*operation == FilterOperator::in || *operation == FilterOperator::any ||
      *operation == FilterOperator::all) {
    List values;
    for (const auto part : split(text, ',')) values.push_back(value_in_address(*found, *operation, part));
    value = std::move(values);
  }
  auto at = std::ranges::find(where, path, &Member::first);
  if (at == where.end()) at = where.insert(where.end(), Member(path, Object{}));
  at->second.set(name_of(*operation), std::move(value));
  return std::nullopt;
}

}  // namespace

Result<bool> wants_names(const RecordType& type, const std::string* include) {
  if (!include) return false;
  for (const auto one : split(*include, ',')) {
    if (!names_a_referenced_type(type, one)) return unknown_include();
  }
  return true;
}

Result<Query> query_of_address(const RecordType& type, const Call& call) {
  Query query;
  Object where;
  const auto paths = filterable_paths(type);
  for (const auto& [name, text] : call.query) {
    if (name == "limit") {
      const auto limit = whole_number(text);
      if (!limit || *limit < 1 || *limit > longest_page) {
        return unreadable("limit", "out_of_range", "Give a number from 1 to 200.");
      }
      query.limit = static_cast<unsigned>(*limit);
    } else if (name == "cursor") {
      query.cursor = text;
    } else if (name == "sort") {
      query.sort = sort_keys(text);
    } else if (name == "trashed" || name == "count") {
      const auto read = flag(text);
      if (!read) return unreadable(name, "invalid", "Give true or false.");
      (name == "trashed" ? query.trashed : query.count) = *read;
    } else if (name == "include") {
      auto wanted = wants_names(type, &text);
      if (!wanted) return wanted.error();
      query.include_referenced = *wanted;
    } else if (auto error = add_filter(type, paths, name, text, where)) {
      return *error;
    }
  }
  if (!where.empty()) query.where = Personal<Value>(Value(std::move(where)));
  return query;
}

Result<Query> query_of_body(const RecordType& type, const Object& body,
                            std::span<const std::string_view> others) {
  Query query;
  for (const auto& [name, value] : body) {
    if (std::ranges::find(others, name) != others.end()) continue;
    if (name == "q") {
      if (!value.text()) return unreadable("q", "invalid", "Give a text.");
      query.text = Personal<std::string>(*value.text());
    } else if (name == "where") {
      query.where = Personal<Value>(value);
    } else if (name == "sort") {
      const List one{value};
      for (const auto& key : value.list() ? *value.list() : one) {
        if (!key.text()) return unreadable("sort", "invalid", "Give a list of field names.");
        auto keys = sort_keys(*key.text());
        query.sort.insert(query.sort.end(), keys.begin(), keys.end());
      }
    } else if (name == "limit") {
      if (!value.integer() || *value.integer() < 1 || *value.integer() > longest_page) {
        return unreadable("limit", "out_of_range", "Give a number from 1 to 200.");
      }
      query.limit = static_cast<unsigned>(*value.integer());
    } else if (name == "cursor") {
      if (!value.text()) return unreadable("cursor", "invalid", "Give a cursor as an answer gave it.");
      query.cursor = *value.text();
    } else if (name == "count" || name == "trashed") {
      if (!value.boolean()) return unreadable(name, "invalid", "Give true or false.");
      (name == "count" ? query.count : query.trashed) = *value.boolean();
    } else if (name == "include") {
      if (!value.list()) return unknown_include();
      for (const auto& one : *value.list()) {
        if (!one.text() || !names_a_referenced_type(type, *one.text())) return unknown_include();
        query.include_referenced = true;
      }
    } else {
      return unreadable(name.size() <= 64 ? name : "?", "unknown_member",
                        "A search takes: q, where, sort, limit, cursor, count, trashed, include.");
    }
  }
  return query;
}

Result<std::optional<std::uint64_t>> expected_version(const Call& call) {
  const auto header = call.request.header("If-Match");
  if (header.empty()) return std::optional<std::uint64_t>();
  std::uint64_t version = 0;
  if (header.size() > 2 && header.front() == '"' && header.back() == '"') {
    const auto* first = header.data() + 1;
    const auto* last = header.data() + header.size() - 1;
    const auto [end, failure] = std::from_chars(first, last, version);
    if (failure == std::errc() && end == last) return std::optional<std::uint64_t>(version);
  }
  return Error{Errc::malformed, "invalid_if_match",
               "If-Match takes one ETag as this server gave it, for example \"3\"."};
}

Result<std::uint64_t> required_version(const Call& call) {
  auto version = expected_version(call);
  if (!version) return version.error();
  if (*version) return **version;
  return Error{Errc::precondition_required, "precondition_required",
               "Send If-Match with the ETag you read, so that nobody's change is overwritten unseen."};
}

}  // namespace candor
