#pragma once
// The ledger of facts about people: append-only events in candor.db, from which standings are folded.
// Facts hold codes, ids and times only; text (a reference) is sealed by the caller.
#include <optional>
#include <unordered_map>

#include "base/bytes.h"
#include "base/id.h"
#include "decision/standing.h"
#include "decision/standing_table.h"
#include "sealing/locked_memory.h"
#include "storage/database.h"

namespace candor::decision {

// Codes are never reused.
enum class FactKind : std::uint8_t {
  collected = 1,  // context, notice duty, retention, bases
  restricted = 2,
  restriction_lifted = 3,
  erasing = 4,  // step 1 of erasing: keys are about to be destroyed
  erased = 5,   // step 3: rows are gone
};

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
void append(storage::Connection& records, const sealing::LockedKey& mac_key, const Fact& fact);

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
