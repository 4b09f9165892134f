#include "privacy/registers.h"

#include <gmock/gmock.h>
#include <toml++/toml.h>

#include <filesystem>
#include <functional>
#include <set>
#include <sstream>

#include "base/time.h"

namespace candor {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Value from_toml(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    Object object;
    for (const auto& [key, member] : *table) object.emplace_back(std::string(key.str()), from_toml(member));
    return object;
  }
  if (const auto* array = node.as_array()) {
    List list;
    for (const auto& item : *array) list.push_back(from_toml(item));
    return list;
  }
  if (const auto* text = node.as_string()) return Value(text->get());
  if (const auto* number = node.as_integer()) return Value(number->get());
  if (const auto* flag = node.as_boolean()) return Value(flag->get());
  std::ostringstream out;
  if (const auto* date = node.as_date()) out << date->get();
  return Value(out.str());
}

RegisterFile file(std::string_view name) {
  return {std::string(name),
          from_toml(toml::parse_file(std::string(CANDOR_SOURCE_FOLDER) + "/config/" + std::string(name))),
          {}};
}

Value purpose(std::string_view name, List bases, List roles = {}) {
  return Object{{"name", name},
                {"title_en", "Title"},
                {"title_de", "Titel"},
                {"description_en", "Description"},
                {"description_de", "Beschreibung"},
                {"bases", std::move(bases)},
                {"roles", std::move(roles)}};
}

Value small_purposes() {
  List list;
  for (std::size_t code = static_cast<std::size_t>(Purpose::sales); code < purpose_count; ++code) {
    const auto one = static_cast<Purpose>(code);
    list.push_back(one == Purpose::sales
                       ? purpose("sales", {"contract", "legitimate_interest"}, {"owner", "sales"})
                       : purpose(name_of(one), {"legal_obligation"}));
  }
  return Object{{"valid_from", "2026-02-01"}, {"version", 1}, {"purpose", std::move(list)}};
}

Value small_contexts() {
  Value enquiry = Object{{"code", 7},
                         {"name", "enquiry"},
                         {"title_en", "Asked us"},
                         {"title_de", "Hat gefragt"},
                         {"explanation_en", "Asked."},
                         {"explanation_de", "Gefragt."},
                         {"bases", List{Value(Object{{"purpose", "sales"}, {"basis", "contract"}})}},
                         {"relation", "own_enquiry"},
                         {"addressee", "consumer"},
                         {"notice", "at_collection"},
                         {"retention_months", 24},
                         {"default_without_company", true}};
  Value business = enquiry;
  business.set("code", 8);
  business.set("name", "business");
  business.set("bases", List{Value(Object{{"purpose", "sales"},
                                          {"basis", "legitimate_interest"},
                                          {"balancing_test", "business_contact"}})});
  business.set("notice", "within_one_month");
  business.set("default_without_company", false);
  business.set("default_with_company", true);
  return Object{{"valid_from", "2026-03-01"}, {"version", 2}, {"context", List{enquiry, business}}};
}

Value small_tests() {
  Object test{{"code", 3}, {"name", "business_contact"}};
  for (const std::string member : {"title", "interest", "necessity", "balance", "safeguards"}) {
    test.emplace_back(member + "_en", "Text");
    test.emplace_back(member + "_de", "Text");
  }
  return Object{{"valid_from", "2026-01-01"}, {"version", 1}, {"test", List{Value(std::move(test))}}};
}

Value small_notices() {
  Value version = Object{{"number", 1},
                         {"valid_from", "2026-01-01"},
                         {"what_changed_en", "New"},
                         {"what_changed_de", "Neu"},
                         {"wording_en", "We tell"},
                         {"wording_de", "Wir sagen"}};
  Value notice = Object{
      {"code", 5},           {"name", "notice"},          {"title_en", "Notice"},     {"title_de", "Hinweis"},
      {"of_consent", false}, {"purposes", List{"sales"}}, {"versions", List{version}}};
  return Object{{"valid_from", "2026-01-01"}, {"version", 1}, {"notice", List{notice}}};
}

std::vector<RegisterFile> small_files(Value purposes, Value contexts) {
  return {{"purposes.toml", std::move(purposes), {}},
          {"collection_contexts.toml", std::move(contexts), {}},
          {"balancing_tests.toml", small_tests(), {}},
          {"notices.toml", small_notices(), {}}};
}

Value& entry(Value& contexts, std::size_t index) {
  return (*contexts.find("context")->list())[index];
}
Value& basis(Value& contexts, std::size_t index) {
  return (*entry(contexts, index).find("bases")->list())[0];
}

