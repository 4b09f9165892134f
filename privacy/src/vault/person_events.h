#pragma once
// Steps of recording an event about a person, for the writes that do so by the way (creating, importing).
#include <cstdint>
#include <optional>

#include "decision/grant_keys.h"
#include "vault/event_checks.h"
#include "vault/inside.h"

namespace candor {

Operation operation_of(const PersonEventDetail& detail);

// Why this consent may not be recorded; nothing when it may.
std::optional<Error> refuse_consent(Reading::Inside& inside, const Access& access, const RecordType& type,
                                    const Uuid& id, const ConsentStatement& said, decision::Facts facts);

// A consent that comes with a new person: checked, and folded into `standing` so that creating can rest on
// it. An Error where the context rests on consent and none, or none with evidence, is stated.
std::optional<Error> take_consent(Reading::Inside& inside, const Access& access, const RecordType& type,
                                  const Collection& collection, decision::Standing& standing,
                                  const decision::Facts& facts, std::optional<PreparedEvent>& taken);

// Writes a checked event and folds it into `standing`; returns its number.
std::uint64_t write_event(Reading::Inside& inside, const Access& access, const RecordType& type,
                          const Uuid& person, PreparedEvent& prepared, Grant::Keys& keys,
                          decision::Standing& standing);
std::uint64_t correct_collection(Reading::Inside& inside, const Access& access, const RecordType& type,
                                 const Uuid& person, const CollectionCorrected& corrected,
                                 PreparedEvent& prepared, Grant::Keys& keys, decision::Standing& standing);

}  // namespace candor
