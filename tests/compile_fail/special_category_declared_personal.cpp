// refused: special categories are declared with special_field
#include "privacy/schema.h"

namespace candor::special_category_declared_personal {

constexpr FieldDeclaration right = special_field("diet", FieldType::text);
#ifdef MISUSE
constexpr FieldDeclaration wrong = personal_field("diet", FieldType::text, RetentionClass::special);
#endif

}  // namespace candor::special_category_declared_personal
