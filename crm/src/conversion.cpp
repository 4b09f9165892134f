#include "crm/conversion.h"

#include <algorithm>

#include "base/text.h"
#include "base/time.h"
#include "crm/activity.h"
#include "crm/catalog.h"
#include "crm/company.h"
#include "crm/contact.h"
#include "crm/deal.h"
#include "crm/lead.h"

namespace candor {
namespace {

const Value* member(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  return found == object.end() || found->second.is_null() ? nullptr : &found->second;
}

std::string text_of(const Object& object, std::string_view name) {
  const auto* value = member(object, name);
  return value && value->text() ? *value->text() : std::string();
}

void set(Object& object, std::string_view name, Value value) {
  const auto found = std::ranges::find(object, name, &Member::first);
  if (found != object.end()) {
    found->second = std::move(value);
  } else {
    object.emplace_back(std::string(name), std::move(value));
  }
}

void copy(const Object& from, std::string_view name, Object& to, std::string_view as = {}) {
  if (const auto* value = member(from, name)) set(to, as.empty() ? name : as, *value);
}

// Lists without what the server works out in them.
void copy_given(const Object& from, std::string_view name, const RecordType& type, Object& to) {
  copy(from, name, to);
  drop_computed(type, to);
}

Error in_part(Error error, std::string_view part) {
  for (auto& field : error.fields) field.field = std::string(part) + "." + field.field;
  return error;
}

Error conflict(std::string_view code, std::string_view detail) {
  return {Errc::conflict, std::string(code), std::string(detail)};
}

Error stale(std::uint64_t version) {
  return {Errc::stale, "stale",
          "This record has changed since you read it; it is at version " + std::to_string(version) +
              " now. Read it again and repeat your change."};
}

// Works out one conversion; each step either goes on or ends the whole.
class Converter {
 public:
  Converter(Writing& writing, const Access& access, const Uuid& lead, Conversion wanted)
      : writing_(writing), access_(access), lead_(lead), wanted_(std::move(wanted)) {}

  Result<Converted> run(std::uint64_t version) {
    auto lead = writing_.find(access_, Lead::type(), lead_);
    if (!lead) return lead.error();
    if (lead->trashed)
      return conflict("in_trash", "This lead is in the trash. Restore it before converting it.");
    if (lead->version != version) return stale(lead->version);
    members_ = Reading::members(*lead).reveal();
    if (member(members_, "converted_at"))
      return conflict("already_converted", "This lead is converted already.");
    if (!wanted_.contact && !wanted_.company && !wanted_.deal) {
      Error error{Errc::invalid, "invalid", "Say what to make of the lead."};
      error.fields.push_back(
          {"contact", "required", "Choose a person, a company or a deal, or several of them."});
      return error;
    }
    Converted result;
    for (const auto step : {&Converter::take_company, &Converter::take_contact, &Converter::take_deal}) {
      if (auto error = (this->*step)(result)) return *error;
    }
    if (auto error = hang_activities()) return *error;
    auto done = finish(version);
    if (!done) return done.error();
    result.lead = std::move(*done);
    return result;
  }

 private:
  using Done = std::optional<Error>;

  Duplicates duplicates() const { return wanted_.allow_duplicates ? Duplicates::allow : Duplicates::refuse; }

  Result<DisclosedContent> existing(const RecordType& type, const Uuid& id, std::string_view part) {
    auto found = writing_.find(access_, type, id);
    if (found && found->trashed) {
      Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
      error.fields.push_back({std::string(part) + ".id", "not_found", "This one is in the trash."});
      return error;
    }
    return found;
  }

  Result<DisclosedContent> create(const RecordType& type, Object members, const Collection& collection,
                                  std::string_view part) {
    auto draft = DraftContent::check(type, std::move(members), locale_);
    if (!draft) return in_part(draft.error(), part);
    auto made = writing_.create(access_, type, *draft, collection, Operation::create, duplicates());
    if (!made) return in_part(made.error(), part);
    return made;
  }

  Done take_company(Converted& result) {
    if (!wanted_.company) return std::nullopt;
    const bool found = wanted_.company->existing.has_value();
    auto company = found ? existing(Company::type(), *wanted_.company->existing, "company")
                         : create(Company::type(), std::move(*wanted_.company->create), {}, "company");
    if (!company) return company.error();
    company_ = company->id;
    made_company_ = !found;
    result.company = std::move(*company);
    return std::nullopt;
  }

  Done take_contact(Converted& result) {
    if (!wanted_.contact) return std::nullopt;
    const KnownPersonId as_lead{&Lead::type(), lead_};
    if (const auto id = wanted_.contact->existing) {
      auto contact = existing(Contact::type(), *id, "contact");
      if (!contact) return contact.error();
      auto known = writing_.add_what_is_known(access_, as_lead, {&Contact::type(), *id});
      if (!known) return known.error();
      contact_ = *id;
      result.contact = std::move(*contact);
      return std::nullopt;
    }
    Object members = std::move(*wanted_.contact->create);
    if (company_ && !member(members, "companies")) {
      link_company(members, company_->text(), text_of(members, "job_title"));
    }
    Collection collection;
    collection.known_as = as_lead;
    auto contact = create(Contact::type(), std::move(members), collection, "contact");
    if (!contact) return contact.error();
    contact_ = contact->id;
    made_contact_ = true;
    result.contact = std::move(*contact);
    return std::nullopt;
  }

