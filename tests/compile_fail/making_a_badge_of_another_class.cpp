// refused: error: 'candor::Badge<Issuer>::Badge\(\) \[with Issuer = candor::Authenticator\]' is private
#include "privacy/access.h"

namespace candor::making_a_badge_of_another_class {

class Impostor {
 public:
  void own() { Badge<Impostor> badge; }
#ifdef MISUSE
  void forged() {
    Badge<Authenticator> badge;
  }
#endif
};

}  // namespace candor::making_a_badge_of_another_class
