#pragma once
// Data keys of one subject: looked up in a cache, in keys.db and in the overlay of the batch, unwrapped into
// locked memory, made lazily. Thread safe.
#include <initializer_list>

#include "base/random.h"
#include "decision/grant_keys.h"
#include "sealing/data_key_cache.h"
#include "sealing/keyring.h"
#include "storage/database.h"
#include "storage/overlay.h"

namespace candor::sealing {

class KeyStore {
 public:
  KeyStore(const Keyring& keyring, Random& random) : keyring_(keyring), random_(random) {}

  // Fills what is there. False when a wrapped key is damaged.
  bool load(storage::Connection& keys, const storage::Overlay* overlay, const Uuid& subject,
            Grant::Keys& out) const;
  // The slot of the class, made and noted in the overlay when there was none.
  const Grant::Keys::Slot& ensure(storage::Overlay& overlay, RetentionClass retention_class,
                                  Grant::Keys& keys) const;
  // Step 2 of erasing: one durable transaction, and the log that held the keys is emptied. That they were
  // destroyed is kept, so that data from an older backup do not bring the person back.
  void destroy(storage::Connection& keys, const Uuid& subject, std::uint8_t record_type,
               std::int64_t at) const;
  // After keys of the subject were committed.
  void changed(const Uuid& subject) const { cache_.forget(subject); }

 private:
  bool read(storage::Connection& keys, Grant::Keys& out) const;
  bool unwrap(const KeyPlace& place, ByteView wrapped, Grant::Keys& out) const;
  const Keyring& keyring_;
  Random& random_;
  mutable DataKeyCache cache_{cached_subjects};
  static constexpr std::size_t cached_subjects = 131072;
};

}  // namespace candor::sealing
