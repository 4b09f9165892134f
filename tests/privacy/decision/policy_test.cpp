// Every rule of the table, by the situation it is for; numbers in names are the rows of the table of
// situations that are decided so far.
#include "decision/policy.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "scene.h"

namespace candor::decision {
namespace {

constexpr FieldDeclaration fields[] = {
    personal_field("given_name", FieldType::text, RetentionClass::identity),
    personal_field("description", FieldType::paragraphs, RetentionClass::activity),
    special_field("allergies", FieldType::text)};
constexpr RecordType person_type{1, "contact", "contacts", SubjectKind::person, fields};
constexpr RecordType company_type{2, "company", "companies", SubjectKind::record, fields};

Standing customer() {
  Standing standing;
  standing.basis[static_cast<std::size_t>(Purpose::sales)] = LawfulBasis::contract;
  return standing;
}

// A salesperson reads a customer for sales: the plain yes that each test changes in one point.
struct Situation {
  Standing standing = customer();
  Facts facts;
  Situation() {
    facts.actor_kind = ActorKind::user;
    facts.roles = {Role::sales};
    facts.purposes = {Purpose::sales};
    facts.scopes = {Scope::read, Scope::write};
    facts.purpose = Purpose::sales;
    facts.operation = Operation::read;
    facts.allowed_bases = {LawfulBasis::contract, LawfulBasis::legitimate_interest};
    facts.person = &standing;
  }
  Decision decide() const { return decide_with(book_under_test(), facts, person_type); }
  std::string_view reason() const {
    const auto decision = decide();
    return decision.rule ? decision.rule->reason : "ALLOW";
  }
  Error denial() const { return decision::denial(decide(), facts, "contact"); }
};

TEST(Policy, row_001_allows_sales_to_read_a_customer) {
  const Situation situation;
  const auto decision = situation.decide();
  EXPECT_TRUE(decision.allowed);
  EXPECT_EQ(decision.basis, LawfulBasis::contract);
  EXPECT_EQ(decision.fields & 1u, 1u);
}

TEST(Policy, row_004_denies_when_no_purpose_is_given) {
  Situation situation;
  situation.facts.purpose = Purpose::none;
  EXPECT_EQ(situation.reason(), "NO_PURPOSE");
}

TEST(Policy, row_005_denies_a_purpose_that_is_unknown_or_not_permitted) {
  Situation situation;
  situation.facts.purpose = Purpose::unknown;
  EXPECT_EQ(situation.reason(), "PURPOSE_NOT_PERMITTED");
  situation.facts.purpose = Purpose::marketing;
  EXPECT_EQ(situation.reason(), "PURPOSE_NOT_PERMITTED");
  const auto error = situation.denial();
  EXPECT_EQ(error.code, Errc::denied);
  EXPECT_EQ(error.decision.at(0).rule, "purpose.not_permitted");
  EXPECT_EQ(error.decision.at(0).article, "Art. 5(1)(b), 25(2)");
}

TEST(Policy, row_006_denies_without_a_recorded_basis_for_the_purpose) {
  Situation situation;
  situation.standing = Standing{};
  EXPECT_EQ(situation.reason(), "NO_BASIS");
}

TEST(Policy, denies_a_basis_that_the_purpose_does_not_allow) {
  Situation situation;
  situation.standing.basis[static_cast<std::size_t>(Purpose::sales)] = LawfulBasis::public_task;
  EXPECT_EQ(situation.reason(), "BASIS_NOT_ALLOWED");
}

TEST(Policy, row_009_asks_no_basis_for_a_company) {
  Situation situation;
  situation.facts.person = nullptr;
  situation.facts.subject_kind = SubjectKind::record;
  EXPECT_TRUE(decide_with(book_under_test(), situation.facts, company_type).allowed);
}

TEST(Policy, row_042_denies_sales_to_read_a_restricted_person) {
  Situation situation;
  situation.standing.restricted = true;
  EXPECT_EQ(situation.reason(), "RESTRICTED");
  EXPECT_EQ(situation.denial().code, Errc::denied);
}

TEST(Policy, row_043_allows_the_privacy_desk_to_work_on_rights_of_a_restricted_person) {
  Situation situation;
  situation.standing.restricted = true;
  situation.facts.roles = {Role::privacy_desk};
  situation.facts.purposes = {Purpose::rights};
  situation.facts.purpose = Purpose::rights;
  EXPECT_EQ(situation.reason(), "ALLOW");
}

TEST(Policy, row_044_allows_a_holder_of_the_legal_purpose_to_read_a_restricted_person) {
  Situation situation;
  situation.standing.restricted = true;
  situation.facts.purpose = Purpose::legal;
  EXPECT_EQ(situation.reason(), "RESTRICTED");
  situation.facts.purposes = {Purpose::legal};
  EXPECT_EQ(situation.reason(), "ALLOW");
}

TEST(Policy, row_051_tells_of_an_erased_person_only_to_who_could_read_before) {
  Situation situation;
  situation.standing.state = PersonState::erased;
  situation.facts.record_exists = false;
  EXPECT_EQ(situation.denial().code, Errc::not_found);
  EXPECT_EQ(situation.denial().name, "not_found");
  situation.facts.caller_is_owner_of_record = true;
  EXPECT_EQ(situation.denial().code, Errc::gone);
  EXPECT_EQ(situation.denial().name, "erased");
}

TEST(Policy, treats_a_person_whose_keys_are_being_destroyed_as_erased) {
  Situation situation;
  situation.standing.state = PersonState::erasing;
  EXPECT_EQ(situation.denial().code, Errc::not_found);
}

TEST(Policy, calls_a_record_that_is_missing_without_an_erasure_damaged_for_who_could_read_it) {
  Situation situation;
  situation.facts.record_exists = false;
  EXPECT_EQ(situation.denial().code, Errc::damaged);
  situation.facts.operation = Operation::update;
  EXPECT_EQ(situation.denial().code, Errc::damaged);
  situation.facts.operation = Operation::read;
  situation.facts.roles = {Role::administrator};
  EXPECT_EQ(situation.denial().code, Errc::not_found);
}

TEST(Policy, lets_a_person_be_erased_whose_record_is_missing) {
  Situation situation;
  situation.facts.record_exists = false;
  situation.facts.operation = Operation::erase;
  situation.facts.roles = {Role::privacy_desk};
  situation.facts.purpose = Purpose::rights;
  situation.facts.purposes = {Purpose::rights};
  EXPECT_TRUE(situation.decide().allowed);
}

TEST(Policy, answers_an_unknown_record_like_a_hidden_one) {
  Situation unknown;
  unknown.facts.record_exists = false;
  unknown.facts.person = nullptr;
  Situation hidden;
  hidden.facts.roles = {Role::administrator};
  EXPECT_EQ(unknown.denial().code, hidden.denial().code);
  EXPECT_EQ(unknown.denial().name, hidden.denial().name);
  EXPECT_EQ(unknown.denial().detail, hidden.denial().detail);
  EXPECT_TRUE(hidden.denial().decision.empty());
}

TEST(Policy, row_081_masks_notes_for_finance) {
  Situation situation;
  situation.facts.roles = {Role::finance};
  const auto decision = situation.decide();
  ASSERT_TRUE(decision.allowed);
  EXPECT_EQ(decision.fields >> 1 & 1u, 0u);
  EXPECT_EQ(decision.masks.at(0).rule->reason, "role");
}

TEST(Policy, row_060_masks_special_categories) {
  const Situation situation;
  const auto decision = situation.decide();
  EXPECT_EQ(decision.fields >> 2 & 1u, 0u);
}

TEST(Policy, row_082_hides_content_from_an_administrator_without_content_role) {
  Situation situation;
  situation.facts.roles = {Role::administrator};
  situation.facts.purposes = {Purpose::security};
  EXPECT_FALSE(situation.decide().allowed);
  // The purpose is refused first, but a 403 would betray that the record is there.
  EXPECT_EQ(situation.denial().code, Errc::not_found);
}

TEST(Policy, row_084_denies_the_data_protection_officer_to_write_records) {
  Situation situation;
  situation.facts.roles = {Role::data_protection_officer};
  EXPECT_EQ(situation.reason(), "ALLOW");
  situation.facts.operation = Operation::update;
  EXPECT_EQ(situation.reason(), "ROLE");
  EXPECT_EQ(situation.denial().code, Errc::denied);
}

TEST(Policy, denies_what_a_tokens_scopes_do_not_hold) {
  Situation situation;
  situation.facts.scopes = {Scope::read};
  EXPECT_EQ(situation.reason(), "ALLOW");
  situation.facts.operation = Operation::update;
  EXPECT_EQ(situation.reason(), "SCOPE");
  situation.facts.operation = Operation::audit_read;
  EXPECT_EQ(decide_with(book_under_test(), situation.facts, company_type).rule->reason, "SCOPE");
}

TEST(Policy, leaves_restricting_and_erasing_to_the_privacy_desk) {
  Situation situation;
  situation.facts.operation = Operation::erase;
  EXPECT_EQ(situation.reason(), "ROLE");
  situation.facts.roles = {Role::privacy_desk};
  situation.standing.restricted = true;
  EXPECT_EQ(situation.reason(), "ALLOW");
}

TEST(Policy, leaves_accounts_to_administrators_and_the_log_to_overseers) {
  Situation situation;
  situation.facts.person = nullptr;
  situation.facts.scopes = {Scope::audit};
  situation.facts.operation = Operation::user_add;
  EXPECT_EQ(situation.reason(), "ROLE");
  situation.facts.roles = {Role::administrator};
  EXPECT_EQ(situation.reason(), "ALLOW");
  situation.facts.operation = Operation::audit_read;
  EXPECT_EQ(situation.reason(), "ROLE");
  situation.facts.roles = {Role::data_protection_officer};
  EXPECT_EQ(situation.reason(), "ALLOW");
}

TEST(Policy, row_101_denies_all_while_ledgers_are_not_replayed) {
  Situation situation;
  situation.facts.ledgers_ready = false;
  EXPECT_EQ(situation.reason(), "LEDGERS_NOT_REPLAYED");
  EXPECT_EQ(situation.denial().code, Errc::unavailable);
}

TEST(Policy, denies_who_is_not_signed_in) {
  Situation situation;
  situation.facts.actor_kind = ActorKind::anonymous;
  EXPECT_EQ(situation.denial().code, Errc::unauthenticated);
}

TEST(Policy, row_103_denies_what_no_rule_lists) {
  Situation situation;
  situation.facts.operation = Operation::installation_created;
  EXPECT_EQ(situation.reason(), "DEFAULT");
}

// An act on accounts by somebody with this role.
std::string_view account_reason(Role role, Operation operation, const AccountFacts& account,
                                ActorKind actor = ActorKind::user) {
  Situation situation;
  situation.facts.person = nullptr;
  situation.facts.roles = {role};
  situation.facts.actor_kind = actor;
  situation.facts.operation = operation;
  situation.facts.account = account;
  return situation.reason();
}

TEST(Policy, lets_everybody_look_after_what_is_his_own_and_administrators_after_the_rest) {
  for (auto operation : {Operation::token_create, Operation::token_revoke, Operation::password_change,
                         Operation::session_end, Operation::profile_change}) {
    EXPECT_EQ(account_reason(Role::sales, operation, {.own = true}), "ALLOW");
    EXPECT_EQ(account_reason(Role::sales, operation, {}), "ROLE");
    EXPECT_EQ(account_reason(Role::administrator, operation, {}), "ALLOW");
  }
  for (auto operation :
       {Operation::user_add, Operation::user_change, Operation::password_reset, Operation::settings_change}) {
    EXPECT_EQ(account_reason(Role::sales, operation, {.own = true}), "ROLE");
    EXPECT_EQ(account_reason(Role::owner, operation, {}), "ALLOW");
  }
  EXPECT_EQ(account_reason(Role::finance, Operation::accounts_read, {}), "ALLOW");
}

TEST(Policy, keeps_tokens_away_from_accounts) {
  EXPECT_EQ(account_reason(Role::owner, Operation::user_add, {}, ActorKind::token), "ROLE");
  EXPECT_EQ(account_reason(Role::owner, Operation::token_create, {.own = true}, ActorKind::token), "ROLE");
  EXPECT_EQ(account_reason(Role::owner, Operation::accounts_read, {}, ActorKind::token), "ALLOW");
}

TEST(Policy, row_085_denies_an_officer_who_would_watch_over_himself_to_everybody) {
  const AccountFacts conflict{.officer_conflict = true};
  EXPECT_EQ(account_reason(Role::owner, Operation::user_change, conflict), "CONFLICT");
  EXPECT_EQ(account_reason(Role::administrator, Operation::user_add, conflict), "CONFLICT");
  EXPECT_EQ(account_reason(Role::owner, Operation::user_add, conflict, ActorKind::local_operator),
            "CONFLICT");
}

TEST(Policy, row_087_protects_the_officer_from_all_but_an_owner_with_a_reason) {
  EXPECT_EQ(account_reason(Role::administrator, Operation::user_change,
                           {.touches_officer = true, .reason_given = true}),
            "OFFICER_PROTECTED");
  EXPECT_EQ(account_reason(Role::owner, Operation::user_change, {.touches_officer = true}), "REASON_MISSING");
  EXPECT_EQ(
      account_reason(Role::owner, Operation::user_change, {.touches_officer = true, .reason_given = true}),
      "ALLOW");
}

TEST(Policy, keeps_owners_to_owners_and_one_of_them_always) {
  EXPECT_EQ(account_reason(Role::administrator, Operation::user_change, {.touches_owner = true}), "ROLE");
  EXPECT_EQ(account_reason(Role::owner, Operation::user_change, {.touches_owner = true}), "ALLOW");
  EXPECT_EQ(account_reason(Role::owner, Operation::user_change, {.touches_owner = true, .last_owner = true}),
            "LAST_OWNER");
}

// Every set of roles with every combination of what an act on an account means.
template <class Check>
void for_all_account_acts(Check check) {
  for (auto actor : {ActorKind::user, ActorKind::token, ActorKind::local_operator}) {
    for (unsigned roles = 0; roles < 1u << role_count; ++roles) {
      for (unsigned bits = 0; bits < 1u << 6; ++bits) {
        Situation situation;
        situation.facts.person = nullptr;
        situation.facts.actor_kind = actor;
        situation.facts.roles = RoleSet::from_bits(roles);
        situation.facts.account = {.own = (bits & 1) != 0,
                                   .officer_conflict = (bits & 2) != 0,
                                   .touches_officer = (bits & 4) != 0,
                                   .reason_given = (bits & 8) != 0,
                                   .touches_owner = (bits & 16) != 0,
                                   .last_owner = (bits & 32) != 0};
        for (auto operation : {Operation::user_change, Operation::password_reset}) {
          situation.facts.operation = operation;
          check(situation.facts, situation.decide().allowed);
        }
      }
    }
  }
}

TEST(Policy, never_lets_an_account_act_through_that_would_break_the_house) {
  for_all_account_acts([](const Facts& facts, bool allowed) {
    const bool is_owner = facts.roles.contains(Role::owner);
    const bool is_operator = facts.actor_kind == ActorKind::local_operator;
    const bool keeps_accounts = is_operator || is_owner || facts.roles.contains(Role::administrator);
    const bool harms = facts.account.officer_conflict || facts.account.last_owner ||
                       (facts.account.touches_officer && !is_owner && !is_operator) ||
                       (facts.account.touches_owner && !is_owner && !is_operator);
    if (harms || !keeps_accounts || facts.actor_kind == ActorKind::token) {
      ASSERT_FALSE(allowed);
    }
  });
}

TEST(Policy, leaves_set_up_and_safety_to_the_local_operator) {
  for (auto operation : {Operation::set_up, Operation::escrow_checked, Operation::backup_made}) {
    EXPECT_EQ(account_reason(Role::owner, operation, {}), "ROLE");
    EXPECT_EQ(account_reason(Role::owner, operation, {}, ActorKind::local_operator), "ALLOW");
  }
}

TEST(Policy, names_every_failing_rule_in_the_order_of_precedence) {
  Situation situation;
  situation.standing = Standing{};
  situation.standing.restricted = true;
  situation.facts.purpose = Purpose::marketing;
  const auto decision = situation.decide();
  EXPECT_EQ(decision.rule->reason, "RESTRICTED");
  ASSERT_EQ(decision.also.size(), 2u);
  EXPECT_EQ(decision.also[0]->reason, "PURPOSE_NOT_PERMITTED");
  EXPECT_EQ(decision.also[1]->reason, "NO_BASIS");
}

TEST(Policy, has_unique_rule_numbers_and_ids_in_the_order_of_stages) {
  const auto all = rules();
  for (std::size_t i = 1; i < all.size(); ++i) {
    EXPECT_LT(all[i - 1].number, all[i].number) << all[i].id;
    EXPECT_LE(all[i - 1].stage, all[i].stage) << all[i].id;
  }
  for (const auto& rule : all) EXPECT_FALSE(rule.explain.empty()) << rule.id;
}

// Properties over every combination of a few facts.
template <class Check>
void for_many_situations(Check check) {
  constexpr Operation operations[] = {Operation::read,   Operation::list,       Operation::create,
                                      Operation::update, Operation::trash,      Operation::erase,
                                      Operation::import, Operation::audit_read, Operation::user_add};
  for (unsigned roles = 0; roles < 1u << role_count; roles += 3) {
    for (unsigned purpose = 0; purpose < purpose_count; ++purpose) {
      for (auto operation : operations) {
        for (unsigned basis = 0; basis <= 6; basis += 2) {
          Situation situation;
          situation.facts.roles = RoleSet::from_bits(roles);
          situation.facts.purposes = {Purpose::sales, Purpose::rights, Purpose::legal};
          situation.facts.purpose = static_cast<Purpose>(purpose);
          situation.facts.operation = operation;
          situation.standing.basis.fill(static_cast<LawfulBasis>(basis));
          check(situation);
        }
      }
    }
  }
}

bool is_rights_work(const Facts& facts) {
  return facts.operation == Operation::erase || facts.purpose == Purpose::rights ||
         facts.purpose == Purpose::legal;
}

TEST(Policy, never_turns_a_deny_into_an_allow_by_a_restriction_or_an_erasure) {
  for_many_situations([](Situation& situation) {
    if (situation.decide().allowed) return;
    situation.standing.restricted = true;
    EXPECT_FALSE(situation.decide().allowed);
    situation.standing.state = PersonState::erased;
    EXPECT_FALSE(situation.decide().allowed);
  });
}

TEST(Policy, never_shows_a_restricted_person_for_anything_but_rights_and_claims) {
  for_many_situations([](Situation& situation) {
    situation.standing.restricted = true;
    const bool content = situation.facts.operation != Operation::audit_read &&
                         situation.facts.operation != Operation::user_add;
    if (content && !is_rights_work(situation.facts)) {
      EXPECT_FALSE(situation.decide().allowed);
    }
  });
}

TEST(Policy, never_widens_by_taking_a_basis_away) {
  for_many_situations([](Situation& situation) {
    const bool before = situation.decide().allowed;
    situation.standing.basis.fill(LawfulBasis::none);
    EXPECT_LE(situation.decide().allowed, before);
  });
}

TEST(Policy, decides_the_same_twice_and_gives_every_deny_a_rule) {
  for_many_situations([](Situation& situation) {
    const auto first = situation.decide();
    const auto second = situation.decide();
    EXPECT_EQ(first.rule, second.rule);
    EXPECT_EQ(first.fields, second.fields);
    EXPECT_EQ(first.allowed, first.rule == nullptr);
    if (!first.allowed) {
      EXPECT_EQ(first.fields, 0u);
    }
  });
}

TEST(Policy, masks_only_grow_when_roles_are_taken_away) {
  for_many_situations([](Situation& situation) {
    const auto before = situation.decide();
    if (!before.allowed) return;
    for (std::size_t i = 0; i < role_count; ++i) {
      auto roles = situation.facts.roles;
      roles.erase(static_cast<Role>(i));
      auto fewer = situation;
      fewer.facts.person = &fewer.standing;
      fewer.facts.roles = roles;
      const auto after = fewer.decide();
      EXPECT_EQ(after.fields & ~before.fields, 0u);
    }
  });
}

}  // namespace
}  // namespace candor::decision
