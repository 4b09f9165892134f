#pragma once
// National law as data, handed to the decision: the age of consent and what outreach needs by channel and
// kind of recipient. The registers will read it from dated files in config/, one entry per country, with a
// visible warning when a file is stale; until then whoever asks passes his own. Rules know no country.
#include <array>
#include <cstdint>
#include <string_view>

namespace candor::decision {

enum class Channel : std::uint8_t {
  none = 0,  // reaches nobody; of a consent or an objection: for all channels
  email = 1,
  text_message = 2,
  call = 3,
  letter = 4,
};
inline constexpr std::size_t channel_count = 5;

// Who is reached. Sole traders are people: where national law does not treat them as a business, the
// entry for consumers is the one to pass.
enum class Addressee : std::uint8_t {
  consumer = 0,
  sole_trader = 1,
  company_contact = 2,
  company = 3,  // info@: no natural person
};
inline constexpr std::size_t addressee_count = 4;

// What advertising needs before it may reach somebody.
enum class Outreach : std::uint8_t {
  consent = 0,            // nothing less
  opt_out = 1,            // related to the job, with a way out in it
  presumed_interest = 2,  // with the reason for it on record
  free = 3,               // until somebody objects
};

struct CountryRules {
  std::string_view country;          // ISO 3166-1 alpha-2; empty: none known
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

}  // namespace candor::decision
