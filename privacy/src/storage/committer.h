#pragma once
// The owner of the writing connections. One thread takes what has queued (audit entries of reads first,
// then writes in arrival order, up to 256 operations or 2 ms of handler time, never waiting for more),
// runs the writes each in a savepoint, appends the audit entries, commits once, publishes, and releases
// the answers. A change and its record are one transaction; a full disk costs the batch's writes their
// answer (507), while the reads' entries are committed again alone. submit_* are thread safe.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "audit/audit_log.h"
#include "base/environment.h"
#include "base/unique_function.h"
#include "decision/standing_table.h"
#include "privacy/vault.h"
#include "storage/database.h"
#include "storage/kept_snapshot.h"
#include "storage/overlay.h"

namespace candor::storage {

// How the process ends when what is stored turns out to be damaged (EX_IOERR).
inline constexpr int exit_storage_damaged = 74;

// What a write runs with: the connection of the transaction, the overlay, and its own audit entries.
struct WriteTask {
  Connection& records;
  Connection& keys;
  Overlay& overlay;
  std::vector<audit::Entry> entries{};
};

class Committer {
 public:
  using Work = UniqueFunction<Outcome(WriteTask&)>;
  using FinishErasure = UniqueFunction<void(Connection& records, Connection& keys, const Erasure& erasure)>;

  struct Parts {
    std::unique_ptr<Connection> records;
    std::unique_ptr<Connection> keys;
    std::unique_ptr<audit::AuditLog> audit;
    std::filesystem::path folder;
    std::uint64_t reserve_bytes = 0;
    FinishErasure finish_erasure;
    UniqueFunction<void(const Uuid& subject)> keys_changed;
    search::SearchIndex* index = nullptr;
    Snapshots* snapshots = nullptr;
  };
  Committer(Parts parts, decision::StandingTable& standings, Environment environment);
  ~Committer();  // commits what has queued, signs a last checkpoint

  // A full queue releases at once with Durability::queue_full.
  void submit_read(std::vector<audit::Entry> entries, Release release);
  void submit_write(Work work, Release release, bool alone);
  std::future<std::string> checkpoint();
  // Returns when nothing is queued, everything was answered, and what the answers held is gone. Not from a
  // release.
  void settle();

  // False since the last batch could not be committed.
  bool healthy() const { return healthy_; }
  std::string verifier_key() const;

 private:
  struct Read {
    std::vector<audit::Entry> entries;
    Release release;
  };
  struct Write {
    Work work;
    Release release;
    bool alone = false;
  };
  struct Answer {
    Release release;
    Durability durability = Durability::committed;
  };
  struct Batch {
    std::deque<Read> reads;
    std::deque<Write> writes;
    std::vector<std::promise<std::string>> checkpoints;
  };

  void run();
  Batch take();
  void process(Batch& batch);
  void commit_reads(std::deque<Read>& reads);
  void commit_writes(Batch& batch);
  // Runs writes until the batch is long enough; the rest goes back to the front of the queue.
  void run_writes(std::deque<Write>& writes, std::vector<Answer>& answers,
                  std::vector<audit::Entry>& entries);
  Durability run_one(Work& work, std::vector<audit::Entry>& entries);
  void commit_keys();
  // After the batch came to nothing: keys made for it alone would be orphans.
  void take_keys_back();
  void abandon();
  void publish();
  void finish_erasures();
  void answer_checkpoints(std::vector<std::promise<std::string>>& requests);
  bool below_reserve() const;
  [[noreturn]] void end_process(const StorageError& error);

  Parts parts_;
  decision::StandingTable& standings_;
  Environment environment_;
  Overlay overlay_;
  std::vector<Erasure> erasures_;  // begun and not finished
  std::vector<audit::Entry> batch_entries_;
  std::vector<sealing::KeyPlace> made_keys_;  // of the batch, as committed to keys.db

  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable settled_;
  Batch queue_;
  bool at_work_ = false;  // with a batch that is no longer in the queue
  bool stopping_ = false;
  std::atomic<bool> healthy_{true};
  std::thread thread_;
};

}  // namespace candor::storage
