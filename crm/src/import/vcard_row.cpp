// From a card to a contact. In our own cards every label is what a user typed; others write theirs as TYPE,
// or as Apple does in a property beside it, standard ones in a wrapping: _$!<Home>!$_.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "import/cell_text.h"
#include "import/vcard_labels.h"
#include "import/vcard_reader.h"

namespace candor {
namespace {

struct PropertyTarget {
  std::string_view property;
  std::string_view target;
};
constexpr PropertyTarget property_targets[] = {
    {"N", "family_name"},          {"FN", "family_name"},
    {"NICKNAME", "nickname"},      {"BDAY", "birth_date"},
    {"LANG", "language"},          {"TITLE", "job_title"},
    {"ROLE", "companies.role"},    {"ORG", "companies.name"},
    {"EMAIL", "emails.address"},   {"TEL", "phones.number"},
    {"ADR", "addresses.street"},   {"URL", "websites"},
    {"CATEGORIES", "tags"},        {"NOTE", "description"},
    {"X-CANDOR-SOURCE", "source"}, {"X-CANDOR-INACTIVE", "companies.inactive"},
    {"X-ABLABEL", "emails.label"},
};

constexpr unsigned least_preferred = 101;

using Property = VcardProperty;

class Mapping {
 public:
  explicit Mapping(const Vcard& card) : card_(card) {}

  ImportRow row() {
    set_names();
    single("NICKNAME", "nickname", ", ");
    if (const Property* birthday = card_.find("BDAY")) {
      set_text(contact_, "birth_date", birth_date_from(text(*birthday)));
    }
    single("LANG", "language", "");
    single("TITLE", "job_title", " ");
    set_organizations();
    set_list("EMAIL", "emails", "address");
    set_list("TEL", "phones", "number");
    set_addresses();
    set_websites();
    single("X-CANDOR-SOURCE", "source", " ");
    set_tags();
    set_notes();
    return std::move(row_);
  }

 private:
  std::string text(const Property& property) const { return line(property.value); }
  // One line of text. What we wrote is one already.
  std::string line(std::string_view raw) const { return one_line(unescaped(raw, card_.old)); }
  // A component is a list itself: two titles, three middle names.
  std::string component(std::string_view raw, std::string_view joint) const {
    if (card_.old) return line(raw);
    std::string joined;
    for (const std::string_view part : split_unescaped(raw, ',')) append_joined(joined, joint, line(part));
    return joined;
  }

  // Preferred ones first, else as they stand.
  std::vector<const Property*> all(std::string_view name) const {
    std::vector<const Property*> found;
    for (const Property& property : card_.properties) {
      if (property.name == name) found.push_back(&property);
    }
    std::ranges::stable_sort(found, {}, [](const Property* one) { return preference(*one); });
    return found;
  }
  static unsigned preference(const Property& property) {
    const std::string_view pref = property.parameter("PREF");
    unsigned value = 0;
    const auto [end, failure] = std::from_chars(pref.data(), pref.data() + pref.size(), value);
    if (failure == std::errc() && value >= 1 && value < least_preferred) return value;
    return property.has_type("pref") ? 1 : least_preferred;
  }

  void single(std::string_view name, std::string_view member, std::string_view joint) {
    const auto found = all(name);
    if (found.empty()) return;
    const bool listed = name == "NICKNAME" && !card_.ours;
    set_text(contact_, member, listed ? component(found.front()->value, joint) : text(*found.front()));
  }

  void set_names() {
    std::vector<std::string_view> parts;
    if (const Property* name = card_.find("N")) parts = split_unescaped(name->value, ';');
    parts.resize(5);
    const std::string_view joint = " ";
    const std::string family = component(parts[0], joint), given = component(parts[1], joint);
    const std::string additional = component(parts[2], joint);
    set_text(contact_, "salutation", component(parts[3], joint));
    set_text(contact_, "given_name", given);
    set_text(contact_, "additional_names", additional);
    set_text(contact_, "family_name",
             family.empty() && given.empty() && !card_.ours ? formatted_name() : family);
    set_text(contact_, "name_suffix", component(parts[4], joint));
  }

  // Of a card without a name in parts. The name of a company alone is no person's name.
  std::string formatted_name() const {
    const Property* formatted = card_.find("FN");
    if (formatted == nullptr) return {};
    std::string name = text(*formatted);
    if (const Property* organization = card_.find("ORG")) {
      if (line(split_unescaped(organization->value, ';').front()) == name) return {};
    }
    return name;
  }

