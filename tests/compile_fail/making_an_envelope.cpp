// refused: error: 'candor::Badge<Issuer>::Badge\(\) \[with Issuer = candor::Sealer\]' is private
#include "privacy/sealed.h"

namespace candor::making_an_envelope {

ByteView view(const Sealed<std::string>& envelope) {
#ifdef MISUSE
  Sealed<std::string> swapped({}, nullptr, Bytes());
#endif
  return envelope.ciphertext();
}

}  // namespace candor::making_an_envelope
