// One change to many records: each is decided on, changed and written down by itself, and those that refuse
// it are named; the others go on.
#include <algorithm>
#include <array>
#include <functional>

#include "application.h"
#include "handlers/handlers.h"
#include "member_reader.h"
#include "present.h"
#include "problem.h"

namespace candor {
namespace {

enum class BulkAction : std::uint8_t { change, trash, restore, add_tags, remove_tags };
constexpr std::array<std::string_view, 5> action_names = {"change", "trash", "restore", "add_tags",
                                                          "remove_tags"};

std::string_view name_of(BulkAction action) {
  return action_names[static_cast<std::size_t>(action)];
}

constexpr std::size_t most_records = 200;

struct Bulk {
  std::vector<Uuid> ids;  // each once
  std::function<Result<void>(Writing&, const Uuid&)> act;
};

std::vector<Uuid> read_ids(MemberReader& reader) {
  std::vector<Uuid> ids;
  const auto* list = reader.list("ids");
  if (!list || list->empty() || list->size() > most_records) {
    reader.wrong("ids", list && !list->empty() ? "too_many" : "required",
                 "Give the ids of one to two hundred records.");
    return ids;
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const auto* text = (*list)[i].text();
    const auto id = text ? Uuid::parse(*text) : std::nullopt;
    if (!id) {
      reader.wrong("ids." + std::to_string(i), "invalid", "Give the id of a record.");
    } else if (std::ranges::find(ids, *id) == ids.end()) {
      ids.push_back(*id);
    }
  }
  return ids;
}

Error invalid(std::vector<FieldError> errors) {
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  error.fields = std::move(errors);
  return error;
}

// What a change as a whole is about, checked once for all records.
Result<PatchContent> read_patch(const RecordType& type, BulkAction action, MemberReader& reader,
                                std::vector<FieldError>& errors) {
  if (action == BulkAction::change) {
    const auto* patch = reader.object("patch");
    if (errors.empty() && (!patch || patch->empty())) {
      reader.wrong("patch", "required", "Say what is to be changed.");
    }
    if (!errors.empty()) return invalid(std::move(errors));
    return PatchContent::check(type, *patch);
  }
  const auto* tags = reader.list("tags");
  if (errors.empty() && (!tags || tags->empty())) reader.wrong("tags", "required", "Name at least one tag.");
  if (!errors.empty()) return invalid(std::move(errors));
  return PatchContent::check_texts(
      type, "tags", *tags,
      action == BulkAction::add_tags ? PatchContent::Texts::add : PatchContent::Texts::remove);
}

Result<Bulk> read_bulk(const Access& access, const RecordType& type, const Object& body) {
  using enum BulkAction;
  std::vector<FieldError> errors;
  MemberReader reader(body, "", errors);
  Bulk bulk;
  bulk.ids = read_ids(reader);
  const auto action = reader.required("action", {change, trash, restore, add_tags, remove_tags});
  if (action == trash || action == restore) {
    reader.refuse_others("This action");
    if (!errors.empty()) return invalid(std::move(errors));
    bulk.act = [&access, &type, action](Writing& writing, const Uuid& id) -> Result<void> {
      if (action == trash) return writing.trash(access, type, id, std::nullopt);
      auto restored = writing.restore(access, type, id);
      if (!restored) return restored.error();
      return {};
    };
    return bulk;
  }
  auto patch = read_patch(type, action, reader, errors);
  if (!patch) return patch.error();
  reader.refuse_others("This action");
  if (!errors.empty()) return invalid(std::move(errors));
  bulk.act = [&access, &type, patch = std::move(*patch)](Writing& writing, const Uuid& id) -> Result<void> {
    auto changed = writing.update(access, type, id, std::nullopt, patch);
    if (!changed) return changed.error();
    return {};
  };
  return bulk;
}

Value present_refusal(const Uuid& id, const Error& error) {
  Object refusal{{"id", id.text()}, {"code", error.name}, {"detail", error.detail}};
  if (!error.fields.empty()) {
    List fields;
    for (const auto& field : error.fields) {
      fields.emplace_back(Object{{"field", field.field}, {"code", field.code}, {"message", field.message}});
    }
    refusal.emplace_back("errors", std::move(fields));
  }
  return refusal;
}

}  // namespace

namespace handlers {

http::Response change_many_records(Application&, Call& call, Writing& writing) {
  auto bulk = read_bulk(*call.access, *call.route->type, *call.body.object());
  if (!bulk) return problem(bulk.error(), call.id);
  List done, refused;
  for (const auto& id : bulk->ids) {
    if (auto changed = bulk->act(writing, id)) {
      done.emplace_back(id.text());
    } else {
      refused.push_back(present_refusal(id, changed.error()));
    }
  }
  return json_response(200, Object{{"done", std::move(done)}, {"refused", std::move(refused)}});
}

}  // namespace handlers
}  // namespace candor
