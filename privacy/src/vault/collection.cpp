#include "vault/collection.h"

namespace candor {
namespace {

Error no_basis() {
  Error error{Errc::invalid, "no_lawful_basis",
              "Say how this person came to us: add a collection with one of the contexts."};
  error.fields.push_back({"collection.context", "required",
                          "Choose a collection context, for example inbound_enquiry or existing_customer."});
  error.decision.push_back(
      {"NO_BASIS",
       "basis.missing",
       "Art. 6(1)",
       "A person may be recorded once it is known on what ground. The collection context "
       "sets purposes, grounds and retention in one choice.",
       {}});
  return error;
}

Error unknown_context(const Registers& registers) {
  std::string names;
  for (const auto& context : registers.contexts) names += (names.empty() ? "" : ", ") + context.name;
  Error error{Errc::invalid, "no_lawful_basis", "There is no such collection context."};
  error.fields.push_back({"collection.context", "unknown_context", "Use one of: " + names + "."});
  return error;
}

Result<decision::CollectedFact> from_named(const Collection& collection, const Registers& registers,
                                           const Principal& who) {
  if (!who.roles().contains(Role::privacy_desk) && !who.scopes().contains(Scope::name_bases)) {
    Error error{Errc::denied, "may_not_name_bases",
                "Naming legal bases is for the privacy contact. Choose a collection context instead."};
    error.decision.push_back({"ROLE", "role.name_bases", "Art. 25(2)", error.detail, {}});
    return error;
  }
  decision::CollectedFact fact;
  Error error{Errc::invalid, "invalid", "The bases cannot be recorded as they are."};
  for (std::size_t i = 0; i < collection.bases.size(); ++i) {
    const auto& named = collection.bases[i];
    const std::string path = "bases." + std::to_string(i);
    const auto* purpose = registers.purpose(named.purpose);
    if (!purpose) {
      error.fields.push_back({path + ".purpose", "unknown_purpose", "There is no such purpose."});
    } else if (!purpose->bases.contains(named.basis)) {
      error.fields.push_back({path + ".basis", "not_allowed", "This purpose does not allow that basis."});
    } else if (auto& basis = fact.basis[static_cast<std::size_t>(named.purpose)];
               basis != LawfulBasis::none) {
      error.fields.push_back({path + ".purpose", "repeated", "One basis for each purpose."});
    } else {
      basis = named.basis;
    }
  }
  if (!error.fields.empty()) return error;
  fact.notice = NoticeDuty::within_one_month;
  return fact;
}

}  // namespace

Result<decision::CollectedFact> resolve_collection(const Collection& collection, const Registers& registers,
                                                   const Principal& who) {
  if (!collection.context.empty() && !collection.bases.empty()) {
    Error error{Errc::invalid, "invalid", "Give a collection context or bases, not both."};
    error.fields.push_back({"bases", "contradiction", "Leave out bases, or leave out collection.context."});
    return error;
  }
  if (!collection.bases.empty()) return from_named(collection, registers, who);
  if (collection.context.empty()) return no_basis();
  const auto* context = registers.context(collection.context);
  if (!context) return unknown_context(registers);
  return from_context(*context);
}

decision::CollectedFact from_context(const CollectionContext& context) {
  decision::CollectedFact fact;
  fact.context = context.code;
  fact.notice = context.notice;
  fact.retention_months = context.retention_months;
  for (const auto& basis : context.bases) {
    fact.basis[static_cast<std::size_t>(basis.purpose)] = basis.basis;
  }
  return fact;
}

}  // namespace candor
