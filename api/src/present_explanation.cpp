#include "present_explanation.h"

namespace candor {
namespace {

Value in_both(const RuleWords& rule) {
  return Object{{"en", rule.english}, {"de", rule.german}};
}

Value present_rule(const RuleWords& rule) {
  return Object{
      {"rule", rule.rule}, {"reason", rule.reason}, {"article", rule.article}, {"explain", in_both(rule)}};
}

std::string_view name_of(ExplainedEffect effect) {
  switch (effect) {
    case ExplainedEffect::allowed:
      return "allowed";
    case ExplainedEffect::masked:
      return "masked";
    case ExplainedEffect::denied:
      return "denied";
    case ExplainedEffect::not_found:
      break;
  }
  return "not_found";
}

}  // namespace

Value present_rules(const std::vector<RuleWords>& rules) {
  List data;
  for (const auto& rule : rules) {
    data.push_back(Object{{"rule", rule.rule},
                          {"reason", rule.reason},
                          {"article", rule.article},
                          {"severity", std::int64_t{rule.severity}},
                          {"explain", in_both(rule)}});
  }
  return Object{{"data", std::move(data)}};
}

Value present_explanation(const Explanation& told) {
  Object object{{"effect", name_of(told.effect)}};
  if (told.rule) {
    object.emplace_back("reason", told.rule->reason);
    object.emplace_back("rule", told.rule->rule);
    object.emplace_back("article", told.rule->article);
    object.emplace_back("severity", std::int64_t{told.rule->severity});
    object.emplace_back("explain", in_both(*told.rule));
  }
  List also, masked, obligations, ways, who;
  for (const auto& rule : told.also) also.push_back(present_rule(rule));
  for (const auto& field : told.masked) {
    masked.push_back(Object{{"field", field.field},
                            {"rule", field.rule.rule},
                            {"reason", field.rule.reason},
                            {"article", field.rule.article},
                            {"explain", in_both(field.rule)}});
  }
  for (const auto& duty : told.duties) {
    obligations.push_back(Object{{"obligation", duty.obligation},
                                 {"rule", duty.rule.rule},
                                 {"article", duty.rule.article},
                                 {"explain", in_both(duty.rule)}});
  }
  for (const auto& way : told.ways)
    ways.push_back(Object{{"way", candor::name_of(way.way)}, {"may", way.may}});
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (told.who.contains(role)) who.emplace_back(candor::name_of(role));
  }
  object.emplace_back("also", std::move(also));
  object.emplace_back("masked", std::move(masked));
  object.emplace_back("basis",
                      told.basis == LawfulBasis::none ? Value() : Value(candor::name_of(told.basis)));
  object.emplace_back("obligations", std::move(obligations));
  object.emplace_back("ways", std::move(ways));
  object.emplace_back("who", std::move(who));
  return object;
}

}  // namespace candor
