#pragma once
// Stores what a demo company has been working on, step by step and each at its time.
#include "commands/demo_clock.h"
#include "commands/demo_team.h"
#include "crm/demo_work.h"

namespace candor {

// The clock is released at the end.
Result<void> make_demo_work(Vault& vault, Environment environment, DemoClock& clock, DemoWork& work,
                            DemoTeam& team);
// Whoever came to us by agreeing has filled in the form and confirmed it.
Collection demo_collection(const Vault& vault, std::string_view context);

}  // namespace candor
