#include "vault/timeline_detail.h"

#include <algorithm>

#include "sealing/envelope.h"
#include "sealing/sealer.h"

namespace candor {
namespace {

using decision::LedgerEvent;

Personal<std::string> personal(const Object& texts, std::string_view name) {
  return Personal<std::string>(text_in(texts, name));
}

Evidence evidence_of(const LedgerEvent& codes, const Object& texts, const Registers& registers) {
  Evidence evidence;
  evidence.manner = codes.manner;
  if (const auto* notice = registers.notice(codes.notice)) evidence.notice = notice->name;
  evidence.notice_version = codes.notice_version;
  evidence.language = text_in(texts, "language");
  evidence.wording = personal(texts, "wording");
  evidence.note = personal(texts, "note");
  if (codes.has_file) {
    EvidenceFile file;
    file.name = personal(texts, "file_name");
    file.media_type = text_in(texts, "file_type");
    evidence.file = std::move(file);
  }
  return evidence;
}

ConsentStatement consent_of(const LedgerEvent& codes, const Object& texts, const Registers& registers) {
  ConsentStatement said;
  said.act = static_cast<ConsentAct>(codes.act);
  said.purpose = codes.purpose;
  said.channel = codes.channel;
  said.is_explicit = codes.is_explicit;
  said.online_service = codes.online_service;
  said.guardian_verified = codes.guardian_verified;
  said.despite_hold = codes.despite_hold;
  if (codes.expires_at) said.expires_at = from_milliseconds(codes.expires_at);
  said.address = personal(texts, "address");
  said.given_by = personal(texts, "given_by");
  said.evidence = evidence_of(codes, texts, registers);
  return said;
}

Restriction restriction_of(const LedgerEvent& codes, const Object& texts, const RecordType& type) {
  Restriction hold;
  hold.ground = codes.ground;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (codes.fields >> i & 1u) hold.fields.emplace_back(type.fields[i].name);
  }
  hold.note = personal(texts, "note");
  return hold;
}

LegalHold hold_of(const LedgerEvent& codes, const Object& texts) {
  LegalHold hold;
  hold.placed = codes.act != 0;
  for (std::size_t i = 1; i < retention_class_count; ++i) {
    if (codes.classes >> i & 1u) hold.classes.push_back(static_cast<RetentionClass>(i));
  }
  hold.note = personal(texts, "note");
  return hold;
}

NoticeGiven notice_of(const LedgerEvent& codes, const Object& texts, const Registers& registers) {
  NoticeGiven given;
  if (const auto* notice = registers.notice(codes.notice)) given.notice = notice->name;
  given.notice_version = codes.notice_version;
  given.already_informed = codes.already_informed;
  given.manner = codes.manner;
  given.note = personal(texts, "note");
  return given;
}

AgeStated age_of(const LedgerEvent& codes, const Object& texts) {
  AgeStated stated;
  if (codes.years != LedgerEvent::unknown_years) stated.years = codes.years;
  stated.child_directed_service = codes.child_directed;
  stated.guardian_verified = codes.guardian_verified;
  stated.guardian = personal(texts, "guardian");
  return stated;
}

BasisNamed basis_of(const LedgerEvent& codes, const Object& texts, const Registers& registers) {
  BasisNamed named;
  named.purpose = codes.purpose;
  named.basis = codes.basis;
  if (const auto* test = registers.balancing_test(codes.balancing_test)) named.balancing_test = test->name;
  named.reference = personal(texts, "reference");
  return named;
}

PersonEventDetail detail_of(const LedgerEvent& codes, const Object& texts, const RecordType& type,
                            const Registers& registers) {
  switch (codes.kind) {
    case PersonEventKind::consent:
      return consent_of(codes, texts, registers);
    case PersonEventKind::objection:
      return ObjectionStatement{codes.to_advertising, codes.channel, codes.purpose,
                                evidence_of(codes, texts, registers)};
    case PersonEventKind::objection_decision:
      return ObjectionRuling{codes.purpose, codes.act != 0, personal(texts, "grounds")};
    case PersonEventKind::restriction:
      return restriction_of(codes, texts, type);
    case PersonEventKind::restriction_lifted:
      return RestrictionLifted{personal(texts, "note")};
    case PersonEventKind::lifting_announced:
      return LiftingAnnounced{codes.manner, personal(texts, "note")};
    case PersonEventKind::hold:
      return hold_of(codes, texts);
    case PersonEventKind::notice:
      return notice_of(codes, texts, registers);
    case PersonEventKind::age:
      return age_of(codes, texts);
    case PersonEventKind::preference:
      return Preference{codes.act != 0, codes.channel, personal(texts, "wish")};
    case PersonEventKind::basis:
      return basis_of(codes, texts, registers);
    case PersonEventKind::collection:
    case PersonEventKind::erasing:
    case PersonEventKind::erased:
      break;
  }
  return CollectionCorrected{};
}

}  // namespace

std::string text_in(const Object& texts, std::string_view name) {
  const auto found = std::ranges::find(texts, name, &Member::first);
  return found != texts.end() && found->second.text() ? *found->second.text() : std::string();
}

std::optional<Object> object_in_json(std::string_view text) {
  Object object;
  if (text.size() < 2 || !sealing::decode_members(text.substr(1, text.size() - 2), object))
    return std::nullopt;
  return object;
}

std::optional<Object> texts_of_event(Grant& grant, const RecordType& type, const decision::Fact& fact) {
  if (fact.sealed.empty()) return Object();
  if (const auto clear = Sealer::open_detail(Sealer::keys(grant), fact.sealed)) return object_in_json(*clear);
  if (fact.kind != PersonEventKind::collection) return std::nullopt;
  // Of creating with named bases: the references, as one text.
  auto named = Sealer::stored(type.code, fact.person, RetentionClass::audit, 1, {}, fact.sealed).open(grant);
  if (!named) return std::nullopt;
  return Object{{"note", std::move(*named).reveal()}};
}

void fill_detail(RecordedEvent& event, const decision::Fact& fact, const Object& texts,
                 const RecordType& type, const Registers& registers) {
  if (fact.kind == PersonEventKind::erasing || fact.kind == PersonEventKind::erased) return;
  if (fact.kind == PersonEventKind::collection) {
    const auto collected = decision::decode_collected(fact.facts);
    const auto* context = collected ? registers.context(collected->context) : nullptr;
    event.detail = CollectionCorrected{context ? context->name : std::string(), personal(texts, "note")};
    return;
  }
  LedgerEvent codes{.kind = fact.kind, .at = fact.at};
  if (!fact.facts.empty()) codes = decision::decode_event(fact.kind, fact.facts).value_or(codes);
  event.at = from_milliseconds(codes.at);
  event.wording_hash = codes.wording;
  event.detail = detail_of(codes, texts, type, registers);
}

}  // namespace candor
