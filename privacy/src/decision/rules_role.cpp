// Roles, need to know, volume and the default (stages 14 and 15).
#include "decision/predicates.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

constexpr Rule table[] = {
    {140, "role.content", 14, Topic::always, "ROLE", "Art. 25(2), 32", 5, Effect::hidden,
     "Your role runs the installation and does not see people's data.",
     [](const Facts& facts) {
       return is_content(facts.operation) && facts.operation != Operation::retention_erase &&
              !of_the_house(facts) && !facts.roles.intersects(content_readers);
     }},
    {141, "role.write", 14, Topic::always, "ROLE", "Art. 25(2), 38(6)", 5, Effect::forbidden,
     "Your role may look, but not change records. Ask a colleague who works with them.",
     [](const Facts& facts) {
       return (is_writing(facts.operation) || is_recording(facts.operation)) && !of_the_house(facts) &&
              !facts.roles.intersects(content_writers);
     }},
    {142, "role.rights", 14, Topic::always, "ROLE", "Art. 25(2), 32", 5, Effect::forbidden,
     "Restricting, erasing and answering requests is for the privacy contact. Pass the request on.",
     [](const Facts& facts) { return is_of_desk(facts.operation) && !facts.roles.intersects(desk); }},
    {143, "scope.missing", 14, Topic::always, "SCOPE", "Art. 25(2), 32", 5, Effect::forbidden,
     "This token was not given the right to do that. Create one with the scope that is missing.",
     [](const Facts& facts) {
       if (is_reading(facts.operation) || facts.operation == Operation::privacy_read)
         return !facts.scopes.contains(Scope::read);
       if (facts.operation == Operation::import) return !facts.scopes.contains(Scope::import);
       if (is_writing(facts.operation) || is_rights_operation(facts.operation) ||
           facts.operation == Operation::retention_erase)
         return !facts.scopes.contains(Scope::write);
       if (is_audit(facts.operation)) return !facts.scopes.contains(Scope::audit);
       if (is_changing_registers(facts.operation) && facts.actor_kind == ActorKind::token)
         return !facts.scopes.contains(Scope::write);
       if (facts.operation == Operation::register_read && facts.actor_kind == ActorKind::token)
         return !facts.scopes.contains(Scope::read);
       if (is_looking_around(facts.operation) && facts.actor_kind == ActorKind::token)
         return !facts.scopes.contains(Scope::read);
       return false;
     }},
    {144, "role.accounts", 14, Topic::rare_act, "ROLE", "Art. 32", 4, Effect::forbidden,
     "Users and tokens are kept by administrators and owners. Ask one of them.",
     [](const Facts& facts) {
       if (is_self_service(facts.operation) && facts.account.own) return false;
       return is_accounts(facts.operation) && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.intersects({Role::administrator, Role::owner});
     }},
    {145, "role.audit", 14, Topic::rare_act, "ROLE", "Art. 5(2), 32", 4, Effect::forbidden,
     "The log is read by the privacy contact and the data protection officer.",
     [](const Facts& facts) {
       return is_audit(facts.operation) && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.intersects(overseers);
     }},
    {146, "account.by_token", 14, Topic::rare_act, "ROLE", "Art. 32", 4, Effect::forbidden,
     "Users, passwords, sessions and tokens are looked after by somebody who is signed in. A token does not "
     "do it, so that one that got lost cannot make others.",
     [](const Facts& facts) { return is_accounts(facts.operation) && facts.actor_kind == ActorKind::token; }},
    {147, "account.officer_conflict", 14, Topic::rare_act, "CONFLICT", "Art. 38(6)", 4, Effect::forbidden,
     "The data protection officer would watch over himself: whoever has this role cannot be owner, "
     "administrator or marketing lead as well. Give one of the roles to somebody else.",
     [](const Facts& facts) { return facts.account.officer_conflict; }},
    {148, "account.officer_protected", 14, Topic::rare_act, "OFFICER_PROTECTED", "Art. 38(3)", 4,
     Effect::forbidden,
     "The data protection officer keeps role, account and password: nobody may take them away but the owner, "
     "with a reason on record.",
     [](const Facts& facts) {
       return facts.account.touches_officer && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.contains(Role::owner);
     }},
    {149, "account.officer_reason", 14, Topic::rare_act, "REASON_MISSING", "Art. 38(3), 5(2)", 4,
     Effect::forbidden,
     "Ending the appointment of the data protection officer needs a reason. Send one with the change; it is "
     "kept in the log.",
     [](const Facts& facts) {
       return facts.account.touches_officer && facts.operation == Operation::user_change &&
              !facts.account.reason_given;
     }},
    {150, "account.last_owner", 14, Topic::rare_act, "LAST_OWNER", "", 0, Effect::forbidden,
     "Nobody would own this installation any more. Make somebody else an owner first.",
     [](const Facts& facts) { return facts.account.last_owner; }},
    {151, "account.owner_role", 14, Topic::rare_act, "ROLE", "Art. 32", 4, Effect::forbidden,
     "Owners appoint owners: giving or taking this role, and an owner's account or password, is for an "
     "owner.",
     [](const Facts& facts) {
       return facts.account.touches_owner && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.contains(Role::owner);
     }},
    {152, "operator.local", 14, Topic::rare_act, "ROLE", "Art. 32", 4, Effect::forbidden,
     "This is for whoever runs the machine.",
     [](const Facts& facts) {
       return is_of_local_operator(facts.operation) && facts.actor_kind != ActorKind::local_operator;
     }},
    {153, "account.log_protected", 14, Topic::rare_act, "LOG_PROTECTED", "Art. 5(2), 32", 4,
     Effect::forbidden,
     "The log cannot be switched off, by nobody: it is what shows that people's data was handled rightly. "
     "How long entries are kept can be changed together with the data protection officer.",
     [](const Facts& facts) { return facts.account.stops_log; }},
    {154, "role.team", 14, Topic::circumstance, "TEAM", "Art. 25(2), 32", 5, Effect::hidden,
     "This record belongs to another team. If you stand in for somebody, have the cover recorded.",
     [](const Facts& facts) {
       const bool on_rights =
           is_rights_operation(facts.operation) && facts.operation != Operation::privacy_read;
       return facts.in_team == Answer::no && is_content(facts.operation) && !on_rights &&
              !facts.roles.intersects(advisers) && !covers(facts) && !in_emergency(facts);
     }},
    {155, "role.advice", 14, Topic::rare_act, "ROLE", "Art. 39(1)", 4, Effect::forbidden,
     "Advice and notes on requests are written by the privacy contact and the data protection officer.",
     [](const Facts& facts) {
       return facts.operation == Operation::advise && !facts.roles.intersects(advisers);
     }},
    {156, "role.retention", 14, Topic::rare_act, "ROLE", "Art. 25(2), 32", 5, Effect::forbidden,
     "Data whose time is over is erased by Candor itself. To erase a person earlier, ask the privacy "
     "contact.",
     [](const Facts& facts) {
       return facts.operation == Operation::retention_erase && facts.actor_kind != ActorKind::job;
     }},
    {157, "emergency.reason", 14, Topic::circumstance, "REASON_MISSING", "Art. 6(1)(d), 5(2)", 5,
     Effect::forbidden,
     "In an emergency you may look, but say in a few words what happened. It is kept in the log.",
     [](const Facts& facts) { return facts.emergency && !facts.emergency->reason_given; }},
    {158, "emergency.over", 14, Topic::circumstance, "EMERGENCY_OVER", "Art. 6(1)(d)", 5, Effect::forbidden,
     "An emergency opens a record for a quarter of an hour, to read it. That time is over. If it goes on, "
     "declare it again.",
     [](const Facts& facts) {
       return facts.emergency && facts.emergency->reason_given && !in_emergency(facts);
     }},
    {159, "role.bases", 14, Topic::rare_act, "ROLE", "Art. 25(2), 6(1)", 5, Effect::forbidden,
     "Naming legal bases is for the privacy contact. Choose how the person came to us instead.",
     [](const Facts& facts) {
       return facts.operation == Operation::name_basis && !facts.roles.intersects(desk) &&
              !facts.scopes.contains(Scope::name_bases);
     }},
    {172, "role.registers", 14, Topic::rare_act, "ROLE", "Art. 24, 25(2)", 4, Effect::forbidden,
     "Purposes, contexts, balancing tests and notices are kept by the owner and the privacy contact. Ask one "
     "of them.",
     [](const Facts& facts) {
       return is_changing_registers(facts.operation) && facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.intersects({Role::owner, Role::privacy_desk});
     }},
    {173, "role.register_read", 14, Topic::rare_act, "ROLE", "Art. 25(2)", 4, Effect::forbidden,
     "Balancing tests are read by the owner, the privacy contact, the data protection officer and "
     "administrators. Ask one of them.",
     [](const Facts& facts) {
       return facts.operation == Operation::register_read && !facts.account.for_everybody &&
              facts.actor_kind != ActorKind::local_operator &&
              !facts.roles.intersects(
                  {Role::owner, Role::privacy_desk, Role::administrator, Role::data_protection_officer});
     }},
    {174, "role.house", 14, Topic::always, "ROLE", "Art. 25(2)", 4, Effect::forbidden,
     "Pipelines, stages, states of leads and exchange rates are arranged by owners and administrators. Ask "
     "one "
     "of them.",
     [](const Facts& facts) {
       return of_the_house(facts) && is_writing(facts.operation) &&
              !facts.roles.intersects({Role::owner, Role::administrator});
     }},
    {175, "role.private", 14, Topic::always, "ROLE", "Art. 25(2)", 5, Effect::hidden,
     "This is kept private by a colleague.", [](const Facts& facts) { return facts.private_to_another; }},

    {180, "volume.second_approval", 15, Topic::rare_act, "DUAL_CONTROL", "Art. 32", 0, Effect::forbidden,
     "This would take out more people at once than one person alone may. Ask a colleague with the right to "
     "approve it, or narrow down your choice.",
     [](const Facts& facts) {
       return facts.operation == Operation::export_ && exceeds(facts.volume) &&
              facts.volume.second_approval == Answer::no;
     }},

    // Last, so that nobody learns of it who could not have read the record. Erasing needs no record.
    {190, "integrity.record_missing", 15, Topic::person, "DAMAGED", "Art. 32(1)(c)", 4, Effect::damaged,
     "This record is missing although the person was not erased. Tell your administrator; a backup can bring "
     "it back.",
     [](const Facts& facts) {
       return !facts.record_exists && on_a_person(facts) && !gone(facts) &&
              !is_rights_operation(facts.operation);
     }},

    {200, "default", 15, Topic::rare_act, "DEFAULT", "Art. 25(2)", 4, Effect::forbidden,
     "Nothing allows this. If it belongs to your work, ask the privacy contact.",
     [](const Facts& facts) { return !is_listed_operation(facts.operation); }},
};

}  // namespace

std::span<const Rule> role_rules() {
  return table;
}

}  // namespace candor::decision
