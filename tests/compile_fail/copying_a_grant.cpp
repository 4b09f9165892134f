// refused: error: use of deleted function .*candor::Grant::Grant\(const candor::Grant&\)
#include <utility>

#include "privacy/grant.h"

namespace candor::copying_a_grant {

void keep(Grant grant) {
  Grant moved = std::move(grant);
#ifdef MISUSE
  Grant kept = moved;
#endif
}

}  // namespace candor::copying_a_grant
