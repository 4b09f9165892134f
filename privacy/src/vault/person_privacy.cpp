// How a person came to us, what may be done with the data, how he may be reached, and until when.
#include <algorithm>

#include "decision/known_facts.h"
#include "sealing/sealer.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/person_events.h"
#include "vault/reaching.h"
#include "vault/timeline_detail.h"

namespace candor {
namespace {

using decision::Facts;
using decision::PersonRecord;
using decision::Standing;

constexpr Channel reaching[] = {Channel::call, Channel::email, Channel::text_message, Channel::letter};

std::string date_of(std::int64_t at) {
  return format_timestamp(from_milliseconds(at)).substr(0, 10);
}

DecisionNote note_of(const decision::Decision& decision) {
  const auto& rule = *decision.rule;
  DecisionNote note{std::string(rule.reason),
                    std::string(rule.id),
                    std::string(rule.article),
                    std::string(rule.explain),
                    {}};
  for (const auto* other : decision.also) {
    if (other->effect == decision::Effect::forbidden) note.also.emplace_back(other->id);
  }
  return note;
}

std::optional<Timestamp> some(std::int64_t at) {
  return at ? std::optional(from_milliseconds(at)) : std::nullopt;
}

// One person's answer on its way.
class Answering {
 public:
  Answering(const Vault::Inside& vault, const Access& access, const RecordType& type,
            const Standing& standing)
      : vault_(vault), type_(type), standing_(standing), registers_(*vault.registers) {
    // What may be done by anybody whose work it is, not by the caller alone.
    asked_ = vault.gatekeeper->facts(access, Operation::read, &type);
    asked_.roles = RoleSet::from_bits((1u << role_count) - 1);
    asked_.scopes = ScopeSet::from_bits((1u << scope_count) - 1);
    asked_.purposes = PurposeSet::from_bits((1u << purpose_count) - 1);
  }

  PurposeStanding purpose(const PurposeEntry& entry) {
    Facts facts = asked_;
    // Each role alone: the desk's right to look at anybody is not what the others may do.
    facts.roles = entry.roles.empty() ? RoleSet{Role::owner} : entry.roles;
    const auto decision = decide(facts, entry);
    PurposeStanding answer{entry.purpose, decision.basis, std::nullopt, std::nullopt, std::nullopt};
    const auto at = static_cast<std::size_t>(entry.purpose);
    answer.since = some(decision.basis == LawfulBasis::none ? 0 : basis_since(at));
    if (facts.consent && decision.basis == LawfulBasis::consent) {
      answer.since = some(facts.consent->given_at);
      answer.until = some(facts.consent->expires_at);
    }
    if (decision.rule) answer.denied = note_of(decision);
    if (decision.rule) answer.since = since_of_denial(*decision.rule, facts);
    return answer;
  }

  Reach reach(Channel channel, const CountryRules& country) {
    auto message = message_to(standing_, channel, registers_);
    const auto advertising = send(message, country);
    Reach answer{channel, Light::may, std::nullopt, std::nullopt, std::nullopt};
    if (advertising.decision.allowed) {
      answer.since = advertising.since;
      answer.until = advertising.until;
      return answer;
    }
    answer.denied = note_of(advertising.decision);
    answer.since = advertising.since;
    // An own enquiry may always be answered, if nothing stronger stands against it.
    message.content = Content::answer;
    message.relation = Relation::own_enquiry;
    answer.light = send(message, country).decision.allowed ? Light::answer_only : Light::may_not;
    return answer;
  }

 private:
  struct Sent {
    decision::Decision decision;
    std::optional<Timestamp> since;
    std::optional<Timestamp> until;
  };

