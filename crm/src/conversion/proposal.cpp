// What the forms of a conversion begin with.
#include "base/text.h"
#include "conversion/parts.h"
#include "crm/company.h"
#include "crm/contact.h"

namespace candor {
namespace {

using conversion::member;
using conversion::set;
using conversion::text_of;

void copy(const Object& from, std::string_view name, Object& to, std::string_view as = {}) {
  if (const auto* value = member(from, name)) set(to, as.empty() ? name : as, *value);
}

// Lists without what the server works out in them.
void copy_given(const Object& from, std::string_view name, const RecordType& type, Object& to) {
  copy(from, name, to);
  drop_computed(type, to);
}

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

}  // namespace candor
