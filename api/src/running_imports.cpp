#include "running_imports.h"

namespace candor {

void RunningImports::begin(const ImportRun& run) {
  std::lock_guard guard(mutex_);
  running_[run.id] = {run};
}

void RunningImports::progress(const Uuid& id, const ImportCounts& counts) {
  std::lock_guard guard(mutex_);
  if (const auto found = running_.find(id); found != running_.end()) found->second.run.counts = counts;
}

void RunningImports::end(const Uuid& id) {
  std::lock_guard guard(mutex_);
  running_.erase(id);
}

std::optional<ImportRun> RunningImports::find(const Uuid& id) const {
  std::lock_guard guard(mutex_);
  const auto found = running_.find(id);
  if (found == running_.end()) return std::nullopt;
  return found->second.run;
}

bool RunningImports::cancel(const Uuid& id) {
  std::lock_guard guard(mutex_);
  const auto found = running_.find(id);
  if (found == running_.end()) return false;
  found->second.cancelled = true;
  return true;
}

bool RunningImports::is_cancelled(const Uuid& id) const {
  std::lock_guard guard(mutex_);
  const auto found = running_.find(id);
  return found != running_.end() && found->second.cancelled;
}

}  // namespace candor
