#include "sealing/envelope.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/text.h"

namespace candor::sealing {
namespace {

// Values of records are flat: a list of objects with plain members needs three levels.
constexpr std::size_t deepest = 32;

[[noreturn]] void refuse(const char* reason) {
  throw std::invalid_argument(reason);
}

void append_real(std::string& out, double value) {
  if (!std::isfinite(value)) refuse("JSON has no infinity and no NaN");
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  out += text;
  // Without a sign of its own it would come back as an integer.
  if (text.find_first_of(".e") == std::string_view::npos) out += ".0";
}

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits;
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void append_value(std::string& out, const Value& value, std::size_t depth) {
  if (depth > deepest) refuse("a value is nested too deep");
  if (value.is_null()) {
    out += "null";
  } else if (const auto* flag = value.boolean()) {
    out += *flag ? "true" : "false";
  } else if (const auto* integer = value.integer()) {
    append_integer(out, *integer);
  } else if (const auto* real = value.real()) {
    append_real(out, *real);
  } else if (const auto* text = value.text()) {
    append_json_string(out, *text);
  } else if (const auto* list = value.list()) {
    char separator = '[';
    for (const Value& item : *list) {
      out += std::exchange(separator, ',');
      append_value(out, item, depth + 1);
    }
    out += list->empty() ? "[]" : "]";
  } else if (const auto* object = value.object()) {
    char separator = '{';
    for (const auto& [name, member] : *object) {
      out += std::exchange(separator, ',');
      append_json_string(out, name);
      out += ':';
      append_value(out, member, depth + 1);
    }
    out += object->empty() ? "{}" : "}";
  }
}

// What could not be decoded again must not be sealed: it would be lost.
void check_text(const Value& value) {
  if (const auto* text = value.text(); text != nullptr && !is_clean_utf8(*text))
    refuse("a text is not clean UTF-8");
  if (const auto* list = value.list()) {
    for (const Value& item : *list) check_text(item);
  }
  if (const auto* object = value.object()) {
    for (const auto& [name, member] : *object) {
      if (!is_clean_utf8(name)) refuse("a name is not clean UTF-8");
      check_text(member);
    }
  }
}

// Builds an Object as the parser meets its parts; any false ends the parsing.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(Value()); }
  bool boolean(bool value) override { return add(Value(value)); }
  bool number_integer(std::int64_t value) override { return add(Value(value)); }
  bool number_unsigned(std::uint64_t value) override {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return false;
    return add(Value(static_cast<std::int64_t>(value)));
  }
  bool number_float(double value, const std::string& text) override {
    // An integer that does not fit arrives here; it would be altered.
    return text.find_first_of(".eE") != std::string::npos && add(Value(value));
  }
  bool string(std::string& value) override { return add(Value(std::move(value))); }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Value(Object{})); }
  bool key(std::string& name) override {
    const Object& object = *open_.back().value.object();
    const auto same = [&name](const Member& member) { return member.first == name; };
    if (std::any_of(object.begin(), object.end(), same)) return false;
    open_.back().name = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Value(List{})); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }

  Value take() { return std::move(whole_); }

 private:
  struct Open {
    Value value;
    std::string name;  // of the member that comes next
  };
  bool open(Value value) {
    if (open_.size() > deepest + 1) return false;  // the record itself is the outermost
    open_.push_back({std::move(value), {}});
    return true;
  }
  bool close() {
    Value value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }
  bool add(Value value) {
    if (open_.empty()) {
      whole_ = std::move(value);
    } else if (auto* list = open_.back().value.list()) {
      list->push_back(std::move(value));
    } else {
      open_.back().value.object()->emplace_back(std::move(open_.back().name), std::move(value));
    }
    return true;
  }

  std::vector<Open> open_;
  Value whole_;
};

// Walks over the members of an envelope's text without decoding them.
class MemberScanner {
 public:
  explicit MemberScanner(std::string_view text) : text_(text) {}

