// A record is sorted into cells by what its columns mean, and the cells are put together as a contact.
// " ::: " separates several values in one cell, a "* " before a label marks Google's own labels and the
// preferred one of several addresses.
#include "crm/import/google_contacts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "crm/countries.h"
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

// A text for a member of one line: line breaks become `joint`.
std::string one_line(std::string_view text, std::string_view joint) {
  std::string result;
  for (;;) {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = trim(text.substr(0, end));
    if (!line.empty()) {
      if (!result.empty()) result += joint;
      result += line;
    }
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

std::string with_line_feeds(std::string_view text) {
  std::string result;
  for (std::size_t position = 0; position < text.size(); ++position) {
    if (text[position] != '\r') {
      result += text[position];
    } else if (text.substr(position + 1, 1) != "\n") {
      result += '\n';
    }
  }
  return result;
}

void append_joined(std::string& text, std::string_view joint, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += joint;
  text += more;
}

void set_text(Object& object, std::string_view name, std::string text) {
  if (!text.empty()) object.emplace_back(std::string(name), std::move(text));
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

// "Postfach 12" says what it is; a bare number does not.
std::string post_office_box(std::string_view box) {
  const bool bare = std::ranges::all_of(box, [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  return bare && !box.empty() ? "PO Box " + std::string(box) : std::string(box);
}

Object address_from(const AddressCells& cells) {
  const auto cell = [&](Target target) { return one_line(cells[target - address_label], ", "); };
  std::string street = cell(address_street);
  append_joined(street, ", ", cell(address_extended));
  append_joined(street, ", ", post_office_box(cell(address_box)));
  const std::string city = cell(address_city);
  const std::string postal_code = cell(address_postal_code);
  const std::string country = cell(address_country);
  const std::string_view code = country_named(country);
  std::string region = cell(address_region);
  if (code.empty()) append_joined(region, ", ", country);
  // Some programs fill in the label of the envelope only.
  if (street.empty() && city.empty() && postal_code.empty() && region.empty() && code.empty()) {
    street = cell(address_formatted);
  }
  Object address;
  set_text(address, "street", std::move(street));
  set_text(address, "city", city);
  set_text(address, "region", std::move(region));
  set_text(address, "postal_code", postal_code);
  set_text(address, "country", std::string(code));
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

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Google writes 1980-05-12 and --05-12; other programs 19800512, 1980/05/12, and 1604 for "no year". What
// is none of these stays as it is, and the contact's own check says so.
std::string birth_date_from(std::string_view cell) {
  std::string text = one_line(cell, " ");
  std::ranges::replace(text, '/', '-');
  if (text.size() == 8 && all_digits(text)) text.insert(6, "-").insert(4, "-");
  if (text.size() == 6 && text.starts_with("--") && all_digits(text.substr(2))) text.insert(4, "-");
  if (text.size() == 10 && text.starts_with("1604-")) text.replace(0, 4, "-");
  return text == "--" ? std::string{} : text;
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

// The separator that the header line has most of: commas but for files that a spreadsheet saved again.
char separator_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  for (const char candidate : {';', '\t'}) {
    if (std::ranges::count(header, candidate) > std::ranges::count(header, best)) best = candidate;
  }
  return best;
}

Error not_google_contacts(std::string_view detail) {
  return {Errc::invalid, "not_google_contacts", std::string(detail)};
}

}  // namespace

Result<GoogleContactsReader> GoogleContactsReader::open(std::string_view text) {
  CsvReader reader(text, separator_of(text));
  CsvRecord header;
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
    row.organization = one_line(cells.single[organization], " ");
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
