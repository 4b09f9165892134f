#pragma once
// Facts drawn at random from a seed, all of them at once, for tests of what must hold whatever they are.
#include <random>

#include "scene.h"

namespace candor::decision {

inline constexpr Operation drawn_operations[] = {Operation::read,
                                                 Operation::list,
                                                 Operation::search,
                                                 Operation::create,
                                                 Operation::update,
                                                 Operation::trash,
                                                 Operation::restore,
                                                 Operation::erase,
                                                 Operation::import,
                                                 Operation::export_,
                                                 Operation::merge,
                                                 Operation::send,
                                                 Operation::call,
                                                 Operation::post,
                                                 Operation::disclose,
                                                 Operation::score,
                                                 Operation::automated_decision,
                                                 Operation::store_on_device,
                                                 Operation::record_consent,
                                                 Operation::record_objection,
                                                 Operation::record_request,
                                                 Operation::answer_request,
                                                 Operation::advise,
                                                 Operation::retention_erase,
                                                 Operation::restrict_processing,
                                                 Operation::lift_restriction,
                                                 Operation::audit_read,
                                                 Operation::user_change,
                                                 Operation::index_built};

// All facts at once, each drawn so that about every third decision is a yes.
struct Drawn {
  std::mt19937 random;
  Facts facts;
  Standing person, other;
  PersonFacts known;
  Consent consent;
  Outbound outbound;
  Recipient recipient;
  Request request;
  Automation automation;
  Emergency emergency;
  Cover cover;
  DeviceFacts device;

  explicit Drawn(unsigned seed) : random(seed) {
    draw_actor();
    draw_person();
    draw_known();
    draw_consent();
    draw_outbound();
    draw_recipient();
    draw_rest();
  }
  Drawn(const Drawn& from) { *this = from; }
  Drawn& operator=(const Drawn& from) {
    random = from.random;
    facts = from.facts;
    person = from.person;
    other = from.other;
    known = from.known;
    consent = from.consent;
    outbound = from.outbound;
    recipient = from.recipient;
    request = from.request;
    automation = from.automation;
    emergency = from.emergency;
    cover = from.cover;
    device = from.device;
    wire(from);
    return *this;
  }
  Decision decide() const { return decision::decide(facts, with_health()); }

