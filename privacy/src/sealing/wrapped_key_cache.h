#pragma once
// Wrapped data keys of subjects that were read lately: ciphertext, so nothing is gained by who sees this
// memory, but every entry saves a look into keys.db. Bounded; an erasure and every change of keys forget
// the subject before they are acknowledged. Thread safe.
#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "base/id.h"
#include "privacy/schema.h"

namespace candor::sealing {

struct WrappedKey {
  RetentionClass retention_class;
  std::uint32_t version;
  std::array<std::byte, 76> wrapped;  // generation, nonce, key, tag
};
using WrappedKeys = std::vector<WrappedKey>;

class WrappedKeyCache {
 public:
  explicit WrappedKeyCache(std::size_t subjects) : shard_limit_(subjects / shard_count) {}

  // False when the subject is not known. `ticket` is what a later remember() must bring along.
  bool find(const Uuid& subject, WrappedKeys& out, std::uint64_t& ticket) const;
  // Does nothing when something of the shard was forgotten since the ticket was given: what was read from
  // the database meanwhile may be what has just been destroyed.
  void remember(const Uuid& subject, WrappedKeys keys, std::uint64_t ticket);
  void forget(const Uuid& subject);

 private:
  static constexpr std::size_t shard_count = 16;
  struct Shard {
    mutable std::mutex mutex;
    std::uint64_t forgotten = 0;
    std::unordered_map<Uuid, WrappedKeys> subjects;
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
