#pragma once
// What records of a type are told apart by where addresses and names alone do not do it: a product by its
// code, a deal by its name and company. Pure functions.
#include <string>

#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

// Equal for two records that are the same; empty: nothing tells.
std::string identity_key(const RecordType& type, const Object& members);
// Finds records that are the same; null: nothing tells.
Value identity_filter(const RecordType& type, const Object& members);

}  // namespace candor
