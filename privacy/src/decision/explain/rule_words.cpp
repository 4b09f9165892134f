// The whole table in two languages.
#include <algorithm>
#include <unordered_map>

#include "decision/explain/german.h"
#include "decision/explain/words.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

std::unordered_map<std::string_view, std::string_view> all_german() {
  std::unordered_map<std::string_view, std::string_view> all;
  for (const auto part : {german_person_texts(), german_conduct_texts(), german_duty_texts()}) {
    for (const auto& text : part) all.emplace(text.rule, text.text);
  }
  return all;
}

}  // namespace

std::string_view german_text(std::string_view rule) {
  static const auto all = all_german();
  const auto found = all.find(rule);
  return found == all.end() ? std::string_view() : found->second;
}

RuleWords words_of(const Rule& rule) {
  return {rule.id, rule.reason, rule.article, rule.severity, rule.explain, german_text(rule.id)};
}
RuleWords words_of(const MaskRule& rule) {
  return {rule.id, rule.reason, rule.article, 0, rule.explain, german_text(rule.id)};
}
RuleWords words_of(const KeepRule& rule) {
  return {rule.id, rule.reason, rule.article, 0, rule.explain, german_text(rule.id)};
}
RuleWords words_of(const DutyRule& rule) {
  return {rule.id, rule.reason, rule.article, 0, rule.explain, german_text(rule.id)};
}

}  // namespace candor::decision

namespace candor {

std::vector<RuleWords> all_rule_words() {
  const auto& book = decision::rule_book();
  std::vector<RuleWords> all;
  for (const auto& rule : book.rules) all.push_back(decision::words_of(rule));
  for (const auto& rule : book.masks) all.push_back(decision::words_of(rule));
  for (const auto& rule : book.keeps) all.push_back(decision::words_of(rule));
  for (const auto& rule : book.duties) all.push_back(decision::words_of(rule));
  return all;
}

}  // namespace candor
