#pragma once
// A step of a pipeline. Its type says whether deals in it are open, won or lost; its probability is what
// deals have in it unless somebody typed another one.
#include "privacy/schema.h"

namespace candor {

struct Stage {
  static const RecordType& type();
};

}  // namespace candor
