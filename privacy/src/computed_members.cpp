#include <algorithm>

#include "privacy/schema.h"

namespace candor {

void drop_computed(const RecordType& type, Object& object) {
  for (auto& [name, value] : object) {
    const auto* field = type.field(name);
    if (!field || !value.list()) continue;
    for (auto& item : *value.list()) {
      auto* members = item.object();
      if (!members) continue;
      std::erase_if(*members, [&](const Member& member) {
        return std::any_of(field->members.begin(), field->members.end(),
                           [&](const FieldDeclaration& declared) {
                             return declared.name == member.first && declared.rules.read_only;
                           });
      });
    }
  }
  std::erase_if(object, [&](const Member& member) {
    const auto* field = type.field(member.first);
    return field && field->rules.read_only;
  });
}

}  // namespace candor
