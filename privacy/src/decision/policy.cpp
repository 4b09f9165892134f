#include "decision/policy.h"

#include <algorithm>

#include "decision/predicates.h"

namespace candor::decision {
namespace {

constexpr std::uint16_t first_basis_number = 1000;

bool names_a_record(Operation operation) {
  return operation != Operation::create && operation != Operation::list && operation != Operation::search &&
         operation != Operation::import && operation != Operation::store_on_device;
}

bool is_special(const FieldDeclaration& field) {
  return field.privacy_class == PrivacyClass::special;
}

TopicSet topics_of(const Facts& facts, const RecordType& type) {
  TopicSet topics{Topic::always};
  const auto has = [&topics](bool there, Topic topic) {
    if (there) topics.insert(topic);
  };
  has(facts.person != nullptr, Topic::person);
  has(facts.known != nullptr, Topic::known);
  has(facts.consent != nullptr, Topic::consent);
  has(is_outbound(facts.operation), Topic::outbound);
  has(is_disclosing(facts), Topic::recipient);
  has(std::ranges::any_of(type.fields, is_special), Topic::special_field);
  has(!is_everyday(facts.operation) || facts.account != AccountFacts{}, Topic::rare_act);
  has(facts.twin != Twin::none || facts.in_team == Answer::no || facts.criminal_data || facts.emergency,
      Topic::circumstance);
  return topics;
}

LawfulBasis basis_of(const Facts& facts) {
  if (in_emergency(facts)) return LawfulBasis::vital_interest;
  return facts.person->basis[static_cast<std::size_t>(facts.purpose)];
}

void take_fields(const RuleBook& book, const Facts& facts, TopicSet topics, const RecordType& type,
                 Decision& decision) {
  decision.fields = (std::uint64_t{1} << type.fields.size()) - 1;
  for (const MaskRule& rule : book.masks) {
    if (!topics.contains(rule.about) || !rule.applies(facts)) continue;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const auto bit = std::uint64_t{1} << i;
      // The first rule gives the reason; the fields are the same whichever it is.
      if (!(decision.fields & bit) || !rule.masks(facts, type.fields[i], i)) continue;
      decision.fields &= ~bit;
      decision.masks.push_back({static_cast<std::uint8_t>(i), &rule});
    }
  }
  if (decision.masks.size() > 1) std::ranges::sort(decision.masks, {}, &Mask::field);
}

void take_kept(const RuleBook& book, const Facts& facts, Decision& decision) {
  if (!is_destroying(facts.operation) || !facts.known) return;
  for (std::size_t i = 1; i < retention_class_count; ++i) {
    const auto retention_class = static_cast<RetentionClass>(i);
    for (const KeepRule& rule : book.keeps) {
      if (!rule.keeps(facts, retention_class)) continue;
      decision.kept.push_back({retention_class, &rule, facts.known->kept_until[i]});
      break;
    }
  }
}

std::string snake_case(std::string_view reason) {
  std::string name(reason);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return name;
}

}  // namespace

Effect effect_of(const Decision& decision, const Facts& facts) {
  const Effect first = decision.rule->effect;
  if (first != Effect::forbidden || !names_a_record(facts.operation)) {
    return first == Effect::hidden && !names_a_record(facts.operation) ? Effect::forbidden : first;
  }
  const bool hidden = std::any_of(decision.also.begin(), decision.also.end(),
                                  [](const Rule* rule) { return rule->effect == Effect::hidden; });
  return hidden ? Effect::hidden : first;
}

Decision decide(const Facts& facts, const RecordType& type) {
  return decide_with(rule_book(), facts, type);
}

Decision decide_with(const RuleBook& book, const Facts& facts, const RecordType& type) {
  Decision decision;
  const TopicSet topics = topics_of(facts, type);
  for (const Rule& rule : book.rules) {
    if (!topics.contains(rule.about) || !rule.denies(facts)) continue;
    if (!decision.rule) {
      decision.rule = &rule;
    } else {
      decision.also.push_back(&rule);
    }
  }
  decision.allowed = !decision.rule;
  if (decision.allowed) {
    if (facts.person) decision.basis = basis_of(facts);
    take_fields(book, facts, topics, type, decision);
    take_kept(book, facts, decision);
  }
  for (const DutyRule& duty : book.duties) {
    if (duty.on_allow != decision.allowed || !topics.contains(duty.about)) continue;
    if (!duty.owed(facts, decision)) continue;
    decision.obligations.insert(duty.obligation);
    decision.duties.push_back(&duty);
  }
  return decision;
}

std::uint16_t allow_number(const Decision& decision) {
  if (decision.basis == LawfulBasis::none) return 0;
  return static_cast<std::uint16_t>(first_basis_number + static_cast<unsigned>(decision.basis));
}

Error denial(const Decision& decision, const Facts& facts, std::string_view record_name) {
  const Rule& rule = *decision.rule;
  const std::string record(record_name);
  switch (effect_of(decision, facts)) {
    case Effect::hidden:
      return {Errc::not_found, "not_found", "There is no " + record + " with this id."};
    case Effect::erased: {
      Error error{Errc::gone, "erased", "The data of this " + record + " was erased."};
      error.decision.push_back({std::string(rule.reason),
                                std::string(rule.id),
                                std::string(rule.article),
                                std::string(rule.explain),
                                {}});
      return error;
    }
    case Effect::unauthenticated:
      return {Errc::unauthenticated, "unauthenticated", std::string(rule.explain)};
    case Effect::unavailable: {
      Error error{Errc::unavailable, snake_case(rule.reason), std::string(rule.explain)};
      error.retry_after_seconds = 1;
      return error;
    }
    case Effect::damaged:
      return {Errc::damaged, "record_damaged", std::string(rule.explain)};
    case Effect::forbidden:
      break;
  }
  Error error{Errc::denied, snake_case(rule.reason), std::string(rule.explain)};
  DecisionNote note{std::string(rule.reason),
                    std::string(rule.id),
                    std::string(rule.article),
                    std::string(rule.explain),
                    {}};
  for (const Rule* other : decision.also) {
    if (other->effect == Effect::forbidden) note.also.emplace_back(other->id);
  }
  error.decision.push_back(std::move(note));
  return error;
}

}  // namespace candor::decision

namespace candor {

std::string policy_rule_name(std::uint16_t number) {
  for (const auto& rule : decision::rules()) {
    if (rule.number == number) return std::string(rule.id);
  }
  if (number > decision::first_basis_number) {
    return "basis." + std::string(name_of(static_cast<LawfulBasis>(number - decision::first_basis_number)));
  }
  return "role";
}

}  // namespace candor
