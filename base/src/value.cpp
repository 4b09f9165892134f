#include "base/value.h"

#include <algorithm>
#include <cassert>

namespace candor {

const Value* Value::find(std::string_view name) const {
  const Object* members = object();
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, name, &Member::first);
  return found == members->end() ? nullptr : &found->second;
}

Value* Value::find(std::string_view name) {
  return const_cast<Value*>(std::as_const(*this).find(name));
}

void Value::set(std::string_view name, Value value) {
  if (is_null()) data_ = Object{};
  assert(object() != nullptr);
  if (Value* present = find(name)) {
    *present = std::move(value);
    return;
  }
  std::get<Object>(data_).emplace_back(std::string(name), std::move(value));
}

}  // namespace candor
