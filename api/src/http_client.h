#pragma once
// The few requests that commands send to a server: the one file that knows libcurl. Over HTTP and HTTPS
// only, certificates checked, no redirects: a token goes nowhere but where it was meant to.
#include <string>
#include <string_view>

#include "base/result.h"

namespace candor {

struct ClientAnswer {
  int status = 0;
  std::string body;
};

// The error says that and why nobody answered.
Result<ClientAnswer> http_get(const std::string& address);
Result<ClientAnswer> http_post(const std::string& address, std::string_view content_type,
                               std::string_view body, std::string_view bearer_token);

// Without the slashes at its end, so that a path can follow.
std::string server_address(std::string_view given);
// For a part of an address, as RFC 3986 writes it.
std::string percent_encoded(std::string_view text);

}  // namespace candor
