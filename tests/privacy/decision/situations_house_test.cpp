// The table of situations, rows 81 to 91, 96 and 99 to 103: roles, the house and its safeguards.
#include <gtest/gtest.h>

#include "scene.h"

namespace candor::decision {
namespace {

Scene customer() {
  return Scene().on(LawfulBasis::contract);
}
// An act on an account by somebody with this role.
Scene account(Role role, Operation operation, const AccountFacts& act) {
  return Scene().nobody().of_type(plain_account()).by({role}).does(operation).with([&](Facts& facts) {
    facts.account = act;
  });
}

TEST(Situation, row_081_finance_reads_what_it_needs) {
  const auto scene = Scene().by({Role::finance}).for_purpose(Purpose::billing).on(LawfulBasis::contract);
  EXPECT_EQ(scene.outcome(), "ALLOW on contract ~notes:role");
  EXPECT_EQ(scene.decide().fields, name_field | phone_field | email_field);
  EXPECT_EQ(Scene().on(LawfulBasis::contract).by({Role::finance, Role::sales}).outcome(),
            "ALLOW on contract");
}

TEST(Situation, row_081_a_purpose_shows_what_it_needs_and_no_more) {
  auto scene = Scene().by({Role::owner}).for_purpose(Purpose::billing).on(LawfulBasis::contract);
  scene.with([](Facts& facts) { facts.needed_fields = name_field | email_field; });
  EXPECT_EQ(scene.outcome(), "ALLOW on contract ~phone:purpose ~notes:purpose");
  EXPECT_EQ(scene.decide().fields, name_field | email_field);
  EXPECT_EQ(scene.does(Operation::update).outcome(), "ALLOW on contract ~phone:purpose ~notes:purpose");
  // Erasing and people's rights are about the whole person.
  scene = Scene().by({Role::privacy_desk}).for_purpose(Purpose::rights).does(Operation::erase);
  scene.with([](Facts& facts) { facts.needed_fields = name_field; });
  EXPECT_EQ(scene.decide().fields, name_field | phone_field | email_field | notes_field) << scene.outcome();
}

TEST(Situation, row_086_registers_are_kept_by_owner_and_privacy_contact) {
  for (const auto operation : {Operation::register_change, Operation::balancing_test_adopt}) {
    for (const auto role : {Role::owner, Role::privacy_desk}) {
      EXPECT_EQ(account(role, operation, {}).outcome(), "ALLOW") << name_of(role);
    }
    for (const auto role : {Role::administrator, Role::sales, Role::marketing, Role::support, Role::finance,
                            Role::data_protection_officer}) {
      EXPECT_EQ(account(role, operation, {}).outcome(), "DENY ROLE (Art. 24, 25(2))") << name_of(role);
    }
    EXPECT_EQ(account(Role::sales, operation, {}).by_actor(ActorKind::local_operator).outcome(), "ALLOW");
    auto by_token = account(Role::owner, operation, {}).by_actor(ActorKind::token);
    by_token.with([](Facts& facts) { facts.scopes = {Scope::read}; });
    EXPECT_EQ(by_token.outcome(), "DENY SCOPE (Art. 25(2), 32)");
  }
}

TEST(Situation, what_the_house_arranges_is_read_by_all_and_changed_by_those_who_lead_it) {
  const auto stage = [](Role role, Operation operation) {
    return Scene().nobody().of_type(plain_stage()).by({role}).does(operation).outcome();
  };
  for (const auto role : {Role::owner, Role::administrator, Role::sales, Role::marketing, Role::support,
                          Role::finance, Role::privacy_desk, Role::data_protection_officer}) {
    EXPECT_EQ(stage(role, Operation::read), "ALLOW") << name_of(role);
    const bool leads = role == Role::owner || role == Role::administrator;
    for (const auto operation : {Operation::create, Operation::update, Operation::trash}) {
      EXPECT_EQ(stage(role, operation), leads ? "ALLOW" : "DENY ROLE (Art. 25(2))") << name_of(role);
    }
  }
}

TEST(Situation, what_a_colleague_keeps_private_is_hidden) {
  auto note = Scene().nobody().of_type(plain_company());
  EXPECT_EQ(note.outcome(), "ALLOW");
  note.with([](Facts& facts) { facts.private_to_another = true; });
  EXPECT_EQ(note.outcome(), "DENY ROLE (Art. 25(2))");
  EXPECT_EQ(note.denial().code, Errc::not_found);
}

TEST(Situation, row_086_balancing_tests_are_read_by_those_who_keep_or_watch_them) {
  for (const auto role :
       {Role::owner, Role::privacy_desk, Role::administrator, Role::data_protection_officer}) {
    EXPECT_EQ(account(role, Operation::register_read, {}).outcome(), "ALLOW") << name_of(role);
  }
  EXPECT_EQ(account(Role::sales, Operation::register_read, {}).outcome(), "DENY ROLE (Art. 25(2))");
  EXPECT_EQ(account(Role::sales, Operation::register_read, {.for_everybody = true}).outcome(), "ALLOW");
}

TEST(Situation, row_082_an_administrator_without_a_content_role_reads) {
  const auto scene = customer().by({Role::administrator});
  EXPECT_EQ(scene.outcome(), "DENY ROLE (Art. 25(2), 32)");
  EXPECT_EQ(scene.denial().code, Errc::not_found);
  EXPECT_EQ(account(Role::administrator, Operation::accounts_read, {}).outcome(), "ALLOW");
}

TEST(Situation, row_083_an_administrator_gives_himself_a_content_role) {
  auto scene = account(Role::administrator, Operation::user_change, {.gains_content = true});
  EXPECT_EQ(scene.outcome(), "ALLOW +inform_owner +inform_officer");
  EXPECT_EQ(account(Role::administrator, Operation::user_change, {}).outcome(), "ALLOW");
}

TEST(Situation, row_084_the_officer_reads_anyone_and_writes_advice_but_no_records) {
  auto officer = Scene()
                     .by({Role::data_protection_officer})
                     .for_purpose(Purpose::rights)
                     .restricted()
                     .does(Operation::advise);
  EXPECT_EQ(officer.outcome(), "ALLOW");
  officer = Scene().by({Role::data_protection_officer}).for_purpose(Purpose::rights);
  EXPECT_EQ(officer.outcome(), "ALLOW");
  EXPECT_EQ(Scene(officer).restricted().outcome(), "ALLOW");
  EXPECT_EQ(Scene(officer).restricted().does(Operation::export_).outcome(), "DENY RESTRICTED (Art. 18(2))");
  for (auto operation : {Operation::create, Operation::update, Operation::trash, Operation::merge,
                         Operation::send, Operation::record_consent}) {
    const auto decision = officer.does(operation).decide();
    ASSERT_FALSE(decision.allowed);
    EXPECT_TRUE(officer.outcome().find("ROLE") != std::string::npos) << officer.outcome();
  }
  EXPECT_EQ(Scene().does(Operation::advise).outcome(), "DENY ROLE (Art. 39(1))");
}

TEST(Situation, row_085_the_officer_would_watch_over_himself) {
  auto scene = account(Role::owner, Operation::user_change, {.officer_conflict = true});
  EXPECT_EQ(scene.outcome(), "DENY CONFLICT (Art. 38(6))");
  EXPECT_EQ(scene.by_actor(ActorKind::local_operator).outcome(), "DENY CONFLICT (Art. 38(6))");
}

TEST(Situation, row_086_the_owner_of_a_small_company_is_its_privacy_contact) {
  EXPECT_EQ(account(Role::owner, Operation::user_change, {.officer_conflict = false}).outcome(), "ALLOW");
  const auto scene = Scene().by({Role::owner, Role::privacy_desk}).for_purpose(Purpose::rights);
  EXPECT_EQ(Scene(scene).restricted().outcome(), "ALLOW");
}

TEST(Situation, row_087_nobody_stops_the_log_and_only_the_owner_ends_an_appointment) {
  constexpr std::string_view log = "DENY LOG_PROTECTED (Art. 5(2), 32)";
  EXPECT_EQ(account(Role::administrator, Operation::settings_change, {.stops_log = true}).outcome(), log);
  EXPECT_EQ(account(Role::owner, Operation::settings_change, {.stops_log = true}).outcome(), log);

  AccountFacts ending{.touches_officer = true, .reason_given = true, .ends_officer = true};
  EXPECT_EQ(account(Role::administrator, Operation::user_change, ending).outcome(),
            "DENY OFFICER_PROTECTED (Art. 38(3))");
  EXPECT_EQ(account(Role::owner, Operation::user_change, ending).outcome(), "ALLOW +inform_officer");
  ending.reason_given = false;
  EXPECT_EQ(account(Role::owner, Operation::user_change, ending).outcome(),
            "DENY REASON_MISSING (Art. 38(3), 5(2))");
}

TEST(Situation, row_088_an_export_of_many_people) {
  const auto exports = [](std::uint32_t people, Answer approval) {
    return customer().does(Operation::export_).with([=](Facts& facts) {
      facts.volume = {.people = people, .limit = 500, .second_approval = approval};
    });
  };
  EXPECT_EQ(exports(501, Answer::no).outcome(), "DENY DUAL_CONTROL (Art. 32) +second_approval");
  EXPECT_EQ(exports(501, Answer::yes).outcome(), "ALLOW on contract");
  EXPECT_EQ(exports(501, Answer::not_asked).outcome(), "ALLOW on contract +owner_report +step_up");
  EXPECT_EQ(exports(500, Answer::no).outcome(), "ALLOW on contract");
}

TEST(Situation, row_089_a_colleague_stands_in_for_an_absent_one) {
  auto scene = customer().with([](Facts& facts) { facts.in_team = Answer::no; });
  EXPECT_EQ(scene.outcome(), "DENY TEAM (Art. 25(2), 32)");
  EXPECT_EQ(scene.denial().code, Errc::not_found);
  EXPECT_EQ(scene.covering({.from = today, .until = today + 1}).outcome(), "ALLOW on contract");
  EXPECT_EQ(scene.covering({.from = today - a_day, .until = today}).outcome(), "DENY TEAM (Art. 25(2), 32)");
  EXPECT_EQ(scene.covering({.from = today + 1, .until = today + a_day}).outcome(),
            "DENY TEAM (Art. 25(2), 32)");
}

TEST(Situation, row_090_a_computer_alone_decides_something_heavy) {
  EXPECT_EQ(customer().automatically({}).outcome(),
            "DENY AUTOMATED_DECISION (Art. 22(1)) also NO_HUMAN_REVIEW");
  EXPECT_EQ(customer().automatically({.review_offered = true}).outcome(),
            "DENY AUTOMATED_DECISION (Art. 22(1))");
  // Nobody said how it is decided.
  EXPECT_EQ(customer().does(Operation::automated_decision).outcome(),
            "DENY AUTOMATED_DECISION (Art. 22(1)) also NO_HUMAN_REVIEW");
  EXPECT_EQ(customer().automatically({.person_decides = true}).outcome(), "ALLOW on contract");
  EXPECT_EQ(customer().automatically({.significant = false}).outcome(), "ALLOW on contract");
}

TEST(Situation, row_091_the_same_with_explicit_consent_and_human_review) {
  EXPECT_EQ(customer().automatically({.permitted = true, .review_offered = true}).outcome(),
            "ALLOW on contract +human_review +contest_text");
  EXPECT_EQ(customer().automatically({.permitted = true}).outcome(), "DENY NO_HUMAN_REVIEW (Art. 22(3))");
}

TEST(Situation, row_096_a_cookie_that_the_page_needs) {
  DeviceFacts device{.strictly_necessary = true};
  auto scene = account(Role::sales, Operation::read, {})
                   .by({})
                   .by_actor(ActorKind::anonymous)
                   .does(Operation::store_on_device);
  scene.with([&](Facts& facts) { facts.device = &device; });
  EXPECT_EQ(scene.outcome(), "ALLOW");
  device.strictly_necessary = false;
  EXPECT_EQ(scene.outcome(), "DENY DEVICE_CONSENT (ePrivacy 5(3))");
  device.consented = true;
  EXPECT_EQ(scene.outcome(), "ALLOW");
}

TEST(Situation, row_099_an_emergency_opens_a_record_for_a_quarter_of_an_hour) {
  constexpr std::int64_t quarter = 15 * 60'000;
  auto scene = Scene().with([](Facts& facts) { facts.in_team = Answer::no; });
  EXPECT_EQ(scene.in_emergency({.since = today, .reason_given = true}).outcome(),
            "ALLOW on vital_interest +inform_owner +inform_officer +limit_to_minutes");
  EXPECT_EQ(scene.in_emergency({.since = today - quarter, .reason_given = true}).outcome(),
            "DENY NO_BASIS (Art. 6(1)) also TEAM also EMERGENCY_OVER");
  EXPECT_EQ(customer().in_emergency({.since = today - quarter, .reason_given = true}).outcome(),
            "DENY EMERGENCY_OVER (Art. 6(1)(d))");
  EXPECT_EQ(customer().in_emergency({.since = today}).outcome(), "DENY REASON_MISSING (Art. 6(1)(d), 5(2))");
  // To read, not to change; and roles still count.
  EXPECT_EQ(customer().in_emergency({.since = today, .reason_given = true}).does(Operation::update).outcome(),
            "DENY EMERGENCY_OVER (Art. 6(1)(d))");
  EXPECT_EQ(scene.in_emergency({.since = today, .reason_given = true}).by({Role::administrator}).outcome(),
            "DENY ROLE (Art. 25(2), 32)");
}

TEST(Situation, row_100_the_log_cannot_be_written) {
  const auto scene = customer().with([](Facts& facts) { facts.audit_writable = false; });
  EXPECT_EQ(scene.outcome(), "DENY AUDIT_UNAVAILABLE (Art. 5(2))");
  EXPECT_EQ(scene.denial().code, Errc::unavailable);
}

TEST(Situation, row_101_the_ledgers_are_not_replayed_after_a_restore) {
  auto scene = customer().with([](Facts& facts) { facts.ledgers_ready = false; });
  for (auto operation : {Operation::read, Operation::create, Operation::erase, Operation::user_change}) {
    EXPECT_EQ(scene.does(operation).decide().rule->reason, "LEDGERS_NOT_REPLAYED");
    EXPECT_EQ(scene.denial().code, Errc::unavailable);
  }
}

TEST(Situation, row_103_what_no_rule_lists_is_denied) {
  for (auto operation : {Operation::installation_created, Operation::index_built, Operation::backup}) {
    EXPECT_EQ(customer().does(operation).outcome(), "DENY DEFAULT (Art. 25(2))");
  }
  // A message that nobody classified.
  EXPECT_EQ(customer().does(Operation::send).outcome(), "DENY CONTENT_UNKNOWN (ePrivacy 13(1))");
}

}  // namespace
}  // namespace candor::decision
