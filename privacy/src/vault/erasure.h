#pragma once
// Steps 2 and 3 of erasing a person, after the fact "erasing" is durable: (2) the keys are deleted from
// keys.db and its write-ahead log emptied, (3) the rows go and "erased" is noted. Each step is idempotent;
// what was interrupted is resumed before the first request.
#include "vault/inside.h"

namespace candor {

void finish_erasure(Vault::Inside& vault, storage::Connection& records, storage::Connection& keys,
                    const storage::Erasure& erasure);

}  // namespace candor
