#pragma once
// Forms of texts that compare equal where people mean the same. Thread safe.
#include <string>
#include <string_view>

namespace candor {

// Without case, accents, scripts, invisible characters and repeated spaces: "Łukasz  ØSTERGÅRD" and
// "lukasz ostergard" are one (ICU Any-Latin; Latin-ASCII; Lower). No control characters remain.
std::string folded(std::string_view text);

// The address as mail servers compare it in practice: case folded, an international domain in its ASCII
// form (IDNA 2008). Never fails: what cannot be converted stays as folded.
std::string normal_email(std::string_view address);
std::string normal_domain(std::string_view domain);

// 0-9 of any script, nothing else.
std::string digits_of(std::string_view text);

}  // namespace candor
