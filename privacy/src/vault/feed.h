#pragma once
// Writes down what happened, in the write that makes it happen, and tells who waits for it after the commit.
#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>

#include "privacy/feed.h"
#include "vault/inside.h"

namespace candor {

// A change of one record, as it was stored.
struct Happening {
  const RecordType& type;
  const storage::StoredRecord& record;
  Operation operation;
  const Object* before = nullptr;  // null: it is new
  const Object* after = nullptr;   // null: it is going
  Uuid owner_before{};
};
// `access`: who did it. Feed, notifications of mentions and of a new owner, the reminder of the record, and
// what is to be worked out anew because of it.
void note_happening(Reading::Inside& inside, const Access& access, const Happening& happening);
// Of a record that is erased: that it went, and nothing else of it is left.
void note_erasure(Reading::Inside& inside, const RecordType& type, const Uuid& id);
void forget_happenings(storage::Connection& records, const Uuid& record);

// Before the first request.
void open_feed(Vault::Inside& vault, storage::Connection& records);

// In writes of the clockwork.
void tell_what_is_due(Reading::Inside& inside, std::int64_t now);
void drop_old_happenings(Reading::Inside& inside, std::int64_t now);

}  // namespace candor
