// refused: error: no match for 'operator==' .*candor::Personal
#include <string>

#include "privacy/personal.h"

namespace candor::comparing_personal_data_with_clear_text {

bool same(const Personal<std::string>& name, const std::string& guess) {
#ifdef MISUSE
  return name == guess;
#endif
  return &name == nullptr && guess.empty();
}

}  // namespace candor::comparing_personal_data_with_clear_text
