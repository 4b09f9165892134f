// What lists may filter and sort by: everything that can be found, nothing that cannot.
#include "privacy/filterable.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace candor {
namespace {

using testing::ElementsAre;

constexpr FieldDeclaration phone_members[] = {
    member_field("number", FieldType::text, {.searchable = true}),
    member_field("label", FieldType::text),
    member_field("shop_id", FieldType::id, {.references = "shop"}),
};
constexpr std::string_view sizes[] = {"small", "large"};
constexpr FieldDeclaration fields[] = {
    personal_field("name", FieldType::text, RetentionClass::identity, {.searchable = true, .sortable = true}),
    personal_field("nickname", FieldType::text, RetentionClass::identity),
    personal_field("phones", FieldType::list, RetentionClass::contact, {}, phone_members),
    personal_field("tags", FieldType::text_list, RetentionClass::contact, {.searchable = true}),
    open_field("size", FieldType::choice, {.choices = sizes, .sortable = true}),
    open_field("paying", FieldType::flag),
};
constexpr RecordType shop{
    .code = 9, .name = "shop", .plural = "shops", .subject = SubjectKind::record, .fields = fields};

FilterablePath path_named(std::string_view name) {
  const auto paths = filterable_paths(shop);
  const auto found = std::ranges::find(paths, name, &FilterablePath::path);
  return found == paths.end() ? FilterablePath{} : *found;
}

bool takes(std::string_view path, FilterOperator filter_operator) {
  return path_named(path).operators.contains(filter_operator);
}

TEST(Filterable, lists_what_is_searchable_open_or_sortable_and_the_system_fields) {
  std::vector<std::string> names;
  for (const auto& path : filterable_paths(shop)) names.push_back(path.path);
  EXPECT_THAT(names,
              ElementsAre("name", "phones.number", "phones.shop_id", "tags", "size", "paying", "id",
                          "created_at", "updated_at", "created_by", "updated_by", "owner_id", "trashed_at"));
}

TEST(Filterable, gives_text_the_operators_of_text_and_numbers_those_of_order) {
  EXPECT_TRUE(takes("name", FilterOperator::starts));
  EXPECT_FALSE(takes("name", FilterOperator::lt));
  EXPECT_FALSE(takes("name", FilterOperator::all));
  EXPECT_TRUE(takes("phones.number", FilterOperator::all));
  EXPECT_TRUE(takes("tags", FilterOperator::contains));
  EXPECT_TRUE(takes("created_at", FilterOperator::gte));
  EXPECT_FALSE(takes("created_at", FilterOperator::contains));
  EXPECT_FALSE(takes("paying", FilterOperator::gt));
}

TEST(Filterable, keeps_what_people_type_out_of_urls) {
  EXPECT_FALSE(path_named("name").may_stand_in_url());
  EXPECT_FALSE(path_named("tags").may_stand_in_url());
  EXPECT_TRUE(path_named("phones.shop_id").may_stand_in_url());
  EXPECT_TRUE(path_named("size").may_stand_in_url());
  EXPECT_TRUE(path_named("owner_id").may_stand_in_url());
}

TEST(Filterable, sorts_by_what_is_declared_sortable_alone) {
  EXPECT_TRUE(path_named("name").sortable);
  EXPECT_TRUE(path_named("updated_at").sortable);
  EXPECT_FALSE(path_named("tags").sortable);
  EXPECT_FALSE(path_named("owner_id").sortable);
}

TEST(Filterable, names_of_operators_are_read_back_and_others_are_none) {
  for (std::size_t i = 0; i < filter_operator_count; ++i) {
    const auto filter_operator = static_cast<FilterOperator>(i);
    EXPECT_EQ(filter_operator_named(name_of(filter_operator)), filter_operator);
  }
  EXPECT_EQ(filter_operator_named("like"), std::nullopt);
}

}  // namespace
}  // namespace candor
