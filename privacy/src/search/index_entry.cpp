#include "search/index_entry.h"

#include <algorithm>

#include "base/time.h"
#include "privacy/folding.h"

namespace candor::search {
namespace {

constexpr char present = '\x01';
constexpr char missing = '\x02';

const Value* member_of(const Object& members, std::string_view name) {
  for (const auto& member : members) {
    if (member.first == name) return &member.second;
  }
  return nullptr;
}

Cell id_cell(const Uuid& id) {
  if (id.is_nil()) return {};
  return Blob{std::string(as_text(id.view()))};
}

// The number of a phone as people compare it: international where it can be read, else as typed.
std::string phone_digits(const Value& phone) {
  for (const auto* name : {"e164", "number"}) {
    const auto* text = phone.find(name);
    if (text && text->text()) return digits_of(*text->text());
  }
  return {};
}

Cell system_cell(const Column& column, const storage::StoredRecord& record) {
  const auto& path = column.path();
  if (path == "created_at") return record.created_at;
  if (path == "updated_at") return record.updated_at;
  if (path == "trashed_at") return record.trashed_at ? Cell(*record.trashed_at) : Cell();
  if (path == "created_by") return id_cell(record.created_by);
  if (path == "updated_by") return id_cell(record.updated_by);
  if (path == "owner_id") return id_cell(record.owner);
  return {};
}

void add_many(const Column& column, std::uint16_t number, const Value& list, IndexEntry& entry) {
  if (!list.list()) return;
  for (const auto& item : *list.list()) {
    Cell cell;
    if (column.kind == ColumnKind::phone && item.object()) {
      auto digits = phone_digits(item);
      if (!digits.empty()) cell = std::move(digits);
    } else if (const auto* member = column.declared.member) {
      if (const auto* value = item.find(member->name)) cell = comparable(column, *value);
    } else {
      cell = comparable(column, item);
    }
    if (cell.index() == 0) continue;
    const bool known = std::ranges::any_of(
        entry.many, [&](const IndexEntry::Many& one) { return one.column == number && one.value == cell; });
    if (!known) entry.many.push_back({number, std::move(cell)});
  }
}

void append_text(std::string& out, std::string_view text) {
  if (text.empty()) return;
  if (static_cast<unsigned char>(out.back()) >= ' ') out += ' ';
  out += text;
}

// Members of a list's object that are searched, as one piece of text.
void append_object(std::string& out, const FieldDeclaration& field, const Value& item) {
  for (const auto& member : field.members) {
    const auto* value = item.find(member.name);
    if (!member.rules.searchable || !value || !value->text() || member.type == FieldType::id) continue;
    if (member.rules.match == Match::phone) {
      append_text(out, phone_digits(item));
      append_text(out, digits_of(*value->text()));
    } else {
      append_text(out, folded(*value->text()));
    }
  }
}

void append_section(std::string& out, const IndexSchema& schema, std::size_t position, const Value& value) {
  const auto& field = schema.type().fields[position];
  if (field.type == FieldType::id) return;  // the name of what it points to is added by the index
  std::string section(1, section_of(position));
  if (value.text()) {
    append_text(section, folded(*value.text()));
  } else if (value.list()) {
    for (const auto& item : *value.list()) {
      if (item.text()) append_text(section, folded(*item.text()));
      if (item.object()) append_object(section, field, item);
    }
  }
  if (section.size() > 1) out += section;
}

}  // namespace

Cell comparable_text(const Column& column, std::string_view text) {
  std::string out;
  switch (column.kind) {
    case ColumnKind::email:
      out = normal_email(text);
      break;
    case ColumnKind::domain:
      out = normal_domain(text);
      break;
    case ColumnKind::phone:
      out = digits_of(text);
      break;
    case ColumnKind::choice:
      out = std::string(text);
      break;
    default:
      out = folded(text);
  }
  if (out.empty()) return {};
  return out;
}

Cell comparable(const Column& column, const Value& value) {
  if (const auto* flag = value.boolean()) return std::int64_t{*flag};
  if (const auto* number = value.integer()) return *number;
  if (const auto* amount = value.object() ? value.find("amount") : nullptr)
    return comparable(column, *amount);
  const auto* text = value.text();
  if (!text) return {};
  if (column.kind == ColumnKind::id) return id_cell(Uuid::parse(*text).value_or(Uuid{}));
  if (column.kind == ColumnKind::number) {
    const auto time = parse_timestamp(*text);
    return time ? Cell(to_milliseconds(*time)) : Cell();
  }
  return comparable_text(column, *text);
}

Blob sort_key(const Column& column, const Collation& collation, const Value* value) {
  if (!value || value->is_null()) return {std::string(1, missing)};
  std::string key(1, present);
  if (column.kind == ColumnKind::choice && value->text()) {
    const auto& choices = column.declared.field->rules.choices;
    key += static_cast<char>(std::ranges::find(choices, *value->text()) - choices.begin());
  } else if (const auto* text = value->text()) {
    key += collation.sort_key(*text);
  } else if (const auto* number = value->integer()) {
    // Big-endian with the sign turned: bytes compare like the numbers.
    const auto bits = static_cast<std::uint64_t>(*number) ^ (std::uint64_t{1} << 63);
    for (int shift = 56; shift >= 0; shift -= 8) key += static_cast<char>(bits >> shift & 0xff);
  } else if (const auto* flag = value->boolean()) {
    key += static_cast<char>(*flag);
  } else if (const auto* amount = value->object() ? value->find("amount") : nullptr) {
    return sort_key(column, collation, amount);
  }
  return {std::move(key)};
}

IndexEntry make_entry(const IndexSchema& schema, const Collation& collation,
                      const storage::StoredRecord& record, const Object& members, PurposeSet purposes) {
  IndexEntry entry;
  entry.id = record.id;
  entry.purposes = purposes;
  entry.trashed = record.trashed_at.has_value();
  const auto& type = schema.type();
  std::uint16_t number = 0;
  for (const auto& column : schema.columns()) {
    const auto at = number++;
    if (column.field == no_field) {
      entry.cells.push_back(system_cell(column, record));
      continue;
    }
    const Value* value = member_of(members, type.fields[column.field].name);
    if (column.many()) {
      if (value) add_many(column, at, *value, entry);
      continue;
    }
    entry.cells.push_back(value ? comparable(column, *value) : Cell());
    if (has_sort_key(column)) entry.cells.emplace_back(sort_key(column, collation, value));
  }
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (!(schema.searched_fields() >> i & 1u)) continue;
    const Value* value = member_of(members, type.fields[i].name);
    if (!value) continue;
    const bool is_title = schema.title_fields() >> i & 1u;
    append_section(is_title ? entry.title_text : entry.other_text, schema, i, *value);
    if (is_title && value->text()) {
      if (!entry.title.empty()) entry.title += ' ';
      entry.title += folded(*value->text());
    }
  }
  return entry;
}

void reduce(const IndexSchema& schema, IndexEntry& entry) {
  entry.title_text.clear();
  entry.other_text.clear();
  std::size_t cell = 0;
  for (const auto& column : schema.columns()) {
    if (column.many()) continue;
    if (column.field != no_field) {
      if (column.kind != ColumnKind::domain) entry.cells[cell] = {};
      if (has_sort_key(column)) entry.cells[cell + 1] = Blob{std::string(1, missing)};
    }
    cell += has_sort_key(column) ? 2 : 1;
  }
  std::erase_if(entry.many, [&](const IndexEntry::Many& one) {
    const auto kind = schema.columns()[one.column].kind;
    return kind != ColumnKind::email && kind != ColumnKind::phone;
  });
}

}  // namespace candor::search
