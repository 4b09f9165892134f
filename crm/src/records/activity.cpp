#include "crm/activity.h"

#include <algorithm>

#include "base/text.h"
#include "base/time.h"
#include "privacy/derivation.h"
#include "records/link_members.h"
#include "records/shared_members.h"

namespace candor {
namespace {

constexpr std::string_view kinds[] = {"task", "call", "meeting", "note", "email"};
constexpr std::string_view statuses[] = {"planned", "started", "deferred", "done", "cancelled"};
constexpr std::string_view over_statuses[] = {"done", "cancelled"};
constexpr std::string_view priorities[] = {"low", "normal", "high", "urgent"};
constexpr std::string_view directions[] = {"incoming", "outgoing"};
constexpr std::string_view responses[] = {"none", "accepted", "tentative", "declined"};

constexpr FieldDeclaration attendee_members[] = {
    member_field("contact_id", FieldType::id, {.references = "contact"}),
    member_field("lead_id", FieldType::id, {.references = "lead"}),
    member_field("user_id", FieldType::id, {.references = "user"}),
    member_field("response", FieldType::choice, {.choices = responses}),
};

constexpr auto activity = RetentionClass::activity;

constexpr FieldDeclaration fields[] = {
    open_field("kind", FieldType::choice, {.required = true, .choices = kinds, .sortable = true}),
    personal_field("subject", FieldType::text, activity,
                   {.max_length = 255, .searchable = true, .sortable = true}),
    personal_field("description", FieldType::paragraphs, activity,
                   {.max_length = 50'000, .searchable = true}),
    open_field("status", FieldType::choice, {.choices = statuses, .sortable = true}),
    open_field("priority", FieldType::choice, {.choices = priorities, .sortable = true}),
    open_field("direction", FieldType::choice, {.choices = directions}),
    open_field("due_at", FieldType::timestamp, {.sortable = true}),
    open_field("starts_at", FieldType::timestamp, {.sortable = true}),
    open_field("ends_at", FieldType::timestamp),
    open_field("all_day", FieldType::flag),
    open_field("remind_at", FieldType::timestamp),
    open_field("at", FieldType::timestamp, {.sortable = true, .read_only = true}),
    open_field("completed_at", FieldType::timestamp, {.sortable = true, .read_only = true}),
    personal_field("location", FieldType::text, activity, {.max_length = 255}),
    personal_field("email_from", FieldType::text, activity,
                   {.max_length = 254, .check = email_problem, .check_code = "invalid_email"}),
    personal_field(
        "email_to", FieldType::text_list, activity,
        {.max_length = 254, .max_items = 50, .check = email_problem, .check_code = "invalid_email"}),
    personal_field("links", FieldType::list, activity, link_rules, link_members),
    personal_field("attendees", FieldType::list, activity, {.max_items = 50}, attendee_members),
    personal_field("tags", FieldType::text_list, activity, tag_rules),
};
static_assert(std::size(fields) <= first_system_bit);
constexpr std::string_view title_fields[] = {"subject"};

const Value* said(const Object& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &Member::first);
  return found == record.end() || found->second.is_null() ? nullptr : &found->second;
}

std::optional<Timestamp> time_in(const Object& record, std::string_view name) {
  const auto* value = said(record, name);
  return value && value->text() ? parse_timestamp(*value->text()) : std::nullopt;
}

void check(const Object& record, std::vector<FieldError>& errors) {
  check_links(record, "links", errors);
  check_links(record, "attendees", errors);
  const auto says = [&](std::string_view name) {
    const auto* value = said(record, name);
    return value && value->text() && !trim(*value->text()).empty();
  };
  if (!says("subject") && !says("description")) {
    errors.push_back({"subject", "required", "Say in a few words what this is about."});
  }
  const auto start = time_in(record, "starts_at"), end = time_in(record, "ends_at");
  if (end && !start) errors.push_back({"starts_at", "required", "Say when it begins, too."});
  if (start && end && *end < *start) {
    errors.push_back({"ends_at", "before_start", "It ends before it begins: change one of the times."});
  }
  for (const auto* name : {"due_at", "starts_at", "ends_at", "remind_at"}) {
    const auto time = time_in(record, name);
    if (time && (*time < *parse_timestamp("1970-01-01T00:00:00Z") ||
                 *time >= *parse_timestamp("2200-01-01T00:00:00Z"))) {
      errors.push_back({name, "out_of_range", "Give a time between the years 1970 and 2199."});
    }
  }
}

bool is_record_of_the_past(std::string_view kind) {
  return kind == "note" || kind == "email";
}

void derive(Derivation& record) {
  if (!record.given("status")) {
    record.set("status", is_record_of_the_past(record.given_text("kind")) ? "done" : "planned");
  }
  if (!record.given("priority") && record.given_text("kind") == "task") record.set("priority", "normal");
  const Value* at = record.given("starts_at");
  if (!at) at = record.given("due_at");
  if (!at) at = record.earlier("at");
  record.set("at", at ? *at : Value(format_timestamp(from_milliseconds(record.now))));
  if (record.given_text("status") != "done") return;
  const bool was_done = record.earlier("status") && *record.earlier("status") == Value("done");
  const Value* completed = was_done ? record.earlier("completed_at") : nullptr;
  record.set("completed_at", completed ? *completed : Value(format_timestamp(from_milliseconds(record.now))));
}

}  // namespace

const RecordType& Activity::type() {
  static constexpr RecordType type{.code = 7,
                                   .name = "activity",
                                   .plural = "activities",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .check = check,
                                   .title_fields = title_fields,
                                   .about_linked_people = true,
                                   .derive = derive,
                                   .reminder = {"remind_at", "status", over_statuses}};
  return type;
}

}  // namespace candor
