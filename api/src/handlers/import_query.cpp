#include "handlers/import_query.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "crm/catalog.h"
#include "crm/contact.h"

namespace candor {
namespace {

constexpr std::size_t most_columns = 512;

bool can_be_imported(const RecordType& type) {
  constexpr std::string_view others[] = {"company", "lead", "deal", "activity", "product"};
  return &type == &Contact::type() || std::ranges::find(others, type.name) != std::end(others);
}

class Members {
 public:
  explicit Members(const Call& call) : call_(call) {}

  bool flag(std::string_view name) {
    const auto* text = call_.query_value(name);
    if (text && *text != "true" && *text != "false") refuse(name, "invalid", "Give true or false.");
    return text && *text == "true";
  }

  // Contacts unless it says something else.
  const RecordType& type() {
    const auto* name = call_.query_value("type");
    if (!name) return Contact::type();
    std::string names;
    for (const auto* type : catalog()) {
      if (!can_be_imported(*type)) continue;
      if (type->name == *name) return *type;
      names += (names.empty() ? "" : ", ") + std::string(type->name);
    }
    refuse("type", "invalid", "Use one of: " + names + ".");
    return Contact::type();
  }

  ContactFormat format() {
    const auto* text = call_.query_value("format");
    const auto format = contact_format_named(text ? *text : "auto");
    if (!format)
      refuse("format", "invalid", "Use one of: auto, google_csv, outlook_csv, candor_csv, csv, vcard.");
    return format.value_or(ContactFormat::automatic);
  }

  ImportDuplicates duplicates() {
    const auto* text = call_.query_value("duplicates");
    const auto duplicates = import_duplicates_named(text ? *text : "skip");
    if (!duplicates) refuse("duplicates", "invalid", "Use one of: skip, merge, create.");
    return duplicates.value_or(ImportDuplicates::skip);
  }

  // 0:given_name,3:emails.address,4:
  std::vector<MappedColumn> mapping() {
    std::vector<MappedColumn> mapping;
    const auto* text = call_.query_value("mapping");
    if (!text || text->empty()) return mapping;
    for (const auto part : split(*text, ',')) {
      const auto colon = part.find(':');
      MappedColumn column;
      const auto number = part.substr(0, colon);
      const auto [end, failure] =
          std::from_chars(number.data(), number.data() + number.size(), column.column);
      const bool readable = colon != std::string_view::npos && failure == std::errc() &&
                            end == number.data() + number.size() && mapping.size() < most_columns;
      if (!readable) {
        refuse("mapping", "invalid", "Write column:target for each, such as 0:given_name,1:emails.address.");
        return {};
      }
      column.target = part.substr(colon + 1);
      mapping.push_back(std::move(column));
    }
    return mapping;
  }

  std::optional<Error> problem() const {
    if (error_.fields.empty()) return std::nullopt;
    return error_;
  }

 private:
  void refuse(std::string_view field, std::string_view code, std::string_view message) {
    error_.fields.push_back({std::string(field), std::string(code), std::string(message)});
  }

  const Call& call_;
  Error error_{Errc::malformed, "invalid_query", "The address asks for something that there is not."};
};

}  // namespace

Result<ImportQuery> import_query_of(const Call& call, const Locale& locale) {
  Members members(call);
  ImportQuery query;
  query.file.type = &members.type();
  query.file.currency = locale.currency;
  query.file.format = members.format();
  query.file.mapping = members.mapping();
  if (const auto* context = call.query_value("context")) query.options.context = *context;
  query.options.duplicates = members.duplicates();
  query.options.dry_run = members.flag("dry_run");
  query.background = members.flag("background");
  query.options.keep_rows = !query.background;
  if (auto problem = members.problem()) return *problem;
  return query;
}

Result<RecordFileOptions> preview_query_of(const Call& call) {
  Members members(call);
  RecordFileOptions options;
  options.type = &members.type();
  options.format = members.format();
  options.mapping = members.mapping();
  if (auto problem = members.problem()) return *problem;
  return options;
}

}  // namespace candor
