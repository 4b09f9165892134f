#include "crm/catalog.h"

#include "crm/company.h"
#include "crm/contact.h"

namespace candor {

std::span<const RecordType* const> catalog() {
  static const RecordType* const types[] = {
      &Contact::type(),
      &Company::type(),
  };
  return types;
}

}  // namespace candor
