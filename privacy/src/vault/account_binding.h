#pragma once
// What stands in clear about users, tokens and sessions decides what they may do: roles, scopes, purposes,
// whose they are. A keyed hash over it is part of what a user's envelope and a token's label are bound to,
// and lies beside a session; so a role raised in the file is damage, not a role.
#include "vault/accounts.h"

namespace candor {

Hash binding_of(const sealing::LockedKey& key, const Account& account);
Hash binding_of(const sealing::LockedKey& key, const Hash& secret, const Token& token);
Hash binding_of(const sealing::LockedKey& key, const Hash& secret, const Session& session);

}  // namespace candor
