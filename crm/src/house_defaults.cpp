#include "crm/house_defaults.h"

#include "crm/lead_status.h"
#include "crm/pipeline.h"
#include "crm/stage.h"

namespace candor {
namespace {

struct Label {
  std::string_view english;
  std::string_view german;
  std::string_view in(std::string_view language) const { return language == "de" ? german : english; }
};

struct StageDefault {
  Label name;
  std::string_view type;
  int probability;
  std::string_view colour;
};
constexpr StageDefault stages[] = {
    {{"First talk", "Erstgespräch"}, "open", 10, "grey"},
    {{"Need is clear", "Bedarf geklärt"}, "open", 20, "blue"},
    {{"Offer sent", "Angebot gesendet"}, "open", 50, "teal"},
    {{"Negotiation", "Verhandlung"}, "open", 80, "yellow"},
    {{"Won", "Gewonnen"}, "won", 100, "green"},
    {{"Lost", "Verloren"}, "lost", 0, "red"},
};

struct StatusDefault {
  Label name;
  std::string_view type;
  std::string_view colour;
};
constexpr StatusDefault statuses[] = {
    {{"New", "Neu"}, "open", "blue"},
    {{"In contact", "Im Gespräch"}, "ongoing", "teal"},
    {{"Later", "Später"}, "on_hold", "yellow"},
    {{"No interest", "Kein Interesse"}, "lost", "grey"},
};

constexpr Label pipeline_name{"Sales", "Vertrieb"};

Result<Uuid> create(Writing& writing, const Access& access, const RecordType& type, Object members) {
  auto draft = DraftContent::check(type, std::move(members), Locale{});
  if (!draft) return draft.error();
  auto made = writing.create(access, type, *draft, {});
  if (!made) return made.error();
  return made->id;
}

}  // namespace

Result<void> make_house_defaults(Writing& writing, const Access& access, std::string_view language) {
  if (!writing.is_empty(Pipeline::type())) return {};
  const auto pipeline = create(writing, access, Pipeline::type(),
                               {{"name", pipeline_name.in(language)},
                                {"position", 1},
                                {"is_default", true},
                                {"rotten_after_days", 30}});
  if (!pipeline) return pipeline.error();
  int position = 0;
  for (const auto& stage : stages) {
    const auto made = create(writing, access, Stage::type(),
                             {{"name", stage.name.in(language)},
                              {"pipeline_id", pipeline->text()},
                              {"type", stage.type},
                              {"probability", stage.probability},
                              {"position", ++position},
                              {"colour", stage.colour}});
    if (!made) return made.error();
  }
  position = 0;
  for (const auto& status : statuses) {
    const auto made = create(writing, access, LeadStatus::type(),
                             {{"name", status.name.in(language)},
                              {"type", status.type},
                              {"position", ++position},
                              {"colour", status.colour}});
    if (!made) return made.error();
  }
  return {};
}

}  // namespace candor
