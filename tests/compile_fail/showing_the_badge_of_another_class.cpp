// refused: error: no matching function for call to 'candor::Principal::Principal\(candor::Badge<.*Impostor>
#include "privacy/access.h"

namespace candor::showing_the_badge_of_another_class {

class Impostor {
 public:
  void sign_in() {
    Badge<Impostor> badge;
#ifdef MISUSE
    Principal principal(badge, Principal::Facts{});
#endif
  }
};

}  // namespace candor::showing_the_badge_of_another_class
