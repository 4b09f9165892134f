// The values of a record are gathered by the item they belong to, the items in the order of their numbers;
// then each list is put together as the record wants it.
#include "import/mapped_csv.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "crm/import/formula_guard.h"
#include "import/cell_text.h"
#include "import/cell_value.h"
#include "outside_name.h"

namespace candor {
namespace {

constexpr std::size_t longest_heading = 100;
// Values that stand together in one cell are items between two numbers.
constexpr unsigned values_per_cell = 64;

using Origin = MappedCsvReader::Origin;

struct Item {
  Object members;    // of a list of objects
  std::string text;  // of a list of texts
};

bool holds_date(const FieldDeclaration& field) {
  using enum FieldType;
  return field.type == birth_date || field.type == date || field.type == timestamp;
}

// How to write what could not be read; empty for a text, which is checked by its declaration.
std::string_view advice_on(FieldType type) {
  switch (type) {
    case FieldType::money:
      return "Write an amount like 1.234,50 EUR or EUR 1,234.50.";
    case FieldType::integer:
      return "Write a whole number.";
    case FieldType::flag:
      return "Write yes or no.";
    case FieldType::timestamp:
      return "Write a time like 2026-01-31T09:30:00Z or 31.01.2026 09:30, or a date.";
    default:
      return {};
  }
}

// Everything that a record says, by the member that it is for.
class Gathered {
 public:
  Gathered(const RecordType& type, std::string_view currency, Origin origin)
      : type_(type), currency_(currency), origin_(origin) {}

  void add(const ColumnTarget& target, std::string_view value, const DateReading& dates) {
    const FieldDeclaration& field = *target.field;
    if (field.type == FieldType::list) {
      add_to_item(target, value);
    } else if (field.type == FieldType::text_list) {
      add_texts(target, value);
    } else {
      add_single(field, value, dates);
    }
  }

  ImportRow row(std::uint32_t record) {
    ImportRow row;
    row.record = record;
    for (const FieldDeclaration& field : type_.fields) {
      if (const auto single = singles_.find(&field); single != singles_.end()) {
        if (single->second.empty()) continue;
        const auto name = outside_name(field);
        row.contact.emplace_back(std::string(field.name), value_of(field, single->second, name));
      } else if (field.name == "companies") {
        row.organizations = organizations(field, row.contact);
      } else if (List list = list_of(field); !list.empty()) {
        row.contact.emplace_back(std::string(field.name), std::move(list));
      }
    }
    row.mistakes = std::move(mistakes_);
    return row;
  }

 private:
  using Items = std::map<unsigned, Item>;

  void add_single(const FieldDeclaration& field, std::string_view value, const DateReading& dates) {
    std::string& text = singles_[&field];
    if (field.type == FieldType::timestamp) {
      if (text.empty()) text = time_in(value, dates.read(value)).value_or(one_line(value));
    } else if (field.type == FieldType::date) {
      if (text.empty()) text = dates.read(value);
    } else if (origin_ == Origin::ours || field.type == FieldType::paragraphs) {
      append_joined(text, "\n", with_line_feeds(value));
    } else if (field.type == FieldType::birth_date) {
      if (text.empty()) text = dates.read(value);
    } else {
      append_joined(text, " ", one_line(value));
    }
  }

  void add_texts(const ColumnTarget& target, std::string_view value) {
    // Several in one cell, as everybody but us writes tags.
    const bool several = origin_ == Origin::foreign && target.field->name == "tags";
    unsigned order = target.item * values_per_cell;
    for (const std::string& part : several ? parts_of(value, ",;") : std::vector{one_line(value)}) {
      items_[target.field][order++].text = part;
    }
  }

  void add_to_item(const ColumnTarget& target, std::string_view value) {
    const unsigned order = target.item * values_per_cell;
    if (origin_ == Origin::foreign && target.member == "address") {
      unsigned next = order;
      for (const std::string& part : parts_of(value, ",; \t\r\n")) add_member(target, next++, part);
      // What is no address stays whole, for the check to say so.
    } else {
      add_member(target, order,
                 origin_ == Origin::ours ? std::string(value) : one_line(value, joint_of(target)));
    }
  }

