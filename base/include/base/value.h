#pragma once
// A value as it crosses the borders of a record: what JSON can say, with ordered members and exact
// integers. No third-party type, so that headers can use it freely. Values hold clear text: inside a
// record they are wrapped in Personal, and nothing here prints them.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace candor {

class Value;
using List = std::vector<Value>;
using Member = std::pair<std::string, Value>;
using Object = std::vector<Member>;

class Value {
 public:
  Value() = default;
  Value(std::nullptr_t) {}
  Value(bool value) : data_(value) {}
  Value(std::int64_t value) : data_(value) {}
  Value(int value) : data_(std::int64_t{value}) {}
  Value(double value) : data_(value) {}
  Value(std::string value) : data_(std::move(value)) {}
  Value(std::string_view value) : data_(std::string(value)) {}
  Value(const char* value) : data_(std::string(value)) {}
  Value(List value) : data_(std::move(value)) {}
  Value(Object value) : data_(std::move(value)) {}

  bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data_); }
  const double* real() const { return std::get_if<double>(&data_); }
  const std::string* text() const { return std::get_if<std::string>(&data_); }
  const List* list() const { return std::get_if<List>(&data_); }
  const Object* object() const { return std::get_if<Object>(&data_); }
  std::string* text() { return std::get_if<std::string>(&data_); }
  List* list() { return std::get_if<List>(&data_); }
  Object* object() { return std::get_if<Object>(&data_); }

  // Member of an object by name; null pointer if this is no object or has no such member.
  const Value* find(std::string_view name) const;
  Value* find(std::string_view name);
  // Sets a member; makes this an object if it is null.
  void set(std::string_view name, Value value);

  bool operator==(const Value&) const = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> data_;
};

}  // namespace candor
