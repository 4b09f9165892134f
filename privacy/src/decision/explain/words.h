#pragma once
// From the tables of rules to what people read.
#include "decision/policy.h"
#include "privacy/explain.h"

namespace candor::decision {

RuleWords words_of(const Rule& rule);
RuleWords words_of(const MaskRule& rule);
RuleWords words_of(const KeepRule& rule);
RuleWords words_of(const DutyRule& rule);

// What may help against a rule, and who can change what stands behind it; empty roles: the person alone.
struct Remedy {
  std::string_view rule;
  std::vector<Way> ways;
  RoleSet who;
};
// Null for a rule that hides: nothing is said of it.
const Remedy* remedy_of(std::string_view rule);
// Ways out of a denial, without those that would press somebody who said no.
std::vector<WayOut> ways_out(const Decision& decision, const Facts& facts, RoleSet caller);

std::string_view name_of(Obligation obligation);

// Pure. What a hidden record would say is not_found, and nothing else.
Explanation explain(const Decision& decision, const Facts& facts, const RecordType& type, RoleSet caller);

}  // namespace candor::decision
