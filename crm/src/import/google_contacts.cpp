// A record is sorted into cells by what its columns mean, and the cells are put together as a contact.
// " ::: " separates several values in one cell, a "* " before a label marks Google's own labels and the
// preferred one of several addresses.
#include "crm/import/google_contacts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "import/cell_text.h"
#include "import/csv_dialect.h"
#include "import/google_headings.h"

namespace candor {
namespace {

using namespace google;

constexpr std::size_t address_targets = address_country - address_label + 1;

struct Labelled {
  std::string_view label;
  std::string_view value;
};
using AddressCells = std::array<std::string_view, address_targets>;

// One record, sorted by meaning. Views into the record's fields.
struct Cells {
  std::array<std::string_view, single_targets> single{};
  std::vector<Labelled> emails, phones, websites;
  std::vector<AddressCells> addresses;
};

template <class Group>
Group& group_of(std::vector<Group>& groups, std::size_t number) {
  if (groups.size() < number) groups.resize(number);
  return groups[number - 1];
}

void place(Cells& cells, std::uint8_t target, std::size_t group, std::string_view value) {
  if (target < single_targets) {
    // Where an export has both an old and a new heading for the same thing, the first that says something.
    if (cells.single[target].empty()) cells.single[target] = value;
    return;
  }
  switch (target) {
    case email_label:
      group_of(cells.emails, group).label = value;
      return;
    case email_value:
      group_of(cells.emails, group).value = value;
      return;
    case phone_label:
      group_of(cells.phones, group).label = value;
      return;
    case phone_value:
      group_of(cells.phones, group).value = value;
      return;
    case website_label:
      group_of(cells.websites, group).label = value;
      return;
    case website_value:
      group_of(cells.websites, group).value = value;
      return;
    default:
      group_of(cells.addresses, group)[target - address_label] = value;
  }
}

std::vector<std::string_view> values_of(std::string_view cell) {
  constexpr std::string_view separator = ":::";
  std::vector<std::string_view> values;
  for (;;) {
    const std::size_t end = cell.find(separator);
    values.push_back(trim(cell.substr(0, end)));
    if (end == std::string_view::npos) return values;
    cell.remove_prefix(end + separator.size());
  }
}

bool is_preferred(std::string_view label) {
  return label.starts_with('*');
}

// "* Work" is "work"; what people call their addresses themselves stays as it is.
std::string label_of(std::string_view label) {
  if (is_preferred(label)) label = trim(label.substr(1));
  static constexpr std::string_view standard[] = {"home",   "work",     "other",    "mobile",
                                                  "main",   "home fax", "work fax", "pager",
                                                  "custom", "homepage", "blog",     "profile"};
  const bool known =
      std::ranges::any_of(standard, [&](std::string_view one) { return equals_ignoring_case(one, label); });
  return known ? ascii_lower(label) : one_line(label, " ");
}

// A list of objects; the preferred ones come first, because the first of a list is the primary one.
void set_labelled(Object& contact, std::string_view list_name, std::string_view member,
                  std::vector<Labelled> groups) {
  std::stable_partition(groups.begin(), groups.end(),
                        [](const Labelled& one) { return is_preferred(one.label); });
  List list;
  for (const Labelled& group : groups) {
    for (const std::string_view value : values_of(group.value)) {
      if (value.empty()) continue;
      Object item;
      set_text(item, member, one_line(value, " "));
      set_text(item, "label", label_of(group.label));
      list.emplace_back(std::move(item));
    }
  }
  if (!list.empty()) contact.emplace_back(std::string(list_name), std::move(list));
}

// Exports of some years write http\://.
void set_websites(Object& contact, const std::vector<Labelled>& groups) {
  List list;
  for (const Labelled& group : groups) {
    for (const std::string_view value : values_of(group.value)) {
      std::string website = one_line(value, " ");
      std::erase(website, '\\');
      if (!website.empty()) list.emplace_back(std::move(website));
    }
  }
  if (!list.empty()) contact.emplace_back("websites", std::move(list));
}

Object address_from(const AddressCells& cells) {
  const auto cell = [&](Target target) { return one_line(cells[target - address_label], ", "); };
  std::string street = cell(address_street);
  append_joined(street, ", ", cell(address_extended));
  append_joined(street, ", ", post_office_box(cell(address_box)));
  const std::string city = cell(address_city), region = cell(address_region);
  const std::string postal_code = cell(address_postal_code), country = cell(address_country);
  // Some programs fill in the label of the envelope only.
  if (street.empty() && city.empty() && postal_code.empty() && region.empty() && country.empty()) {
    street = cell(address_formatted);
  }
  Object address = address_of(std::move(street), city, region, postal_code, country);
  if (!address.empty()) set_text(address, "label", label_of(cells[0]));
  return address;
}

// Two addresses under one label stand in one group, each cell holding both.
std::vector<AddressCells> split_addresses(const AddressCells& cells) {
  std::size_t count = 1;
  for (std::size_t part = 1; part < cells.size(); ++part) {
    count = std::max(count, values_of(cells[part]).size());
  }
  std::vector<AddressCells> addresses(count);
  for (std::size_t part = 0; part < cells.size(); ++part) {
    const auto values = values_of(cells[part]);
    for (std::size_t number = 0; number < count; ++number) {
      if (number < values.size()) addresses[number][part] = values[number];
    }
  }
  for (AddressCells& address : addresses) address[0] = cells[0];
  return addresses;
}

void set_addresses(Object& contact, std::vector<AddressCells> groups) {
  std::stable_partition(groups.begin(), groups.end(),
                        [](const AddressCells& cells) { return is_preferred(cells[0]); });
  List list;
  for (const AddressCells& group : groups) {
    for (const AddressCells& cells : split_addresses(group)) {
      Object address = address_from(cells);
      if (!address.empty()) list.emplace_back(std::move(address));
    }
  }
  if (!list.empty()) contact.emplace_back("addresses", std::move(list));
}

void set_tags(Object& contact, std::string_view cell) {
  List tags;
  for (const std::string_view label : values_of(cell)) {
    if (label.empty() || label.starts_with('*')) continue;
    Value tag(one_line(label, " "));
    if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
  }
  if (!tags.empty()) contact.emplace_back("tags", std::move(tags));
}

Object contact_from(Cells cells) {
  const auto line = [&](Target target) { return one_line(cells.single[target], " "); };
  Object contact;
  set_text(contact, "salutation", line(salutation));
  set_text(contact, "given_name", line(given_name));
  set_text(contact, "additional_names", line(additional_names));
  std::string family = line(family_name);
  if (family.empty() && line(given_name).empty()) family = line(full_name);
  set_text(contact, "family_name", std::move(family));
  set_text(contact, "name_suffix", line(name_suffix));
  set_text(contact, "nickname", line(nickname));
  set_text(contact, "birth_date", birth_date_from(cells.single[birth_date]));
  set_text(contact, "job_title", line(job_title));
  set_text(contact, "department", line(department));
  set_labelled(contact, "emails", "address", std::move(cells.emails));
  set_labelled(contact, "phones", "number", std::move(cells.phones));
  set_addresses(contact, std::move(cells.addresses));
  set_websites(contact, cells.websites);
  set_tags(contact, cells.single[labels]);
  set_text(contact, "description", with_line_feeds(trim(cells.single[description])));
  return contact;
}

Error not_google_contacts(std::string_view detail) {
  return {Errc::invalid, "not_google_contacts", std::string(detail)};
}

}  // namespace

Result<GoogleContactsReader> GoogleContactsReader::open(std::string_view text) {
  const CsvDialect dialect = csv_dialect_of(text);
  CsvReader reader(text, dialect.separator);
  CsvRecord header;
  if (dialect.names_itself) reader.next(header);
  if (!reader.next(header)) return not_google_contacts("The file is empty.");
  if (header.problem && header.problem->code == "invalid_text") {
    return not_google_contacts("The file is not UTF-8 text. Save it as CSV UTF-8 and send it again.");
  }
  if (header.problem) return not_google_contacts("The first line is not a line of headings.");
  std::vector<Heading> headings;
  for (const std::string& text_of_column : header.fields) {
    const auto [target, group] = google::meaning_of(text_of_column);
    headings.push_back({std::string(trim(text_of_column)), target, group});
  }
  const bool known = std::ranges::any_of(headings, [](const Heading& heading) {
    return heading.target == given_name || heading.target == family_name || heading.target == email_value;
  });
  if (!known) {
    return not_google_contacts(
        "The first line has none of the headings of a Google Contacts export, like \"First Name\". Export "
        "the "
        "contacts as Google CSV and send that file unchanged.");
  }
  return GoogleContactsReader(reader, std::move(headings));
}

GoogleContactsReader::GoogleContactsReader(CsvReader reader, std::vector<Heading> headings)
    : reader_(reader), headings_(std::move(headings)) {}

std::optional<ImportRow> GoogleContactsReader::next() {
  while (reader_.next(record_)) {
    ImportRow row;
    row.record = record_.number;
    if (record_.problem) {
      row.problem = record_.problem;
      return row;
    }
    Cells cells;
    bool holds_anything = false;
    for (std::size_t column = 0; column < record_.fields.size(); ++column) {
      const std::string_view value = trim(record_.fields[column]);
      if (value.empty()) continue;
      holds_anything = true;
      if (column >= headings_.size()) {
        // More values than headings: an unquoted comma has shifted the rest, which would land in wrong
        // places.
        row.problem =
            FieldError{{}, "too_many_columns", "This record has more values than there are headings."};
        return row;
      }
      Heading& heading = headings_[column];
      if (heading.target == not_taken) {
        heading.held_values = true;
      } else {
        place(cells, heading.target, heading.group, value);
      }
    }
    if (!holds_anything) continue;
    std::string employer = one_line(cells.single[organization]);
    if (!employer.empty()) row.organizations.push_back({std::move(employer), {}});
    row.contact = contact_from(std::move(cells));
    return row;
  }
  return std::nullopt;
}

std::vector<std::string> GoogleContactsReader::unused_columns() const {
  std::vector<std::string> unused;
  for (const Heading& heading : headings_) {
    if (heading.held_values) unused.push_back(heading.text);
  }
  return unused;
}

}  // namespace candor
