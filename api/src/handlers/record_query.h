#pragma once
// From what a request asks to the vault's Query: the address of a list, or the body of a search.
#include <span>
#include <string>
#include <string_view>

#include "privacy/query.h"
#include "route.h"

namespace candor {

// Filters in an address are on ids, choices, numbers, flags and times. What people type never stands in one:
// error use_search.
Result<Query> query_of_address(const RecordType& type, const Call& call);
// Members q, where, sort, limit, cursor, count, trashed, include. `others`: members that are somebody else's.
Result<Query> query_of_body(const RecordType& type, const Object& body,
                            std::span<const std::string_view> others = {});
// Whether the names of what a record points to are asked for: include=companies.
Result<bool> wants_names(const RecordType& type, const std::string* include);

}  // namespace candor
