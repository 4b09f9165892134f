#pragma once
// What became of a write or of the audit entries of a read, told when it is certain.
#include <cstdint>

#include "base/unique_function.h"

namespace candor {

enum class Durability : std::uint8_t {
  committed,          // the answer may leave
  audit_unavailable,  // 503: the log could not be written
  storage_full,       // 507: nothing of the write remains
  queue_full,         // 503 with Retry-After: it was not even tried
  failed,             // 500: an exception; nothing of the write remains
};
using Release = UniqueFunction<void(Durability)>;

}  // namespace candor
