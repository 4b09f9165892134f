#include "privacy/purpose.h"

#include <array>
#include <utility>

#include "privacy/access.h"

namespace candor {
namespace {

template <class Enum, std::size_t Size>
using Names = std::array<std::pair<Enum, std::string_view>, Size>;

template <class Enum, std::size_t Size>
std::string_view find_name(const Names<Enum, Size>& names, Enum value) {
  for (const auto& [key, name] : names) {
    if (key == value) return name;
  }
  return "unknown";
}

template <class Enum, std::size_t Size>
std::optional<Enum> find_value(const Names<Enum, Size>& names, std::string_view wanted) {
  for (const auto& [key, name] : names) {
    if (name == wanted) return key;
  }
  return std::nullopt;
}

constexpr Names<Purpose, 10> purposes{{{Purpose::sales, "sales"},
                                       {Purpose::contract, "contract"},
                                       {Purpose::billing, "billing"},
                                       {Purpose::support, "support"},
                                       {Purpose::marketing, "marketing"},
                                       {Purpose::analytics, "analytics"},
                                       {Purpose::legal, "legal"},
                                       {Purpose::rights, "rights"},
                                       {Purpose::security, "security"},
                                       {Purpose::housekeeping, "housekeeping"}}};

constexpr Names<LawfulBasis, 6> bases{{{LawfulBasis::consent, "consent"},
                                       {LawfulBasis::contract, "contract"},
                                       {LawfulBasis::legal_obligation, "legal_obligation"},
                                       {LawfulBasis::vital_interest, "vital_interest"},
                                       {LawfulBasis::public_task, "public_task"},
                                       {LawfulBasis::legitimate_interest, "legitimate_interest"}}};

constexpr Names<Role, role_count> roles{{{Role::owner, "owner"},
                                         {Role::administrator, "administrator"},
                                         {Role::sales, "sales"},
                                         {Role::marketing, "marketing"},
                                         {Role::support, "support"},
                                         {Role::finance, "finance"},
                                         {Role::privacy_desk, "privacy_desk"},
                                         {Role::data_protection_officer, "data_protection_officer"}}};

constexpr Names<Scope, scope_count> scopes{{{Scope::read, "read"},
                                            {Scope::write, "write"},
                                            {Scope::import, "import"},
                                            {Scope::audit, "audit"},
                                            {Scope::name_bases, "name_bases"}}};

constexpr Names<Operation, 66> operations{{{Operation::read, "read"},
                                           {Operation::list, "list"},
                                           {Operation::create, "create"},
                                           {Operation::update, "update"},
                                           {Operation::trash, "trash"},
                                           {Operation::restore, "restore"},
                                           {Operation::erase, "erase"},
                                           {Operation::import, "import"},
                                           {Operation::export_, "export"},
                                           {Operation::search, "search"},
                                           {Operation::merge, "merge"},
                                           {Operation::send, "send"},
                                           {Operation::call, "call"},
                                           {Operation::post, "post"},
                                           {Operation::disclose, "disclose"},
                                           {Operation::score, "score"},
                                           {Operation::automated_decision, "automated_decision"},
                                           {Operation::store_on_device, "store_on_device"},
                                           {Operation::sign_in, "sign_in"},
                                           {Operation::sign_out, "sign_out"},
                                           {Operation::user_add, "user_add"},
                                           {Operation::password_reset, "password_reset"},
                                           {Operation::token_create, "token_create"},
                                           {Operation::token_revoke, "token_revoke"},
                                           {Operation::user_change, "user_change"},
                                           {Operation::password_change, "password_change"},
                                           {Operation::session_end, "session_end"},
                                           {Operation::profile_change, "profile_change"},
                                           {Operation::audit_read, "audit_read"},
                                           {Operation::audit_verify, "audit_verify"},
                                           {Operation::audit_proof, "audit_proof"},
                                           {Operation::accounts_read, "accounts_read"},
                                           {Operation::installation_created, "installation_created"},
                                           {Operation::erase_resumed, "erase_resumed"},
                                           {Operation::settings_read, "settings_read"},
                                           {Operation::settings_change, "settings_change"},
                                           {Operation::index_built, "index_built"},
                                           {Operation::set_up, "set_up"},
                                           {Operation::escrow_checked, "escrow_checked"},
                                           {Operation::backup_made, "backup_made"},
                                           {Operation::restrict_processing, "restrict_processing"},
                                           {Operation::lift_restriction, "lift_restriction"},
                                           {Operation::record_consent, "record_consent"},
                                           {Operation::record_objection, "record_objection"},
                                           {Operation::record_request, "record_request"},
                                           {Operation::answer_request, "answer_request"},
                                           {Operation::advise, "advise"},
                                           {Operation::retention_erase, "retention_erase"},
                                           {Operation::backup, "backup"},
                                           {Operation::backup_restored, "backup_restored"},
                                           {Operation::record_notice, "record_notice"},
                                           {Operation::record_preference, "record_preference"},
                                           {Operation::record_age, "record_age"},
                                           {Operation::place_hold, "place_hold"},
                                           {Operation::name_basis, "name_basis"},
                                           {Operation::correct_collection, "correct_collection"},
                                           {Operation::decide_objection, "decide_objection"},
                                           {Operation::announce_lifting, "announce_lifting"},
                                           {Operation::explain, "explain"},
                                           {Operation::privacy_read, "privacy_read"},
                                           {Operation::register_read, "register_read"},
                                           {Operation::register_change, "register_change"},
                                           {Operation::balancing_test_adopt, "balancing_test_adopt"},
                                           {Operation::read_content, "read_content"},
                                           {Operation::follow_changes, "follow_changes"},
                                           {Operation::remind, "remind"}}};

}  // namespace

std::string_view name_of(Purpose purpose) {
  if (purpose == Purpose::none) return "none";
  return find_name(purposes, purpose);
}
Purpose purpose_named(std::string_view name) {
  return find_value(purposes, name).value_or(Purpose::unknown);
}

std::string_view name_of(LawfulBasis basis) {
  if (basis == LawfulBasis::none) return "none";
  return find_name(bases, basis);
}
std::optional<LawfulBasis> lawful_basis_named(std::string_view name) {
  return find_value(bases, name);
}

std::string_view name_of(Role role) {
  return find_name(roles, role);
}
std::optional<Role> role_named(std::string_view name) {
  return find_value(roles, name);
}

std::string_view name_of(Scope scope) {
  return find_name(scopes, scope);
}
std::optional<Scope> scope_named(std::string_view name) {
  return find_value(scopes, name);
}

std::string_view name_of(Operation operation) {
  return find_name(operations, operation);
}

}  // namespace candor
