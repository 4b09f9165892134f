// Records of every type: read, create, change, delete, restore.
#include "application.h"
#include "base/text.h"
#include "handlers/handlers.h"
#include "handlers/record_query.h"
#include "json.h"
#include "person_event_json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::size_t longest_idempotency_key = 255;

Error no_such(const RecordType& type) {
  return {Errc::not_found, "not_found", "There is no " + std::string(type.name) + " with this id."};
}

bool is_visible_ascii(std::string_view text) {
  for (char c : text) {
    if (c < 0x21 || c > 0x7e) return false;
  }
  return true;
}

// That the person agreed, where that is how he came to us.
void take_consent(const Value& stated, Collection& collection, std::vector<FieldError>& errors) {
  const auto* consent = stated.find("consent");
  if (!consent || consent->is_null()) return;
  if (!consent->object()) {
    errors.push_back(
        {"collection.consent", "invalid", "Give an object: act, channel, manner, and evidence."});
    return;
  }
  auto read = read_stated_consent(*consent->object(), "collection.consent", errors);
  collection.consent = std::move(read.statement);
  collection.consented_at = read.at;
}

// Takes `collection` and `bases` out of the members of a new record.
Result<Collection> take_collection(const RecordType& type, Object& members) {
  Collection collection;
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  std::string source;
  for (auto at = members.begin(); at != members.end();) {
    if (at->first == "collection") {
      const auto* context = at->second.find("context");
      const auto* from = at->second.find("source");
      if (!at->second.object()) {
        error.fields.push_back({"collection", "invalid", "Give an object with a context."});
      } else {
        for (const auto& [name, value] : *at->second.object()) {
          if (name != "context" && name != "source" && name != "consent") {
            error.fields.push_back(
                {"collection." + name, "unknown_member", "A collection has context, source and consent."});
          }
        }
      }
      if (context && context->text()) {
        collection.context = *context->text();
      } else if (context) {
        error.fields.push_back({"collection.context", "invalid", "Give the name of a collection context."});
      }
      if (from && from->text()) {
        source = *from->text();
      } else if (from && !from->is_null()) {
        error.fields.push_back({"collection.source", "invalid", "Give a text, for example where you met."});
      }
      take_consent(at->second, collection, error.fields);
      at = members.erase(at);
    } else if (at->first == "bases") {
      const auto* list = at->second.list();
      if (!list || list->empty())
        error.fields.push_back({"bases", "invalid", "Give a list of bases, or leave it out."});
      for (std::size_t i = 0; list && i < list->size(); ++i) {
        const auto* purpose = (*list)[i].find("purpose");
        const auto* basis = (*list)[i].find("basis");
        const auto* reference = (*list)[i].find("reference");
        const std::string path = "bases." + std::to_string(i);
        const auto named = basis && basis->text() ? lawful_basis_named(*basis->text()) : std::nullopt;
        if (!purpose || !purpose->text())
          error.fields.push_back({path + ".purpose", "required", "Name a purpose."});
        if (!named) {
          error.fields.push_back(
              {path + ".basis", "invalid",
               "Name one of: consent, contract, legal_obligation, vital_interest, public_task, "
               "legitimate_interest."});
        }
        if (!purpose || !purpose->text() || !named) continue;
        NamedBasis entry;
        entry.purpose = purpose_named(*purpose->text());
        entry.basis = *named;
        if (reference && reference->text()) entry.reference = Personal<std::string>(*reference->text());
        collection.bases.push_back(std::move(entry));
      }
      at = members.erase(at);
    } else {
      ++at;
    }
  }
  if (!error.fields.empty()) return error;
  // Where it came from is a fact about the record; a source given with the record itself wins.
  bool has_source = false;
  for (const auto& member : members) has_source |= member.first == "source";
  if (!source.empty() && !has_source && type.field("source"))
    members.emplace_back("source", std::move(source));
  return collection;
}

const RecordType& type_of(const Call& call) {
  return *call.route->type;
}

Result<Duplicates> allowed_duplicates(const Call& call) {
  const auto header = call.request.header("Candor-Allow-Duplicate");
  if (header.empty() || equals_ignoring_case(header, "false")) return Duplicates::refuse;
  if (equals_ignoring_case(header, "true")) return Duplicates::allow;
  return Error{Errc::malformed, "invalid_header", "Candor-Allow-Duplicate is true, or is left out."};
}

