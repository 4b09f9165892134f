#pragma once
// Records that count from a moment on (RecordType::counts_from), as a rate of next month does: when the
// moment comes, what is derived from them is worked out anew; also when nothing ran at that moment.
#include "vault/inside.h"

namespace candor {

// In a Writing: a record of the type was stored, or went to the trash, or came back.
void consider_beginning(Reading::Inside& inside, const RecordType& type);

// Before the first request.
void open_beginnings(Vault::Inside& vault, storage::Connection& records);

// In a write of the clockwork, when vault.next_beginning has come.
void take_up_beginnings(Reading::Inside& inside, std::int64_t now);

}  // namespace candor
