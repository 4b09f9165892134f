#include "search/compared_value.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/time.h"
#include "privacy/folding.h"
#include "search/typed_words.h"

namespace candor::search {
namespace {

constexpr std::size_t longest_value = 500;  // characters

Cell text_cell(const Column& column, const std::string& text, bool part, const Locale& locale) {
  // A part of an address is no address: only its letters are folded.
  if (part && (column.kind == ColumnKind::email || column.kind == ColumnKind::domain)) {
    auto out = folded(text);
    return out.empty() ? Cell() : Cell(std::move(out));
  }
  // Numbers are kept in international form: without a dialling prefix, a trunk zero or one in brackets.
  if (part && column.kind == ColumnKind::phone) {
    auto digits = bare_digits(text);
    return digits.empty() ? Cell() : Cell(std::move(digits));
  }
  const auto* field = column.declared.field;
  if (!part && column.kind == ColumnKind::phone && field && field->normalise) {
    Value phone(Object{{"number", text}});
    field->normalise(phone, locale);
    if (const auto* e164 = phone.find("e164")) return comparable_text(column, *e164->text());
  }
  return comparable_text(column, text);
}

}  // namespace

Cell time_of(const Column& column, const Value& wanted) {
  const auto* text = wanted.text();
  if (text && is_date(*text)) return comparable(column, Value(*text + "T00:00:00.000Z"));
  return text || wanted.integer() ? comparable(column, wanted) : Cell();
}

ComparedValue compared_value(const Column& column, const Value& wanted, bool part, const Locale& locale) {
  const auto wrong = [](std::string_view code, std::string_view message) {
    return ComparedValue{Cell(), std::string(code), std::string(message)};
  };
  if (column.kind == ColumnKind::number) {
    const auto type = column.declared.type;
    if (type == FieldType::flag) {
      if (!wanted.boolean()) return wrong("invalid", "Give true or false.");
      return {comparable(column, wanted)};
    }
    if (type == FieldType::integer || type == FieldType::money) {
      if (!wanted.integer()) return wrong("invalid", "Give a whole number.");
      return {comparable(column, wanted)};
    }
    auto cell = wanted.text() ? time_of(column, wanted) : Cell();
    if (cell.index() == 0) return wrong("invalid", "Give a time like 2026-01-31T00:00:00Z, or a date.");
    return {std::move(cell)};
  }
  const auto* text = wanted.text();
  if (!text) return wrong("invalid", "Give a text, or is_null to ask for missing ones.");
  if (column.kind == ColumnKind::id) {
    if (!Uuid::parse(*text)) return wrong("invalid", "Give an id.");
    return {comparable(column, wanted)};
  }
  if (column.kind == ColumnKind::choice) {
    const auto* declaration = column.declared.member ? column.declared.member : column.declared.field;
    const auto& choices = declaration->rules.choices;
    if (std::ranges::find(choices, *text) != choices.end()) return {comparable(column, wanted)};
    std::string names;
    for (const auto choice : choices) names += (names.empty() ? "" : ", ") + std::string(choice);
    return wrong("invalid", "Use one of: " + names + ".");
  }
  if (count_characters(*text) > longest_value) return wrong("too_long", "Give at most 500 characters.");
  auto cell = text_cell(column, *text, part, locale);
  if (cell.index() == 0) return wrong("empty", "Nothing is left of this to compare with.");
  return {std::move(cell)};
}

}  // namespace candor::search
