#pragma once
// What a record type works out by itself when one of its records is about to be stored: read-only members
// (a deal's weighted amount), defaults (its first stage), and what is wrong with it in the light of other
// records (a stage of another pipeline). It sees open members of other records only: ids, choices, numbers,
// flags and times, so it needs no key and no decision. Called once per write, in the write's transaction.
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

class Derivation {
 public:
  using Condition = std::pair<std::string_view, Value>;

  virtual ~Derivation() = default;

  Uuid record;  // nil: it is new
  // As stored now, read-only members included; null: it is new.
  const Object* before = nullptr;
  // As it is to be: checked, without the read-only members of before.
  Object* after = nullptr;
  std::vector<FieldError>* errors = nullptr;
  std::int64_t now = 0;  // milliseconds
  Uuid actor;
  std::string_view currency;  // of the installation

  // The open members of a record outside the trash; nothing when there is none.
  virtual std::optional<Object> open_members(std::string_view record_type, const Uuid& id) const = 0;
  // The open members (and `id`) of the first record outside the trash with these open members, in the order
  // of `by`; a flag that nobody set is false; `at_most`: only those whose `by` is not above it.
  virtual std::optional<Object> first(std::string_view record_type, std::span<const Condition> equal,
                                      std::string_view by, bool descending,
                                      std::optional<std::int64_t> at_most = std::nullopt) const = 0;

  const Value* given(std::string_view member) const;
  const Value* earlier(std::string_view member) const;
  std::optional<Uuid> given_id(std::string_view member) const;
  std::optional<std::int64_t> given_number(std::string_view member) const;
  std::string_view given_text(std::string_view member) const;
  void set(std::string_view member, Value value);
  void refuse(std::string_view member, std::string_view code, std::string_view message);
};

}  // namespace candor
