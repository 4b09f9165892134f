#pragma once
// The names under which this server may be addressed. Anything else in a Host header is somebody's
// attempt to make a browser speak to it under a foreign name. Immutable once made.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candor::http {

// The host of `host[:port]`, in lower case, an IPv6 address without brackets and in its shortest form;
// nothing if it is not a valid one (RFC 3986, without user information and percent-encoding).
std::optional<std::string> parse_host(std::string_view authority);

class HostList {
 public:
  // Holds the loopback names; false if `host` is not a valid one.
  HostList();
  bool add(std::string_view host);
  bool contains(std::string_view parsed_host) const;

 private:
  std::vector<std::string> hosts_;
};

}  // namespace candor::http
