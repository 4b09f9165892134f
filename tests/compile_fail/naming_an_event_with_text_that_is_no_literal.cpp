// refused: error: .*is not a constant expression
#include "base/log.h"

namespace candor::naming_an_event_with_text_that_is_no_literal {

LogName name(const char (&typed)[8]) {
#ifdef MISUSE
  return LogName(typed);
#endif
  return typed[0] == 'a' ? LogName("begins_with_a") : LogName("other");
}

}  // namespace candor::naming_an_event_with_text_that_is_no_literal
