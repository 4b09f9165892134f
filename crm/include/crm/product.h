#pragma once
// Something the house sells, as it stands in lists of prices.
#include "privacy/schema.h"

namespace candor {

struct Product {
  static const RecordType& type();
};

}  // namespace candor
