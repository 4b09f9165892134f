// refused: error: 'candor::Badge<Issuer>::Badge\(\) \[with Issuer = candor::Authenticator\]' is private
#include "privacy/access.h"

namespace candor::making_a_badge_of_braces {

void asks(const Badge<Authenticator>&);
void forge() {
#ifdef MISUSE
  asks({});
#endif
}

}  // namespace candor::making_a_badge_of_braces
