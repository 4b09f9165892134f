// refused: error: 'candor::Badge<Issuer>::Badge\(\) \[with Issuer = candor::Authenticator\]' is private
#include "privacy/access.h"

namespace candor::making_a_principal {

RoleSet roles(const Principal& principal) {
#ifdef MISUSE
  Principal owner({}, Principal::Facts{.roles = {Role::owner}});
#endif
  return principal.roles();
}

}  // namespace candor::making_a_principal
