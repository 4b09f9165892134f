// A row on its way: readable? -> complete? -> there already? -> what it points to -> stored, merged or left.
// A slice of rows is one write. A dry run does the same and rolls it back; because later slices then cannot
// find earlier ones in the vault, it remembers the addresses of the rows itself.
#include "crm/import/import_contacts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "crm/company.h"
#include "crm/contact.h"
#include "crm/phone.h"
#include "import/company_names.h"
#include "import/identity.h"
#include "import/merge_contact.h"
#include "import/reference_names.h"
#include "privacy/folding.h"

namespace candor {
namespace {

// Small enough that others wait a few milliseconds, large enough that two commits per slice do not count.
constexpr std::size_t slice_rows = 50;
constexpr std::size_t most_similar = 5;

struct DuplicatesName {
  std::string_view name;
  ImportDuplicates duplicates;
};
constexpr DuplicatesName duplicates_names[] = {
    {"skip", ImportDuplicates::skip},
    {"merge", ImportDuplicates::merge},
    {"create", ImportDuplicates::create},
};

Error ended(Durability durability) {
  switch (durability) {
    case Durability::storage_full:
      return {Errc::storage_full, "storage_full", "The disk is full. Rows before this one are stored."};
    case Durability::audit_unavailable:
      return {Errc::unavailable, "audit_unavailable",
              "The log cannot be written. Rows before this one are stored."};
    default:
      return {Errc::unavailable, "interrupted",
              "The import was interrupted. Rows before this one are stored."};
  }
}

Error cancelled() {
  return {Errc::conflict, "cancelled", "The import was cancelled. Rows before this one are stored."};
}

Error unknown_context(const Registers& registers, std::string_view context) {
  std::string names;
  for (const auto& known : registers.contexts) names += (names.empty() ? "" : ", ") + known.name;
  Error error{Errc::invalid, "no_lawful_basis",
              "Say how these people came to us: choose a collection context."};
  error.fields.push_back(
      {"context", context.empty() ? "required" : "unknown_context", "Use one of: " + names + "."});
  return error;
}

Error index_warming() {
  Error error{
      Errc::unavailable, "index_warming",
      "The search index is being built, and duplicates cannot be found yet. Try again in a few seconds."};
  error.retry_after_seconds = 2;
  return error;
}

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

}  // namespace

std::string_view name_of(ImportDuplicates duplicates) {
  return std::ranges::find(duplicates_names, duplicates, &DuplicatesName::duplicates)->name;
}

std::optional<ImportDuplicates> import_duplicates_named(std::string_view name) {
  const auto found = std::ranges::find(duplicates_names, name, &DuplicatesName::name);
  if (found == std::end(duplicates_names)) return std::nullopt;
  return found->duplicates;
}

class ContactImport::Inside {
 public:
  Inside(Vault& vault, const Access& access, ContactFile file, ImportOptions options)
      : vault_(vault),
        access_(access),
        file_(std::move(file)),
        options_(std::move(options)),
        type_(file_.type()),
        companies_(access_, vault.locale()),
        references_(vault, access_, companies_) {
    collection_.context = options_.context;
    counts_.total = file_.records();
  }

  Result<void> begin();
  ImportReport run(const ImportWatch& watch);
  const Uuid& id() const { return id_; }
  const RecordType& type() const { return type_; }
  const ImportCounts& counts() const { return counts_; }

 private:
  std::optional<Error> take_slice();
  Durability store_slice();
  Durability end(ImportState state);
  void count(const ImportedRow& row);

  bool of_people() const { return type_.subject == SubjectKind::person; }

  ImportedRow take(Writing& writing, const ImportRow& row);
  std::optional<Error> check(const ImportRow& row) const;
  // The members to compare with and to store; companies only as far as they exist, or made.
  Result<Object> members_of(Writing& writing, const ImportRow& row, ReferenceNames::Missing missing);
  // One that is the same by what is particular to the type.
  Result<std::optional<Uuid>> same_record(Writing& writing, const Object& members);
  ImportedRow merge(Writing& writing, const ImportRow& row, const DuplicateCandidate& candidate);
  ImportedRow create(Writing& writing, const ImportRow& row, const DuplicateReport& alike);