// A possible duplicate is answered with the candidates, as far as the caller may see them.
http::Response refused(const Access& access, const Call& call, Writing& writing, const Error& error,
                       const Personal<Object>& members, const std::optional<Uuid>& except) {
  if (error.code != Errc::conflict || error.name != "possible_duplicate") return problem(error, call.id);
  auto report = writing.duplicates(access, *call.route->type, members, except);
  if (!report) return problem(report.error(), call.id);
  return present_duplicates(problem(error, call.id), *report);
}

std::optional<Uuid> id_of(const Call& call) {
  return Uuid::parse(call.parameters.at(0));
}

}  // namespace

http::Response read_record(Application&, Call& call, Reading& reading) {
  auto include = wants_names(type_of(call), call.query_value("include"));
  if (!include) return problem(include.error(), call.id);
  // An id that is none answers like an unknown one, and is recorded like it.
  auto record = reading.find(*call.access, type_of(call), id_of(call).value_or(Uuid{}));
  if (!record) return problem(record.error(), call.id);
  if (record->trashed) {
    return problem({Errc::not_found, "in_trash",
                    "This " + std::string(type_of(call).name) +
                        " is in the trash. POST to its address with /restore "
                        "at the end brings it back."},
                   call.id);
  }
  auto response = *include ? present_record(*record, reading.referenced_names(*call.access, *record))
                           : present_record(200, *record);
  const auto known = call.request.header("If-None-Match");
  if (!known.empty() && (known == "*" || known.find(etag_of(record->version)) != std::string_view::npos)) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

http::Response create_record(Application& application, Call& call, Writing& writing) {
  const RecordType& type = type_of(call);
  const auto key = call.request.header("Idempotency-Key");
  if (!key.empty()) {
    if (key.size() > longest_idempotency_key || !is_visible_ascii(key)) {
      return problem({Errc::malformed, "invalid_idempotency_key",
                      "An Idempotency-Key has at most 255 visible ASCII characters."},
                     call.id);
    }
    auto earlier = writing.earlier_answer(*call.access, key, call.route->path, call.request.body);
    if (!earlier) return problem(earlier.error(), call.id);
    if (*earlier) {
      auto record = writing.find(*call.access, type, (*earlier)->record);
      if (!record) return problem(record.error(), call.id);
      auto response = present_record((*earlier)->status, *record);
      response.headers.push_back({"Idempotency-Replayed", "true"});
      return response;
    }
  }
  Object members = std::move(*call.body.object());
  auto collection = take_collection(type, members);
  if (!collection) return problem(collection.error(), call.id);
  auto draft = DraftContent::check(type, std::move(members), application.vault().locale());
  if (!draft) return problem(draft.error(), call.id);
  const Access access = application.access_for_creating(call, collection->context);
  const auto duplicates = allowed_duplicates(call);
  if (!duplicates) return problem(duplicates.error(), call.id);
  auto record = writing.create(access, type, *draft, *collection, Operation::create, *duplicates);
  if (!record) return refused(access, call, writing, record.error(), draft->members(), std::nullopt);
  if (!key.empty()) {
    writing.remember_answer(*call.access, key, call.route->path, call.request.body,
                            {201, type.code, record->id});
  }
  return present_record(201, *record);
}

http::Response change_record(Application&, Call& call, Writing& writing) {
  const RecordType& type = type_of(call);
  const auto id = id_of(call);
  if (!id) return problem(no_such(type), call.id);
  const auto version = required_version(call);
  if (!version) return problem(version.error(), call.id);
  auto patch = PatchContent::check(type, std::move(*call.body.object()));
  if (!patch) return problem(patch.error(), call.id);
  const auto duplicates = allowed_duplicates(call);
  if (!duplicates) return problem(duplicates.error(), call.id);
  auto record = writing.update(*call.access, type, *id, *version, *patch, *duplicates);
  if (!record) return refused(*call.access, call, writing, record.error(), patch->members(), *id);
  return present_record(200, *record);
}

http::Response delete_record(Application&, Call& call, Writing& writing) {
  const RecordType& type = type_of(call);
  auto version = expected_version(call);
  if (!version) return problem(version.error(), call.id);
  auto done = writing.trash(*call.access, type, id_of(call).value_or(Uuid{}), *version);
  if (!done) return problem(done.error(), call.id);
  http::Response response;
  response.status = 204;
  return response;
}

http::Response restore_record(Application&, Call& call, Writing& writing) {
  auto record = writing.restore(*call.access, type_of(call), id_of(call).value_or(Uuid{}));
  if (!record) return problem(record.error(), call.id);
  return present_record(200, *record);
}

}  // namespace candor::handlers
