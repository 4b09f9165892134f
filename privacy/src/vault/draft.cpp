#include "privacy/draft.h"

#include <algorithm>

#include "privacy/folding.h"

namespace candor {
namespace {

Error invalid(std::vector<FieldError> fields) {
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  error.fields = std::move(fields);
  return error;
}

// Takes owner_id out of the members: it belongs to every record, not to one type's declaration.
std::optional<Uuid> take_owner(Object& members, std::vector<FieldError>& errors) {
  const auto at = std::find_if(members.begin(), members.end(),
                               [](const Member& member) { return member.first == "owner_id"; });
  if (at == members.end()) return std::nullopt;
  const auto* text = at->second.text();
  const auto owner = text ? Uuid::parse(*text) : std::nullopt;
  if (!owner) errors.push_back({"owner_id", "invalid", "Give the id of a user."});
  members.erase(at);
  return owner;
}

// System members are ours: named apart from unknown ones, because clients send back what they read.
void refuse_system_members(const Object& members, std::vector<FieldError>& errors) {
  for (const auto& [name, value] : members) {
    if (name == "masked" ||
        std::find(std::begin(system_fields), std::end(system_fields), name) != std::end(system_fields)) {
      errors.push_back({name, "read_only", "This member is kept by the server; leave it out."});
    }
  }
}

void drop_system_members(Object& members) {
  std::erase_if(members, [](const Member& member) {
    return member.first == "masked" || std::find(std::begin(system_fields), std::end(system_fields),
                                                 member.first) != std::end(system_fields);
  });
}

}  // namespace

Result<DraftContent> DraftContent::check(const RecordType& type, Object members, const Locale& locale) {
  std::vector<FieldError> errors;
  auto owner = take_owner(members, errors);
  refuse_system_members(members, errors);
  drop_system_members(members);
  auto found = validate(type, members);
  errors.insert(errors.end(), found.begin(), found.end());
  if (!errors.empty()) return invalid(std::move(errors));
  normalise(type, members, locale);
  return DraftContent(std::move(members), owner);
}

Result<PatchContent> PatchContent::check(const RecordType& type, Object members) {
  std::vector<FieldError> errors;
  auto owner = take_owner(members, errors);
  refuse_system_members(members, errors);
  drop_system_members(members);
  auto found = validate_patch(type, members);
  errors.insert(errors.end(), found.begin(), found.end());
  if (!errors.empty()) return invalid(std::move(errors));
  return PatchContent(std::move(members), owner);
}

Result<PatchContent> PatchContent::check_texts(const RecordType& type, std::string_view field, List texts,
                                               Texts change) {
  const auto* declared = type.field(field);
  if (!declared || declared->type != FieldType::text_list || declared->rules.read_only) {
    return invalid({{std::string(field), "unknown_member",
                     "A " + std::string(type.name) + " has no list of texts with this name."}});
  }
  auto patch = check(type, Object{{std::string(field), std::move(texts)}});
  if (!patch) return patch.error();
  patch->texts_ = change;
  return patch;
}

Object PatchContent::for_record(const Object& before) const {
  const Object& members = members_.reveal();
  if (!texts_) return members;
  const auto& [name, texts] = members.front();
  List kept;
  auto has = [](const List& list, const Value& text) {
    return std::ranges::any_of(list, [&](const Value& one) {
      return one == text || (one.text() && text.text() && folded(*one.text()) == folded(*text.text()));
    });
  };
  const auto there = std::ranges::find(before, name, &Member::first);
  if (there != before.end() && there->second.list()) kept = *there->second.list();
  if (*texts_ == Texts::remove) {
    std::erase_if(kept, [&](const Value& one) { return has(*texts.list(), one); });
  } else {
    for (const auto& text : *texts.list()) {
      if (!has(kept, text)) kept.push_back(text);
    }
  }
  // An empty list is none: as normalising has it.
  if (kept.empty()) return Object{{name, Value()}};
  return Object{{name, std::move(kept)}};
}

void merge_patch(Object& target, const Object& patch) {
  for (const auto& [name, value] : patch) {
    const auto at = std::ranges::find(target, name, &Member::first);
    if (value.is_null()) {
      if (at != target.end()) target.erase(at);
    } else if (const auto* nested = value.object()) {
      if (at == target.end() || !at->second.object()) {
        Object fresh;
        merge_patch(fresh, *nested);
        if (at == target.end()) {
          target.emplace_back(name, std::move(fresh));
        } else {
          at->second = Value(std::move(fresh));
        }
      } else {
        merge_patch(*at->second.object(), *nested);
      }
    } else if (at == target.end()) {
      target.emplace_back(name, value);
    } else {
      at->second = value;
    }
  }
}

}  // namespace candor
