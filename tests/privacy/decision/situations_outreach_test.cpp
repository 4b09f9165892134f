// The table of situations, rows 11 to 29 and 102: what may be sent, said and written to whom.
#include <gtest/gtest.h>

#include "scene.h"

namespace candor::decision {
namespace {

constexpr std::string_view cold = "DENY COLD_OUTREACH (ePrivacy 13(1))";

// Somebody whose data may be used for marketing in our own interest; whether a message may go out is
// another question.
Scene marketing() {
  return Scene()
      .by({Role::marketing})
      .for_purpose(Purpose::marketing)
      .on(LawfulBasis::legitimate_interest)
      .in(germany());
}

TEST(Situation, row_011_an_offer_by_email_to_a_consumer_who_is_no_customer) {
  EXPECT_EQ(marketing().sends({}).outcome(), cold);
  // Without any basis the same is said, because it helps more than "no basis".
  EXPECT_EQ(marketing().on(LawfulBasis::none).sends({}).outcome(), cold);
  // Where nobody knows the law, the strictest holds.
  EXPECT_EQ(marketing().with([](Facts& facts) { facts.country = nullptr; }).sends({}).outcome(), cold);
  // A consent to calls is none to mails.
  EXPECT_EQ(marketing().consenting(good_consent(Channel::call)).sends({}).outcome(), cold);
}

TEST(Situation, row_012_the_same_offer_sent_for_sales_or_from_a_deal) {
  auto scene = Scene().on(LawfulBasis::contract).in(germany());
  EXPECT_EQ(scene.sends({.content = Content::advertising, .relation = Relation::cold}).outcome(), cold);
  EXPECT_EQ(scene.sends({.content = Content::advertising, .relation = Relation::running_deal}).outcome(),
            cold);
  // Called an answer, but nobody asked.
  EXPECT_EQ(scene.sends({.content = Content::answer, .relation = Relation::cold}).outcome(), cold);
  EXPECT_EQ(scene.for_purpose(Purpose::legal).sends({}).outcome(), cold);
}

constexpr Outbound to_a_customer{.relation = Relation::customer,
                                 .similar_products = true,
                                 .opt_out_offered_at_collection = true,
                                 .opt_out_in_message = true,
                                 .names_right_to_object = true};

TEST(Situation, row_013_mail_to_a_customer_with_a_complete_soft_opt_in) {
  EXPECT_EQ(marketing().sends(to_a_customer).outcome(), "ALLOW on legitimate_interest +unsubscribe");
}

TEST(Situation, row_014_the_way_out_was_not_offered_at_collection) {
  constexpr std::string_view incomplete = "DENY SOFT_OPTIN_INCOMPLETE (ePrivacy 13(2))";
  auto out = to_a_customer;
  out.opt_out_offered_at_collection = false;
  EXPECT_EQ(marketing().sends(out).outcome(), incomplete);
  out = to_a_customer;
  out.opt_out_in_message = false;
  EXPECT_EQ(marketing().sends(out).outcome(), incomplete);
  out = to_a_customer;
  out.similar_products = false;
  EXPECT_EQ(marketing().sends(out).outcome(), incomplete);
}

constexpr Outbound to_a_business{.addressee = Addressee::company_contact,
                                 .opt_out_in_message = true,
                                 .related_to_job = true,
                                 .names_right_to_object = true};

TEST(Situation, row_015_cold_business_mail_in_germany_and_austria) {
  EXPECT_EQ(marketing().sends(to_a_business).outcome(), cold);
  EXPECT_EQ(marketing().in(austria()).sends(to_a_business).outcome(), cold);
}

TEST(Situation, row_016_cold_business_mail_on_the_job_in_france) {
  EXPECT_EQ(marketing().in(france()).sends(to_a_business).outcome(),
            "ALLOW on legitimate_interest +unsubscribe");
  auto out = to_a_business;
  out.opt_out_in_message = false;
  EXPECT_EQ(marketing().in(france()).sends(out).outcome(), cold);
  out = to_a_business;
  out.related_to_job = false;
  EXPECT_EQ(marketing().in(france()).sends(out).outcome(), cold);
  out = to_a_business;
  out.addressee = Addressee::consumer;
  EXPECT_EQ(marketing().in(france()).sends(out).outcome(), cold);
}

TEST(Situation, row_017_a_call_to_a_company_in_germany_with_presumed_interest) {
  Outbound out{.addressee = Addressee::company_contact,
               .presumed_interest_recorded = true,
               .names_right_to_object = true};
  EXPECT_EQ(marketing().calls(out).outcome(), "ALLOW on legitimate_interest");
  EXPECT_EQ(marketing().in(austria()).calls(out).outcome(), cold);
  out.presumed_interest_recorded = false;
  EXPECT_EQ(marketing().calls(out).outcome(), cold);
}

TEST(Situation, row_018_a_marketing_call_to_a_consumer) {
  EXPECT_EQ(marketing().calls({.presumed_interest_recorded = true}).outcome(), cold);
  // Being a customer opens mails, not calls.
  EXPECT_EQ(marketing().calls(to_a_customer).outcome(), cold);
}

TEST(Situation, row_019_an_advertising_letter) {
  EXPECT_EQ(marketing().posts({}).outcome(), "ALLOW on legitimate_interest +name_right_to_object");
  EXPECT_EQ(marketing().posts({.names_right_to_object = true}).outcome(), "ALLOW on legitimate_interest");
  PersonFacts known;
  known.objected_to_advertising_at[0] = today - a_day;
  EXPECT_EQ(marketing().knowing(known).posts({}).outcome(), "DENY OBJECTED_DM (Art. 21(2), (3))");
  EXPECT_EQ(marketing().on(LawfulBasis::none).posts({}).outcome(), "DENY NO_BASIS (Art. 6(1))");
}

TEST(Situation, row_020_consent_is_withdrawn_a_millisecond_before_the_message_leaves) {
  auto consent = good_consent(Channel::email);
  auto scene = marketing().on(LawfulBasis::consent).sends({.names_right_to_object = true});
  consent.withdrawn_at = today + 1;
  EXPECT_EQ(scene.consenting(consent).outcome(), "ALLOW on consent +unsubscribe");
  consent.withdrawn_at = today - 1;
  EXPECT_EQ(scene.consenting(consent).outcome(), "DENY CONSENT_WITHDRAWN (Art. 7(3)) also COLD_OUTREACH");
  // No other ground steps in for it.
  EXPECT_EQ(marketing().consenting(consent).sends(to_a_customer).outcome(),
            "DENY CONSENT_WITHDRAWN (Art. 7(3))");
  EXPECT_EQ(marketing().consenting(consent).outcome(), "DENY CONSENT_WITHDRAWN (Art. 7(3))");
}

PersonFacts objected(std::int64_t at, Channel channel = Channel::none) {
  PersonFacts known;
  known.objected_to_advertising_at[static_cast<std::size_t>(channel)] = at;
  return known;
}

TEST(Situation, row_021_consent_first_and_an_objection_later) {
  auto scene = marketing().on(LawfulBasis::consent).consenting(good_consent(Channel::email));
  scene.knowing(objected(today - a_day));
  EXPECT_EQ(scene.outcome(), "DENY OBJECTED_DM (Art. 21(2), (3))");
  EXPECT_EQ(scene.sends({}).outcome(), "DENY OBJECTED_DM (Art. 21(2), (3))");
  // Narrowed by the person to another channel.
  scene.knowing(objected(today - a_day, Channel::call)).sends({.names_right_to_object = true});
  EXPECT_EQ(scene.outcome(), "ALLOW on consent +unsubscribe");
}

TEST(Situation, row_022_an_objection_first_and_an_explicit_consent_for_this_channel_later) {
  auto consent = good_consent(Channel::email);
  consent.is_explicit = true;
  auto scene = marketing().on(LawfulBasis::consent).sends({.names_right_to_object = true});
  scene.knowing(objected(consent.given_at - 1));
  EXPECT_EQ(scene.consenting(consent).outcome(), "ALLOW on consent +unsubscribe");
  EXPECT_EQ(scene.calls({}).outcome(), "DENY OBJECTED_DM (Art. 21(2), (3)) also COLD_OUTREACH");
  // In the same millisecond the stricter holds.
  scene.sends({}).knowing(objected(consent.given_at));
  EXPECT_EQ(scene.outcome(), "DENY OBJECTED_DM (Art. 21(2), (3))");
  consent.is_explicit = false;
  scene.knowing(objected(consent.given_at - 1)).consenting(consent);
  EXPECT_EQ(scene.outcome(), "DENY OBJECTED_DM (Art. 21(2), (3))");
}

TEST(Situation, row_023_an_invoice_goes_out_in_spite_of_an_objection) {
  auto scene = Scene().by({Role::finance}).for_purpose(Purpose::billing).on(LawfulBasis::contract);
  scene.knowing(objected(today - a_day))
      .sends({.content = Content::contract, .relation = Relation::customer});
  EXPECT_EQ(scene.outcome(), "ALLOW on contract ~notes:role");
}

TEST(Situation, row_024_no_marketing_score_after_an_objection) {
  auto scene = marketing().does(Operation::score);
  EXPECT_EQ(scene.outcome(), "ALLOW on legitimate_interest");
  EXPECT_EQ(scene.knowing(objected(today - a_day)).outcome(), "DENY OBJECTED_DM (Art. 21(2), (3))");
}

TEST(Situation, row_025_an_objection_to_our_interest_is_not_decided_yet) {
  PersonFacts known;
  known.objection_pending = {Purpose::sales};
  auto scene = Scene().knowing(known);
  EXPECT_EQ(scene.on(LawfulBasis::legitimate_interest).outcome(), "DENY OBJECTION_PENDING (Art. 21(1))");
  EXPECT_EQ(scene.on(LawfulBasis::public_task).outcome(), "DENY OBJECTION_PENDING (Art. 21(1))");
  EXPECT_EQ(scene.on(LawfulBasis::contract).outcome(), "ALLOW on contract");
  known.objection_pending = {};
  known.objection_upheld = {Purpose::sales};
  EXPECT_EQ(scene.knowing(known).on(LawfulBasis::legitimate_interest).outcome(),
            "DENY OBJECTION_UPHELD (Art. 21(1))");
}

TEST(Situation, row_026_compelling_grounds_are_recorded) {
  PersonFacts known;
  known.objection_overridden = {Purpose::sales};
  EXPECT_EQ(Scene().knowing(known).on(LawfulBasis::legitimate_interest).outcome(),
            "ALLOW on legitimate_interest +tell_person");
}

TEST(Situation, row_027_the_first_mail_carries_the_notice_that_is_due) {
  PersonFacts known;
  known.notice_due_at = today + a_day;
  auto scene = Scene().on(LawfulBasis::legitimate_interest).knowing(known);
  Outbound out{.content = Content::answer, .relation = Relation::own_enquiry};
  EXPECT_EQ(scene.sends(out).outcome(), "ALLOW on legitimate_interest +name_right_to_object +carry_notice");
  out.carries_notice = out.names_right_to_object = true;
  EXPECT_EQ(scene.sends(out).outcome(), "ALLOW on legitimate_interest");
}

TEST(Situation, row_028_a_mail_to_the_person_himself_abroad_is_no_transfer) {
  const Recipient himself{.kind = RecipientKind::the_person, .territory = Territory::third};
  auto scene = Scene().on(LawfulBasis::contract).to(himself).sends({.content = Content::contract});
  EXPECT_EQ(scene.outcome(), "ALLOW on contract");
}

TEST(Situation, row_029_a_mail_with_pixel_and_tracked_links) {
  auto scene = Scene().on(LawfulBasis::contract);
  Outbound out{.content = Content::contract, .tracked = true};
  EXPECT_EQ(scene.sends(out).outcome(), "ALLOW on contract +strip_tracking");
  out.tracking_consent = true;
  EXPECT_EQ(scene.sends(out).outcome(), "ALLOW on contract");
}

TEST(Situation, row_102_a_customer_does_not_want_calls_at_noon) {
  PersonFacts known;
  known.has_preference = true;
  auto scene = Scene().on(LawfulBasis::contract).knowing(known);
  EXPECT_EQ(scene.outcome(), "ALLOW on contract +show_preference");
  EXPECT_EQ(scene.calls({.content = Content::contract}).outcome(), "ALLOW on contract +show_preference");
}

}  // namespace
}  // namespace candor::decision
