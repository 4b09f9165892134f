// Configuration and registers. People write them, but a slip must end in a message, not in a crash.
#include "config.h"
#include "config_declarations.h"
#include "fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view text = input_text(data, size);

  const auto value = parse_toml(text, "input.toml");
  const auto settings = parse_settings_file(text, "input.toml");
  promise(value.has_value() == settings.has_value(), "both readings agree on what is TOML");
  if (!settings) {
    promise(settings.error().detail.starts_with("input.toml:"), "an error names its place");
    return 0;
  }
  promise(value->object() != nullptr, "a document is an object");
  for (const FileSetting& setting : *settings) {
    const SettingDeclaration* declaration = find_setting(setting.key);
    if (declaration == nullptr || !fits(*declaration, setting.value)) continue;
    Settings stored;
    declaration->store(stored, setting.value);
    const auto shown = parse_toml("x = " + toml_of(setting.value), "shown.toml");
    promise(shown.has_value() && *shown->find("x") == setting.value, "a value is shown as it is");
  }
  return 0;
}
