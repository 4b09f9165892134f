#include "sealing/wrapped_key_cache.h"

namespace candor::sealing {

bool WrappedKeyCache::find(const Uuid& subject, WrappedKeys& out, std::uint64_t& ticket) const {
  const Shard& shard = shard_of(subject);
  std::lock_guard guard(shard.mutex);
  ticket = shard.forgotten;
  const auto found = shard.subjects.find(subject);
  if (found == shard.subjects.end()) return false;
  out = found->second;
  return true;
}

void WrappedKeyCache::remember(const Uuid& subject, WrappedKeys keys, std::uint64_t ticket) {
  Shard& shard = shard_of(subject);
  std::lock_guard guard(shard.mutex);
  if (shard.forgotten != ticket) return;
  // Any one goes: which of many is read next is anybody's guess, and order would cost more than it gains.
  if (shard.subjects.size() >= shard_limit_ && !shard.subjects.empty())
    shard.subjects.erase(shard.subjects.begin());
  shard.subjects.insert_or_assign(subject, std::move(keys));
}

void WrappedKeyCache::forget(const Uuid& subject) {
  Shard& shard = shard_of(subject);
  std::lock_guard guard(shard.mutex);
  ++shard.forgotten;
  shard.subjects.erase(subject);
}

}  // namespace candor::sealing
