#include "base/text.h"
#include "base/time.h"
#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/inside.h"

namespace candor {
namespace {

void append_name(std::string& out, std::string_view name) {
  out += ",\"";
  out += name;
  out += "\":";
}

void append_id(std::string& out, const Uuid& id) {
  out += '"';
  id.append_to(out);
  out += '"';
}

void append_time(std::string& out, std::int64_t milliseconds) {
  out += '"';
  append_timestamp(out, from_milliseconds(milliseconds));
  out += '"';
}

void append_system(std::string& out, const storage::StoredRecord& record) {
  out += "{\"id\":";
  append_id(out, record.id);
  append_name(out, "version");
  out += std::to_string(record.version);
  append_name(out, "created_at");
  append_time(out, record.created_at);
  if (!record.created_by.is_nil()) {
    append_name(out, "created_by");
    append_id(out, record.created_by);
  }
  append_name(out, "updated_at");
  append_time(out, record.updated_at);
  if (!record.updated_by.is_nil()) {
    append_name(out, "updated_by");
    append_id(out, record.updated_by);
  }
  if (!record.owner.is_nil()) {
    append_name(out, "owner_id");
    append_id(out, record.owner);
  }
  if (record.trashed_at) {
    append_name(out, "trashed_at");
    append_time(out, *record.trashed_at);
    if (!record.trashed_by.is_nil()) {
      append_name(out, "trashed_by");
      append_id(out, record.trashed_by);
    }
  }
}

void append_open(std::string& out, const storage::RecordTable& table, const storage::StoredRecord& record,
                 std::uint64_t allowed) {
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    const auto position = table.open_fields()[i];
    if (record.open[i].is_null() || !(allowed >> position & 1u)) continue;
    append_name(out, table.type().fields[position].name);
    if (const auto* number = record.open[i].integer();
        number && table.type().fields[position].type == FieldType::timestamp) {
      append_time(out, *number);
    } else {
      sealing::append_json(out, record.open[i]);
    }
  }
}

void append_masked(std::string& out, const RecordType& type, const decision::Decision& decision) {
  append_name(out, "masked");
  char separator = '{';
  for (const auto& mask : decision.masks) {
    out += separator;
    separator = ',';
    append_json_string(out, type.fields[mask.field].name);
    out += ':';
    append_json_string(out, mask.rule->reason);
  }
  out += '}';
}

DisclosedContent content_of(const RecordType& type, const storage::StoredRecord& record, std::string json) {
  json += '}';
  DisclosedContent content;
  content.type = &type;
  content.id = record.id;
  content.version = record.version;
  content.trashed = record.trashed_at.has_value();
  content.json = Personal<std::string>(std::move(json));
  return content;
}

}  // namespace

std::uint64_t all_fields(const RecordType& type) {
  return (std::uint64_t{1} << type.fields.size()) - 1;
}

Result<DisclosedContent> disclose(const storage::RecordTable& table, const storage::StoredRecord& record,
                                  const Grant& grant, const decision::Decision& decision) {
  const RecordType& type = table.type();
  std::string json;
  json.reserve(1024);
  append_system(json, record);
  append_open(json, table, record, grant.fields());
  const auto beside = storage::digest_of(record);
  bool opened = false;
  for (auto retention_class : table.classes()) {
    const auto& ciphertext = record.sealed[static_cast<std::size_t>(retention_class)];
    if (ciphertext.empty()) continue;
    const auto sealed =
        Sealer::stored(type.code, record.id, retention_class, record.version, beside, ciphertext);
    auto members = sealed.open(grant);
    if (!members) return members.error();
    opened = true;
    std::string text = std::move(*members).reveal();
    if (!decision.masks.empty()) text = sealing::filter_members(type, text, grant.fields());
    if (text.empty()) continue;
    json += ',';
    json += text;
  }
  // What is bound to nothing proves nothing: a record without any envelope is none of ours.
  if (!opened)
    return Error{Errc::damaged, "envelope_missing", "The sealed content of this record is missing."};
  if (!decision.masks.empty()) append_masked(json, type, decision);
  return content_of(type, record, std::move(json));
}

DisclosedContent identity_of(const RecordType& type, const storage::StoredRecord& record) {
  std::string json;
  append_system(json, record);
  return content_of(type, record, std::move(json));
}

}  // namespace candor
