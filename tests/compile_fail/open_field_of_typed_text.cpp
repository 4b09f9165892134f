// refused: what people type is sealed
#include "privacy/schema.h"

namespace candor::open_field_of_typed_text {

constexpr FieldDeclaration right = open_field("size", FieldType::choice);
#ifdef MISUSE
constexpr FieldDeclaration wrong = open_field("description", FieldType::paragraphs);
#endif

}  // namespace candor::open_field_of_typed_text
