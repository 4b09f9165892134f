#include "vault/clockwork.h"

#include "vault/beginnings.h"
#include "vault/content.h"
#include "vault/feed.h"
#include "vault/rederiving.h"

namespace candor {
namespace {

constexpr std::chrono::milliseconds between_looks{250};
constexpr std::chrono::milliseconds between_pieces{10};  // of one large piece of work
constexpr std::int64_t between_cleanings = std::int64_t{10} * 60 * 1000;

void clean(Reading::Inside& inside, std::int64_t now) {
  drop_old_happenings(inside, now);
}

}  // namespace

Clockwork::Clockwork(Vault::Inside& vault) : vault_(vault), thread_([this] { run(); }) {}

Clockwork::~Clockwork() {
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Clockwork::run() {
  std::unique_lock guard(mutex_);
  while (!wake_.wait_for(guard, vault_.rederiving_pending ? between_pieces : between_looks,
                         [this] { return stopping_; })) {
    if (writing_) continue;
    guard.unlock();
    look();
    guard.lock();
  }
  wake_.wait(guard, [this] { return !writing_; });
}

void Clockwork::look() {
  const auto now = to_milliseconds(vault_.environment.clock.now());
  if (now >= vault_.feed.next_reminder()) return write(tell_what_is_due);
  if (now >= vault_.next_beginning) return write(take_up_beginnings);
  if (vault_.rederiving_pending) return write(rederive_some);
  if (now < next_cleaning_) return;
  next_cleaning_ = now + between_cleanings;
  write(clean);
  drop_broken_uploads(vault_);
}

// One at a time, so that a slow disk does not pile them up.
void Clockwork::write(void (*work)(Reading::Inside&, std::int64_t)) {
  {
    const std::lock_guard guard(mutex_);
    writing_ = true;
  }
  vault_.committer->submit_write(
      [this, work](storage::WriteTask& task) {
        Reading::Inside inside{vault_, task.records, task.keys, task.entries, &task};
        work(inside, to_milliseconds(vault_.environment.clock.now()));
        return Outcome::done;
      },
      [this](Durability) {
        const std::lock_guard guard(mutex_);
        writing_ = false;
        wake_.notify_all();
      },
      false);
}

}  // namespace candor
