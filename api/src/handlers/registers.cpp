// Purposes, contexts, balancing tests and notices: everybody looks them up, owner and privacy contact keep
// them.
#include <charconv>

#include "application.h"
#include "base/text.h"
#include "control/command_input.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "present_registers.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::size_t longest_note = 1000;

Error no_such_register() {
  return {Errc::not_found, "not_found",
          "There is no such register: purposes, collection_contexts, balancing_tests and notices are there."};
}
Error no_such_entry() {
  return {Errc::not_found, "not_found", "This register has no entry of this name."};
}

bool may_change(const Call& call) {
  return call.access->who().roles().intersects({Role::owner, Role::privacy_desk});
}
bool may_look_at(const Call& call, RegisterName name) {
  return name != RegisterName::balancing_tests ||
         call.access->who().roles().intersects(
             {Role::owner, Role::privacy_desk, Role::administrator, Role::data_protection_officer});
}

Introduce introducing(Application& application, Reading& reading) {
  return [&](const Uuid& id) {
    return present_actor(application.vault().authenticator().actor(reading, ActorKind::none, id));
  };
}

http::Response with_etag(http::Response response, const Registers& registers, RegisterName name) {
  response.headers.push_back({"ETag", etag_of(registers.state(name).version)});
  return response;
}

// If-Match as this server gave it; nothing when there is none.
Result<std::uint32_t> expected_version(const Call& call) {
  const auto header = call.request.header("If-Match");
  if (header.empty()) {
    return Error{Errc::precondition_required, "if_match_required",
                 "Send If-Match with the ETag you read, so that nobody's change is overwritten unseen."};
  }
  std::uint32_t version = 0;
  if (header.size() > 2 && header.front() == '"' && header.back() == '"') {
    const auto* last = header.data() + header.size() - 1;
    const auto [end, failure] = std::from_chars(header.data() + 1, last, version);
    if (failure == std::errc() && end == last && version != 0) return version;
  }
  return Error{Errc::malformed, "invalid_if_match",
               "If-Match takes one ETag as this server gave it, for example \"3\"."};
}

Result<Personal<std::string>> note_of(const Value& body) {
  const auto* note = body.find("note");
  if (!note) return Personal<std::string>(std::string());
  if (!note->text() || !is_clean_utf8(*note->text()) || count_characters(*note->text()) > longest_note) {
    Error error{Errc::invalid, "invalid", "The register cannot be changed like this."};
    error.fields.push_back({"note", "invalid", "Say why in at most 1000 characters, or leave it out."});
    return error;
  }
  return Personal<std::string>(*note->text());
}

}  // namespace

http::Response list_registers(Application& application, Call& call, Reading& reading) {
  if (auto permitted = reading.permit_register(*call.access, RegisterName::purposes); !permitted) {
    return problem(permitted.error(), call.id);
  }
  const auto& registers = application.vault().registers();
  const auto now = to_milliseconds(application.environment().clock.now());
  List data;
  for (std::size_t code = 1; code <= register_count; ++code) {
    const auto name = static_cast<RegisterName>(code);
    if (!may_look_at(call, name)) continue;
    data.push_back(
        present_register_head(registers, name, may_change(call), introducing(application, reading)));
  }
  return json_response(200, Object{{"data", std::move(data)},
                                   {"national", present_national_files(registers, now)},
                                   {"warnings", present_warnings(registers, now)}});
}

http::Response show_register(Application& application, Call& call, Reading& reading) {
  const auto name = register_named(call.parameters.at(0));
  if (!name) return problem(no_such_register(), call.id);
  if (auto permitted = reading.permit_register(*call.access, *name); !permitted) {
    return problem(permitted.error(), call.id);
  }
  const auto& registers = application.vault().registers();
  auto value = present_register(registers, *name, may_change(call), introducing(application, reading));
  return with_etag(json_response(200, value), registers, *name);
}

http::Response list_register_versions(Application& application, Call& call, Reading& reading) {
  const auto name = register_named(call.parameters.at(0));
  if (!name) return problem(no_such_register(), call.id);
  const auto versions = reading.register_versions(*call.access, *name);
  if (!versions) return problem(versions.error(), call.id);
  List data;
  for (const auto& version : *versions) {
    data.push_back(present_register_version(version, introducing(application, reading)));
  }
  return json_response(200, Object{{"data", std::move(data)}});
}

http::Response change_register(Application& application, Call& call, Writing& writing) {
  const auto name = register_named(call.parameters.at(0));
  if (!name) return problem(no_such_register(), call.id);
  const auto version = expected_version(call);
  if (!version) return problem(version.error(), call.id);
  auto note = note_of(call.body);
  if (!note) return problem(note.error(), call.id);
  RegisterChange change{*name, *version, register_entry_from(call.body), std::move(*note)};
  const auto* entry = change.entry.find("name");
  if (!entry || !entry->text() || *entry->text() != call.parameters.at(1)) {
    Error error{Errc::invalid, "invalid_register", "The register cannot be changed like this."};
    error.fields.push_back({"name", "invalid", "Give the name that stands in the path."});
    return problem(error, call.id);
  }
  const auto changed = writing.change_register(*call.access, change);
  if (!changed) return problem(changed.error(), call.id);
  auto value = present_register(*changed, *name, true, introducing(application, writing));
  return with_etag(json_response(200, value), *changed, *name);
}

http::Response adopt_balancing_test(Application& application, Call& call, Writing& writing) {
  constexpr auto name = RegisterName::balancing_tests;
  const std::string names[] = {call.parameters.at(0)};
  const auto changed = writing.adopt_balancing_tests(*call.access, names);
  if (!changed) return problem(changed.error(), call.id);
  const auto& entry = *changed->entry(name, names[0]);
  return with_etag(
      json_response(200, present_register_entry(*changed, name, entry, introducing(application, writing))),
      *changed, name);
}

http::Response add_notice_version(Application& application, Call& call, Writing& writing) {
  constexpr auto name = RegisterName::notices;
  CommandInput input(call.body, {"wording", "what_changed"});
  if (auto error = input.problem("This cannot be a version of a notice.")) return problem(*error, call.id);
  const auto* before = application.vault().registers().entry(name, call.parameters.at(0));
  if (!before) return problem(no_such_entry(), call.id);
  RegisterChange change;
  change.name = name;
  change.entry = *before;
  auto& versions = *change.entry.find("versions")->list();
  Value version = register_entry_from(call.body);
  version.set("number", static_cast<std::int64_t>(versions.size() + 1));
  version.set("valid_from", format_timestamp(application.environment().clock.now()).substr(0, 10));
  versions.push_back(version);
  const auto changed = writing.change_register(*call.access, change);
  if (!changed) return problem(changed.error(), call.id);
  const auto& entry = *changed->entry(name, call.parameters.at(0));
  const Value shown = present_register_entry(*changed, name, entry, introducing(application, writing));
  return with_etag(json_response(201, shown.find("versions")->list()->back()), *changed, name);
}

}  // namespace candor::handlers
