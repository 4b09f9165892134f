// What is put together for the decision from the record of a person, the registers and the time.
#include "decision/known_facts.h"

#include <gtest/gtest.h>

#include "base/time.h"
#include "decision/standing_ledger.h"

namespace candor::decision {
namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;

std::int64_t at(std::string_view time) {
  return to_milliseconds(parse_timestamp(time).value());
}

// One test, adopted or not, and a context that rests on it.
Registers registers(bool adopted) {
  Registers all;
  all.purposes.push_back(
      {Purpose::sales, {}, {}, {LawfulBasis::legitimate_interest, LawfulBasis::contract}, {}, {}});
  all.purposes.push_back({Purpose::marketing, {}, {}, {LawfulBasis::consent}, {}, {}});
  BalancingTest test;
  test.code = 1;
  test.name = "business_contact";
  test.adopted_at = adopted ? 1 : 0;
  all.balancing_tests.push_back(test);
  CollectionContext context;
  context.code = 3;
  context.bases.push_back({Purpose::sales, LawfulBasis::legitimate_interest, "business_contact"});
  all.contexts.push_back(context);
  return all;
}

Standing business_contact(std::int64_t collected) {
  Standing standing;
  standing.context = 3;
  standing.collected_at = collected;
  standing.notice = NoticeDuty::within_one_month;
  standing.retention_months = 12;
  standing.basis[static_cast<std::size_t>(Purpose::sales)] = LawfulBasis::legitimate_interest;
  return standing;
}

Standing agreed(Standing standing, std::int64_t said, std::int64_t expires) {
  LedgerEvent consent{.kind = PersonEventKind::consent, .at = said, .purpose = Purpose::marketing};
  consent.channel = Channel::email;
  consent.names_use = true;
  consent.proof = ConsentProof::note;
  consent.expires_at = expires;
  EXPECT_TRUE(apply(standing, PersonEventKind::consent, said, encode(consent)));
  return standing;
}

TEST(KnownFacts, the_last_day_of_the_month_to_inform_counts_in_full) {
  const auto due = notice_due_at(business_contact(at("2026-01-31T09:30:00Z")));
  EXPECT_EQ(due, at("2026-03-01T00:00:00Z") - 1) << "the last day of February";
}

TEST(KnownFacts, the_time_to_keep_runs_from_the_last_activity) {
  auto standing = business_contact(at("2026-01-31T09:30:00Z"));
  EXPECT_EQ(erase_at(standing), at("2027-01-31T09:30:00Z"));
  standing.active_at = at("2028-02-29T12:00:00Z");
  EXPECT_EQ(erase_at(standing), at("2029-02-28T12:00:00Z"));
}

TEST(KnownFacts, nobody_is_found_for_an_interest_whose_balancing_test_nobody_adopted) {
  const auto now = at("2026-06-01T00:00:00Z");
  const auto standing = business_contact(now - hour);
  EXPECT_TRUE(findable_for(registers(true), standing, now).contains(Purpose::sales));
  EXPECT_FALSE(findable_for(registers(false), standing, now).contains(Purpose::sales));
  // The desk's own work goes on.
  EXPECT_TRUE(findable_for(registers(false), standing, now).contains(Purpose::rights));
}

TEST(KnownFacts, a_consent_is_found_for_until_the_moment_it_ends) {
  const auto now = at("2026-06-01T00:00:00Z");
  const auto standing = agreed(business_contact(now - hour), now - hour, now + hour);
  EXPECT_TRUE(findable_for(registers(true), standing, now + hour - 1).contains(Purpose::marketing));
  EXPECT_FALSE(findable_for(registers(true), standing, now + hour).contains(Purpose::marketing));
  EXPECT_EQ(next_change(standing, now), now + hour);
}

TEST(KnownFacts, what_time_changes_next_is_never_in_the_past) {
  const auto collected = at("2026-01-01T00:00:00Z");
  const auto standing = business_contact(collected);
  for (std::int64_t now = collected; now < collected + 800 * day; now += 7 * day) {
    const auto next = next_change(standing, now);
    if (next) {
      EXPECT_GT(*next, now);
    }
    // Between two changes nothing changes.
    const auto later = next ? *next - 1 : now + 100 * day;
    EXPECT_EQ(findable_for(registers(true), standing, now), findable_for(registers(true), standing, later))
        << now;
  }
}

TEST(KnownFacts, events_are_read_as_they_were_written_and_damage_is_noticed) {
  LedgerEvent event{.kind = PersonEventKind::consent, .at = 12345, .purpose = Purpose::analytics};
  event.channel = Channel::call;
  event.act = static_cast<std::uint8_t>(ConsentAct::withdrawn);
  event.guardian_verified = event.has_file = true;
  event.notice = 7;
  event.notice_version = 3;
  event.fields = 1ull << 40;
  event.expires_at = 99;
  event.wording.fill(std::byte{5});
  const auto bytes = encode(event);
  const auto read = decode_event(PersonEventKind::consent, bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(encode(*read), bytes);
  EXPECT_EQ(read->channel, Channel::call);
  EXPECT_TRUE(read->has_file);
  EXPECT_FALSE(read->is_explicit);
  EXPECT_FALSE(decode_event(PersonEventKind::consent, ByteView(bytes).first(bytes.size() - 1)));
  auto wrong = bytes;
  wrong[0] = std::byte{9};
  EXPECT_FALSE(decode_event(PersonEventKind::consent, wrong));
}

TEST(KnownFacts, a_corrected_context_sets_bases_anew_and_keeps_what_was_agreed) {
  const auto now = at("2026-06-01T00:00:00Z");
  auto standing = agreed(business_contact(now - hour), now - hour, 0);
  CollectedFact corrected;
  corrected.context = 3;
  corrected.basis[static_cast<std::size_t>(Purpose::contract)] = LawfulBasis::contract;
  ASSERT_TRUE(apply(standing, PersonEventKind::collection, now, encode_collected(corrected)));
  EXPECT_EQ(standing.basis[static_cast<std::size_t>(Purpose::sales)], LawfulBasis::none);
  EXPECT_EQ(standing.basis[static_cast<std::size_t>(Purpose::contract)], LawfulBasis::contract);
  EXPECT_EQ(standing.basis[static_cast<std::size_t>(Purpose::marketing)], LawfulBasis::consent);
  EXPECT_EQ(standing.collected_at, now - hour) << "when the data came does not change";
}

TEST(KnownFacts, two_holds_both_hold_and_a_hold_of_the_whole_covers_all) {
  Standing standing = business_contact(1000);
  LedgerEvent phones{.kind = PersonEventKind::restriction, .at = 2000};
  phones.fields = 2;
  LedgerEvent mails{.kind = PersonEventKind::restriction, .at = 3000};
  mails.fields = 4;
  ASSERT_TRUE(apply(standing, PersonEventKind::restriction, 2000, encode(phones)));
  ASSERT_TRUE(apply(standing, PersonEventKind::restriction, 3000, encode(mails)));
  EXPECT_FALSE(standing.restricted);
  EXPECT_EQ(standing.record->facts.disputed_fields, 6u);
  ASSERT_TRUE(apply(standing, PersonEventKind::restriction, 4000, {})) << "as earlier versions wrote it";
  EXPECT_TRUE(standing.restricted);
  ASSERT_TRUE(apply(standing, PersonEventKind::restriction_lifted, 5000, {}));
  EXPECT_FALSE(standing.restricted);
  EXPECT_EQ(standing.record->facts.disputed_fields, 0u);
}

}  // namespace
}  // namespace candor::decision
