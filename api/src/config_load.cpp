// Brings the sources together, the weakest first, so that a later one replaces what an earlier one said.
// Mistakes are collected, not thrown at the first: who mends a file wants to see all of them.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>

#include "base/text.h"
#include "config_declarations.h"

namespace candor {
namespace {

constexpr std::string_view variable_prefix = "CANDOR_";
constexpr std::string_view file_suffix = "_FILE";
constexpr std::string_view credentials_variable = "CREDENTIALS_DIRECTORY";
constexpr std::size_t largest_file = 1024 * 1024;

// How many characters must be put in, left out or replaced to come from one to the other.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string_view last_part(std::string_view key) {
  return key.substr(key.rfind('.') + 1);
}

// The declared key that was most likely meant. The right name in a wrong section counts as near.
std::string_view nearest_key(std::string_view key) {
  key = key.substr(0, 64);
  const auto distance = [key](const SettingDeclaration& declaration) {
    return std::min(edit_distance(key, declaration.key),
                    edit_distance(last_part(key), last_part(declaration.key)) + 1);
  };
  return std::ranges::min_element(setting_declarations(), {}, distance)->key;
}

// A name out of a file or the environment, safe to print on one line of a terminal.
std::string printable(std::string_view name) {
  std::string text(name.substr(0, 80));
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return text;
}

// server.listen -> CANDOR_SERVER__LISTEN
std::string variable_of(std::string_view key) {
  std::string name(variable_prefix);
  for (const char c : key) {
    if (c == '.') {
      name += "__";
    } else {
      name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return name;
}

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text;
  char buffer[4096];
  while (file.read(buffer, sizeof buffer) || file.gcount() > 0) {
    text.append(buffer, static_cast<std::size_t>(file.gcount()));
    if (text.size() > largest_file) return std::nullopt;
  }
  return file.eof() ? std::optional(std::move(text)) : std::nullopt;
}

class Loading {
 public:
  Loading() {
    for (const auto& declaration : setting_declarations()) {
      config_.entries.push_back(
          {declaration.key, read_setting(declaration, declaration.default_text), "default"});
    }
  }

  void take_file(const std::string& path) {
    if (path.empty()) return;
    const auto text = read_file(path);
    if (!text)
      return mistake("", "unreadable", path + " cannot be read; --config names the configuration file");
    const auto settings = parse_settings_file(*text, path);
    if (!settings) return mistake("", settings.error().name, settings.error().detail);
    for (const auto& setting : *settings) {
      const std::string where = path + ":" + std::to_string(setting.line);
      take(setting.key, setting.key, setting.value, where);
    }
  }

  void take_environment(std::vector<std::pair<std::string, std::string>> environment) {
    // Sorted, so that a variable stands before the one that repeats it with _FILE.
    std::ranges::sort(environment);
    for (const auto& [name, text] : environment) {
      // Names without a section are not settings: CANDOR_TOKEN_FILE and the like.
      if (!name.starts_with(variable_prefix) || name.find("__") == std::string::npos) continue;
      take_variable(name, text);
    }
  }

  void take_flags(const std::vector<std::pair<std::string, std::string>>& flags) {
    for (const auto& [key, text] : flags) take_text(key, key, text, "command line");
  }

  // The root key comes with a default that depends on where we are.
  void place_root_key(const std::vector<std::pair<std::string, std::string>>& environment) {
    Config::Entry& entry = entry_of("data.root_key_file");
    if (!entry.value.text()->empty()) return;
    for (const auto& [name, folder] : environment) {
      if (name != credentials_variable || folder.empty()) continue;
      const auto path = std::filesystem::path(folder) / "root.key";
      std::error_code ignored;
      if (!std::filesystem::exists(path, ignored)) continue;
      entry.value = path.string();
      entry.origin = credentials_variable;
      return;
    }
    entry.value = (std::filesystem::path(*entry_of("data.folder").value.text()) / "root.key").string();
  }

  Result<Config> finish() && {
    if (!mistakes_.empty()) return refusal();
    const auto declarations = setting_declarations();
    for (std::size_t position = 0; position < declarations.size(); ++position) {
      declarations[position].store(config_.settings, config_.entries[position].value);
    }
    return std::move(config_);
  }

 private:
  void take_variable(const std::string& name, const std::string& text) {
    for (const auto& declaration : setting_declarations()) {
      const std::string variable = variable_of(declaration.key);
      if (name == variable) return take_text(declaration.key, name, text, name);
      // A setting whose own name ends in _file is met above, under its whole name.
      if (name == variable + std::string(file_suffix)) return take_variable_file(declaration, name, text);
    }
    std::string key = ascii_lower(std::string_view(name).substr(variable_prefix.size()));
    key.replace(key.find("__"), 2, ".");
    mistake(key, "unknown_setting",
            printable(name) + " is no setting; did you mean " + variable_of(nearest_key(key)) + "?");
  }

  void take_variable_file(const SettingDeclaration& declaration, const std::string& name,
                          const std::string& path) {
    if (entry_of(declaration.key).origin == variable_of(declaration.key)) {
      return mistake(declaration.key, "said_twice",
                     name + " says again what its variable without _FILE says");
    }
    const auto text = read_file(path);
    if (!text) return mistake(declaration.key, "unreadable", name + ": the file it names cannot be read");
    take_text(declaration.key, name, trim(*text), name);
  }

  void take_text(std::string_view key, std::string_view shown, std::string_view text,
                 const std::string& origin) {
    const SettingDeclaration* declaration = find_setting(key);
    take(key, shown, declaration == nullptr ? Value() : read_setting(*declaration, text), origin);
  }

  void take(std::string_view key, std::string_view shown, Value value, const std::string& origin) {
    const std::string where = origin == shown ? "" : origin + ": ";
    const SettingDeclaration* declaration = find_setting(key);
    if (declaration == nullptr) {
      return mistake(
          key, "unknown_setting",
          where + printable(shown) + " is no setting; did you mean " + std::string(nearest_key(key)) + "?");
    }
    if (!fits(*declaration, value)) {
      return mistake(key, "invalid_setting",
                     where + std::string(shown) + " must be " + constraint_of(*declaration));
    }
    Config::Entry& entry = entry_of(key);
    entry.value = std::move(value);
    entry.origin = origin;
  }

  Config::Entry& entry_of(std::string_view key) {
    return *std::ranges::find(config_.entries, key, &Config::Entry::key);
  }

  void mistake(std::string_view key, std::string_view code, std::string message) {
    mistakes_.push_back({printable(key), std::string(code), std::move(message)});
  }

  Error refusal() {
    std::string detail = mistakes_.front().message;
    if (mistakes_.size() > 1) detail += " (and " + std::to_string(mistakes_.size() - 1) + " more)";
    return {Errc::invalid, "invalid_configuration", std::move(detail), std::move(mistakes_)};
  }

  Config config_;
  std::vector<FieldError> mistakes_;
};

}  // namespace

Result<Config> load_config(const ConfigSources& sources) {
  Loading loading;
  loading.take_file(sources.file);
  loading.take_environment(sources.environment);
  loading.take_flags(sources.flags);
  loading.place_root_key(sources.environment);
  return std::move(loading).finish();
}

std::vector<std::pair<std::string, std::string>> environment_for_config() {
  std::vector<std::pair<std::string, std::string>> variables;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view variable = *entry;
    const std::size_t equals = variable.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view name = variable.substr(0, equals);
    if (name.starts_with(variable_prefix) || name == credentials_variable) {
      variables.emplace_back(name, variable.substr(equals + 1));
    }
  }
  return variables;
}

}  // namespace candor
