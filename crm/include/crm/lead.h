#pragma once
// Somebody who may become a customer: a person, and what is known of the organisation, before it is clear
// whether there is business in it. Declared in lead.cpp. Status: a free label beside a type that rules use.
// Converting one makes a contact, a company and a deal of it (conversion.h); it stays, read as converted.
#include "privacy/schema.h"

namespace candor {

struct Lead {
  static const RecordType& type();
};

}  // namespace candor
