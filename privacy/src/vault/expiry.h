#pragma once
// What changes by time alone: consents run out, notices fall overdue, the time to keep is over. The decision
// knows by itself; the search index has to be told, so that lists stay full and counts tell nothing. Done by
// the first list or search after the moment. Thread safe.
#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/id.h"
#include "decision/standing_table.h"

namespace candor {

class Expiry {
 public:
  // `tell`: brings one person's entry in the index up to date.
  using Tell = std::function<void(const Uuid&)>;
  // `filled_at`: of when the index knows everybody.
  Expiry(const decision::StandingTable& standings, std::int64_t filled_at, Tell tell)
      : standings_(standings), tell_(std::move(tell)), looked_until_(filled_at) {}

  // Asked by each list: nearly always there is nothing to do.
  void catch_up(std::int64_t now) {
    if (now >= next_.load(std::memory_order_acquire)) bring_up_to_date(now);
  }
  // Something was recorded of this person that ends at this time.
  void consider(const Uuid& person, std::int64_t at);
  // The registers were replaced: what everybody may be found for may have changed.
  void ask_about_everybody();

 private:
  void bring_up_to_date(std::int64_t now);
  void look_ahead(std::int64_t now);

  const decision::StandingTable& standings_;
  const Tell tell_;
  std::int64_t looked_until_;
  std::mutex mutex_;
  std::vector<std::pair<std::int64_t, Uuid>> due_;  // of the time looked ahead, soonest last
  bool everybody_ = false;
  std::atomic<std::int64_t> next_{0};
};

}  // namespace candor
