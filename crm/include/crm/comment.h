#pragma once
// A remark of somebody who works here, beside a record, for colleagues. About the people its record is about.
#include "privacy/schema.h"

namespace candor {

struct Comment {
  static const RecordType& type();
};

}  // namespace candor
