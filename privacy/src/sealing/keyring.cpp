#include "sealing/keyring.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace candor::sealing {
namespace {

struct Context {
  SubKey which;
  const char* name;  // eight characters: crypto_kdf_CONTEXTBYTES
};
constexpr Context contexts[] = {
    {SubKey::wrapping_of_wrapping_keys, "candorWK"},
    {SubKey::audit_mac, "candorAM"},
    {SubKey::audit_signing_seed, "candorAS"},
    {SubKey::check_value, "candorCV"},
    {SubKey::token_hash, "candorTH"},
    {SubKey::idempotency_hash, "candorIH"},
    {SubKey::cursor, "candorCU"},
    {SubKey::ledger_mac, "candorLM"},
    {SubKey::account_binding, "candorAB"},
};

constexpr std::string_view select_wrapping_key =
    "SELECT generation, wrapped FROM wrapping_keys ORDER BY generation DESC LIMIT 1";
constexpr std::string_view insert_wrapping_key =
    "INSERT INTO wrapping_keys (generation, created_at, wrapped) VALUES ($1, $2, $3)";
constexpr std::string_view select_any_data_key = "SELECT 1 FROM data_keys LIMIT 1";

constexpr std::uint32_t first_generation = 1;

// A wrapping key belongs to the installation, to no subject and no class; its generation binds it.
constexpr KeyPlace place_of_wrapping_keys = {Uuid{}, RetentionClass::none, 0};

struct WrappingKey {
  std::uint32_t generation;
  LockedKey key;
};

Error key_mismatch() {
  return {.code = Errc::invalid,
          .name = "key_mismatch",
          .detail =
              "The root key does not open the keystore of this data directory. Start with the root key that "
              "belongs to it, or restore that key from its escrow sheet."};
}

WrappingKey make_wrapping_key(storage::Connection& keys, const LockedKey& wrapping_of_wrapping_keys,
                              Random& random, const Clock& clock) {
  {
    storage::Rows orphans = keys.query(select_any_data_key);
    if (orphans.next()) {
      throw storage::StorageError(
          storage::Failure::corrupt,
          "the keystore holds data keys but no wrapping key: restore it from its backup");
    }
  }
  WrappingKey made{first_generation, {}};
  random.fill(made.key.writable());
  const Bytes wrapped = wrap_key(wrapping_of_wrapping_keys.view(), made.generation, place_of_wrapping_keys,
                                 made.key.view(), random);
  keys.execute(insert_wrapping_key, {made.generation, to_milliseconds(clock.now()), wrapped});
  return made;
}

}  // namespace

LockedKey derive(const LockedKey& root_key, SubKey which) {
  static_assert(crypto_kdf_KEYBYTES == key_size);
  const auto context = std::find_if(std::begin(contexts), std::end(contexts),
                                    [which](const Context& entry) { return entry.which == which; });
  if (context == std::end(contexts)) throw std::invalid_argument("a sub-key without a context");
  LockedKey derived;
  if (crypto_kdf_derive_from_key(raw(derived.writable()), key_size, static_cast<std::uint64_t>(which),
                                 context->name, raw(root_key.view())) != 0) {
    throw std::runtime_error("a sub-key could not be derived");
  }
  return derived;
}

std::array<std::byte, 32> check_value(const LockedKey& root_key, const Uuid& installation) {
  const LockedKey key = derive(root_key, SubKey::check_value);
  std::array<std::byte, 32> value;
  crypto_generichash(raw(std::span<std::byte>(value)), value.size(), raw(installation.view()),
                     installation.view().size(), raw(key.view()), key_size);
  return value;
}

Keyring::Keyring(LockedKey root_key, std::uint32_t generation, LockedKey wrapping_key)
    : root_key_(std::move(root_key)), generation_(generation), wrapping_key_(std::move(wrapping_key)) {}

Result<Keyring> Keyring::open(storage::Connection& keys, LockedKey root_key, Random& random,
                              const Clock& clock) {
  const LockedKey wrapping_of_wrapping_keys = derive(root_key, SubKey::wrapping_of_wrapping_keys);
  WrappingKey found{0, {}};
  {
    storage::Rows rows = keys.query(select_wrapping_key);
    if (rows.next()) {
      found.generation = static_cast<std::uint32_t>(rows.integer(0));
      if (!unwrap_key(wrapping_of_wrapping_keys.view(), found.generation, place_of_wrapping_keys,
                      rows.blob(1), found.key.writable())) {
        return key_mismatch();
      }
    }
  }
  if (found.generation == 0) found = make_wrapping_key(keys, wrapping_of_wrapping_keys, random, clock);
  return Keyring(std::move(root_key), found.generation, std::move(found.key));
}

Bytes Keyring::make_key(const KeyPlace& place, DataKey& key, Random& random) const {
  random.fill(key.writable());
  return wrap_key(wrapping_key_.view(), generation_, place, key.view(), random);
}

bool Keyring::unwrap(const KeyPlace& place, ByteView wrapped, DataKey& key) const {
  return unwrap_key(wrapping_key_.view(), generation_, place, wrapped, key.writable());
}

}  // namespace candor::sealing
