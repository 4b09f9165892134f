#pragma once
// Opening the sealed detail of an audit entry, for verification.
#include <optional>

#include "base/bytes.h"
#include "sealing/key_store.h"

namespace candor {

// Nothing only where it is right that nothing opens: the subject is erased, the detail redacted. Anything
// else that does not open is damage: empty bytes, which match no commitment.
std::optional<Bytes> open_audit_detail(const sealing::KeyStore& key_store, storage::Connection& keys,
                                       const Uuid& subject, ByteView sealed, bool erased);

}  // namespace candor
