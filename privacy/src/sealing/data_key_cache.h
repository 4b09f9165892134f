#pragma once
// Unwrapped data keys of subjects that were read lately, in the arena of locked pages: a page of a list needs
// the keys of fifty people, and unwrapping them costs as much as opening what they seal. Bounded; an erasure
// and every change of keys forget the subject, and wipe its keys, before they are acknowledged. Thread safe.
#include <array>
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "decision/grant_keys.h"

namespace candor::sealing {

class DataKeyCache {
 public:
  explicit DataKeyCache(std::size_t subjects) : shard_limit_(subjects / shard_count) {}

  // Fills the slots of `out.subject`; false when that is not known. `ticket` is what a later remember() must
  // bring along.
  bool find(Grant::Keys& out, std::uint64_t& ticket) const;
  // Does nothing when something of the shard was forgotten since the ticket was given: what was read from
  // the database meanwhile may be what has just been destroyed.
  void remember(const Grant::Keys& keys, std::uint64_t ticket);
  void forget(const Uuid& subject);

 private:
  struct Key {
    RetentionClass retention_class;
    std::uint32_t version;
    DataKey key;
  };
  static constexpr std::size_t shard_count = 16;
  struct Shard {
    mutable std::mutex mutex;
    std::uint64_t forgotten = 0;
    std::unordered_map<Uuid, std::vector<Key>> subjects;
  };
  Shard& shard_of(const Uuid& subject) {
    return shards_[std::hash<Uuid>()(subject) >> 56 & (shard_count - 1)];
  }
  const Shard& shard_of(const Uuid& subject) const {
    return shards_[std::hash<Uuid>()(subject) >> 56 & (shard_count - 1)];
  }
  std::size_t shard_limit_;
  std::array<Shard, shard_count> shards_;
};

}  // namespace candor::sealing
