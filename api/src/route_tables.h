#pragma once
// Parts of the table of routes that are long enough for a file of their own; routes.cpp puts them together.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "route.h"

namespace candor {

std::span<const Route> register_routes();
std::span<const Route> account_routes();  // sign-in, users, sessions, tokens, set-up, installation
std::span<const Route> lead_routes();     // conversion and back
std::span<const Route> content_routes();  // attachments
std::span<const Route> privacy_routes();  // rules, and why one applies
// Of a type whose records are about people: privacy, events, access history, notices.
void add_person_routes(const RecordType& type, std::vector<Route>& all);

// Of every type: totals, values, bulk changes, timeline.
void add_routes_of_many(const RecordType& type, std::vector<Route>& all);
void add_timeline_route(const RecordType& type, std::vector<Route>& all);

// Views into what was kept live as long as the program.
std::string_view kept(std::string text);
// contact: Contact
std::string capitalised(std::string_view name);

}  // namespace candor
