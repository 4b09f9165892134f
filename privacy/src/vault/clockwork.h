#pragma once
// What happens by time alone while the server runs: reminders fall due, rates begin to count, old rows of the
// feed go, uploads that broke off are taken away; and what follows from a change, piece by piece. A thread of
// its own that looks a few times a second whether there is something to do and leaves the doing to the
// committer.
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

#include "vault/inside.h"

namespace candor {

class Clockwork {
 public:
  explicit Clockwork(Vault::Inside& vault);
  ~Clockwork();

 private:
  void run();
  void look();
  void write(void (*work)(Reading::Inside&, std::int64_t));

  Vault::Inside& vault_;
  std::int64_t next_cleaning_ = 0;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  bool writing_ = false;
  std::thread thread_;
};

}  // namespace candor
