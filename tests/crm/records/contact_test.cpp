#include "crm/contact.h"

#include <gmock/gmock.h>

#include <set>

#include "crm/catalog.h"
#include "crm/company.h"

namespace candor {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view some_id = "0190a6c2-5f3e-7abc-8def-0123456789ab";

std::vector<std::string> codes_of(const RecordType& type, const Object& object) {
  std::vector<std::string> list;
  for (const FieldError& error : validate(type, object)) list.push_back(error.field + " " + error.code);
  return list;
}

Value list_of(Object members) {
  return List{Value(std::move(members))};
}

TEST(Contact, is_a_person_whose_every_field_is_sealed) {
  const RecordType& type = Contact::type();
  EXPECT_EQ(type.code, 1);
  EXPECT_EQ(type.plural, "contacts");
  EXPECT_EQ(type.subject, SubjectKind::person);
  std::set<std::string_view> names;
  for (const FieldDeclaration& field : type.fields) {
    EXPECT_EQ(field.privacy_class, PrivacyClass::personal) << field.name;
    EXPECT_TRUE(names.insert(field.name).second) << field.name;
  }
}

TEST(Contact, keeps_names_addresses_and_notes_under_different_keys) {
  EXPECT_EQ(Contact::type().field("family_name")->retention_class, RetentionClass::identity);
  EXPECT_EQ(Contact::type().field("emails")->retention_class, RetentionClass::contact);
  EXPECT_EQ(Contact::type().field("description")->retention_class, RetentionClass::activity);
}

TEST(Contact, must_be_told_from_others_by_something) {
  const RecordType& type = Contact::type();
  EXPECT_THAT(codes_of(type, {{"given_name", "Ελένη"}}), IsEmpty());
  EXPECT_THAT(codes_of(type, {{"family_name", "Berg"}}), IsEmpty());
  EXPECT_THAT(codes_of(type, {{"emails", list_of({{"address", "a@example.org"}})}}), IsEmpty());
  EXPECT_THAT(codes_of(type, {{"companies", list_of({{"company_id", some_id}})}}), IsEmpty());
  EXPECT_THAT(codes_of(type, {}), ElementsAre("family_name required"));
  EXPECT_THAT(codes_of(type, {{"given_name", " "}, {"description", "Somebody"}}),
              ElementsAre("family_name required"));
  EXPECT_THAT(codes_of(type, {{"emails", List{Value(Object{})}}}), ElementsAre("family_name required"));
  EXPECT_THAT(codes_of(type, {{"phones", list_of({{"number", "030 23125123"}})}}),
              ElementsAre("family_name required"));
}

TEST(Contact, refuses_what_is_no_address_and_keeps_any_phone) {
  const RecordType& type = Contact::type();
  EXPECT_THAT(codes_of(type, {{"family_name", "Berg"}, {"emails", list_of({{"address", "not an address"}})}}),
              ElementsAre("emails.0.address invalid_email"));
  EXPECT_THAT(codes_of(type, {{"family_name", "Berg"}, {"phones", list_of({{"number", "ask at the gate"}})}}),
              IsEmpty());
  EXPECT_THAT(
      codes_of(type, {{"family_name", "Berg"}, {"phones", list_of({{"number", std::string(51, '1')}})}}),
      ElementsAre("phones.0.number too_long"));
  EXPECT_THAT(
      codes_of(type, {{"family_name", "Berg"}, {"phones", list_of({{"number", "1"}, {"e164", "+491"}})}}),
      ElementsAre("phones.0.e164 read_only"));
  EXPECT_THAT(codes_of(type, {{"family_name", "Berg"}, {"websites", List{Value("javascript:alert(1)")}}}),
              ElementsAre("websites.0 invalid_website"));
}

TEST(Contact, holds_its_lists_to_their_limits) {
  const auto emails = [](int count) {
    List list;
    for (int number = 0; number < count; ++number)
      list.push_back(Value(Object{{"address", "a@example.org"}}));
    return list;
  };
  EXPECT_THAT(codes_of(Contact::type(), {{"emails", emails(10)}}), IsEmpty());
  EXPECT_THAT(codes_of(Contact::type(), {{"emails", emails(11)}}), ElementsAre("emails too_many_items"));
  EXPECT_THAT(codes_of(Contact::type(), {{"family_name", "B"}, {"tags", List(50, Value("t"))}}), IsEmpty());
  EXPECT_THAT(codes_of(Contact::type(), {{"family_name", "B"}, {"tags", List(51, Value("t"))}}),
              ElementsAre("tags too_many_items"));
  EXPECT_THAT(codes_of(Contact::type(), {{"family_name", std::string(101, 'b')}}),
              ElementsAre("family_name too_long"));
}

TEST(Contact, gets_the_e164_form_beside_the_number_as_typed) {
  Object contact{{"phones", List{Value(Object{{"label", "work"}, {"number", " 030 / 23125-123 "}}),
                                 Value(Object{{"number", "gate 7"}})}}};
  normalise(Contact::type(), contact, Locale{.country = "DE"});
  EXPECT_EQ(contact, (Object{{"phones", List{Value(Object{{"number", "030 / 23125-123"},
                                                          {"label", "work"},
                                                          {"e164", "+493023125123"}}),
                                             Value(Object{{"number", "gate 7"}})}}}));
}

TEST(Contact, computes_e164_anew_when_the_number_changes) {
  Object contact{{"phones", List{Value(Object{{"number", "gate 7"}, {"e164", "+493023125123"}})}}};
  normalise(Contact::type(), contact, Locale{.country = "DE"});
  EXPECT_EQ(contact, (Object{{"phones", List{Value(Object{{"number", "gate 7"}})}}}));
}

TEST(Contact, is_linked_to_companies_in_order) {
  Object contact{{"family_name", "Berg"}};
  link_company(contact, some_id);
  link_company(contact, some_id, "Einkauf");
  EXPECT_EQ(contact,
            (Object{{"family_name", "Berg"},
                    {"companies", List{Value(Object{{"company_id", some_id}}),
                                       Value(Object{{"company_id", some_id}, {"role", "Einkauf"}})}}}));
  EXPECT_THAT(codes_of(Contact::type(), contact), IsEmpty());
}

TEST(Company, is_a_record_of_its_own_under_one_key) {
  const RecordType& type = Company::type();
  EXPECT_EQ(type.code, 2);
  EXPECT_EQ(type.subject, SubjectKind::record);
  EXPECT_EQ(type.person_flag, "sole_trader");
  for (const FieldDeclaration& field : type.fields) {
    const bool open = field.name == "size" || field.name == "sole_trader";
    EXPECT_EQ(field.retention_class, open ? RetentionClass::none : RetentionClass::business_record)
        << field.name;
  }
}

TEST(Company, needs_a_name_and_known_sizes) {
  const RecordType& type = Company::type();
  EXPECT_THAT(codes_of(type, {{"name", std::string(249, 'n')}}), IsEmpty());
  EXPECT_THAT(codes_of(type, {{"name", std::string(250, 'n')}}), ElementsAre("name too_long"));
  EXPECT_THAT(codes_of(type, {{"domain", "example.org"}}), ElementsAre("name required"));
  EXPECT_THAT(codes_of(type, {{"name", "Berg & Co"}, {"size", "1000+"}, {"sole_trader", false}}), IsEmpty());
  EXPECT_THAT(
      codes_of(type,
               {{"name", "Berg & Co"}, {"size", "7"}, {"sole_trader", "no"}, {"domain", "https://x.org"}}),
      ElementsAre("size not_a_choice", "sole_trader wrong_type", "domain invalid_domain"));
}

TEST(Catalog, holds_every_type_once) {
  std::set<int> codes;
  std::set<std::string_view> names;
  for (const RecordType* type : catalog()) {
    EXPECT_TRUE(codes.insert(type->code).second);
    EXPECT_TRUE(names.insert(type->name).second);
    EXPECT_TRUE(names.insert(type->plural).second);
    EXPECT_LE(type->fields.size(), first_system_bit);
  }
  EXPECT_EQ(codes, (std::set<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}));
}

}  // namespace
}  // namespace candor
