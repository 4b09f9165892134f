// refused: error: use of deleted function 'candor::Badge<Issuer>::Badge\(const candor::Badge<Issuer>&\)
#include "privacy/access.h"

namespace candor::copying_a_badge {

void shows(const Badge<Authenticator>& badge) {
#ifdef MISUSE
  Badge<Authenticator> kept = badge;
#endif
  (void)badge;
}

}  // namespace candor::copying_a_badge
