#pragma once
// What converting a lead and undoing it share.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "crm/company.h"
#include "crm/contact.h"
#include "crm/conversion.h"
#include "crm/deal.h"

namespace candor::conversion {

inline const Value* member(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  return found == object.end() || found->second.is_null() ? nullptr : &found->second;
}

inline std::string text_of(const Object& object, std::string_view name) {
  const auto* value = member(object, name);
  return value && value->text() ? *value->text() : std::string();
}

inline void set(Object& object, std::string_view name, Value value) {
  const auto found = std::ranges::find(object, name, &Member::first);
  if (found != object.end()) {
    found->second = std::move(value);
  } else {
    object.emplace_back(std::string(name), std::move(value));
  }
}

inline Error conflict(std::string_view code, std::string_view detail) {
  return {Errc::conflict, std::string(code), std::string(detail)};
}

inline Error stale(std::uint64_t version) {
  return {Errc::stale, "stale",
          "This record has changed since you read it; it is at version " + std::to_string(version) +
              " now. Read it again and repeat your change."};
}

// What a lead can become: the member in which lead and links name it, and its bit in conversion_made.
struct Part {
  const RecordType& (*type)();
  const char* link;
  std::int64_t bit;
};
inline constexpr Part contact_part{&Contact::type, "contact_id", 1};
inline constexpr Part company_part{&Company::type, "company_id", 2};
inline constexpr Part deal_part{&Deal::type, "deal_id", 4};

// Calls `change` with the links of everything that is said about the lead and hangs on it, and stores them
// when it says that it changed them; on an error the write is to be refused.
template <class Change>
std::optional<Error> change_links(Writing& writing, const Access& access, const RecordType& type,
                                  const Uuid& lead, Change change) {
  Query query;
  query.limit = longest_page;
  query.where = Personal<Value>(Value(Object{{"links.lead_id", lead.text()}}));
  do {
    auto page = writing.list(access, type, query);
    if (!page) return page.error();
    for (const auto& record : page->records) {
      const auto members = Reading::members(record);
      const auto* before = member(members.reveal(), "links");
      List links = before && before->list() ? *before->list() : List();
      Result<bool> changed = change(record.id, links);
      if (!changed) return changed.error();
      if (!*changed) continue;
      auto patch = PatchContent::check(type, Object{{"links", std::move(links)}});
      if (!patch) return patch.error();
      auto done = writing.update(access, type, record.id, record.version, *patch);
      if (!done) return done.error();
    }
    query.cursor = page->next_cursor;
  } while (!query.cursor.empty());
  return std::nullopt;
}

}  // namespace candor::conversion
