#pragma once
// The one table of settings. Reading, checking, `config show` and the example file are ordinary code
// over it. Adding a setting is a member of Settings and a line in config_declarations.cpp.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "config.h"

namespace candor {

enum class SettingType : std::uint8_t { text, flag, integer, text_list };

struct SettingDeclaration {
  std::string_view key;  // section.name
  SettingType type;
  std::string_view default_text;  // as the environment would say it
  std::string_view description;   // sentences for the example file
  void (*store)(Settings& settings, const Value& value);

  std::int64_t least = 0;  // of an integer
  std::int64_t most = 0;
  std::span<const std::string_view> choices{};          // of a text
  bool (*acceptable)(std::string_view text) = nullptr;  // of a text, or each text of a list
  std::string_view form{};                              // what acceptable() accepts, in words
};

std::span<const SettingDeclaration> setting_declarations();
const SettingDeclaration* find_setting(std::string_view key);

// What a value must be, after "must be": `a whole number from 1 to 1440`.
std::string constraint_of(const SettingDeclaration& declaration);
bool fits(const SettingDeclaration& declaration, const Value& value);
// From the text of a flag or of the environment. Null when it cannot be read as the setting's type.
Value read_setting(const SettingDeclaration& declaration, std::string_view text);

// One value of a configuration file.
struct FileSetting {
  std::string key;
  Value value;
  std::uint32_t line = 0;
};
// Values in the order of the text, tables flattened to dotted keys, whether declared or not.
Result<std::vector<FileSetting>> parse_settings_file(std::string_view text, std::string_view file_name);

// As TOML writes it.
std::string toml_of(const Value& value);

}  // namespace candor
