// refused: error: no matching function for call to 'candor::Sealed<.*>::open\(\)
#include "privacy/sealed.h"

namespace candor::opening_an_envelope_without_a_grant {

bool open(const Sealed<std::string>& envelope, const Grant& grant) {
#ifdef MISUSE
  return envelope.open().has_value();
#endif
  return envelope.open(grant).has_value();
}

}  // namespace candor::opening_an_envelope_without_a_grant
