#pragma once
// The file of a record as an answer: opened piece by piece as it goes out, and always to be saved, never to
// be shown, whatever it is.
#include "http/message.h"
#include "places.h"
#include "privacy/content.h"

namespace candor {

http::Response present_content(Vault& vault, ContentReader reader, Places::Place place);

// attachment, with the name for all clients (RFC 6266, RFC 8187): what could turn or hide part of it is
// replaced.
std::string content_disposition(std::string_view name);

}  // namespace candor
