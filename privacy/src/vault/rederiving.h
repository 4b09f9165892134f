#pragma once
// Keeps derived members true when what they are derived from changes: a rate, a stage's probability, the
// house's currency. What is to be done is written down in the write that makes it necessary, and done in
// small writes of the clockwork, so that it survives a crash and nobody waits for it. Versions grow, because
// envelopes are bound to them; who changed a record last, and when, stays as it is.
#include "vault/inside.h"

namespace candor {

// In a Writing: something changed that records of other types may be derived from. Null: the house itself.
void ask_to_rederive(Reading::Inside& inside, const RecordType* changed);

// Before the first request.
void open_rederiving(Vault::Inside& vault, storage::Connection& records);

// In a write of the clockwork: the next few records.
void rederive_some(Reading::Inside& inside, std::int64_t now);

}  // namespace candor
