#pragma once
// Every touch of the outside world that is not the data directory or a socket.
#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"

namespace candor {

struct Environment {
  const Clock& clock;
  Random& random;
  Log& log;
};

}  // namespace candor
