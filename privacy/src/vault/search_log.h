#pragma once
// Which records a person at work was shown a moment ago, so that search-as-you-type does not flood the log:
// a search that shows nothing beyond what the same caller, for the same purpose, was shown and has on record
// within the last minute needs no entry of its own. Only what is durable counts. Thread safe.
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <unordered_map>

#include "base/id.h"
#include "privacy/purpose.h"

namespace candor {

struct SearchKey {
  Uuid actor;
  Purpose purpose = Purpose::none;
  Operation operation = Operation::search;
  std::uint8_t record_type = 0;
  Uuid query;  // nil for searches; a list is the same list only with the same query

  bool operator==(const SearchKey&) const = default;
};

class SearchLog {
 public:
  bool covers(const SearchKey& key, std::span<const Uuid> shown, std::int64_t now) const;
  // The entry that says `shown` is durable since `now`.
  void recorded(const SearchKey& key, std::span<const Uuid> shown, std::int64_t now);

 private:
  struct Hash {
    std::size_t operator()(const SearchKey& key) const {
      return std::hash<Uuid>()(key.actor) ^ std::hash<Uuid>()(key.query) * 31 ^
             (static_cast<std::size_t>(key.purpose) << 16 | static_cast<std::size_t>(key.operation) << 8 |
              key.record_type);
    }
  };
  struct Recent {
    std::int64_t latest = 0;
    std::unordered_map<Uuid, std::int64_t> shown;
  };
  mutable std::mutex mutex_;
  std::unordered_map<SearchKey, Recent, Hash> recent_;
};

}  // namespace candor
