#pragma once
// Every record type the CRM knows, and the history of their tables: what a Vault is opened with.
// A new record type is one line in catalog.cpp. Immutable, thread safe.
#include <span>

#include "privacy/migration.h"
#include "privacy/schema.h"

namespace candor {

std::span<const RecordType* const> catalog();

// Compiled from crm/migrations by the build.
std::span<const Migration> crm_migrations();

}  // namespace candor
