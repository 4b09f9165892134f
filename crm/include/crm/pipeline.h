#pragma once
// A way that deals go, from first talk to won or lost; its stages are records of their own.
#include "privacy/schema.h"

namespace candor {

struct Pipeline {
  static const RecordType& type();
};

}  // namespace candor
