#pragma once
// From the texts that address books write to the texts that a Contact holds.
#include <string>
#include <string_view>

#include "base/value.h"

namespace candor {

// A text for a member of one line: line breaks become `joint`.
std::string one_line(std::string_view text, std::string_view joint = " ");
// CRLF and CR become LF.
std::string with_line_feeds(std::string_view text);
void append_joined(std::string& text, std::string_view joint, std::string_view more);
// Adds the member unless the text is empty.
void set_text(Object& object, std::string_view name, std::string text);
// "Postfach 12" says what it is; a bare number does not.
std::string post_office_box(std::string_view box);
// The members of an address that hold something. A country whose name we do not know is added to `region`,
// which stands beside it on an envelope.
Object address_of(std::string street, std::string city, std::string region, std::string postal_code,
                  std::string_view country);
// 19800512, 1980/05/12, 1980-05-12T00:00:00Z, --0512, and 1604 for "no year", as YYYY-MM-DD or --MM-DD. What
// is none of these stays as it is, and the contact's own check says so.
std::string birth_date_from(std::string_view cell);
bool all_digits(std::string_view text);

}  // namespace candor
