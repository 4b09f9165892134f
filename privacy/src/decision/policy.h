#pragma once
// The decision: facts in, decision out. Pure and total: no I/O, no clock, no state. Rules are a table
// (rules_*.cpp, by stage) in the order of precedence of the design: the first deny gives the reason, the
// others go into `also`, masks add up, and what no rule allows is denied. Duties say what else must happen.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "decision/country_rules.h"
#include "decision/person_facts.h"
#include "decision/standing.h"
#include "privacy/access.h"
#include "privacy/schema.h"

namespace candor::decision {

// What an act on a user, a session or a token means, beside who does it.
struct AccountFacts {
  bool own = false;               // the caller's own profile, session or token
  bool officer_conflict = false;  // data protection officer and somebody he watches over in one
  bool touches_officer = false;   // takes the officer's role, account or password from him
  bool reason_given = false;
  bool touches_owner = false;  // gives or takes the role of owner, or an owner's account or password
  bool last_owner = false;     // nobody would be left who owns the installation
  bool gains_content = false;  // an administrator gives himself a role that sees people's data
  bool stops_log = false;      // would end or thin out the audit log
  bool ends_officer = false;   // the appointment ends; the officer is told
  bool for_everybody = false;  // a register that everybody may look up something in

  bool operator==(const AccountFacts&) const = default;
};

// Somebody like the one to be created is here already, but may not be used.
enum class Twin : std::uint8_t { none, restricted, suppressed };

// Reading or storing something on a visitor's device (ePrivacy 5(3)).
struct DeviceFacts {
  bool strictly_necessary = false;
  bool consented = false;
};

struct Volume {
  std::uint32_t people = 0;
  std::uint32_t limit = 0;                     // 0: none
  Answer second_approval = Answer::not_asked;  // not_asked: switched off
};

struct Facts {
  bool ledgers_ready = true;
  // who and why
  ActorKind actor_kind = ActorKind::none;
  RoleSet roles;
  PurposeSet purposes;  // of the roles, or what a token was given
  ScopeSet scopes;
  Purpose purpose = Purpose::none;
  Operation operation = Operation::read;
  // what
  SubjectKind subject_kind = SubjectKind::person;
  bool record_exists = true;         // create and list ask about no record: true
  const Standing* person = nullptr;  // of a person's record; null for a company, or for list and create
  bool caller_is_owner_of_record = false;
  BasisSet allowed_bases;  // of the purpose, from the register
  // The members that the purpose needs, from the register; positions in the record type.
  std::uint64_t needed_fields = ~std::uint64_t{0};
  AccountFacts account;  // of an act on accounts

