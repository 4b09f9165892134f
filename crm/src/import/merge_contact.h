#pragma once
// What a row of a file adds to a record that is there already.
#include "base/result.h"
#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

// A merge patch (RFC 7396) that fills members which `stored` has not, and adds items which its lists lack:
// e-mail addresses by what mail servers compare, phones by their number, the rest by what they say. Never
// takes away and never overwrites. Members that the caller may not see are left alone. Empty: nothing new.
// Error when a list has no room for what is new: nothing is left out unseen.
Result<Object> additions_to(const RecordType& type, const Object& stored, const Object& row,
                            const Locale& locale);

}  // namespace candor
