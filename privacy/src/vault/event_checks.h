#pragma once
// An event as the caller states it, checked against the registers and made what the ledger keeps: codes to be
// folded, texts to be sealed.
#include "base/result.h"
#include "base/value.h"
#include "decision/ledger_event.h"
#include "privacy/registers.h"

namespace candor {

struct PreparedEvent {
  decision::LedgerEvent codes;
  Object texts;                        // sealed as one
  const EvidenceFile* file = nullptr;  // the caller's
};

// Error invalid with all field errors at once (422). `now`: milliseconds.
Result<PreparedEvent> prepare(const PersonEvent& event, const RecordType& type, const Registers& registers,
                              std::int64_t now);

}  // namespace candor