  void add_member(const ColumnTarget& target, unsigned order, const std::string& value) {
    Object& members = items_[target.field][order].members;
    const auto found = std::ranges::find(members, target.member, &Member::first);
    if (found == members.end()) {
      members.emplace_back(std::string(target.member), value);
    } else {
      append_joined(*found->second.text(), joint_of(target), value);
    }
    if (target.label.empty() || std::ranges::find(members, "label", &Member::first) != members.end()) return;
    members.emplace_back("label", target.label);
  }

  static std::string_view joint_of(const ColumnTarget& target) {
    return target.field->name == "addresses" ? ", " : " ";
  }

  // "a@example.org; b@example.org" are two addresses; "not an address" is one thing that is none.
  static std::vector<std::string> parts_of(std::string_view value, std::string_view separators) {
    std::vector<std::string> parts;
    for (std::string_view rest = value; !rest.empty();) {
      const std::size_t end = std::min(rest.find_first_of(separators), rest.size());
      const std::string_view part = trim(rest.substr(0, end));
      const bool repeated = std::ranges::find(parts, part) != parts.end();
      if (!part.empty() && !repeated && parts.size() + 1 < values_per_cell) parts.push_back(one_line(part));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const bool addresses = separators.find(' ') != std::string_view::npos;
    const auto has_at = [](const std::string& part) { return part.find('@') != std::string::npos; };
    if (addresses && !std::ranges::all_of(parts, has_at)) return {one_line(value)};
    return parts;
  }

  List list_of(const FieldDeclaration& field) {
    List list;
    const auto items = items_.find(&field);
    if (items == items_.end()) return list;
    for (auto& [order, item] : items->second) {
      if (field.type == FieldType::text_list) {
        list.emplace_back(std::move(item.text));
      } else if (origin_ == Origin::foreign && field.name == "addresses") {
        list.emplace_back(address_from(item.members));
      } else {
        const std::string path = std::string(field.name) + "." + std::to_string(list.size()) + ".";
        for (auto& [name, value] : item.members) {
          const auto member = std::ranges::find(field.members, name, &FieldDeclaration::name);
          if (member == field.members.end()) continue;
          value = value_of(*member, std::move(*value.text()), path + std::string(outside_name(*member)));
        }
        list.emplace_back(std::move(item.members));
      }
    }
    return list;
  }

  // What points to another record stays a name until the record is looked for.
  Value value_of(const FieldDeclaration& field, std::string text, std::string_view path) {
    std::optional<Value> value;
    switch (field.type) {
      case FieldType::money:
        value = money_in(text, currency_);
        break;
      case FieldType::integer:
        if (const auto number = whole_number_in(text, field)) value = *number;
        break;
      case FieldType::flag:
        if (const auto flag = flag_in(text)) value = *flag;
        break;
      case FieldType::timestamp:
        if (parse_timestamp(text)) value = text;
        break;
      case FieldType::choice:
        value = choice_in(text, field).value_or(text);
        break;
      default:
        value = text;
    }
    if (!value) mistakes_.push_back({std::string(path), "unreadable", std::string(advice_on(field.type))});
    return value.value_or(Value());
  }

  static std::string member_of(const Object& members, std::string_view name) {
    const auto found = std::ranges::find(members, name, &Member::first);
    return found == members.end() ? std::string() : *found->second.text();
  }

  static Object address_from(const Object& members) {
    Object address =
        address_of(member_of(members, "street"), member_of(members, "city"), member_of(members, "region"),
                   member_of(members, "postal_code"), member_of(members, "country"));
    set_text(address, "label", member_of(members, "label"));
    return address;
  }

  // A role without a company is what the person does, if nothing else says that.
  std::vector<ImportedOrganization> organizations(const FieldDeclaration& field, Object& contact) {
    std::vector<ImportedOrganization> all;
    const auto items = items_.find(&field);
    if (items == items_.end()) return all;
    for (const auto& [order, item] : items->second) {
      ImportedOrganization one{member_of(item.members, "name"), member_of(item.members, "role"),
                               equals_ignoring_case(member_of(item.members, "inactive"), "true")};
      if (!one.name.empty()) {
        all.push_back(std::move(one));
      } else if (member_of(contact, "job_title").empty()) {
        set_text(contact, "job_title", one.role);
      }
    }
    return all;
  }

  const RecordType& type_;
  std::string_view currency_;
  Origin origin_;
  std::map<const FieldDeclaration*, std::string> singles_;
  std::map<const FieldDeclaration*, Items> items_;
  std::vector<FieldError> mistakes_;
};

}  // namespace

Result<std::vector<std::string>> csv_headings(std::string_view text, const CsvDialect& dialect) {
  CsvReader reader(text, dialect.separator);
  CsvRecord header;
  if (dialect.names_itself) reader.next(header);
  if (!reader.next(header)) return Error{Errc::invalid, "empty_file", "The file is empty."};
  if (header.problem) {
    Error error{Errc::invalid, "unreadable_headings", "The first line is not a line of headings."};
    error.fields.push_back({std::to_string(header.number), header.problem->code, header.problem->message});
    return error;
  }
  std::vector<std::string> headings;
  for (const std::string& field : header.fields) {
    std::string heading = one_line(field);
    if (count_characters(heading) > longest_heading) heading = "(a long heading)";
    headings.push_back(std::move(heading));
  }
  return headings;
}

MappedCsvReader::MappedCsvReader(const RecordType& type, std::string_view currency, std::string_view text,
                                 const CsvDialect& dialect, std::vector<std::string> headings,
                                 std::vector<ColumnTarget> targets, Origin origin)
    : type_(type),
      currency_(currency),
      text_(text),
      dialect_(dialect),
      headings_(std::move(headings)),
      targets_(std::move(targets)),
      held_values_(headings_.size()),
      origin_(origin),
      dates_(headings_.size()),
      reader_(from_first_row()) {
  targets_.resize(headings_.size());
  look_at_dates();
}

// Which of 05/12 is the day is told by all the dates of a column together.
void MappedCsvReader::look_at_dates() {
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < targets_.size(); ++column) {
    if (targets_[column].field != nullptr && holds_date(*targets_[column].field)) columns.push_back(column);
  }
  if (columns.empty()) return;
  CsvReader all = from_first_row();
  CsvRecord record;
  while (all.next(record)) {
    for (const std::size_t column : columns) {
      if (!record.problem && column < record.fields.size()) dates_[column].look_at(record.fields[column]);
    }
  }
}

CsvReader MappedCsvReader::from_first_row() const {
  CsvReader reader(text_, dialect_.separator);
  CsvRecord header;
  if (dialect_.names_itself) reader.next(header);
  reader.next(header);
  return reader;
}

std::optional<ImportRow> MappedCsvReader::next() {
  while (reader_.next(record_)) {
    const auto refused = [this](FieldError problem) {
      ImportRow row;
      row.record = record_.number;
      row.problem = std::move(problem);
      return row;
    };
    if (record_.problem) return refused(*record_.problem);
    Gathered gathered(type_, currency_, origin_);
    bool holds_anything = false;
    for (std::size_t column = 0; column < record_.fields.size(); ++column) {
      std::string_view value = trim(record_.fields[column]);
      if (value.empty()) continue;
      holds_anything = true;
      if (column >= headings_.size()) {
        // An unquoted separator has shifted the rest, which would land in wrong places.
        return refused({{}, "too_many_columns", "This record has more values than there are headings."});
      }
      if (targets_[column].field == nullptr) {
        held_values_[column] = true;
        continue;
      }
      if (origin_ == Origin::ours) value = without_formula_guard(value);
      gathered.add(targets_[column], value, dates_[column]);
    }
    if (holds_anything) return gathered.row(record_.number);
  }
  return std::nullopt;
}

std::vector<std::string> MappedCsvReader::unused_columns() const {
  std::vector<std::string> unused;
  for (std::size_t column = 0; column < headings_.size(); ++column) {
    if (held_values_[column]) unused.push_back(headings_[column]);
  }
  return unused;
}

}  // namespace candor