  // For the purpose that carries it best: what the message is decides, whatever purpose is named.
  Sent send(const decision::Outbound& message, const CountryRules& country) {
    Facts facts = asked_;
    facts.operation = operation_of(message.channel);
    facts.outbound = &message;
    facts.country = &country;
    Sent sent;
    bool first = true;
    const bool advertising = message.content == Content::advertising;
    for (const auto& entry : registers_.purposes) {
      const bool talks = entry.purpose == Purpose::sales || entry.purpose == Purpose::support ||
                         entry.purpose == Purpose::contract;
      if (advertising ? entry.purpose != Purpose::marketing && entry.purpose != Purpose::sales : !talks)
        continue;
      facts.known = nullptr;
      facts.consent = nullptr;
      facts.roles = RoleSet{Role::owner};
      auto decision = decide(facts, entry);
      if (!first && !decision.allowed) {
        // The reason that says more about advertising than about a purpose.
        if (advertising && entry.purpose == Purpose::marketing) {
          sent.since = since_of_denial(*decision.rule, facts);
          sent.decision = std::move(decision);
        }
        continue;
      }
      first = false;
      sent.since = decision.allowed ? std::nullopt : since_of_denial(*decision.rule, facts);
      if (decision.allowed && facts.consent && facts.consent->state == decision::ConsentState::given) {
        sent.since = some(facts.consent->given_at);
        sent.until = some(facts.consent->expires_at);
      }
      sent.decision = std::move(decision);
      if (sent.decision.allowed) break;
    }
    return sent;
  }

  decision::Decision decide(Facts& facts, const PurposeEntry& entry) {
    facts.purpose = entry.purpose;
    facts.allowed_bases = entry.bases;
    facts.person = &standing_;
    decision::add_known(facts, registers_, room_);
    return decision::decide(facts, type_);
  }

  std::int64_t basis_since(std::size_t purpose) const {
    const auto named = standing_.record ? standing_.record->basis_named_at[purpose] : 0;
    return named ? named : standing_.collected_at;
  }

  std::optional<Timestamp> since_of_denial(const decision::Rule& rule, const Facts& facts) const {
    if (!standing_.record) return std::nullopt;
    if (rule.reason == "RESTRICTED") return some(standing_.record->restricted_at);
    if (rule.reason == "OBJECTED_DM") {
      const auto& at = standing_.record->facts.objected_to_advertising_at;
      return some(std::max(
          at[0], at[static_cast<std::size_t>(facts.outbound ? facts.outbound->channel : Channel::none)]));
    }
    if (rule.reason == "OBJECTION_PENDING" || rule.reason == "OBJECTION_UPHELD") {
      return some(standing_.record->objected_to_interest_at[static_cast<std::size_t>(facts.purpose)]);
    }
    if (rule.reason == "CONSENT_WITHDRAWN" && facts.consent) return some(facts.consent->withdrawn_at);
    if (rule.reason == "CONSENT_EXPIRED" && facts.consent) return some(facts.consent->expires_at);
    return std::nullopt;
  }

