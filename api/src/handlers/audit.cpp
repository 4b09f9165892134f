// The audit log over HTTP: events, who saw a person, checkpoints and proofs.
#include <charconv>

#include "application.h"
#include "crm/catalog.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

const RecordType* record_type(std::uint8_t code) {
  for (const auto* type : catalog()) {
    if (type->code == code) return type;
  }
  return nullptr;
}

List field_names(const RecordType& type, std::uint64_t bits) {
  List names;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (bits >> i & 1u) names.emplace_back(type.fields[i].name);
  }
  return names;
}

Value present_event(const AuditHeader& header) {
  Object event{{"sequence", static_cast<std::int64_t>(header.sequence)},
               {"at", format_timestamp(from_milliseconds(header.time))},
               {"actor_kind", name_of(header.actor_kind)}};
  if (!header.actor.is_nil()) event.emplace_back("actor_id", header.actor.text());
  List roles;
  for (std::size_t i = 0; i < role_count; ++i) {
    if (header.roles.contains(static_cast<Role>(i))) roles.emplace_back(name_of(static_cast<Role>(i)));
  }
  event.emplace_back("roles", std::move(roles));
  event.emplace_back("operation", name_of(header.operation));
  event.emplace_back("purpose", name_of(header.purpose));
  event.emplace_back("verdict", name_of(header.verdict));
  event.emplace_back("rule", policy_rule_name(header.rule));
  if (const auto* type = record_type(header.record_type)) {
    event.emplace_back("record_type", type->name);
    event.emplace_back("fields", field_names(*type, header.fields));
  }
  if (!header.record.is_nil()) event.emplace_back("record_id", header.record.text());
  event.emplace_back("count", std::int64_t{header.count});
  event.emplace_back("request_id", header.request.text());
  return event;
}

// Fills a filter from the query; every unreadable member is named.
Result<AuditQuery> read_query(const Call& call) {
  AuditQuery query;
  Error error{Errc::malformed, "invalid_query", "Some members of the query cannot be read."};
  auto read_id = [&](std::string_view name, std::optional<Uuid>& out) {
    const auto* text = call.query_value(name);
    if (!text) return;
    out = Uuid::parse(*text);
    if (!out) error.fields.push_back({std::string(name), "invalid", "Give an id."});
  };
  auto read_time = [&](std::string_view name, std::optional<Timestamp>& out) {
    const auto* text = call.query_value(name);
    if (!text) return;
    out = parse_timestamp(*text);
    if (!out)
      error.fields.push_back({std::string(name), "invalid", "Give a time like 2026-11-23T09:30:00Z."});
  };
  read_id("subject_id", query.subject);
  read_id("actor_id", query.actor);
  read_id("record_id", query.record);
  read_time("from", query.from);
  read_time("to", query.to);
  if (const auto* text = call.query_value("before")) {
    query.before = number(*text);
    if (!query.before) error.fields.push_back({"before", "invalid", "Give a sequence number."});
  }
  if (const auto* text = call.query_value("limit")) {
    const auto limit = number(*text);
    if (!limit || *limit == 0 || *limit > 200) {
      error.fields.push_back({"limit", "out_of_range", "Give a number from 1 to 200."});
    } else {
      query.limit = static_cast<unsigned>(*limit);
    }
  }
  if (!error.fields.empty()) return error;
  return query;
}

http::Response present_page(const AuditPage& page) {
  List events;
  for (const auto& event : page.events) events.push_back(present_event(event));
  Object body{{"data", std::move(events)}};
  if (page.next_before) body.emplace_back("next_before", static_cast<std::int64_t>(*page.next_before));
  return json_response(200, body);
}

List present_path(const std::vector<Hash>& path) {
  List hashes;
  for (const auto& hash : path) hashes.emplace_back(to_base64(hash));
  return hashes;
}

