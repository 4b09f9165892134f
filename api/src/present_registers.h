#pragma once
// Registers as JSON: entries as they stand in the files, but a text in two languages as {"en", "de"}.
#include <functional>
#include <optional>

#include "base/value.h"
#include "privacy/register_changes.h"
#include "privacy/registers.h"

namespace candor {

// Who an id of the store is, as JSON.
using Introduce = std::function<Value(const Uuid&)>;

Value present_register(const Registers& registers, RegisterName name, bool may_change, const Introduce& who);
// One of the list of registers: without entries.
Value present_register_head(const Registers& registers, RegisterName name, bool may_change,
                            const Introduce& who);
Value present_register_entry(const Registers& registers, RegisterName name, const Value& entry,
                             const Introduce& who);
Value present_register_version(const RegisterVersion& version, const Introduce& who);
Value present_national_files(const Registers& registers, std::int64_t now);
Value present_warnings(const Registers& registers, std::int64_t now);
// The entry as in the file, from one as it is shown; what is shown besides is left out.
Value register_entry_from(const Value& shown);

}  // namespace candor
