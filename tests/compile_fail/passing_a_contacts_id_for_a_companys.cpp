// refused: error: could not convert .*'Id<.*Contact>' to 'Id<.*Company>'
#include "base/id.h"

namespace candor::passing_a_contacts_id_for_a_companys {

struct Contact {};
struct Company {};
bool same(Id<Company> left, Id<Company> right) {
  return left == right;
}

bool check(Id<Contact> contact, Id<Company> company) {
#ifdef MISUSE
  return same(company, contact);
#endif
  return same(company, company) && contact == contact;
}

}  // namespace candor::passing_a_contacts_id_for_a_companys
