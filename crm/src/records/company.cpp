#include "crm/company.h"

#include "records/shared_members.h"

namespace candor {
namespace {

constexpr std::string_view sizes[] = {"1-10", "11-50", "51-200", "201-500", "501-1000", "1000+"};

constexpr auto business_record = RetentionClass::business_record;

constexpr FieldDeclaration fields[] = {
    personal_field("name", FieldType::text, business_record,
                   {.required = true, .max_length = 249, .searchable = true, .sortable = true}),
    personal_field("domain", FieldType::text, business_record,
                   {.max_length = 253,
                    .check = domain_problem,
                    .check_code = "invalid_domain",
                    .searchable = true,
                    .sortable = true,
                    .match = Match::domain}),
    personal_field("website", FieldType::text, business_record,
                   {.max_length = 500, .check = website_problem, .check_code = "invalid_website"}),
    personal_field("emails", FieldType::list, business_record, {.max_items = 10, .searchable = true},
                   email_members),
    personal_field("phones", FieldType::list, business_record, {.max_items = 10, .searchable = true},
                   phone_members, compute_e164),
    personal_field("addresses", FieldType::list, business_record, {.max_items = 10, .searchable = true},
                   address_members),
    personal_field("industry", FieldType::text, business_record,
                   {.max_length = 100, .searchable = true, .sortable = true}),
    open_field("size", FieldType::choice, {.choices = sizes, .sortable = true}),
    personal_field("registration_number", FieldType::text, business_record,
                   {.max_length = 50, .searchable = true}),
    personal_field("vat_id", FieldType::text, business_record, {.max_length = 30, .searchable = true}),
    open_field("sole_trader", FieldType::flag),
    personal_field("tags", FieldType::text_list, business_record, tag_rules),
    personal_field("description", FieldType::paragraphs, business_record, {.max_length = 10'000}),
};
static_assert(std::size(fields) <= first_system_bit);
constexpr std::string_view title_fields[] = {"name"};

}  // namespace

const RecordType& Company::type() {
  static constexpr RecordType type{.code = 2,
                                   .name = "company",
                                   .plural = "companies",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .person_flag = "sole_trader",
                                   .title_fields = title_fields,
                                   .finds_duplicates = true};
  return type;
}

}  // namespace candor
