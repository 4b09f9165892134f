// refused: error: 'candor::Purpose candor::Access::purpose_' is private
#include "privacy/access.h"

namespace candor::changing_the_purpose_of_an_access {

void widen(Access access) {
#ifdef MISUSE
  access.purpose_ = Purpose::housekeeping;
#endif
  (void)access;
}

}  // namespace candor::changing_the_purpose_of_an_access
