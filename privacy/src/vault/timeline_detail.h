#pragma once
// From what the ledger keeps of an event back to what was stated: codes to names, texts put in their places.
#include <string>
#include <string_view>

#include "base/value.h"
#include "decision/standing_ledger.h"
#include "privacy/grant.h"
#include "privacy/person_events.h"
#include "privacy/registers.h"

namespace candor {

// The text of this name; empty when there is none.
std::string text_in(const Object& texts, std::string_view name);

std::optional<Object> object_in_json(std::string_view text);

// The texts that were sealed with an event. Nothing when their key is gone.
std::optional<Object> texts_of_event(Grant& grant, const RecordType& type, const decision::Fact& fact);

void fill_detail(RecordedEvent& event, const decision::Fact& fact, const Object& texts,
                 const RecordType& type, const Registers& registers);

}  // namespace candor
