#pragma once
// Parts of the table of routes that are long enough for a file of their own; routes.cpp puts them together.
#include <span>

#include "route.h"

namespace candor {

std::span<const Route> register_routes();
std::span<const Route> account_routes();  // sign-in, users, sessions, tokens, set-up, installation

}  // namespace candor
