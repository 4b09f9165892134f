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

// If-Match: one strong tag as we gave it. Nothing when the header is missing; an error when unreadable.
Result<std::optional<std::uint64_t>> expected_version(const Call& call);
// The same where a change is not made without it.
Result<std::uint64_t> required_version(const Call& call);

}  // namespace candor
