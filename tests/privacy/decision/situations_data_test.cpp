// The table of situations, rows 58 to 80: special data, notices, retention, recipients, transfers.
#include <gtest/gtest.h>

#include "scene.h"

namespace candor::decision {
namespace {

Scene ticket() {
  return Scene()
      .by({Role::support})
      .for_purpose(Purpose::support)
      .on(LawfulBasis::consent)
      .of_type(with_health());
}
void grant(Facts& facts) {
  facts.special_role = true;
}
void name(Facts& facts) {
  facts.names_special = true;
}
constexpr std::string_view masked = "ALLOW on consent ~allergies:special_category";

Consent explicit_consent() {
  auto consent = good_consent();
  consent.is_explicit = true;
  return consent;
}

TEST(Situation, row_058_support_meets_health_data_without_a_condition) {
  EXPECT_EQ(ticket().with(grant).outcome(), masked);
}

TEST(Situation, row_059_explicit_consent_and_the_role_for_it) {
  EXPECT_EQ(ticket().with(grant).consenting(explicit_consent()).outcome(), "ALLOW on consent");
  EXPECT_EQ(ticket().consenting(explicit_consent()).outcome(), masked);
  PersonFacts known;
  known.special_condition = {Purpose::support};
  EXPECT_EQ(ticket().with(grant).knowing(known).outcome(), "ALLOW on consent");
}

TEST(Situation, row_060_ordinary_consent_does_not_open_special_data) {
  EXPECT_EQ(ticket().with(grant).consenting(good_consent()).outcome(), masked);
}

TEST(Situation, row_061_an_export_or_webhook_that_does_not_name_the_special_field) {
  const Recipient processor{.kind = RecipientKind::processor, .contract = true, .territory = Territory::eea};
  auto scene = ticket().with(grant).consenting(explicit_consent());
  for (auto operation : {Operation::export_, Operation::list, Operation::search}) {
    EXPECT_EQ(scene.does(operation).outcome(), masked);
  }
  EXPECT_EQ(scene.to(processor).outcome(), "ALLOW on consent +disclosure_row ~allergies:special_category");
  EXPECT_EQ(scene.with(name).outcome(), "ALLOW on consent +disclosure_row");
}

TEST(Situation, row_062_criminal_convictions) {
  auto scene = ticket().with([](Facts& facts) { facts.criminal_data = true; });
  EXPECT_EQ(scene.outcome(), "DENY CRIMINAL_DATA (Art. 10)");
  EXPECT_EQ(scene.does(Operation::create).outcome(), "DENY CRIMINAL_DATA (Art. 10)");
}

Scene imported(std::int64_t given_at = 0) {
  PersonFacts known;
  known.notice_due_at = today - 1;
  known.notice_given_at = given_at;
  return Scene().on(LawfulBasis::legitimate_interest).in(germany()).knowing(known);
}
constexpr std::string_view overdue = "DENY NOTICE_OVERDUE (Art. 14(3))";

TEST(Situation, row_063_the_notice_is_overdue_and_somebody_reads) {
  EXPECT_EQ(imported().outcome(), "ALLOW on legitimate_interest +queue_notice +warn");
}

TEST(Situation, row_064_the_notice_is_overdue_and_the_data_is_to_be_used_or_passed_on) {
  auto marketing = imported().by({Role::marketing}).for_purpose(Purpose::marketing);
  EXPECT_EQ(marketing.on(LawfulBasis::legitimate_interest).outcome(), overdue);
  EXPECT_EQ(imported().does(Operation::export_).outcome(), overdue);
  EXPECT_EQ(imported()
                .to({.kind = RecipientKind::processor, .contract = true, .territory = Territory::eea})
                .outcome(),
            overdue);
  EXPECT_EQ(imported().posts({}).outcome(), overdue);
}

TEST(Situation, row_065_the_notice_itself_or_a_message_that_carries_it) {
  EXPECT_EQ(imported().sends({.content = Content::notice, .names_right_to_object = true}).outcome(),
            "ALLOW on legitimate_interest");
  EXPECT_EQ(imported().posts({.carries_notice = true, .names_right_to_object = true}).outcome(),
            "ALLOW on legitimate_interest");
}

TEST(Situation, row_066_already_informed) {
  EXPECT_EQ(imported(today - 90 * a_day).outcome(), "ALLOW on legitimate_interest");
  EXPECT_EQ(imported(today - 90 * a_day).does(Operation::export_).outcome(), "ALLOW on legitimate_interest");
}

Scene kept(std::int64_t erase_at, bool request_pending = false) {
  PersonFacts known;
  known.erase_at = erase_at;
  known.request_pending = request_pending;
  return Scene().on(LawfulBasis::contract).knowing(known);
}

TEST(Situation, row_067_the_time_is_over_for_daily_work) {
  EXPECT_EQ(kept(today).outcome(), "DENY RETENTION (Art. 5(1)(e))");
  EXPECT_EQ(kept(today).does(Operation::update).outcome(), "DENY RETENTION (Art. 5(1)(e))");
}

TEST(Situation, row_068_the_time_is_over_and_the_desk_looks) {
  EXPECT_EQ(kept(today).by({Role::privacy_desk}).for_purpose(Purpose::rights).outcome(), "ALLOW");
}

TEST(Situation, row_069_the_time_is_over_while_an_access_request_is_open) {
  auto officer = kept(today, true).by({Role::data_protection_officer}).for_purpose(Purpose::rights);
  EXPECT_EQ(officer.outcome(), "ALLOW");
  EXPECT_EQ(kept(today, true).outcome(), "DENY RETENTION (Art. 5(1)(e))");
  auto job = kept(today, true).by_actor(ActorKind::job).for_purpose(Purpose::housekeeping);
  EXPECT_EQ(job.does(Operation::retention_erase).outcome(), "DENY REQUEST_PENDING (Art. 15)");
}

TEST(Situation, row_070_the_time_ends_within_30_days) {
  EXPECT_EQ(kept(today + 30 * a_day).outcome(), "ALLOW on contract +ask_keep_or_let_go");
  EXPECT_EQ(kept(today + 31 * a_day).outcome(), "ALLOW on contract");
  auto job = kept(today + a_day).by_actor(ActorKind::job).for_purpose(Purpose::housekeeping);
  EXPECT_EQ(job.does(Operation::retention_erase).outcome(), "DENY RETENTION_RUNNING (Art. 5(1)(d), (f))");
}

Scene passes_on(const Recipient& recipient) {
  return Scene().on(LawfulBasis::contract).to(recipient);
}
constexpr Recipient in_france{
    .kind = RecipientKind::processor, .contract = true, .territory = Territory::eea};
constexpr std::string_view passed_on = "ALLOW on contract +disclosure_row";

TEST(Situation, row_071_a_webhook_to_a_processor_in_france) {
  EXPECT_EQ(passes_on(in_france).outcome(), passed_on);
}

TEST(Situation, row_072_the_contract_is_missing_or_has_ended) {
  auto recipient = in_france;
  recipient.contract_ends_at = today + 1;
  EXPECT_EQ(passes_on(recipient).outcome(), passed_on);
  recipient.contract_ends_at = today;
  EXPECT_EQ(passes_on(recipient).outcome(), "DENY NO_DPA (Art. 28(3))");
  recipient = in_france;
  recipient.contract = false;
  EXPECT_EQ(passes_on(recipient).outcome(), "DENY NO_DPA (Art. 28(3))");
  // No recipient on record at all.
  EXPECT_EQ(Scene().on(LawfulBasis::contract).does(Operation::disclose).outcome(),
            "DENY RECIPIENT_UNKNOWN (Art. 5(2), 15(1)(c))");
}

TEST(Situation, row_073_an_independent_controller_with_a_recorded_basis) {
  Recipient adviser{.kind = RecipientKind::controller, .basis_recorded = true, .territory = Territory::eea};
  EXPECT_EQ(passes_on(adviser).outcome(), passed_on);
  adviser.basis_recorded = false;
  EXPECT_EQ(passes_on(adviser).outcome(), "DENY NO_BASIS (Art. 6(1))");
}

Recipient abroad(Territory territory) {
  return {.kind = RecipientKind::processor, .contract = true, .territory = territory};
}
constexpr std::string_view no_tool = "DENY NO_TRANSFER_TOOL (Art. 44, 46)";

TEST(Situation, row_074_a_certified_recipient_in_the_us) {
  auto recipient = abroad(Territory::certified_only);
  recipient.certified_at = today - 90 * a_day;
  EXPECT_EQ(passes_on(recipient).outcome(), passed_on);
  recipient.certified_at -= 1;
  EXPECT_EQ(passes_on(recipient).outcome(), no_tool);
}

TEST(Situation, row_075_standard_clauses_and_an_assessment_for_the_us) {
  auto recipient = abroad(Territory::certified_only);
  recipient.transfer_tool = recipient.assessment = true;
  EXPECT_EQ(passes_on(recipient).outcome(), passed_on);
  recipient.assessment = false;
  EXPECT_EQ(passes_on(recipient).outcome(), no_tool);
}

TEST(Situation, row_076_a_recipient_in_india_without_a_tool) {
  EXPECT_EQ(passes_on(abroad(Territory::third)).outcome(), no_tool);
}

TEST(Situation, row_077_the_person_agreed_to_a_transfer_to_india) {
  auto recipient = abroad(Territory::third);
  recipient.person_agreed = true;
  EXPECT_EQ(passes_on(recipient).outcome(), "ALLOW on contract +disclosure_row +log_derogation");
  EXPECT_EQ(passes_on(recipient).findings(), "");
  recipient.routine = true;
  EXPECT_EQ(passes_on(recipient).outcome(), "ALLOW on contract +finding +disclosure_row +log_derogation");
  EXPECT_EQ(passes_on(recipient).findings(), "DEROGATION_ROUTINE");
}

TEST(Situation, row_078_nobody_knows_the_country) {
  auto recipient = abroad(Territory::unknown);
  EXPECT_EQ(passes_on(recipient).outcome(), "DENY COUNTRY_UNKNOWN (Art. 44)");
  recipient.transfer_tool = recipient.assessment = recipient.person_agreed = true;
  EXPECT_EQ(passes_on(recipient).outcome(), "DENY COUNTRY_UNKNOWN (Art. 44)");
}

TEST(Situation, row_079_the_decision_on_a_country_ended_yesterday) {
  auto recipient = abroad(Territory::adequate);
  EXPECT_EQ(passes_on(recipient).outcome(), passed_on);
  recipient.adequacy_ends_at = today - a_day;
  EXPECT_EQ(passes_on(recipient).outcome(), "DENY ADEQUACY_ENDED (Art. 45(5))");
  recipient.adequacy_ends_at = today + 91 * a_day;
  EXPECT_EQ(passes_on(recipient).findings(), "");
  recipient.adequacy_ends_at = today + 90 * a_day;
  EXPECT_EQ(passes_on(recipient).findings(), "ADEQUACY_ENDS_IN_90_DAYS");
  recipient.adequacy_ends_at = today + 30 * a_day;
  EXPECT_EQ(passes_on(recipient).findings(), "ADEQUACY_ENDS_IN_90_DAYS ADEQUACY_ENDS_IN_30_DAYS");
}

TEST(Situation, row_080_the_browser_says_no_to_sharing_with_advertisers) {
  auto scene = passes_on({.kind = RecipientKind::advertising_partner, .territory = Territory::eea});
  EXPECT_EQ(scene.outcome(), passed_on);
  scene.with([](Facts& facts) { facts.global_privacy_control = true; });
  EXPECT_EQ(scene.outcome(), "DENY GPC (Art. 21(5), ePrivacy 5(3))");
  EXPECT_EQ(scene.consenting(good_consent()).outcome(), passed_on);
}

}  // namespace
}  // namespace candor::decision
