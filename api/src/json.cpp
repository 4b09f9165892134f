#include "json.h"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::size_t deepest = 32;

// Builds a Value from the parser's events; returning false stops the parser.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(Value()); }
  bool boolean(bool value) override { return add(Value(value)); }
  bool number_integer(number_integer_t value) override { return add(Value(std::int64_t{value})); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) return refuse("A number is too large.");
    return add(Value(static_cast<std::int64_t>(value)));
  }
  bool number_float(number_float_t value, const string_t&) override {
    if (!std::isfinite(value)) return refuse("A number is too large.");
    return add(Value(value));
  }
  bool string(string_t& value) override {
    if (!is_clean_utf8(value)) return refuse("A text holds a NUL or bytes that are not UTF-8.");
    return add(Value(std::move(value)));
  }
  bool binary(binary_t&) override { return refuse("Binary values are not JSON."); }
  bool start_object(std::size_t) override { return open(Value(Object{})); }
  bool key(string_t& name) override {
    if (!is_clean_utf8(name)) return refuse("A member's name holds a NUL or bytes that are not UTF-8.");
    if (stack_.back()->find(name)) return refuse("A member appears twice in one object.");
    stack_.back()->object()->emplace_back(std::move(name), Value());
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Value(List{})); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    if (problem_.empty()) problem_ = "It stops making sense at byte " + std::to_string(position) + ".";
    return false;
  }

  Value& root() { return root_; }
  const std::string& problem() const { return problem_; }

 private:
  bool refuse(std::string problem) {
    problem_ = std::move(problem);
    return false;
  }
  Value* place(Value value) {
    if (stack_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Value& parent = *stack_.back();
    if (auto* list = parent.list()) {
      list->push_back(std::move(value));
      return &list->back();
    }
    Value& member = parent.object()->back().second;
    member = std::move(value);
    return &member;
  }
  bool add(Value value) {
    place(std::move(value));
    return true;
  }
  // Pointers into a parent stay valid: it does not grow while a child is open.
  bool open(Value value) {
    if (stack_.size() == deepest) return refuse("It is nested more than 32 levels deep.");
    stack_.push_back(place(std::move(value)));
    return true;
  }
  bool close() {
    stack_.pop_back();
    return true;
  }

  Value root_;
  std::vector<Value*> stack_;
  std::string problem_;
};

}  // namespace

Result<Value> parse_json(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
    return Error{Errc::malformed, "malformed_json",
                 "The body is not JSON that can be stored as it is. " + builder.problem()};
  }
  return std::move(builder.root());
}

void append_json(std::string& out, const Value& value) {
  if (value.is_null()) {
    out += "null";
  } else if (const auto* flag = value.boolean()) {
    out += *flag ? "true" : "false";
  } else if (const auto* integer = value.integer()) {
    out += std::to_string(*integer);
  } else if (const auto* real = value.real()) {
    out += nlohmann::json(*real).dump();
  } else if (const auto* text = value.text()) {
    append_json_string(out, *text);
  } else if (const auto* list = value.list()) {
    char separator = '[';
    for (const auto& item : *list) {
      out += separator;
      separator = ',';
      append_json(out, item);
    }
    out += separator == '[' ? "[]" : "]";
  } else if (const auto* object = value.object()) {
    char separator = '{';
    for (const auto& [name, member] : *object) {
      out += separator;
      separator = ',';
      append_json_string(out, name);
      out += ':';
      append_json(out, member);
    }
    out += separator == '{' ? "{}" : "}";
  }
}

std::string to_json(const Value& value) {
  std::string out;
  append_json(out, value);
  return out;
}

}  // namespace candor
