// What is on record of a person's consents, objections, holds and notices, told as it happened.
#include <sodium.h>

#include "decision/standing_ledger.h"
#include "sealing/sealer.h"
#include "vault/inside.h"
#include "vault/timeline_detail.h"

namespace candor {
Result<RecordedEventPage> Reading::person_events(const Access& access, const RecordType& type, const Uuid& id,
                                                 std::optional<std::uint64_t> before, unsigned limit) {
  auto located = inside_.locate(access, Operation::privacy_read, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::privacy_read, type, id, located.decision, located.facts);
  }
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, Operation::privacy_read,
                                               inside_.keys, inside_.overlay());
  if (!grant) return inside_.damaged(access, Operation::privacy_read, type, id);
  auto facts = decision::facts_of(inside_.records, inside_.vault.ledger_mac_key, id,
                                  before.value_or(std::uint64_t{1} << 62), limit + 1);
  RecordedEventPage page;
  if (facts.size() > limit) {
    facts.pop_back();
    page.next_before = facts.back().sequence;
  }
  // What was written down is for who may read the person for this purpose; that it happened, for who may
  // know.
  const bool with_texts = inside_.may_read_texts(access, type, located);
  for (const auto& stored : facts) {
    RecordedEvent event;
    event.sequence = stored.sequence;
    event.kind = stored.fact.kind;
    event.at = event.recorded_at = from_milliseconds(stored.fact.at);
    event.by = inside_.vault.authenticator->actor(*this, ActorKind::none, stored.fact.actor);
    const auto texts = with_texts ? texts_of_event(*grant, type, stored.fact) : Object();
    event.redacted = !texts;
    fill_detail(event, stored.fact, texts.value_or(Object()), type, *inside_.vault.registers);
    page.events.push_back(std::move(event));
  }
  auto entry = inside_.entry(access, Operation::privacy_read, &type, id);
  entry.header.rule = decision::allow_number(located.decision);
  inside_.recorded(std::move(entry));
  return page;
}

Result<EvidenceFile> Reading::evidence(const Access& access, const RecordType& type, const Uuid& id,
                                       std::uint64_t sequence) {
  auto located = inside_.locate(access, Operation::privacy_read, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::privacy_read, type, id, located.decision, located.facts);
  }
  if (!inside_.may_read_texts(access, type, located)) {
    const auto reading = inside_.locate(access, Operation::read, type, id);
    return inside_.denied(access, Operation::read, type, id, reading.decision, reading.facts);
  }
  const Error missing{Errc::not_found, "not_found", "There is no such file."};
  const auto facts = decision::facts_of(inside_.records, inside_.vault.ledger_mac_key, id, sequence + 1, 1);
  if (facts.empty() || facts.front().sequence != sequence) return missing;
  auto rows =
      inside_.records.query("SELECT sealed FROM person_event_files WHERE sequence = $1 AND subject_id = $2",
                            {static_cast<std::int64_t>(sequence), id});
  if (!rows.next()) return missing;
  const auto view = rows.blob(0);
  const Bytes sealed(view.begin(), view.end());
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, Operation::privacy_read,
                                               inside_.keys, inside_.overlay());
  const auto texts = grant ? texts_of_event(*grant, type, facts.front().fact) : std::nullopt;
  const auto clear = grant ? Sealer::open_detail(Sealer::keys(*grant), sealed) : std::nullopt;
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(sealed.data()), sealed.size());
  const auto end = clear ? clear->find('\n') : std::string::npos;
  const auto about =
      end == std::string::npos ? std::nullopt : object_in_json(std::string_view(*clear).substr(0, end));
  if (!texts || !about || text_in(*texts, "file_sha256") != to_hex(std::as_bytes(std::span(hash)))) {
    return inside_.damaged(access, Operation::privacy_read, type, id);
  }
  EvidenceFile file;
  file.name = Personal<std::string>(text_in(*about, "name"));
  file.media_type = text_in(*about, "media_type");
  file.content = Personal<std::string>(clear->substr(end + 1));
  auto entry = inside_.entry(access, Operation::privacy_read, &type, id);
  entry.header.rule = decision::allow_number(located.decision);
  inside_.recorded(std::move(entry));
  return file;
}

}  // namespace candor
