#pragma once
// A file beside other records. Its content is sealed in pieces under the record's key and goes with it; what
// is said about the file is said about the people its records are about.
#include <cstdint>
#include <string_view>

#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

struct Attachment {
  static const RecordType& type();
};

// What we find out ourselves about a file: the members that nobody may send.
Object attachment_facts(std::string_view media_type, std::uint64_t size);

}  // namespace candor
