#include "crm/email.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::size_t longest_local_part = 64;  // RFC 5321, 4.5.3.1
constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_domain = 253;
constexpr std::size_t longest_label = 63;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Spaces of Unicode, invisible characters and look-alikes of the dot: no mail server takes them, and they
// come from copying.
bool has_odd_character(std::string_view text) {
  static constexpr std::string_view odd[] = {
      "\xc2\xa0",  // no-break space
      "\xc2\xad",  // soft hyphen
      "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82", "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85",
      "\xe2\x80\x86", "\xe2\x80\x87", "\xe2\x80\x88", "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\x8b",
      "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaa", "\xe2\x80\xab",
      "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe2\x81\xa0",
      "\xe3\x80\x80",  // ideographic space
      "\xe3\x80\x82",  // ideographic full stop
      "\xef\xbb\xbf",  // byte order mark
  };
  return std::ranges::any_of(odd, [&](std::string_view one) { return text.find(one) != text.npos; });
}

bool is_atom(std::string_view text) {
  constexpr std::string_view allowed = "!#$%&'*+-/=?^_`{|}~";
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return is_letter_or_digit(c) || is_beyond_ascii(c) || allowed.find(c) != allowed.npos;
  });
}

bool is_quoted(std::string_view text) {
  if (text.size() < 3 || text.front() != '"' || text.back() != '"') return false;
  const std::string_view inside = text.substr(1, text.size() - 2);
  for (std::size_t position = 0; position < inside.size(); ++position) {
    const char c = inside[position];
    if (c == '"' || (!is_beyond_ascii(c) && (c < ' ' || c == '\x7f'))) return false;
    if (c == '\\' && ++position == inside.size()) return false;
  }
  return true;
}

bool is_local_part(std::string_view text) {
  return is_quoted(text) || std::ranges::all_of(split(text, '.'), is_atom);
}

bool is_label(std::string_view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  // What the limit of 63 counts is the ASCII form, which is longer than the characters it stands for.
  if (count_characters(label) > longest_label) return false;
  return std::ranges::all_of(label,
                             [](char c) { return is_letter_or_digit(c) || c == '-' || is_beyond_ascii(c); });
}

bool is_domain(std::string_view domain) {
  if (domain.size() > longest_domain || has_odd_character(domain)) return false;
  const auto labels = split(domain, '.');
  if (labels.size() < 2 || !std::ranges::all_of(labels, is_label)) return false;
  return !std::ranges::all_of(labels.back(), is_digit);
}

}  // namespace

std::string_view email_problem(std::string_view address) {
  if (address.size() > longest_address) return "An e-mail address has at most 254 characters.";
  // The last one: a quoted local part may hold others.
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return "An e-mail address has an @, like name@example.org.";
  const std::string_view local_part = address.substr(0, at);
  if (local_part.empty()) return "Before the @ stands a name, like name@example.org.";
  if (local_part.size() > longest_local_part) return "Before the @ stand at most 64 characters.";
  if (has_odd_character(local_part) || !is_local_part(local_part)) {
    return "The part before the @ has a character or a dot that cannot stand there.";
  }
  if (!is_domain(address.substr(at + 1))) return "After the @ stands a domain, like example.org.";
  return {};
}

std::string_view domain_problem(std::string_view domain) {
  return is_domain(domain) ? std::string_view{} : "Write the domain alone, like example.org.";
}

std::string_view website_problem(std::string_view website) {
  static constexpr std::string_view problem =
      "Write the address of a website, like example.org or https://example.org/shop.";
  std::string_view rest = website;
  const std::size_t scheme_end = website.find("://");
  if (scheme_end != std::string_view::npos) {
    const std::string_view scheme = website.substr(0, scheme_end);
    // Others could make a browser do something when the link is clicked.
    if (!equals_ignoring_case(scheme, "http") && !equals_ignoring_case(scheme, "https")) return problem;
    rest = website.substr(scheme_end + 3);
  }
  if (rest.find_first_of(" \"<>\\`") != rest.npos || has_odd_character(rest)) return problem;
  std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  const std::size_t colon = host.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, is_digit)) return problem;
    host = host.substr(0, colon);
  }
  return is_domain(host) ? std::string_view{} : problem;
}

}  // namespace candor
