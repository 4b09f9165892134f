#pragma once
// A person somebody does business with. What is stored about one, and its rules, are declared in
// contact.cpp; table, JSON, validation, sealing, audit and OpenAPI follow from that declaration.
#include <string_view>

#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

struct Contact {
  // Subject: a natural person. A lawful basis is needed, and each retention class has its own key.
  static const RecordType& type();
};

// Adds a company to a contact's `companies`; the first one is the primary one. An empty role is left out.
// `inactive`: the contact does not work there any more.
void link_company(Object& contact, std::string_view company_id, std::string_view role = {},
                  bool inactive = false);

}  // namespace candor
