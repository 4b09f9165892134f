// The whole table, joined from its parts.
#include <vector>

#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto part : {person_rules(), basis_rules(), outbound_rules(), role_rules()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = all_rules();
  return all;
}

const RuleBook& rule_book() {
  static const RuleBook book{rules(), mask_rules(), keep_rules(), duty_rules()};
  return book;
}

bool rests_on_law(Purpose purpose) {
  return purpose == Purpose::rights || purpose == Purpose::legal || purpose == Purpose::security ||
         purpose == Purpose::housekeeping;
}

}  // namespace candor::decision
