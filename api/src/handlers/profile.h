#pragma once
// What sign-in, set-up and profile answer alike.
#include "application.h"

namespace candor::handlers {

// Who is signed in: user, roles, purposes, settings.
Value session_value(Application& application, const Principal& who);
// Sets the session cookie.
http::Response signed_in(const Call& call, int status, std::string_view secret);

}  // namespace candor::handlers
