#pragma once
// A record type for tests of envelopes: fields of two classes and an open one, in mixed order.
#include "privacy/schema.h"

namespace candor::test {

inline const RecordType& person_type() {
  static constexpr FieldDeclaration phone_members[] = {member_field("number", FieldType::text),
                                                       member_field("label", FieldType::text)};
  static constexpr FieldDeclaration fields[] = {
      personal_field("given_name", FieldType::text, RetentionClass::identity),
      personal_field("phones", FieldType::list, RetentionClass::contact, {}, phone_members),
      open_field("stage", FieldType::choice),
      personal_field("family_name", FieldType::text, RetentionClass::identity),
      personal_field("notes", FieldType::paragraphs, RetentionClass::identity),
      personal_field("tags", FieldType::text_list, RetentionClass::identity),
  };
  static constexpr RecordType type = {200, "person", "people", SubjectKind::person, fields};
  return type;
}

}  // namespace candor::test
