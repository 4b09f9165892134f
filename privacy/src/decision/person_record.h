#pragma once
// What the ledger says of one person beyond how he came to us: a fold over events, in the order they were
// written. Most people have none, so it is kept apart from the Standing. Immutable once shared. Pure.
#include <array>
#include <cstdint>
#include <vector>

#include "decision/consent_events.h"
#include "decision/ledger_event.h"
#include "decision/person_facts.h"

namespace candor::decision {

struct PersonRecord {
  // Consents and objections to advertising, as they were said.
  std::vector<ConsentEvent> said;
  // Folded: restriction, objections to interests, age, holds, notice, preference. The rest is filled in when
  // a question is asked.
  PersonFacts facts;
  std::int64_t restricted_at = 0;
  std::int64_t lifting_announced_at = 0;
  std::array<std::uint16_t, purpose_count> balancing_test{};  // of bases that were named; 0: of the context
  std::array<std::int64_t, purpose_count> basis_named_at{};   // 0: with the context
  std::array<std::int64_t, purpose_count> objected_to_interest_at{};
  bool guardian_verified = false;
};

void fold(PersonRecord& record, const LedgerEvent& event);

// The consent an act for this purpose would rest on. For an act that reaches nobody any channel's consent
// will do: whoever agreed to a newsletter agreed to being read for it.
Consent consent_for(const PersonRecord& record, Purpose purpose, Channel channel, std::int64_t now);

}  // namespace candor::decision
