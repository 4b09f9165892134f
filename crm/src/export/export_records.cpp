#include "crm/export/export_records.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "crm/contact.h"
#include "crm/export/record_writer.h"
#include "outside_name.h"
#include "privacy/authenticator.h"

namespace candor {
namespace {

constexpr std::size_t ids_per_page = 100;

struct FormatNames {
  ExportFormat format;
  std::string_view name, media_type, ending;
};
constexpr FormatNames format_names[] = {
    {ExportFormat::csv, "csv", "text/csv; charset=utf-8; header=present", "csv"},
    {ExportFormat::vcard, "vcard", "text/vcard; charset=utf-8", "vcf"},
};
const FormatNames& names_of(ExportFormat format) {
  return *std::ranges::find(format_names, format, &FormatNames::format);
}

Error not_finished(Durability durability) {
  if (durability == Durability::audit_unavailable) {
    return {Errc::unavailable, "audit_unavailable",
            "The access log cannot be written, so nothing is exported."};
  }
  return {Errc::unavailable, "interrupted", "The export was interrupted. Try again."};
}

using Names = std::unordered_map<std::string, std::string>;  // of records and users, by id as text

// Companies by name: an id means nothing elsewhere. One that the caller may not see is left out.
Object with_names(Object record, const Names& names) {
  const auto companies = std::ranges::find(record, "companies", &Member::first);
  if (companies == record.end() || companies->second.list() == nullptr) return record;
  List named;
  for (const Value& link : *companies->second.list()) {
    const Value* id = link.find("company_id");
    const auto name = id != nullptr && id->text() != nullptr ? names.find(*id->text()) : names.end();
    if (name == names.end()) continue;
    Value company;
    company.set("name", name->second);
    for (const std::string_view member : {"role", "inactive"}) {
      if (const Value* value = link.find(member)) company.set(member, *value);
    }
    named.push_back(std::move(company));
  }
  companies->second = Value(std::move(named));
  return record;
}

bool points_to_users(const RecordType& type) {
  const auto is_user = [](const FieldDeclaration& one) { return one.rules.references == "user"; };
  return std::ranges::any_of(type.fields, [&](const FieldDeclaration& field) {
    return is_user(field) || std::ranges::any_of(field.members, is_user);
  });
}

// The name in place of an id; false when it may not be told.
bool name_reference(Value& value, const Names& names) {
  const auto name = value.text() ? names.find(*value.text()) : names.end();
  if (name == names.end()) return false;
  value = name->second;
  return true;
}

// Everything else that a record points to by name. An item of a list that pointed to what may not be told
// says nothing that could be read again.
Object with_references_named(const RecordType& type, Object record, const Names& names) {
  for (const FieldDeclaration& field : type.fields) {
    const auto found = std::ranges::find(record, field.name, &Member::first);
    if (found == record.end()) continue;
    if (is_reference(field) && !name_reference(found->second, names)) {
      record.erase(found);
      continue;
    }
    if (List* list = found->second.list()) {
      std::erase_if(*list, [&](Value& item) {
        return std::ranges::any_of(field.members, [&](const FieldDeclaration& member) {
          Value* id = is_reference(member) ? item.find(member.name) : nullptr;
          return id != nullptr && !name_reference(*id, names);
        });
      });
    }
  }
  return record;
}

class Export {
 public:
  Export(Vault& vault, const Access& access, const RecordType& type, ExportFormat format)
      : vault_(vault),
        access_(access),
        type_(type),
        writer_(format == ExportFormat::csv ? csv_writer(type) : vcard_writer(type)) {}

  // The cursor of the next page; empty at the end. `order`: of chosen records.
  Result<std::string> add_page(Query query, const std::vector<Uuid>& order);
  Personal<std::string> finish() { return Personal<std::string>(writer_->finish()); }

 private:
  Vault& vault_;
  const Access& access_;
  const RecordType& type_;
  std::unique_ptr<RecordWriter> writer_;
  Names users_;
};

Result<std::string> Export::add_page(Query query, const std::vector<Uuid>& order) {
  query.limit = longest_page;
  query.include_referenced = true;
  Result<ListingContent> listing = ListingContent{};
  const auto durability = vault_.read_and_wait([&](Reading& reading) {
    listing = reading.list(access_, type_, query, Operation::export_);
    if (!listing || !users_.empty() || !points_to_users(type_)) return;
    if (const auto users = vault_.authenticator().users(reading, access_)) {
      for (const auto& user : *users) users_.emplace(user.id.text(), user.name.reveal());
    }
  });
  if (durability != Durability::committed) return not_finished(durability);
  if (!listing) return listing.error();
  Names names;
  for (const auto& one : listing->included) {
    if (!one.name.reveal().empty()) names.emplace(one.id.text(), one.name.reveal());
  }
  names.insert(users_.begin(), users_.end());
  if (!order.empty()) {
    std::ranges::sort(listing->records, {}, [&](const DisclosedContent& record) {
      return std::ranges::find(order, record.id) - order.begin();
    });
  }
  for (const auto& record : listing->records) {
    Object members = Reading::members(record).reveal();
    writer_->add(&type_ == &Contact::type() ? with_names(std::move(members), names)
                                            : with_references_named(type_, std::move(members), names));
  }
  return listing->next_cursor;
}

}  // namespace

std::string_view name_of(ExportFormat format) {
  return names_of(format).name;
}

std::optional<ExportFormat> export_format_named(std::string_view name) {
  const auto found = std::ranges::find(format_names, name, &FormatNames::name);
  if (found == std::end(format_names)) return std::nullopt;
  return found->format;
}

std::string_view media_type_of(ExportFormat format) {
  return names_of(format).media_type;
}

std::string_view file_ending_of(ExportFormat format) {
  return names_of(format).ending;
}

Result<Personal<std::string>> export_records(Vault& vault, const Access& access, const RecordType& type,
                                             const ExportRequest& request,
                                             const std::function<bool()>& should_stop) {
  Export file(vault, access, type, request.format);
  for (std::size_t start = 0; start < request.ids.size(); start += ids_per_page) {
    if (should_stop()) return not_finished(Durability::failed);
    const auto first = request.ids.begin() + static_cast<std::ptrdiff_t>(start);
    const auto count = std::min(ids_per_page, request.ids.size() - start);
    const std::vector<Uuid> order(first, first + static_cast<std::ptrdiff_t>(count));
    List ids;
    for (const Uuid& id : order) ids.emplace_back(id.text());
    Query query;
    query.where = Personal<Value>(Object{{"id", Object{{"in", std::move(ids)}}}});
    if (auto added = file.add_page(std::move(query), order); !added) return added.error();
  }
  if (!request.ids.empty()) return file.finish();
  Query query = request.query;
  if (query.sort.empty() && query.text.reveal().empty()) query.sort = {{"created_at", false}};
  do {
    if (should_stop()) return not_finished(Durability::failed);
    auto cursor = file.add_page(query, {});
    if (!cursor) return cursor.error();
    query.cursor = std::move(*cursor);
  } while (!query.cursor.empty());
  return file.finish();
}

}  // namespace candor
