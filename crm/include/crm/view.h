#pragma once
// A way to look at a list that somebody saved: filter, order, columns. Private ones are their owner's alone.
#include "privacy/schema.h"

namespace candor {

struct View {
  static const RecordType& type();
};

}  // namespace candor
