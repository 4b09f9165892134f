#include "http/response_head.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "http/characters.h"

namespace candor::http {
namespace {

struct Reason {
  int status;
  std::string_view text;
};
constexpr Reason reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
    {507, "Insufficient Storage"},
};

bool is_of_the_server(std::string_view name) {
  // The first letters tell almost all others apart without a full comparison.
  switch (name.empty() ? '\0' : name.front()) {
    case 'C':
    case 'c':
      return equals_ignoring_case(name, "Content-Length") || equals_ignoring_case(name, "Connection");
    case 'D':
    case 'd':
      return equals_ignoring_case(name, "Date");
    case 'T':
    case 't':
      return equals_ignoring_case(name, "Transfer-Encoding");
    case 'K':
    case 'k':
      return equals_ignoring_case(name, "Keep-Alive");
    default:
      return false;
  }
}

void append_number(std::string& out, std::size_t number) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_two_digits(std::string& out, unsigned number) {
  out.push_back(static_cast<char>('0' + number / 10));
  out.push_back(static_cast<char>('0' + number % 10));
}

}  // namespace

std::string_view reason_of(int status) {
  const auto found =
      std::lower_bound(std::begin(reasons), std::end(reasons), status,
                       [](const Reason& reason, int wanted) { return reason.status < wanted; });
  return found != std::end(reasons) && found->status == status ? found->text : "Status";
}

bool has_body(Method method, int status) {
  return method != Method::head && status >= 200 && status != 204 && status != 304;
}

bool is_writable(const Response& response) {
  if (response.status < 200 || response.status > 599) return false;
  return std::all_of(response.headers.begin(), response.headers.end(), [](const Header& header) {
    return is_token(header.name) && is_field_value(header.value);
  });
}

void append_head(std::string& out, const Response& response, std::string_view date, bool close,
                 BodyFraming framing) {
  out.append("HTTP/1.1 ");
  append_number(out, static_cast<std::size_t>(response.status));
  out.push_back(' ');
  out.append(reason_of(response.status));
  out.append("\r\n");
  for (const Header& header : response.headers) {
    if (is_of_the_server(header.name)) continue;
    out.append(header.name).append(": ").append(header.value).append("\r\n");
  }
  out.append(response.fixed_headers);
  if (framing == BodyFraming::chunked) {
    out.append("Transfer-Encoding: chunked\r\n");
  } else if (framing == BodyFraming::length && response.status != 204 && response.status != 304) {
    out.append("Content-Length: ");
    append_number(
        out, response.source ? static_cast<std::size_t>(response.length.value_or(0)) : response.body.size());
    out.append("\r\n");
  }
  out.append("Date: ").append(date).append("\r\n");
  if (close) out.append("Connection: close\r\n");
  out.append("\r\n");
}

void append_chunk_head(std::string& out, std::size_t size) {
  std::array<char, 16> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16).ptr;
  out.append(digits.data(), end).append("\r\n");
}

std::string format_http_date(Timestamp time) {
  static constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
  std::string out;
  out.append(weekdays[std::chrono::weekday(day).c_encoding()]).append(", ");
  append_two_digits(out, static_cast<unsigned>(date.day()));
  out.append(" ").append(months[static_cast<unsigned>(date.month()) - 1]).append(" ");
  append_number(out, static_cast<std::size_t>(static_cast<int>(date.year())));
  out.push_back(' ');
  append_two_digits(out, static_cast<unsigned>(clock.hours().count()));
  out.push_back(':');
  append_two_digits(out, static_cast<unsigned>(clock.minutes().count()));
  out.push_back(':');
  append_two_digits(out, static_cast<unsigned>(clock.seconds().count()));
  out.append(" GMT");
  return out;
}

}  // namespace candor::http
