#include "sealing/data_key_cache.h"

#include <algorithm>

namespace candor::sealing {
namespace {

void copy_key(const DataKey& from, DataKey& to) {
  std::ranges::copy(from.view(), to.writable().begin());
}

}  // namespace

bool DataKeyCache::find(Grant::Keys& out, std::uint64_t& ticket) const {
  const Shard& shard = shard_of(out.subject);
  std::lock_guard guard(shard.mutex);
  ticket = shard.forgotten;
  const auto found = shard.subjects.find(out.subject);
  if (found == shard.subjects.end()) return false;
  for (const auto& key : found->second) {
    auto& slot = out.slots[static_cast<std::size_t>(key.retention_class)].emplace();
    slot.version = key.version;
    copy_key(key.key, slot.key);
  }
  return true;
}

void DataKeyCache::remember(const Grant::Keys& keys, std::uint64_t ticket) {
  std::vector<Key> kept;
  const auto count = std::ranges::count_if(keys.slots, [](const auto& slot) { return slot.has_value(); });
  kept.reserve(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < keys.slots.size(); ++i) {
    if (!keys.slots[i]) continue;
    auto& key = kept.emplace_back(static_cast<RetentionClass>(i), keys.slots[i]->version, DataKey());
    copy_key(keys.slots[i]->key, key.key);
  }
  Shard& shard = shard_of(keys.subject);
  std::lock_guard guard(shard.mutex);
  if (shard.forgotten != ticket) return;
  // Any one goes: which of many is read next is anybody's guess, and order would cost more than it gains.
  if (shard.subjects.size() >= shard_limit_ && !shard.subjects.empty())
    shard.subjects.erase(shard.subjects.begin());
  shard.subjects.insert_or_assign(keys.subject, std::move(kept));
}

void DataKeyCache::forget(const Uuid& subject) {
  Shard& shard = shard_of(subject);
  std::lock_guard guard(shard.mutex);
  ++shard.forgotten;
  shard.subjects.erase(subject);
}

}  // namespace candor::sealing
