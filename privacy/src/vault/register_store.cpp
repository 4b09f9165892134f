#include "vault/register_store.h"

#include <algorithm>

#include "sealing/envelope.h"
#include "sealing/keyed_hash.h"
#include "vault/accounts.h"
#include "vault/sealed_detail.h"

namespace candor {
namespace {

constexpr std::uint8_t register_record_type = 252;

struct StoredVersion {
  std::int64_t sequence = 0;
  RegisterName name = RegisterName::purposes;
  std::uint32_t version = 0;
  std::int64_t at = 0;
  Uuid by;
  bool adopts = false;
  std::string entry;
  Bytes sealed;
};

sealing::EnvelopePlace place_of(const Uuid& installation, const StoredVersion& version,
                                std::uint32_t key_version) {
  return {register_record_type, installation,
          installation,         RetentionClass::business_record,
          key_version,          static_cast<std::uint64_t>(version.sequence)};
}

std::array<std::byte, 32> mac_of(const Vault::Inside& vault, const StoredVersion& version) {
  Framing framing;
  framing.sized("candor register 1")
      .u64(static_cast<std::uint64_t>(version.sequence))
      .u8(static_cast<std::uint8_t>(version.name))
      .u32(version.version)
      .u64(static_cast<std::uint64_t>(version.at))
      .fixed(version.by.view())
      .u8(version.adopts)
      .sized(version.entry)
      .sized(version.sealed);
  return sealing::keyed_hash(vault.ledger_mac_key.view(), framing.bytes());
}

Error damaged(std::int64_t sequence) {
  return {Errc::damaged, "register_damaged",
          "Version " + std::to_string(sequence) +
              " of the registers was altered outside Candor. Restore a backup; until then nothing is served, "
              "because rules would rest on it."};
}

struct Opened {
  Value entry;
  std::string note;
};

std::optional<Opened> open_version(const Vault::Inside& vault, const Grant::Keys& keys,
                                   const StoredVersion& version) {
  const auto* slot = keys.find(RetentionClass::business_record);
  if (!slot) return std::nullopt;
  const auto clear =
      sealing::open(slot->key.view(), place_of(vault.installation, version, slot->version), version.sealed);
  Object members;
  if (!clear || !sealing::decode_members(*clear, members)) return std::nullopt;
  Opened opened;
  for (auto& [name, value] : members) {
    if (name == "entry") opened.entry = std::move(value);
    if (name == "note" && value.text()) opened.note = *value.text();
  }
  return opened;
}

std::optional<StoredVersion> checked(const Vault::Inside& vault, storage::Rows& rows) {
  StoredVersion version;
  version.sequence = rows.integer(0);
  version.name = static_cast<RegisterName>(rows.integer(1));
  version.version = static_cast<std::uint32_t>(rows.integer(2));
  version.at = rows.integer(3);
  if (!rows.is_null(4)) version.by = rows.id(4);
  version.adopts = rows.integer(5) != 0;
  version.entry = std::string(rows.text(6));
  const auto sealed = rows.blob(7);
  version.sealed.assign(sealed.begin(), sealed.end());
  const auto mac = mac_of(vault, version);
  const auto kept = rows.blob(8);
  const bool whole = std::equal(kept.begin(), kept.end(), mac.begin(), mac.end());
  return whole ? std::optional(std::move(version)) : std::nullopt;
}

constexpr std::string_view columns =
    "SELECT sequence, register, version, at, actor_id, adopts, entry, sealed, mac FROM register_versions ";

Result<Registers> laid_over(const Registers& registers, const StoredVersion& version, const Value& entry,
                            std::span<const std::string_view> fields) {
  auto changed = with_entry(registers, version.name, entry, fields);
  if (!changed) return changed.error();
  auto& state = changed->state(version.name);
  state.version = std::max(state.version, version.version);
  state.changed_at = version.at;
  state.changed_by = version.by;
  state.valid_from = format_timestamp(from_milliseconds(version.at)).substr(0, 10);
  if (!version.adopts) return changed;
  for (auto& test : changed->balancing_tests) {
    if (test.name != version.entry) continue;
    test.adopted_at = version.at;
    test.adopted_by = version.by;
  }
  return changed;
}

// Seals, stores and lays over `registers` what is put into `version`; the number and the time are set here.
Result<Registers> append(Reading::Inside& inside, const Registers& registers, StoredVersion version,
                         const Value& entry, std::string_view note) {
  auto& vault = inside.vault;
  version.version = registers.state(version.name).version + 1;
  version.at = to_milliseconds(vault.environment.clock.now());
  auto changed = laid_over(registers, version, entry, fields_of_people(vault.catalog.types));
  if (!changed) return changed.error();
  {
    auto rows = inside.records.query("SELECT coalesce(max(sequence), 0) + 1 FROM register_versions");
    version.sequence = rows.next() ? rows.integer(0) : 1;
  }
  Grant::Keys keys;
  if (!vault.key_store->load(inside.keys, inside.overlay(), vault.installation, keys)) {
    return Error{Errc::damaged, "key_damaged", "The key of the organisation cannot be read."};
  }
  const auto& slot = vault.key_store->ensure(inside.task->overlay, RetentionClass::business_record, keys);
  std::string clear;
  sealing::append_json(clear, Value(Object{{"entry", entry}, {"note", note}}));
  version.sealed =
      sealing::seal(slot.key.view(), place_of(vault.installation, version, slot.version),
                    std::string_view(clear).substr(1, clear.size() - 2), vault.environment.random);
  const auto mac = mac_of(vault, version);
  inside.records.execute(
      "INSERT INTO register_versions (sequence, register, version, at, actor_id, adopts, entry, sealed, mac) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {version.sequence, std::int64_t{static_cast<std::uint8_t>(version.name)}, std::int64_t{version.version},
       version.at, version.by.is_nil() ? storage::Parameter(nullptr) : storage::Parameter(version.by),
       std::int64_t{version.adopts}, version.entry, version.sealed, ByteView(mac)});
  return changed;
}

// From the commit on, and before the answer leaves; lists are cut by what people may be found for.
void publish(Reading::Inside& inside, Registers registers) {
  inside.task->overlay.publish_later([&vault = inside.vault, registers = std::move(registers)]() mutable {
    vault.registers.replace(std::move(registers));
    vault.expiry->ask_about_everybody();
  });
}

Result<void> record_change(Reading::Inside& inside, const Access& access, Operation operation,
                           RegisterName name, std::string_view entry, std::uint32_t version) {
  auto audited = inside.entry(access, operation, nullptr, Uuid{});
  Object detail{{"register", name_of(name)}, {"entry", entry}, {"version", std::int64_t{version}}};
  if (!attach_detail(inside, inside.vault.installation, std::move(detail), audited)) {
    return Error{Errc::damaged, "key_damaged", "The key of the organisation cannot be read."};
  }
  inside.recorded(std::move(audited));
  return {};
}

constexpr std::int64_t first_own_code = 1000;

// What stands in ledgers must keep its meaning: codes stay with their entries, and a text that somebody was
// shown stays as it was.
std::optional<Error> rewrites_history(const Value* before, RegisterName name, const Value& entry) {
  const auto refuse = [](std::string_view field, std::string_view message) {
    Error error{Errc::invalid, "invalid_register", "This would change what earlier records mean."};
    error.fields.push_back({std::string(field), "immutable", std::string(message)});
    return error;
  };
  const auto* new_code = entry.find("code");
  if (!before) {
    // Lower codes are for entries that later versions of Candor bring along.
    const auto* own = new_code ? new_code->integer() : nullptr;
    if (!own || *own >= first_own_code) return std::nullopt;
    return refuse("code", "Give an entry of your own a code of 1000 or more.");
  }
  const auto* code = before->find("code");
  if (code && (!new_code || *code != *new_code)) {
    return refuse("code", "Leave the code as it is: it stands in the ledger.");
  }
  if (name != RegisterName::notices) return std::nullopt;
  // They say what every version named; a wording that names more is another notice.
  for (const std::string_view fixed : {"purposes", "of_consent"}) {
    const auto* old_value = before->find(fixed);
    const auto* new_value = entry.find(fixed);
    const bool same = old_value && new_value ? *old_value == *new_value : old_value == new_value;
    if (!same) return refuse(fixed, "Leave this as it is, and add another notice.");
  }
  const auto* old_versions = before->find("versions");
  const auto* versions = entry.find("versions");
  const auto& kept = *old_versions->list();
  const bool begins_alike = versions && versions->list() && versions->list()->size() >= kept.size() &&
                            std::equal(kept.begin(), kept.end(), versions->list()->begin());
  if (begins_alike) return std::nullopt;
  return refuse("versions", "Leave the versions there are as they are, and append a new one.");
}

}  // namespace

