#include "vault/expiry.h"

#include <algorithm>

#include "decision/known_facts.h"

namespace candor {
namespace {

constexpr std::int64_t look_ahead_for = 24 * 60 * 60 * 1000;

}  // namespace

void Expiry::consider(const Uuid& person, std::int64_t at) {
  std::lock_guard guard(mutex_);
  if (at >= looked_until_) return;
  due_.emplace_back(at, person);
  std::ranges::sort(due_, std::greater());
  next_.store(std::min(next_.load(), at), std::memory_order_release);
}

void Expiry::ask_about_everybody() {
  std::lock_guard guard(mutex_);
  everybody_ = true;
  next_.store(0, std::memory_order_release);
}

void Expiry::bring_up_to_date(std::int64_t now) {
  std::lock_guard guard(mutex_);
  if (now < next_.load()) return;
  std::vector<Uuid> changed;
  if (std::exchange(everybody_, false)) {
    standings_.each([&](const Uuid& person, const decision::Standing&) { changed.push_back(person); });
  }
  if (now >= looked_until_) look_ahead(now);
  for (; !due_.empty() && due_.back().first <= now; due_.pop_back()) changed.push_back(due_.back().second);
  for (const auto& person : changed) tell_(person);
  next_.store(due_.empty() ? looked_until_ : due_.back().first, std::memory_order_release);
}

// From where the last look ended, so that nothing is missed in between.
void Expiry::look_ahead(std::int64_t now) {
  const auto from = std::exchange(looked_until_, now + look_ahead_for);
  standings_.each([&](const Uuid& person, const decision::Standing& standing) {
    const auto at = decision::next_change(standing, from);
    if (at && *at < looked_until_) due_.emplace_back(*at, person);
  });
  std::ranges::sort(due_, std::greater());
}

}  // namespace candor
