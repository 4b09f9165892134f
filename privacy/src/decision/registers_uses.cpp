// Purposes, and the contexts people choose from: read from their files.
#include <algorithm>

#include "decision/register_entry.h"

namespace candor {
namespace {

PurposeEntry read_purpose(const RegisterEntry& entry, std::span<const std::string_view> fields) {
  entry.allow_only(
      {"name", "title_en", "title_de", "description_en", "description_de", "bases", "roles", "fields"});
  PurposeEntry purpose;
  purpose.purpose = entry.purpose("name");
  purpose.title = entry.localized("title");
  purpose.description = entry.localized("description");
  for (const auto& name : entry.texts("bases")) purpose.bases.insert(entry.basis_of("bases", name));
  if (purpose.bases.empty()) entry.refuse_member("bases", "is empty: nothing could ever be done for it");
  for (const auto& name : entry.texts("roles")) {
    const auto role = role_named(name);
    if (!role) entry.refuse_member("roles", "names a role that Candor does not know");
    purpose.roles.insert(*role);
  }
  purpose.fields = entry.optional_texts("fields");
  for (const auto& name : purpose.fields) {
    if (!fields.empty() && std::ranges::find(fields, name) == fields.end()) {
      entry.refuse_member("fields", "names \"" + name + "\", which no record of a person has");
    }
  }
  return purpose;
}

ContextBasis read_basis(const RegisterEntry& entry, const Registers& registers) {
  entry.allow_only({"purpose", "basis", "balancing_test"});
  ContextBasis basis;
  basis.purpose = entry.purpose("purpose");
  basis.basis = entry.basis_of("basis", entry.text("basis"));
  if (!registers.purpose(basis.purpose)->bases.contains(basis.basis)) {
    entry.refuse_member("basis", "is not among those that purposes.toml allows for \"" +
                                     std::string(name_of(basis.purpose)) + "\"");
  }
  const bool weighs_interests = basis.basis == LawfulBasis::legitimate_interest;
  if (weighs_interests && !entry.has("balancing_test")) {
    entry.refuse("needs the name of a balancing test: a legitimate interest must have been weighed");
  }
  if (!weighs_interests && entry.has("balancing_test")) {
    entry.refuse("has a balancing test, but only a legitimate interest is weighed");
  }
  basis.balancing_test = entry.optional_text("balancing_test");
  if (weighs_interests && registers.balancing_test(basis.balancing_test) == nullptr) {
    entry.refuse_member("balancing_test", "names a test that balancing_tests.toml does not have");
  }
  return basis;
}

Addressee addressee_in(const RegisterEntry& entry) {
  const auto addressee = addressee_named(entry.text("addressee"));
  if (!addressee)
    entry.refuse_member("addressee", "must be one of: consumer, sole_trader, company_contact, company");
  return *addressee;
}

Relation relation_in(const RegisterEntry& entry) {
  const auto relation = relation_named(entry.text("relation"));
  if (!relation) entry.refuse_member("relation", "must be one of: cold, own_enquiry, running_deal, customer");
  return *relation;
}

CollectionContext read_context(const RegisterEntry& entry, const Registers& registers) {
  entry.allow_only({"code", "name", "title_en", "title_de", "explanation_en", "explanation_de", "bases",
                    "relation", "addressee", "notice", "retention_months", "default_with_company",
                    "default_without_company"});
  CollectionContext context;
  context.code = static_cast<std::uint16_t>(entry.number("code", 1, 65'535));
  context.name = entry.name("name");
  context.title = entry.localized("title");
  context.explanation = entry.localized("explanation");
  context.relation = relation_in(entry);
  context.addressee = addressee_in(entry);
  context.notice = entry.choice<NoticeDuty>("notice", {{"none", NoticeDuty::none},
                                                       {"at_collection", NoticeDuty::at_collection},
                                                       {"within_one_month", NoticeDuty::within_one_month}});
  context.retention_months = static_cast<std::uint32_t>(entry.number("retention_months", 1, 1'200));
  context.default_with_company = entry.flag("default_with_company");
  context.default_without_company = entry.flag("default_without_company");
  const auto bases = entry.entries("bases", "basis");
  if (bases.empty()) entry.refuse_member("bases", "is empty: the person's data could not be used at all");
  for (const auto& basis_entry : bases) {
    ContextBasis basis = read_basis(basis_entry, registers);
    if (std::ranges::find(context.bases, basis.purpose, &ContextBasis::purpose) != context.bases.end()) {
      basis_entry.refuse("repeats a purpose: a person has one basis for each");
    }
    context.bases.push_back(std::move(basis));
  }
  return context;
}

}  // namespace

void read_purposes(const RegisterEntry& file, Registers& registers,
                   std::span<const std::string_view> fields) {
  file.allow_only({"valid_from", "version", "purpose"});
  for (const auto& entry : file.entries("purpose", "purpose")) {
    PurposeEntry purpose = read_purpose(entry, fields);
    if (registers.purpose(purpose.purpose) != nullptr) entry.refuse("stands in the file twice");
    registers.purposes.push_back(std::move(purpose));
  }
  for (std::size_t code = static_cast<std::size_t>(Purpose::sales); code < purpose_count; ++code) {
    const auto purpose = static_cast<Purpose>(code);
    if (registers.purpose(purpose) == nullptr) {
      file.refuse("has no entry for the purpose \"" + std::string(name_of(purpose)) + "\"");
    }
  }
}

void read_contexts(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "version", "context"});
  for (const auto& entry : file.entries("context", "context")) {
    CollectionContext context = read_context(entry, registers);
    if (registers.context(context.code) != nullptr)
      entry.refuse_member("code", "is taken by another context");
    if (registers.context(context.name) != nullptr)
      entry.refuse_member("name", "is taken by another context");
    registers.contexts.push_back(std::move(context));
  }
  // Exactly one is preselected for each kind of person, or the choice would depend on the order of the file.
  constexpr std::pair<std::string_view, bool CollectionContext::*> defaults[] = {
      {"default_with_company", &CollectionContext::default_with_company},
      {"default_without_company", &CollectionContext::default_without_company},
  };
  for (const auto& [name, member] : defaults) {
    if (std::ranges::count(registers.contexts, true, member) != 1) {
      file.refuse("must set " + std::string(name) + " in exactly one context");
    }
  }
}

}  // namespace candor
