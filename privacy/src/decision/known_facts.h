#pragma once
// Puts together what the decision is told of a person beyond his Standing: from the record of his events, the
// registers, and how long ago something happened. Pure; the caller gives the room that the facts point into.
#include <cstdint>
#include <optional>

#include "decision/person_record.h"
#include "decision/policy.h"
#include "decision/standing.h"
#include "privacy/registers.h"

namespace candor::decision {

struct KnownRoom {
  PersonFacts person;
  Consent consent;
};

// Sets facts.known and facts.consent where there is something to tell; most people, most days: nothing.
// facts.person, purpose, operation, now and outbound are set already.
void add_known(Facts& facts, const Registers& registers, KnownRoom& room);

// For which purposes anybody whose work it is may find this person now. (Lists are cut by it, so that pages
// are full and counts tell nothing.)
PurposeSet findable_for(const Registers& registers, const Standing& standing, std::int64_t now);
// When that, or a warning, may change by itself; nothing: not by time alone.
std::optional<std::int64_t> next_change(const Standing& standing, std::int64_t now);

// Art. 14(3): within a month; the last day counts in full. 0: nothing is due.
std::int64_t notice_due_at(const Standing& standing);
// Counted from the last activity; 0: not fixed.
std::int64_t erase_at(const Standing& standing);
// The same day so many months later, or the last one of a shorter month (Reg. 1182/71 Art. 3(2)(c)).
std::int64_t months_after(std::int64_t at, unsigned months);

}  // namespace candor::decision
