#include "import/merge_contact.h"

#include <algorithm>
#include <string>

#include "crm/phone.h"
#include "privacy/folding.h"

namespace candor {
namespace {

const Value* member(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  return found == object.end() ? nullptr : &found->second;
}

std::string text_in(const Value& item, std::string_view name) {
  const Value* value = item.find(name);
  return value != nullptr && value->text() != nullptr ? *value->text() : std::string();
}

std::string number_key(const std::string& number, const Locale& locale) {
  if (auto e164 = e164_of(number, locale.country)) return *e164;
  return digits_of(number);
}

// What two items of a list have in common when people mean the same.
std::string key_of(const FieldDeclaration& field, const Value& item, const Locale& locale) {
  if (item.text() != nullptr) return folded(*item.text());
  if (field.name == "emails") return normal_email(text_in(item, "address"));
  if (field.name == "phones") return number_key(text_in(item, "number"), locale);
  if (field.name == "companies") return text_in(item, "company_id");
  std::string key;
  if (field.name != "addresses") {
    // Links, items: whatever they point to and say.
    for (const FieldDeclaration& one : field.members) key += folded(text_in(item, one.name)) + '\n';
    return key;
  }
  for (const std::string_view part : {"street", "postal_code", "city"})
    key += folded(text_in(item, part)) + '\n';
  return key;
}

// The whole list, because that is how a merge patch changes one; empty when nothing is new.
List longer_list(const FieldDeclaration& field, const List& stored, const List& added, const Locale& locale,
                 bool& full) {
  List all = stored;
  std::vector<std::string> keys;
  for (const Value& item : stored) keys.push_back(key_of(field, item, locale));
  for (const Value& item : added) {
    const std::string key = key_of(field, item, locale);
    if (std::ranges::find(keys, key) != keys.end()) continue;
    full |= all.size() >= field.rules.max_items;
    keys.push_back(key);
    all.push_back(item);
  }
  return all.size() == stored.size() ? List{} : all;
}

}  // namespace

Result<Object> additions_to(const RecordType& type, const Object& stored, const Object& row,
                            const Locale& locale) {
  Object patch;
  Error error{Errc::invalid, "invalid", "There are as many as can be kept already."};
  const Value* masked = member(stored, "masked");
  for (const FieldDeclaration& field : type.fields) {
    const Value* given = member(row, field.name);
    if (given == nullptr || (masked != nullptr && masked->find(field.name) != nullptr)) continue;
    const Value* there = member(stored, field.name);
    if (there == nullptr) {
      patch.emplace_back(std::string(field.name), *given);
    } else if (there->list() != nullptr && given->list() != nullptr) {
      bool full = false;
      List longer = longer_list(field, *there->list(), *given->list(), locale, full);
      if (full) {
        error.fields.push_back({std::string(field.name), "too_many",
                                "There are as many as can be kept already; nothing of this row was taken."});
      }
      if (!longer.empty()) patch.emplace_back(std::string(field.name), std::move(longer));
    }
  }
  if (!error.fields.empty()) return error;
  drop_computed(type, patch);
  return patch;
}

}  // namespace candor
