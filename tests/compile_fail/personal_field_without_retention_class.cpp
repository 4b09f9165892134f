// refused: a personal field needs a retention class
#include "privacy/schema.h"

namespace candor::personal_field_without_retention_class {

constexpr FieldDeclaration right = personal_field("family_name", FieldType::text, RetentionClass::identity);
#ifdef MISUSE
constexpr FieldDeclaration wrong = personal_field("family_name", FieldType::text, RetentionClass::none);
#endif

}  // namespace candor::personal_field_without_retention_class