  Done take_deal(Converted& result) {
    if (!wanted_.deal) return std::nullopt;
    if (const auto id = wanted_.deal->existing) {
      auto deal = existing(Deal::type(), *id, "deal");
      if (!deal) return deal.error();
      deal_ = *id;
      result.deal = std::move(*deal);
      return std::nullopt;
    }
    Object members = std::move(*wanted_.deal->create);
    set(members, "lead_id", lead_.text());
    if (company_ && !member(members, "company_id")) set(members, "company_id", company_->text());
    if (contact_ && !member(members, "contacts")) {
      set(members, "contacts", List{Object{{"contact_id", contact_->text()}, {"primary", true}}});
    }
    auto deal = create(Deal::type(), std::move(members), {}, "deal");
    if (!deal) return deal.error();
    deal_ = deal->id;
    made_deal_ = true;
    result.deal = std::move(*deal);
    return std::nullopt;
  }

  // What hangs on the lead hangs on what became of it too; the link to the lead stays, for turning back.
  Done hang_activities() {
    for (const auto* type : catalog()) {
      if (!type->about_linked_people) continue;
      if (auto error = hang_records(*type)) return error;
    }
    return std::nullopt;
  }

  Done hang_records(const RecordType& type) {
    Query query;
    query.limit = longest_page;
    query.where = Personal<Value>(Value(Object{{"links.lead_id", lead_.text()}}));
    do {
      auto page = writing_.list(access_, type, query);
      if (!page) return page.error();
      for (const auto& record : page->records) {
        const auto members = Reading::members(record);
        const auto* before = member(members.reveal(), "links");
        List links = before && before->list() ? *before->list() : List();
        if (!add_links(links)) continue;
        if (links.size() > most_links(type)) return full(type, record.id);
        auto patch = PatchContent::check(type, Object{{"links", std::move(links)}});
        if (!patch) return patch.error();
        auto changed = writing_.update(access_, type, record.id, record.version, *patch);
        if (!changed) return changed.error();
      }
      query.cursor = page->next_cursor;
    } while (!query.cursor.empty());
    return std::nullopt;
  }

  static std::size_t most_links(const RecordType& type) { return type.field("links")->rules.max_items; }

  static Error full(const RecordType& type, const Uuid& record) {
    const std::string name(type.name);
    Error error = conflict(
        "too_many_links", "One " + name +
                              " of this lead hangs on as many records as it can. Take a link out of it, then "
                              "convert the lead again.");
    error.fields.push_back({std::string(type.plural) + "." + record.text() + ".links", "too_many_items",
                            "What the lead becomes finds no room here."});
    return error;
  }

  bool add_links(List& links) const {
    const auto add = [&](std::string_view name, const std::optional<Uuid>& id) {
      if (!id) return false;
      const Value link(Object{{std::string(name), id->text()}});
      if (std::ranges::find(links, link) != links.end()) return false;
      links.push_back(link);
      return true;
    };
    const bool contact = add("contact_id", contact_);
    const bool company = !contact_ && add("company_id", company_);
    const bool deal = add("deal_id", deal_);
    return contact || company || deal;
  }

  Result<DisclosedContent> finish(std::uint64_t version) {
    auto patch = PatchContent::check(Lead::type(), {});
    Object computed{{"converted_at", now_}};
    const auto note = [&](const char* name, const std::optional<Uuid>& id) {
      if (id) computed.emplace_back(name, id->text());
    };
    note("contact_id", contact_);
    note("company_id", company_);
    note("deal_id", deal_);
    std::int64_t made = 0;
    if (made_contact_) made |= 1;
    if (made_company_) made |= 2;
    if (made_deal_) made |= 4;
    computed.emplace_back("conversion_made", made);
    return writing_.update(access_, Lead::type(), lead_, version, *patch, Duplicates::unchecked, &computed);
  }

 public:
  Converter& at(std::string now, const Locale& locale) {
    now_ = std::move(now);
    locale_ = locale;
    return *this;
  }

