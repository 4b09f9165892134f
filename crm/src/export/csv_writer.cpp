// How many e-mail addresses a table needs columns for is known when the last record was added. So rows are
// kept as the cells of each field, with the number of its items, and filled up with commas at the end.
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "crm/export/record_writer.h"
#include "crm/import/formula_guard.h"
#include "outside_name.h"
#include "privacy/currency.h"

namespace candor {
namespace {

// Excel takes a file without it for Windows-1252.
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
constexpr std::string_view company_members[] = {"name", "role", "inactive"};

std::vector<std::string_view> item_members(const FieldDeclaration& field) {
  if (field.type != FieldType::list) return {{}};
  if (field.name == "companies") return {std::begin(company_members), std::end(company_members)};
  std::vector<std::string_view> members;
  for (const FieldDeclaration& member : field.members) {
    if (!member.rules.read_only) members.push_back(member.name);
  }
  return members;
}

// 1234.50 EUR: what the import reads.
std::string money_text(const Value& money) {
  const auto* amount = money.find("amount");
  const auto* currency = money.find("currency");
  if (!amount || !amount->integer() || !currency || !currency->text()) return {};
  const auto digits = static_cast<std::size_t>(minor_digits(*currency->text()));
  const bool negative = *amount->integer() < 0;
  std::string text = std::to_string(negative ? -*amount->integer() : *amount->integer());
  if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
  if (digits > 0) text.insert(text.size() - digits, ".");
  return (negative ? "-" : "") + text + " " + *currency->text();
}

std::string_view heading_of(const FieldDeclaration& field, std::string_view member) {
  const auto found = std::ranges::find(field.members, member, &FieldDeclaration::name);
  return found == field.members.end() ? member : outside_name(*found);
}

std::string text_of(const Value* value) {
  if (value == nullptr) return {};
  if (const std::string* text = value->text()) return *text;
  if (const bool* flag = value->boolean()) return *flag ? "true" : "";
  if (const std::int64_t* number = value->integer()) return std::to_string(*number);
  if (value->object() != nullptr) return money_text(*value);
  return {};
}

void append_cell(std::string& out, std::string_view value) {
  const bool guarded = looks_like_formula(value);
  const bool quoted = value.find_first_of(",;\"\r\n\t") != std::string_view::npos;
  out += ',';
  if (quoted) out += '"';
  if (guarded) out += '\'';
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

class CsvWriter final : public RecordWriter {
 public:
  explicit CsvWriter(const RecordType& type) {
    for (const FieldDeclaration& field : type.fields) {
      if (field.rules.read_only) continue;
      const bool repeats = field.type == FieldType::list || field.type == FieldType::text_list;
      columns_.push_back({&field, item_members(field), repeats, 1});
    }
  }

  void add(const Object& record) override {
    for (Columns& columns : columns_) {
      const auto found = std::ranges::find(record, columns.field->name, &Member::first);
      const Value* value = found == record.end() ? nullptr : &found->second;
      const std::uint32_t items = columns.repeats ? append_items(columns, value) : 1;
      if (!columns.repeats) append_cell(cells_, text_of(value));
      columns.most_items = std::max(columns.most_items, items);
      parts_.push_back({cells_.size(), items});
    }
  }

  std::string finish() override {
    std::string out(byte_order_mark);
    append_header(out);
    std::size_t start = 0;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      const Columns& columns = columns_[part % columns_.size()];
      std::string_view cells = std::string_view(cells_).substr(start, parts_[part].end - start);
      start = parts_[part].end;
      // Every cell begins with the comma before it, which the first one of a row has not.
      if (part % columns_.size() == 0) cells.remove_prefix(1);
      out += cells;
      out.append((columns.most_items - parts_[part].items) * columns.members.size(), ',');
      if (part % columns_.size() + 1 == columns_.size()) out += "\r\n";
    }
    cells_ = {};
    parts_ = {};
    return out;
  }

 private:
  struct Columns {
    const FieldDeclaration* field;
    std::vector<std::string_view> members;  // of one item; of a plain field one without a name
    bool repeats;
    std::uint32_t most_items;  // at least one, so that the heading is there
  };
  // The cells of one field of one row.
  struct Part {
    std::size_t end;
    std::uint32_t items;
  };

  std::uint32_t append_items(const Columns& columns, const Value* value) {
    const List* list = value == nullptr ? nullptr : value->list();
    if (list == nullptr) return 0;
    for (const Value& item : *list) {
      for (const std::string_view member : columns.members) {
        append_cell(cells_, text_of(member.empty() ? &item : item.find(member)));
      }
    }
    return static_cast<std::uint32_t>(list->size());
  }

  void append_header(std::string& out) const {
    const std::size_t start = out.size();
    for (const Columns& columns : columns_) {
      for (std::uint32_t item = 1; item <= columns.most_items; ++item) {
        for (const std::string_view member : columns.members) {
          if (out.size() > start) out += ',';
          out += outside_name(*columns.field);
          if (columns.repeats) out += '.' + std::to_string(item);
          if (!member.empty()) out += '.' + std::string(heading_of(*columns.field, member));
        }
      }
    }
    out += "\r\n";
  }

  std::vector<Columns> columns_;
  std::string cells_;
  std::vector<Part> parts_;
};

}  // namespace

std::unique_ptr<RecordWriter> csv_writer(const RecordType& type) {
  return std::make_unique<CsvWriter>(type);
}

}  // namespace candor
