// A lead becomes a contact, a company and a deal, and back.
#include "crm/conversion.h"

#include "application.h"
#include "crm/company.h"
#include "crm/contact.h"
#include "crm/lead.h"
#include "handlers/handlers.h"
#include "handlers/record_query.h"
#include "member_reader.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

Uuid lead_of(const Call& call) {
  return Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
}

// {"create": {...}} or {"id": "..."}.
std::optional<ConversionPart> read_part(MemberReader& body, std::string_view name,
                                        std::vector<FieldError>& errors) {
  const Object* given = body.object(name);
  if (!given) return std::nullopt;
  MemberReader reader(*given, std::string(name), errors);
  ConversionPart part;
  if (const auto* members = reader.object("create")) part.create = *members;
  if (reader.has("id")) {
    part.existing = Uuid::parse(reader.text("id"));
    if (!part.existing) reader.wrong("id", "invalid_id", "Give the id of a record.");
  }
  reader.refuse_others("a part of a conversion");
  if (part.create.has_value() == part.existing.has_value()) {
    body.wrong(name, "invalid", "Give either create with its members, or id of one that exists.");
  }
  return part;
}

Result<Conversion> read_conversion(const Object& body) {
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  MemberReader reader(body, "", error.fields);
  Conversion wanted;
  wanted.contact = read_part(reader, "contact", error.fields);
  wanted.company = read_part(reader, "company", error.fields);
  wanted.deal = read_part(reader, "deal", error.fields);
  wanted.allow_duplicates = reader.flag("allow_duplicates");
  reader.refuse_others("a conversion");
  if (!error.fields.empty()) return error;
  return wanted;
}

}  // namespace

http::Response propose_conversion_of_lead(Application&, Call& call, Reading& reading) {
  auto lead = reading.find(*call.access, Lead::type(), lead_of(call));
  if (!lead) return problem(lead.error(), call.id);
  ConversionProposal proposal = propose_conversion(Reading::members(*lead));
  auto people =
      reading.duplicates(*call.access, Contact::type(), Personal<Object>(proposal.contact), std::nullopt);
  if (!people) return problem(people.error(), call.id);
  DuplicateReport companies;
  if (!proposal.company.empty()) {
    auto found =
        reading.duplicates(*call.access, Company::type(), Personal<Object>(proposal.company), std::nullopt);
    if (!found) return problem(found.error(), call.id);
    companies = std::move(*found);
  }
  return present_proposal(std::move(proposal), *people, companies);
}

http::Response convert(Application&, Call& call, Writing& writing) {
  const auto version = required_version(call);
  if (!version) return problem(version.error(), call.id);
  auto wanted = read_conversion(*call.body.object());
  if (!wanted) return problem(wanted.error(), call.id);
  auto done = convert_lead(writing, *call.access, lead_of(call), *version, std::move(*wanted));
  if (!done) return problem(done.error(), call.id);
  return present_converted(*done);
}

http::Response turn_back(Application&, Call& call, Writing& writing) {
  const auto version = required_version(call);
  if (!version) return problem(version.error(), call.id);
  auto lead = turn_back_lead(writing, *call.access, lead_of(call), *version);
  if (!lead) return problem(lead.error(), call.id);
  return present_record(200, *lead);
}

}  // namespace candor::handlers