 private:
  Writing& writing_;
  const Access& access_;
  const Uuid lead_;
  Conversion wanted_;
  Object members_;
  std::string now_;
  Locale locale_;
  std::optional<Uuid> contact_, company_, deal_;
  bool made_contact_ = false, made_company_ = false, made_deal_ = false;
};

}  // namespace

ConversionProposal propose_conversion(const Personal<Object>& members) {
  const Object& lead = members.reveal();
  ConversionProposal proposal;
  for (const auto* name : {"salutation", "given_name", "family_name", "language", "job_title", "source",
                           "tags", "description"}) {
    copy(lead, name, proposal.contact);
  }
  for (const auto* name : {"emails", "phones", "addresses"}) {
    copy_given(lead, name, Contact::type(), proposal.contact);
  }
  const auto organisation = text_of(lead, "organisation");
  if (!organisation.empty()) {
    set(proposal.company, "name", organisation);
    copy(lead, "website", proposal.company);
    copy(lead, "industry", proposal.company);
    copy_given(lead, "addresses", Company::type(), proposal.company);
  } else if (const auto* website = member(lead, "website")) {
    set(proposal.contact, "websites", List{*website});
  }
  std::string name = organisation;
  if (name.empty())
    name = std::string(trim(text_of(lead, "given_name") + " " + text_of(lead, "family_name")));
  set(proposal.deal, "name", name);
  copy(lead, "estimated_amount", proposal.deal, "amount");
  copy(lead, "source", proposal.deal);
  return proposal;
}

Result<Converted> convert_lead(Writing& writing, const Access& access, const Uuid& lead,
                               std::uint64_t version, Conversion wanted) {
  return Converter(writing, access, lead, std::move(wanted))
      .at(format_timestamp(writing.now()), writing.locale())
      .run(version);
}

namespace {

// Into the trash with what was made; from there it can be brought back, with what was done to it meanwhile.
std::optional<Error> take_away(Writing& writing, const Access& access, const RecordType& type,
                               const Object& lead, std::string_view link) {
  const auto id = Uuid::parse(text_of(lead, link));
  if (!id) return std::nullopt;
  auto found = writing.find(access, type, *id);
  if (!found) return found.error().code == Errc::not_found ? std::nullopt : std::optional(found.error());
  if (found->trashed) return std::nullopt;
  auto done = writing.trash(access, type, *id, std::nullopt);
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

// What hung on the lead before hangs on it alone again.
std::optional<Error> let_go(Writing& writing, const Access& access, const RecordType& type, const Uuid& lead,
                            const List& made) {
  Query query;
  query.limit = longest_page;
  query.where = Personal<Value>(Value(Object{{"links.lead_id", lead.text()}}));
  do {
    auto page = writing.list(access, type, query);
    if (!page) return page.error();
    for (const auto& record : page->records) {
      const auto members = Reading::members(record);
      const auto* before = member(members.reveal(), "links");
      if (!before || !before->list()) continue;
      List links = *before->list();
      const auto gone = std::erase_if(
          links, [&](const Value& link) { return std::ranges::find(made, link) != made.end(); });
      if (gone == 0) continue;
      auto patch = PatchContent::check(type, Object{{"links", std::move(links)}});
      if (!patch) return patch.error();
      auto changed = writing.update(access, type, record.id, record.version, *patch);
      if (!changed) return changed.error();
    }
    query.cursor = page->next_cursor;
  } while (!query.cursor.empty());
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
  const auto* made = member(said, "conversion_made");
  const std::int64_t bits = made && made->integer() ? *made->integer() : 0;
  struct Part {
    std::int64_t bit;
    const RecordType* type;
    const char* link;
  };
  const Part parts[] = {{4, &Deal::type(), "deal_id"},
                        {1, &Contact::type(), "contact_id"},
                        {2, &Company::type(), "company_id"}};
  const auto made_of = [&](const Part& part) {
    return bits & part.bit ? Uuid::parse(text_of(said, part.link)) : std::nullopt;
  };
  std::vector<Uuid> of_the_conversion{lead};
  for (const auto& part : parts) {
    if (const auto id = made_of(part)) of_the_conversion.push_back(*id);
  }
  for (const auto& part : parts) {
    const auto id = made_of(part);
    if (!id) continue;
    auto named = is_named_elsewhere(writing, access, *part.type, *id, of_the_conversion);
    if (!named) return named.error();
    if (*named) {
      return conflict("made_is_in_use",
                      "The " + std::string(part.type->name) +
                          " that was made of this lead stands in other records by now. Take "
                          "it out there first, or let the conversion stand.");
    }
  }
  List links;
  for (const auto& part : parts) {
    if (const auto* id = member(said, part.link)) links.push_back(Object{{part.link, *id}});
  }
  for (const auto* type : catalog()) {
    if (!type->about_linked_people) continue;
    if (auto error = let_go(writing, access, *type, lead, links)) return *error;
  }
  // A no that the person said meanwhile holds for the lead, too.
  if (const auto contact = Uuid::parse(text_of(said, "contact_id"))) {
    auto known = writing.add_what_is_known(access, {&Contact::type(), *contact}, {&Lead::type(), lead});
    if (!known && known.error().code != Errc::not_found) return known.error();
  }
  for (const auto& part : parts) {
    if (!(bits & part.bit)) continue;
    if (auto error = take_away(writing, access, *part.type, said, part.link)) return *error;
  }
  auto patch = PatchContent::check(Lead::type(), {});
  const Object computed{{"converted_at", nullptr},
                        {"contact_id", nullptr},
                        {"company_id", nullptr},
                        {"deal_id", nullptr},
                        {"conversion_made", nullptr}};
  return writing.update(access, Lead::type(), lead, version, *patch, Duplicates::unchecked, &computed);
}

}  // namespace candor
