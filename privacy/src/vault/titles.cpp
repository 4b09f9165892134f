#include "vault/titles.h"

namespace candor {

std::optional<Personal<std::string>> title_of(Reading::Inside& inside, const Access& access,
                                              const RecordType& type, const Uuid& id) {
  auto located = inside.locate(access, Operation::list, type, id);
  if (!located.decision.allowed) return std::nullopt;
  auto grant = inside.vault.gatekeeper->grant(located.decision, type, id, Operation::list, inside.keys,
                                              inside.overlay());
  auto content = grant ? disclose(inside.vault.table(type), *located.record, *grant, located.decision)
                       : Result<DisclosedContent>(grant.error());
  if (!content) return std::nullopt;
  const auto members = Reading::members(*content);
  std::string title;
  for (const auto field : type.title_fields) {
    for (const auto& member : members.reveal()) {
      if (member.first != field || !member.second.text()) continue;
      title += (title.empty() ? "" : " ") + *member.second.text();
    }
  }
  return Personal<std::string>(std::move(title));
}

}  // namespace candor
