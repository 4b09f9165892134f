#pragma once
// Result<T>: a value or an expected Error (see error.h). Propagate with two plain lines:
//   if (!thing) return thing.error();
#include <boost/system/result.hpp>

#include "base/error.h"

namespace candor {

// Called when value() is asked of a failed Result: a bug of the caller.
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location& where);

template <class T>
using Result = boost::system::result<T, Error>;

}  // namespace candor
