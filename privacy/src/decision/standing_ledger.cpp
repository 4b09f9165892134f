#include "decision/standing_ledger.h"

#include <algorithm>

#include "decision/person_record.h"
#include "sealing/keyed_hash.h"

namespace candor::decision {
namespace {

constexpr std::uint8_t collected_format = 1;

std::array<std::byte, 32> mac_of(const sealing::LockedKey& key, const Uuid& person, std::uint8_t kind,
                                 std::int64_t at, const Uuid& actor, std::uint8_t record_type, ByteView facts,
                                 ByteView sealed) {
  Framing framing;
  framing.sized("candor standing 1")
      .fixed(person.view())
      .u8(kind)
      .u64(static_cast<std::uint64_t>(at))
      .fixed(actor.view())
      .u8(record_type)
      .sized(facts)
      .sized(sealed);
  return sealing::keyed_hash(key.view(), framing.bytes());
}

}  // namespace

Bytes encode_collected(const CollectedFact& fact) {
  std::uint8_t count = 0;
  for (auto basis : fact.basis) count += basis != LawfulBasis::none;
  Framing framing;
  framing.u8(collected_format)
      .u16(fact.context)
      .u8(static_cast<std::uint8_t>(fact.notice))
      .u32(fact.retention_months)
      .fixed(fact.owner.view())
      .u8(count);
  for (std::size_t i = 0; i < fact.basis.size(); ++i) {
    if (fact.basis[i] == LawfulBasis::none) continue;
    framing.u8(static_cast<std::uint8_t>(i)).u8(static_cast<std::uint8_t>(fact.basis[i]));
  }
  return std::move(framing).bytes();
}

std::optional<CollectedFact> decode_collected(ByteView bytes) {
  Unframing unframing(bytes);
  if (unframing.u8() != collected_format) return std::nullopt;
  CollectedFact fact;
  fact.context = unframing.u16();
  fact.notice = static_cast<NoticeDuty>(unframing.u8());
  fact.retention_months = unframing.u32();
  fact.owner = Uuid::from_bytes(unframing.fixed(16)).value_or(Uuid{});
  const unsigned count = unframing.u8();
  for (unsigned i = 0; i < count; ++i) {
    const std::size_t purpose = unframing.u8();
    const auto basis = static_cast<LawfulBasis>(unframing.u8());
    if (purpose >= purpose_count || basis > LawfulBasis::legitimate_interest) return std::nullopt;
    fact.basis[purpose] = basis;
  }
  if (!unframing.at_end()) return std::nullopt;
  return fact;
}

namespace {

// Shared with readers, so it is replaced and never changed.
void fold_into(Standing& standing, const LedgerEvent& event) {
  auto record =
      standing.record ? std::make_shared<PersonRecord>(*standing.record) : std::make_shared<PersonRecord>();
  fold(*record, event);
  standing.record = std::move(record);
}

bool apply_collected(Standing& standing, std::int64_t at, ByteView facts) {
  const auto fact = decode_collected(facts);
  if (!fact) return false;
  const bool corrected = standing.collected_at != 0;
  standing.context = fact->context;
  standing.notice = fact->notice;
  standing.basis = fact->basis;
  standing.retention_months = static_cast<std::uint16_t>(std::min(fact->retention_months, 0xffffu));
  standing.readers_owner = fact->owner;
  if (!corrected) {
    standing.collected_at = at;
    return true;
  }
  if (!standing.record) return true;
  fold_into(standing, {.kind = PersonEventKind::collection});
  // Whoever agreed before goes on having agreed.
  for (const auto& said : standing.record->said) {
    auto& basis = standing.basis[static_cast<std::size_t>(said.purpose)];
    if (said.act == SaidAct::given && basis == LawfulBasis::none) basis = LawfulBasis::consent;
  }
  return true;
}

// Holds of earlier versions say nothing: they are of the whole person.
bool apply_restriction(Standing& standing, std::int64_t at, ByteView facts) {
  LedgerEvent event{.kind = PersonEventKind::restriction, .at = at};
  if (!facts.empty()) {
    const auto read = decode_event(PersonEventKind::restriction, facts);
    if (!read) return false;
    event = *read;
  }
  standing.restricted |= event.fields == 0;
  fold_into(standing, event);
  return true;
}

bool apply_event(Standing& standing, FactKind kind, ByteView facts) {
  const auto event = decode_event(kind, facts);
  if (!event) return false;
  auto& basis = standing.basis[static_cast<std::size_t>(event->purpose)];
  if (kind == FactKind::basis) basis = event->basis;
  const bool agreed = kind == FactKind::consent && event->act == static_cast<std::uint8_t>(ConsentAct::given);
  // One basis for each purpose: a consent carries what nothing carried before.
  if (agreed && basis == LawfulBasis::none) basis = LawfulBasis::consent;
  fold_into(standing, *event);
  return true;
}

}  // namespace

bool apply(Standing& standing, FactKind kind, std::int64_t at, ByteView facts) {
  switch (kind) {
    case FactKind::collection:
      return apply_collected(standing, at, facts);
    case FactKind::restriction:
      return apply_restriction(standing, at, facts);
    case FactKind::restriction_lifted:
      standing.restricted = false;
      if (standing.record) fold_into(standing, {.kind = kind, .at = at});
      return true;
    case FactKind::erasing:
      standing.state = PersonState::erasing;
      standing.erased_at = at;
      standing.record.reset();
      return true;
    case FactKind::erased:
      standing.state = PersonState::erased;
      standing.record.reset();
      return true;
    case FactKind::basis:
    case FactKind::consent:
    case FactKind::objection:
    case FactKind::objection_decision:
    case FactKind::lifting_announced:
    case FactKind::hold:
    case FactKind::notice:
    case FactKind::age:
    case FactKind::preference:
      return apply_event(standing, kind, facts);
  }
  return false;
}

std::uint64_t append(storage::Connection& records, const sealing::LockedKey& mac_key, const Fact& fact) {
  const auto mac = mac_of(mac_key, fact.person, static_cast<std::uint8_t>(fact.kind), fact.at, fact.actor,
                          fact.record_type, fact.facts, fact.sealed);
  records.execute(
      "INSERT INTO standing_ledger (subject_id, kind, at, actor_id, record_type, facts, sealed, mac) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {fact.person, std::int64_t{static_cast<std::uint8_t>(fact.kind)}, fact.at, fact.actor,
       std::int64_t{fact.record_type},
       fact.facts.empty() ? storage::Parameter(nullptr) : storage::Parameter(fact.facts),
       fact.sealed.empty() ? storage::Parameter(nullptr) : storage::Parameter(fact.sealed), ByteView(mac)});
  auto rows = records.query("SELECT last_insert_rowid()");
  return rows.next() ? static_cast<std::uint64_t>(rows.integer(0)) : 0;
}

