// Routes of what comes or goes in pieces: files.
#include "crm/attachment.h"
#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {
namespace {

using http::Method;

constexpr std::string_view targets[] = {"contact_id", "company_id", "deal_id", "lead_id", "activity_id"};

}  // namespace

std::span<const Route> content_routes() {
  static const Route table[] = {
      {.method = Method::post,
       .path = "/api/v1/attachments",
       .kind = RouteKind::works,
       .body = BodyKind::file,
       .type = &Attachment::type(),
       .operation_id = "createAttachment",
       .summary =
           "Attach a file: the body is its bytes, the header Candor-File-Name its name (percent-encoded "
           "UTF-8), the query what it belongs to; what it is shows by itself",
       .answer_schema = "Attachment",
       .answer_status = 201,
       .query = targets,
       .work = handlers::create_attachment},
      {.method = Method::get,
       .path = "/api/v1/attachments/{id}/content",
       .kind = RouteKind::reads,
       .type = &Attachment::type(),
       .operation_id = "readAttachmentContent",
       .summary = "The file itself, to be saved",
       .read = handlers::read_attachment_content},
  };
  return table;
}

}  // namespace candor
