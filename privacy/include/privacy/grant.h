#pragma once
// The policy's yes. Move-only, made by the Gatekeeper alone, bound to one record, an operation and the
// fields the policy allows, and it carries the unwrapped data keys: without one there is nothing to
// decrypt with. The keys are wiped when it ends.
#include <cstdint>
#include <memory>

#include "base/id.h"
#include "privacy/access.h"
#include "privacy/purpose.h"

namespace candor {

class Gatekeeper;
template <class T>
class Sealed;

class Grant {
 public:
  struct Keys;  // privacy/src/decision/grant_keys.h

  Grant(const Badge<Gatekeeper>&, std::uint8_t record_type, const Uuid& record, Operation operation,
        std::uint64_t fields, std::unique_ptr<Keys> keys);
  Grant(Grant&&) noexcept;
  Grant& operator=(Grant&&) noexcept;
  ~Grant();

  std::uint8_t record_type() const { return record_type_; }
  const Uuid& record() const { return record_; }
  Operation operation() const { return operation_; }
  std::uint64_t fields() const { return fields_; }  // bit i: field i of the record type may be shown
  bool allows(unsigned field) const { return fields_ >> field & 1u; }

 private:
  template <class T>
  friend class Sealed;
  friend class Sealer;
  std::uint8_t record_type_;
  Uuid record_;
  Operation operation_;
  std::uint64_t fields_;
  std::unique_ptr<Keys> keys_;
};

}  // namespace candor
