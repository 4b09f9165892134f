#include "credentials.h"

#include "base/text.h"

namespace candor {
namespace {

bool origin_is_host(const http::Request& request) {
  const auto origin = request.header("Origin");
  const auto separator = origin.find("://");
  return separator != std::string_view::npos &&
         equals_ignoring_case(origin.substr(separator + 3), request.header("Host"));
}

}  // namespace

std::string_view cookie_name(bool secure) {
  return secure ? "__Host-candor" : "candor";
}

std::string_view session_cookie(const http::Request& request) {
  const auto wanted = cookie_name(request.secure);
  for (auto part : split(request.header("Cookie"), ';')) {
    part = trim(part);
    const auto equals = part.find('=');
    if (equals != std::string_view::npos && part.substr(0, equals) == wanted) return part.substr(equals + 1);
  }
  return {};
}

std::string_view bearer_token(const http::Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  const auto value = request.header("Authorization");
  if (value.size() <= scheme.size() || !equals_ignoring_case(value.substr(0, scheme.size()), scheme))
    return {};
  return trim(value.substr(scheme.size()));
}

std::string set_cookie(bool secure, std::string_view secret, bool expire) {
  std::string cookie =
      std::string(cookie_name(secure)) + "=" + std::string(secret) + "; Path=/; HttpOnly; SameSite=Strict";
  if (secure) cookie += "; Secure";
  if (expire) cookie += "; Max-Age=0";
  return cookie;
}

bool is_same_origin(const http::Request& request) {
  const auto site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin";
  return origin_is_host(request);
}

bool may_sign_in_from(const http::Request& request) {
  const auto site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin" || site == "none";
  return request.header("Origin").empty() || origin_is_host(request);
}

}  // namespace candor
