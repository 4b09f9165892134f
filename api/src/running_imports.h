#pragma once
// Imports that run in the background of this process: how far they are, and the wish that they stop. The
// ledger knows the same once it is committed; asking here costs nothing and reads nobody's data. Thread safe.
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "privacy/import_ledger.h"

namespace candor {

class RunningImports {
 public:
  void begin(const ImportRun& run);
  void progress(const Uuid& id, const ImportCounts& counts);
  void end(const Uuid& id);

  std::optional<ImportRun> find(const Uuid& id) const;
  // False when no such import runs.
  bool cancel(const Uuid& id);
  bool is_cancelled(const Uuid& id) const;

 private:
  struct State {
    ImportRun run;
    bool cancelled = false;
  };
  mutable std::mutex mutex_;
  std::unordered_map<Uuid, State> running_;
};

}  // namespace candor
