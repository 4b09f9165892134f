#pragma once
// A business that somebody deals with: a legal person, or a sole trader. Declared in company.cpp.
#include "privacy/schema.h"

namespace candor {

struct Company {
  // Subject: the record itself, under one key. The people who work there are contacts, linked from their
  // side; `sole_trader` says that the company is one natural person.
  static const RecordType& type();
};

}  // namespace candor
