#pragma once
// What an audit entry says beside its header, sealed under the audit key of whom it is about.
#include "audit/audit_log.h"
#include "base/value.h"
#include "decision/grant_keys.h"
#include "vault/inside.h"

namespace candor {

// In a Writing. The header gets a salted commitment, so that the detail can be erased and the entry still
// verifies.
void attach_detail(Reading::Inside& inside, Grant::Keys& keys, Object detail, audit::Entry& entry);
// The same, with the keys of the subject loaded here; false when they are damaged.
bool attach_detail(Reading::Inside& inside, const Uuid& subject, Object detail, audit::Entry& entry);

}  // namespace candor
