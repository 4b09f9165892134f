// refused: error: invalid initialization of reference of type 'candor::Writing&' from expression
#include "privacy/vault.h"

namespace candor::taking_a_reading_for_a_writing {

void change(Writing&);
void work(Reading& reading, Writing& writing) {
#ifdef MISUSE
  change(reading);
#endif
  change(writing);
  (void)reading;
}

}  // namespace candor::taking_a_reading_for_a_writing
