#include "registers_file.h"

#include <algorithm>

#include "config.h"
#include "crm/catalog.h"
#include "embedded.h"

namespace candor {
namespace {

constexpr std::string_view file_names[] = {
    "purposes.toml",          "collection_contexts.toml", "balancing_tests.toml",
    "notices.toml",           "national/outreach.toml",   "national/age_of_consent.toml",
    "national/holidays.toml", "national/retention.toml",  "national/authorities.toml",
};

}  // namespace

Result<Registers> built_in_registers() {
  std::vector<RegisterFile> files;
  for (const auto name : file_names) {
    auto file = parse_register_file(embedded_file(name), name);
    if (!file) return file.error();
    files.push_back(std::move(*file));
  }
  return read_registers(std::move(files), fields_of_people(catalog()));
}

}  // namespace candor
