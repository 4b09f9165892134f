// refused: what people type is sealed
#include "privacy/schema.h"

namespace candor::open_field_of_a_list {

constexpr FieldDeclaration right = open_field("employees", FieldType::integer);
#ifdef MISUSE
constexpr FieldDeclaration wrong = open_field("emails", FieldType::list);
#endif

}  // namespace candor::open_field_of_a_list
