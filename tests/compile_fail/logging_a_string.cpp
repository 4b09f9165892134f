// refused: error: use of deleted function .*LogField\(candor::LogName, const std::string&
#include <string>

#include "base/log.h"

namespace candor::logging_a_string {

void note(Log& log, const std::string& came_from_outside) {
  log.info("request.refused", {{"size", came_from_outside.size()}, {"route", LogName("/contacts")}});
#ifdef MISUSE
  log.info("request.refused", {{"path", came_from_outside}});
#endif
}

}  // namespace candor::logging_a_string
