#pragma once
// Keyset cursors: sealed, because a sorted one holds names, and bound to list, purpose and caller, so
// that a cursor of somebody else's list is refused.
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/random.h"
#include "privacy/purpose.h"
#include "sealing/locked_memory.h"

namespace candor {

struct CursorScope {
  std::uint8_t record_type;
  bool trashed;
  Purpose purpose;
  Uuid actor;
};
std::string seal_cursor(const sealing::LockedKey& key, const CursorScope& scope, const Uuid& after,
                        Random& random);
std::optional<Uuid> open_cursor(const sealing::LockedKey& key, const CursorScope& scope,
                                std::string_view cursor);

}  // namespace candor
