// Names of the schema's kinds, and canonical forms. Checking is in validation.cpp.
#include "privacy/schema.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/time.h"
#include "language_tag.h"

namespace candor {
namespace {

using Fields = std::span<const FieldDeclaration>;

void canonicalise(FieldType type, std::string& text) {
  text = std::string(trim(text));
  switch (type) {
    case FieldType::country:
      for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
      }
      break;
    case FieldType::language:
      text = canonical_language_tag(text);
      break;
    case FieldType::id:
      text = ascii_lower(text);
      break;
    case FieldType::timestamp:
      if (const auto time = parse_timestamp(text)) text = format_timestamp(*time);
      break;
    default:
      break;
  }
}

bool is_empty(const Value& value) {
  if (value.is_null()) return true;
  if (const std::string* text = value.text()) return text->empty();
  if (const List* list = value.list()) return list->empty();
  if (const Object* object = value.object()) return object->empty();
  return false;
}

void normalise_members(Fields fields, Object& object, const Locale& locale);

void normalise_value(const FieldDeclaration& field, Value& value, const Locale& locale) {
  if (field.type == FieldType::money && value.object()) {
    // In one order, so that equal amounts are equal.
    Object ordered;
    for (const auto* name : {"amount", "currency"}) {
      if (const Value* member = value.find(name)) ordered.emplace_back(name, *member);
    }
    value = Value(std::move(ordered));
  } else if (std::string* text = value.text()) {
    canonicalise(field.type, *text);
  } else if (List* list = value.list()) {
    for (Value& item : *list) {
      if (std::string* text_item = item.text()) {
        canonicalise(FieldType::text, *text_item);
      } else if (Object* members = item.object()) {
        normalise_members(field.members, *members, locale);
        if (field.normalise != nullptr && !members->empty()) {
          field.normalise(item, locale);
          normalise_members(field.members, *item.object(), locale);
        }
      }
    }
    std::erase_if(*list, is_empty);
    return;
  }
  if (field.normalise != nullptr) field.normalise(value, locale);
}

void normalise_members(Fields fields, Object& object, const Locale& locale) {
  Object ordered;
  ordered.reserve(object.size());
  for (const FieldDeclaration& field : fields) {
    const auto found = std::ranges::find(object, field.name, &Member::first);
    if (found == object.end()) continue;
    normalise_value(field, found->second, locale);
    if (!is_empty(found->second)) ordered.push_back(std::move(*found));
    object.erase(found);
  }
  // What is not declared stays, at the end, for a check to find: nothing vanishes unsaid.
  std::ranges::move(object, std::back_inserter(ordered));
  object = std::move(ordered);
}

}  // namespace

std::string_view name_of(RetentionClass retention_class) {
  switch (retention_class) {
    case RetentionClass::none:
      return "none";
    case RetentionClass::identity:
      return "identity";
    case RetentionClass::contact:
      return "contact";
    case RetentionClass::marketing:
      return "marketing";
    case RetentionClass::activity:
      return "activity";
    case RetentionClass::special:
      return "special";
    case RetentionClass::audit:
      return "audit";
    case RetentionClass::business_record:
      return "business_record";
  }
  return "unknown";
}

std::string_view name_of(FieldType type) {
  switch (type) {
    case FieldType::flag:
      return "flag";
    case FieldType::integer:
      return "integer";
    case FieldType::timestamp:
      return "timestamp";
    case FieldType::id:
      return "id";
    case FieldType::choice:
      return "choice";
    case FieldType::text:
      return "text";
    case FieldType::paragraphs:
      return "paragraphs";
    case FieldType::date:
      return "date";
    case FieldType::birth_date:
      return "birth_date";
    case FieldType::language:
      return "language";
    case FieldType::country:
      return "country";
    case FieldType::text_list:
      return "text_list";
    case FieldType::list:
      return "list";
    case FieldType::money:
      return "money";
  }
  return "unknown";
}

std::string_view name_of(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::person:
      return "person";
    case SubjectKind::record:
      return "record";
    case SubjectKind::house:
      break;
  }
  return "house";
}

std::string_view name_of(Place place) {
  switch (place) {
    case Place::list:
      return "list";
    case Place::settings:
      return "settings";
    case Place::part:
      break;
  }
  return "part";
}

const FieldDeclaration* RecordType::field(std::string_view wanted) const {
  const auto found = std::ranges::find(fields, wanted, &FieldDeclaration::name);
  return found == fields.end() ? nullptr : &*found;
}

void normalise(const RecordType& type, Object& object, const Locale& locale) {
  normalise_members(type.fields, object, locale);
}

}  // namespace candor