// The second line of a checkpoint is the size of the tree.
std::uint64_t tree_size(std::string_view checkpoint) {
  const auto first = checkpoint.find('\n');
  const auto second = checkpoint.find('\n', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return 0;
  return number(checkpoint.substr(first + 1, second - first - 1)).value_or(0);
}

Value present_proof(const InclusionProof& proof, const std::string& checkpoint,
                    const std::string& verifier_key) {
  return Object{{"sequence", static_cast<std::int64_t>(proof.sequence)},
                {"tree_size", static_cast<std::int64_t>(proof.tree_size)},
                {"leaf", to_base64(proof.leaf)},
                {"path", present_path(proof.path)},
                {"root", to_base64(proof.root)},
                {"checkpoint", checkpoint},
                {"verifier_key", verifier_key}};
}

// A checkpoint is signed on the committer's thread: waiting for it is for the background.
template <class Answer>
void with_checkpoint(Application& application, Call call, http::Responder responder, Answer answer) {
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  auto response = std::make_shared<http::Response>();
  auto task = [&application, shared, response, answer] {
    const std::string checkpoint = application.vault().checkpoint();
    if (checkpoint.empty()) {
      return application.respond(shared->first, shared->second,
                                 problem(Durability::audit_unavailable, shared->first.id));
    }
    application.vault().read(
        [&](Reading& reading) { *response = answer(application, shared->first, reading, checkpoint); },
        [&application, shared, response](Durability durability) {
          if (durability != Durability::committed) *response = problem(durability, shared->first.id);
          application.respond(shared->first, shared->second, std::move(*response));
        });
  };
  if (!application.jobs().submit(std::move(task))) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

}  // namespace

http::Response list_events(Application&, Call& call, Reading& reading) {
  auto query = read_query(call);
  if (!query) return problem(query.error(), call.id);
  auto page = reading.events(*call.access, *query);
  if (!page) return problem(page.error(), call.id);
  return present_page(*page);
}

http::Response access_history(Application&, Call& call, Reading& reading) {
  auto query = read_query(call);
  if (!query) return problem(query.error(), call.id);
  query->subject = Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
  auto page = reading.events(*call.access, *query);
  if (!page) return problem(page.error(), call.id);
  return present_page(*page);
}

void checkpoint(Application& application, Call call, http::Responder responder) {
  with_checkpoint(application, std::move(call), std::move(responder),
                  [](Application& app, Call& asked, Reading& reading, const std::string& note) {
                    reading.record(*asked.access, Operation::audit_proof, Verdict::allow);
                    http::Response response;
                    response.headers.push_back({"Content-Type", "text/plain; charset=utf-8"});
                    response.headers.push_back({"Candor-Verifier-Key", app.vault().audit_verifier_key()});
                    response.body = note;
                    return response;
                  });
}

void inclusion_proof(Application& application, Call call, http::Responder responder) {
  with_checkpoint(
      application, std::move(call), std::move(responder),
      [](Application& app, Call& asked, Reading& reading, const std::string& note) {
        const auto sequence = number(asked.parameters.at(0));
        if (!sequence) {
          return problem({Errc::malformed, "invalid_sequence", "Give the number of an entry."}, asked.id);
        }
        auto proof = reading.inclusion_proof(*asked.access, *sequence, tree_size(note));
        if (!proof) return problem(proof.error(), asked.id);
        return json_response(200, present_proof(*proof, note, app.vault().audit_verifier_key()));
      });
}

http::Response consistency_proof(Application&, Call& call, Reading& reading) {
  const auto* first = call.query_value("first");
  const auto* second = call.query_value("second");
  const auto from = first ? number(*first) : std::nullopt;
  const auto to = second ? number(*second) : std::nullopt;
  if (!from || !to || *from == 0 || *from > *to) {
    Error error{Errc::malformed, "invalid_query", "Give two tree sizes, first not larger than second."};
    error.fields.push_back(
        {from ? "second" : "first", "invalid", "Give the size of a tree, from a checkpoint."});
    return problem(error, call.id);
  }
  auto proof = reading.consistency_proof(*call.access, *from, *to);
  if (!proof) return problem(proof.error(), call.id);
  return json_response(200, Object{{"first", static_cast<std::int64_t>(proof->first_size)},
                                   {"second", static_cast<std::int64_t>(proof->second_size)},
                                   {"path", present_path(proof->path)}});
}

}  // namespace candor::handlers
