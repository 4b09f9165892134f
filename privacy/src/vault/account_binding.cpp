#include "vault/account_binding.h"

#include "sealing/keyed_hash.h"

namespace candor {
namespace {

Hash hash(const sealing::LockedKey& key, const Framing& framing) {
  return sealing::keyed_hash(key.view(), framing.bytes());
}

}  // namespace

// The envelope itself is bound to the user's id and version.
Hash binding_of(const sealing::LockedKey& key, const Account& account) {
  Framing framing;
  framing.sized("candor user 1").u32(account.roles.bits()).u8(account.active);
  return hash(key, framing);
}

Hash binding_of(const sealing::LockedKey& key, const Hash& secret, const Token& token) {
  Framing framing;
  framing.sized("candor token 1")
      .fixed(secret)
      .fixed(token.user.view())
      .u32(token.scopes.bits())
      .u32(token.purposes.bits())
      .u8(static_cast<std::uint8_t>(token.default_purpose))
      .u64(static_cast<std::uint64_t>(token.created_at))
      .u8(token.expires_at.has_value())
      .u64(static_cast<std::uint64_t>(token.expires_at.value_or(0)));
  return hash(key, framing);
}

// When it was last used changes all the time and lengthens it no further than its greatest age.
Hash binding_of(const sealing::LockedKey& key, const Hash& secret, const Session& session) {
  Framing framing;
  framing.sized("candor session 1")
      .fixed(secret)
      .fixed(session.id.view())
      .fixed(session.user.view())
      .u64(static_cast<std::uint64_t>(session.created_at));
  return hash(key, framing);
}

}  // namespace candor
