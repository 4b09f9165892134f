#include "import/identity.h"

#include <algorithm>
#include <array>

#include "privacy/folding.h"

namespace candor {
namespace {

// What records of a type are told apart by, where addresses and names alone do not do it. The first set of
// members counts that a record has the first one of.
struct Identity {
  std::string_view record_type;
  std::array<std::string_view, 4> members;
};
constexpr Identity identities[] = {{"product", {"code"}},
                                   {"product", {"name"}},
                                   {"deal", {"name", "company_id"}},
                                   {"activity", {"subject", "kind", "due_at", "starts_at"}}};

const Value* member_of(const Object& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &Member::first);
  return found == members.end() || found->second.is_null() ? nullptr : &found->second;
}

const Identity* identity_of(const RecordType& type, const Object& members) {
  const auto found = std::ranges::find_if(identities, [&](const Identity& one) {
    return one.record_type == type.name && member_of(members, one.members.front()) != nullptr;
  });
  return found == std::end(identities) ? nullptr : &*found;
}

}  // namespace

std::string identity_key(const RecordType& type, const Object& members) {
  const Identity* identity = identity_of(type, members);
  if (identity == nullptr) return {};
  std::string key;
  for (const auto name : identity->members) {
    const Value* value = name.empty() ? nullptr : member_of(members, name);
    key += std::string(name) + "=" + (value && value->text() ? folded(*value->text()) : "") + "\n";
  }
  return key;
}

Value identity_filter(const RecordType& type, const Object& members) {
  const Identity* identity = identity_of(type, members);
  if (identity == nullptr) return {};
  Object where;
  for (const auto name : identity->members) {
    if (name.empty()) continue;
    const Value* value = member_of(members, name);
    where.emplace_back(std::string(name), value ? *value : Value(Object{{"is_null", true}}));
  }
  return where;
}

}  // namespace candor
