#pragma once
// How a request says who it is: a bearer token or the session cookie, and whether a browser sent it
// from our own pages.
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace candor {

// __Host-candor needs HTTPS; over plain HTTP on loopback the name is candor.
std::string_view cookie_name(bool secure);
std::string_view session_cookie(const http::Request& request);
std::string_view bearer_token(const http::Request& request);
std::string set_cookie(bool secure, std::string_view secret, bool expire);

// A state-changing request that relies on the cookie must come from our own pages (Sec-Fetch-Site,
// else Origin); one that names neither is not a browser's and is refused too.
bool is_same_origin(const http::Request& request);
// False only when a browser says that another site sent it; for the sign-in itself.
bool may_sign_in_from(const http::Request& request);

}  // namespace candor
