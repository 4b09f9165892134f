#include "vault/cursor.h"

#include "sealing/cipher.h"
#include "sealing/envelope.h"
#include "sealing/keyed_hash.h"

namespace candor {
namespace {

constexpr std::uint32_t cursor_format = 2;

sealing::EnvelopePlace place_of(const CursorScope& scope) {
  return {scope.record_type,    scope.query,   scope.actor,
          RetentionClass::none, cursor_format, static_cast<std::uint64_t>(scope.purpose)};
}

enum class KeyKind : std::uint8_t { number = 1, blob = 2 };

void frame(Framing& framing, const search::Cell& key) {
  if (const auto* number = std::get_if<std::int64_t>(&key)) {
    framing.u8(static_cast<std::uint8_t>(KeyKind::number)).u64(static_cast<std::uint64_t>(*number));
  } else if (const auto* blob = std::get_if<search::Blob>(&key)) {
    framing.u8(static_cast<std::uint8_t>(KeyKind::blob)).sized(blob->bytes);
  }
}

search::Cell unframe(Unframing& framing) {
  switch (static_cast<KeyKind>(framing.u8())) {
    case KeyKind::number:
      return static_cast<std::int64_t>(framing.u64());
    case KeyKind::blob:
      return search::Blob{std::string(as_text(framing.sized()))};
  }
  return {};
}

}  // namespace

Uuid digest_of(const sealing::LockedKey& key, const search::IndexSchema& schema, const Query& query) {
  std::string where;
  sealing::append_json(where, query.where.reveal());
  Framing framing;
  framing.sized("candor query 1").u64(schema.fingerprint()).sized(query.text.reveal()).sized(where);
  framing.u8(query.trashed).u8(static_cast<std::uint8_t>(query.sort.size()));
  for (const auto& sort : query.sort) framing.sized(sort.path).u8(sort.descending);
  const auto hash = sealing::keyed_hash(key.view(), framing.bytes());
  return *Uuid::from_bytes(ByteView(hash).first(16));
}

std::string seal_cursor(const sealing::LockedKey& key, const CursorScope& scope, const search::Position& last,
                        Random& random) {
  Framing framing;
  framing.u8(static_cast<std::uint8_t>(last.rank)).fixed(last.id.view());
  framing.u8(static_cast<std::uint8_t>(last.keys.size()));
  for (const auto& one : last.keys) frame(framing, one);
  return to_base64url(sealing::seal(key.view(), place_of(scope), as_text(framing.bytes()), random));
}

std::optional<search::Position> open_cursor(const sealing::LockedKey& key, const CursorScope& scope,
                                            std::string_view cursor) {
  const auto sealed = from_base64url(cursor);
  if (!sealed) return std::nullopt;
  const auto clear = sealing::open(key.view(), place_of(scope), *sealed);
  if (!clear) return std::nullopt;
  Unframing framing(as_bytes(*clear));
  search::Position last;
  last.rank = static_cast<search::Rank>(framing.u8());
  last.id = Uuid::from_bytes(framing.fixed(16)).value_or(Uuid{});
  const auto keys = framing.u8();
  for (std::uint8_t i = 0; i < keys && framing.ok(); ++i) last.keys.push_back(unframe(framing));
  if (!framing.at_end()) return std::nullopt;
  return last;
}

}  // namespace candor
