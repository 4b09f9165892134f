#include <algorithm>

#include "base/time.h"
#include "conversion/parts.h"
#include "crm/catalog.h"
#include "crm/company.h"
#include "crm/contact.h"
#include "crm/deal.h"
#include "crm/lead.h"
#include "records/lead_derivation.h"

namespace candor {
namespace {

using conversion::change_links;
using conversion::conflict;
using conversion::member;
using conversion::stale;
using conversion::text_of;

// Into the trash with what was made; from there it can be brought back, with what was done to it meanwhile.
std::optional<Error> take_away(Writing& writing, const Access& access, const RecordType& type,
                               const Uuid& id) {
  auto found = writing.find(access, type, id);
  if (!found) return found.error().code == Errc::not_found ? std::nullopt : std::optional(found.error());
  if (found->trashed) return std::nullopt;
  auto done = writing.trash(access, type, id, std::nullopt);
  if (!done) return done.error();
  return std::nullopt;
}

// How a filter calls the member that points to records of a type; nothing when the field has none.
std::optional<std::string> path_to(const FieldDeclaration& field, const RecordType& type) {
  if (field.rules.references == type.name) return std::string(field.name);
  for (const auto& member : field.members) {
    if (member.rules.references == type.name) return std::string(field.name) + "." + std::string(member.name);
  }
  return std::nullopt;
}

// Whether another record of business or another person names this one by now. What is said about people is
// not asked: it loses nothing.
Result<bool> is_named_elsewhere(Writing& writing, const Access& access, const RecordType& type,
                                const Uuid& id, std::span<const Uuid> of_the_conversion) {
  for (const auto* other : catalog()) {
    if (other->about_linked_people || other->subject == SubjectKind::house) continue;
    for (const auto& field : other->fields) {
      const auto path = path_to(field, type);
      if (!path) continue;
      Query query;
      query.limit = static_cast<unsigned>(of_the_conversion.size()) + 1;
      query.where = Personal<Value>(Value(Object{{*path, id.text()}}));
      auto page = writing.list(access, *other, query);
      if (!page) return page.error();
      for (const auto& record : page->records) {
        if (std::ranges::find(of_the_conversion, record.id) == of_the_conversion.end()) return true;
      }
    }
  }
  return false;
}

// What hung on the lead hangs no more on what it became, unless it did so before.
std::optional<Error> let_go(Writing& writing, const Access& access, const RecordType& type, const Uuid& lead,
                            const List& added, const List& links_before) {
  return change_links(writing, access, type, lead, [&](const Uuid& record, List& links) -> Result<bool> {
    return std::erase_if(links, [&](const Value& link) {
             if (std::ranges::find(added, link) == added.end()) return false;
             const Value before(Object{{"record_id", record.text()}, {"link", link.object()->front().first}});
             return std::ranges::find(links_before, before) == links_before.end();
           }) > 0;
  });
}

// A deal before those it names.
constexpr conversion::Part parts[] = {conversion::deal_part, conversion::contact_part,
                                      conversion::company_part};

// What the conversion made, of what the lead says.
std::vector<std::pair<const conversion::Part*, Uuid>> made_of(const Object& lead) {
  const auto* value = member(lead, "conversion_made");
  const std::int64_t bits = value && value->integer() ? *value->integer() : 0;
  std::vector<std::pair<const conversion::Part*, Uuid>> made;
  for (const auto& part : parts) {
    if (!(bits & part.bit)) continue;
    if (const auto id = Uuid::parse(text_of(lead, part.link))) made.emplace_back(&part, *id);
  }
  return made;
}

std::optional<Error> refuse_in_use(Writing& writing, const Access& access, const Uuid& lead,
                                   const Object& said) {
  const auto made = made_of(said);
  std::vector<Uuid> of_the_conversion{lead};
  for (const auto& [part, id] : made) of_the_conversion.push_back(id);
  for (const auto& [part, id] : made) {
    auto named = is_named_elsewhere(writing, access, part->type(), id, of_the_conversion);
    if (!named) return named.error();
    if (*named) {
      return conflict("made_is_in_use",
                      "The " + std::string(part->type().name) +
                          " that was made of this lead stands in other records by now. Take "
                          "it out there first, or let the conversion stand.");
    }
  }
  return std::nullopt;
}

std::optional<Error> let_all_go(Writing& writing, const Access& access, const Uuid& lead,
                                const Object& said) {
  List added;
  for (const auto& part : parts) {
    if (const auto* id = member(said, part.link)) added.push_back(Object{{part.link, *id}});
  }
  const auto* before = member(said, "links_before");
  const List links_before = before && before->list() ? *before->list() : List();
  for (const auto* type : catalog()) {
    if (!type->about_linked_people) continue;
    if (auto error = let_go(writing, access, *type, lead, added, links_before)) return error;
  }
  return std::nullopt;
}

}  // namespace

Result<DisclosedContent> turn_back_lead(Writing& writing, const Access& access, const Uuid& lead,
                                        std::uint64_t version) {
  auto found = writing.find(access, Lead::type(), lead);
  if (!found) return found.error();
  if (found->version != version) return stale(found->version);
  const auto members = Reading::members(*found);
  const Object& said = members.reveal();
  const auto converted = parse_timestamp(text_of(said, "converted_at"));
  if (!converted) return conflict("not_converted", "This lead is not converted.");
  if (writing.now() - *converted > std::chrono::days(days_to_turn_back)) {
    return conflict("too_late", "A conversion can be turned back for thirty days. That time is over.");
  }
  if (auto error = refuse_in_use(writing, access, lead, said)) return *error;
  if (auto error = let_all_go(writing, access, lead, said)) return *error;
  // A no that the person said meanwhile holds for the lead, too.
  if (const auto contact = Uuid::parse(text_of(said, "contact_id"))) {
    auto known = writing.add_what_is_known(access, {&Contact::type(), *contact}, {&Lead::type(), lead});
    if (!known && known.error().code != Errc::not_found) return known.error();
  }
  for (const auto& [part, id] : made_of(said)) {
    if (auto error = take_away(writing, access, part->type(), id)) return *error;
  }
  auto patch = PatchContent::check(Lead::type(), {});
  Object computed;
  for (const auto name : kept_by_conversion) computed.emplace_back(std::string(name), nullptr);
  return writing.update(access, Lead::type(), lead, version, *patch, Duplicates::unchecked, &computed);
}

}  // namespace candor
