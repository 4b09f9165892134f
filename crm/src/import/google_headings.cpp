#include "import/google_headings.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"

namespace candor::google {
namespace {

struct Meaning {
  std::string_view heading;  // # stands for a number
  Target target;
};

// Today's export first, then the one that Google wrote until 2024.
constexpr Meaning meanings[] = {
    {"First Name", given_name},
    {"Middle Name", additional_names},
    {"Last Name", family_name},
    {"Name Prefix", salutation},
    {"Name Suffix", name_suffix},
    {"Nickname", nickname},
    {"Organization Name", organization},
    {"Organization Title", job_title},
    {"Organization Department", department},
    {"Birthday", birth_date},
    {"Notes", description},
    {"Labels", labels},
    {"E-mail # - Label", email_label},
    {"E-mail # - Value", email_value},
    {"Phone # - Label", phone_label},
    {"Phone # - Value", phone_value},
    {"Website # - Label", website_label},
    {"Website # - Value", website_value},
    {"Address # - Label", address_label},
    {"Address # - Formatted", address_formatted},
    {"Address # - Street", address_street},
    {"Address # - Extended Address", address_extended},
    {"Address # - PO Box", address_box},
    {"Address # - City", address_city},
    {"Address # - Region", address_region},
    {"Address # - Postal Code", address_postal_code},
    {"Address # - Country", address_country},

    {"Name", full_name},
    {"Given Name", given_name},
    {"Additional Name", additional_names},
    {"Family Name", family_name},
    {"Group Membership", labels},
    {"Organization 1 - Name", organization},
    {"Organization 1 - Title", job_title},
    {"Organization 1 - Department", department},
    {"E-mail # - Type", email_label},
    {"Phone # - Type", phone_label},
    {"Website # - Type", website_label},
    {"Address # - Type", address_label},
};

// Nobody has more; a larger number is not from an export.
constexpr std::uint8_t most_groups = 50;

// 0 when `text` is no number of a group.
std::uint8_t group_number(std::string_view text) {
  if (text.empty() || text.size() > 2) return 0;
  std::uint8_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    number = static_cast<std::uint8_t>(number * 10 + (c - '0'));
  }
  return number <= most_groups ? number : std::uint8_t{0};
}

}  // namespace

std::string_view target_path(Target target) {
  struct Path {
    Target target;
    std::string_view path;
  };
  static constexpr Path paths[] = {
      {given_name, "given_name"},
      {additional_names, "additional_names"},
      {family_name, "family_name"},
      {full_name, "family_name"},
      {salutation, "salutation"},
      {name_suffix, "name_suffix"},
      {nickname, "nickname"},
      {organization, "companies.name"},
      {job_title, "job_title"},
      {department, "department"},
      {birth_date, "birth_date"},
      {description, "description"},
      {labels, "tags"},
      {email_label, "emails.label"},
      {email_value, "emails.address"},
      {phone_label, "phones.label"},
      {phone_value, "phones.number"},
      {website_value, "websites"},
      {address_label, "addresses.label"},
      {address_formatted, "addresses.street"},
      {address_street, "addresses.street"},
      {address_extended, "addresses.street"},
      {address_box, "addresses.street"},
      {address_city, "addresses.city"},
      {address_region, "addresses.region"},
      {address_postal_code, "addresses.postal_code"},
      {address_country, "addresses.country"},
  };
  const auto found = std::ranges::find(paths, target, &Path::target);
  return found == std::end(paths) ? std::string_view{} : found->path;
}

Heading meaning_of(std::string_view heading) {
  heading = trim(heading);
  // "E-mail 12 - Value" is looked up as "E-mail # - Value".
  std::string pattern(heading);
  std::uint8_t group = 0;
  const std::size_t dash = heading.find(" - ");
  if (dash != std::string_view::npos) {
    const std::size_t space = heading.substr(0, dash).rfind(' ');
    const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
    group = group_number(heading.substr(start, dash - start));
    if (group != 0) pattern.replace(start, dash - start, "#");
  }
  const auto found = std::ranges::find_if(meanings, [&](const Meaning& meaning) {
    return equals_ignoring_case(meaning.heading, pattern) || equals_ignoring_case(meaning.heading, heading);
  });
  if (found == std::end(meanings)) return {};
  // A "#" that was typed is no number: there would be no group to put the value in.
  const bool numbered = found->target > single_targets;
  if (numbered && group == 0) return {};
  return {found->target, group};
}

}  // namespace candor::google
