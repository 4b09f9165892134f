#pragma once
// A flag that one record of a type bears at most (RecordType::one_only): who gets it takes it from whoever
// bore it, in the same write, so that there is never a moment with two.
#include "vault/inside.h"

namespace candor {

// In a Writing, after `bearer` was stored with these members. From what is in the trash, too: who comes back
// from there finds the place taken.
std::optional<Error> take_from_others(Reading::Inside& inside, const Access& access,
                                      const storage::RecordTable& table, const Uuid& bearer,
                                      const Object& members);

}  // namespace candor
