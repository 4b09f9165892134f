#pragma once
// National law as the decision is handed it: see privacy/national.h.
#include "privacy/national.h"

namespace candor::decision {

using candor::Addressee;
using candor::addressee_count;
using candor::Channel;
using candor::channel_count;
using candor::CountryRules;
using candor::Outreach;
using candor::strictest_rules;

}  // namespace candor::decision