std::vector<StoredFact> facts_of(storage::Connection& records, const sealing::LockedKey& mac_key,
                                 const Uuid& person, std::uint64_t before, unsigned limit) {
  std::vector<StoredFact> found;
  auto rows = records.query(
      "SELECT sequence, kind, at, actor_id, record_type, facts, sealed, mac FROM standing_ledger "
      "WHERE subject_id = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT $3",
      {person, static_cast<std::int64_t>(before), std::int64_t{limit}});
  while (rows.next()) {
    const auto bytes = [&rows](int column) {
      const auto view = rows.blob(column);
      return Bytes(view.begin(), view.end());
    };
    StoredFact stored{static_cast<std::uint64_t>(rows.integer(0)),
                      {person, static_cast<FactKind>(rows.integer(1)), rows.integer(2), rows.id(3),
                       static_cast<std::uint8_t>(rows.integer(4)), bytes(5), bytes(6)}};
    const auto& fact = stored.fact;
    const auto mac = mac_of(mac_key, person, static_cast<std::uint8_t>(fact.kind), fact.at, fact.actor,
                            fact.record_type, fact.facts, fact.sealed);
    const auto kept = rows.blob(7);
    if (!std::equal(kept.begin(), kept.end(), mac.begin(), mac.end())) {
      throw storage::StorageError(
          storage::Failure::corrupt,
          "standing_ledger: event " + std::to_string(stored.sequence) + " is not what was written");
    }
    found.push_back(std::move(stored));
  }
  return found;
}

