#include "vault/sealed_detail.h"

#include "audit/detail.h"
#include "sealing/envelope.h"
#include "sealing/sealer.h"

namespace candor {

void attach_detail(Reading::Inside& inside, Grant::Keys& keys, Object detail, audit::Entry& entry) {
  std::array<std::byte, 32> salt;
  inside.vault.environment.random.fill(salt);
  std::string clear(as_text(salt));
  sealing::append_json(clear, Value(std::move(detail)));
  entry.header.commitment = audit::commitment_to_plaintext(as_bytes(clear));
  inside.vault.key_store->ensure(inside.task->overlay, RetentionClass::audit, keys);
  entry.detail.sealed = Sealer::seal_detail(keys, clear, inside.vault.environment.random);
  entry.detail.sealed_subject = keys.subject;
  entry.detail.commitment = entry.header.commitment;
}

bool attach_detail(Reading::Inside& inside, const Uuid& subject, Object detail, audit::Entry& entry) {
  Grant::Keys keys;
  if (!inside.vault.key_store->load(inside.keys, inside.overlay(), subject, keys)) return false;
  attach_detail(inside, keys, std::move(detail), entry);
  return true;
}

}  // namespace candor
