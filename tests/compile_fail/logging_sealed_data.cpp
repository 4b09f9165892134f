// refused: error: use of deleted function .*LogField\(candor::LogName, const candor::Sealed
#include <string>

#include "base/log.h"
#include "privacy/sealed.h"

namespace candor::logging_sealed_data {

void note(Log& log, const Sealed<std::string>& envelope) {
  log.info("contact.read", {{"size", envelope.ciphertext().size()}});
#ifdef MISUSE
  log.info("contact.read", {{"envelope", envelope}});
#endif
}

}  // namespace candor::logging_sealed_data
