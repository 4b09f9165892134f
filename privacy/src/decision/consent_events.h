#pragma once
// What a person said about consent and advertising, as events, and what holds now: a fold. Nothing is
// overwritten, so two merged people have the union of their events, in any order. Pure.
#include <array>
#include <cstdint>
#include <span>

#include "decision/person_facts.h"

namespace candor::decision {

enum class SaidAct : std::uint8_t {
  given,
  refused,
  withdrawn,
  objected,           // to advertising
  wording_corrected,  // the notice changed later: what was shown then stays what was agreed to
};

struct ConsentEvent {
  SaidAct act = SaidAct::given;
  Purpose purpose = Purpose::none;
  Channel channel = Channel::none;  // none: all of them
  std::int64_t at = 0;              // 0: not known when
  std::uint64_t address = 0;        // keyed tag of the address that gave it; 0: none in particular
  Consent shown;                    // of `given`: explicit, wording, proof, guardian, expiry
};

struct ConsentQuestion {
  Purpose purpose = Purpose::none;
  Channel channel = Channel::none;
  std::uint64_t address = 0;  // that the message goes to
};

// The latest act on this purpose and channel wins; in one millisecond, or undated against anything else, the
// stricter. A consent stays with the address that gave it; a withdrawal is the person's.
Consent consent_now(std::span<const ConsentEvent> events, const ConsentQuestion& question);

// The latest objection to advertising by channel, for PersonFacts.
std::array<std::int64_t, channel_count> objections_now(std::span<const ConsentEvent> events);

}  // namespace candor::decision
