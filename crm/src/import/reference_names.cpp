#include "import/reference_names.h"

#include <algorithm>

#include "base/text.h"
#include "crm/catalog.h"
#include "outside_name.h"
#include "privacy/authenticator.h"
#include "privacy/folding.h"

namespace candor {
namespace {

const RecordType* type_named(std::string_view name) {
  const auto found = std::ranges::find(catalog(), name, &RecordType::name);
  return found == catalog().end() ? nullptr : *found;
}

const std::string* text_of(const Object& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &Member::first);
  return found == members.end() ? nullptr : found->second.text();
}

// A name of two parts may be cut at each of its spaces.
Value title_is(const RecordType& type, const std::string& name) {
  if (type.title_fields.size() == 1) return Object{{std::string(type.title_fields.front()), name}};
  const std::string first(type.title_fields.front()), last(type.title_fields.back());
  const auto alone = [&](const std::string& given, const std::string& missing) {
    return Value(Object{{given, name}, {missing, Object{{"is_null", true}}}});
  };
  List ways{alone(last, first), alone(first, last)};
  for (auto space = name.find(' '); space != std::string::npos; space = name.find(' ', space + 1)) {
    ways.emplace_back(Object{{first, name.substr(0, space)}, {last, name.substr(space + 1)}});
  }
  return Object{{"or", std::move(ways)}};
}

template <class Each>
void each_reference(const RecordType& type, Object& members, Each each) {
  for (const FieldDeclaration& field : type.fields) {
    const auto found = std::ranges::find(members, field.name, &Member::first);
    if (found == members.end()) continue;
    if (is_reference(field)) each(field, found->second, std::string(outside_name(field)));
    List* list = found->second.list();
    if (list == nullptr) continue;
    for (std::size_t item = 0; item < list->size(); ++item) {
      for (const FieldDeclaration& member : field.members) {
        Value* value = is_reference(member) ? (*list)[item].find(member.name) : nullptr;
        if (value == nullptr) continue;
        each(member, *value,
             std::string(field.name) + "." + std::to_string(item) + "." + std::string(outside_name(member)));
      }
    }
  }
}

}  // namespace

Result<void> ReferenceNames::resolve(Writing& writing, const RecordType& type, Object& members,
                                     Missing missing) {
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  bool left_out = false;
  // The record is asked about itself while its members change: a stage's pipeline comes before the stage.
  each_reference(type, members, [&](const FieldDeclaration& declaration, Value& value, std::string path) {
    take(writing, value, {declaration, std::move(path), members, missing}, error.fields, left_out);
  });
  if (!error.fields.empty()) return error;
  if (!left_out) return {};
  std::erase_if(members, [](const Member& member) { return member.second.is_null(); });
  for (auto& [name, value] : members) {
    if (value.list() == nullptr) continue;
    // An item that pointed to nothing else says nothing.
    std::erase_if(*value.list(), [](const Value& item) {
      return item.object() != nullptr && std::ranges::any_of(*item.object(), [](const Member& member) {
               return member.second.is_null();
             });
    });
  }
  return {};
}

void ReferenceNames::take(Writing& writing, Value& value, const Looking& looking,
                          std::vector<FieldError>& errors, bool& left_out) {
  if (!value.text() || value.text()->empty() || Uuid::parse(*value.text())) return;
  auto found = find(writing, looking, *value.text());
  if (!found) {
    const std::string code = found.error().name;
    errors.push_back({looking.path, code == "ambiguous" ? code : "not_found", found.error().detail});
  } else if (*found) {
    value = (*found)->text();
  } else {
    value = Value();
    left_out = true;
  }
}

Result<std::optional<Uuid>> ReferenceNames::find(Writing& writing, const Looking& looking,
                                                 const std::string& name) {
  const auto target = looking.declaration.rules.references;
  if (target == "user") return find_user(writing, name);
  if (target == "company") {
    if (looking.missing == Missing::left_out) return companies_.find(writing, name);
    auto made = companies_.find_or_make(writing, name);
    if (!made) return made.error();
    return std::optional(*made);
  }
  const RecordType* type = type_named(target);
  const Error none{Errc::invalid, "not_found", "There is nothing of this name that you may see."};
  if (type == nullptr || type->title_fields.empty()) return none;
  const std::string* pipeline = target == "stage" ? text_of(looking.members, "pipeline_id") : nullptr;
  const std::string key = std::string(target) + "\n" + (pipeline ? *pipeline : "") + "\n" + folded(name);
  if (const auto known = known_.find(key); known != known_.end()) return std::optional(known->second);
  auto found = named(writing, *type, name, looking.members);
  if (!found) return found.error();
  if (found->empty()) return none;
  if (found->size() > 1) {
    return Error{Errc::invalid, "ambiguous",
                 "Several bear this name. Give an e-mail address, or the id of the right one."};
  }
  known_.emplace(key, found->front());
  return std::optional(found->front());
}

Result<std::vector<Uuid>> ReferenceNames::named(Reading& reading, const RecordType& type,
                                                const std::string& name, const Object& members) {
  if (type.field("emails") != nullptr && name.find('@') != std::string::npos) {
    return search(reading, type, {{"emails.address", name}});
  }
  Object where = *title_is(type, name).object();
  if (type.name != "stage") return search(reading, type, std::move(where));
  const std::string* pipeline = text_of(members, "pipeline_id");
  if (pipeline != nullptr) where.emplace_back("pipeline_id", *pipeline);
  auto found = search(reading, type, where);
  const RecordType* pipelines = type_named("pipeline");
  if (!found || found->size() < 2 || pipelines == nullptr) return found;
  // A stage of every pipeline is that of the usual one when nothing says which.
  auto usual = search(reading, *pipelines, {{"is_default", true}});
  if (!usual || usual->size() != 1) return found;
  where.emplace_back("pipeline_id", usual->front().text());
  return search(reading, type, std::move(where));
}

Result<std::vector<Uuid>> ReferenceNames::search(Reading& reading, const RecordType& type, Object where) {
  Query query;
  query.where = Personal<Value>(Value(std::move(where)));
  query.limit = 2;
  auto listing = reading.list(access_, type, query, Operation::search);
  if (!listing) return listing.error();
  std::vector<Uuid> ids;
  for (const auto& record : listing->records) ids.push_back(record.id);
  return ids;
}

Result<std::optional<Uuid>> ReferenceNames::find_user(Reading& reading, const std::string& name) {
  const std::string key = "user\n" + folded(name);
  if (const auto known = known_.find(key); known != known_.end()) return std::optional(known->second);
  if (name.find('@') != std::string::npos) {
    if (const auto user = vault_.authenticator().user_by_email(name)) return user;
  }
  const auto users = vault_.authenticator().users(reading, access_);
  if (!users) return users.error();
  for (const auto& user : *users) known_.emplace("user\n" + folded(user.name.reveal()), user.id);
  if (const auto known = known_.find(key); known != known_.end()) return std::optional(known->second);
  return Error{Errc::invalid, "not_found", "Nobody of this name works here."};
}

Object with_placeholder_ids(const RecordType& type, Object members) {
  // Each another one: who is named twice is told by what is found.
  Uuid placeholder{};
  each_reference(type, members, [&](const FieldDeclaration&, Value& value, const std::string&) {
    if (!value.text() || value.text()->empty() || Uuid::parse(*value.text())) return;
    auto& last = placeholder.bytes.back();
    last = static_cast<std::byte>(std::to_integer<unsigned>(last) + 1);
    value = placeholder.text();
  });
  return members;
}

}  // namespace candor
