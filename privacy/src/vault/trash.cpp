// To the trash and back: a change like any other, which keeps everything.
#include "base/text.h"
#include "vault/feed.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/write_record.h"

namespace candor {
namespace {

Error in_use(const RecordType& type, std::uint64_t count, const RecordType& by) {
  const bool one = count == 1;
  return {Errc::conflict, "in_use",
          std::to_string(count) + " " + spoken(one ? by.name : by.plural) + (one ? " uses" : " use") +
              " this " + spoken(type.name) + ". Move " + (one ? "it" : "them") + " elsewhere first."};
}

// What others stand on stays while they do.
std::optional<Error> refuse_in_use(const Reading::Inside& inside, const RecordType& type, const Uuid& id) {
  for (const auto& table : inside.vault.tables) {
    for (const auto& field : table.type().fields) {
      if (!field.rules.keeps_target || field.rules.references != type.name) continue;
      const auto count = table.count_pointing(inside.records, field.name, id);
      if (count > 0) return in_use(type, count, table.type());
    }
  }
  return std::nullopt;
}

}  // namespace

Result<void> Writing::trash(const Access& access, const RecordType& type, const Uuid& id,
                            std::optional<std::uint64_t> version) {
  auto located = inside_.locate(access, Operation::trash, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::trash, type, id, located.decision, located.facts);
  }
  if (version && located.record->version != *version) return stale_at(located.record->version);
  // Twice is once: the second answer is the same.
  if (located.record->trashed_at) return {};
  if (auto refused = refuse_in_use(inside_, type, id)) return *refused;
  return inside_.set_trashed(access, Operation::trash, type, located,
                             to_milliseconds(inside_.vault.environment.clock.now()));
}

Result<DisclosedContent> Writing::restore(const Access& access, const RecordType& type, const Uuid& id) {
  auto located = inside_.locate(access, Operation::restore, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::restore, type, id, located.decision, located.facts);
  }
  if (located.record->trashed_at) {
    auto done = inside_.set_trashed(access, Operation::restore, type, located, std::nullopt);
    if (!done) return done.error();
  }
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, Operation::restore, inside_.keys,
                                               inside_.overlay());
  if (!grant) return inside_.damaged(access, Operation::restore, type, id);
  auto content = inside_.answer_to_change(type, located, *grant);
  if (!content) return inside_.damaged(access, Operation::restore, type, id);
  return content;
}

// Moving to and from the trash is a change: the version grows, so the envelopes are sealed anew.
Result<void> Reading::Inside::set_trashed(const Access& access, Operation operation, const RecordType& type,
                                          Located& located, std::optional<std::int64_t> at) {
  auto& record = *located.record;
  const auto& table = vault.table(type);
  auto grant = vault.gatekeeper->grant(located.decision, type, record.id, operation, keys, overlay());
  if (!grant) return damaged(access, operation, type, record.id);
  const auto members = open_all(table, record, *grant);
  if (!members) return damaged(access, operation, type, record.id);
  const std::uint64_t previous = record.version;
  record.version += 1;
  record.trashed_at = at;
  record.trashed_by = at ? access.who().actor() : Uuid{};
  record.updated_at = to_milliseconds(vault.environment.clock.now());
  record.updated_by = access.who().actor();
  seal_members(*this, table, *members, *grant, record);
  if (!table.update(records, record, previous)) return stale_at(previous);
  note_activity(located, record.updated_at);
  note_happening(*this, access, {type, record, operation, &*members, &*members, record.owner});
  const auto* known = located.standing ? &*located.standing : nullptr;
  task->overlay.change_index({&type, record.id, index_entry(*this, table, record, *members, known)});
  auto done = entry(access, operation, &type, record.id);
  done.header.rule = decision::allow_number(located.decision);
  recorded(std::move(done));
  return {};
}

}  // namespace candor
