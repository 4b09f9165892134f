#include "crm/import/import_contacts.h"

#include <optional>
#include <unordered_map>

#include "crm/company.h"
#include "crm/contact.h"
#include "crm/import/google_contacts.h"

namespace candor {
namespace {

// Small enough that others wait a few milliseconds, large enough that two commits per slice do not count.
constexpr std::size_t slice_rows = 50;
constexpr unsigned companies_per_page = 200;

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

class Import {
 public:
  Import(Vault& vault, const Access& access, std::string_view context) : vault_(vault), access_(access) {
    collection_.context = std::string(context);
  }

  Result<void> learn_companies();
  void add(ImportRow row);
  // False when the import must end; the report says why.
  bool flush();
  ImportReport& report() { return report_; }

 private:
  struct Prepared {
    std::uint32_t record;
    Object contact;
    std::string organization;
  };
  std::optional<Uuid> company_id(Writing& writing, const std::string& name, ImportedRow& outcome);

  Vault& vault_;
  const Access& access_;
  Collection collection_;
  std::unordered_map<std::string, Uuid> companies_;
  std::vector<Prepared> slice_;
  std::vector<ImportedRow> outcomes_;  // of the slice, in order
  std::vector<std::string> made_;      // companies that this slice made
  ImportReport report_;
};

// Their names, as this user may see them: a company he may not see is made anew for him.
Result<void> Import::learn_companies() {
  std::string cursor;
  do {
    Query page;
    page.limit = companies_per_page;
    page.cursor = cursor;
    Result<ListingContent> listing = ListingContent{};
    const auto durability = vault_.read_and_wait(
        [&](Reading& reading) { listing = reading.list(access_, Company::type(), page, Operation::import); });
    if (durability != Durability::committed) return ended(durability);
    if (!listing) return listing.error();
    for (const auto& company : listing->records) {
      const auto members = Reading::members(company);
      for (const auto& member : members.reveal()) {
        // Newest first: an older company of the same name is the one that people know.
        if (member.first == "name" && member.second.text()) companies_[*member.second.text()] = company.id;
      }
    }
    cursor = listing->next_cursor;
  } while (!cursor.empty());
  return {};
}

void Import::add(ImportRow row) {
  if (row.problem) {
    slice_.push_back({row.record, {}, {}});
    outcomes_.push_back({row.record, Uuid{}, "unreadable", {*row.problem}});
    return;
  }
  slice_.push_back({row.record, std::move(row.contact), std::move(row.organization)});
  outcomes_.push_back({row.record});
}

bool Import::flush() {
  if (slice_.empty()) return true;
  made_.clear();
  const auto durability = vault_.write_and_wait([this](Writing& writing) {
    for (std::size_t i = 0; i < slice_.size(); ++i) {
      if (!outcomes_[i].code.empty()) continue;
      auto& row = slice_[i];
      if (!row.organization.empty()) {
        auto company = company_id(writing, row.organization, outcomes_[i]);
        if (!company) continue;
        row.contact.emplace_back("companies", List{Value(Object{{"company_id", company->text()}})});
      }
      auto draft = Draft<Contact>::from(std::move(row.contact), vault_.locale());
      if (!draft) {
        outcomes_[i].code = draft.error().name;
        outcomes_[i].errors = draft.error().fields;
        continue;
      }
      auto created =
          writing.create(access_, Contact::type(), draft->content(), collection_, Operation::import);
      if (created) {
        outcomes_[i].contact = created->id;
      } else {
        outcomes_[i].code = created.error().name;
        outcomes_[i].errors = created.error().fields;
      }
    }
    return Outcome::done;
  });
  const bool stored = durability == Durability::committed;
  if (stored) {
    report_.companies_created += made_.size();
    for (auto& outcome : outcomes_) {
      ++(outcome.code.empty() ? report_.created : report_.refused);
      report_.rows.push_back(std::move(outcome));
    }
  } else {
    for (const auto& name : made_) companies_.erase(name);
    report_.ended_early = ended(durability);
  }
  slice_.clear();
  outcomes_.clear();
  return stored;
}

std::optional<Uuid> Import::company_id(Writing& writing, const std::string& name, ImportedRow& outcome) {
  if (const auto known = companies_.find(name); known != companies_.end()) return known->second;
  auto refuse = [&](const Error& error) {
    outcome.code = error.name;
    outcome.errors = error.fields;
    for (auto& field : outcome.errors) field.field = "organization." + field.field;
    return std::nullopt;
  };
  auto draft = Draft<Company>::from({{"name", name}}, vault_.locale());
  if (!draft) return refuse(draft.error());
  auto created = writing.create(access_, Company::type(), draft->content(), {}, Operation::import);
  if (!created) return refuse(created.error());
  companies_.emplace(name, created->id);
  made_.push_back(name);
  return created->id;
}

}  // namespace

Result<ImportReport> import_google_contacts(Vault& vault, const Access& access, std::string_view file,
                                            std::string_view context,
                                            const std::function<bool()>& should_stop) {
  if (!vault.registers().context(context)) {
    std::string names;
    for (const auto& known : vault.registers().contexts) names += (names.empty() ? "" : ", ") + known.name;
    Error error{Errc::invalid, "no_lawful_basis",
                "Say how these people came to us: choose a collection context."};
    error.fields.push_back(
        {"context", context.empty() ? "required" : "unknown_context", "Use one of: " + names + "."});
    return error;
  }
  auto reader = GoogleContactsReader::open(file);
  if (!reader) return reader.error();
  Result<void> permitted;
  const auto durability = vault.read_and_wait(
      [&](Reading& reading) { permitted = reading.permit(access, Operation::import, Contact::type()); });
  if (durability != Durability::committed) return ended(durability);
  if (!permitted) return permitted.error();
  Import import(vault, access, context);
  if (auto learned = import.learn_companies(); !learned) return learned.error();
  std::size_t waiting = 0;
  while (auto row = reader->next()) {
    import.add(std::move(*row));
    if (++waiting < slice_rows) continue;
    waiting = 0;
    if (!import.flush()) break;
    if (should_stop()) {
      import.report().ended_early = ended(Durability::failed);
      break;
    }
  }
  if (!import.report().ended_early) import.flush();
  import.report().unused_columns = reader->unused_columns();
  return std::move(import.report());
}

}  // namespace candor
