// The declarations of the records as pages read them.
#include "support/house.h"

namespace candor::test {
namespace {

// A member of an answer by name, in a list of objects with names.
const Value* named(const Value* list, std::string_view name) {
  if (!list || !list->list()) return nullptr;
  for (const Value& item : *list->list()) {
    if (item.find("name") && *item.find("name")->text() == name) return &item;
  }
  return nullptr;
}

bool has(const Value* list, std::string_view text) {
  if (!list || !list->list()) return false;
  for (const Value& item : *list->list()) {
    if (item.text() && *item.text() == text) return true;
  }
  return false;
}

TEST(RecordTypes, tell_what_a_form_and_a_list_need_to_know) {
  House house;
  const auto answer = house.get("/api/v1/record-types");
  ASSERT_EQ(answer.status, 200) << answer.body;
  const Value document = answer.json();
  const auto* contact = named(document.find("data"), "contact");
  ASSERT_TRUE(contact);
  EXPECT_EQ(*contact->find("subject")->text(), "person");
  EXPECT_TRUE(has(contact->find("title_fields"), "family_name"));
  const auto* family_name = named(contact->find("fields"), "family_name");
  ASSERT_TRUE(family_name);
  EXPECT_EQ(*family_name->find("max_length")->integer(), 100);
  EXPECT_EQ(*family_name->find("retention_class")->text(), "identity");
  EXPECT_TRUE(*family_name->find("sortable")->boolean());
  EXPECT_TRUE(has(family_name->find("operators"), "starts"));
  const auto* phones = named(contact->find("fields"), "phones");
  ASSERT_TRUE(phones);
  EXPECT_FALSE(*phones->find("filterable")->boolean());
  const auto* e164 = named(phones->find("members"), "e164");
  ASSERT_TRUE(e164);
  EXPECT_TRUE(*e164->find("read_only")->boolean());
  EXPECT_FALSE(*e164->find("filterable")->boolean());
  EXPECT_TRUE(*named(phones->find("members"), "number")->find("filterable")->boolean());
  const auto* salutation = named(contact->find("fields"), "salutation");
  ASSERT_TRUE(salutation);
  EXPECT_FALSE(*salutation->find("filterable")->boolean());
  EXPECT_FALSE(has(salutation->find("operators"), "eq"));
  const auto* created = named(contact->find("system_fields"), "created_at");
  ASSERT_TRUE(created);
  EXPECT_TRUE(*created->find("sortable")->boolean());
  const auto* company = named(document.find("data"), "company");
  ASSERT_TRUE(company);
  EXPECT_TRUE(has(named(company->find("fields"), "size")->find("choices"), "11-50"));
}

TEST(RecordTypes, every_title_field_is_a_field) {
  House house;
  const Value document = house.get("/api/v1/record-types").json();
  for (const Value& type : *document.find("data")->list()) {
    // What is only shown with other records needs no name of its own.
    const bool is_part = *type.find("place")->text() == "part";
    EXPECT_TRUE(is_part || !type.find("title_fields")->list()->empty()) << *type.find("name")->text();
    for (const Value& title : *type.find("title_fields")->list()) {
      EXPECT_TRUE(named(type.find("fields"), *title.text())) << *title.text();
    }
  }
}

TEST(RecordTypes, are_not_for_strangers) {
  House house;
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/record-types", {}).status, 401);
}

}  // namespace
}  // namespace candor::test
