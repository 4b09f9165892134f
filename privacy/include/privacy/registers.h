#pragma once
// The registers a decision reads, as dated data (config/*.toml), never code: purposes with their allowed
// bases and roles, and the collection contexts people choose from ("how they came to us"). Each context
// sets purposes, bases, retention and notice duty in one choice. Read once at start; immutable, thread safe.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/value.h"
#include "privacy/national.h"
#include "privacy/outreach.h"
#include "privacy/purpose.h"

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

struct Registers {
  std::string valid_from;  // date of the newest file
  std::vector<PurposeEntry> purposes;
  std::vector<CollectionContext> contexts;
  std::vector<BalancingTest> balancing_tests;
  std::vector<NoticeEntry> notices;
  std::vector<CountryRules> countries;

  const PurposeEntry* purpose(Purpose purpose) const;
  const CollectionContext* context(std::string_view name) const;
  const CollectionContext* context(std::uint16_t code) const;
  const BalancingTest* balancing_test(std::string_view name) const;
  const BalancingTest* balancing_test(std::uint16_t code) const;
  const NoticeEntry* notice(std::string_view name) const;
  const NoticeEntry* notice(std::uint16_t code) const;
  // The strictest rules for a country that nobody entered.
  const CountryRules& country(std::string_view code) const;
};

// From the parsed config/purposes.toml and config/collection_contexts.toml. Unknown names, codes used
// twice, bases that the purpose does not allow: an Error naming the file's entry.
Result<Registers> read_registers(const Value& purposes, const Value& contexts);

}  // namespace candor
