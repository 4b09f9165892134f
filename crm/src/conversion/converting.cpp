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
using conversion::set;
using conversion::stale;
using conversion::text_of;

Error in_part(Error error, std::string_view part) {
  for (auto& field : error.fields) field.field = std::string(part) + "." + field.field;
  return error;
}

// Works out one conversion; each step either goes on or ends the whole.
class Converter {
 public:
  Converter(Writing& writing, const Access& access, const Uuid& lead, Conversion wanted)
      : writing_(writing),
        access_(access),
        lead_(lead),
        wanted_(std::move(wanted)),
        now_(format_timestamp(writing.now())),
        locale_(writing.locale()) {}

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
    return change_links(writing_, access_, type, lead_, [&](const Uuid& record, List& links) -> Result<bool> {
      if (!add_links(record, links)) return false;
      if (links.size() > most_links(type)) return full(type, record);
      return true;
    });
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

  bool add_links(const Uuid& record, List& links) {
    const auto add = [&](std::string_view name, const std::optional<Uuid>& id) {
      if (!id) return false;
      const Value link(Object{{std::string(name), id->text()}});
      if (std::ranges::find(links, link) == links.end()) {
        links.push_back(link);
        return true;
      }
      if (links_before_.size() < most_links_before) {
        links_before_.push_back(Object{{"record_id", record.text()}, {"link", std::string(name)}});
      }
      return false;
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
    if (made_contact_) made |= conversion::contact_part.bit;
    if (made_company_) made |= conversion::company_part.bit;
    if (made_deal_) made |= conversion::deal_part.bit;
    computed.emplace_back("conversion_made", made);
    if (!links_before_.empty()) computed.emplace_back("links_before", std::move(links_before_));
    return writing_.update(access_, Lead::type(), lead_, version, *patch, Duplicates::unchecked, &computed);
  }

  Writing& writing_;
  const Access& access_;
  const Uuid lead_;
  Conversion wanted_;
  Object members_;
  const std::string now_;
  const Locale locale_;
  std::optional<Uuid> contact_, company_, deal_;
  List links_before_;  // that undoing leaves alone
  bool made_contact_ = false, made_company_ = false, made_deal_ = false;
};

}  // namespace

Result<Converted> convert_lead(Writing& writing, const Access& access, const Uuid& lead,
                               std::uint64_t version, Conversion wanted) {
  return Converter(writing, access, lead, std::move(wanted)).run(version);
}

}  // namespace candor
