#pragma once
// Writes the head of an answer. By hand, into one buffer that is used again and again: this is on the way
// of every read. Pure.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.h"
#include "http/message.h"

namespace candor::http {

// Whether a body may stand behind the head of this answer (not after HEAD, 204 and 304).
bool has_body(Method method, int status);

// Whether no header would tear the head apart. A line break in one is a bug of whoever made it, and
// would let him who supplied the value write headers of his own.
bool is_writable(const Response& response);

// How long the body is said to be, before it is sent.
enum class BodyFraming : std::uint8_t {
  length,     // by Content-Length
  chunked,    // each piece says how long it is
  until_end,  // the connection's end is the body's, for those who do not know chunks
};

// Status line, the headers of the response, and those that are the server's own: Content-Length or
// Transfer-Encoding, Date and Connection; of these the response's are ignored.
void append_head(std::string& out, const Response& response, std::string_view date, bool close,
                 BodyFraming framing = BodyFraming::length);

// What stands before a chunk of a body; behind each stands a line end, behind the last one last_chunk.
void append_chunk_head(std::string& out, std::size_t size);
inline constexpr std::string_view last_chunk = "0\r\n\r\n";

// As in the Date header: Sun, 06 Nov 1994 08:49:37 GMT.
std::string format_http_date(Timestamp time);

std::string_view reason_of(int status);

}  // namespace candor::http
