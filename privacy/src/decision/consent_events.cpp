#include "decision/consent_events.h"

#include <algorithm>
#include <tuple>

namespace candor::decision {
namespace {

// An objection nobody dated holds against whatever consent there is.
constexpr std::int64_t end_of_time = INT64_MAX;

bool concerns(const ConsentEvent& event, const ConsentQuestion& question) {
  if (event.purpose != question.purpose) return false;
  return event.channel == question.channel || event.channel == Channel::none;
}

// Of two consents of one millisecond the one that shows less counts.
bool is_later(const ConsentEvent& one, const ConsentEvent& other) {
  const auto strength = [](const ConsentEvent& event) {
    return std::make_tuple(event.shown.is_explicit, event.shown.names_use,
                           event.shown.proof != ConsentProof::none, event.shown.guardian_verified,
                           event.shown.expires_at == 0, event.shown.expires_at);
  };
  if (one.at != other.at) return one.at > other.at;
  return strength(one) < strength(other);
}

}  // namespace

Consent consent_now(std::span<const ConsentEvent> events, const ConsentQuestion& question) {
  const ConsentEvent* given = nullptr;
  const ConsentEvent* ended = nullptr;
  bool ended_undated = false;
  for (const auto& event : events) {
    if (!concerns(event, question)) continue;
    if (event.act == SaidAct::given) {
      // Agreeing to "everything" is agreeing to no channel in particular.
      if (event.channel != question.channel || event.address != question.address) continue;
      if (!given || is_later(event, *given)) given = &event;
    } else if (event.act == SaidAct::withdrawn || event.act == SaidAct::refused) {
      ended_undated = ended_undated || event.at == 0;
      const bool stricter = ended && event.at == ended->at && event.act == SaidAct::withdrawn;
      if (!ended || event.at > ended->at || stricter) ended = &event;
    }
  }
  Consent consent;
  consent.channel = question.channel;
  if (ended && (!given || ended_undated || given->at <= ended->at)) {
    const bool took_back = ended->act == SaidAct::withdrawn;
    consent.state = took_back ? ConsentState::withdrawn : ConsentState::refused;
    if (took_back) consent.withdrawn_at = ended->at;
    return consent;
  }
  if (!given) return consent;
  consent = given->shown;
  consent.state = ConsentState::given;
  consent.channel = question.channel;
  consent.given_at = given->at;
  return consent;
}

std::array<std::int64_t, channel_count> objections_now(std::span<const ConsentEvent> events) {
  std::array<std::int64_t, channel_count> objected{};
  for (const auto& event : events) {
    if (event.act != SaidAct::objected) continue;
    auto& at = objected[static_cast<std::size_t>(event.channel)];
    at = std::max(at, event.at ? event.at : end_of_time);
  }
  return objected;
}

}  // namespace candor::decision
