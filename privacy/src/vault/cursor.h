#pragma once
// Keyset cursors: sealed, because a sorted one holds names, and bound to list, query, purpose and caller,
// so that a cursor of somebody else's list, of another query or of yesterday's schema is refused.
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/random.h"
#include "privacy/purpose.h"
#include "privacy/query.h"
#include "sealing/locked_memory.h"
#include "search/search_index.h"

namespace candor {

struct CursorScope {
  std::uint8_t record_type;
  Purpose purpose;
  Uuid actor;
  Uuid query;  // digest_of
};

// What a query asks, without page size and cursor, in sixteen bytes.
Uuid digest_of(const sealing::LockedKey& key, const search::IndexSchema& schema, const Query& query);

std::string seal_cursor(const sealing::LockedKey& key, const CursorScope& scope, const search::Position& last,
                        Random& random);
std::optional<search::Position> open_cursor(const sealing::LockedKey& key, const CursorScope& scope,
                                            std::string_view cursor);

}  // namespace candor