std::int64_t last_recorded_at(storage::Connection& records) {
  auto rows = records.query("SELECT at FROM standing_ledger ORDER BY sequence DESC LIMIT 1");
  return rows.next() ? rows.integer(0) : 0;
}

void replay(storage::Connection& records, const sealing::LockedKey& mac_key, StandingTable& table) {
  {
    auto rows = records.query("SELECT COALESCE(MAX(sequence), 0) FROM standing_ledger");
    if (rows.next()) table.reserve(static_cast<std::size_t>(rows.integer(0)));
  }
  auto rows = records.query(
      "SELECT subject_id, kind, at, actor_id, record_type, facts, sealed, mac, sequence FROM standing_ledger "
      "ORDER BY sequence");
  while (rows.next()) {
    const Uuid person = rows.id(0);
    Standing standing = table.find(person).value_or(Standing{});
    const auto mac =
        mac_of(mac_key, person, static_cast<std::uint8_t>(rows.integer(1)), rows.integer(2), rows.id(3),
               static_cast<std::uint8_t>(rows.integer(4)), rows.blob(5), rows.blob(6));
    const auto stored = rows.blob(7);
    if (!std::equal(stored.begin(), stored.end(), mac.begin(), mac.end()) ||
        !apply(standing, static_cast<FactKind>(rows.integer(1)), rows.integer(2), rows.blob(5))) {
      throw storage::StorageError(
          storage::Failure::corrupt,
          "standing_ledger: event " + std::to_string(rows.integer(8)) + " is not what was written");
    }
    table.set(person, standing);
  }
}

std::optional<CollectedEvent> collected_event(storage::Connection& records, const sealing::LockedKey& mac_key,
                                              const Uuid& person) {
  auto rows = records.query(
      "SELECT kind, at, actor_id, record_type, facts, sealed, mac FROM standing_ledger "
      "WHERE subject_id = $1 AND kind = 1 "
      "ORDER BY sequence DESC LIMIT 1",
      {person});
  if (!rows.next()) return std::nullopt;
  const auto mac = mac_of(mac_key, person, static_cast<std::uint8_t>(rows.integer(0)), rows.integer(1),
                          rows.id(2), static_cast<std::uint8_t>(rows.integer(3)), rows.blob(4), rows.blob(5));
  const auto stored = rows.blob(6);
  const auto fact = decode_collected(rows.blob(4));
  if (!fact || !std::equal(stored.begin(), stored.end(), mac.begin(), mac.end())) {
    throw storage::StorageError(storage::Failure::corrupt,
                                "standing_ledger: an event is not what was written");
  }
  return CollectedEvent{*fact, rows.integer(1), rows.id(2)};
}

std::vector<UnfinishedErasure> unfinished_erasures(storage::Connection& records) {
  std::vector<UnfinishedErasure> found;
  auto rows = records.query(
      "SELECT started.subject_id, started.record_type FROM standing_ledger AS started "
      "WHERE started.kind = 4 AND NOT EXISTS "
      "(SELECT 1 FROM standing_ledger AS ended WHERE ended.subject_id = started.subject_id AND ended.kind = "
      "5)");
  while (rows.next()) found.push_back({rows.id(0), static_cast<std::uint8_t>(rows.integer(1))});
  return found;
}

}  // namespace candor::decision
