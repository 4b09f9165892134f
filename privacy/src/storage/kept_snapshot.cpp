#include "storage/kept_snapshot.h"

namespace candor::storage {
void Snapshots::log_has(std::int64_t pages) {
  const bool keep = pages < Connection::pages_of_a_long_log;
  if (keep_.exchange(keep, std::memory_order_relaxed) && !keep) end_idle();
}

void Snapshots::end_idle() {
  std::lock_guard guard(mutex_);
  if (end_idle_) end_idle_();
}

void Snapshots::on_end_idle(UniqueFunction<void()> end) {
  std::lock_guard guard(mutex_);
  end_idle_ = std::move(end);
}

Rows KeptSnapshot::query(std::string_view sql, std::span<const Parameter> parameters) {
  look_at_the_newest();
  return reader_->query(sql, parameters);
}

std::int64_t KeptSnapshot::execute(std::string_view sql, std::span<const Parameter> parameters) {
  look_at_the_newest();
  return reader_->execute(sql, parameters);
}

void KeptSnapshot::begin_read() {
  renew();
  reader_->begin_read();
}

void KeptSnapshot::commit() {
  if (!kept_) reader_->commit();
}

void KeptSnapshot::rollback() noexcept {
  kept_ = false;
  reader_->rollback();
}

void KeptSnapshot::renew() {
  if (!kept_) return;
  kept_ = false;
  if (reader_->in_transaction()) reader_->commit();  // a failed read may have ended it
}

void KeptSnapshot::settle() {
  if (kept_ && (!snapshots_.may_be_kept() || snapshots_.generation() != generation_)) renew();
}

void KeptSnapshot::look_at_the_newest() {
  settle();
  if (kept_ || !snapshots_.may_be_kept() || reader_->in_transaction()) return;
  // Asked before the snapshot is taken: it may hold more than its number says, never less.
  generation_ = snapshots_.generation();
  reader_->begin_read();
  kept_ = true;
}

}  // namespace candor::storage
