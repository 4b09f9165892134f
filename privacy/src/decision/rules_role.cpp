// The policy as a table. A rule that denies says why in words for the person who met it; the order of
// stages is the precedence of the design. Adding a rule is adding a line (and its test).
#include "decision/policy.h"

namespace candor::decision {
namespace {

constexpr RoleSet content_readers{Role::owner,
                                  Role::sales,
                                  Role::marketing,
                                  Role::support,
                                  Role::finance,
                                  Role::privacy_desk,
                                  Role::data_protection_officer};
constexpr RoleSet content_writers{Role::owner,   Role::sales,   Role::marketing,
                                  Role::support, Role::finance, Role::privacy_desk};
constexpr RoleSet desk{Role::privacy_desk};
constexpr RoleSet overseers{Role::privacy_desk, Role::data_protection_officer, Role::owner};

bool is_reading(Operation operation) {
  return operation == Operation::read || operation == Operation::list || operation == Operation::search ||
         operation == Operation::export_;
}
bool is_writing(Operation operation) {
  return operation == Operation::create || operation == Operation::update || operation == Operation::trash ||
         operation == Operation::restore || operation == Operation::import;
}
bool is_rights_operation(Operation operation) {
  return operation == Operation::erase || operation == Operation::restrict_processing ||
         operation == Operation::lift_restriction;
}
bool is_content(Operation operation) {
  return is_reading(operation) || is_writing(operation) || is_rights_operation(operation);
}
// What everybody may do with what is his own, and administrators with what is not.
bool is_self_service(Operation operation) {
  return operation == Operation::token_create || operation == Operation::token_revoke ||
         operation == Operation::password_change || operation == Operation::session_end ||
         operation == Operation::profile_change;
}
bool is_accounts(Operation operation) {
  return operation == Operation::user_add || operation == Operation::user_change ||
         operation == Operation::password_reset || operation == Operation::settings_change ||
         is_self_service(operation);
}
bool is_looking_around(Operation operation) {
  return operation == Operation::accounts_read || operation == Operation::settings_read;
}
bool is_of_local_operator(Operation operation) {
  return operation == Operation::set_up || operation == Operation::escrow_checked ||
         operation == Operation::backup_made;
}
bool is_audit(Operation operation) {
  return operation == Operation::audit_read || operation == Operation::audit_verify ||
         operation == Operation::audit_proof;
}
bool is_listed_operation(Operation operation) {
  return is_content(operation) || is_accounts(operation) || is_audit(operation) ||
         is_looking_around(operation) || is_of_local_operator(operation);
}

bool on_a_person(const Facts& facts) {
  return facts.person != nullptr;
}
bool gone(const Facts& facts) {
  return on_a_person(facts) && facts.person->state != PersonState::active;
}
bool could_read_before(const Facts& facts) {
  return facts.caller_is_owner_of_record || facts.roles.intersects(overseers);
}
// The desk works on rights themselves; restriction and bases do not stand in its way (stage 3).
bool works_on_rights(const Facts& facts) {
  return facts.purpose == Purpose::rights && facts.roles.intersects(desk);
}
bool asks_purpose(const Facts& facts) {
  return is_content(facts.operation) && !is_rights_operation(facts.operation);
}

constexpr Rule table[] = {
    {1, "integrity.ledgers", 0, "LEDGERS_NOT_REPLAYED", "Art. 32(1)(c)", 4, Effect::unavailable,
     "Candor is still reading what it knows about people's rights. Try again in a moment.",
     [](const Facts& facts) { return !facts.ledgers_ready; }},

    {10, "identity.signed_in", 1, "NOT_SIGNED_IN", "Art. 32(1)(b)", 4, Effect::unauthenticated,
     "Sign in, or send a valid token.",
     [](const Facts& facts) {
       return facts.actor_kind == ActorKind::none || facts.actor_kind == ActorKind::anonymous;
     }},

    {20, "record.unknown", 2, "UNKNOWN", "", 0, Effect::hidden, "There is no such record.",
     [](const Facts& facts) { return !facts.record_exists && !on_a_person(facts); }},
    {21, "record.erased", 2, "ERASED", "Art. 17", 5, Effect::erased,
     "This person's data was erased. What remains is the date.",
     [](const Facts& facts) { return gone(facts) && could_read_before(facts); }},
    {22, "record.erased_hidden", 2, "UNKNOWN", "Art. 17", 5, Effect::hidden, "There is no such record.",
     [](const Facts& facts) { return gone(facts) && !could_read_before(facts); }},

    {50, "restriction.whole", 5, "RESTRICTED", "Art. 18(2)", 5, Effect::forbidden,
     "This person's data is on hold: it may be kept, but not used. The privacy contact can tell you why and "
     "until when.",
     [](const Facts& facts) {
       if (!on_a_person(facts) || !facts.person->restricted) return false;
       if (is_rights_operation(facts.operation) || works_on_rights(facts)) return false;
       const bool pursues_claims = facts.purpose == Purpose::legal && facts.purposes.contains(Purpose::legal);
       return !pursues_claims;
     }},

    {90, "purpose.missing", 9, "NO_PURPOSE", "Art. 5(1)(b)", 5, Effect::forbidden,
     "Nothing says what the data is needed for. Name a purpose in the header Candor-Purpose, or give the "
     "token a default one.",
     [](const Facts& facts) { return asks_purpose(facts) && facts.purpose == Purpose::none; }},
    {91, "purpose.not_permitted", 9, "PURPOSE_NOT_PERMITTED", "Art. 5(1)(b), 25(2)", 5, Effect::forbidden,
     "This purpose is not among those your role or token works for. Choose one that fits your task, or ask "
     "an administrator to add it.",
     [](const Facts& facts) {
       return asks_purpose(facts) && facts.purpose != Purpose::none &&
              !facts.purposes.contains(facts.purpose);
     }},
    {92, "basis.missing", 9, "NO_BASIS", "Art. 6(1)", 5, Effect::forbidden,
     "Nothing on record allows using this person's data for this purpose. Record how the person came to us "
     "or ask for consent, where asking is lawful.",
     [](const Facts& facts) {
       if (!on_a_person(facts) || !asks_purpose(facts) || rests_on_law(facts.purpose)) return false;
       return facts.person->basis[static_cast<std::size_t>(facts.purpose)] == LawfulBasis::none;
     }},
    {93, "basis.not_allowed", 9, "BASIS_NOT_ALLOWED", "Art. 6(1)", 5, Effect::forbidden,
     "The ground on record does not carry this purpose. The privacy contact can check which one does.",
     [](const Facts& facts) {
       if (!on_a_person(facts) || !asks_purpose(facts) || rests_on_law(facts.purpose)) return false;
       const auto basis = facts.person->basis[static_cast<std::size_t>(facts.purpose)];
       return basis != LawfulBasis::none && !facts.allowed_bases.contains(basis);
     }},

    {140, "role.content", 14, "ROLE", "Art. 25(2), 32", 5, Effect::hidden,
     "Your role runs the installation and does not see people's data.",
     [](const Facts& facts) {
       return is_content(facts.operation) && !facts.roles.intersects(content_readers);
     }},
    {141, "role.write", 14, "ROLE", "Art. 25(2), 38(6)", 5, Effect::forbidden,
     "Your role may look, but not change records. Ask a colleague who works with them.",
     [](const Facts& facts) {
       return is_writing(facts.operation) && !facts.roles.intersects(content_writers);
     }},
    {142, "role.rights", 14, "ROLE", "Art. 25(2), 32", 5, Effect::forbidden,
     "Restricting and erasing is for the privacy contact. Pass the request on.",
     [](const Facts& facts) {
       return is_rights_operation(facts.operation) && !facts.roles.intersects(desk);
     }},
    {143, "scope.missing", 14, "SCOPE", "Art. 25(2), 32", 5, Effect::forbidden,
     "This token was not given the right to do that. Create one with the scope that is missing.",
     [](const Facts& facts) {
       if (is_reading(facts.operation)) return !facts.scopes.contains(Scope::read);
       if (facts.operation == Operation::import) return !facts.scopes.contains(Scope::import);
       if (is_writing(facts.operation) || is_rights_operation(facts.operation))
         return !facts.scopes.contains(Scope::write);
       if (is_audit(facts.operation)) return !facts.scopes.contains(Scope::audit);
       if (is_looking_around(facts.operation) && facts.actor_kind == ActorKind::token)
         return !facts.scopes.contains(Scope::read);
       return false;
     }},
    {144, "role.accounts", 14, "ROLE", "Art. 32", 4, Effect::forbidden,
     "Users and tokens are kept by administrators and owners. Ask one of them.",
     [](const Facts& facts) {
       if (is_self_service(facts.operation) && facts.account.own) return false;
       return is_accounts(facts.operation) && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.intersects({Role::administrator, Role::owner});
     }},
    {145, "role.audit", 14, "ROLE", "Art. 5(2), 32", 4, Effect::forbidden,
     "The log is read by the privacy contact and the data protection officer.",
     [](const Facts& facts) {
       return is_audit(facts.operation) && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.intersects(overseers);
     }},
    {146, "account.by_token", 14, "ROLE", "Art. 32", 4, Effect::forbidden,
     "Users, passwords, sessions and tokens are looked after by somebody who is signed in. A token does not "
     "do it, so that one that got lost cannot make others.",
     [](const Facts& facts) { return is_accounts(facts.operation) && facts.actor_kind == ActorKind::token; }},
    {147, "account.officer_conflict", 14, "CONFLICT", "Art. 38(6)", 4, Effect::forbidden,
     "The data protection officer would watch over himself: whoever has this role cannot be owner, "
     "administrator or marketing lead as well. Give one of the roles to somebody else.",
     [](const Facts& facts) { return facts.account.officer_conflict; }},
    {148, "account.officer_protected", 14, "OFFICER_PROTECTED", "Art. 38(3)", 4, Effect::forbidden,
     "The data protection officer keeps role, account and password: nobody may take them away but the "
     "owner, with a reason on record.",
     [](const Facts& facts) {
       return facts.account.touches_officer && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.contains(Role::owner);
     }},
    {149, "account.officer_reason", 14, "REASON_MISSING", "Art. 38(3), 5(2)", 4, Effect::forbidden,
     "Ending the appointment of the data protection officer needs a reason. Send one with the change; it "
     "is kept in the log.",
     [](const Facts& facts) {
       return facts.account.touches_officer && facts.operation == Operation::user_change &&
              !facts.account.reason_given;
     }},
    {150, "account.last_owner", 14, "LAST_OWNER", "", 0, Effect::forbidden,
     "Nobody would own this installation any more. Make somebody else an owner first.",
     [](const Facts& facts) { return facts.account.last_owner; }},
    {151, "account.owner_role", 14, "ROLE", "Art. 32", 4, Effect::forbidden,
     "Owners appoint owners: giving or taking this role, and an owner's account or password, is for an "
     "owner.",
     [](const Facts& facts) {
       return facts.account.touches_owner && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.contains(Role::owner);
     }},
    {152, "operator.local", 14, "ROLE", "Art. 32", 4, Effect::forbidden,
     "This is for whoever runs the machine.",
     [](const Facts& facts) {
       return is_of_local_operator(facts.operation) && facts.actor_kind != ActorKind::local_operator;
     }},

    // Last, so that nobody learns of it who could not have read the record. Erasing needs no record.
    {190, "integrity.record_missing", 15, "DAMAGED", "Art. 32(1)(c)", 4, Effect::damaged,
     "This record is missing although the person was not erased. Tell your administrator; a backup can bring "
     "it back.",
     [](const Facts& facts) {
       return !facts.record_exists && on_a_person(facts) && !gone(facts) &&
              !is_rights_operation(facts.operation);
     }},

    {200, "default", 15, "DEFAULT", "Art. 25(2)", 4, Effect::forbidden,
     "Nothing allows this. If it belongs to your work, ask the privacy contact.",
     [](const Facts& facts) { return !is_listed_operation(facts.operation); }},
};

constexpr MaskRule masks[] = {
    // Art. 5(1)(c): finance needs name, addresses, e-mail and phone, not what was noted in talks.
    {160, "mask.finance_notes", "role",
     [](const Facts& facts, const FieldDeclaration& field) {
       constexpr RoleSet with_notes{Role::owner,   Role::sales,        Role::marketing,
                                    Role::support, Role::privacy_desk, Role::data_protection_officer};
       return field.retention_class == RetentionClass::activity && !facts.roles.intersects(with_notes);
     }},
    // Art. 9(1): special categories stay closed until a condition of 9(2) is on record.
    {161, "mask.special", "special_category",
     [](const Facts&, const FieldDeclaration& field) {
       return field.privacy_class == PrivacyClass::special;
     }},
};

}  // namespace

bool rests_on_law(Purpose purpose) {
  return purpose == Purpose::rights || purpose == Purpose::legal || purpose == Purpose::security ||
         purpose == Purpose::housekeeping;
}

std::span<const Rule> rules() {
  return table;
}
std::span<const MaskRule> mask_rules() {
  return masks;
}

}  // namespace candor::decision
