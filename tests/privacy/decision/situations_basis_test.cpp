// The table of situations, rows 1 to 10 and 30 to 40: purpose, basis, consent, children.
#include <gtest/gtest.h>

#include "scene.h"

namespace candor::decision {
namespace {

PersonFacts works_for_a_company(Answer balancing_test) {
  PersonFacts known;
  known.kind = Addressee::company_contact;
  known.kind_recorded = true;
  known.balancing_test = balancing_test;
  return known;
}

TEST(Situation, row_001_sales_reads_a_sole_trader_with_a_contract) {
  PersonFacts known;
  known.kind = Addressee::sole_trader;
  known.kind_recorded = true;
  const auto scene = Scene().knowing(known).on(LawfulBasis::contract);
  EXPECT_EQ(scene.outcome(), "ALLOW on contract");
  EXPECT_EQ(scene.decide().fields, name_field | phone_field | email_field | notes_field);
}

TEST(Situation, row_002_sales_reads_the_contact_person_of_a_customer) {
  auto scene = Scene().knowing(works_for_a_company(Answer::yes));
  EXPECT_EQ(scene.on(LawfulBasis::legitimate_interest).outcome(), "ALLOW on legitimate_interest");
  // The company is the party, not the person.
  EXPECT_EQ(scene.on(LawfulBasis::contract).outcome(), "DENY BASIS_NOT_ALLOWED (Art. 6(1)(b))");
}

TEST(Situation, row_003_no_balancing_test_was_adopted) {
  auto scene = Scene().knowing(works_for_a_company(Answer::no));
  EXPECT_EQ(scene.on(LawfulBasis::legitimate_interest).outcome(),
            "DENY NO_BALANCING_TEST (Art. 6(1)(f), 5(2))");
  // Nothing else needs one.
  EXPECT_EQ(scene.on(LawfulBasis::legal_obligation).outcome(), "ALLOW on legal_obligation");
}

TEST(Situation, row_004_a_program_gives_no_purpose) {
  const auto scene = Scene().on(LawfulBasis::contract).by_actor(ActorKind::token).naming(Purpose::none);
  EXPECT_EQ(scene.outcome(), "DENY NO_PURPOSE (Art. 5(1)(b)) also NO_BASIS");
  EXPECT_EQ(scene.decide().fields, 0u);
}

TEST(Situation, row_005_the_purpose_is_unknown_or_not_for_this_role) {
  auto scene = Scene().also_on(Purpose::marketing, LawfulBasis::consent);
  EXPECT_EQ(scene.naming(Purpose::marketing).outcome(), "DENY PURPOSE_NOT_PERMITTED (Art. 5(1)(b), 25(2))");
  EXPECT_EQ(scene.naming(Purpose::unknown).outcome(),
            "DENY PURPOSE_NOT_PERMITTED (Art. 5(1)(b), 25(2)) also NO_BASIS");
}

TEST(Situation, row_006_nothing_is_recorded_for_the_purpose) {
  EXPECT_EQ(Scene().outcome(), "DENY NO_BASIS (Art. 6(1))");
  EXPECT_EQ(Scene().knowing({}).outcome(), "DENY NO_BASIS (Art. 6(1))");
  // One that cannot carry the purpose is none.
  auto scene = Scene().on(LawfulBasis::public_task);
  scene.with([](Facts& facts) { facts.allowed_bases = {LawfulBasis::contract}; });
  EXPECT_EQ(scene.outcome(), "DENY BASIS_NOT_ALLOWED (Art. 6(1))");
}

TEST(Situation, row_007_marketing_reads_with_a_valid_consent) {
  auto scene = Scene().by({Role::marketing}).for_purpose(Purpose::marketing).on(LawfulBasis::consent);
  EXPECT_EQ(scene.consenting(good_consent()).outcome(), "ALLOW on consent");
  // A basis in the books without a consent in the ledger is none.
  EXPECT_EQ(scene.consenting({}).outcome(), "DENY NO_BASIS (Art. 6(1))");
}

TEST(Situation, row_008_sales_data_is_used_for_analytics_without_a_compatibility_record) {
  PersonFacts known;
  known.compatible = Answer::no;
  auto scene = Scene().on(LawfulBasis::contract).by({Role::owner}).for_purpose(Purpose::analytics);
  EXPECT_EQ(scene.knowing(known).outcome(), "DENY NOT_COMPATIBLE (Art. 6(4))");
  known.compatible = Answer::yes;
  EXPECT_EQ(scene.knowing(known).outcome(), "ALLOW");
}

TEST(Situation, row_009_a_company_is_asked_no_basis) {
  EXPECT_EQ(Scene().nobody().of_type(plain_company()).outcome(), "ALLOW");
}

TEST(Situation, row_010_an_email_answers_the_persons_own_enquiry) {
  auto scene = Scene().on(LawfulBasis::legitimate_interest).in(germany());
  scene.sends({.content = Content::answer, .relation = Relation::own_enquiry});
  EXPECT_EQ(scene.outcome(), "ALLOW on legitimate_interest");
  EXPECT_EQ(scene.on(LawfulBasis::contract).outcome(), "ALLOW on contract");
}

// A mail for marketing that rests on a consent to mails, which a test spoils.
Scene newsletter(const Consent& consent) {
  return Scene()
      .by({Role::marketing})
      .for_purpose(Purpose::marketing)
      .on(LawfulBasis::consent)
      .in(germany())
      .consenting(consent)
      .sends({.channel = Channel::email});
}

TEST(Situation, row_030_the_wording_named_another_purpose_or_controller) {
  auto consent = good_consent(Channel::email);
  EXPECT_EQ(newsletter(consent).outcome(), "ALLOW on consent +unsubscribe +name_right_to_object");
  consent.names_use = false;
  EXPECT_EQ(newsletter(consent).outcome(), "DENY CONSENT_NOT_SPECIFIC (Art. 6(1)(a), 7) also COLD_OUTREACH");
}

TEST(Situation, row_031_the_notice_was_corrected_later) {
  const ConsentQuestion question{Purpose::marketing, Channel::email};
  const ConsentEvent events[] = {
      {SaidAct::given, Purpose::marketing, Channel::email, today - 9, 0, good_consent()},
      {SaidAct::wording_corrected, Purpose::marketing, Channel::email, today - 5, 0, {}}};
  EXPECT_EQ(newsletter(consent_now(events, question)).outcome(),
            "ALLOW on consent +unsubscribe +name_right_to_object");
}

TEST(Situation, row_032_nothing_shows_the_consent) {
  auto consent = good_consent(Channel::email);
  consent.proof = ConsentProof::none;
  EXPECT_EQ(newsletter(consent).outcome(), "DENY CONSENT_NOT_DEMONSTRABLE (Art. 7(1)) also COLD_OUTREACH");
  EXPECT_EQ(Scene().does(Operation::record_consent).consenting(consent).outcome(),
            "DENY CONSENT_NOT_DEMONSTRABLE (Art. 7(1))");
  // A refusal needs no proof to be noted.
  consent.state = ConsentState::refused;
  EXPECT_EQ(Scene().does(Operation::record_consent).consenting(consent).outcome(), "ALLOW");
}

TEST(Situation, row_033_a_signed_paper_is_on_file) {
  auto consent = good_consent(Channel::email);
  consent.proof = ConsentProof::paper;
  EXPECT_EQ(newsletter(consent).outcome(), "ALLOW on consent +unsubscribe +name_right_to_object");
}

TEST(Situation, row_034_the_consent_has_expired) {
  auto consent = good_consent(Channel::email);
  consent.expires_at = today + 1;
  EXPECT_EQ(newsletter(consent).outcome(), "ALLOW on consent +unsubscribe +name_right_to_object");
  consent.expires_at = today;
  EXPECT_EQ(newsletter(consent).outcome(), "DENY CONSENT_EXPIRED (Art. 5(1)(e), 7) also COLD_OUTREACH");
}

TEST(Situation, row_035_the_order_depended_on_the_consent) {
  auto consent = good_consent();
  auto scene = Scene().does(Operation::record_consent);
  EXPECT_EQ(scene.consenting(consent).outcome(), "ALLOW");
  consent.condition_of_contract = true;
  EXPECT_EQ(scene.consenting(consent).outcome(), "DENY NOT_FREE (Art. 7(4))");
}

PersonFacts child(std::uint8_t years) {
  PersonFacts known;
  known.age = Age::known;
  known.years = years;
  return known;
}

// An online service offered to a child, who agreed to it there.
Scene online_service(std::uint8_t years, bool guardian) {
  auto consent = good_consent();
  consent.online_service = true;
  consent.guardian_verified = guardian;
  return Scene()
      .by({Role::support})
      .for_purpose(Purpose::support)
      .on(LawfulBasis::consent)
      .knowing(child(years))
      .consenting(consent);
}

TEST(Situation, row_036_a_child_of_14_agreed_alone_in_germany) {
  EXPECT_EQ(online_service(14, false).in(germany()).outcome(), "DENY CHILD_CONSENT (Art. 8(1))");
  EXPECT_EQ(online_service(16, false).in(germany()).outcome(), "ALLOW on consent");
}

TEST(Situation, row_037_a_child_of_14_agreed_alone_in_austria) {
  EXPECT_EQ(online_service(14, false).in(austria()).outcome(), "ALLOW on consent");
  EXPECT_EQ(online_service(13, false).in(austria()).outcome(), "DENY CHILD_CONSENT (Art. 8(1))");
}

TEST(Situation, row_038_a_guardian_agreed_for_a_child_of_10) {
  EXPECT_EQ(online_service(10, true).in(germany()).outcome(), "ALLOW on consent");
}

TEST(Situation, row_039_a_child_is_not_profiled_for_marketing) {
  auto scene = online_service(10, true).in(germany()).by({Role::marketing});
  scene.for_purpose(Purpose::marketing).on(LawfulBasis::consent).does(Operation::score);
  EXPECT_EQ(scene.outcome(), "DENY CHILD_PROFILING (Recital 38, 71)");
  EXPECT_EQ(scene.decide().rule->severity, 0u) << "a policy of ours";
  EXPECT_EQ(scene.knowing(child(18)).outcome(), "ALLOW on consent");
}

TEST(Situation, row_040_nobody_knows_how_old_the_user_of_a_childrens_service_is) {
  auto known = child(0);
  known.age = Age::unknown;
  known.child_directed_service = true;
  auto scene = online_service(0, false).in(germany());
  EXPECT_EQ(scene.knowing(known).outcome(), "DENY AGE_UNKNOWN (Art. 8(2))");
  known.child_directed_service = false;
  EXPECT_EQ(scene.knowing(known).outcome(), "ALLOW on consent");
}

}  // namespace
}  // namespace candor::decision
