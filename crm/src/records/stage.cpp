#include "crm/stage.h"

#include "privacy/derivation.h"
#include "records/house_members.h"

namespace candor {
namespace {

constexpr FieldDeclaration fields[] = {
    house_name,
    open_field("pipeline_id", FieldType::id,
               {.required = true, .references = "pipeline", .keeps_target = true}),
    open_field("type", FieldType::choice, {.required = true, .choices = stage_types, .sortable = true}),
    open_field("probability", FieldType::integer, {.sortable = true, .minimum = 0, .maximum = 100}),
    position_field,
    colour_field,
};
constexpr std::string_view title_fields[] = {"name"};

// Won is certain and lost is over; deals in the stage stand where they do, so it stays in its pipeline.
void derive(Derivation& stage) {
  const auto type = stage.given_text("type");
  if (type == "won") stage.set("probability", 100);
  if (type == "lost") stage.set("probability", 0);
  if (!stage.given("probability")) stage.set("probability", 50);
  const auto* earlier_type = stage.earlier("type");
  const std::pair<std::string_view, Value> standing_in[] = {{"stage_id", Value(stage.record.text())}};
  if (earlier_type && *earlier_type != Value(type) && stage.first("deal", standing_in, {}, false)) {
    stage.refuse(
        "type", "in_use",
        "Deals stand in this stage: they would be won, lost or open all at once. Move them first, or "
        "add another stage.");
  }
  const auto* pipeline = stage.earlier("pipeline_id");
  if (pipeline && stage.given("pipeline_id") && *pipeline != *stage.given("pipeline_id")) {
    stage.refuse("pipeline_id", "read_only",
                 "A stage stays in its pipeline, because deals stand in it. Add a stage to the other one.");
  }
}

}  // namespace

const RecordType& Stage::type() {
  static constexpr RecordType type{.code = 6,
                                   .name = "stage",
                                   .plural = "stages",
                                   .subject = SubjectKind::house,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .place = Place::settings,
                                   .derive = derive};
  return type;
}

}  // namespace candor
