#pragma once
// Runs a record type's own workings (derivation.h) on what is about to be stored, in the write's transaction.
#include <vector>

#include "vault/inside.h"

namespace candor {

struct Underived {  // nothing of both: a new record
  Uuid record{};
  const Object* before = nullptr;
};
// Adds to `errors` what is wrong; `after` gains what was worked out.
void derive(const Reading::Inside& inside, const Access& access, const RecordType& type,
            const Underived& underived, Object& after, std::vector<FieldError>& errors);

// Whether two say the same. What was opened has its open members first, what was normalised stands in the
// order of the declaration: their order says nothing.
bool same_members(const Object& one, const Object& other);

}  // namespace candor
