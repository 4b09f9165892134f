#pragma once
// The versions of the registers that a house made itself: stored sealed, laid over the files' entries at
// start.
#include "privacy/register_changes.h"
#include "vault/inside.h"

namespace candor {

// The registers in force: those of the files with every stored version laid over them, in their order. Error
// register_damaged when one was altered, invalid_register when an older one no longer fits.
Result<Registers> stored_registers(Vault::Inside& vault, const Registers& files, storage::Connection& records,
                                   storage::Connection& keys);

// In a Writing that is alone in its commit: stored, and in force from the commit on. No check who asks.
Result<Registers> adopt_tests(Reading::Inside& inside, const Access& access, const Uuid& by,
                              std::span<const std::string> names);

}  // namespace candor
