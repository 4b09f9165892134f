#include "import/row_import.h"

#include <algorithm>
#include <utility>

#include "crm/company.h"
#include "crm/contact.h"
#include "import/identity.h"
#include "import/merge_contact.h"
#include "privacy/folding.h"

namespace candor {
namespace {

constexpr std::size_t most_similar = 5;

// What is equal of two rows that are one person: normal e-mail addresses and international phone numbers.
std::vector<std::string> keys_of(const Object& contact) {
  std::vector<std::string> keys;
  for (const auto& [name, value] : contact) {
    if ((name != "emails" && name != "phones") || value.list() == nullptr) continue;
    for (const Value& item : *value.list()) {
      if (const Value* address = item.find("address")) keys.push_back("@" + normal_email(*address->text()));
      const Value* number = item.find("number");
      const Value* e164 = item.find("e164");
      if (number != nullptr) keys.push_back("+" + digits_of(*(e164 != nullptr ? e164 : number)->text()));
    }
  }
  return keys;
}

ImportedRow refused(std::uint32_t record, const Error& error) {
  return {record, ImportStatus::refused, Uuid{}, error.name, error.fields};
}

// The same words whoever it is that may not be shown.
ImportedRow not_available(std::uint32_t record) {
  return {record,
          ImportStatus::refused,
          Uuid{},
          "not_available",
          {{{}, "not_available", "This person cannot be added like this. Ask the privacy contact."}}};
}

}  // namespace

RowImport::RowImport(Vault& vault, const Access& access, const RecordType& type, const ImportOptions& options)
    : vault_(vault),
      access_(access),
      type_(type),
      duplicates_(options.duplicates),
      dry_run_(options.dry_run),
      companies_(access_, vault.locale()),
      references_(vault, access_, companies_) {
  collection_.context = options.context;
}

void RowImport::begin_slice() {
  vanished_.merge(made_in_slice_);
  made_in_slice_.clear();
}

void RowImport::slice_done() {
  if (dry_run_) {
    companies_.rolled_back(true);
  } else {
    companies_.committed();
  }
}

ImportedRow RowImport::take(Writing& writing, const ImportRow& row) {
  if (row.problem) return {row.record, ImportStatus::refused, Uuid{}, "unreadable", {*row.problem}};
  if (auto error = check(row)) return refused(row.record, *error);
  auto members = members_of(writing, row, ReferenceNames::Missing::left_out);
  if (!members) return refused(row.record, members.error());
  auto alike =
      writing.duplicates(access_, type_, Personal<Object>(*members), std::nullopt, Operation::import);
  if (!alike) return refused(row.record, alike.error());
  if (alike->unavailable) return not_available(row.record);
  auto known = known_record(writing, *members, *alike);
  if (!known) return refused(row.record, known.error());
  if (!*known || duplicates_ == ImportDuplicates::create) return create(writing, row, *alike);
  const DuplicateCandidate& same = **known;
  if (vanished_.contains(same.id)) {
    return {row.record, merging() ? ImportStatus::merged : ImportStatus::duplicate, Uuid{}, {}};
  }
  const bool will_vanish = made_in_slice_.contains(same.id);
  ImportedRow outcome{row.record, ImportStatus::duplicate, same.id, {}};
  if (merging()) outcome = merge(writing, row, same);
  if (will_vanish) outcome.contact = Uuid{};
  return outcome;
}

// Everything that the declaration can say before anything is looked up. Which companies exist does not
// matter here, only that there are some.
std::optional<Error> RowImport::check(const ImportRow& row) const {
  if (!row.mistakes.empty()) {
    Error error{Errc::invalid, "invalid", "Some values cannot be read; errors says which."};
    error.fields = row.mistakes;
    return error;
  }
  Object members = with_placeholder_ids(type_, row.contact);
  for (std::size_t link = 0; link < row.organizations.size(); ++link) {
    link_company(members, Uuid{}.text(), row.organizations[link].role);
    const auto problems = validate(Company::type(), {{"name", row.organizations[link].name}});
    if (problems.empty()) continue;
    Error error{Errc::invalid, "invalid", "The name of the company cannot be stored."};
    for (const FieldError& problem : problems) {
      error.fields.push_back(
          {"companies." + std::to_string(link) + "." + problem.field, problem.code, problem.message});
    }
    return error;
  }
  auto draft = DraftContent::check(type_, std::move(members), vault_.locale());
  if (!draft) return draft.error();
  return std::nullopt;
}

Result<Object> RowImport::members_of(Writing& writing, const ImportRow& row,
                                     ReferenceNames::Missing missing) {
  Object members = row.contact;
  for (const auto& organization : row.organizations) {
    std::optional<Uuid> company;
    if (missing == ReferenceNames::Missing::left_out) {
      auto found = companies_.find(writing, organization.name);
      if (!found) return found.error();
      company = *found;
    } else {
      auto made = companies_.find_or_make(writing, organization.name);
      if (!made) return made.error();
      company = *made;
    }
    if (company) link_company(members, company->text(), organization.role, organization.inactive);
  }
  if (auto resolved = references_.resolve(writing, type_, members, missing); !resolved)
    return resolved.error();
  return members;
}

Result<std::optional<DuplicateCandidate>> RowImport::known_record(Writing& writing, const Object& members,
                                                                  const DuplicateReport& alike) {
  // A company is known by its name; of people many have the same.
  const auto certain = std::ranges::find_if(alike.candidates, [&](const DuplicateCandidate& candidate) {
    return candidate.certain || (!of_people() && !candidate.suggested_only);
  });
  if (certain != alike.candidates.end()) return std::optional(*certain);
  auto same = same_record(writing, members);
  if (!same) return same.error();
  if (!*same) return std::optional<DuplicateCandidate>();
  DuplicateCandidate candidate;
  candidate.id = **same;
  return std::optional(std::move(candidate));
}

Result<std::optional<Uuid>> RowImport::same_record(Writing& writing, const Object& members) {
  const auto made = made_by_identity_.find(identity_key(type_, members));
  if (made != made_by_identity_.end()) return std::optional(made->second);
  Query query;
  query.where = Personal<Value>(identity_filter(type_, members));
  query.limit = 1;
  if (query.where.reveal().is_null()) return std::optional<Uuid>();
  auto listing = writing.list(access_, type_, query, Operation::search);
  if (!listing) return listing.error();
  if (listing->records.empty()) return std::optional<Uuid>();
  return std::optional(listing->records.front().id);
}

bool RowImport::seen_before(const Object& members, std::uint32_t record) {
  return std::ranges::any_of(keys_of(members), [&](const std::string& key) {
    return seen_.emplace(key, record).first->second != record;
  });
}

ImportedRow RowImport::create(Writing& writing, const ImportRow& row, const DuplicateReport& alike) {
  auto members = members_of(writing, row, ReferenceNames::Missing::made);
  if (!members) return refused(row.record, members.error());
  auto draft = DraftContent::check(type_, std::move(*members), vault_.locale());
  if (!draft) return refused(row.record, draft.error());
  if (dry_run_ && duplicates_ != ImportDuplicates::create &&
      seen_before(draft->members().reveal(), row.record)) {
    return {row.record, merging() ? ImportStatus::merged : ImportStatus::duplicate, Uuid{}, {}};
  }
  auto created = writing.create(access_, type_, *draft, collection_, Operation::import);
  if (!created) return refused(row.record, created.error());
  if (const auto key = identity_key(type_, draft->members().reveal()); !key.empty()) {
    made_by_identity_.emplace(key, created->id);
  }
  ImportedRow outcome{row.record, ImportStatus::created, created->id, {}};
  if (dry_run_) made_in_slice_.insert(std::exchange(outcome.contact, Uuid{}));
  for (const auto& candidate : alike.candidates) {
    const bool named = !candidate.certain && !made_in_slice_.contains(candidate.id);
    if (named && outcome.similar.size() < most_similar) outcome.similar.push_back(candidate.id);
  }
  return outcome;
}

ImportedRow RowImport::merge(Writing& writing, const ImportRow& row, const DuplicateCandidate& candidate) {
  auto members = members_of(writing, row, ReferenceNames::Missing::made);
  if (!members) return refused(row.record, members.error());
  auto found = candidate.record.type ? Result<DisclosedContent>(candidate.record)
                                     : writing.find(access_, type_, candidate.id);
  if (!found) return refused(row.record, found.error());
  const auto stored = Reading::members(*found);
  auto additions = additions_to(type_, stored.reveal(), *members, vault_.locale());
  if (!additions) return refused(row.record, additions.error());
  if (additions->empty()) return {row.record, ImportStatus::duplicate, candidate.id, {}};
  auto patch = PatchContent::check(type_, std::move(*additions));
  if (!patch) return refused(row.record, patch.error());
  auto updated = writing.update(access_, type_, candidate.id, found->version, *patch);
  if (!updated) return refused(row.record, updated.error());
  return {row.record, ImportStatus::merged, candidate.id, {}};
}

}  // namespace candor
