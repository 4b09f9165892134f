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

struct PurposeStanding {
  Purpose purpose = Purpose::unknown;
  LawfulBasis basis = LawfulBasis::none;  // of an allow; none: it rests on the law itself
  std::optional<DecisionNote> denied;
};

struct PersonPrivacy {
  std::uint16_t context = 0;  // collection context; 0: bases were named
  Timestamp collected_at;
  ActorFacts collected_by;
  Personal<std::string> source{std::string()};  // empty: not said
  std::vector<PurposeStanding> purposes;
  bool restricted = false;
  NoticeDuty notice = NoticeDuty::none;
  std::string notice_due_on;  // a date; empty: no duty
  std::uint32_t retention_months = 0;
  std::string retention_ends_on;  // counted from the last change; empty: not fixed
};

}  // namespace candor
