// The history of one record, for everybody who may read it: entries of the log with their sealed detail
// opened, without what is masked for the caller.
#include <algorithm>

#include "audit/audit_log.h"
#include "audit/detail.h"
#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/inside.h"

namespace candor {
namespace {

constexpr std::size_t salt_size = 32;
constexpr Operation changing[] = {Operation::create, Operation::import, Operation::update, Operation::trash,
                                  Operation::restore};

std::uint64_t bits_of_changing() {
  std::uint64_t bits = 0;
  for (auto operation : changing) bits |= std::uint64_t{1} << static_cast<unsigned>(operation);
  return bits;
}

bool is_committed_to(const AuditHeader& header, const audit::StoredDetail& stored, std::string_view clear) {
  const Hash commitment = audit::commitment_to_plaintext(as_bytes(clear));
  if (stored.records.empty()) return commitment == header.commitment;
  return audit::commitment_to_both(commitment, std::as_bytes(std::span(stored.records))) == header.commitment;
}

// The members under `name` that the caller may see.
Object visible(const Object& detail, std::string_view name, const std::vector<std::string_view>& fields) {
  Object shown;
  for (const auto& [key, value] : detail) {
    if (key != name || !value.object()) continue;
    for (const auto& member : *value.object()) {
      if (std::ranges::find(fields, member.first) != fields.end()) shown.push_back(member);
    }
  }
  return shown;
}

void open_detail(Reading::Inside& inside, const AuditHeader& header, ChangeEntry& change) {
  const auto stored = audit::AuditReader(inside.records).detail(header.sequence);
  if (!stored || stored->sealed.empty()) return;
  Grant::Keys keys;
  if (!inside.vault.key_store->load(inside.keys, inside.overlay(), stored->sealed_subject, keys)) {
    change.detail = DetailState::damaged;
    return;
  }
  if (!keys.find(RetentionClass::audit)) {
    change.detail = DetailState::redacted;
    return;
  }
  const auto clear = Sealer::open_detail(keys, stored->sealed);
  Object detail;
  const bool whole =
      clear && clear->size() > salt_size + 2 && is_committed_to(header, *stored, *clear) &&
      sealing::decode_members(std::string_view(*clear).substr(salt_size + 1, clear->size() - salt_size - 2),
                              detail);
  change.detail = whole ? DetailState::whole : DetailState::damaged;
  change.before = Personal<Object>(visible(detail, "before", change.fields));
  change.after = Personal<Object>(visible(detail, "after", change.fields));
}

}  // namespace

std::string_view name_of(DetailState state) {
  switch (state) {
    case DetailState::none:
      return "none";
    case DetailState::whole:
      return "whole";
    case DetailState::redacted:
      return "redacted";
    case DetailState::damaged:
      break;
  }
  return "damaged";
}

Result<ChangePage> Reading::changes(const Access& access, const RecordType& type, const Uuid& id,
                                    std::optional<std::uint64_t> before, unsigned limit) {
  auto located = inside_.locate(access, Operation::read, type, id);
  const auto& decision = located.decision;
  if (!decision.allowed) {
    return inside_.denied(access, Operation::read, type, id, decision, located.facts);
  }
  audit::EventFilter filter;
  filter.record = id;
  filter.before = before;
  filter.limit = limit + 1;
  filter.operations = bits_of_changing();
  filter.done_only = true;
  auto headers = audit::AuditReader(inside_.records).events(filter);
  ChangePage page;
  if (headers.size() > limit) {
    headers.pop_back();
    page.next_before = headers.back().sequence;
  }
  for (const auto& header : headers) {
    ChangeEntry change;
    change.sequence = header.sequence;
    change.time = from_milliseconds(header.time);
    change.operation = header.operation;
    change.actor = inside_.vault.authenticator->actor(*this, header.actor_kind, header.actor);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      if (header.fields & decision.fields & std::uint64_t{1} << i)
        change.fields.push_back(type.fields[i].name);
    }
    if (header.fields >> owner_bit & 1u) change.fields.push_back("owner_id");
    open_detail(inside_, header, change);
    page.changes.push_back(std::move(change));
  }
  auto entry = inside_.entry(access, Operation::read, &type, id);
  entry.header.verdict = decision.masks.empty() ? Verdict::allow : Verdict::mask;
  entry.header.rule = decision::allow_number(decision);
  entry.header.fields = decision.fields;
  inside_.recorded(std::move(entry));
  return page;
}

}  // namespace candor
