// The browser client: its page with a nonce of its own for each answer, and its files.
#include <array>

#include "application.h"
#include "base/bytes.h"
#include "base/text.h"
#include "credentials.h"
#include "handlers/handlers.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::string_view without_client =
    "Candor is running. The browser client was not built, so there is no page here;\n"
    "the API is at /api/v1, described by /api/v1/openapi.json.\n";

http::Response nothing_here(const Call& call) {
  return problem({Errc::not_found, "not_found", "There is nothing at this address."}, call.id);
}

// Whether the browser takes this encoding: named, and not with q=0.
bool takes(const http::Request& request, std::string_view encoding) {
  for (auto part : split(request.header("Accept-Encoding"), ',')) {
    const auto semicolon = part.find(';');
    if (!equals_ignoring_case(trim(part.substr(0, semicolon)), encoding)) continue;
    if (semicolon == std::string_view::npos) return true;
    const auto quality = trim(part.substr(semicolon + 1));
    return quality.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

http::Response send_file(const Call& call, const ClientFiles::File& file, std::string_view caching) {
  http::Response response;
  response.headers.push_back({"Content-Type", std::string(file.type)});
  response.headers.push_back({"Cache-Control", std::string(caching)});
  response.headers.push_back({"Vary", "Accept-Encoding"});
  if (!file.brotli.empty() && takes(call.request, "br")) {
    response.headers.push_back({"Content-Encoding", "br"});
    response.body = file.brotli;
  } else if (!file.gzip.empty() && takes(call.request, "gzip")) {
    response.headers.push_back({"Content-Encoding", "gzip"});
    response.body = file.gzip;
  } else {
    response.body = file.content;
  }
  return response;
}

bool signed_in(Application& application, const http::Request& request) {
  const auto secret = session_cookie(request);
  return !secret.empty() && application.vault().authenticator().by_session(secret).has_value();
}

http::Response send_index(Application& application, const Call& call) {
  std::array<std::byte, 16> bytes;
  application.environment().random.fill(bytes);
  const std::string nonce = to_base64(bytes);
  http::Response response;
  response.headers.push_back({"Content-Type", "text/html; charset=utf-8"});
  response.headers.push_back({"Cache-Control", "no-store"});
  response.headers.push_back(
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
           "'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; "
           "form-action 'self'; frame-ancestors 'none'"});
  response.body = application.client().index(nonce, signed_in(application, call.request));
  return response;
}

// A path of the client's own, /contacts/0192..., and not a file that is not there.
bool is_page_path(std::string_view path) {
  return path.find('.') == std::string_view::npos;
}

}  // namespace

http::Response page(Application& application, Call& call) {
  const auto path = call.request.path();
  const auto& client = application.client();
  if (const auto* file = client.find(path)) return send_file(call, *file, "no-cache");
  if (client.has_index() && is_page_path(path)) return send_index(application, call);
  if (path != "/") return nothing_here(call);
  http::Response response;
  response.headers.push_back({"Content-Type", "text/plain; charset=utf-8"});
  response.headers.push_back({"Cache-Control", "no-store"});
  response.body = without_client;
  return response;
}

http::Response client_file(Application& application, Call& call) {
  const auto* file = application.client().find(call.request.path());
  if (!file) return nothing_here(call);
  // Names hold a hash of the content.
  return send_file(call, *file, "public, max-age=31536000, immutable");
}

}  // namespace candor::handlers
