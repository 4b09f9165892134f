#pragma once
// An event about a person as the ledger keeps it: codes, times and hashes. The texts that go with it are
// sealed beside it and never folded. One flat form for all kinds; what a kind does not use stays at its
// default.
#include <array>
#include <optional>

#include "base/bytes.h"
#include "decision/person_facts.h"
#include "privacy/person_events.h"

namespace candor::decision {

struct LedgerEvent {
  PersonEventKind kind = PersonEventKind::consent;
  std::int64_t at = 0;  // when it was said; the row has when it was recorded
  Purpose purpose = Purpose::unknown;
  Channel channel = Channel::none;
  LawfulBasis basis = LawfulBasis::none;
  std::uint8_t act = 0;  // ConsentAct; placed, overridden, ended: 1
  RestrictionGround ground = RestrictionGround::not_recorded;
  ConsentProof proof = ConsentProof::none;
  Manner manner = Manner::not_said;
  std::uint8_t years = unknown_years;
  // consent
  bool is_explicit = false;
  bool names_use = false;
  bool online_service = false;
  bool guardian_verified = false;
  bool despite_hold = false;
  // others
  bool to_advertising = false;
  bool already_informed = false;
  bool child_directed = false;
  bool has_file = false;
  std::uint16_t notice = 0;  // code in the register
  std::uint32_t notice_version = 0;
  std::uint16_t balancing_test = 0;  // code in the register
  std::uint32_t classes = 0;         // bits of ClassSet
  std::uint64_t fields = 0;          // positions in the record type
  std::int64_t expires_at = 0;
  std::array<std::byte, 32> wording{};  // SHA-256 of what was shown

  static constexpr std::uint8_t unknown_years = 255;
};

Bytes encode(const LedgerEvent& event);
std::optional<LedgerEvent> decode_event(PersonEventKind kind, ByteView bytes);

}  // namespace candor::decision
