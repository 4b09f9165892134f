// Exporting a list, a search or chosen records as a file.
#include <algorithm>

#include "application.h"
#include "crm/company.h"
#include "crm/contact.h"
#include "crm/export/export_records.h"
#include "handlers/handlers.h"
#include "handlers/record_query.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::string_view own_members[] = {"format", "ids"};
constexpr std::string_view page_members[] = {"limit", "cursor", "count", "include"};
constexpr std::size_t most_ids = 10'000;

Error unreadable(std::string field, std::string code, std::string message) {
  Error error{Errc::malformed, "invalid_query", "This export cannot be made; errors says why."};
  error.fields.push_back({std::move(field), std::move(code), std::move(message)});
  return error;
}

Result<std::vector<Uuid>> ids_of(const Value& value) {
  const auto refused = [] {
    return unreadable("ids", "invalid", "Give a list of at most 10 000 ids of records, not an empty one.");
  };
  if (!value.list() || value.list()->empty() || value.list()->size() > most_ids) return refused();
  std::vector<Uuid> ids;
  for (const auto& one : *value.list()) {
    const auto id = one.text() ? Uuid::parse(*one.text()) : std::nullopt;
    if (!id) return refused();
    if (std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
  }
  return ids;
}

Result<ExportRequest> request_of(const RecordType& type, const Object& body) {
  ExportRequest request;
  auto query = query_of_body(type, body, own_members);
  if (!query) return query.error();
  request.query = std::move(*query);
  bool has_format = false, has_search = false;
  for (const auto& [name, value] : body) {
    if (std::ranges::find(page_members, name) != std::end(page_members)) {
      return unreadable(name, "unknown_member",
                        "An export is the whole list; it takes format, q, where, sort, ids.");
    }
    if (name == "format") {
      const auto format = value.text() ? export_format_named(*value.text()) : std::nullopt;
      if (!format) return unreadable("format", "invalid", "Use one of: csv, vcard.");
      request.format = *format;
      has_format = true;
    } else if (name == "ids") {
      auto ids = ids_of(value);
      if (!ids) return ids.error();
      request.ids = std::move(*ids);
    } else {
      has_search = true;
    }
  }
  const bool has_cards = &type == &Contact::type() || &type == &Company::type();
  if (has_format && request.format == ExportFormat::vcard && !has_cards) {
    return unreadable("format", "invalid", "Only people and companies are written as vCards. Use csv.");
  }
  if (!has_format) return unreadable("format", "required", "Use one of: csv, vcard.");
  if (has_search && !request.ids.empty()) {
    return unreadable("ids", "contradiction", "Give ids, or a search, not both.");
  }
  return request;
}

}  // namespace

void export_records(Application& application, Call call, http::Responder responder) {
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  auto task = [&application, shared] {
    const Call& asked = shared->first;
    const RecordType& type = *asked.route->type;
    const auto respond = [&](http::Response response) {
      application.respond(asked, shared->second, std::move(response));
    };
    auto request = request_of(type, *asked.body.object());
    if (!request) return respond(problem(request.error(), asked.id));
    auto file = candor::export_records(application.vault(), *asked.access, type, *request,
                                       [&application] { return application.jobs().stopping(); });
    if (!file) return respond(problem(file.error(), asked.id));
    const std::string day = format_timestamp(application.environment().clock.now()).substr(0, 10);
    respond(present_file(
        std::move(*file), media_type_of(request->format),
        std::string(type.plural) + "-" + day + "." + std::string(file_ending_of(request->format))));
  };
  if (!application.jobs().submit(std::move(task))) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

}  // namespace candor::handlers
