// What becomes of leads.
#include "crm/lead.h"
#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {

std::span<const Route> lead_routes() {
  using http::Method;
  static const Route table[] = {
      {.method = Method::get,
       .path = "/api/v1/leads/{id}/conversion",
       .kind = RouteKind::reads,
       .type = &Lead::type(),
       .operation_id = "proposeConversion",
       .summary = "What the forms of a conversion begin with, and who is here already",
       .answer_schema = "ConversionProposal",
       .read = handlers::propose_conversion_of_lead},
      {.method = Method::post,
       .path = "/api/v1/leads/{id}/convert",
       .kind = RouteKind::writes,
       .body = BodyKind::json,
       .type = &Lead::type(),
       .operation_id = "convertLead",
       .summary = "Make a contact, a company and a deal of a lead, or take existing ones; needs If-Match",
       .body_schema = "Conversion",
       .answer_schema = "Converted",
       .write = handlers::convert},
      {.method = Method::post,
       .path = "/api/v1/leads/{id}/unconvert",
       .kind = RouteKind::writes,
       .type = &Lead::type(),
       .operation_id = "turnBackLead",
       .summary = "Turn a conversion back, within thirty days; needs If-Match",
       .answer_schema = "Lead",
       .write = handlers::turn_back},
  };
  return table;
}

}  // namespace candor