Result<Registers> stored_registers(Vault::Inside& vault, const Registers& files, storage::Connection& records,
                                   storage::Connection& keys) {
  Registers registers = files;
  const auto fields = fields_of_people(vault.catalog.types);
  Grant::Keys loaded;
  bool have_keys = false;
  auto rows = records.query(std::string(columns) + "ORDER BY sequence");
  while (rows.next()) {
    if (!have_keys && !vault.key_store->load(keys, nullptr, vault.installation, loaded)) {
      return Error{Errc::damaged, "key_damaged", "The key of the organisation cannot be read."};
    }
    have_keys = true;
    const auto version = checked(vault, rows);
    const auto opened = version ? open_version(vault, loaded, *version) : std::nullopt;
    if (!opened) return damaged(rows.integer(0));
    auto changed = laid_over(registers, *version, opened->entry, fields);
    if (!changed) return changed.error();
    registers = std::move(*changed);
  }
  return registers;
}

Result<Registers> adopt_tests(Reading::Inside& inside, const Access& access, const Uuid& by,
                              std::span<const std::string> names) {
  Registers registers = *inside.vault.registers;
  for (const auto& name : names) {
    const auto* entry = registers.entry(RegisterName::balancing_tests, name);
    if (!entry) {
      return Error{Errc::not_found, "not_found",
                   "There is no such balancing test. `candor register list` names them."};
    }
    const Value text = *entry;
    auto changed =
        append(inside, registers,
               {.name = RegisterName::balancing_tests, .by = by, .adopts = true, .entry = name}, text, {});
    if (!changed) return changed.error();
    registers = std::move(*changed);
    auto recorded =
        record_change(inside, access, Operation::balancing_test_adopt, RegisterName::balancing_tests, name,
                      registers.state(RegisterName::balancing_tests).version);
    if (!recorded) return recorded.error();
  }
  if (!names.empty()) publish(inside, registers);
  return registers;
}

