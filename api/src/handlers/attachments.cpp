// Attachments: made by sending a file, read as one. All else is as for every record.
#include <charconv>

#include "application.h"
#include "base/text.h"
#include "content_download.h"
#include "content_upload.h"
#include "crm/attachment.h"
#include "handlers/handlers.h"
#include "percent.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::string_view targets[] = {"contact_id", "company_id", "deal_id", "lead_id", "activity_id"};

Error unreadable_name(std::string_view code, std::string_view message) {
  Error error{Errc::invalid, "invalid", "The file needs a name; errors says what is wrong."};
  error.fields.push_back({"name", std::string(code), std::string(message)});
  return error;
}

// Programs send whole paths; the name is what stands behind the last of the slashes.
Result<std::string> file_name_of(const http::Request& request) {
  const auto header = request.header("Candor-File-Name");
  if (header.empty()) {
    return unreadable_name("required",
                           "Send the name in the header Candor-File-Name, percent-encoded UTF-8.");
  }
  auto name = decode_percent(header, Plus::is_itself);
  if (!name)
    return unreadable_name("invalid", "The name must be percent-encoded UTF-8 without control characters.");
  return std::string(trim(std::string_view(*name).substr(name->find_last_of("/\\") + 1)));
}

Result<Object> members_of(const Call& call) {
  auto name = file_name_of(call.request);
  if (!name) return name.error();
  List links;
  for (const auto target : targets) {
    if (const auto* id = call.query_value(target)) links.push_back(Object{{std::string(target), *id}});
  }
  Object members{{"name", std::move(*name)}};
  if (!links.empty()) members.emplace_back("links", std::move(links));
  return members;
}

std::optional<std::uint64_t> declared_length(const http::Request& head) {
  const auto text = head.header("Content-Length");
  std::uint64_t length = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return length;
}

}  // namespace

std::optional<Error> check_upload(Application& application, const Call& call) {
  const auto limit = application.options().upload_bytes;
  if (declared_length(call.request).value_or(0) > limit) {
    return Error{
        Errc::too_large, "file_too_large",
        "The file is larger than this server takes: at most " + std::to_string(limit >> 20) + " MiB."};
  }
  auto members = members_of(call);
  if (!members) return members.error();
  auto draft = DraftContent::check(*call.route->type, std::move(*members), application.vault().locale());
  if (!draft) return draft.error();
  return std::nullopt;
}

void create_attachment(Application& application, Call call, http::Responder responder) {
  auto sink = std::dynamic_pointer_cast<ContentSink>(call.request.sink);
  if (!sink) return;  // admitted otherwise than through admit(): there is none
  call.request.sink.reset();
  auto state = sink->state();
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  auto response = std::make_shared<http::Response>();
  auto write = [&application, state, shared, response](Writing& writing) {
    const Call& asked = shared->first;
    auto refuse = [&](const Error& error) {
      *response = problem(error, asked.id);
      return Outcome::refused;
    };
    auto members = members_of(asked);
    if (!members) return refuse(members.error());
    if (!state->upload) {  // an empty file
      auto begun = Contents::begin(writing, *asked.access, *asked.route->type);
      if (!begun) return refuse(begun.error());
      state->upload.emplace(std::move(*begun));
    }
    auto draft = DraftContent::check(*asked.route->type, std::move(*members), application.vault().locale());
    if (!draft) return refuse(draft.error());
    draft->set_computed(attachment_facts(state->media_type, state->upload->size()));
    auto record = Contents::create(writing, *asked.access, *draft, *state->upload);
    if (!record) return refuse(record.error());
    *response = present_record(201, *record);
    return Outcome::done;
  };
  auto release = [&application, state, shared, response](Durability durability) {
    if (durability != Durability::committed) *response = problem(durability, shared->first.id);
    state->kept = response->status == 201;
    application.respond(shared->first, shared->second, std::move(*response));
  };
  application.vault().write(std::move(write), std::move(release));
}

http::Response read_attachment_content(Application& application, Call& call, Reading& reading) {
  auto place = application.downloads().take(std::hash<Uuid>()(call.access->who().user()));
  if (!place) {
    Error error{Errc::too_many, "too_many_downloads",
                "Too many files are being sent at the moment. Wait until one is done."};
    error.retry_after_seconds = 2;
    return problem(error, call.id);
  }
  auto content = Contents::open(reading, *call.access, *call.route->type,
                                Uuid::parse(call.parameters.at(0)).value_or(Uuid{}));
  if (!content) return problem(content.error(), call.id);
  return present_content(application.vault(), std::move(*content), std::move(place));
}

}  // namespace candor::handlers
