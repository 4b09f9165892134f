// refused: error: 'candor::Badge<Issuer>::Badge\(\) \[with Issuer = candor::Authenticator\]' is private
#include "privacy/access.h"

namespace candor::making_an_access {

Purpose why(const Access& access) {
#ifdef MISUSE
  Access other({}, access.who(), Purpose::marketing, access.request());
#endif
  return access.why();
}

}  // namespace candor::making_an_access
