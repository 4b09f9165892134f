// refused: error: 'std::unique_ptr<candor::Grant::Keys> candor::Grant::keys_' is private
#include "privacy/grant.h"

namespace candor::taking_the_keys_out_of_a_grant {

bool look(Grant grant) {
#ifdef MISUSE
  return grant.keys_ != nullptr;
#endif
  return grant.allows(0);
}

}  // namespace candor::taking_the_keys_out_of_a_grant
