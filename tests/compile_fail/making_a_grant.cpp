// refused: error: 'candor::Badge<Issuer>::Badge\(\) \[with Issuer = candor::Gatekeeper\]' is private
#include "privacy/grant.h"

namespace candor::making_a_grant {

std::uint64_t fields(const Grant& grant) {
#ifdef MISUSE
  Grant everything({}, grant.record_type(), grant.record(), Operation::read, ~std::uint64_t{0}, nullptr);
#endif
  return grant.fields();
}

}  // namespace candor::making_a_grant
