#pragma once
// The registers a decision reads, as dated data (config/*.toml), never code: purposes with their allowed
// bases and roles, the collection contexts people choose from ("how they came to us"), balancing tests,
// notices, national law. Files give what everybody starts with; what a house changed or adopted is laid over
// them. A value of this kind is immutable and thread safe; a change makes another one.
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/value.h"
#include "privacy/national.h"
#include "privacy/outreach.h"
#include "privacy/purpose.h"
#include "privacy/schema.h"

namespace candor {

struct LocalizedText {
  std::string english;
  std::string german;
};

struct PurposeEntry {
  Purpose purpose = Purpose::unknown;
  LocalizedText title;
  LocalizedText description;
  BasisSet bases;  // allowed
  RoleSet roles;   // may work for it
  // Members of a record that this work needs; the others are masked. Empty: all.
  std::vector<std::string> fields;
};

// Why our interest in a use weighs more than the person's (Art. 6(1)(f)): written down, and in force once
// somebody has read and adopted it.
struct BalancingTest {
  std::uint16_t code = 0;  // stands in the ledger; never reused
  std::string name;        // business_contact
  LocalizedText title;
  LocalizedText interest;
  LocalizedText necessity;
  LocalizedText balance;
  LocalizedText safeguards;
  std::int64_t adopted_at = 0;  // milliseconds; 0: not yet
  Uuid adopted_by;

  bool adopted() const { return adopted_at != 0; }
};

// What people are told (Art. 13, 14), or what they agree to (Art. 7), in every version there was.
struct NoticeVersion {
  std::uint32_t version = 0;
  std::string valid_from;  // a date
  LocalizedText what_changed;
  LocalizedText wording;
};
struct NoticeEntry {
  std::uint16_t code = 0;  // stands in the ledger; never reused
  std::string name;
  LocalizedText title;
  bool of_consent = false;              // else it informs
  PurposeSet purposes;                  // that the wording names
  std::vector<NoticeVersion> versions;  // oldest first

  const NoticeVersion* version(std::uint32_t number) const;  // 0: the newest
};

enum class NoticeDuty : std::uint8_t {
  none = 0,             // no person, or already informed (Art. 13(4), 14(5)(a))
  at_collection = 1,    // Art. 13
  within_one_month = 2  // Art. 14(3)
};

std::string_view name_of(NoticeDuty duty);

struct ContextBasis {
  Purpose purpose = Purpose::unknown;
  LawfulBasis basis = LawfulBasis::none;
  std::string balancing_test;  // id, when the basis is legitimate interest
};

struct CollectionContext {
  std::uint16_t code = 0;  // stands in the ledger; never reused
  std::string name;        // inbound_enquiry
  LocalizedText title;     // "Asked us themselves"
  LocalizedText explanation;
  std::vector<ContextBasis> bases;
  Relation relation = Relation::cold;  // for what may reach the person
  Addressee addressee = Addressee::consumer;
  NoticeDuty notice = NoticeDuty::none;
  std::uint32_t retention_months = 0;  // counted from the last activity
  bool default_with_company = false;   // preselected for a person with a company
  bool default_without_company = false;
};

// The registers that a house may change. Codes stand in the store and are never reused.
enum class RegisterName : std::uint8_t {
  purposes = 1,
  collection_contexts = 2,
  balancing_tests = 3,
  notices = 4
};
inline constexpr std::size_t register_count = 4;
std::string_view name_of(RegisterName name);
std::optional<RegisterName> register_named(std::string_view name);
// The list in its file: purpose, context, test, notice.
std::string_view list_of(RegisterName name);

struct RegisterState {
  std::uint32_t version = 0;    // counts on with each change
  std::string valid_from;       // of the file, or the day of the latest change
  std::int64_t changed_at = 0;  // milliseconds; 0: as in the file
  Uuid changed_by;
};

// A parsed file, and in which line what stands: "context.2.bases.0.basis" -> 37.
struct RegisterFile {
  std::string name;  // collection_contexts.toml, national/outreach.toml
  Value content;
  std::map<std::string, std::uint32_t, std::less<>> lines;
};

struct Registers {
  std::string valid_from;  // date of the newest file
  std::vector<PurposeEntry> purposes;
  std::vector<CollectionContext> contexts;
  std::vector<BalancingTest> balancing_tests;
  std::vector<NoticeEntry> notices;
  std::vector<CountryRules> countries;
  std::vector<HolidayArea> holidays;
  std::vector<RetentionPeriod> retention_periods;
  std::vector<Authority> authorities;
  std::vector<NationalFile> national_files;
  std::array<RegisterState, register_count> states;
  std::vector<RegisterFile> files;  // what all this was read from

  const PurposeEntry* purpose(Purpose purpose) const;
  const CollectionContext* context(std::string_view name) const;
  const CollectionContext* context(std::uint16_t code) const;
  const BalancingTest* balancing_test(std::string_view name) const;
  const BalancingTest* balancing_test(std::uint16_t code) const;
  const NoticeEntry* notice(std::string_view name) const;
  const NoticeEntry* notice(std::uint16_t code) const;
  // The strictest rules for a country that nobody entered.
  const CountryRules& country(std::string_view code) const;

  RegisterState& state(RegisterName name) { return states[static_cast<std::size_t>(name) - 1]; }
  const RegisterState& state(RegisterName name) const { return states[static_cast<std::size_t>(name) - 1]; }
  // The entries as they stand in the file, and one of them; null: none of this name.
  const List& entries(RegisterName name) const;
  const Value* entry(RegisterName name, std::string_view entry) const;
};

// Strictly: an unknown key, purpose, rule or code, a code used twice, a basis that the purpose does not
// allow, a balancing test that is none: an Error naming file, line and entry. `fields`: what the records of
// people have; none: not checked. Files of config/national/ may be missing.
Result<Registers> read_registers(std::vector<RegisterFile> files,
                                 std::span<const std::string_view> fields = {});

// The same with one entry put in the place of the one of its name, or added; adoptions stay, but for a
// balancing test that was changed. The caller sets the state.
Result<Registers> with_entry(const Registers& registers, RegisterName name, const Value& entry,
                             std::span<const std::string_view> fields = {});

// The members that the records of people have.
std::vector<std::string_view> fields_of_people(std::span<const RecordType* const> types);

// What somebody has to see to: national data that is old, balancing tests in use that nobody adopted.
struct RegisterWarning {
  std::string code;
  LocalizedText detail;
};
std::vector<RegisterWarning> warnings_of(const Registers& registers, std::int64_t now);

}  // namespace candor
