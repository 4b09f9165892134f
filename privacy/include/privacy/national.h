#pragma once
// National law as data: the age of consent, what reaching people needs by channel and kind of addressee ...
// Read from dated files in config/national/ at start, one entry for each country, with a visible warning when
// a file is stale. Rules know no country.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/outreach.h"

namespace candor {

// What advertising needs before it may reach somebody.
enum class Outreach : std::uint8_t {
  consent = 0,            // nothing less
  opt_out = 1,            // related to the job, with a way out in it
  presumed_interest = 2,  // with the reason for it on record
  free = 3,               // until somebody objects
};

struct CountryRules {
  std::string_view country;          // ISO 3166-1 alpha-2, of static life; empty: none known
  std::uint8_t age_of_consent = 16;  // Art. 8(1)
  bool soft_opt_in = false;          // ePrivacy 13(2), for electronic mail to customers
  std::array<std::array<Outreach, addressee_count>, channel_count> outreach{};

  constexpr Outreach asks(Channel channel, Addressee addressee) const {
    return outreach[static_cast<std::size_t>(channel)][static_cast<std::size_t>(addressee)];
  }
};

// For a country that nobody entered: consent for everything that rings or beeps; letters until somebody
// objects, as Art. 6(1)(f) and 21 have it everywhere.
inline constexpr CountryRules strictest_rules{
    .country = {},
    .age_of_consent = 16,
    .soft_opt_in = false,
    .outreach = {{{}, {}, {}, {}, {Outreach::free, Outreach::free, Outreach::free, Outreach::free}}}};

// Public holidays of a country, or what a region has besides.
struct HolidayArea {
  std::string country;
  std::string region;              // empty: the whole country
  std::vector<std::string> fixed;  // MM-DD
  std::vector<int> easter;         // days from Easter Sunday
};

// From when a period is counted.
enum class Anchor : std::uint8_t { exact, calendar_year, financial_year };

struct RetentionPeriod {
  std::string country;
  std::string kind;  // vouchers
  std::string english;
  std::string german;
  std::uint32_t years = 0;
  Anchor anchor = Anchor::exact;
  bool to_be_verified = false;
};

// Where somebody may complain (Art. 77).
struct Authority {
  std::string country;
  std::string region;  // empty: of the country
  std::string name;
  std::string site;
  bool to_be_verified = false;
};

// A file of national data, and how old it is.
struct NationalFile {
  std::string name;  // outreach
  std::string valid_from;
  std::string checked_on;
  std::uint32_t stale_after_months = 0;

  bool stale(std::int64_t now) const;  // milliseconds
};

}  // namespace candor