Result<void> Reading::permit_register(const Access& access, RegisterName name) {
  const decision::AccountFacts act{.for_everybody = name != RegisterName::balancing_tests};
  if (auto error = refuse_account_act(inside_, access, Operation::register_read, Uuid{}, act)) return *error;
  record(access, Operation::register_read, Verdict::allow);
  return {};
}

Result<std::vector<RegisterVersion>> Reading::register_versions(const Access& access, RegisterName name) {
  // What was changed and why is about those who keep the registers.
  if (auto error = refuse_account_act(inside_, access, Operation::register_read, Uuid{})) return *error;
  auto& vault = inside_.vault;
  std::vector<RegisterVersion> found;
  {
    Grant::Keys keys;
    vault.key_store->load(inside_.keys, inside_.overlay(), vault.installation, keys);
    auto rows = inside_.records.query(std::string(columns) + "WHERE register = $1 ORDER BY sequence DESC",
                                      {std::int64_t{static_cast<std::uint8_t>(name)}});
    while (rows.next()) {
      const auto version = checked(vault, rows);
      auto opened = version ? open_version(vault, keys, *version) : std::nullopt;
      if (!opened) return damaged(rows.integer(0));
      found.push_back({version->version, from_milliseconds(version->at), version->by, version->entry,
                       version->adopts, Personal<std::string>(std::move(opened->note))});
    }
  }
  record(access, Operation::register_read, Verdict::allow);
  return found;
}

Result<Registers> Writing::change_register(const Access& access, const RegisterChange& change) {
  if (auto error = refuse_account_act(inside_, access, Operation::register_change, Uuid{})) return *error;
  const auto& registers = *inside_.vault.registers;
  if (change.version && change.version != registers.state(change.name).version) {
    return Error{Errc::stale, "version_mismatch",
                 "Somebody has changed this register since you read it. Read it again, and make your change "
                 "there."};
  }
  const auto* name = change.entry.find("name");
  const std::string entry = name && name->text() ? *name->text() : std::string();
  if (auto error = rewrites_history(registers.entry(change.name, entry), change.name, change.entry)) {
    return *error;
  }
  auto changed = append(inside_, registers, {.name = change.name, .by = access.who().user(), .entry = entry},
                        change.entry, change.note.reveal());
  if (!changed) return changed.error();
  auto recorded = record_change(inside_, access, Operation::register_change, change.name, entry,
                                changed->state(change.name).version);
  if (!recorded) return recorded.error();
  publish(inside_, *changed);
  return changed;
}

Result<Registers> Writing::adopt_balancing_tests(const Access& access, std::span<const std::string> names) {
  if (auto error = refuse_account_act(inside_, access, Operation::balancing_test_adopt, Uuid{}))
    return *error;
  return adopt_tests(inside_, access, access.who().user(), names);
}

}  // namespace candor
