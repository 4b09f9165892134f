// What must hold whatever the facts are: GDPR.md, "Properties to fuzz", over facts drawn at random from a
// fixed seed, so that a failure comes back.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <random>

#include "decision/predicates.h"
#include "drawn_facts.h"
#include "scene.h"

namespace candor::decision {
namespace {

constexpr int draws = 20'000;
template <class Check>
void for_random_facts(Check check) {
  int allowed = 0;
  for (unsigned seed = 1; seed <= draws; ++seed) {
    const Drawn drawn(seed);
    const auto decision = drawn.decide();
    allowed += decision.allowed;
    check(drawn, decision);
    if (testing::Test::HasFailure()) {
      FAIL() << "seed " << seed;
    }
  }
  // Draws that nearly all end in a no would prove nothing.
  EXPECT_GT(allowed, draws / 50);
  EXPECT_LT(allowed, draws / 2);
}

// Every way in which the law says less about this person than before.
template <class Check>
void for_all_tightenings(const Drawn& drawn, Check check) {
  if (!drawn.facts.person) return;
  const auto with = [&](auto change) {
    Drawn tighter = drawn;
    if (!tighter.facts.known) {
      tighter.known = PersonFacts{};
      tighter.facts.known = &tighter.known;
    }
    change(tighter);
    check(tighter.decide());
  };
  with([](Drawn& to) { to.person.restricted = true; });
  with([](Drawn& to) { to.person.state = PersonState::erasing; });
  with([](Drawn& to) { to.person.state = PersonState::erased; });
  with([](Drawn& to) { to.known.objection_pending = PurposeSet::from_bits(0xfff); });
  with([](Drawn& to) { to.known.objection_upheld = PurposeSet::from_bits(0xfff); });
  for (std::size_t channel = 0; channel < channel_count; ++channel) {
    with([=](Drawn& to) { to.known.objected_to_advertising_at[channel] = today; });
  }
  // A hold authorises nothing.
  with([](Drawn& to) { to.known.open_claim = ClassSet::from_bits(0xff); });
}

TEST(DecisionProperties, an_objection_restriction_erasure_or_hold_never_turns_a_no_into_a_yes) {
  for_random_facts([](const Drawn& drawn, const Decision& before) {
    if (before.allowed || is_rights_operation(drawn.facts.operation)) return;
    for_all_tightenings(drawn, [](const Decision& after) { EXPECT_FALSE(after.allowed); });
  });
}

TEST(DecisionProperties, an_objection_restriction_erasure_or_hold_never_shows_more_fields) {
  for_random_facts([](const Drawn& drawn, const Decision& before) {
    if (!before.allowed) return;
    for_all_tightenings(drawn, [&](const Decision& after) { EXPECT_EQ(after.fields & ~before.fields, 0u); });
  });
}

TEST(DecisionProperties, taking_a_consent_away_never_widens) {
  for_random_facts([](const Drawn& drawn, const Decision& before) {
    if (!drawn.facts.consent || is_recording(drawn.facts.operation)) return;
    if (drawn.consent.state != ConsentState::given) return;
    for (auto state : {ConsentState::withdrawn, ConsentState::refused, ConsentState::none}) {
      // What was withdrawn stays withdrawn: that event is not taken away with it.
      Drawn without = drawn;
      const auto withdrawn_at = drawn.consent.withdrawn_at;
      without.consent = Consent{};
      without.consent.state = state;
      without.consent.withdrawn_at = withdrawn_at;
      const auto after = without.decide();
      EXPECT_LE(after.allowed, before.allowed);
      EXPECT_EQ(after.fields & ~before.fields, 0u);
    }
  });
}

TEST(DecisionProperties, masks_only_grow_and_answers_only_shrink_with_fewer_rights) {
  for_random_facts([](const Drawn& drawn, const Decision& before) {
    const auto with = [&](auto change) {
      Drawn fewer = drawn;
      change(fewer.facts);
      const auto after = fewer.decide();
      EXPECT_LE(after.allowed, before.allowed);
      EXPECT_EQ(after.fields & ~before.fields, 0u);
    };
    for (std::size_t i = 0; i < role_count; ++i) {
      with([=](Facts& facts) { facts.roles.erase(static_cast<Role>(i)); });
    }
    with([](Facts& facts) { facts.purposes = {}; });
    with([](Facts& facts) { facts.scopes = {}; });
    with([](Facts& facts) { facts.special_role = false; });
    with([](Facts& facts) { facts.names_special = false; });
    with([](Facts& facts) { facts.cover = nullptr; });
  });
}

bool fails(const Decision& decision, const Rule& rule) {
  return decision.rule == &rule || std::ranges::find(decision.also, &rule) != decision.also.end();
}

TEST(DecisionProperties, the_purpose_chosen_never_widens_what_may_be_sent) {
  constexpr int outreach_stage = 10;
  for_random_facts([](const Drawn& drawn, const Decision& before) {
    if (!is_outbound(drawn.facts.operation)) return;
    for (std::size_t i = 0; i < purpose_count; ++i) {
      Drawn other = drawn;
      other.facts.purpose = static_cast<Purpose>(i);
      const auto after = other.decide();
      for (const auto& rule : rules()) {
        const bool objection = rule.reason == "OBJECTED_DM" && advertises(drawn.facts);
        if (rule.stage == outreach_stage || objection) {
          EXPECT_EQ(fails(before, rule), fails(after, rule)) << rule.id;
        }
      }
    }
  });
}

TEST(DecisionProperties, the_decision_is_deterministic_and_total) {
  for_random_facts([](const Drawn& drawn, const Decision& first) {
    const auto second = drawn.decide();
    EXPECT_EQ(first.allowed, second.allowed);
    EXPECT_EQ(first.rule, second.rule);
    EXPECT_EQ(first.also, second.also);
    EXPECT_EQ(first.fields, second.fields);
    EXPECT_EQ(first.obligations, second.obligations);
    EXPECT_EQ(first.allowed, first.rule == nullptr);
    if (first.allowed) {
      EXPECT_TRUE(first.also.empty());
      // What is not masked is shown, and nothing is both.
      EXPECT_EQ(first.masks.size() + static_cast<std::size_t>(std::popcount(first.fields)),
                with_health().fields.size());
      for (const auto& mask : first.masks) EXPECT_EQ(first.fields >> mask.field & 1u, 0u);
    } else {
      EXPECT_EQ(first.fields, 0u);
      EXPECT_EQ(first.basis, LawfulBasis::none);
      EXPECT_TRUE(first.masks.empty() && first.kept.empty());
    }
  });
}

TEST(DecisionProperties, also_holds_every_failing_rule_in_the_order_of_precedence) {
  for_random_facts([](const Drawn& drawn, const Decision& whole) {
    std::vector<const Rule*> failing;
    for (const auto& rule : rules()) {
      if (rule.denies(drawn.facts)) failing.push_back(&rule);
    }
    std::vector<const Rule*> named;
    if (whole.rule) named.push_back(whole.rule);
    named.insert(named.end(), whole.also.begin(), whole.also.end());
    EXPECT_EQ(named, failing);
  });
}

TEST(DecisionProperties, what_people_said_means_the_same_in_any_order) {
  for (unsigned seed = 1; seed <= 2'000; ++seed) {
    std::mt19937 random(seed);
    std::vector<ConsentEvent> events(1 + random() % 6);
    for (auto& event : events) {
      event.act = static_cast<SaidAct>(random() % 5);
      event.purpose = random() % 4 ? Purpose::marketing : Purpose::sales;
      event.channel = random() % 3 ? Channel::email : Channel::none;
      event.at = random() % 5;
      event.address = random() % 2;
      event.shown = good_consent();
      event.shown.is_explicit = random() % 2;
      event.shown.expires_at = random() % 3;
    }
    const ConsentQuestion question{Purpose::marketing, Channel::email, 1};
    const auto before = consent_now(events, question);
    const auto objected = objections_now(events);
    std::ranges::shuffle(events, random);
    const auto after = consent_now(events, question);
    EXPECT_EQ(before.state, after.state) << "seed " << seed;
    EXPECT_EQ(before.given_at, after.given_at) << "seed " << seed;
    EXPECT_EQ(before.withdrawn_at, after.withdrawn_at) << "seed " << seed;
    EXPECT_EQ(before.is_explicit, after.is_explicit) << "seed " << seed;
    EXPECT_EQ(before.expires_at, after.expires_at) << "seed " << seed;
    EXPECT_EQ(objected, objections_now(events)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace candor::decision
