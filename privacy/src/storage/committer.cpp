#include "storage/committer.h"

#include <sys/statvfs.h>

#include <cstdlib>
#include <iterator>

namespace candor::storage {
namespace {

constexpr std::size_t longest_batch = 256;
constexpr std::chrono::milliseconds handler_time{2};
constexpr std::size_t read_queue_limit = 16384;
constexpr std::size_t write_queue_limit = 4096;

bool changes_something(Operation operation) {
  return operation != Operation::read && operation != Operation::list && operation != Operation::search &&
         operation != Operation::read_content && operation != Operation::follow_changes &&
         operation != Operation::audit_read && operation != Operation::settings_read &&
         operation != Operation::accounts_read && operation != Operation::register_read;
}

// The entry of a change that was rolled back after all: it was tried, and nothing came of it.
void say_it_did_not_happen(audit::Entry& entry) {
  // What would have been changed is nobody's business, and the key it is sealed with may go with the
  // operation.
  entry.header.commitment = {};
  entry.detail.sealed.clear();
  entry.detail.sealed_subject = {};
  entry.detail.commitment = {};
  if (!changes_something(entry.header.operation) || entry.header.verdict == Verdict::deny) return;
  entry.header.verdict = Verdict::failed;
  entry.header.count = 0;
}

}  // namespace

Committer::Committer(Parts parts, decision::StandingTable& standings, Environment environment)
    : parts_(std::move(parts)), standings_(standings), environment_(environment) {
  thread_ = std::thread([this] { run(); });
}

Committer::~Committer() {
  {
    std::lock_guard guard(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Committer::submit_read(std::vector<audit::Entry> entries, Release release) {
  std::unique_lock guard(mutex_);
  if (stopping_ || queue_.reads.size() >= read_queue_limit) {
    guard.unlock();
    release(Durability::queue_full);
    return;
  }
  queue_.reads.push_back({std::move(entries), std::move(release)});
  guard.unlock();
  wake_.notify_one();
}

void Committer::submit_write(Work work, Release release, bool alone) {
  std::unique_lock guard(mutex_);
  if (stopping_ || queue_.writes.size() >= write_queue_limit) {
    guard.unlock();
    release(Durability::queue_full);
    return;
  }
  queue_.writes.push_back({std::move(work), std::move(release), alone});
  guard.unlock();
  wake_.notify_one();
}

std::future<std::string> Committer::checkpoint() {
  std::promise<std::string> promise;
  auto future = promise.get_future();
  {
    std::lock_guard guard(mutex_);
    queue_.checkpoints.push_back(std::move(promise));
  }
  wake_.notify_one();
  return future;
}

void Committer::settle() {
  std::unique_lock guard(mutex_);
  settled_.wait(guard, [this] { return !at_work_ && queue_.reads.empty() && queue_.writes.empty(); });
}

std::string Committer::verifier_key() const {
  return parts_.audit->signer().verifier_key();
}

void Committer::run() {
  for (;;) {
    Batch batch = take();
    const bool empty = batch.reads.empty() && batch.writes.empty() && batch.checkpoints.empty();
    if (!empty) process(batch);
    try {
      // Nobody is in a hurry: nothing of ours keeps the log from ending.
      if (empty) parts_.snapshots->end_idle();
      if (empty) finish_erasures();
      std::vector<std::promise<std::string>> nobody;
      if (parts_.audit->checkpoint_due() || (empty && stopping_)) answer_checkpoints(nobody);
    } catch (const StorageError& error) {
      if (error.failure() == Failure::io || error.failure() == Failure::corrupt) end_process(error);
    }
    if (empty && stopping_) return;
  }
}

// Waits for work, for the next checkpoint or for the end. An empty batch means one of the latter two.
Committer::Batch Committer::take() {
  std::unique_lock guard(mutex_);
  at_work_ = false;
  settled_.notify_all();
  wake_.wait_for(guard, std::chrono::seconds(1), [this] {
    return stopping_ || !queue_.reads.empty() || !queue_.writes.empty() || !queue_.checkpoints.empty();
  });
  at_work_ = true;
  Batch batch;
  std::swap(batch.checkpoints, queue_.checkpoints);
  if (queue_.reads.size() <= longest_batch) {
    std::swap(batch.reads, queue_.reads);
  } else {
    for (std::size_t i = 0; i < longest_batch; ++i) {
      batch.reads.push_back(std::move(queue_.reads.front()));
      queue_.reads.pop_front();
    }
  }
  while (!queue_.writes.empty() && batch.writes.size() < longest_batch) {
    const bool alone = queue_.writes.front().alone;
    if (alone && !batch.writes.empty()) break;
    batch.writes.push_back(std::move(queue_.writes.front()));
    queue_.writes.pop_front();
    if (alone) break;
  }
  return batch;
}

void Committer::process(Batch& batch) {
  if (!batch.writes.empty() && below_reserve()) {
    for (auto& write : batch.writes) write.release(Durability::storage_full);
    batch.writes.clear();
  }
  if (batch.writes.empty()) {
    if (!batch.reads.empty()) commit_reads(batch.reads);
  } else {
    commit_writes(batch);
  }
  if (!batch.checkpoints.empty()) answer_checkpoints(batch.checkpoints);
}

void Committer::commit_reads(std::deque<Read>& reads) {
  batch_entries_.clear();
  for (auto& read : reads) {
    std::move(read.entries.begin(), read.entries.end(), std::back_inserter(batch_entries_));
  }
  auto durability = Durability::committed;
  try {
    parts_.records->begin_write();
    parts_.audit->append(*parts_.records, batch_entries_);
    parts_.records->commit();
    parts_.audit->committed();
    parts_.snapshots->log_has(parts_.records->log_pages());
    healthy_ = true;
  } catch (const StorageError& error) {
    abandon();
    if (error.failure() == Failure::io || error.failure() == Failure::corrupt) end_process(error);
    environment_.log.error("audit.unavailable", {{"failure", static_cast<int>(error.failure())}});
    durability = Durability::audit_unavailable;
    healthy_ = false;
  }
  for (auto& read : reads) read.release(durability);
}

void Committer::commit_writes(Batch& batch) {
  std::vector<Answer> answers;
  answers.reserve(batch.writes.size());
  std::vector<audit::Entry> write_entries;
  made_keys_.clear();
  try {
    parts_.records->begin_write();
    run_writes(batch.writes, answers, write_entries);
    commit_keys();
    batch_entries_.clear();
    // Copies: when the disk turns out to be full, the reads' entries are appended again alone.
    for (auto& read : batch.reads) {
      std::copy(read.entries.begin(), read.entries.end(), std::back_inserter(batch_entries_));
    }
    std::move(write_entries.begin(), write_entries.end(), std::back_inserter(batch_entries_));
    parts_.audit->append(*parts_.records, batch_entries_);
    parts_.records->commit();
    parts_.audit->committed();
    parts_.snapshots->log_has(parts_.records->log_pages());
    healthy_ = true;
  } catch (const StorageError& error) {
    abandon();
    if (error.failure() == Failure::io || error.failure() == Failure::corrupt) end_process(error);
    environment_.log.error("write.abandoned", {{"failure", static_cast<int>(error.failure())}});
    take_keys_back();
    const auto durability = error.failure() == Failure::full ? Durability::storage_full : Durability::failed;
    for (auto& answer : answers) answer.release(durability);
    for (auto& write : batch.writes) write.release(durability);
    if (!batch.reads.empty()) commit_reads(batch.reads);
    return;
  }
  publish();
  for (auto& read : batch.reads) read.release(Durability::committed);
  for (auto& answer : answers) answer.release(answer.durability);
}

void Committer::run_writes(std::deque<Write>& writes, std::vector<Answer>& answers,
                           std::vector<audit::Entry>& entries) {
  const auto started = environment_.clock.steady();
  while (!writes.empty()) {
    if (!answers.empty() && environment_.clock.steady() - started > handler_time) break;
    // From here on the answer is in `answers`: whatever happens to the batch, it is given.
    answers.push_back({std::move(writes.front().release)});
    Work work = std::move(writes.front().work);
    writes.pop_front();
    answers.back().durability = run_one(work, entries);
  }
  if (writes.empty()) return;
  std::lock_guard guard(mutex_);
  queue_.writes.insert(queue_.writes.begin(), std::make_move_iterator(writes.begin()),
                       std::make_move_iterator(writes.end()));
  writes.clear();
}

Durability Committer::run_one(Work& work, std::vector<audit::Entry>& entries) {
  Connection& records = *parts_.records;
  records.execute("SAVEPOINT operation");
  overlay_.begin_operation();
  WriteTask task{records, *parts_.keys, overlay_};
  auto outcome = Outcome::refused;
  auto durability = Durability::committed;
  try {
    outcome = work(task);
  } catch (const StorageError& error) {
    // A constraint that was hit is a bug of one handler; anything else concerns the whole batch.
    if (error.failure() != Failure::constraint) throw;
    environment_.log.error("write.constraint");
    durability = Durability::failed;
  } catch (const std::exception&) {
    environment_.log.error("write.exception");
    durability = Durability::failed;
  }
  // A full disk ends the whole transaction, not the savepoint.
  if (!records.in_transaction()) throw StorageError(Failure::full, "transaction ended by the database");
  if (outcome == Outcome::done && durability == Durability::committed) {
    records.execute("RELEASE operation");
    overlay_.keep_operation();
  } else {
    records.execute("ROLLBACK TO operation");
    records.execute("RELEASE operation");
    overlay_.drop_operation();
    for (auto& entry : task.entries) say_it_did_not_happen(entry);
  }
  std::move(task.entries.begin(), task.entries.end(), std::back_inserter(entries));
  return durability;
}

// New keys are durable before the records that use them; what a crash leaves is swept at start.
void Committer::commit_keys() {
  if (overlay_.keys().empty()) return;
  Connection& keys = *parts_.keys;
  keys.begin_write();
  keys.execute(
      "INSERT INTO log_seen (one, entries) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET entries = $1",
      {static_cast<std::int64_t>(parts_.audit->size())});
  for (const auto& key : overlay_.keys()) {
    keys.execute(
        "INSERT INTO data_keys (subject_id, retention_class, key_version, wrapped) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (subject_id, retention_class) DO UPDATE SET key_version = $3, wrapped = $4",
        {key.place.subject, std::int64_t{static_cast<std::uint8_t>(key.place.retention_class)},
         std::int64_t{key.place.key_version}, key.wrapped});
  }
  keys.commit();
  for (const auto& key : overlay_.keys()) {
    made_keys_.push_back(key.place);
    parts_.keys_changed(key.place.subject);
  }
}

void Committer::take_keys_back() {
  if (made_keys_.empty()) return;
  Connection& keys = *parts_.keys;
  try {
    keys.begin_write();
    for (const auto& place : made_keys_) {
      keys.execute("DELETE FROM data_keys WHERE subject_id = $1 AND retention_class = $2",
                   {place.subject, std::int64_t{static_cast<std::uint8_t>(place.retention_class)}});
    }
    keys.commit();
  } catch (const StorageError& error) {
    keys.rollback();
    if (error.failure() == Failure::io || error.failure() == Failure::corrupt) end_process(error);
    environment_.log.warning("keys.left_behind", {{"keys", made_keys_.size()}});
  }
  for (const auto& place : made_keys_) parts_.keys_changed(place.subject);
}

void Committer::abandon() {
  parts_.records->rollback();
  parts_.keys->rollback();
  parts_.audit->rolled_back();
  overlay_.clear();
}

void Committer::publish() {
  parts_.snapshots->changed();
  if (!overlay_.standings().empty()) standings_.publish(overlay_.standings());
  parts_.index->apply(overlay_.index_changes());
  for (auto& publication : overlay_.publications()) publication();
  erasures_.insert(erasures_.end(), overlay_.erasures().begin(), overlay_.erasures().end());
  overlay_.clear();
  finish_erasures();
}

// The fact stands and nobody reads the person any more; what a full disk stops here is tried again
// each second and at the next start.
void Committer::finish_erasures() {
  while (!erasures_.empty()) {
    try {
      parts_.finish_erasure(*parts_.records, *parts_.keys, erasures_.back());
    } catch (const StorageError& error) {
      parts_.records->rollback();
      parts_.keys->rollback();
      if (error.failure() == Failure::io || error.failure() == Failure::corrupt) end_process(error);
      environment_.log.error("erasure.delayed", {{"failure", static_cast<int>(error.failure())}});
      return;
    }
    erasures_.pop_back();
  }
}

void Committer::answer_checkpoints(std::vector<std::promise<std::string>>& requests) {
  std::string note;
  try {
    parts_.records->begin_write();
    note = parts_.audit->checkpoint(*parts_.records);
    parts_.records->commit();
  } catch (const StorageError& error) {
    parts_.records->rollback();
    if (error.failure() == Failure::io || error.failure() == Failure::corrupt) end_process(error);
    note.clear();
  }
  for (auto& request : requests) request.set_value(note);
}

bool Committer::below_reserve() const {
  struct statvfs info;
  if (statvfs(parts_.folder.c_str(), &info) != 0) return false;
  return std::uint64_t{info.f_bavail} * info.f_frsize < parts_.reserve_bytes;
}

// IOERR and CORRUPT: what SQLite holds in memory may no longer be what is on disk. The next start
// recovers from the log or says what is damaged.
void Committer::end_process(const StorageError& error) {
  environment_.log.error("storage.damaged", {{"failure", static_cast<int>(error.failure())}});
  std::_Exit(exit_storage_damaged);
}

}  // namespace candor::storage
