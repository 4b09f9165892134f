#pragma once
// The OpenAPI 3.1 document, generated from the routes and the record declarations that are running.
#include <string>

namespace candor {

std::string openapi_document();

}  // namespace candor
