#pragma once
// What somebody notes about a person, from JSON: consents, objections, holds, notices ... Strict: members
// that belong to no such event, words that are none of ours and files that are too large are named one by
// one.
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "privacy/person_events.h"

namespace candor {

// Error invalid with all field errors at once.
Result<PersonEvent> parse_person_event(const Object& body);

// A consent that comes with a new person or a file, under `path`: the same members, but for the kind.
struct StatedConsent {
  ConsentStatement statement;
  std::optional<Timestamp> at;
};
StatedConsent read_stated_consent(const Object& body, const std::string& path,
                                  std::vector<FieldError>& errors);

}  // namespace candor
