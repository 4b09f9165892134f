// The table of situations, rows 41 to 57 and 92 to 98: restriction, erasure, holds, requests, merges.
#include <gtest/gtest.h>

#include "scene.h"

namespace candor::decision {
namespace {

constexpr std::string_view on_hold = "DENY RESTRICTED (Art. 18(2))";

Scene customer() {
  return Scene().on(LawfulBasis::contract);
}
Scene desk() {
  return customer().by({Role::privacy_desk}).for_purpose(Purpose::rights);
}

TEST(Situation, row_041_the_phone_is_disputed_and_the_rest_delivers) {
  PersonFacts known;
  known.disputed_fields = phone_field;
  const auto scene = customer().knowing(known);
  EXPECT_EQ(scene.outcome(), "ALLOW on contract ~phone:restricted");
  EXPECT_EQ(scene.decide().fields, name_field | email_field | notes_field);
  EXPECT_EQ(desk().knowing(known).outcome(), "ALLOW");
}

TEST(Situation, row_042_sales_reads_a_restricted_person) {
  EXPECT_EQ(customer().restricted().outcome(), on_hold);
  EXPECT_EQ(customer().restricted().denial().code, Errc::denied);
}

TEST(Situation, row_043_the_desk_verifies_the_dispute) {
  EXPECT_EQ(desk().restricted().outcome(), "ALLOW");
  EXPECT_EQ(desk().restricted().by({Role::sales}).outcome(), on_hold);
}

TEST(Situation, row_044_a_claim_is_pursued_with_the_data_of_a_restricted_person) {
  EXPECT_EQ(customer().restricted().for_purpose(Purpose::legal).outcome(), "ALLOW");
  EXPECT_EQ(customer().restricted().naming(Purpose::legal).outcome(),
            std::string(on_hold) + " also PURPOSE_NOT_PERMITTED");
}

TEST(Situation, row_045_finance_reads_what_the_law_keeps_of_a_restricted_person) {
  PersonFacts known;
  known.kept_by_law = {RetentionClass::identity, RetentionClass::business_record};
  auto scene = Scene().by({Role::finance}).for_purpose(Purpose::billing).restricted().knowing(known);
  scene.on(LawfulBasis::legal_obligation);
  EXPECT_EQ(scene.outcome(), "ALLOW on legal_obligation ~phone:restricted ~email:restricted ~notes:role");
  EXPECT_EQ(scene.does(Operation::update).outcome(), on_hold);
  EXPECT_EQ(scene.does(Operation::read).on(LawfulBasis::contract).outcome(), on_hold);
}

TEST(Situation, row_046_the_restricted_person_agrees_to_a_new_order) {
  PersonFacts known;
  known.agreed_while_restricted = {Purpose::sales};
  EXPECT_EQ(customer().restricted().knowing(known).outcome(), "ALLOW on contract");
  known.agreed_while_restricted = {Purpose::contract};
  EXPECT_EQ(customer().restricted().knowing(known).outcome(), on_hold);
}

TEST(Situation, row_047_a_list_counts_whom_it_leaves_out_and_a_filtered_one_does_not) {
  auto scene = customer().restricted().does(Operation::list);
  EXPECT_EQ(scene.outcome(), std::string(on_hold) + " +count_withheld");
  // Who has no need to know is told nothing.
  EXPECT_EQ(scene.on(LawfulBasis::none).outcome(), std::string(on_hold) + " also NO_BASIS");
  scene.on(LawfulBasis::contract).with([](Facts& facts) { facts.filtered = true; });
  EXPECT_EQ(scene.outcome(), on_hold);
  EXPECT_EQ(scene.does(Operation::search).outcome(), on_hold);
}

TEST(Situation, row_048_a_colleague_creates_a_restricted_or_suppressed_person_again) {
  std::string said[2];
  const Twin twins[] = {Twin::restricted, Twin::suppressed};
  for (int i = 0; i < 2; ++i) {
    auto scene = customer().does(Operation::create).with([&](Facts& facts) { facts.twin = twins[i]; });
    EXPECT_EQ(scene.outcome(), "DENY NOT_AVAILABLE (Art. 18(2), 21(3)) +tell_desk +keep_content_out_of_log");
    said[i] = scene.denial().name + scene.denial().detail + scene.denial().decision.at(0).article;
  }
  EXPECT_EQ(said[0], said[1]);
  EXPECT_NE(said[0].find("Ask the privacy contact"), std::string::npos);
}

// A job that erases what its time is over for.
Scene retention_job(PersonFacts known) {
  known.erase_at = today - a_day;
  return customer()
      .by_actor(ActorKind::job)
      .by({})
      .for_purpose(Purpose::housekeeping)
      .does(Operation::retention_erase)
      .knowing(known);
}

TEST(Situation, row_049_the_retention_job_meets_a_restricted_person) {
  PersonFacts known;
  EXPECT_EQ(retention_job(known).outcome(), "ALLOW");
  EXPECT_EQ(retention_job(known).by_actor(ActorKind::user).outcome(), "DENY ROLE (Art. 25(2), 32)");
  for (auto ground : {RestrictionGround::not_recorded, RestrictionGround::accuracy,
                      RestrictionGround::unlawful, RestrictionGround::claims, RestrictionGround::objection}) {
    known.ground = ground;
    EXPECT_EQ(retention_job(known).restricted().outcome(), on_hold);
  }
  known.ground = RestrictionGround::kept_back;
  EXPECT_EQ(retention_job(known).restricted().outcome(), "ALLOW");
}

TEST(Situation, row_050_the_hold_ends_before_the_person_was_told) {
  PersonFacts known;
  known.told_of_lifting = Answer::no;
  auto scene = desk().restricted().does(Operation::lift_restriction);
  EXPECT_EQ(scene.knowing(known).outcome(), "DENY INFORM_FIRST (Art. 18(3))");
  known.told_of_lifting = Answer::yes;
  EXPECT_EQ(scene.knowing(known).outcome(), "ALLOW");
  EXPECT_EQ(scene.by({Role::sales}).outcome(), "DENY ROLE (Art. 25(2), 32)");
}

TEST(Situation, row_051_an_erased_person_is_told_of_to_who_could_read_him_before) {
  auto scene = customer().state(PersonState::erased);
  EXPECT_EQ(scene.outcome(), "DENY UNKNOWN (Art. 17)");
  EXPECT_EQ(scene.denial().code, Errc::not_found);
  EXPECT_TRUE(scene.denial().decision.empty());
  scene.with([](Facts& facts) { facts.caller_is_owner_of_record = true; });
  EXPECT_EQ(scene.outcome(), "DENY ERASED (Art. 17)");
  EXPECT_EQ(scene.denial().name, "erased");
  // What never existed looks like what was erased.
  auto unknown = Scene().nobody().with([](Facts& facts) { facts.record_exists = false; });
  EXPECT_EQ(unknown.outcome(), "DENY UNKNOWN");
  EXPECT_EQ(unknown.denial().detail, customer().state(PersonState::erased).denial().detail);
}

TEST(Situation, row_052_an_import_row_has_a_suppressed_address) {
  auto scene = customer().does(Operation::import).with([](Facts& facts) { facts.twin = Twin::suppressed; });
  EXPECT_EQ(scene.outcome(), "DENY NOT_AVAILABLE (Art. 18(2), 21(3)) +tell_desk +keep_content_out_of_log");
  scene.with([](Facts& facts) { facts.twin = Twin::none; });
  EXPECT_EQ(scene.outcome(), "ALLOW on contract");
}

TEST(Situation, row_053_a_suppressed_person_writes_to_us_himself) {
  auto scene = customer().does(Operation::create).with([](Facts& facts) {
    facts.twin = Twin::suppressed;
    facts.came_himself = true;
  });
  EXPECT_EQ(scene.outcome(), "ALLOW on contract +keep_marketing_off");
}

Scene erasing(const PersonFacts& known) {
  return desk().does(Operation::erase).knowing(known);
}

TEST(Situation, row_054_a_claim_is_open_on_a_class_of_a_person_to_be_erased) {
  PersonFacts known;
  known.open_claim = {RetentionClass::business_record};
  const auto scene = erasing(known);
  EXPECT_EQ(scene.outcome(), "ALLOW +tell_recipients +resume_when_released");
  EXPECT_EQ(scene.kept(), "business_record:LEGAL_CLAIM");
}

TEST(Situation, row_055_invoices_are_in_their_statutory_period) {
  PersonFacts known;
  auto& until = known.kept_until[static_cast<std::size_t>(RetentionClass::business_record)];
  until = today + 400 * a_day;
  EXPECT_EQ(erasing(known).kept(), "business_record:LEGAL_OBLIGATION@400");
  EXPECT_EQ(erasing(known).outcome(), "ALLOW +tell_recipients +resume_when_released");
  until = today;
  EXPECT_EQ(erasing(known).kept(), "");
}

TEST(Situation, row_056_marketing_reads_somebody_on_a_legal_hold) {
  PersonFacts known;
  known.open_claim = {RetentionClass::identity, RetentionClass::contact};
  const auto scene = Scene().by({Role::marketing}).for_purpose(Purpose::marketing).knowing(known);
  EXPECT_EQ(scene.outcome(), "DENY NO_BASIS (Art. 6(1))");
}

TEST(Situation, row_057_the_hold_was_released) {
  PersonFacts known;
  known.open_claim = {RetentionClass::identity};
  EXPECT_EQ(erasing(known).kept(), "identity:LEGAL_CLAIM");
  EXPECT_EQ(retention_job(known).outcome(), "ALLOW +resume_when_released");
  known.open_claim = {};
  EXPECT_EQ(erasing(known).kept(), "");
  EXPECT_EQ(erasing(known).outcome(), "ALLOW +tell_recipients");
  EXPECT_EQ(retention_job(known).outcome(), "ALLOW");
}

TEST(Situation, row_092_portability_leaves_out_what_rests_on_our_interest) {
  Request request{.portability = true, .held_on_interest = notes_field};
  EXPECT_EQ(desk().answering(request).outcome(), "ALLOW ~notes:not_portable");
  request.portability = false;
  EXPECT_EQ(desk().answering(request).outcome(), "ALLOW");
}

TEST(Situation, row_093_an_answer_leaves_out_another_person) {
  EXPECT_EQ(desk().answering({.about_others = notes_field}).outcome(), "ALLOW ~notes:other_person");
}

TEST(Situation, row_094_it_is_doubtful_who_is_asking) {
  const auto scene = desk().restricted().answering({.identity = Identity::doubted});
  EXPECT_EQ(scene.outcome(), "DENY IDENTITY_DOUBTED (Art. 12(6)) +pause_clock +ask_identity");
  EXPECT_EQ(scene.decide().fields, 0u);
}

TEST(Situation, row_095_the_proof_came_or_was_never_needed) {
  auto scene = desk().answering({.identity = Identity::proven});
  EXPECT_EQ(scene.outcome(), "ALLOW +resume_clock");
  scene.answering({.identity = Identity::asked_without_doubt});
  EXPECT_EQ(scene.outcome(), "ALLOW +finding");
  EXPECT_EQ(scene.findings(), "UNNECESSARY_ID");
}

TEST(Situation, row_097_two_active_people_are_merged) {
  EXPECT_EQ(customer().merging_with({}).outcome(), "ALLOW on contract +unite_events");
  Standing erased;
  erased.state = PersonState::erased;
  EXPECT_EQ(customer().merging_with(erased).denial().code, Errc::not_found);

  const ConsentEvent given{SaidAct::given, Purpose::marketing, Channel::email, 20, 7, good_consent()};
  const ConsentEvent withdrawn{SaidAct::withdrawn, Purpose::marketing, Channel::email, 10, 8, {}};
  const auto state = [](std::initializer_list<ConsentEvent> events, std::uint64_t address = 7) {
    return consent_now({events.begin(), events.size()}, {Purpose::marketing, Channel::email, address}).state;
  };
  const auto at = [](ConsentEvent event, std::int64_t time) {
    event.at = time;
    return event;
  };
  // The latest word wins, whichever record it stood in.
  EXPECT_EQ(state({given, withdrawn}), ConsentState::given);
  EXPECT_EQ(state({withdrawn, given}), ConsentState::given);
  EXPECT_EQ(state({given, at(withdrawn, 30)}), ConsentState::withdrawn);
  // Undated or in the same millisecond: the stricter.
  EXPECT_EQ(state({given, at(withdrawn, 0)}), ConsentState::withdrawn);
  EXPECT_EQ(state({at(given, 0), withdrawn}), ConsentState::withdrawn);
  EXPECT_EQ(state({given, at(withdrawn, 20)}), ConsentState::withdrawn);
  // A consent stays with the address that gave it.
  EXPECT_EQ(state({given, withdrawn}, 8), ConsentState::withdrawn);
  EXPECT_EQ(state({given}, 8), ConsentState::none);
}

TEST(Situation, row_098_an_active_person_is_merged_with_a_restricted_one) {
  Standing other;
  other.restricted = true;
  EXPECT_EQ(customer().merging_with(other).outcome(),
            std::string(on_hold) + " +tell_desk +extend_restriction");
  EXPECT_EQ(customer().restricted().merging_with({}).outcome(),
            std::string(on_hold) + " +tell_desk +extend_restriction");
}

TEST(Situation, bases_are_named_by_the_privacy_contact_or_a_token_with_the_right_to) {
  EXPECT_EQ(Scene().does(Operation::name_basis).outcome(), "DENY ROLE (Art. 25(2), 6(1))");
  const auto desk_names = Scene().by({Role::privacy_desk}).does(Operation::name_basis).outcome();
  EXPECT_EQ(desk_names.substr(0, 5), "ALLOW") << desk_names;
  const auto token_names = Scene()
                               .does(Operation::name_basis)
                               .with([](Facts& facts) { facts.scopes.insert(Scope::name_bases); })
                               .outcome();
  EXPECT_EQ(token_names.substr(0, 5), "ALLOW") << token_names;
}

TEST(Situation, what_may_be_done_is_told_also_of_somebody_on_hold_but_not_to_administrators) {
  const auto told = Scene().restricted().does(Operation::privacy_read).outcome();
  EXPECT_EQ(told.substr(0, 5), "ALLOW") << told;
  EXPECT_EQ(Scene().by({Role::administrator}).does(Operation::privacy_read).denial().code, Errc::not_found);
  const auto other_team =
      Scene().does(Operation::privacy_read).with([](Facts& facts) { facts.in_team = Answer::no; }).denial();
  EXPECT_EQ(other_team.code, Errc::not_found);
  const auto reads_only = Scene()
                              .does(Operation::privacy_read)
                              .with([](Facts& facts) { facts.scopes = {Scope::read}; })
                              .outcome();
  EXPECT_EQ(reads_only.substr(0, 5), "ALLOW") << reads_only;
}

}  // namespace
}  // namespace candor::decision
