#include <algorithm>

#include "audit/verify_tables.h"

namespace candor::audit {

void RangeSet::add(std::uint64_t first, std::uint64_t end) {
  if (first >= end) return;
  auto place =
      std::lower_bound(ranges_.begin(), ranges_.end(), first,
                       [](const SequenceRange& range, std::uint64_t value) { return range.end < value; });
  auto past = place;
  while (past != ranges_.end() && past->first <= end) {
    first = std::min(first, past->first);
    end = std::max(end, past->end);
    ++past;
  }
  place = ranges_.erase(place, past);
  ranges_.insert(place, {first, end});
}

bool RangeSet::holds(std::uint64_t value) const {
  const auto behind =
      std::upper_bound(ranges_.begin(), ranges_.end(), value,
                       [](std::uint64_t left, const SequenceRange& range) { return left < range.end; });
  return behind != ranges_.end() && behind->first <= value;
}

void DamageList::add(std::uint64_t first, std::uint64_t last, std::string_view what) {
  if (!damages_.empty() && damages_.back().what == what && first == damages_.back().last + 1) {
    damages_.back().last = last;
    return;
  }
  damages_.push_back({.first = first, .last = last, .what = std::string(what)});
}

void DamageList::add_key(std::int64_t key, std::string_view what) {
  const auto place = static_cast<std::uint64_t>(std::max<std::int64_t>(key, 0));
  add(place, place, what);
}

std::vector<AuditDamage> DamageList::sorted() && {
  std::stable_sort(damages_.begin(), damages_.end(), [](const AuditDamage& left, const AuditDamage& right) {
    return left.first < right.first;
  });
  return std::move(damages_);
}

}  // namespace candor::audit
