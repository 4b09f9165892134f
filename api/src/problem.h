#pragma once
// Errors as RFC 9457 problem documents: one table from Errc to status and title.
#include "base/error.h"
#include "base/id.h"
#include "http/message.h"
#include "privacy/vault.h"

namespace candor {

int status_of(Errc code);
// `status`: another one than the table's, for errors of HTTP itself.
http::Response problem(const Error& error, const Uuid& request, int status = 0);
// The answer when an answer could not be made durable.
http::Response problem(Durability durability, const Uuid& request);
// Headers that every answer bears.
void add_security_headers(http::Response& response);

}  // namespace candor
