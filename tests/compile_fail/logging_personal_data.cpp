// refused: error: use of deleted function .*LogField\(candor::LogName, const candor::Personal
#include <string>

#include "base/log.h"
#include "privacy/personal.h"

namespace candor::logging_personal_data {

void note(Log& log, const Personal<std::string>& name) {
  log.info("contact.read", {{"size", sizeof name}});
#ifdef MISUSE
  log.info("contact.read", {{"name", name}});
#endif
}

}  // namespace candor::logging_personal_data
