#pragma once
// Read connections, lent to one thread at a time; as many as there are reads at once. Thread safe.
#include <memory>
#include <mutex>
#include <vector>

#include "storage/database.h"
#include "storage/kept_snapshot.h"

namespace candor {

class ReaderPool {
 public:
  struct Pair {
    std::unique_ptr<storage::KeptSnapshot> records;
    std::unique_ptr<storage::Connection> keys;
  };
  ReaderPool(storage::Database& records, storage::Database& keys, storage::Snapshots& snapshots);
  ~ReaderPool();
  Pair take();
  void give_back(Pair pair);

 private:
  void end_idle_snapshots();
  storage::Database& records_;
  storage::Database& keys_;
  storage::Snapshots& snapshots_;
  std::mutex mutex_;
  std::vector<Pair> free_;
};

}  // namespace candor
