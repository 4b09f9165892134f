// Names of what the Authenticator tells about sessions, and checks of what is told to it.
#include "base/text.h"
#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::size_t longest_name = 200;

}  // namespace

std::string_view name_of(Browser browser) {
  constexpr std::string_view names[] = {"other", "Firefox", "Chrome", "Safari", "Edge"};
  const auto at = static_cast<std::size_t>(browser);
  return at < std::size(names) ? names[at] : names[0];
}

std::string_view name_of(OperatingSystem system) {
  constexpr std::string_view names[] = {"other", "Windows", "macOS", "Linux", "Android", "iOS"};
  const auto at = static_cast<std::size_t>(system);
  return at < std::size(names) ? names[at] : names[0];
}

std::optional<FieldError> email_mistake(std::string_view email) {
  const auto at = email.find('@');
  const bool plausible = at != std::string_view::npos && at > 0 &&
                         email.find('.', at) != std::string_view::npos &&
                         email.find_first_of(" \t\r\n") == std::string_view::npos && email.size() <= 254 &&
                         is_clean_utf8(email) && email.find('@', at + 1) == std::string_view::npos;
  if (plausible) return std::nullopt;
  return FieldError{"email", "invalid", "Give an e-mail address."};
}

std::optional<FieldError> name_mistake(std::string_view name) {
  if (name.empty()) return FieldError{"name", "required", "Give the name colleagues will see."};
  if (!is_clean_utf8(name) || name.find_first_of("\r\n\t") != std::string_view::npos) {
    return FieldError{"name", "invalid", "Give a name in one line of text."};
  }
  if (count_characters(name) <= longest_name) return std::nullopt;
  return FieldError{"name", "too_long", "Use at most 200 characters."};
}

}  // namespace candor
