#pragma once
// What the decision needs to know about a person, kept compactly in memory; the authority is the ledger
// in the database (standing_ledger.h), from which it is folded at start. Plain values.
#include <array>
#include <cstdint>
#include <memory>

#include "base/id.h"
#include "privacy/purpose.h"
#include "privacy/registers.h"

namespace candor::decision {

struct PersonRecord;

enum class PersonState : std::uint8_t { active = 0, erasing = 1, erased = 2 };

struct Standing {
  PersonState state = PersonState::active;
  bool restricted = false;  // Art. 18, as a whole
  NoticeDuty notice = NoticeDuty::none;
  std::uint16_t context = 0;                       // collection context; 0: bases were named
  std::array<LawfulBasis, purpose_count> basis{};  // one per purpose (GDPR.md, Art. 6)
  std::uint16_t retention_months = 0;              // from the last activity; 0: not fixed
  std::int64_t collected_at = 0;                   // milliseconds
  std::int64_t active_at = 0;                      // when the record last changed, as far as was seen
  std::int64_t erased_at = 0;
  Uuid readers_owner;                          // who owned the record: may be told that it was erased
  std::shared_ptr<const PersonRecord> record;  // consents, objections ...; most people have none

  PurposeSet purposes() const {
    PurposeSet set;
    for (std::size_t i = 0; i < basis.size(); ++i) {
      if (basis[i] != LawfulBasis::none) set.insert(static_cast<Purpose>(i));
    }
    return set;
  }
};

}  // namespace candor::decision
