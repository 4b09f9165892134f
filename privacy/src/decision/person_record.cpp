#include "decision/person_record.h"

#include <algorithm>

namespace candor::decision {
namespace {

void fold_consent(PersonRecord& record, const LedgerEvent& event) {
  ConsentEvent said;
  switch (static_cast<ConsentAct>(event.act)) {
    case ConsentAct::given:
      said.act = SaidAct::given;
      break;
    case ConsentAct::refused:
      said.act = SaidAct::refused;
      break;
    case ConsentAct::withdrawn:
      said.act = SaidAct::withdrawn;
      break;
  }
  said.purpose = event.purpose;
  said.channel = event.channel;
  said.at = event.at;
  said.shown.is_explicit = event.is_explicit;
  said.shown.names_use = event.names_use;
  said.shown.proof = event.proof;
  said.shown.guardian_verified = event.guardian_verified || record.guardian_verified;
  said.shown.online_service = event.online_service;
  said.shown.expires_at = event.expires_at;
  record.said.push_back(said);
  // What somebody on hold agreed to holds until he takes it back.
  if (said.act != SaidAct::given) {
    record.facts.agreed_while_restricted.erase(event.purpose);
  } else if (event.despite_hold) {
    record.facts.agreed_while_restricted.insert(event.purpose);
  }
}

void fold_objection(PersonRecord& record, const LedgerEvent& event) {
  if (event.to_advertising) {
    record.said.push_back({SaidAct::objected, Purpose::marketing, event.channel, event.at, 0, {}});
    record.facts.objected_to_advertising_at = objections_now(record.said);
    return;
  }
  record.facts.objection_pending.insert(event.purpose);
  record.facts.objection_upheld.erase(event.purpose);
  record.facts.objection_overridden.erase(event.purpose);
  record.objected_to_interest_at[static_cast<std::size_t>(event.purpose)] = event.at;
}

void fold_ruling(PersonRecord& record, const LedgerEvent& event) {
  record.facts.objection_pending.erase(event.purpose);
  (event.act ? record.facts.objection_overridden : record.facts.objection_upheld).insert(event.purpose);
}

void fold_restriction(PersonRecord& record, const LedgerEvent& event) {
  record.facts.ground = event.ground;
  // Two holds hold both: what the first one covers is not narrowed by the second.
  record.facts.disputed_fields |= event.fields;
  record.restricted_at = event.at;
  record.lifting_announced_at = 0;
}

void lift(PersonRecord& record) {
  record.facts.ground = RestrictionGround::not_recorded;
  record.facts.disputed_fields = 0;
  record.facts.agreed_while_restricted = {};
  record.restricted_at = 0;
  record.lifting_announced_at = 0;
}

}  // namespace

void fold(PersonRecord& record, const LedgerEvent& event) {
  const auto purpose = static_cast<std::size_t>(event.purpose);
  switch (event.kind) {
    case PersonEventKind::consent:
      return fold_consent(record, event);
    case PersonEventKind::objection:
      return fold_objection(record, event);
    case PersonEventKind::objection_decision:
      return fold_ruling(record, event);
    case PersonEventKind::restriction:
      return fold_restriction(record, event);
    case PersonEventKind::restriction_lifted:
      return lift(record);
    case PersonEventKind::lifting_announced:
      record.lifting_announced_at = event.at;
      return;
    case PersonEventKind::hold: {
      const auto before = record.facts.open_claim.bits();
      record.facts.open_claim =
          ClassSet::from_bits(event.act ? before | event.classes : before & ~event.classes);
      return;
    }
    case PersonEventKind::notice:
      record.facts.notice_given_at = std::max(record.facts.notice_given_at, event.at);
      return;
    case PersonEventKind::age:
      record.facts.age = event.years == LedgerEvent::unknown_years ? Age::unknown : Age::known;
      record.facts.years = event.years == LedgerEvent::unknown_years ? 0 : event.years;
      record.facts.child_directed_service = event.child_directed;
      record.guardian_verified = event.guardian_verified;
      return;
    case PersonEventKind::preference:
      record.facts.has_preference = event.act == 0;
      return;
    case PersonEventKind::basis:
      record.balancing_test[purpose] = event.balancing_test;
      record.basis_named_at[purpose] = event.at;
      return;
    case PersonEventKind::collection:
      // A corrected context sets all bases anew; what was named before belongs to the wrong one.
      record.balancing_test = {};
      record.basis_named_at = {};
      return;
    case PersonEventKind::erasing:
    case PersonEventKind::erased:
      return;
  }
}

Consent consent_for(const PersonRecord& record, Purpose purpose, Channel channel, std::int64_t now) {
  if (channel != Channel::none) return consent_now(record.said, {purpose, channel, 0});
  // Better known consents first; of those that ended, having been taken back says more than a refusal.
  const auto rank = [now](const Consent& consent) {
    if (consent.state == ConsentState::given) return consent.expires_at && consent.expires_at <= now ? 3 : 4;
    if (consent.state == ConsentState::withdrawn) return 2;
    return consent.state == ConsentState::refused ? 1 : 0;
  };
  Consent best;
  for (std::size_t i = 0; i < channel_count; ++i) {
    auto consent = consent_now(record.said, {purpose, static_cast<Channel>(i), 0});
    if (rank(consent) > rank(best)) best = consent;
  }
  best.channel = Channel::none;
  return best;
}

}  // namespace candor::decision
