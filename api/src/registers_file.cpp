#include "registers_file.h"

#include "config.h"
#include "embedded.h"

namespace candor {

Result<Registers> built_in_registers() {
  constexpr std::string_view purposes_file = "purposes.toml";
  constexpr std::string_view contexts_file = "collection_contexts.toml";
  const auto purposes = parse_toml(embedded_file(purposes_file), purposes_file);
  if (!purposes) return purposes.error();
  const auto contexts = parse_toml(embedded_file(contexts_file), contexts_file);
  if (!contexts) return contexts.error();
  return read_registers(*purposes, *contexts);
}

}  // namespace candor
