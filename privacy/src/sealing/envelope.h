#pragma once
// The clear content of one sealed envelope: a record's members of one retention class as JSON text in
// the order they go out, without the braces: "given_name":"Eva","family_name":"Klein". An answer
// without masks splices it as it is; only masks and changes decode it. (The one place in privacy/ that
// sees the JSON library.)
#include <cstdint>
#include <string>
#include <string_view>

#include "base/value.h"
#include "privacy/schema.h"

namespace candor::sealing {

// Appends the members of `record` that belong to the class, declared order, null ones left out.
// Empty when there is none.
std::string encode_members(const RecordType& type, RetentionClass retention_class, const Object& record);
// Appends the decoded members to `record`. False when the text is not what encode_members makes.
bool decode_members(std::string_view members, Object& record);
// The same text without the members whose field bit (position in type.fields) is not in `allowed`.
std::string filter_members(const RecordType& type, std::string_view members, std::uint64_t allowed);

// JSON text of any value, members in order, strings escaped by append_json_string.
void append_json(std::string& out, const Value& value);

}  // namespace candor::sealing