  void set_organizations() {
    std::string department;
    for (const Property* organization : all("ORG")) {
      auto parts = split_unescaped(organization->value, ';');
      ImportedOrganization link;
      link.name = line(parts.front());
      std::string units;
      for (std::size_t unit = 1; unit < parts.size(); ++unit) append_joined(units, ", ", line(parts[unit]));
      if (department.empty()) department = units;
      for (const Property& beside : card_.properties) {
        if (beside.group.empty() || beside.group != organization->group) continue;
        if (beside.name == "ROLE") link.role = text(beside);
        if (beside.name == "X-CANDOR-INACTIVE") link.inactive = equals_ignoring_case(beside.value, "true");
      }
      if (!link.name.empty()) row_.organizations.push_back(std::move(link));
    }
    set_free_role();
    set_text(contact_, "department", department);
  }

  // A role that belongs to no company in particular.
  void set_free_role() {
    const Property* role = card_.find("ROLE");
    if (role == nullptr || card_.ours) return;
    const bool has_title = card_.find("TITLE") != nullptr;
    if (!row_.organizations.empty() && has_title) {
      if (row_.organizations.front().role.empty()) row_.organizations.front().role = text(*role);
    } else if (!has_title) {
      set_text(contact_, "job_title", text(*role));
    }
  }

  std::string label_of(const Property& property) const {
    std::string beside = line(card_.label_of_group(property.group));
    if (card_.ours && !beside.empty()) return beside;
    if (beside.starts_with("_$!<") && beside.ends_with(">!$_")) {
      beside = ascii_lower(std::string_view(beside).substr(4, beside.size() - 8));
    }
    return beside.empty() ? label_of_types(property.name, property.types) : beside;
  }

  void set_list(std::string_view name, std::string_view list_name, std::string_view member) {
    List list;
    for (const Property* property : all(name)) {
      std::string value = text(*property);
      const std::string lower = ascii_lower(std::string_view(value).substr(0, 7));
      if (name == "EMAIL" && lower == "mailto:") value.erase(0, 7);
      if (name == "TEL" && !card_.ours && lower.starts_with("tel:")) value.erase(0, 4);
      if (value.empty()) continue;
      Object item;
      set_text(item, member, std::move(value));
      set_text(item, "label", label_of(*property));
      list.emplace_back(std::move(item));
    }
    if (!list.empty()) contact_.emplace_back(std::string(list_name), std::move(list));
  }

  void set_addresses() {
    List list;
    for (const Property* property : all("ADR")) {
      auto parts = split_unescaped(property->value, ';');
      parts.resize(7);
      const auto part = [&](std::size_t which) { return component(parts[which], ", "); };
      std::string street = part(2);
      append_joined(street, ", ", part(1));
      append_joined(street, ", ", post_office_box(part(0)));
      const std::string code(property->parameter("CC"));
      const std::string country = code.empty() ? part(6) : code;
      Object address = address_of(std::move(street), part(3), part(4), part(5), card_.ours ? "" : country);
      if (card_.ours) set_text(address, "country", country);
      if (address.empty() && !card_.ours)
        set_text(address, "street", one_line(property->parameter("LABEL"), ", "));
      if (!address.empty() || card_.ours) set_text(address, "label", label_of(*property));
      if (!address.empty()) list.emplace_back(std::move(address));
    }
    if (!list.empty()) contact_.emplace_back("addresses", std::move(list));
  }

  void set_websites() {
    List list;
    for (const Property* property : all("URL")) {
      if (std::string website = text(*property); !website.empty()) list.emplace_back(std::move(website));
    }
    if (!list.empty()) contact_.emplace_back("websites", std::move(list));
  }

  void set_tags() {
    List tags;
    for (const Property* property : all("CATEGORIES")) {
      for (const std::string_view category : split_unescaped(property->value, ',')) {
        Value tag(line(category));
        const bool known = !card_.ours && std::ranges::find(tags, tag) != tags.end();
        if (!tag.text()->empty() && !known) tags.push_back(std::move(tag));
      }
    }
    if (!tags.empty()) contact_.emplace_back("tags", std::move(tags));
  }

  void set_notes() {
    std::string notes;
    for (const Property* property : all("NOTE")) {
      append_joined(notes, "\n\n", trim(with_line_feeds(unescaped(property->value, card_.old))));
    }
    set_text(contact_, "description", std::move(notes));
  }

  const Vcard& card_;
  ImportRow row_;
  Object& contact_ = row_.contact;
};

}  // namespace

std::string_view target_of_property(std::string_view name) {
  const auto found = std::ranges::find(property_targets, name, &PropertyTarget::property);
  return found == std::end(property_targets) ? std::string_view{} : found->target;
}

ImportRow row_from(const Vcard& card) {
  ImportRow row;
  if (const Property* kind = card.find("KIND")) {
    const std::string value = ascii_lower(trim(kind->value));
    if (value == "group" || value == "location" || value == "device" || value == "application") {
      row.problem = {"KIND", "not_a_person",
                     "This card is of no person and no company, but of a " + value + "."};
      return row;
    }
  }
  return Mapping(card).row();
}

}  // namespace candor
