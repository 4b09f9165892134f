#pragma once
// What is done with people and about deals: tasks, calls, meetings, notes, e-mails. Logging a call of
// yesterday and planning one of tomorrow are the same record. It is about the people it is linked to: whoever
// may not see one of them does not see it, and it is erased with the last of them.
#include "privacy/schema.h"

namespace candor {

struct Activity {
  static const RecordType& type();
};

}  // namespace candor