TEST(Registers, are_read_from_values) {
  const auto registers = read_registers(small_files(small_purposes(), small_contexts()));
  ASSERT_TRUE(registers) << registers.error().detail;
  EXPECT_EQ(registers->valid_from, "2026-03-01") << "the newer of both";
  ASSERT_NE(registers->purpose(Purpose::sales), nullptr);
  EXPECT_EQ(registers->purpose(Purpose::sales)->title.german, "Titel");
  EXPECT_EQ(registers->purpose(Purpose::sales)->bases,
            (BasisSet{LawfulBasis::contract, LawfulBasis::legitimate_interest}));
  EXPECT_EQ(registers->purpose(Purpose::sales)->roles, (RoleSet{Role::owner, Role::sales}));
  EXPECT_TRUE(registers->purpose(Purpose::housekeeping)->roles.empty());
  EXPECT_EQ(registers->purpose(Purpose::unknown), nullptr);
  EXPECT_EQ(registers->purpose(Purpose::none), nullptr);

  const CollectionContext* business = registers->context("business");
  ASSERT_NE(business, nullptr);
  EXPECT_EQ(registers->context(std::uint16_t{8}), business);
  EXPECT_EQ(business->notice, NoticeDuty::within_one_month);
  EXPECT_EQ(business->retention_months, 24u);
  EXPECT_TRUE(business->default_with_company);
  EXPECT_FALSE(business->default_without_company);
  ASSERT_EQ(business->bases.size(), 1u);
  EXPECT_EQ(business->bases[0].basis, LawfulBasis::legitimate_interest);
  EXPECT_EQ(business->bases[0].balancing_test, "business_contact");
  EXPECT_EQ(registers->context("Business"), nullptr);
  EXPECT_EQ(registers->context(std::uint16_t{9}), nullptr);
}

struct Damage {
  std::string_view name;
  std::function<void(Value& purposes, Value& contexts)> apply;
  std::string_view says;  // where and what
};

void PrintTo(const Damage& damage, std::ostream* out) {
  *out << damage.name;
}

class DamagedRegisters : public testing::TestWithParam<Damage> {};

TEST_P(DamagedRegisters, are_refused_naming_the_entry) {
  Value purposes = small_purposes();
  Value contexts = small_contexts();
  GetParam().apply(purposes, contexts);
  const auto registers = read_registers(small_files(purposes, contexts));
  ASSERT_FALSE(registers);
  EXPECT_EQ(registers.error().code, Errc::invalid);
  EXPECT_EQ(registers.error().name, "invalid_register");
  EXPECT_THAT(registers.error().detail, HasSubstr(std::string(GetParam().says)));
}

Value& first_purpose(Value& purposes) {
  return (*purposes.find("purpose")->list())[0];
}

