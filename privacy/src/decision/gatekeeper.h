#pragma once
// Asks the policy and, on a yes, makes the Grant. The only maker of Grants. Thread safe.
#include <optional>

#include "decision/current_registers.h"
#include "decision/decision_clock.h"
#include "decision/known_facts.h"
#include "decision/policy.h"
#include "privacy/access.h"
#include "privacy/grant.h"
#include "privacy/registers.h"
#include "sealing/key_store.h"

namespace candor {

class Gatekeeper {
 public:
  Gatekeeper(const CurrentRegisters& registers, const decision::DecisionClock& clock,
             const sealing::KeyStore& key_store)
      : registers_(registers), clock_(clock), key_store_(key_store) {}

  // The facts of an access that touches no record yet; the caller adds the person and the record.
  decision::Facts facts(const Access& access, Operation operation, const RecordType* type) const;

  // Adds a person: his standing, and from the record of his events what the decision asks about.
  void add_person(decision::Facts& facts, const Access& access, const decision::Standing& person,
                  decision::KnownRoom& room) const;

  // Error damaged when keys are unreadable. A yes without keys (a record of open fields only) is fine.
  Result<Grant> grant(const decision::Decision& decision, const RecordType& type, const Uuid& record,
                      Operation operation, storage::Connection& keys, const storage::Overlay* overlay) const;
  // For the search index, which opens every record at start under the purpose housekeeping and shows
  // nothing: the decision stands in front of each row that is found.
  Result<Grant> grant_for_index(const RecordType& type, const Uuid& record, storage::Connection& keys) const;
  // For taking an erased person out of what points to him; nothing of it is shown.
  Result<Grant> grant_for_letting_go(const RecordType& type, const Uuid& record, storage::Connection& keys,
                                     const storage::Overlay* overlay) const;
  const sealing::KeyStore& key_store() const { return key_store_; }

 private:
  Result<Grant> with_keys(const RecordType& type, const Uuid& record, Operation operation,
                          std::uint64_t fields, storage::Connection& keys,
                          const storage::Overlay* overlay) const;
  const CurrentRegisters& registers_;
  const decision::DecisionClock& clock_;
  const sealing::KeyStore& key_store_;
};

}  // namespace candor
