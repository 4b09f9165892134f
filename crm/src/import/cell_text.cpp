#include "import/cell_text.h"

#include <algorithm>

#include "base/text.h"
#include "crm/countries.h"

namespace candor {

std::string one_line(std::string_view text, std::string_view joint) {
  std::string result;
  for (;;) {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = trim(text.substr(0, end));
    if (!line.empty()) {
      if (!result.empty()) result += joint;
      result += line;
    }
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

std::string with_line_feeds(std::string_view text) {
  std::string result;
  for (std::size_t position = 0; position < text.size(); ++position) {
    if (text[position] != '\r') {
      result += text[position];
    } else if (text.substr(position + 1, 1) != "\n") {
      result += '\n';
    }
  }
  return result;
}

void append_joined(std::string& text, std::string_view joint, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += joint;
  text += more;
}

void set_text(Object& object, std::string_view name, std::string text) {
  if (!text.empty()) object.emplace_back(std::string(name), std::move(text));
}

std::string post_office_box(std::string_view box) {
  const bool bare = std::ranges::all_of(box, [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  return bare && !box.empty() ? "PO Box " + std::string(box) : std::string(box);
}

Object address_of(std::string street, std::string city, std::string region, std::string postal_code,
                  std::string_view country) {
  const std::string_view code = country_named(country);
  if (code.empty()) append_joined(region, ", ", country);
  Object address;
  set_text(address, "street", std::move(street));
  set_text(address, "city", std::move(city));
  set_text(address, "region", std::move(region));
  set_text(address, "postal_code", std::move(postal_code));
  set_text(address, "country", std::string(code));
  return address;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string birth_date_from(std::string_view cell) {
  std::string text = one_line(cell);
  // A time of day belongs to no birthday.
  if (text.size() > 10 && text[10] == 'T' && all_digits(text.substr(11, 2))) text.resize(10);
  std::ranges::replace(text, '/', '-');
  if (text.size() == 8 && all_digits(text)) text.insert(6, "-").insert(4, "-");
  if (text.size() == 6 && text.starts_with("--") && all_digits(text.substr(2))) text.insert(4, "-");
  if (text.size() == 10 && text.starts_with("1604-")) text.replace(0, 4, "-");
  return text == "--" ? std::string{} : text;
}

}  // namespace candor
