#include "privacy/derivation.h"

#include <algorithm>
#include <string>

namespace candor {
namespace {

const Value* member_of(const Object* object, std::string_view name) {
  if (!object) return nullptr;
  const auto found = std::ranges::find(*object, name, &Member::first);
  return found == object->end() || found->second.is_null() ? nullptr : &found->second;
}

}  // namespace

const Value* Derivation::given(std::string_view member) const {
  return member_of(after, member);
}

const Value* Derivation::earlier(std::string_view member) const {
  return member_of(before, member);
}

std::optional<Uuid> Derivation::given_id(std::string_view member) const {
  const auto* value = given(member);
  return value && value->text() ? Uuid::parse(*value->text()) : std::nullopt;
}

std::optional<std::int64_t> Derivation::given_number(std::string_view member) const {
  const auto* value = given(member);
  if (!value || !value->integer()) return std::nullopt;
  return *value->integer();
}

std::string_view Derivation::given_text(std::string_view member) const {
  const auto* value = given(member);
  return value && value->text() ? std::string_view(*value->text()) : std::string_view();
}

void Derivation::set(std::string_view member, Value value) {
  const auto found = std::ranges::find(*after, member, &Member::first);
  if (value.is_null()) {
    if (found != after->end()) after->erase(found);
  } else if (found != after->end()) {
    found->second = std::move(value);
  } else {
    after->emplace_back(std::string(member), std::move(value));
  }
}

void Derivation::refuse(std::string_view member, std::string_view code, std::string_view message) {
  errors->push_back({std::string(member), std::string(code), std::string(message)});
}

}  // namespace candor
