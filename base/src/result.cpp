#include "base/result.h"

#include <stdexcept>
#include <string>

namespace candor {

void throw_exception_from_error(const Error& error, const boost::source_location& where) {
  throw std::logic_error("the value of a failed result was asked for in " +
                         std::string(where.function_name()) + ", line " + std::to_string(where.line()) +
                         ": " + error.name);
}

}  // namespace candor
