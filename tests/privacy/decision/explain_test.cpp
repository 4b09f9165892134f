// Rules in words: both languages for each, a way out of each denial, and no pressure on who said no.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "decision/explain/german.h"
#include "decision/explain/words.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

const RecordType no_fields{};

TEST(RuleWords, every_rule_speaks_english_and_german) {
  for (const auto& rule : all_rule_words()) {
    EXPECT_FALSE(rule.english.empty()) << rule.rule;
    EXPECT_FALSE(rule.german.empty()) << rule.rule;
    EXPECT_NE(rule.english, rule.german) << rule.rule;
  }
}

TEST(RuleWords, no_german_text_stands_for_a_rule_that_is_not_there_and_none_twice) {
  std::set<std::string_view> rules;
  for (const auto& rule : all_rule_words()) EXPECT_TRUE(rules.insert(rule.rule).second) << rule.rule;
  std::set<std::string_view> german;
  for (const auto part : {german_person_texts(), german_conduct_texts(), german_duty_texts()}) {
    for (const auto& text : part) {
      EXPECT_TRUE(rules.contains(text.rule)) << text.rule;
      EXPECT_TRUE(german.insert(text.rule).second) << text.rule;
    }
  }
  EXPECT_EQ(german.size(), rules.size());
}

TEST(RuleWords, neither_beg_nor_shout_nor_cite_the_law_by_its_initials) {
  const std::regex never(R"(\bbitte\b|\bplease\b|!|GDPR|DSGVO|\bsuccessfully\b|\berfolgreich\b)",
                         std::regex::icase);
  for (const auto& rule : all_rule_words()) {
    for (const auto text : {rule.english, rule.german}) {
      EXPECT_FALSE(std::regex_search(text.begin(), text.end(), never)) << rule.rule << ": " << text;
      EXPECT_EQ(text.back(), '.') << rule.rule;
    }
  }
}

TEST(Remedies, every_rule_that_denies_has_a_way_and_no_way_stands_for_no_rule) {
  for (const auto& rule : rules()) {
    const auto* remedy = remedy_of(rule.id);
    if (rule.effect == Effect::hidden && rule.id != "role.content" && rule.id != "role.team") {
      EXPECT_FALSE(remedy) << rule.id << " is said to nobody";
    } else {
      ASSERT_TRUE(remedy) << rule.id;
      EXPECT_FALSE(remedy->ways.empty()) << rule.id;
    }
  }
}

Facts offer_by_mail() {
  Facts facts;
  facts.actor_kind = ActorKind::user;
  facts.roles = {Role::sales};
  facts.purposes = {Purpose::sales};
  facts.scopes = ScopeSet::from_bits((1u << scope_count) - 1);
  facts.purpose = Purpose::sales;
  facts.operation = Operation::send;
  facts.allowed_bases = {LawfulBasis::contract};
  facts.now = 1'000'000;
  return facts;
}

bool offers(const Explanation& told, Way way) {
  return std::ranges::find(told.ways, way, &WayOut::way) != told.ways.end();
}

class Offer : public testing::Test {
 protected:
  Offer() {
    person.basis[static_cast<std::size_t>(Purpose::sales)] = LawfulBasis::contract;
    message.channel = Channel::email;
    message.content = Content::advertising;
    facts.person = &person;
    facts.outbound = &message;
    facts.consent = &consent;
    facts.known = &known;
  }
  Explanation ask() { return explain(decide(facts, no_fields), facts, no_fields, facts.roles); }

  Standing person;
  Outbound message;
  Consent consent;
  PersonFacts known;
  Facts facts = offer_by_mail();
};

TEST_F(Offer, to_somebody_who_never_asked_may_be_mended_by_a_consent) {
  const auto told = ask();
  ASSERT_EQ(told.effect, ExplainedEffect::denied);
  EXPECT_EQ(told.rule->rule, "outreach.cold");
  EXPECT_TRUE(offers(told, Way::record_consent));
  EXPECT_TRUE(offers(told, Way::send_letter));
  EXPECT_TRUE(told.ways.front().may);
}

TEST_F(Offer, to_somebody_who_objected_is_not_answered_with_asking_again) {
  known.objected_to_advertising_at[0] = 500'000;
  const auto told = ask();
  ASSERT_EQ(told.effect, ExplainedEffect::denied);
  EXPECT_EQ(told.rule->rule, "objection.marketing");
  EXPECT_FALSE(offers(told, Way::record_consent));
  EXPECT_FALSE(offers(told, Way::send_letter));
  EXPECT_TRUE(told.who.empty()) << "the person alone can change it";
}

TEST_F(Offer, to_somebody_who_withdrew_is_not_answered_with_asking_again) {
  consent.state = ConsentState::withdrawn;
  consent.withdrawn_at = 500'000;
  const auto told = ask();
  ASSERT_EQ(told.effect, ExplainedEffect::denied);
  EXPECT_EQ(told.rule->rule, "consent.withdrawn");
  EXPECT_FALSE(offers(told, Way::record_consent));
  EXPECT_TRUE(offers(told, Way::answer_enquiry));
}

TEST_F(Offer, says_who_may_do_what_may_help) {
  person.restricted = true;
  const auto told = ask();
  ASSERT_EQ(told.rule->rule, "restriction.whole");
  EXPECT_EQ(told.who, (RoleSet{Role::privacy_desk}));
  for (const auto& way : told.ways) {
    if (way.way == Way::lift_restriction) {
      EXPECT_FALSE(way.may);
    }
  }
  EXPECT_FALSE(told.also.empty());
}

TEST(Hidden, says_nothing_at_all) {
  Facts facts = offer_by_mail();
  facts.roles = {Role::administrator};
  facts.operation = Operation::read;
  Standing person;
  person.restricted = true;
  facts.person = &person;
  const auto told = explain(decide(facts, no_fields), facts, no_fields, facts.roles);
  EXPECT_EQ(told.effect, ExplainedEffect::not_found);
  EXPECT_FALSE(told.rule);
  EXPECT_TRUE(told.also.empty());
  EXPECT_TRUE(told.ways.empty());
  EXPECT_TRUE(told.duties.empty());
  EXPECT_TRUE(told.who.empty());
}

TEST(Also, names_only_rules_that_forbid) {
  Facts facts = offer_by_mail();
  facts.roles = {Role::administrator};
  facts.operation = Operation::list;
  facts.purpose = Purpose::none;
  const auto decision = decide(facts, no_fields);
  const auto told = explain(decision, facts, no_fields, facts.roles);
  ASSERT_EQ(told.effect, ExplainedEffect::denied);
  EXPECT_EQ(told.rule->rule, "purpose.missing");
  for (const auto& rule : told.also) EXPECT_NE(rule.rule, "role.content");
}

}  // namespace
}  // namespace candor::decision