  const Vault::Inside& vault_;
  const RecordType& type_;
  const Standing& standing_;
  const Registers& registers_;
  Facts asked_;
  decision::KnownRoom room_;
};

void tell_consents(const PersonRecord& record, std::int64_t now, PersonPrivacy& privacy) {
  for (std::size_t p = 0; p < purpose_count; ++p) {
    for (std::size_t c = 0; c < channel_count; ++c) {
      const decision::ConsentQuestion question{static_cast<Purpose>(p), static_cast<Channel>(c), 0};
      const bool said = std::ranges::any_of(record.said, [&](const decision::ConsentEvent& event) {
        return event.act != decision::SaidAct::objected && event.purpose == question.purpose &&
               event.channel == question.channel;
      });
      if (!said) continue;
      const auto consent = decision::consent_now(record.said, question);
      std::int64_t since = consent.given_at;
      ConsentAct act = ConsentAct::given;
      if (consent.state == decision::ConsentState::withdrawn) {
        act = ConsentAct::withdrawn;
        since = consent.withdrawn_at;
      } else if (consent.state == decision::ConsentState::refused) {
        act = ConsentAct::refused;
        for (const auto& event : record.said) {
          if (event.purpose == question.purpose && event.act == decision::SaidAct::refused)
            since = std::max(since, event.at);
        }
      }
      privacy.consents.push_back({question.purpose, question.channel, act,
                                  consent.expires_at && consent.expires_at <= now, consent.is_explicit,
                                  from_milliseconds(since), some(consent.expires_at)});
    }
  }
}

void tell_objections(const PersonRecord& record, PersonPrivacy& privacy) {
  for (std::size_t c = 0; c < channel_count; ++c) {
    const auto at = record.facts.objected_to_advertising_at[c];
    if (!at) continue;
    privacy.objections.push_back(
        {true, static_cast<Channel>(c), Purpose::marketing, ObjectionState::holds, from_milliseconds(at)});
  }
  const auto tell = [&](PurposeSet purposes, ObjectionState state) {
    for (std::size_t p = 0; p < purpose_count; ++p) {
      if (!purposes.contains(static_cast<Purpose>(p))) continue;
      privacy.objections.push_back({false, Channel::none, static_cast<Purpose>(p), state,
                                    from_milliseconds(record.objected_to_interest_at[p])});
    }
  };
  tell(record.facts.objection_pending, ObjectionState::pending);
  tell(record.facts.objection_upheld, ObjectionState::upheld);
  tell(record.facts.objection_overridden, ObjectionState::overridden);
}

void tell_record(const PersonRecord& record, const Standing& standing, const RecordType& type,
                 std::int64_t now, PersonPrivacy& privacy) {
  tell_consents(record, now, privacy);
  tell_objections(record, privacy);
  if (standing.restricted || record.facts.disputed_fields) {
    RestrictionNow hold{
        record.facts.ground, {}, from_milliseconds(record.restricted_at), record.lifting_announced_at != 0};
    for (std::size_t i = 0; i < type.fields.size() && !standing.restricted; ++i) {
      if (record.facts.disputed_fields >> i & 1u) hold.fields.push_back(type.fields[i].name);
    }
    privacy.restriction = std::move(hold);
  }
  for (std::size_t i = 1; i < retention_class_count; ++i) {
    const auto held = static_cast<RetentionClass>(i);
    if (record.facts.open_claim.contains(held)) privacy.held.push_back(held);
  }
  privacy.notice_given_at = some(record.facts.notice_given_at);
  if (record.facts.age != decision::Age::not_asked) {
    AgeNow age;
    if (record.facts.age == decision::Age::known) age.years = record.facts.years;
    age.child_directed_service = record.facts.child_directed_service;
    age.guardian_verified = record.guardian_verified;
    privacy.age = age;
  }
}

// Of the details one each, for what the policy says of recording its kind.
constexpr std::pair<PersonEventKind, Operation> recordings[] = {
    {PersonEventKind::collection, Operation::correct_collection},
    {PersonEventKind::restriction, Operation::restrict_processing},
    {PersonEventKind::restriction_lifted, Operation::lift_restriction},
    {PersonEventKind::basis, Operation::name_basis},
    {PersonEventKind::consent, Operation::record_consent},
    {PersonEventKind::objection, Operation::record_objection},
    {PersonEventKind::objection_decision, Operation::decide_objection},
    {PersonEventKind::lifting_announced, Operation::announce_lifting},
    {PersonEventKind::hold, Operation::place_hold},
    {PersonEventKind::notice, Operation::record_notice},
    {PersonEventKind::age, Operation::record_age},
    {PersonEventKind::preference, Operation::record_preference}};

}  // namespace

bool Reading::Inside::may_read_texts(const Access& access, const RecordType& type,
                                     const Located& located) const {
  auto facts = vault.gatekeeper->facts(access, Operation::read, &type);
  decision::KnownRoom room;
  if (located.standing) vault.gatekeeper->add_person(facts, access, *located.standing, room);
  return decision::decide(facts, type).allowed ||
         access.who().roles().intersects({Role::privacy_desk, Role::data_protection_officer});
}

// Wishes are shown where they count; the last one of each channel, unless it ended.
void Reading::Inside::tell_preferences(const RecordType& type, const Uuid& id, Grant& grant,
                                       PersonPrivacy& privacy) const {
  std::array<bool, channel_count> told{};
  for (const auto& stored :
       decision::facts_of(records, vault.ledger_mac_key, id, std::uint64_t{1} << 62, 1000)) {
    if (stored.fact.kind != PersonEventKind::preference) continue;
    const auto codes = decision::decode_event(stored.fact.kind, stored.fact.facts);
    if (!codes || std::exchange(told[static_cast<std::size_t>(codes->channel)], true) || codes->act) continue;
    const auto texts = texts_of_event(grant, type, stored.fact);
    if (!texts) continue;
    privacy.preferences.push_back(
        {codes->channel, Personal<std::string>(text_in(*texts, "wish")), from_milliseconds(codes->at)});
  }
}

Result<PersonPrivacy> Reading::privacy_of(const Access& access, const RecordType& type, const Uuid& id) {
  auto located = inside_.locate(access, Operation::privacy_read, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::privacy_read, type, id, located.decision, located.facts);
  }
  auto& vault = inside_.vault;
  const auto standing = located.standing.value_or(Standing{});
  const auto now = vault.decision_clock.now();
  PersonPrivacy privacy;
  privacy.context = standing.context;
  privacy.collected_at = from_milliseconds(standing.collected_at);
  privacy.restricted = standing.restricted;
  privacy.notice = standing.notice;
  if (standing.notice == NoticeDuty::within_one_month) {
    privacy.notice_due_on = date_of(decision::notice_due_at(standing));
  } else if (standing.notice == NoticeDuty::at_collection) {
    privacy.notice_due_on = date_of(standing.collected_at);
  }
  if (standing.record) tell_record(*standing.record, standing, type, now, privacy);
  privacy.notice_overdue = standing.notice == NoticeDuty::within_one_month && !privacy.notice_given_at &&
                           decision::notice_due_at(standing) < now;
  if (const auto event = decision::collected_event(inside_.records, vault.ledger_mac_key, id)) {
    privacy.collected_by = vault.authenticator->actor(*this, ActorKind::none, event->actor);
  }
  privacy.retention_months = standing.retention_months;
  if (standing.retention_months) privacy.retention_ends_on = date_of(decision::erase_at(standing));

