// Idempotency-Key: what is stored is a keyed hash of who, route and key, a keyed hash of the body, and
// which record came of it; a replay renders the record anew. Kept 24 hours.
#include "sealing/keyed_hash.h"
#include "vault/inside.h"

namespace candor {
namespace {

constexpr std::int64_t kept_milliseconds = 24 * 60 * 60 * 1000;

Hash key_hash(const Reading::Inside& inside, const Access& access, std::string_view key,
              std::string_view route) {
  Framing framing;
  framing.sized("idempotency key").fixed(access.who().actor().view()).sized(route).sized(key);
  return sealing::keyed_hash(inside.vault.idempotency_key.view(), framing.bytes());
}

Hash body_hash(const Reading::Inside& inside, std::string_view body) {
  Framing framing;
  framing.sized("idempotency body").sized(body);
  return sealing::keyed_hash(inside.vault.idempotency_key.view(), framing.bytes());
}

}  // namespace

Result<std::optional<StoredAnswer>> Writing::earlier_answer(const Access& access, std::string_view key,
                                                            std::string_view route, std::string_view body) {
  const auto at = to_milliseconds(inside_.vault.environment.clock.now());
  inside_.records.execute("DELETE FROM earlier_answers WHERE created_at < $1", {at - kept_milliseconds});
  const Hash hash = key_hash(inside_, access, key, route);
  auto rows = inside_.records.query(
      "SELECT body_hash, status, record_type, record_id FROM earlier_answers WHERE key_hash = $1",
      {ByteView(hash)});
  if (!rows.next()) return std::optional<StoredAnswer>();
  const Hash expected = body_hash(inside_, body);
  const auto stored = rows.blob(0);
  if (!std::equal(stored.begin(), stored.end(), expected.begin(), expected.end())) {
    return Error{Errc::invalid, "idempotency_key_reused",
                 "This Idempotency-Key came with another body before. Use a new key for a new request."};
  }
  return std::optional<StoredAnswer>(StoredAnswer{static_cast<int>(rows.integer(1)),
                                                  static_cast<std::uint8_t>(rows.integer(2)), rows.id(3)});
}

void Writing::remember_answer(const Access& access, std::string_view key, std::string_view route,
                              std::string_view body, const StoredAnswer& answer) {
  const Hash hash = key_hash(inside_, access, key, route);
  const Hash content = body_hash(inside_, body);
  inside_.records.execute(
      "INSERT INTO earlier_answers (key_hash, body_hash, status, record_type, record_id, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {ByteView(hash), ByteView(content), answer.status, std::int64_t{answer.record_type}, answer.record,
       to_milliseconds(inside_.vault.environment.clock.now())});
}

}  // namespace candor
