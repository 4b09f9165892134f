#pragma once
// The configuration: one declared table of settings (config_declarations.h), read with the precedence
// command line > environment CANDOR_SECTION__KEY (or CANDOR_SECTION__KEY_FILE) > file > default. What is
// misspelt, of the wrong type or out of range is an Error that names place and remedy; nothing is
// ignored. No setting is a secret: secrets are files, and settings name them.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "base/value.h"
#include "privacy/registers.h"

namespace candor {

// What was configured, checked. Made by load_config alone, which fills every member.
struct Settings {
  struct Server {
    std::string address;     // of listen, without brackets
    std::uint16_t port = 0;  // 0: any free one
    std::vector<std::string> allowed_hosts;
    std::vector<std::string> trusted_proxies;
    unsigned threads = 0;  // 0: as many as cores
    std::size_t connections = 0;
    std::chrono::seconds shutdown_grace{0};
  } server;
  struct Web {
    std::string folder;  // empty: the one beside the program
  } web;
  struct Data {
    std::string folder;
    std::string root_key_file;  // never empty: see data.root_key_file
    std::uint64_t reserve_bytes = 0;
  } data;
  struct Logging {
    LogLevel level = LogLevel::info;
    bool access = false;
  } log;
  struct Installation {
    std::string country;
    std::string language;
  } installation;
  struct Limits {
    std::uint32_t requests_per_minute = 0;        // of a signed-in person; 0: no limit
    std::uint32_t token_requests_per_minute = 0;  // of an API token; 0: no limit
    std::uint32_t sign_in_per_minute = 0;
    std::uint64_t upload_bytes = 0;
  } limits;
  struct Session {
    std::chrono::minutes idle{0};
    std::chrono::hours maximum{0};
  } session;
};

struct ConfigSources {
  // From the command line: setting and text, {"data.folder", "var/demo"}. A later one wins.
  std::vector<std::pair<std::string, std::string>> flags;
  // As environment_for_config() gives it: names and values, others than ours are ignored.
  std::vector<std::pair<std::string, std::string>> environment;
  std::string file;  // empty: none is read
};

struct Config {
  struct Entry {
    std::string_view key;
    Value value;
    std::string origin;  // default, candor.toml:12, CANDOR_SERVER__LISTEN, command line
  };
  Settings settings;
  std::vector<Entry> entries;  // one for each declared setting, in the order of the table
};

// Every mistake at once: `fields` has one each, `detail` the first and how many follow.
Result<Config> load_config(const ConfigSources& sources);
// The variables of this process that load_config looks at.
std::vector<std::pair<std::string, std::string>> environment_for_config();

// What `candor config show` prints: each setting with its value and where that came from, as TOML.
std::string show_config(const Config& config);
// config/candor.example.toml: every setting with description, constraint and default.
std::string example_config();

// TOML as a Value, for the registers. Members keep the order of the text; dates and times come as text,
// infinity and NaN are refused. The error names file and line.
Result<Value> parse_toml(std::string_view text, std::string_view file_name);
// The same with the line of each member.
Result<RegisterFile> parse_register_file(std::string_view text, std::string_view file_name);

}  // namespace candor
