// Routes of what comes or goes in pieces: files, and what happens; and what the user is to be told.
#include "crm/attachment.h"
#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {
namespace {

using http::Method;

constexpr std::string_view targets[] = {"contact_id", "company_id", "deal_id", "lead_id", "activity_id"};
constexpr std::string_view page_query[] = {"unread", "before", "limit"};

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
      {.method = Method::get,
       .path = "/api/v1/notifications",
       .kind = RouteKind::reads,
       .about_people = true,
       .operation_id = "listNotifications",
       .summary =
           "What the caller is to be told, newest first: mentions, records that are his now, reminders",
       .answer_schema = "NotificationList",
       .query = page_query,
       .read = handlers::list_notifications},
      {.method = Method::post,
       .path = "/api/v1/notifications/read",
       .kind = RouteKind::writes,
       .body = BodyKind::json,
       .operation_id = "readNotifications",
       .summary = "Note that these were read, or all up to a number",
       .body_schema = "ReadNotifications",
       .answer_status = 204,
       .write = handlers::read_notifications},
      {.method = Method::get,
       .path = "/api/v1/stream",
       .kind = RouteKind::reads,
       .about_people = true,
       .operation_id = "follow",
       .summary =
           "What happens, as it happens (text/event-stream): notification, change, ping, and reset when "
           "something was missed; Last-Event-ID goes on where the connection broke",
       .read = handlers::follow},
  };
  return table;
}

}  // namespace candor
