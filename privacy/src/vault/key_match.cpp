#include "vault/key_match.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "vault/erasure.h"

namespace candor {
namespace {

// Named one by one in the log; beyond that the count says enough.
constexpr std::size_t most_named = 20;

constexpr std::string_view select_keys = "SELECT subject_id FROM data_keys ORDER BY subject_id";
constexpr std::string_view delete_keys = "DELETE FROM data_keys WHERE subject_id = $1";
constexpr std::string_view select_destroyed = "SELECT subject_id, record_type FROM destroyed_keys";
constexpr std::string_view select_log_seen = "SELECT entries FROM log_seen";
constexpr std::string_view select_detail_subjects =
    "SELECT DISTINCT subject_id FROM audit_details WHERE subject_id IS NOT NULL";

// Who keys are named by. An architecture test holds this against the tables that have sealed columns.
struct KeySubjects {
  std::string select;  // ids, rising
  bool needs_key;      // there is something sealed in each row
};

std::vector<KeySubjects> key_subjects(const Catalog& catalog) {
  std::vector<KeySubjects> all{{"SELECT installation_id FROM installation", false},
                               {"SELECT id FROM users ORDER BY id", true}};
  for (const auto* type : catalog.types) {
    all.push_back({"SELECT id FROM " + std::string(type->plural) + " ORDER BY id", true});
  }
  return all;
}

using Ids = std::vector<Uuid>;

// Rising, each once.
void append_ids(storage::Connection& connection, std::string_view select, Ids& ids) {
  auto rows = connection.query(select, {});
  while (rows.next()) {
    const Uuid id = rows.id(0);
    if (ids.empty() || ids.back() != id) ids.push_back(id);
  }
}

Ids without(const Ids& all, const Ids& known) {
  Ids rest;
  std::ranges::set_difference(all, known, std::back_inserter(rest));
  return rest;
}

bool is_erased(const Vault::Inside& vault, const Uuid& subject) {
  const auto standing = vault.standings.find(subject);
  return standing && standing->state == decision::PersonState::erased;
}

// How far the log has come: its size and the time of its last entry.
struct LogEnd {
  std::uint64_t size = 0;
  std::int64_t time = 0;
};

LogEnd end_of_log(storage::Connection& records) {
  audit::AuditReader log(records);
  LogEnd end{log.size()};
  if (const auto last = end.size ? log.entry(end.size - 1) : std::nullopt) end.time = last->time;
  return end;
}

bool data_are_older(storage::Connection& keys, const LogEnd& end) {
  auto rows = keys.query(select_log_seen);
  return rows.next() && end.size < static_cast<std::uint64_t>(rows.integer(0));
}

// The first 48 bits of a UUIDv7.
std::int64_t made_at(const Uuid& id) {
  return static_cast<std::int64_t>(Unframing(id.view()).u64() >> 16);
}

// A subject of which the data know anything, a fact in the ledger or a sealed detail of the audit log, is no
// orphan: its row is what is missing, and that is another matter.
Ids orphans_among(const Vault::Inside& vault, storage::Connection& records, Ids unknown) {
  std::unordered_set<Uuid> with_details;
  if (!unknown.empty()) {
    auto rows = records.query(select_detail_subjects);
    while (rows.next()) with_details.insert(rows.id(0));
  }
  std::erase_if(unknown, [&](const Uuid& subject) {
    if (is_erased(vault, subject)) return false;
    return vault.standings.find(subject).has_value() || with_details.contains(subject);
  });
  return unknown;
}

void sweep(const Vault::Inside& vault, storage::Connection& keys, const Ids& orphans) {
  if (orphans.empty()) return;
  keys.begin_write();
  for (const auto& subject : orphans) keys.execute(delete_keys, {subject});
  keys.commit();
  keys.truncate_log();
  vault.environment.log.info("keys.swept", {{"subjects", orphans.size()}});
}

void report(const Vault::Inside& vault, const Ids& keyless) {
  for (const auto& record : std::span(keyless).first(std::min(keyless.size(), most_named))) {
    vault.environment.log.error("record.key_missing", {{"record", record}});
  }
  if (!keyless.empty()) vault.environment.log.error("keys.missing", {{"records", keyless.size()}});
}

}  // namespace

std::vector<storage::Erasure> resume_erasures(Vault::Inside& vault, storage::Connection& records,
                                              storage::Connection& keys) {
  std::vector<storage::Erasure> resumed;
  for (const auto& unfinished : decision::unfinished_erasures(records)) {
    resumed.push_back({unfinished.person, unfinished.record_type});
    finish_erasure(vault, records, keys, resumed.back());
    vault.environment.log.info("erasure.resumed", {{"subject", unfinished.person}});
  }
  return resumed;
}

std::vector<storage::Erasure> repeat_erasures(Vault::Inside& vault, storage::Connection& records,
                                              storage::Connection& keys) {
  std::vector<storage::Erasure> repeated;
  {
    auto rows = keys.query(select_destroyed);
    while (rows.next()) {
      // Of whom these data know nothing there is nothing to erase.
      if (!vault.standings.find(rows.id(0)) || is_erased(vault, rows.id(0))) continue;
      repeated.push_back({rows.id(0), static_cast<std::uint8_t>(rows.integer(1))});
    }
  }
  const auto at = to_milliseconds(vault.environment.clock.now());
  for (const auto& erasure : repeated) {
    records.begin_write();
    decision::append(records, vault.ledger_mac_key,
                     {erasure.person, decision::FactKind::erasing, at, Uuid{}, erasure.record_type});
    records.commit();
    finish_erasure(vault, records, keys, erasure);
    vault.environment.log.info("erasure.repeated", {{"subject", erasure.person}});
  }
  return repeated;
}

void record_erasures(Vault::Inside& vault, storage::Connection& records, audit::AuditLog& log,
                     std::span<const storage::Erasure> erasures) {
  if (erasures.empty()) return;
  std::vector<audit::Entry> entries;
  for (const auto& erasure : erasures) {
    auto& header = entries.emplace_back().header;
    header.actor_kind = ActorKind::job;
    header.operation = Operation::erase_resumed;
    header.purpose = Purpose::rights;
    header.verdict = Verdict::allow;
    header.record_type = erasure.record_type;
    header.record = erasure.person;
    header.count = 1;
    header.request = vault.ids->next();
  }
  records.begin_write();
  log.append(records, entries);
  records.commit();
  log.committed();
}

Vault::KeyMatch match_keys(Vault::Inside& vault, storage::Connection& records, storage::Connection& keys) {
  Ids with_keys;
  append_ids(keys, select_keys, with_keys);
  Ids known;
  Ids keyless;
  for (const auto& subjects : key_subjects(vault.catalog)) {
    Ids ids;
    append_ids(records, subjects.select, ids);
    if (subjects.needs_key) std::ranges::set_difference(ids, with_keys, std::back_inserter(keyless));
    known.insert(known.end(), ids.begin(), ids.end());
  }
  std::ranges::sort(known);

  Vault::KeyMatch match;
  report(vault, keyless);
  match.records_without_key = keyless.size();
  const auto end = end_of_log(records);
  match.data_older_than_keys = data_are_older(keys, end);
  if (match.data_older_than_keys) vault.environment.log.warning("keys.newer_than_data");
  auto orphans = orphans_among(vault, records, without(with_keys, known));
  const auto left = std::erase_if(orphans, [&](const Uuid& subject) {
    return !is_erased(vault, subject) && (match.data_older_than_keys || made_at(subject) < end.time);
  });
  if (left) vault.environment.log.warning("keys.without_record", {{"subjects", left}});
  sweep(vault, keys, orphans);
  match.keys_swept = orphans.size();
  match.keys_without_record = left;
  return match;
}

}  // namespace candor
