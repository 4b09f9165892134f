#pragma once
// What personal data may be used for, on what ground, and in which role people act. The codes stand in
// audit headers and ledgers and are never reused. Which basis and role fits which purpose is data:
// see registers.h. (Art. 5(1)(b), 6(1) GDPR)
#include <cstdint>
#include <optional>
#include <string_view>

namespace candor {

enum class Purpose : std::uint8_t {
  unknown = 0,  // named by the caller, but none of ours; always refused
  none = 1,     // the caller gave none and there is no default; always refused
  sales = 2,
  contract = 3,
  billing = 4,
  support = 5,
  marketing = 6,
  analytics = 7,
  legal = 8,
  rights = 9,
  security = 10,
  housekeeping = 11,
};
inline constexpr std::size_t purpose_count = 12;
std::string_view name_of(Purpose purpose);
// Purpose::unknown for a name that is none.
Purpose purpose_named(std::string_view name);

// Art. 6(1) (a) to (f).
enum class LawfulBasis : std::uint8_t {
  none = 0,
  consent = 1,
  contract = 2,
  legal_obligation = 3,
  vital_interest = 4,
  public_task = 5,
  legitimate_interest = 6,
};
std::string_view name_of(LawfulBasis basis);
std::optional<LawfulBasis> lawful_basis_named(std::string_view name);

enum class Role : std::uint8_t {
  owner = 0,          // runs the company: appoints, sees reports
  administrator = 1,  // runs the installation; no content (policy: 25(2))
  sales = 2,
  marketing = 3,
  support = 4,
  finance = 5,
  privacy_desk = 6,  // the privacy contact: requests, consents, bases by name
  data_protection_officer = 7,
};
inline constexpr std::size_t role_count = 8;
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);

// A set of small enum values.
template <class Enum, std::size_t Count>
class EnumSet {
 public:
  constexpr EnumSet() = default;
  constexpr EnumSet(std::initializer_list<Enum> members) {
    for (auto member : members) insert(member);
  }
  static constexpr EnumSet from_bits(std::uint32_t bits) {
    EnumSet set;
    set.bits_ = bits;
    return set;
  }
  constexpr void insert(Enum member) { bits_ |= 1u << static_cast<unsigned>(member); }
  constexpr void erase(Enum member) { bits_ &= ~(1u << static_cast<unsigned>(member)); }
  constexpr bool contains(Enum member) const { return bits_ >> static_cast<unsigned>(member) & 1u; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool intersects(EnumSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr std::uint32_t bits() const { return bits_; }
  constexpr bool operator==(const EnumSet&) const = default;
  static constexpr std::size_t capacity = Count;

 private:
  std::uint32_t bits_ = 0;
};
using RoleSet = EnumSet<Role, role_count>;
using PurposeSet = EnumSet<Purpose, purpose_count>;
using BasisSet = EnumSet<LawfulBasis, 7>;

// What is being done, for the decision and the audit header. Codes are never reused.
enum class Operation : std::uint8_t {
  read = 1,
  list = 2,
  create = 3,
  update = 4,
  trash = 5,
  restore = 6,
  erase = 7,
  import = 8,
  export_ = 9,
  search = 10,
  merge = 11,  // two records of one person become one
  send = 12,   // an e-mail or a text message
  call = 13,
  post = 14,      // a letter
  disclose = 15,  // to a recipient outside: webhook, integration, share
  score = 16,
  automated_decision = 17,
  store_on_device = 18,  // a cookie or anything like it
  sign_in = 20,
  sign_out = 21,
  user_add = 22,
  password_reset = 23,
  token_create = 24,
  token_revoke = 25,
  user_change = 26,
  password_change = 27,  // one's own
  session_end = 28,      // another of one's own
  profile_change = 29,   // one's own
  audit_read = 30,
  audit_verify = 31,
  audit_proof = 32,
  accounts_read = 33,  // who works here; one's sessions; tokens
  installation_created = 40,
  erase_resumed = 41,
  settings_read = 42,
  settings_change = 43,
  set_up = 44,  // the first user, by the one-time link
  escrow_checked = 45,
  backup_made = 46,
  index_built = 47,  // records opened for the search index
  restrict_processing = 50,
  lift_restriction = 51,
  record_consent = 52,
  record_objection = 53,
  record_request = 54,  // somebody asks for a right of his
  answer_request = 55,
  advise = 56,           // advice and notes on requests
  retention_erase = 57,  // the time to keep is over
  record_notice = 58,    // that somebody was told (Art. 13, 14)
  record_preference = 59,
  backup = 60,
  backup_restored = 61,
  record_age = 62,
  place_hold = 63,          // or release it
  name_basis = 64,          // by who may
  correct_collection = 65,  // how the person came to us
  decide_objection = 66,    // Art. 21(1)
  announce_lifting = 67,    // Art. 18(3)
  explain = 68,
  privacy_read = 69,  // what may be done with a person, and what is on record of it
  register_read = 70,
  register_change = 71,
  balancing_test_adopt = 72,
  read_content = 80,    // the file that belongs to a record
  follow_changes = 81,  // what happens, as it happens
  remind = 82,
};
std::string_view name_of(Operation operation);

}  // namespace candor
