#include "crm/demo.h"

namespace candor {

std::string_view demo_company_name() {
  return "Musterholz Möbelhandel GmbH";
}

std::span<const DemoUser> demo_users() {
  static constexpr DemoUser users[] = {
      {"Katrin Albers", "katrin.albers@musterholz.example", {Role::owner, Role::sales, Role::privacy_desk}},
      {"Jonas Petersen", "jonas.petersen@musterholz.example", {Role::sales}},
      {"Mila Novak", "mila.novak@musterholz.example", {Role::administrator}},
      {"Henrike Sander", "henrike.sander@musterholz.example", {Role::data_protection_officer}},
  };
  return users;
}

}  // namespace candor
