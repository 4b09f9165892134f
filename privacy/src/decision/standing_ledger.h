#pragma once
// The ledger of facts about people: append-only events in candor.db, from which standings are folded.
// Facts hold codes, ids and times only; text (a reference) is sealed by the caller.
#include <optional>
#include <unordered_map>

#include "base/bytes.h"
#include "base/id.h"
#include "decision/ledger_event.h"
#include "decision/standing.h"
#include "decision/standing_table.h"
#include "sealing/locked_memory.h"
#include "storage/database.h"

namespace candor::decision {

using FactKind = PersonEventKind;

struct CollectedFact {
  std::uint16_t context = 0;
  NoticeDuty notice = NoticeDuty::none;
  std::uint32_t retention_months = 0;
  std::array<LawfulBasis, purpose_count> basis{};
  Uuid owner;
};

Bytes encode_collected(const CollectedFact& fact);
std::optional<CollectedFact> decode_collected(ByteView bytes);

// Applies one event to what is known so far. False when the event cannot be read: damage.
bool apply(Standing& standing, FactKind kind, std::int64_t at, ByteView facts);

struct Fact {
  Uuid person;
  FactKind kind;
  std::int64_t at = 0;
  Uuid actor;
  std::uint8_t record_type = 0;
  Bytes facts{};
  Bytes sealed{};  // sealed text that goes with it, if any
};
// Each event bears a keyed MAC: a fact copied from one person to another, or altered, is damage.
// Returns its number.
std::uint64_t append(storage::Connection& records, const sealing::LockedKey& mac_key, const Fact& fact);

// One person's events, newest first, those before number `before`.
struct StoredFact {
  std::uint64_t sequence = 0;
  Fact fact;
};
std::vector<StoredFact> facts_of(storage::Connection& records, const sealing::LockedKey& mac_key,
                                 const Uuid& person, std::uint64_t before, unsigned limit);
// When the last event of all was recorded; 0: there is none.
std::int64_t last_recorded_at(storage::Connection& records);

// Folds the whole ledger; throws StorageError corrupt when an event cannot be read or is not ours.
void replay(storage::Connection& records, const sealing::LockedKey& mac_key, StandingTable& table);

// How the person came to us, from the ledger; nothing when it does not say.
struct CollectedEvent {
  CollectedFact fact;
  std::int64_t at = 0;
  Uuid actor;
};
std::optional<CollectedEvent> collected_event(storage::Connection& records, const sealing::LockedKey& mac_key,
                                              const Uuid& person);

struct UnfinishedErasure {
  Uuid person;
  std::uint8_t record_type;
};
std::vector<UnfinishedErasure> unfinished_erasures(storage::Connection& records);

}  // namespace candor::decision
