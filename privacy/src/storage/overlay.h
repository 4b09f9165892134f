#pragma once
// What the writes of a batch have changed in memory-held state but not yet committed. Later writes of
// the batch look here first; a refused write's part is dropped with its savepoint; what remains is
// published after COMMIT and before any answer leaves. Belongs to the committer's thread.
#include <unordered_map>
#include <vector>

#include "base/unique_function.h"
#include "decision/standing.h"
#include "sealing/cipher.h"
#include "search/search_index.h"

namespace candor::storage {

struct PendingKey {
  sealing::KeyPlace place;
  Bytes wrapped;
};

struct Erasure {
  Uuid person;
  std::uint8_t record_type;
};

class Overlay {
 public:
  void begin_operation() { operation_ = {}; }
  void keep_operation();
  void drop_operation() { operation_ = {}; }
  void clear();

  const decision::Standing* standing(const Uuid& person) const;
  void set_standing(const Uuid& person, const decision::Standing& standing) {
    operation_.standings[person] = standing;
  }
  const PendingKey* key(const Uuid& subject, RetentionClass retention_class) const;
  void add_key(PendingKey key) { operation_.keys.push_back(std::move(key)); }
  // For memory-held state that needs no look-up within the batch (sessions, tokens).
  void publish_later(UniqueFunction<void()> publication) {
    operation_.publications.push_back(std::move(publication));
  }
  // What the search index is told after the commit; duplicate checks of the batch look here first.
  void change_index(search::Change change) { operation_.index_changes.push_back(std::move(change)); }
  const std::vector<search::Change>& index_changes() const { return batch_.index_changes; }
  // Of this operation and of those before it in the batch: the latest one of a record counts.
  template <class Visit>
  void each_index_change(Visit visit) const {
    for (const auto& change : batch_.index_changes) visit(change);
    for (const auto& change : operation_.index_changes) visit(change);
  }
  // Runs steps 2 and 3 of erasing after the batch's commit.
  void erase_after_commit(const Erasure& erasure) { operation_.erasures.push_back(erasure); }

  const std::vector<PendingKey>& keys() const { return batch_.keys; }
  const std::unordered_map<Uuid, decision::Standing>& standings() const { return batch_.standings; }
  std::vector<UniqueFunction<void()>>& publications() { return batch_.publications; }
  const std::vector<Erasure>& erasures() const { return batch_.erasures; }

 private:
  struct Layer {
    std::unordered_map<Uuid, decision::Standing> standings;
    std::vector<PendingKey> keys;
    std::vector<UniqueFunction<void()>> publications;
    std::vector<Erasure> erasures;
    std::vector<search::Change> index_changes;
  };
  Layer batch_;
  Layer operation_;
  // Keys of a batch by subject: a batch may hold hundreds.
  std::unordered_multimap<Uuid, std::size_t> batch_keys_by_subject_;
};

}  // namespace candor::storage
