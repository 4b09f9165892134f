#pragma once
// Fills the search index at start: one thread opens records, another puts them in. Small installations are
// filled before the first request, larger ones beside it. Stops early when the vault closes.
#include <atomic>
#include <thread>
#include <vector>

#include "vault/inside.h"

namespace candor {

class Warming {
 public:
  explicit Warming(Vault::Inside& vault) : vault_(vault) {}
  ~Warming();
  void start();

 private:
  struct Pipe;
  void open_all_records(Pipe& pipe);
  void open_records(const storage::RecordTable& table, ReaderPool::Pair& pair, Pipe& pipe);
  void put_in(Pipe& pipe);
  void fill();
  void fill_beside();
  void record_it();
  std::vector<const storage::RecordTable*> in_order() const;

  Vault::Inside& vault_;
  std::atomic<bool> stopping_{false};
  std::atomic<std::uint64_t> opened_{0};
  std::thread thread_;
};

}  // namespace candor
