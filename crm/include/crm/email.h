#pragma once
// Whether a text can be an e-mail address. Pragmatic: what mail servers in use accept, including
// international addresses (RFC 6531) and punycode; not comments, address literals or bare host names.
#include <string_view>

namespace candor {

// Empty when `address` can be one, else what is wrong in words that tell how to mend it.
std::string_view email_problem(std::string_view address);

// The same for a domain (example.org), and for the address of a website with or without http(s)://.
std::string_view domain_problem(std::string_view domain);
std::string_view website_problem(std::string_view website);

}  // namespace candor