 private:
  unsigned below(unsigned limit) { return random() % limit; }
  bool one_in(unsigned chances) { return below(chances) == 0; }
  bool coin() { return one_in(2); }
  template <class Enum>
  Enum any(unsigned count) {
    return static_cast<Enum>(below(count));
  }
  std::int64_t time() {
    constexpr std::int64_t times[] = {0,         0,     today - 100 * a_day, today - 99 * a_day,
                                      today - 1, today, today + 1,           today + 20 * a_day};
    return times[below(8)];
  }
  PurposeSet some_purposes() {
    return one_in(3) ? PurposeSet::from_bits(below(1u << purpose_count)) : PurposeSet{};
  }
  // The same pointers into this one's own facts.
  void wire(const Drawn& from) {
    const auto own = [](const auto* theirs, const auto& ours) { return theirs ? &ours : nullptr; };
    facts.person = own(from.facts.person, person);
    facts.other_person = own(from.facts.other_person, other);
    facts.known = own(from.facts.known, known);
    facts.consent = own(from.facts.consent, consent);
    facts.outbound = own(from.facts.outbound, outbound);
    facts.recipient = own(from.facts.recipient, recipient);
    facts.request = own(from.facts.request, request);
    facts.automation = own(from.facts.automation, automation);
    facts.emergency = own(from.facts.emergency, emergency);
    facts.cover = own(from.facts.cover, cover);
    facts.device = own(from.facts.device, device);
  }
  void draw_actor() {
    constexpr ActorKind kinds[] = {ActorKind::user,  ActorKind::user, ActorKind::user,
                                   ActorKind::token, ActorKind::job,  ActorKind::anonymous};
    facts.actor_kind = kinds[below(6)];
    facts.roles = RoleSet::from_bits(below(1u << role_count));
    facts.purposes = PurposeSet::from_bits(one_in(4) ? below(1u << purpose_count) : 0xffcu);
    facts.scopes = ScopeSet::from_bits(one_in(6) ? below(1u << scope_count) : 0x1fu);
    facts.purpose = one_in(8) ? any<Purpose>(purpose_count) : static_cast<Purpose>(2 + below(10));
    facts.operation = drawn_operations[below(std::size(drawn_operations))];
    facts.allowed_bases = BasisSet::from_bits(one_in(6) ? below(128) : 0x7fu);
    facts.now = today;
    facts.ledgers_ready = !one_in(50);
    facts.audit_writable = !one_in(50);
    facts.record_exists = !one_in(20);
    facts.caller_is_owner_of_record = coin();
    facts.subject_kind = SubjectKind::person;
  }
  void draw_person() {
    for (auto& basis : person.basis) basis = any<LawfulBasis>(7);
    person.restricted = one_in(6);
    person.state = one_in(15) ? any<PersonState>(3) : PersonState::active;
    other.restricted = one_in(6);
    other.state = one_in(15) ? any<PersonState>(3) : PersonState::active;
    if (!one_in(8)) facts.person = &person;
    if (coin()) facts.other_person = &other;
  }
  void draw_known() {
    known.kind = any<Addressee>(addressee_count);
    known.kind_recorded = coin();
    known.balancing_test = one_in(4) ? Answer::no : Answer::yes;
    known.compatible = any<Answer>(3);
    known.ground = any<RestrictionGround>(6);
    known.disputed_fields = one_in(3) ? below(32) : 0;
    known.kept_by_law = ClassSet::from_bits(one_in(3) ? below(256) : 0);
    known.agreed_while_restricted = some_purposes();
    known.told_of_lifting = any<Answer>(3);
    if (one_in(3)) known.objected_to_advertising_at[below(channel_count)] = time();
    known.objection_pending = some_purposes();
    known.objection_upheld = some_purposes();
    known.objection_overridden = some_purposes();
    known.age = any<Age>(3);
    known.years = static_cast<std::uint8_t>(8 + below(20));
    known.child_directed_service = one_in(5);
    known.special_condition = some_purposes();
    known.notice_due_at = time();
    known.notice_given_at = time();
    known.erase_at = one_in(3) ? time() : 0;
    known.open_claim = ClassSet::from_bits(one_in(3) ? below(256) : 0);
    known.kept_until[below(retention_class_count)] = time();
    known.request_pending = one_in(4);
    known.has_preference = coin();
    if (facts.person && coin()) facts.known = &known;
  }
  void draw_consent() {
    consent.state = one_in(3) ? any<ConsentState>(4) : ConsentState::given;
    consent.channel = any<Channel>(channel_count);
    consent.is_explicit = coin();
    consent.names_use = !one_in(6);
    consent.proof = any<ConsentProof>(3);
    consent.guardian_verified = coin();
    consent.online_service = coin();
    consent.condition_of_contract = one_in(4);
    consent.given_at = time();
    consent.withdrawn_at = one_in(4) ? time() : 0;
    consent.expires_at = one_in(4) ? time() : 0;
    if (facts.person && coin()) facts.consent = &consent;
  }
  void draw_outbound() {
    outbound.channel = any<Channel>(channel_count);
    outbound.content = any<Content>(5);
    outbound.relation = any<Relation>(4);
    outbound.addressee = any<Addressee>(addressee_count);
    outbound.similar_products = coin();
    outbound.opt_out_offered_at_collection = coin();
    outbound.opt_out_in_message = coin();
    outbound.related_to_job = coin();
    outbound.presumed_interest_recorded = coin();
    outbound.carries_notice = coin();
    outbound.names_right_to_object = coin();
    outbound.tracked = coin();
    outbound.tracking_consent = coin();
    if (!one_in(10)) facts.outbound = &outbound;
    const CountryRules* countries[] = {nullptr, &germany(), &austria(), &france()};
    facts.country = countries[below(4)];
  }
  void draw_recipient() {
    recipient.kind = any<RecipientKind>(5);
    recipient.contract = coin();
    recipient.contract_ends_at = time();
    recipient.basis_recorded = coin();
    recipient.territory = any<Territory>(5);
    recipient.adequacy_ends_at = time();
    recipient.certified_at = time();
    recipient.transfer_tool = coin();
    recipient.assessment = coin();
    recipient.person_agreed = one_in(3);
    recipient.routine = coin();
    if (facts.operation == Operation::disclose || one_in(6)) facts.recipient = &recipient;
  }
  void draw_rest() {
    request.portability = coin();
    request.identity = any<Identity>(4);
    request.held_on_interest = below(32);
    request.about_others = below(32);
    if (coin()) facts.request = &request;
    automation = {coin(), coin(), coin(), coin()};
    if (coin()) facts.automation = &automation;
    emergency = {time(), coin()};
    if (one_in(8)) facts.emergency = &emergency;
    cover = {time(), time()};
    if (one_in(4)) facts.cover = &cover;
    device = {coin(), coin()};
    if (coin()) facts.device = &device;
    facts.volume = {below(1000), coin() ? 500u : 0u, any<Answer>(3)};
    facts.in_team = one_in(6) ? Answer::no : Answer::yes;
    facts.twin = one_in(8) ? any<Twin>(3) : Twin::none;
    facts.came_himself = coin();
    facts.filtered = coin();
    facts.criminal_data = one_in(20);
    facts.special_role = coin();
    facts.names_special = coin();
    facts.global_privacy_control = one_in(4);
    facts.account.officer_conflict = one_in(10);
    facts.account.touches_officer = one_in(10);
    facts.account.stops_log = one_in(20);
  }
};

}  // namespace candor::decision