  bool at_end() const { return place_ == text_.size(); }
  std::size_t place() const { return place_; }
  // Name of the member at the current place, which then is the one behind it (and behind its comma).
  std::string_view pass_member() {
    const std::size_t name_begin = place_ + 1;
    pass_string();
    const std::string_view name = text_.substr(name_begin, place_ - 1 - name_begin);
    if (at_end() || text_[place_] != ':') malformed();
    ++place_;
    pass_value();
    return name;
  }

 private:
  [[noreturn]] static void malformed() {
    throw std::runtime_error("the content of an envelope is malformed");
  }

  // From quote to quote: one is escaped when an odd number of backslashes stands before it.
  void pass_string() {
    if (at_end() || text_[place_] != '"') malformed();
    const std::size_t begin = place_ + 1;
    for (std::size_t quote = text_.find('"', begin); quote != std::string_view::npos;
         quote = text_.find('"', quote + 1)) {
      std::size_t escapes = 0;
      while (quote - escapes > begin && text_[quote - escapes - 1] == '\\') ++escapes;
      if (escapes % 2 != 0) continue;
      place_ = quote + 1;
      return;
    }
    malformed();
  }

  void pass_value() {
    const std::size_t begin = place_;
    std::size_t depth = 0;
    while (!at_end()) {
      const char character = text_[place_];
      if (character == '"') {
        pass_string();
        continue;
      }
      if (character == '[' || character == '{') ++depth;
      if (character == ']' || character == '}') {
        if (depth == 0) malformed();
        --depth;
      }
      if (character == ',' && depth == 0) break;
      ++place_;
    }
    if (depth != 0 || place_ == begin) malformed();
    if (at_end()) return;
    ++place_;
    if (at_end()) malformed();  // a comma is followed by a member
  }

  std::string_view text_;
  std::size_t place_ = 0;
};

bool is_allowed(const RecordType& type, std::string_view name, std::uint64_t allowed) {
  for (std::size_t place = 0; place < type.fields.size() && place < 64; ++place) {
    if (type.fields[place].name == name) return (allowed >> place & 1u) != 0;
  }
  return false;  // what is not declared is not shown
}

}  // namespace

std::string encode_members(const RecordType& type, RetentionClass retention_class, const Object& record) {
  std::string out;
  for (const FieldDeclaration& field : type.fields) {
    if (field.retention_class != retention_class) continue;
    const auto member = std::find_if(record.begin(), record.end(),
                                     [&field](const Member& entry) { return entry.first == field.name; });
    if (member == record.end() || member->second.is_null()) continue;
    check_text(member->second);
    if (!out.empty()) out += ',';
    append_json_string(out, field.name);
    out += ':';
    append_json(out, member->second);
  }
  return out;
}

bool decode_members(std::string_view members, Object& record) {
  std::string text;
  text.reserve(members.size() + 2);
  text += '{';
  text += members;
  text += '}';
  Builder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) return false;
  Value whole = builder.take();
  for (Member& member : *whole.object()) record.push_back(std::move(member));
  return true;
}

std::string filter_members(const RecordType& type, std::string_view members, std::uint64_t allowed) {
  std::string out;
  MemberScanner scanner(members);
  // Neighbours that are allowed are copied as one run, commas included.
  std::size_t run = 0;
  const auto finish_run = [&](std::size_t end) {
    if (run == end) return;
    if (!out.empty()) out += ',';
    std::string_view kept = members.substr(run, end - run);
    if (end != members.size()) kept.remove_suffix(1);  // the comma behind it
    out += kept;
  };
  while (!scanner.at_end()) {
    const std::size_t begin = scanner.place();
    if (is_allowed(type, scanner.pass_member(), allowed)) continue;
    finish_run(begin);
    run = scanner.place();
  }
  finish_run(members.size());
  return out;
}

void append_json(std::string& out, const Value& value) {
  append_value(out, value, 0);
}

}  // namespace candor::sealing
