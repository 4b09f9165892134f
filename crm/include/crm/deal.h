#pragma once
// Something that may be sold to somebody: sealed under its own key, so that it survives its contacts.
// Declared in deal.cpp; what follows from stage, amount and items is worked out in deal_derivation.cpp.
#include "privacy/schema.h"

namespace candor {

struct Deal {
  static const RecordType& type();
};

}  // namespace candor
