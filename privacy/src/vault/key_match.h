#pragma once
// Holds keys and data together before the first request. They lie in two databases that cannot commit
// together, and each can come back from a backup of another day; so one may be ahead of the other:
//  - an erasure was begun and cut off, or the keystore remembers one that older data does not know: it is
//    carried out (again), so that nobody comes back;
//  - a key whose record never came, because the crash came between the two commits: it is swept;
//  - a record whose key is absent although nobody was erased: damage, reported and never guessed.
#include "vault/inside.h"

namespace candor {

// Before the ledger is replayed.
std::vector<storage::Erasure> resume_erasures(Vault::Inside& vault, storage::Connection& records,
                                              storage::Connection& keys);
// After it. Gives the erasures that were repeated.
std::vector<storage::Erasure> repeat_erasures(Vault::Inside& vault, storage::Connection& records,
                                              storage::Connection& keys);
// Erasures that no request asks for stand in the log as well.
void record_erasures(Vault::Inside& vault, storage::Connection& records, audit::AuditLog& log,
                     std::span<const storage::Erasure> erasures);

// Sweeps keys without a record and reports records without a key. A key that is gone opens nothing ever
// again, so only what a crash can have left is swept: subjects made after the last entry of the log, and none
// at all when the data are older than the keys, which may then be what opens newer data.
Vault::KeyMatch match_keys(Vault::Inside& vault, storage::Connection& records, storage::Connection& keys);

}  // namespace candor
