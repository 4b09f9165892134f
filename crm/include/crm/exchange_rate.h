#pragma once
// What one unit of a currency is worth in the installation's own, from a moment on. Dated, so that a sum
// of last year is told as it was worth then.
#include "privacy/schema.h"

namespace candor {

struct ExchangeRate {
  static const RecordType& type();
};

}  // namespace candor
