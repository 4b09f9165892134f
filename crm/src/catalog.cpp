#include "crm/catalog.h"

#include "crm/activity.h"
#include "crm/attachment.h"
#include "crm/comment.h"
#include "crm/company.h"
#include "crm/contact.h"
#include "crm/deal.h"
#include "crm/exchange_rate.h"
#include "crm/lead.h"
#include "crm/lead_status.h"
#include "crm/pipeline.h"
#include "crm/product.h"
#include "crm/stage.h"
#include "crm/view.h"

namespace candor {

std::span<const RecordType* const> catalog() {
  static const RecordType* const types[] = {
      &Contact::type(), &Company::type(),    &Lead::type(),         &Deal::type(), &Activity::type(),
      &Product::type(), &Comment::type(),    &Attachment::type(),   &View::type(), &Pipeline::type(),
      &Stage::type(),   &LeadStatus::type(), &ExchangeRate::type(),
  };
  return types;
}

}  // namespace candor
