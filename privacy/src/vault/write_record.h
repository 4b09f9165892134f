#pragma once
// The last steps of a write to one record, after the decision: clear columns, envelopes, row, index.
#include "vault/inside.h"

namespace candor {

void take_open_members(const storage::RecordTable& table, const Object& members,
                       storage::StoredRecord& record);

// Re-seals every class: version and clear columns are part of what each envelope is bound to, so call it
// when they are final.
void seal_members(Reading::Inside& inside, const storage::RecordTable& table, const Object& members,
                  Grant& grant, storage::StoredRecord& record);

// Stores a record with other members that no person asked for, under the next version, and writes it down.
std::optional<Error> rewrite(Reading::Inside& inside, const Access& access, Operation operation,
                             const storage::RecordTable& table, storage::StoredRecord& record,
                             const Object& members);

Error stale_at(std::uint64_t version);

// The facts and the change of the index; keys and rows follow after the commit.
void begin_erasure(Reading::Inside& inside, const Access& access, const RecordType& type, const Uuid& id);

}  // namespace candor
