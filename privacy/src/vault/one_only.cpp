#include "vault/one_only.h"

#include <algorithm>

#include "vault/indexing.h"
#include "vault/write_record.h"

namespace candor {
namespace {

constexpr std::size_t at_once = 100;

bool bears(const Object& members, std::string_view flag) {
  const auto found = std::ranges::find(members, flag, &Member::first);
  return found != members.end() && found->second.boolean() && *found->second.boolean();
}

bool bears(const storage::RecordTable& table, const storage::StoredRecord& record) {
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    if (table.type().fields[table.open_fields()[i]].name != table.type().one_only) continue;
    return record.open[i].boolean() && *record.open[i].boolean();
  }
  return false;
}

std::optional<Error> take(Reading::Inside& inside, const Access& access, const storage::RecordTable& table,
                          storage::StoredRecord& record) {
  const RecordType& type = table.type();
  auto grant = inside.vault.gatekeeper->grant_for_letting_go(type, record.id, inside.keys, inside.overlay());
  auto members = grant ? open_all(table, record, *grant) : std::nullopt;
  if (!members) return inside.damaged(access, Operation::update, type, record.id);
  std::erase_if(*members, [&](const Member& member) { return member.first == type.one_only; });
  return rewrite(inside, access, Operation::update, table, record, *members);
}

}  // namespace

std::optional<Error> take_from_others(Reading::Inside& inside, const Access& access,
                                      const storage::RecordTable& table, const Uuid& bearer,
                                      const Object& members) {
  if (table.type().one_only.empty() || !bears(members, table.type().one_only)) return std::nullopt;
  Uuid last;
  for (;;) {
    auto some = table.after(inside.records, last, at_once);
    if (some.empty()) return std::nullopt;
    last = some.back().id;
    for (auto& record : some) {
      if (record.id == bearer || !bears(table, record)) continue;
      if (auto error = take(inside, access, table, record)) return error;
    }
  }
}

}  // namespace candor
