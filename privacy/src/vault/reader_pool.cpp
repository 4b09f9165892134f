#include "vault/reader_pool.h"

namespace candor {

ReaderPool::ReaderPool(storage::Database& records, storage::Database& keys, storage::Snapshots& snapshots)
    : records_(records), keys_(keys), snapshots_(snapshots) {
  snapshots_.on_end_idle([this] { end_idle_snapshots(); });
}

ReaderPool::~ReaderPool() {
  snapshots_.on_end_idle({});
}

ReaderPool::Pair ReaderPool::take() {
  {
    std::lock_guard guard(mutex_);
    if (!free_.empty()) {
      Pair pair = std::move(free_.back());
      free_.pop_back();
      return pair;
    }
  }
  return {std::make_unique<storage::KeptSnapshot>(records_.open_reader(), snapshots_), keys_.open_reader()};
}

void ReaderPool::give_back(Pair pair) {
  std::lock_guard guard(mutex_);
  pair.records->settle();
  free_.push_back(std::move(pair));
}

void ReaderPool::end_idle_snapshots() {
  std::lock_guard guard(mutex_);
  for (auto& pair : free_) pair.records->renew();
}

}  // namespace candor
