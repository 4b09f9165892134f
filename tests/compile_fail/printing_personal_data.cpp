// refused: error: no match for 'operator<<' .*candor::Personal
#include <iostream>
#include <string>

#include "privacy/personal.h"

namespace candor::printing_personal_data {

void print(const Personal<std::string>& name) {
  std::cout << sizeof name;
#ifdef MISUSE
  std::cout << name;
#endif
}

}  // namespace candor::printing_personal_data
