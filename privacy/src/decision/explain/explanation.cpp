// A decision put into words.
#include "decision/explain/words.h"

namespace candor::decision {

std::string_view name_of(Obligation obligation) {
  constexpr std::string_view names[] = {"unsubscribe",
                                        "name_right_to_object",
                                        "carry_notice",
                                        "queue_notice",
                                        "warn",
                                        "tell_person",
                                        "tell_recipients",
                                        "tell_desk",
                                        "inform_owner",
                                        "inform_officer",
                                        "owner_report",
                                        "finding",
                                        "disclosure_row",
                                        "log_derogation",
                                        "strip_tracking",
                                        "human_review",
                                        "contest_text",
                                        "second_approval",
                                        "step_up",
                                        "ask_keep_or_let_go",
                                        "count_withheld",
                                        "keep_content_out_of_log",
                                        "extend_restriction",
                                        "resume_when_released",
                                        "unite_events",
                                        "keep_marketing_off",
                                        "pause_clock",
                                        "resume_clock",
                                        "ask_identity",
                                        "limit_to_minutes",
                                        "show_preference"};
  static_assert(std::size(names) == obligation_count);
  return names[static_cast<std::size_t>(obligation)];
}

Explanation explain(const Decision& decision, const Facts& facts, const RecordType& type, RoleSet caller) {
  Explanation told;
  if (!decision.allowed) {
    if (effect_of(decision, facts) == Effect::hidden) {
      told.effect = ExplainedEffect::not_found;
      return told;
    }
    told.effect = ExplainedEffect::denied;
    told.rule = words_of(*decision.rule);
    for (const auto* other : decision.also) {
      if (other->effect == Effect::forbidden) told.also.push_back(words_of(*other));
    }
    told.ways = ways_out(decision, facts, caller);
    if (const auto* remedy = remedy_of(decision.rule->id)) told.who = remedy->who;
  } else {
    told.effect = decision.masks.empty() ? ExplainedEffect::allowed : ExplainedEffect::masked;
    told.basis = decision.basis;
    for (const auto& mask : decision.masks) {
      told.masked.push_back({type.fields[mask.field].name, words_of(*mask.rule)});
    }
  }
  for (const auto* duty : decision.duties) {
    told.duties.push_back({name_of(duty->obligation), words_of(*duty)});
  }
  return told;
}

}  // namespace candor::decision
