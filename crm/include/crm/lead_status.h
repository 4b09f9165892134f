#pragma once
// What a house calls the states of a lead: a free label, and beside it the type that rules go by.
#include "privacy/schema.h"

namespace candor {

struct LeadStatus {
  static const RecordType& type();
};

}  // namespace candor