  if (inside_.may_read_texts(access, type, located)) {
    auto grant = vault.gatekeeper->grant(located.decision, type, id, Operation::privacy_read, inside_.keys,
                                         inside_.overlay());
    const auto shown = grant ? open_all(vault.table(type), *located.record, *grant) : std::nullopt;
    if (!shown) return inside_.damaged(access, Operation::privacy_read, type, id);
    if (located.decision.masks.empty()) privacy.source = Personal<std::string>(text_in(*shown, "source"));
    privacy.country = country_in(*shown);
    if (standing.record) inside_.tell_preferences(type, id, *grant, privacy);
  }
  if (privacy.country.empty()) privacy.country = vault.locale().country;

  Answering answering(vault, access, type, standing);
  for (const auto& entry : vault.registers->purposes) privacy.purposes.push_back(answering.purpose(entry));
  const auto& country = vault.registers->country(privacy.country);
  for (const auto channel : reaching) privacy.reach.push_back(answering.reach(channel, country));
  if (country.country.empty()) privacy.country.clear();
  for (const auto& [kind, operation] : recordings) {
    auto facts = vault.gatekeeper->facts(access, operation, &type);
    decision::KnownRoom room;
    vault.gatekeeper->add_person(facts, access, standing, room);
    if (facts.known) room.person.told_of_lifting = decision::Answer::not_asked;
    const auto allowed = decision::decide(facts, type).allowed;
    const bool apt =
        kind != PersonEventKind::restriction_lifted && kind != PersonEventKind::lifting_announced;
    if (allowed && (apt || privacy.restriction)) privacy.may_record.push_back(kind);
  }
  auto entry = inside_.entry(access, Operation::privacy_read, &type, id);
  entry.header.rule = decision::allow_number(located.decision);
  inside_.recorded(std::move(entry));
  return privacy;
}

}  // namespace candor
