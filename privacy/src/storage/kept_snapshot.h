#pragma once
// A read connection that stays with one snapshot for as long as nothing has changed that readers are shown.
// Audit entries are committed thousands of times a second, and after each commit SQLite would drop the pages
// it holds and take its locks anew; records change far more rarely. A statement still sees every change
// that was published before it; who reads the log itself calls renew() first.
#include <atomic>
#include <memory>
#include <mutex>

#include "base/unique_function.h"
#include "storage/database.h"

namespace candor::storage {

// Between the committer, which says what has changed, and the readers. Thread safe.
class Snapshots {
 public:
  // Changes are committed and about to be published: snapshots from before them are not used any more.
  void changed() { generation_.fetch_add(1, std::memory_order_release); }
  // A snapshot keeps the write-ahead log from being begun anew, so a long log ends them all for a while.
  void log_has(std::int64_t pages);
  // Those of connections that nobody uses now; the others end when they are given back.
  void end_idle();
  void on_end_idle(UniqueFunction<void()> end);

  std::uint64_t generation() const { return generation_.load(std::memory_order_acquire); }
  bool may_be_kept() const { return keep_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> generation_{0};
  std::atomic<bool> keep_{true};
  std::mutex mutex_;
  UniqueFunction<void()> end_idle_;
};

class KeptSnapshot final : public Connection {
 public:
  KeptSnapshot(std::unique_ptr<Connection> reader, const Snapshots& snapshots)
      : reader_(std::move(reader)), snapshots_(snapshots) {}

  using Connection::execute;
  using Connection::query;
  Rows query(std::string_view sql, std::span<const Parameter> parameters) override;
  std::int64_t execute(std::string_view sql, std::span<const Parameter> parameters) override;
  void run_script(std::string_view sql) override { reader_->run_script(sql); }
  void begin_write() override { reader_->begin_write(); }
  // A snapshot of the caller's own, begun now, until commit() or rollback().
  void begin_read() override;
  void commit() override;
  void rollback() noexcept override;
  bool in_transaction() const override { return !kept_ && reader_->in_transaction(); }
  bool truncate_log() override { return reader_->truncate_log(); }
  void renew() override;
  // What is given back must not outlive its time unused.
  void settle();

 private:
  void look_at_the_newest();
  std::unique_ptr<Connection> reader_;
  const Snapshots& snapshots_;
  bool kept_ = false;
  std::uint64_t generation_ = 0;
};

}  // namespace candor::storage
