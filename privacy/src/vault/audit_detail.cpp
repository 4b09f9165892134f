#include "vault/audit_detail.h"

#include "sealing/sealer.h"

namespace candor {

std::optional<Bytes> open_audit_detail(const sealing::KeyStore& key_store, storage::Connection& keys,
                                       const Uuid& subject, ByteView sealed, bool erased) {
  Grant::Keys loaded;
  const bool readable = key_store.load(keys, nullptr, subject, loaded);
  const auto clear = readable ? Sealer::open_detail(loaded, sealed) : std::nullopt;
  if (!clear) return erased ? std::nullopt : std::optional<Bytes>(Bytes{});
  const auto bytes = as_bytes(*clear);
  return Bytes(bytes.begin(), bytes.end());
}

}  // namespace candor
