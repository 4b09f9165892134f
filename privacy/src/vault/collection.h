#pragma once
// From what a caller says about how a person came to us to the fact that the ledger keeps.
#include "base/result.h"
#include "decision/standing_ledger.h"
#include "privacy/access.h"
#include "privacy/registers.h"
#include "privacy/vault.h"

namespace candor {

// Error no_lawful_basis (422) when nothing is said; unknown contexts and bases that their purpose does
// not allow are named. Naming bases oneself needs the privacy desk's role or the scope name_bases.
Result<decision::CollectedFact> resolve_collection(const Collection& collection, const Registers& registers,
                                                   const Principal& who);

// What a context says, without who owns the record.
decision::CollectedFact from_context(const CollectionContext& context);

}  // namespace candor
