#include "config_declarations.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace candor {
namespace {

std::string text_of(const Value& value) {
  return *value.text();
}

std::vector<std::string> texts_of(const Value& value) {
  std::vector<std::string> texts;
  for (const Value& item : *value.list()) texts.push_back(*item.text());
  return texts;
}

template <class Number>
Number number_of(const Value& value) {
  return static_cast<Number>(*value.integer());  // the table's bounds are within Number's
}

bool is_address(std::string_view text, int family) {
  std::array<unsigned char, 16> bytes{};
  return inet_pton(family, std::string(text).c_str(), bytes.data()) == 1;
}

std::optional<std::int64_t> read_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_in_range(std::string_view text, std::int64_t most) {
  const auto number = read_integer(text);
  return number && *number >= 0 && *number <= most;
}

struct ListenText {
  std::string_view address;  // without brackets
  std::string_view port;
};

ListenText split_listen(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return {text, {}};
  std::string_view address = text.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
  return {address, text.substr(colon + 1)};
}

bool is_listen_address(std::string_view text) {
  const auto [address, port] = split_listen(text);
  if (!is_in_range(port, 65'535)) return false;
  return text.starts_with('[') ? is_address(address, AF_INET6) : is_address(address, AF_INET);
}

bool is_host_name(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, allowed);
}

bool is_network(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view address = text.substr(0, slash);
  const bool v6 = is_address(address, AF_INET6);
  if (!v6 && !is_address(address, AF_INET)) return false;
  return slash == std::string_view::npos || is_in_range(text.substr(slash + 1), v6 ? 128 : 32);
}

bool is_country(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_not_empty(std::string_view text) {
  return !text.empty();
}

constexpr std::string_view log_levels[] = {"debug", "info", "warning", "error"};  // in the order of LogLevel
constexpr std::string_view languages[] = {"en", "de"};

LogLevel log_level_of(std::string_view name) {
  return static_cast<LogLevel>(std::ranges::find(log_levels, name) - std::begin(log_levels));
}

constexpr SettingDeclaration declarations[] = {
    {.key = "server.listen",
     .type = SettingType::text,
     .default_text = "127.0.0.1:8080",
     .description =
         "Where to listen. Candor speaks plain HTTP: leave it on the loopback address, with a proxy "
         "before it that speaks TLS. Port 0 takes any free one.",
     .store =
         [](Settings& settings, const Value& value) {
           const auto [address, port] = split_listen(*value.text());
           settings.server.address = address;
           settings.server.port = static_cast<std::uint16_t>(*read_integer(port));
         },
     .acceptable = is_listen_address,
     .form = "an IP address and a port, such as 127.0.0.1:8080 or [::1]:8080"},
    {.key = "server.allowed_hosts",
     .type = SettingType::text_list,
     .default_text = "",
     .description =
         "The names under which people reach this server, without port, in lower case. A request for "
         "another host is refused. The loopback names are always allowed.",
     .store = [](Settings& settings, const Value& value) { settings.server.allowed_hosts = texts_of(value); },
     .acceptable = is_host_name,
     .form = "host names in lower case, such as crm.example.org"},
    {.key = "server.trusted_proxies",
     .type = SettingType::text_list,
     .default_text = "",
     .description = "Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.",
     .store = [](Settings& settings,
                 const Value& value) { settings.server.trusted_proxies = texts_of(value); },
     .acceptable = is_network,
     .form = "IP addresses or networks, such as 127.0.0.1/32"},
    {.key = "server.threads",
     .type = SettingType::integer,
     .default_text = "0",
     .description = "Threads that answer requests; 0 for as many as the machine has cores.",
     .store = [](Settings& settings,
                 const Value& value) { settings.server.threads = number_of<unsigned>(value); },
     .least = 0,
     .most = 256},
    {.key = "server.connections",
     .type = SettingType::integer,
     .default_text = "2048",
     .description = "Connections open at a time; one more is answered 503.",
     .store = [](Settings& settings,
                 const Value& value) { settings.server.connections = number_of<std::size_t>(value); },
     .least = 1,
     .most = 100'000},
    {.key = "server.shutdown_grace_seconds",
     .type = SettingType::integer,
     .default_text = "9",
     .description = "How long running requests may take to finish when the server is stopped.",
     .store =
         [](Settings& settings, const Value& value) {
           settings.server.shutdown_grace = std::chrono::seconds(*value.integer());
         },
     .least = 0,
     .most = 300},
    {.key = "web.folder",
     .type = SettingType::text,
     .default_text = "",
     .description = "Folder of the built browser client. Empty: ../share/candor/web beside the folder of the "
                    "program, else ../../web-static/dist as in a build tree.",
     .store = [](Settings& settings, const Value& value) { settings.web.folder = text_of(value); }},
    {.key = "data.folder",
     .type = SettingType::text,
     .default_text = "/var/lib/candor",
     .description = "The data directory. It is made with `candor init` and belongs to one server at a time.",
     .store = [](Settings& settings, const Value& value) { settings.data.folder = text_of(value); },
     .acceptable = is_not_empty,
     .form = "a path"},
    {.key = "data.root_key_file",
     .type = SettingType::text,
     .default_text = "",
     .description =
         "File of the root key, best on another volume than the data. Empty: the systemd credential "
         "root.key when there is one, else root.key in the data directory.",
     .store = [](Settings& settings, const Value& value) { settings.data.root_key_file = text_of(value); }},
    {.key = "data.reserve_mebibytes",
     .type = SettingType::integer,
     .default_text = "64",
     .description =
         "Space that is left free on the disk: below it nothing is written any more (507), so that "
         "what people read can still be recorded.",
     .store =
         [](Settings& settings, const Value& value) {
           settings.data.reserve_bytes = number_of<std::uint64_t>(value) * 1024 * 1024;
         },
     .least = 0,
     .most = 1'048'576},
    {.key = "log.level",
     .type = SettingType::text,
     .default_text = "info",
     .description = "The least important events that are logged. No level logs personal data.",
     .store = [](Settings& settings,
                 const Value& value) { settings.log.level = log_level_of(*value.text()); },
     .choices = log_levels},
    {.key = "log.access",
     .type = SettingType::flag,
     .default_text = "true",
     .description = "Whether each answer is logged, with a masked address and the route instead of the path.",
     .store = [](Settings& settings, const Value& value) { settings.log.access = *value.boolean(); }},
    {.key = "installation.country",
     .type = SettingType::text,
     .default_text = "DE",
     .description = "Where the company sits: reads telephone numbers without country code.",
     .store = [](Settings& settings, const Value& value) { settings.installation.country = text_of(value); },
     .acceptable = is_country,
     .form = "a country code of two capital letters, such as DE"},
    {.key = "installation.language",
     .type = SettingType::text,
     .default_text = "en",
     .description = "The language of those who have chosen none.",
     .store = [](Settings& settings, const Value& value) { settings.installation.language = text_of(value); },
     .choices = languages},
    {.key = "limits.requests_per_minute",
     .type = SettingType::integer,
     .default_text = "6000",
     .description = "Requests that a signed-in person may send in a minute; 0 for no limit.",
     .store =
         [](Settings& settings, const Value& value) {
           settings.limits.requests_per_minute = number_of<std::uint32_t>(value);
         },
     .least = 0,
     .most = 1'000'000'000},
    {.key = "limits.token_requests_per_minute",
     .type = SettingType::integer,
     .default_text = "3000000",
     .description =
         "Requests that an API token may send in a minute; 0 for no limit. The default is more than "
         "one machine answers: lower it where others hold tokens.",
     .store =
         [](Settings& settings, const Value& value) {
           settings.limits.token_requests_per_minute = number_of<std::uint32_t>(value);
         },
     .least = 0,
     .most = 1'000'000'000},
    {.key = "limits.sign_in_per_minute",
     .type = SettingType::integer,
     .default_text = "10",
     .description = "Attempts to sign in that an account, and an address, has in a minute.",
     .store =
         [](Settings& settings, const Value& value) {
           settings.limits.sign_in_per_minute = number_of<std::uint32_t>(value);
         },
     .least = 1,
     .most = 10'000},
    {.key = "limits.upload_mebibytes",
     .type = SettingType::integer,
     .default_text = "25",
     .description = "How large a file may be that is attached to a record; a larger one is refused (413).",
     .store =
         [](Settings& settings, const Value& value) {
           settings.limits.upload_bytes = number_of<std::uint64_t>(value) * 1024 * 1024;
         },
     .least = 1,
     .most = 1'024},
    {.key = "session.idle_minutes",
     .type = SettingType::integer,
     .default_text = "720",
     .description = "A session in which nothing happened for so long ends.",
     .store = [](Settings& settings,
                 const Value& value) { settings.session.idle = std::chrono::minutes(*value.integer()); },
     .least = 1,
     .most = 1'440},
    {.key = "session.maximum_hours",
     .type = SettingType::integer,
     .default_text = "168",
     .description = "Every session ends after so long.",
     .store = [](Settings& settings,
                 const Value& value) { settings.session.maximum = std::chrono::hours(*value.integer()); },
     .least = 1,
     .most = 720},
};

}  // namespace

std::span<const SettingDeclaration> setting_declarations() {
  return declarations;
}

const SettingDeclaration* find_setting(std::string_view key) {
  const auto* found = std::ranges::find(declarations, key, &SettingDeclaration::key);
  return found == std::end(declarations) ? nullptr : found;
}

std::string constraint_of(const SettingDeclaration& declaration) {
  switch (declaration.type) {
    case SettingType::flag:
      return "true or false";
    case SettingType::integer:
      return "a whole number from " + std::to_string(declaration.least) + " to " +
             std::to_string(declaration.most);
    case SettingType::text_list:
      return "a list of " + std::string(declaration.form);
    case SettingType::text:
      break;
  }
  if (declaration.choices.empty()) {
    return declaration.form.empty() ? "a text in quotes" : std::string(declaration.form);
  }
  std::string text = "one of";
  for (const std::string_view choice : declaration.choices) {
    text += choice == declaration.choices.front() ? " " : ", ";
    text += choice;
  }
  return text;
}

bool fits(const SettingDeclaration& declaration, const Value& value) {
  const auto text_fits = [&declaration](const std::string& text) {
    if (text.find('\0') != std::string::npos) return false;
    if (!declaration.choices.empty()) return std::ranges::count(declaration.choices, text) != 0;
    return declaration.acceptable == nullptr || declaration.acceptable(text);
  };
  switch (declaration.type) {
    case SettingType::flag:
      return value.boolean() != nullptr;
    case SettingType::integer:
      return value.integer() != nullptr && *value.integer() >= declaration.least &&
             *value.integer() <= declaration.most;
    case SettingType::text:
      return value.text() != nullptr && text_fits(*value.text());
    case SettingType::text_list:
      return value.list() != nullptr && std::ranges::all_of(*value.list(), [&text_fits](const Value& item) {
               return item.text() != nullptr && text_fits(*item.text());
             });
  }
  return false;
}

Value read_setting(const SettingDeclaration& declaration, std::string_view text) {
  switch (declaration.type) {
    case SettingType::flag:
      if (text == "true" || text == "false") return text == "true";
      return {};
    case SettingType::integer:
      if (const auto number = read_integer(text)) return *number;
      return {};
    case SettingType::text:
      return text;
    case SettingType::text_list:
      break;
  }
  List items;
  if (!trim(text).empty()) {
    for (const std::string_view item : split(text, ',')) items.emplace_back(trim(item));
  }
  return items;
}

}  // namespace candor
