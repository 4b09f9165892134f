#pragma once
// How a person may be reached: the message as the policy is asked about it, and whose country's rules count.
#include <string>

#include "base/value.h"
#include "decision/person_facts.h"
#include "decision/standing.h"
#include "privacy/purpose.h"
#include "privacy/registers.h"

namespace candor {

// What whoever writes can see to himself is taken for granted here: the duties say it with the act.
decision::Outbound message_to(const decision::Standing& person, Channel channel, const Registers& registers);

// Where the person lives, as far as the record says: the first address that names a country.
std::string country_in(const Object& members);

Operation operation_of(Channel channel);

}  // namespace candor
