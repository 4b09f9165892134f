#include "sealing/key_store.h"

#include <algorithm>

namespace candor::sealing {
namespace {

constexpr std::uint32_t first_key_version = 1;

}  // namespace

bool KeyStore::load(storage::Connection& keys, const storage::Overlay* overlay, const Uuid& subject,
                    Grant::Keys& out) const {
  out.subject = subject;
  std::uint64_t ticket = 0;
  if (!cache_.find(out, ticket)) {
    if (!read(keys, out)) return false;
    const bool any = std::ranges::any_of(out.slots, [](const auto& slot) { return slot.has_value(); });
    if (any) cache_.remember(out, ticket);
  }
  if (!overlay) return true;
  for (std::size_t i = 1; i < retention_class_count; ++i) {
    const auto* pending = overlay->key(subject, static_cast<RetentionClass>(i));
    if (pending && !unwrap(pending->place, pending->wrapped, out)) return false;
  }
  return true;
}

bool KeyStore::read(storage::Connection& keys, Grant::Keys& out) const {
  auto rows = keys.query("SELECT retention_class, key_version, wrapped FROM data_keys WHERE subject_id = $1",
                         {out.subject});
  while (rows.next()) {
    const auto number = rows.integer(0);
    const bool known = number > 0 && number < static_cast<std::int64_t>(retention_class_count);
    if (!known) return false;
    const KeyPlace place{out.subject, static_cast<RetentionClass>(number),
                         static_cast<std::uint32_t>(rows.integer(1))};
    if (!unwrap(place, rows.blob(2), out)) return false;
  }
  return true;
}

bool KeyStore::unwrap(const KeyPlace& place, ByteView wrapped, Grant::Keys& out) const {
  auto& slot = out.slots[static_cast<std::size_t>(place.retention_class)].emplace();
  slot.version = place.key_version;
  return keyring_.unwrap(place, wrapped, slot.key);
}

const Grant::Keys::Slot& KeyStore::ensure(storage::Overlay& overlay, RetentionClass retention_class,
                                          Grant::Keys& keys) const {
  auto& slot = keys.slots[static_cast<std::size_t>(retention_class)];
  if (!slot) {
    slot = Grant::Keys::Slot{};
    slot->version = first_key_version;
    const KeyPlace place{keys.subject, retention_class, first_key_version};
    overlay.add_key({place, keyring_.make_key(place, slot->key, random_)});
  }
  return *slot;
}

void KeyStore::destroy(storage::Connection& keys, const Uuid& subject, std::uint8_t record_type,
                       std::int64_t at) const {
  keys.begin_write();
  keys.execute("DELETE FROM data_keys WHERE subject_id = $1", {subject});
  keys.execute(
      "INSERT INTO destroyed_keys (subject_id, record_type, destroyed_at) VALUES ($1, $2, $3) "
      "ON CONFLICT (subject_id) DO NOTHING",
      {subject, std::int64_t{record_type}, at});
  keys.commit();
  cache_.forget(subject);
  // A reader in the way leaves the old pages in the log: it is emptied at the next erasure or stop,
  // and the deleted rows are overwritten in the main file (secure_delete).
  for (int attempt = 0; attempt < 20 && !keys.truncate_log(); ++attempt) {}
}

}  // namespace candor::sealing
