#pragma once
// What only its owner may see (RecordType::privacy_choice) is neither listed nor counted for others.
#include "privacy/access.h"
#include "search/index_schema.h"
#include "search/plan.h"

namespace candor {

inline void leave_out_private(const Access& access, const search::IndexSchema& schema, search::Plan& plan) {
  const auto choice_name = schema.type().privacy_choice;
  const auto* choice = choice_name.empty() ? nullptr : schema.column(choice_name);
  if (!choice) return;
  const auto next = search::first_parameter + plan.parameters.size();
  const auto place = [&](std::size_t number) { return "$" + std::to_string(next + number); };
  plan.require("(t." + choice->name + " IS NOT " + place(0) + " OR t.owner_id = " + place(1) + ")",
               {std::string("private"), search::Blob{std::string(as_text(access.who().user().view()))}});
}

}  // namespace candor
