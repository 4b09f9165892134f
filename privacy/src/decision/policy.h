#pragma once
// The decision: facts in, decision out. Pure and total: no I/O, no clock, no state. Rules are a table
// (rules.cpp) in the order of precedence of the design: the first deny gives the reason, the others go
// into `also`, masks add up, and what no rule allows is denied.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"
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
  AccountFacts account;    // of an act on accounts
};

enum class Effect : std::uint8_t {
  forbidden,        // 403 with the decision
  hidden,           // 404, exactly like what does not exist
  erased,           // 404 `erased`, for who could read it before
  unauthenticated,  // 401
  unavailable,      // 503
  damaged,          // 500: what must be there is not
};

struct Rule {
  std::uint16_t number;  // in audit headers; never reused
  std::string_view id;
  std::uint8_t stage;       // precedence 0 to 15 (GDPR.md 3)
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
  std::string_view reason;  // as named in `masked`
  bool (*masks)(const Facts&, const FieldDeclaration&);
};

struct Mask {
  std::uint8_t field;  // position in the record type
  const MaskRule* rule;
};

struct Decision {
  bool allowed = false;
  const Rule* rule = nullptr;     // the first deny; null when allowed
  std::vector<const Rule*> also;  // every other failing rule
  std::vector<Mask> masks;
  LawfulBasis basis = LawfulBasis::none;  // primary basis of an allow
  std::uint64_t fields = 0;               // allowed ones
};

std::span<const Rule> rules();
std::span<const MaskRule> mask_rules();
// The number in audit headers of an allow: 0 for a role-based one, 100 + basis for a person.
std::uint16_t allow_number(const Decision& decision);

Decision decide(const Facts& facts, const RecordType& type);
// Purposes that rest on the law itself, not on a basis recorded for the person.
bool rests_on_law(Purpose purpose);

// The denial as an error for the caller, with decision note.
Error denial(const Decision& decision, const Facts& facts, std::string_view record_name);

}  // namespace candor::decision
