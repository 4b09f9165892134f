#pragma once
// One step of a database's history: SQL text compiled into the binary from a migrations/ folder.
#include <span>
#include <string_view>

namespace candor {

struct Migration {
  int number;
  std::string_view name;  // 0100_contacts
  std::string_view sql;
};

}  // namespace candor
