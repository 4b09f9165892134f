#pragma once
// What a record's page tells beside the record: who changed what, and for a person how the data came to
// us and what may be done with it until when. Plain values; clear text in them is mute.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/time.h"
#include "base/value.h"
#include "privacy/account_facts.h"
#include "privacy/outreach.h"
#include "privacy/person_events.h"
#include "privacy/personal.h"
#include "privacy/registers.h"

namespace candor {

// Whether before and after of a change can still be told.
enum class DetailState : std::uint8_t {
  none,      // there was none to keep
  whole,     //
  redacted,  // erased with its key; that there was a change stays on record
  damaged,   // not what was written
};
std::string_view name_of(DetailState state);

struct ChangeEntry {
  std::uint64_t sequence = 0;
  Timestamp time;
  Operation operation = Operation::read;
  ActorFacts actor;
  std::vector<std::string_view> fields;  // those the caller may see
  DetailState detail = DetailState::none;
  Personal<Object> before{Object()};
  Personal<Object> after{Object()};
};
struct ChangePage {
  std::vector<ChangeEntry> changes;  // newest first
  std::optional<std::uint64_t> next_before;
};

enum class Light : std::uint8_t { may, answer_only, may_not };
std::string_view name_of(Light light);

struct PurposeStanding {
  Purpose purpose = Purpose::unknown;
  LawfulBasis basis = LawfulBasis::none;  // of an allow; none: it rests on the law itself
  std::optional<DecisionNote> denied;
  std::optional<Timestamp> since;  // of the basis or the denial, where something on record says so
  std::optional<Timestamp> until;
};

// May this person be called, mailed, written to?
struct Reach {
  Channel channel = Channel::none;
  Light light = Light::may_not;
  std::optional<DecisionNote> denied;  // advertising, unless the light says may
  std::optional<Timestamp> since;
  std::optional<Timestamp> until;
};

struct ConsentNow {
  Purpose purpose = Purpose::unknown;
  Channel channel = Channel::none;
  ConsentAct act = ConsentAct::given;
  bool expired = false;
  bool is_explicit = false;
  Timestamp since;
  std::optional<Timestamp> until;
};
enum class ObjectionState : std::uint8_t { holds, pending, upheld, overridden };
std::string_view name_of(ObjectionState state);
struct ObjectionNow {
  bool to_advertising = true;
  Channel channel = Channel::none;
  Purpose purpose = Purpose::unknown;
  ObjectionState state = ObjectionState::holds;
  Timestamp since;
};
struct RestrictionNow {
  RestrictionGround ground = RestrictionGround::not_recorded;
  std::vector<std::string_view> fields;  // none: the whole person
  Timestamp since;
  bool lifting_announced = false;
};
struct PreferenceNow {
  Channel channel = Channel::none;
  Personal<std::string> wish{std::string()};
  Timestamp since;
};
struct AgeNow {
  std::optional<std::uint8_t> years;
  bool child_directed_service = false;
  bool guardian_verified = false;
};

struct PersonPrivacy {
  std::uint16_t context = 0;  // collection context; 0: bases were named
  Timestamp collected_at;
  ActorFacts collected_by;
  Personal<std::string> source{std::string()};  // empty: not said
  std::vector<PurposeStanding> purposes;
  std::vector<Reach> reach;
  std::string country;  // whose rules on reaching people were asked; empty: the strictest
  std::vector<ConsentNow> consents;
  std::vector<ObjectionNow> objections;
  bool restricted = false;
  std::optional<RestrictionNow> restriction;  // whole, or of fields
  std::vector<RetentionClass> held;           // by a legal hold
  NoticeDuty notice = NoticeDuty::none;
  std::string notice_due_on;  // a date; empty: no duty
  std::optional<Timestamp> notice_given_at;
  bool notice_overdue = false;
  std::optional<AgeNow> age;
  std::vector<PreferenceNow> preferences;
  std::uint32_t retention_months = 0;
  std::string retention_ends_on;            // counted from the last change; empty: not fixed
  std::vector<PersonEventKind> may_record;  // by the caller
};

// Somebody who is to be told that we have his data (Art. 14).
struct NoticeDue {
  Uuid person;
  Timestamp due_at;
  bool overdue = false;
};

}  // namespace candor