  Vault& vault_;
  const Access access_;
  ContactFile file_;
  ImportOptions options_;
  const RecordType& type_;
  CompanyNames companies_;
  ReferenceNames references_;
  Collection collection_;
  Uuid id_;
  ImportCounts counts_;
  std::vector<ImportRow> slice_;
  std::vector<ImportedRow> outcomes_;  // of the slice
  // Of a dry run: addresses with the record they are in, and records of this slice that there will not be.
  std::unordered_map<std::string, std::uint32_t> seen_;
  std::unordered_set<Uuid> made_in_slice_;
  std::unordered_set<Uuid> vanished_;  // of earlier slices
  std::unordered_map<std::string, Uuid> made_by_identity_;
};

Result<void> ContactImport::Inside::begin() {
  const bool context_needed = of_people() || !options_.context.empty();
  if (context_needed && !vault_.registers().context(options_.context)) {
    return unknown_context(vault_.registers(), options_.context);
  }
  if (!file_.takes_anything()) {
    return Error{Errc::invalid, "unknown_columns",
                 "None of the columns has a heading that we know. Say where each of them goes."};
  }
  if (!vault_.readiness().search_index) return index_warming();
  Result<void> permitted;
  const auto durability = vault_.write_and_wait([&](Writing& writing) {
    permitted = writing.permit(access_, Operation::import, type_);
    if (!permitted) return Outcome::refused;
    auto begun = writing.begin_import(access_, type_, options_.context, counts_.total, options_.dry_run);
    if (!begun) {
      permitted = begun.error();
      return Outcome::refused;
    }
    id_ = *begun;
    return Outcome::done;
  });
  if (durability != Durability::committed) return ended(durability);
  return permitted;
}

ImportReport ContactImport::Inside::run(const ImportWatch& watch) {
  ImportReport report;
  report.id = id_;
  for (bool more = true; more && !report.ended_early;) {
    slice_.clear();
    while (more && slice_.size() < slice_rows) {
      auto row = file_.next();
      more = row.has_value();
      if (row) slice_.push_back(std::move(*row));
    }
    if (slice_.empty()) break;
    report.ended_early = take_slice();
    if (report.ended_early) break;
    if (options_.keep_rows) std::ranges::move(outcomes_, std::back_inserter(report.rows));
    if (watch.progress) watch.progress(counts_);
    const ImportStop stop = watch.stop && more ? watch.stop() : ImportStop::no;
    if (stop == ImportStop::cancelled) report.ended_early = cancelled();
    if (stop == ImportStop::interrupted) report.ended_early = ended(Durability::failed);
  }
  if (report.ended_early) {
    report.state =
        report.ended_early->name == "cancelled" ? ImportState::cancelled : ImportState::interrupted;
  }
  end(report.state);
  report.counts = counts_;
  report.unused_columns = file_.unused_columns();
  return report;
}

// Nothing when the slice is stored; then its rows are counted.
std::optional<Error> ContactImport::Inside::take_slice() {
  const ImportCounts before = counts_;
  const auto durability = store_slice();
  if (durability == Durability::committed) return std::nullopt;
  counts_ = before;
  return ended(durability);
}

Durability ContactImport::Inside::store_slice() {
  const auto record = [this](Writing& writing) { writing.record_import(id_, counts_, outcomes_); };
  auto durability = vault_.write_and_wait([&](Writing& writing) {
    outcomes_.clear();
    vanished_.merge(made_in_slice_);
    made_in_slice_.clear();
    for (const ImportRow& row : slice_) outcomes_.push_back(take(writing, row));
    if (options_.dry_run) return Outcome::refused;
    for (const ImportedRow& outcome : outcomes_) count(outcome);
    companies_.committed();
    counts_.companies_created = companies_.made();
    record(writing);
    return Outcome::done;
  });
  if (!options_.dry_run || durability != Durability::committed) return durability;
  companies_.rolled_back(true);
  for (const ImportedRow& outcome : outcomes_) count(outcome);
  counts_.companies_created = companies_.made();
  return vault_.write_and_wait([&](Writing& writing) {
    record(writing);
    return Outcome::done;
  });
}

Durability ContactImport::Inside::end(ImportState state) {
  return vault_.write_and_wait([&](Writing& writing) {
    writing.end_import(id_, state);
    return Outcome::done;
  });
}

void ContactImport::Inside::count(const ImportedRow& row) {
  ++counts_.processed;
  switch (row.status) {
    case ImportStatus::created:
      ++counts_.created;
      return;
    case ImportStatus::merged:
      ++counts_.merged;
      return;
    case ImportStatus::duplicate:
      ++counts_.duplicates;
      return;
    case ImportStatus::refused:
      ++counts_.refused;
  }
}

ImportedRow ContactImport::Inside::take(Writing& writing, const ImportRow& row) {
  if (row.problem) return {row.record, ImportStatus::refused, Uuid{}, "unreadable", {*row.problem}};
  if (auto error = check(row)) return refused(row.record, *error);
  auto members = members_of(writing, row, ReferenceNames::Missing::left_out);
  if (!members) return refused(row.record, members.error());
  auto alike =
      writing.duplicates(access_, type_, Personal<Object>(*members), std::nullopt, Operation::import);
  if (!alike) return refused(row.record, alike.error());
  if (alike->unavailable) {
    // The same words whoever it is that may not be shown.
    return {row.record,
            ImportStatus::refused,
            Uuid{},
            "not_available",
            {{{}, "not_available", "This person cannot be added like this. Ask the privacy contact."}}};
  }
  // A company is known by its name; of people many have the same.
  auto certain = std::ranges::find_if(alike->candidates, [&](const DuplicateCandidate& candidate) {
    return candidate.certain || (!of_people() && !candidate.suggested_only);
  });
  if (certain == alike->candidates.end()) {
    auto same = same_record(writing, *members);
    if (!same) return refused(row.record, same.error());
    if (*same) {
      DuplicateCandidate candidate;
      candidate.id = **same;
      certain = alike->candidates.insert(alike->candidates.end(), std::move(candidate));
    }
  }
  const bool will_vanish = certain != alike->candidates.end() && made_in_slice_.contains(certain->id);
  if (certain == alike->candidates.end() || options_.duplicates == ImportDuplicates::create) {
    return create(writing, row, *alike);
  }
  const bool merging = options_.duplicates == ImportDuplicates::merge;
  if (vanished_.contains(certain->id)) {
    return {row.record, merging ? ImportStatus::merged : ImportStatus::duplicate, Uuid{}, {}};
  }
  ImportedRow outcome{row.record, ImportStatus::duplicate, certain->id, {}};
  if (merging) outcome = merge(writing, row, *certain);
  if (will_vanish) outcome.contact = Uuid{};
  return outcome;
}

// Everything that the declaration can say before anything is looked up. Which companies exist does not
// matter here, only that there are some.
std::optional<Error> ContactImport::Inside::check(const ImportRow& row) const {
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

Result<Object> ContactImport::Inside::members_of(Writing& writing, const ImportRow& row,
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

Result<std::optional<Uuid>> ContactImport::Inside::same_record(Writing& writing, const Object& members) {
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

ImportedRow ContactImport::Inside::create(Writing& writing, const ImportRow& row,
                                          const DuplicateReport& alike) {
  auto members = members_of(writing, row, ReferenceNames::Missing::made);
  if (!members) return refused(row.record, members.error());
  auto draft = DraftContent::check(type_, std::move(*members), vault_.locale());
  if (!draft) return refused(row.record, draft.error());
  if (options_.dry_run && options_.duplicates != ImportDuplicates::create) {
    for (const std::string& key : keys_of(draft->members().reveal())) {
      const auto [known, is_new] = seen_.emplace(key, row.record);
      if (is_new || known->second == row.record) continue;
      const bool merging = options_.duplicates == ImportDuplicates::merge;
      return {row.record, merging ? ImportStatus::merged : ImportStatus::duplicate, Uuid{}, {}};
    }
  }
  auto created = writing.create(access_, type_, *draft, collection_, Operation::import);
  if (!created) return refused(row.record, created.error());
  if (const auto key = identity_key(type_, draft->members().reveal()); !key.empty()) {
    made_by_identity_.emplace(key, created->id);
  }
  ImportedRow outcome{row.record, ImportStatus::created, created->id, {}};
  if (options_.dry_run) made_in_slice_.insert(std::exchange(outcome.contact, Uuid{}));
  for (const auto& candidate : alike.candidates) {
    const bool named = !candidate.certain && !made_in_slice_.contains(candidate.id);
    if (named && outcome.similar.size() < most_similar) outcome.similar.push_back(candidate.id);
  }
  return outcome;
}

ImportedRow ContactImport::Inside::merge(Writing& writing, const ImportRow& row,
                                         const DuplicateCandidate& candidate) {
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

Result<ContactImport> ContactImport::begin(Vault& vault, const Access& access, ContactFile file,
                                           ImportOptions options) {
  auto inside = std::make_unique<Inside>(vault, access, std::move(file), std::move(options));
  if (auto begun = inside->begin(); !begun) return begun.error();
  return ContactImport(std::move(inside));
}

ContactImport::ContactImport(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
ContactImport::ContactImport(ContactImport&&) noexcept = default;
ContactImport& ContactImport::operator=(ContactImport&&) noexcept = default;
ContactImport::~ContactImport() = default;

const RecordType& ContactImport::type() const {
  return inside_->type();
}

const Uuid& ContactImport::id() const {
  return inside_->id();
}

const ImportCounts& ContactImport::counts() const {
  return inside_->counts();
}

ImportReport ContactImport::run(const ImportWatch& watch) {
  return inside_->run(watch);
}

}  // namespace candor
