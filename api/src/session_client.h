#pragma once
// Where a session is opened from, as far as people need it to tell their own sessions apart: families of
// browser and system, and the network without its host part. What the browser sent is not kept.
#include "http/message.h"
#include "privacy/account_facts.h"

namespace candor {

SessionClient session_client(const http::Request& request);

// IPv4 to /24, IPv6 to /48; 6to4 and Teredo, which carry an IPv4 address, to /16 and /32. Empty when it is
// no address.
std::string network_of(std::string_view address);

}  // namespace candor