INSTANTIATE_TEST_SUITE_P(
    Table, DamagedRegisters,
    testing::Values(
        Damage{"no_table", [](Value& p, Value&) { p = Value(3); }, "purposes.toml: must be a table"},
        Damage{"no_date", [](Value& p, Value&) { p.set("valid_from", "soon"); },
               "purposes.toml: \"valid_from\" must be a date"},
        Damage{"no_version", [](Value&, Value& c) { c.set("version", "2"); },
               "collection_contexts.toml: \"version\""},
        Damage{"unknown_key_of_file", [](Value&, Value& c) { c.set("contexts", List{}); },
               "unknown key \"contexts\"; did you mean \"context\""},
        Damage{"unknown_key_of_entry", [](Value& p, Value&) { first_purpose(p).set("role", List{}); },
               "purpose 1 (sales): has the unknown key \"role\"; did you mean \"roles\""},
        Damage{"unknown_purpose", [](Value& p, Value&) { first_purpose(p).set("name", "espionage"); },
               "purpose 1 (espionage): \"name\" is no purpose"},
        Damage{"purpose_none", [](Value& p, Value&) { first_purpose(p).set("name", "none"); },
               "is no purpose"},
        Damage{"purpose_twice",
               [](Value& p, Value&) { p.find("purpose")->list()->push_back(purpose("sales", {"contract"})); },
               "purpose 11 (sales): stands in the file twice"},
        Damage{"purpose_missing", [](Value& p, Value&) { p.find("purpose")->list()->pop_back(); },
               "purposes.toml: has no entry for the purpose \"housekeeping\""},
        Damage{"unknown_basis", [](Value& p, Value&) { first_purpose(p).set("bases", List{"because"}); },
               "(sales): \"bases\" names no lawful basis"},
        Damage{"no_basis", [](Value& p, Value&) { first_purpose(p).set("bases", List{}); },
               "\"bases\" is empty"},
        Damage{"unknown_role", [](Value& p, Value&) { first_purpose(p).set("roles", List{"king"}); },
               "\"roles\" names a role"},
        Damage{"role_no_text", [](Value& p, Value&) { first_purpose(p).set("roles", List{Value(3)}); },
               "\"roles\" must be a list of texts"},
        Damage{"no_german", [](Value& p, Value&) { first_purpose(p).set("title_de", " "); },
               "\"title_de\" must be a text"},
        Damage{"code_zero", [](Value&, Value& c) { entry(c, 0).set("code", 0); },
               "context 1 (enquiry): \"code\" must be a whole number from 1"},
        Damage{"code_too_large", [](Value&, Value& c) { entry(c, 0).set("code", 65'536); }, "to 65535"},
        Damage{"code_twice", [](Value&, Value& c) { entry(c, 1).set("code", 7); },
               "context 2 (business): \"code\" is taken"},
        Damage{"name_twice", [](Value&, Value& c) { entry(c, 1).set("name", "enquiry"); },
               "context 2 (enquiry): \"name\" is taken"},
        Damage{"name_odd", [](Value&, Value& c) { entry(c, 1).set("name", "Busy ness"); },
               "context 2: \"name\" must consist"},
        Damage{"notice_unknown", [](Value&, Value& c) { entry(c, 1).set("notice", "never"); },
               "\"notice\" must be one of: none, at_collection"},
        Damage{"no_retention", [](Value&, Value& c) { entry(c, 1).set("retention_months", 0); },
               "\"retention_months\""},
        Damage{"no_bases", [](Value&, Value& c) { entry(c, 1).set("bases", List{}); }, "\"bases\" is empty"},
        Damage{"basis_not_allowed", [](Value&, Value& c) { basis(c, 0).set("basis", "consent"); },
               "context 1 (enquiry), basis 1: \"basis\" is not among those that purposes.toml allows for "
               "\"sales\""},
        Damage{"basis_of_unknown_purpose", [](Value&, Value& c) { basis(c, 0).set("purpose", "fun"); },
               "basis 1: \"purpose\" is no purpose"},
        Damage{"no_balancing_test",
               [](Value&, Value& c) {
                 std::erase_if(*basis(c, 1).object(),
                               [](const Member& m) { return m.first == "balancing_test"; });
               },
               "context 2 (business), basis 1: needs the name of a balancing test"},
        Damage{"missing_balancing_test", [](Value&, Value& c) { basis(c, 1).set("balancing_test", "hope"); },
               "context 2 (business), basis 1: \"balancing_test\" names a test that balancing_tests.toml "
               "does not "
               "have"},
        Damage{"unknown_relation", [](Value&, Value& c) { entry(c, 0).set("relation", "friend"); },
               "context 1 (enquiry): \"relation\" must be one of: cold"},
        Damage{"unknown_addressee", [](Value&, Value& c) { entry(c, 0).set("addressee", "all"); },
               "context 1 (enquiry): \"addressee\" must be one of: consumer"},
        Damage{"needless_balancing_test", [](Value&, Value& c) { basis(c, 0).set("balancing_test", "x"); },
               "only a legitimate interest is weighed"},
        Damage{"purpose_twice_in_context",
               [](Value&, Value& c) {
                 List& list = *entry(c, 0).find("bases")->list();
                 list.push_back(Value(list[0]));
               },
               "basis 2: repeats a purpose"},
        Damage{"no_default", [](Value&, Value& c) { entry(c, 1).set("default_with_company", false); },
               "default_with_company in exactly one"},
        Damage{"two_defaults", [](Value&, Value& c) { entry(c, 1).set("default_without_company", true); },
               "default_without_company in exactly one"},
        Damage{"default_no_flag", [](Value&, Value& c) { entry(c, 1).set("default_with_company", "yes"); },
               "must be true or false"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Registers, name_the_line_of_what_is_wrong) {
  auto files = small_files(small_purposes(), small_contexts());
  entry(files[1].content, 1).set("retention_months", 0);
  files[1].lines = {{"context.0", 4}, {"context.1", 20}, {"context.1.retention_months", 29}};
  auto registers = read_registers(files);
  ASSERT_FALSE(registers);
  EXPECT_THAT(registers.error().detail,
              testing::StartsWith("collection_contexts.toml:29, context 2 (business): \"retention_months\""));
  // What is not there stands nowhere: the line of the entry.
  entry(files[1].content, 1).set("retention_months", 24);
  std::erase_if(*entry(files[1].content, 1).object(), [](const Member& m) { return m.first == "notice"; });
  registers = read_registers(files);
  ASSERT_FALSE(registers);
  EXPECT_THAT(registers.error().detail,
              testing::StartsWith("collection_contexts.toml:20, context 2 (business): has no \"notice\""));
}

TEST(Registers, refuse_a_field_that_no_record_has) {
  auto purposes = small_purposes();
  (*purposes.find("purpose")->list())[0].set("fields", List{"emails", "shoe_size"});
  const std::string_view fields[] = {"emails", "phones"};
  const auto registers = read_registers(small_files(purposes, small_contexts()), fields);
  ASSERT_FALSE(registers);
  EXPECT_THAT(registers.error().detail, HasSubstr("purpose 1 (sales): \"fields\" names \"shoe_size\""));
}

TEST(Registers, take_one_entry_in_the_place_of_another) {
  auto before = read_registers(small_files(small_purposes(), small_contexts())).value();
  before.balancing_tests[0].adopted_at = 5;
  Value business = *before.entry(RegisterName::collection_contexts, "business");
  business.set("retention_months", 7);
  business.set("default_without_company", true);
  const auto after = with_entry(before, RegisterName::collection_contexts, business);
  ASSERT_TRUE(after) << after.error().detail;
  EXPECT_EQ(after->context("business")->retention_months, 7u);
  EXPECT_TRUE(after->context("business")->default_without_company);
  EXPECT_FALSE(after->context("enquiry")->default_without_company) << "one is preselected";
  EXPECT_TRUE(after->balancing_test("business_contact")->adopted()) << "another register was changed";
  EXPECT_EQ(before.context("business")->retention_months, 24u);

  business.set("retention", 7);
  const auto refused = with_entry(before, RegisterName::collection_contexts, business);
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.error().fields.size(), 1u);
  EXPECT_EQ(refused.error().fields[0].field, "retention");

  Value test = *before.entry(RegisterName::balancing_tests, "business_contact");
  test.set("balance_en", "Other words");
  const auto rewritten = with_entry(before, RegisterName::balancing_tests, test);
  ASSERT_TRUE(rewritten);
  EXPECT_FALSE(rewritten->balancing_test("business_contact")->adopted()) << "nobody adopted these words";
}

TEST(Registers, warn_of_tests_nobody_adopted_and_of_national_data_that_is_old) {
  auto registers = read_registers(small_files(small_purposes(), small_contexts())).value();
  registers.national_files.push_back({"outreach", "2026-01-01", "2026-01-15", 12});
  const auto codes = [&](std::string_view day) {
    std::vector<std::string> found;
    const auto now = to_milliseconds(*parse_timestamp(std::string(day) + "T12:00:00Z"));
    for (const auto& warning : warnings_of(registers, now)) found.push_back(warning.code);
    return found;
  };
  EXPECT_THAT(codes("2026-12-31"), testing::ElementsAre("balancing_test_not_adopted"));
  registers.balancing_tests[0].adopted_at = 1;
  EXPECT_THAT(codes("2027-01-14"), IsEmpty());
  EXPECT_THAT(codes("2027-01-15"), testing::ElementsAre("national_data_stale"));
}

class ShippedRegisters : public testing::Test {
 protected:
  ShippedRegisters() {
    auto read = read_registers(
        {file("purposes.toml"), file("collection_contexts.toml"), file("balancing_tests.toml"),
         file("notices.toml"), file("national/outreach.toml"), file("national/age_of_consent.toml"),
         file("national/holidays.toml"), file("national/retention.toml"), file("national/authorities.toml")});
    if (!read) throw std::runtime_error(read.error().detail);
    registers = *read;
  }
  const PurposeEntry& of(Purpose purpose) const { return *registers.purpose(purpose); }
  Registers registers;
};

TEST_F(ShippedRegisters, can_be_read) {
  EXPECT_EQ(registers.purposes.size(), 10u);
  EXPECT_GE(registers.contexts.size(), 8u);
  EXPECT_THAT(registers.valid_from, testing::StartsWith("20"));
}

TEST_F(ShippedRegisters, know_the_countries_whose_law_was_looked_up) {
  const auto email = [&](std::string_view country, Addressee whom) {
    return registers.country(country).asks(Channel::email, whom);
  };
  EXPECT_EQ(registers.country("DE").age_of_consent, 16);
  EXPECT_EQ(registers.country("AT").age_of_consent, 14);
  EXPECT_EQ(registers.country("US").age_of_consent, 16) << "nobody entered it";
  EXPECT_EQ(email("DE", Addressee::company_contact), Outreach::consent);
  EXPECT_EQ(email("FR", Addressee::company_contact), Outreach::opt_out);
  EXPECT_EQ(email("FR", Addressee::consumer), Outreach::consent);
  EXPECT_EQ(registers.country("DE").asks(Channel::call, Addressee::company_contact),
            Outreach::presumed_interest);
  EXPECT_EQ(registers.country("AT").asks(Channel::call, Addressee::company_contact), Outreach::consent);
  EXPECT_EQ(email("PL", Addressee::company), Outreach::consent) << "an age alone changes nothing else";
  EXPECT_FALSE(registers.country("PL").soft_opt_in);
  EXPECT_TRUE(registers.country("AT").soft_opt_in);
}

TEST_F(ShippedRegisters, give_administrators_no_purpose_that_opens_peoples_data) {
  for (const PurposeEntry& entry : registers.purposes) {
    const bool administers = entry.roles.contains(Role::administrator);
    EXPECT_EQ(administers, entry.purpose == Purpose::security) << name_of(entry.purpose);
  }
}

TEST_F(ShippedRegisters, let_the_data_protection_officer_watch_and_not_sell) {
  for (const PurposeEntry& entry : registers.purposes) {
    const bool watches = entry.purpose == Purpose::rights || entry.purpose == Purpose::security;
    EXPECT_EQ(entry.roles.contains(Role::data_protection_officer), watches) << name_of(entry.purpose);
  }
}

TEST_F(ShippedRegisters, leave_housekeeping_to_jobs_and_marketing_to_its_people) {
  EXPECT_TRUE(of(Purpose::housekeeping).roles.empty());
  EXPECT_FALSE(of(Purpose::marketing).roles.contains(Role::sales));
  EXPECT_FALSE(of(Purpose::marketing).bases.contains(LawfulBasis::contract));
  EXPECT_TRUE(of(Purpose::sales).roles.contains(Role::sales));
}

TEST_F(ShippedRegisters, preselect_a_context_for_people_with_and_without_a_company) {
  EXPECT_TRUE(registers.context("business_contact")->default_with_company);
  EXPECT_TRUE(registers.context("inbound_enquiry")->default_without_company);
}

TEST_F(ShippedRegisters, allow_advertising_to_nobody_but_those_who_signed_up) {
  for (const CollectionContext& context : registers.contexts) {
    for (const ContextBasis& basis : context.bases) {
      if (basis.purpose != Purpose::marketing) continue;
      EXPECT_EQ(context.name, "newsletter_signup");
      EXPECT_EQ(basis.basis, LawfulBasis::consent);
    }
  }
  ASSERT_EQ(registers.context("newsletter_signup")->bases.size(), 1u)
      << "a sign-up is for the newsletter only";
}

TEST_F(ShippedRegisters, inform_people_whose_data_came_from_others_within_a_month) {
  for (const std::string_view name : {"business_contact", "referral", "imported_list"}) {
    EXPECT_EQ(registers.context(name)->notice, NoticeDuty::within_one_month) << name;
  }
  EXPECT_EQ(registers.context("inbound_enquiry")->notice, NoticeDuty::at_collection);
  EXPECT_EQ(registers.context("existing_customer")->notice, NoticeDuty::at_collection);
}

TEST_F(ShippedRegisters, never_rest_a_contact_person_of_a_company_on_a_contract) {
  for (const std::string_view name : {"business_contact", "supplier_or_partner"}) {
    for (const ContextBasis& basis : registers.context(name)->bases) {
      EXPECT_EQ(basis.basis, LawfulBasis::legitimate_interest) << name;
    }
  }
}

TEST_F(ShippedRegisters, speak_plainly_in_both_languages) {
  std::set<std::string> titles;
  for (const CollectionContext& context : registers.contexts) {
    for (const LocalizedText& text : {context.title, context.explanation}) {
      for (const std::string& words : {text.english, text.german}) {
        EXPECT_THAT(words, Not(HasSubstr("!")));
        EXPECT_THAT(words, Not(HasSubstr("Art."))) << "the article comes last, and not here";
        EXPECT_THAT(words, Not(HasSubstr("legal basis")));
        EXPECT_THAT(words, Not(HasSubstr("Rechtsgrundlage")));
      }
    }
    titles.insert(context.title.english);
    titles.insert(context.title.german);
  }
  EXPECT_EQ(titles.size(), 2 * registers.contexts.size()) << "each title is its own, in both languages";
}

}  // namespace
}  // namespace candor
