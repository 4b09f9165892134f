#pragma once
// The standing of every person, in memory. Readers on many threads, the committer writes after COMMIT.
#include <optional>
#include <shared_mutex>
#include <unordered_map>

#include "base/id.h"
#include "decision/standing.h"
#include "storage/shared_lock.h"

namespace candor::decision {

class StandingTable {
 public:
  // A copy: the lock is not held while a record is opened.
  std::optional<Standing> find(const Uuid& person) const {
    std::shared_lock guard(lock_);
    const auto found = standings_.find(person);
    if (found == standings_.end()) return std::nullopt;
    return found->second;
  }
  std::uint64_t restricted_count() const {
    std::shared_lock guard(lock_);
    return restricted_;
  }
  void publish(const std::unordered_map<Uuid, Standing>& changes) {
    std::unique_lock guard(lock_);
    for (const auto& [person, standing] : changes) set(person, standing);
  }
  // Before the first request only.
  void set(const Uuid& person, const Standing& standing) {
    auto [place, fresh] = standings_.try_emplace(person);
    if (!fresh && counts(place->second)) --restricted_;
    place->second = standing;
    if (counts(standing)) ++restricted_;
  }
  template <class Visit>
  void each(Visit visit) const {
    std::shared_lock guard(lock_);
    for (const auto& [person, standing] : standings_) visit(person, standing);
  }
  // When a record was last changed, as it is met while the index is filled.
  void note_activity(const Uuid& person, std::int64_t at) {
    std::unique_lock guard(lock_);
    const auto found = standings_.find(person);
    if (found != standings_.end() && found->second.active_at < at) found->second.active_at = at;
  }
  void reserve(std::size_t count) { standings_.reserve(count); }
  std::size_t size() const {
    std::shared_lock guard(lock_);
    return standings_.size();
  }

 private:
  static bool counts(const Standing& standing) {
    return standing.restricted && standing.state == PersonState::active;
  }
  mutable storage::SharedLock lock_;
  std::unordered_map<Uuid, Standing> standings_;
  std::uint64_t restricted_ = 0;
};

}  // namespace candor::decision
