// refused: error: use of deleted function .*LogField\(candor::LogName, std::string_view
#include <string_view>

#include "base/log.h"

namespace candor::logging_a_view_of_text {

void note(Log& log, std::string_view came_from_outside) {
  log.info("request.refused", {{"size", came_from_outside.size()}});
#ifdef MISUSE
  log.info("request.refused", {{"path", came_from_outside}});
#endif
}

}  // namespace candor::logging_a_view_of_text
