#pragma once
// A lead becomes business: a contact, a company and a deal are made of it, any of them, or those that exist
// are taken. What is known of the person (how he came to us, consents, objections, holds) moves along;
// activities, comments and files of the lead hang on what was made too. The lead stays, read as converted,
// and can be turned back for thirty days.
#include <optional>

#include "privacy/vault.h"

namespace candor {

inline constexpr int days_to_turn_back = 30;

// One part of it: made of these members, or one that exists.
struct ConversionPart {
  std::optional<Object> create;
  std::optional<Uuid> existing;
};

struct Conversion {
  std::optional<ConversionPart> contact;
  std::optional<ConversionPart> company;
  std::optional<ConversionPart> deal;
  bool allow_duplicates = false;
};

struct Converted {
  DisclosedContent lead;
  std::optional<DisclosedContent> contact;
  std::optional<DisclosedContent> company;
  std::optional<DisclosedContent> deal;
};

// What the forms begin with, from what the lead says.
struct ConversionProposal {
  Object contact;
  Object company;  // empty: the lead names none
  Object deal;
};
ConversionProposal propose_conversion(const Personal<Object>& lead);

// All or nothing: on an error the write is to be refused. Errors name the part: contact.emails.0.address.
Result<Converted> convert_lead(Writing& writing, const Access& access, const Uuid& lead,
                               std::uint64_t version, Conversion wanted);

// To the trash goes what the conversion made; what existed before stays. Error too_late, or not_converted, or
// made_is_in_use when other records name what was made by now.
Result<DisclosedContent> turn_back_lead(Writing& writing, const Access& access, const Uuid& lead,
                                        std::uint64_t version);

}  // namespace candor
