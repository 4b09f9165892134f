#include "http_client.h"

#include <curl/curl.h>

#include <memory>

namespace candor {
namespace {

constexpr long connect_milliseconds = 10'000;
constexpr long short_request_milliseconds = 10'000;
constexpr std::size_t longest_answer = std::size_t{256} << 20;

struct CurlEnds {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(CURLU* address) const { curl_url_cleanup(address); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(char* text) const { curl_free(text); }
};
template <class T>
using Owned = std::unique_ptr<T, CurlEnds>;

std::size_t take(char* data, std::size_t size, std::size_t count, void* target) {
  auto& body = *static_cast<std::string*>(target);
  const std::size_t bytes = size * count;
  if (body.size() + bytes > longest_answer) return 0;
  body.append(data, bytes);
  return bytes;
}

// Scheme, host and port: what an error may name. Empty when it is no address of a web server.
std::string server_of(const std::string& address) {
  const Owned<CURLU> parsed(curl_url());
  if (curl_url_set(parsed.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return {};
  char* text = nullptr;
  std::string server;
  for (const auto part : {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT}) {
    if (curl_url_get(parsed.get(), part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
    const Owned<char> owned(text);
    if (part == CURLUPART_SCHEME && std::string_view(text) != "http" && std::string_view(text) != "https")
      return {};
    server += (part == CURLUPART_SCHEME ? "" : part == CURLUPART_HOST ? "://" : ":") + std::string(text);
  }
  return server;
}

Error nobody_answers(CURLcode code, const std::string& server) {
  const auto error = [&server](std::string_view name, std::string_view what) {
    return Error{Errc::unavailable, std::string(name), "The server at " + server + std::string(what)};
  };
  switch (code) {
    case CURLE_COULDNT_CONNECT:
      return error("unreachable",
                   " does not answer. Start it with candor serve, or name the right one with --server.");
    case CURLE_COULDNT_RESOLVE_HOST:
      return error("unreachable", " is not known by this name. Check --server.");
    case CURLE_OPERATION_TIMEDOUT:
      return error("unreachable", " did not answer in time. Try again.");
    case CURLE_PEER_FAILED_VERIFICATION:
      return error("certificate",
                   " has no certificate that this machine trusts. Check the name and the certificate.");
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
      return error("interrupted",
                   " broke off. Look whether it runs, and what was done, before you try again.");
    default:
      return error("unreachable", " cannot be asked: " + std::string(curl_easy_strerror(code)) + ".");
  }
}

class Request {
 public:
  explicit Request(const std::string& address) : address_(address), server_(server_of(address)) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready == CURLE_OK) handle_.reset(curl_easy_init());
    set(CURLOPT_URL, address_.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, connect_milliseconds);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_WRITEFUNCTION, &take);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&answer_.body));
    set(CURLOPT_USERAGENT, "candor/" CANDOR_VERSION);
    // A proxy of the environment is for the world outside.
    if (server_.find("://127.") != std::string::npos || server_.find("://localhost:") != std::string::npos ||
        server_.find("://[::1]:") != std::string::npos) {
      set(CURLOPT_NOPROXY, "*");
    }
  }

  template <class T>
  void set(CURLoption option, T value) {
    if (handle_ && curl_easy_setopt(handle_.get(), option, value) != CURLE_OK) handle_.reset();
  }
  void add_header(const std::string& header) {
    if (curl_slist* longer = curl_slist_append(headers_.get(), header.c_str())) {
      static_cast<void>(headers_.release());
      headers_.reset(longer);
    }
  }

  Result<ClientAnswer> send() {
    if (server_.empty()) {
      return Error{Errc::invalid, "usage", "The server must be an address such as http://127.0.0.1:8080."};
    }
    if (headers_) set(CURLOPT_HTTPHEADER, headers_.get());
    if (!handle_) return Error{Errc::unavailable, "unreachable", "The library for HTTP cannot be used."};
    const CURLcode code = curl_easy_perform(handle_.get());
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    answer_.status = static_cast<int>(status);
    // A server that refuses a large body answers before it has read it, and closes.
    const bool refused_early = status >= 400 && (code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR);
    if (code != CURLE_OK && !refused_early) return nobody_answers(code, server_);
    return std::move(answer_);
  }

 private:
  std::string address_;
  std::string server_;
  Owned<CURL> handle_;
  Owned<curl_slist> headers_;
  ClientAnswer answer_;
};

}  // namespace

Result<ClientAnswer> http_get(const std::string& address) {
  Request request(address);
  request.set(CURLOPT_TIMEOUT_MS, short_request_milliseconds);
  return request.send();
}

Result<ClientAnswer> http_post(const std::string& address, std::string_view content_type,
                               std::string_view body, std::string_view bearer_token) {
  Request request(address);
  request.add_header("Content-Type: " + std::string(content_type));
  request.add_header("Authorization: Bearer " + std::string(bearer_token));
  request.add_header("Expect:");  // one round trip less; the server answers early when it refuses
  request.set(CURLOPT_POST, 1L);
  request.set(CURLOPT_POSTFIELDS, body.data());
  request.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  return request.send();
}

std::string server_address(std::string_view given) {
  while (given.ends_with('/')) given.remove_suffix(1);
  return std::string(given);
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char character : text) {
    if (unreserved.find(character) != std::string_view::npos) {
      out += character;
      continue;
    }
    const auto byte = static_cast<unsigned char>(character);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

}  // namespace candor
