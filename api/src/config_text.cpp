#include "base/text.h"
#include "config_declarations.h"

namespace candor {
namespace {

constexpr std::size_t line_width = 100;

std::string_view section_of(std::string_view key) {
  return key.substr(0, key.find('.'));
}
std::string_view name_of(std::string_view key) {
  return key.substr(key.find('.') + 1);
}

// Begins a new section when the key is the first of one.
void append_section(std::string& out, std::string_view key, std::string_view& section) {
  if (section_of(key) == section) return;
  section = section_of(key);
  if (!out.empty()) out += '\n';
  out += "[" + std::string(section) + "]\n";
}

void append_comment(std::string& out, std::string_view text) {
  std::size_t width = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (width == 0 || width + 1 + word.size() > line_width) {
      if (width != 0) out += '\n';
      out += '#';
      width = 1;
    }
    out += ' ';
    out += word;
    width += 1 + word.size();
  }
  out += '\n';
}

}  // namespace

// TOML's basic strings know every escape that JSON's do.
std::string toml_of(const Value& value) {
  if (const auto* flag = value.boolean()) return *flag ? "true" : "false";
  if (const auto* integer = value.integer()) return std::to_string(*integer);
  std::string out;
  if (const auto* text = value.text()) {
    append_json_string(out, *text);
    return out;
  }
  for (const Value& item : *value.list()) {
    out += out.empty() ? "" : ", ";
    out += toml_of(item);
  }
  return "[" + out + "]";
}

std::string show_config(const Config& config) {
  std::string out;
  std::string_view section;
  for (const auto& entry : config.entries) {
    append_section(out, entry.key, section);
    out += std::string(name_of(entry.key)) + " = " + toml_of(entry.value) + "  # " + entry.origin + "\n";
  }
  return out;
}

std::string example_config() {
  std::string out;
  append_comment(
      out,
      "Every setting of Candor with its default. Each can also come from the environment, as "
      "CANDOR_SECTION__NAME or from the file that CANDOR_SECTION__NAME_FILE names, and many from the "
      "command line. The command line wins over the environment, and that over this file. "
      "`candor config show` prints what holds and where it came from. No setting is a secret.");
  std::string_view section;
  for (const auto& declaration : setting_declarations()) {
    append_section(out, declaration.key, section);
    append_comment(out, declaration.description);
    append_comment(out, "It must be " + constraint_of(declaration) + ".");
    out += std::string(name_of(declaration.key)) + " = " +
           toml_of(read_setting(declaration, declaration.default_text)) + "\n";
  }
  return out;
}

}  // namespace candor
