#include "records/link_members.h"

#include <algorithm>

namespace candor {

void check_links(const Object& record, std::string_view name, std::vector<FieldError>& errors) {
  const auto found = std::ranges::find(record, name, &Member::first);
  if (found == record.end() || !found->second.list()) return;
  const List& links = *found->second.list();
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (!links[i].object()) continue;
    const auto ids = std::ranges::count_if(*links[i].object(), [](const Member& member) {
      return member.first.ends_with("_id") && member.second.text() && !member.second.text()->empty();
    });
    if (ids == 1) continue;
    errors.push_back({std::string(name) + "." + std::to_string(i), "one_id",
                      "Give exactly one id here, and another entry for another record."});
  }
}

}  // namespace candor
