#include "crm/demo.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "crm/company.h"
#include "crm/contact.h"

namespace candor {
namespace {

using testing::EndsWith;

constexpr std::size_t company_count = 2'000;
constexpr std::size_t contact_count = 10'000;

struct People {
  std::vector<DemoCompany> companies;
  std::vector<DemoContact> contacts;
};

People people(std::uint64_t seed, std::size_t companies = company_count,
              std::size_t contacts = contact_count) {
  SeededRandom random(seed);
  DemoPeople demo(random);
  People made;
  for (std::size_t number = 0; number < companies; ++number) made.companies.push_back(demo.next_company());
  for (std::size_t number = 0; number < contacts; ++number) made.contacts.push_back(demo.next_contact());
  return made;
}

std::string text(const Object& object, std::string_view member) {
  for (const auto& [name, value] : object) {
    if (name == member) return *value.text();
  }
  return {};
}

// The texts of `member` in the items of a list.
std::vector<std::string> texts(const Object& object, std::string_view list, std::string_view member) {
  std::vector<std::string> found;
  for (const auto& [name, value] : object) {
    if (name != list) continue;
    for (const Value& item : *value.list()) {
      if (const Value* one = item.find(member)) found.push_back(*one->text());
    }
  }
  return found;
}

TEST(Demo, makes_the_same_people_from_the_same_seed_and_others_from_another) {
  const People one = people(7, 50, 200);
  const People same = people(7, 50, 200);
  const People other = people(8, 50, 200);
  for (std::size_t number = 0; number < 200; ++number) {
    EXPECT_EQ(one.contacts[number].contact, same.contacts[number].contact);
    EXPECT_EQ(one.contacts[number].company, same.contacts[number].company);
    EXPECT_EQ(one.contacts[number].context, same.contacts[number].context);
  }
  EXPECT_EQ(one.companies[49].company, same.companies[49].company);
  EXPECT_NE(text(one.companies[0].company, "name") + text(one.companies[1].company, "name"),
            text(other.companies[0].company, "name") + text(other.companies[1].company, "name"));
}

// Pins the meaning of a seed: a change of the lists shows here.
TEST(Demo, begins_with_these_people_for_seed_1) {
  const People one = people(1, 3, 3);
  std::vector<std::string> names;
  for (const DemoCompany& company : one.companies) names.push_back(text(company.company, "name"));
  for (const DemoContact& contact : one.contacts) {
    names.push_back(text(contact.contact, "given_name") + " " + text(contact.contact, "family_name"));
  }
  EXPECT_THAT(names, testing::ElementsAre("Niemöller Wohnen GmbH", "Schulmöbel Jürgensen GmbH",
                                          "Forlì Interni S.r.l.", "Enrico Trautwein", "Birgit Zschoche",
                                          "Hannah Brandt"));
}

TEST(Demo, makes_records_that_follow_their_declarations) {
  const People made = people(1);
  for (const DemoCompany& company : made.companies) {
    const auto errors = validate(Company::type(), company.company);
    ASSERT_TRUE(errors.empty()) << text(company.company, "name") << ": " << errors[0].field << " "
                                << errors[0].message;
  }
  for (const DemoContact& contact : made.contacts) {
    const auto errors = validate(Contact::type(), contact.contact);
    ASSERT_TRUE(errors.empty()) << text(contact.contact, "family_name") << ": " << errors[0].field << " "
                                << errors[0].message;
  }
}

TEST(Demo, uses_only_domains_reserved_for_examples) {
  const People made = people(2);
  const auto reserved = [](const std::string& address) {
    return address.ends_with(".example") || address.ends_with("@example.org") ||
           address.ends_with("@example.com") || address.ends_with("@example.net");
  };
  for (const DemoCompany& company : made.companies) {
    EXPECT_THAT(text(company.company, "domain"), EndsWith(".example"));
    for (const std::string& address : texts(company.company, "emails", "address"))
      EXPECT_TRUE(reserved(address)) << address;
  }
  for (const DemoContact& contact : made.contacts) {
    for (const std::string& address : texts(contact.contact, "emails", "address"))
      EXPECT_TRUE(reserved(address)) << address;
  }
}

TEST(Demo, writes_every_name_in_plain_letters_in_an_address) {
  std::set<std::string> mailboxes;
  for (const DemoContact& contact : people(2).contacts) {
    for (const std::string& address : texts(contact.contact, "emails", "address")) {
      for (const char c : address) EXPECT_TRUE(c > ' ' && c < '\x7f') << address;
      mailboxes.insert(address.substr(0, address.find('@')));
    }
  }
  for (const char* mailbox : {"eleni.papadopoulou", "ivan.yordanov", "soeren.kjaer", "joerg.jaeger"}) {
    EXPECT_EQ(mailboxes.count(mailbox), 1u) << mailbox;
  }
}

TEST(Demo, gives_no_company_name_domain_or_address_twice) {
  const People made = people(3);
  std::set<std::string> taken;
  for (const DemoCompany& company : made.companies) {
    EXPECT_TRUE(taken.insert(text(company.company, "name")).second);
    EXPECT_TRUE(taken.insert(text(company.company, "domain")).second);
  }
  for (const DemoContact& contact : made.contacts) {
    for (const std::string& address : texts(contact.contact, "emails", "address")) {
      EXPECT_TRUE(taken.insert(address).second) << address;
    }
  }
}

TEST(Demo, gives_phone_numbers_that_can_be_read_and_that_nobody_has) {
  const People made = people(4);
  std::size_t phones = 0;
  for (const DemoContact& contact : made.contacts) {
    Object canonical = contact.contact;
    normalise(Contact::type(), canonical, Locale{.country = "DE"});
    const auto numbers = texts(canonical, "phones", "number");
    const auto e164 = texts(canonical, "phones", "e164");
    ASSERT_EQ(numbers.size(), e164.size()) << numbers[0];
    phones += numbers.size();
    for (const std::string& number : e164) {
      if (!number.starts_with("+49")) continue;
      const bool kept_free = number.starts_with("+493023125") || number.starts_with("+496990009") ||
                             number.starts_with("+494066969") || number.starts_with("+492214710") ||
                             number.starts_with("+498999998") || number.starts_with("+4917139200") ||
                             number.starts_with("+49176040690");
      EXPECT_TRUE(kept_free) << number;
    }
  }
  EXPECT_GT(phones, contact_count / 2);
}

TEST(Demo, spreads_people_over_countries_scripts_and_ways_to_us) {
  const People made = people(5);
  std::map<std::string, std::size_t> countries;
  std::map<std::string_view, std::size_t> contexts;
  std::size_t alone = 0;
  std::string names;
  for (const DemoContact& contact : made.contacts) {
    for (const std::string& country : texts(contact.contact, "addresses", "country")) ++countries[country];
    ++contexts[contact.context];
    if (!contact.company) ++alone;
    EXPECT_LT(contact.company.value_or(0), company_count);
    names += text(contact.contact, "given_name") + text(contact.contact, "family_name");
  }
  EXPECT_GE(countries.size(), 15u);
  EXPECT_GT(countries["DE"], countries["FR"]);
  EXPECT_GT(alone, contact_count / 10);
  EXPECT_LT(alone, contact_count / 3);
  for (const char* letter : {"ü", "ß", "ł", "ø", "ř", "ő", "ñ", "Π", "λ", "Щ", "ж", "ș", "Ó"}) {
    EXPECT_NE(names.find(letter), names.npos) << letter;
  }
  EXPECT_THAT(contexts, testing::SizeIs(8));
  EXPECT_GT(contexts["business_contact"], contact_count / 3);
  EXPECT_LT(contexts["newsletter_signup"], contact_count / 20);
}

TEST(Demo, says_how_a_sole_trader_came_to_us_and_asks_no_company) {
  std::size_t sole_traders = 0;
  for (const DemoCompany& company : people(6).companies) {
    bool flag = false;
    for (const auto& [name, value] : company.company) {
      if (name == "sole_trader") flag = *value.boolean();
    }
    sole_traders += flag ? 1 : 0;
    EXPECT_EQ(company.context, flag ? "existing_customer" : "");
  }
  EXPECT_GT(sole_traders, 0u);
}

TEST(Demo, makes_people_without_any_company_too) {
  for (const DemoContact& contact : people(9, 0, 50).contacts) {
    EXPECT_FALSE(contact.company);
    EXPECT_NE(contact.context, "business_contact");
  }
}

TEST(Demo, keeps_the_data_protection_officer_out_of_conflicting_roles) {
  const RoleSet conflicting{Role::administrator, Role::owner, Role::marketing};
  RoleSet all;
  for (const DemoUser& user : demo_users()) {
    all = RoleSet::from_bits(all.bits() | user.roles.bits());
    if (user.roles.contains(Role::data_protection_officer)) {
      EXPECT_FALSE(user.roles.intersects(conflicting)) << user.name;
    }
    EXPECT_THAT(std::string(user.email), EndsWith(".example"));
  }
  EXPECT_TRUE(all.contains(Role::owner));
  EXPECT_TRUE(all.contains(Role::administrator));
  EXPECT_TRUE(all.contains(Role::data_protection_officer));
  EXPECT_EQ(demo_users().size(), 4u);
  EXPECT_FALSE(demo_company_name().empty());
}

}  // namespace
}  // namespace candor
