#pragma once
// Stores what a demo company has been working on, step by step and each at its time.
#include <cstdint>
#include <vector>

#include "commands/demo_clock.h"
#include "commands/installation.h"
#include "crm/demo_work.h"

namespace candor {

// Sellers: users who look after customers, in turn. The clock is released at the end.
Result<void> make_demo_work(Vault& vault, Environment environment, DemoClock& clock, DemoWork& work,
                            const std::vector<Uuid>& sellers);
// Whoever came to us by agreeing has filled in the form and confirmed it.
Collection demo_collection(const Vault& vault, std::string_view context);
// Recorded for what the person came to us for: a subscriber is there for marketing, not for sales.
Access demo_access(Vault& vault, std::string_view context, const Uuid& request);

}  // namespace candor