  // What the ledgers and the act itself add. Null or default: nothing recorded, not asked.
  bool audit_writable = true;
  std::int64_t now = 0;                    // milliseconds; given, so that deciding needs no clock
  const CountryRules* country = nullptr;   // of the person; null: the strictest
  const PersonFacts* known = nullptr;      // of `person`
  const Consent* consent = nullptr;        // that the act would rest on
  const Standing* other_person = nullptr;  // of a merge
  const Outbound* outbound = nullptr;
  const Recipient* recipient = nullptr;
  const Request* request = nullptr;
  const Automation* automation = nullptr;
  const Emergency* emergency = nullptr;
  const Cover* cover = nullptr;
  const DeviceFacts* device = nullptr;
  Volume volume;
  Answer in_team = Answer::not_asked;  // of those who work with this record
  bool private_to_another = false;     // the record is its owner's alone, and somebody else asks
  Twin twin = Twin::none;
  bool came_himself = false;   // created from the person's own message
  bool filtered = false;       // a list with a filter, or a search
  bool criminal_data = false;  // Art. 10
  bool special_role = false;   // granted for special categories
  bool names_special = false;  // an export, list or webhook that asks for special fields by name
  bool global_privacy_control = false;
};

enum class Effect : std::uint8_t {
  forbidden,        // 403 with the decision
  hidden,           // 404, exactly like what does not exist
  erased,           // 404 `erased`, for who could read it before
  unauthenticated,  // 401
  unavailable,      // 503
  damaged,          // 500: what must be there is not
};

// What a rule is about. Rules on what is not there are not asked: a list decides on every row, and most
// rows have nothing out of the ordinary.
enum class Topic : std::uint8_t {
  always,
  person,         // facts.person
  known,          // facts.known
  consent,        // facts.consent
  outbound,       // sending, calling, writing letters
  recipient,      // facts.recipient, or disclosing
  special_field,  // the record type has one
  rare_act,       // other than reading, listing, creating and changing
  circumstance,   // a twin, another team, criminal data, an emergency
};
inline constexpr std::size_t topic_count = 9;
using TopicSet = EnumSet<Topic, topic_count>;

struct Rule {
  std::uint16_t number;  // in audit headers; never reused
  std::string_view id;
  std::uint8_t stage;  // precedence 0 to 15 (GDPR.md 3)
  Topic about;
  std::string_view reason;  // RESTRICTED
  std::string_view article;
  std::uint8_t severity;  // Art. 83 paragraph: 4 or 5; 0: policy of ours
  Effect effect;
  std::string_view explain;  // English; what, why, what one can do now
  bool (*denies)(const Facts&);
};

struct MaskRule {
  std::uint16_t number;
  std::string_view id;
  Topic about;
  std::string_view reason;  // as named in `masked`
  std::string_view article;
  std::string_view explain;
  bool (*applies)(const Facts&);  // asked once; most rules concern no field at all
  bool (*masks)(const Facts&, const FieldDeclaration&, std::size_t position);
};

// A class of an erased person's data that Art. 17(3) keeps: restricted, and erased later by itself.
struct KeepRule {
  std::uint16_t number;
  std::string_view id;
  std::string_view reason;
  std::string_view article;
  std::string_view explain;
  bool (*keeps)(const Facts&, RetentionClass);
};

// What must happen along with an act, allowed or denied.
enum class Obligation : std::uint8_t {
  unsubscribe,           // a way out in the message
  name_right_to_object,  // Art. 21(4)
  carry_notice,          // Art. 13/14 text in the message
  queue_notice,          // the notice is to be sent
  warn,                  // whoever acts is told
  tell_person,
  tell_recipients,  // Art. 19
  tell_desk,
  inform_owner,
  inform_officer,
  owner_report,  // an entry in the owner's report
  finding,
  disclosure_row,  // Art. 15(1)(c), 19
  log_derogation,  // Art. 49
  strip_tracking,
  human_review,
  contest_text,
  second_approval,
  step_up,  // sign in again
  ask_keep_or_let_go,
  count_withheld,  // in the list's `withheld`
  keep_content_out_of_log,
  extend_restriction,    // to the duplicate
  resume_when_released,  // the rest is erased by itself
  unite_events,          // of two merged people
  keep_marketing_off,
  pause_clock,
  resume_clock,
  ask_identity,
  limit_to_minutes,  // access ends by itself
  show_preference,
};
inline constexpr std::size_t obligation_count = 31;
using ObligationSet = EnumSet<Obligation, obligation_count>;

struct Decision;
struct DutyRule {
  std::uint16_t number;
  std::string_view id;
  Topic about;
  std::string_view reason;  // of a finding: UNNECESSARY_ID
  std::string_view article;
  bool on_allow;  // false: on a deny
  Obligation obligation;
  std::string_view explain;
  bool (*owed)(const Facts&, const Decision&);
};

struct Mask {
  std::uint8_t field;  // position in the record type
  const MaskRule* rule;
};

struct Kept {
  RetentionClass retention_class;
  const KeepRule* rule;
  std::int64_t until;  // 0: open
};

struct Decision {
  bool allowed = false;
  const Rule* rule = nullptr;     // the first deny; null when allowed
  std::vector<const Rule*> also;  // every other failing rule
  std::vector<Mask> masks;
  LawfulBasis basis = LawfulBasis::none;  // primary basis of an allow
  std::uint64_t fields = 0;               // allowed ones
  std::vector<Kept> kept;                 // of an erasure: what stays, restricted
  ObligationSet obligations;
  std::vector<const DutyRule*> duties;  // the obligations with their texts
};

// All rules; tests leave single ones out.
struct RuleBook {
  std::span<const Rule> rules;
  std::span<const MaskRule> masks;
  std::span<const KeepRule> keeps;
  std::span<const DutyRule> duties;
};
const RuleBook& rule_book();

std::span<const Rule> rules();
std::span<const MaskRule> mask_rules();
// The number in audit headers of an allow: 0 for a role-based one, 100 + basis for a person.
std::uint16_t allow_number(const Decision& decision);

Decision decide(const Facts& facts, const RecordType& type);
Decision decide_with(const RuleBook& book, const Facts& facts, const RecordType& type);
// Of a denial. A record whose existence a later rule hides must not be betrayed by an earlier rule's 403.
Effect effect_of(const Decision& decision, const Facts& facts);
// Purposes that rest on the law itself, not on a basis recorded for the person.
bool rests_on_law(Purpose purpose);

// The denial as an error for the caller, with decision note.
Error denial(const Decision& decision, const Facts& facts, std::string_view record_name);

}  // namespace candor::decision
