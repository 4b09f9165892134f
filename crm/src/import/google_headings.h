#pragma once
// The headings of a Google Contacts export and what their columns hold.
#include <cstdint>
#include <string_view>

namespace candor::google {

enum Target : std::uint8_t {
  not_taken,
  // one of a kind
  given_name,
  additional_names,
  family_name,
  full_name,
  salutation,
  name_suffix,
  nickname,
  organization,
  job_title,
  department,
  birth_date,
  description,
  labels,
  single_targets,  // how many of them
  // numbered
  email_label,
  email_value,
  phone_label,
  phone_value,
  website_label,
  website_value,
  address_label,
  address_formatted,
  address_street,
  address_extended,
  address_box,
  address_city,
  address_region,
  address_postal_code,
  address_country,
};

struct Heading {
  Target target = not_taken;
  std::uint8_t group = 0;  // the N of "E-mail N - Value"
};

// Letter case and outer spaces do not matter. not_taken for a heading that has no place with us.
Heading meaning_of(std::string_view heading);
// Where such a column goes, as a path of import_targets(); empty: nowhere.
std::string_view target_path(Target target);

}  // namespace candor::google
