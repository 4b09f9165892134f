#pragma once
// How somebody is reached, who is reached, what with, and in which relation: what a decision about a message,
// a call or a letter turns on, whatever purpose is named (ePrivacy 13, national law). Codes stand in ledgers
// and are never reused.
#include <cstdint>
#include <optional>
#include <string_view>

namespace candor {

enum class Channel : std::uint8_t {
  none = 0,  // reaches nobody; of a consent or an objection: for all channels
  email = 1,
  text_message = 2,
  call = 3,
  letter = 4,
};
inline constexpr std::size_t channel_count = 5;
std::string_view name_of(Channel channel);  // email; "all" for none
std::optional<Channel> channel_named(std::string_view name);

// Who is reached. Sole traders are people: where national law does not treat them as a business, the
// entry for consumers is the one to pass.
enum class Addressee : std::uint8_t {
  consumer = 0,
  sole_trader = 1,
  company_contact = 2,
  company = 3,  // info@: no natural person
};
inline constexpr std::size_t addressee_count = 4;
std::string_view name_of(Addressee addressee);
std::optional<Addressee> addressee_named(std::string_view name);

enum class Content : std::uint8_t {
  advertising,  // also whatever nobody classified
  answer,       // to the person's own enquiry or within a running deal
  contract,     // invoice, delivery, appointment
  notice,       // Art. 13, 14
  rights,       // about a request
};
std::string_view name_of(Content content);
std::optional<Content> content_named(std::string_view name);

enum class Relation : std::uint8_t { cold, own_enquiry, running_deal, customer };
std::string_view name_of(Relation relation);
std::optional<Relation> relation_named(std::string_view name);

}  // namespace candor
