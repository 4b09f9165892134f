#include "vault/cursor.h"

#include "sealing/cipher.h"

namespace candor {
namespace {

constexpr std::uint32_t cursor_format = 1;

sealing::EnvelopePlace place_of(const CursorScope& scope) {
  return {scope.record_type,
          Uuid{},
          scope.actor,
          RetentionClass::none,
          cursor_format,
          std::uint64_t{static_cast<std::uint8_t>(scope.purpose)} << 1 | (scope.trashed ? 1u : 0u)};
}

}  // namespace

std::string seal_cursor(const sealing::LockedKey& key, const CursorScope& scope, const Uuid& after,
                        Random& random) {
  return to_base64url(sealing::seal(key.view(), place_of(scope), as_text(after.view()), random));
}

std::optional<Uuid> open_cursor(const sealing::LockedKey& key, const CursorScope& scope,
                                std::string_view cursor) {
  const auto sealed = from_base64url(cursor);
  if (!sealed) return std::nullopt;
  const auto clear = sealing::open(key.view(), place_of(scope), *sealed);
  if (!clear) return std::nullopt;
  return Uuid::from_bytes(as_bytes(*clear));
}

}  // namespace candor
