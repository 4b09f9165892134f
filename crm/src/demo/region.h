#pragma once
// What people and companies of one country look like in the demo: lists to choose from and patterns to fill
// in. In a pattern # is a digit, 9 and others stand for themselves, @ is a family name, % a city.
#include <cstdint>
#include <span>
#include <string_view>

namespace candor::demo {

using Texts = std::span<const std::string_view>;

struct City {
  std::string_view name;
  std::string_view postal_code;  // pattern
};

struct JobTitle {
  std::string_view female;
  std::string_view male;
};

struct Region {
  std::string_view country;   // ISO 3166-1 alpha-2
  std::string_view language;  // BCP 47
  std::uint32_t weight;       // how many of all companies and people come from here
  std::string_view female_salutation;
  std::string_view male_salutation;
  Texts female_names;
  Texts male_names;
  Texts family_names;
  Texts female_family_names;  // empty where both are the same; else in the same order
  std::span<const City> cities;
  Texts streets;    // patterns
  Texts phones;     // patterns
  Texts companies;  // patterns of names
  Texts sole_traders;
  std::span<const JobTitle> job_titles;
};

// German-speaking countries first, they weigh most. The order is part of what a seed means.
std::span<const Region> regions();

std::span<const Region> german_speaking_regions();
std::span<const Region> western_regions();
std::span<const Region> northern_regions();
std::span<const Region> eastern_regions();
std::span<const Region> southern_regions();

}  // namespace candor::demo
