// refused: error: cannot convert 'const std::string' .* to 'candor::LogName'
#include <string>

#include "base/log.h"

namespace candor::logging_an_event_made_at_run_time {

void note(Log& log, const std::string& came_from_outside) {
  log.info("event.of.ours", {{"size", came_from_outside.size()}});
#ifdef MISUSE
  log.info(came_from_outside);
#endif
}

}  // namespace candor::logging_an_event_made_at_run_time
