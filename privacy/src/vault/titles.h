#pragma once
// What a record is called, for who may read it: the members that its declaration names.
#include <optional>
#include <string>

#include "vault/inside.h"

namespace candor {

// Nothing when the caller may not read it, or it is not there. Not recorded: the caller records what was
// shown.
std::optional<Personal<std::string>> title_of(Reading::Inside& inside, const Access& access,
                                              const RecordType& type, const Uuid& id);

}  // namespace candor
