#include "import/vcard_lines.h"

#include <algorithm>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_head = 4096;  // name and parameters
constexpr std::size_t most_parameters = 32;

constexpr std::string_view left_out[] = {"PHOTO", "LOGO", "SOUND", "KEY"};

std::string ascii_upper(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  }
  return result;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// Where the value begins: the first colon outside quotes. npos when this is no property.
std::size_t colon_of(std::string_view line) {
  const std::string_view head = line.substr(0, longest_head);
  std::size_t position = 0;
  while (position < head.size() && (is_name_character(head[position]) || head[position] == '.')) ++position;
  if (position == 0 || position == head.size() || (head[position] != ':' && head[position] != ';')) {
    return std::string_view::npos;
  }
  bool quoted = false;
  for (; position < head.size(); ++position) {
    if (head[position] == '"') quoted = !quoted;
    if (head[position] == ':' && !quoted) return position;
  }
  return std::string_view::npos;
}

// "item1.EMAIL" as group and name.
std::pair<std::string_view, std::string_view> group_and_name(std::string_view head) {
  const std::string_view full = head.substr(0, head.find(';'));
  const std::size_t dot = full.rfind('.');
  if (dot == std::string_view::npos) return {{}, full};
  return {full.substr(0, dot), full.substr(dot + 1)};
}

bool is_left_out(std::string_view line) {
  const std::string_view name = group_and_name(line.substr(0, colon_of(line))).second;
  return std::ranges::any_of(left_out, [&](std::string_view one) { return equals_ignoring_case(one, name); });
}

bool is_quoted_printable(std::string_view line) {
  const std::size_t colon = colon_of(line);
  return colon != std::string_view::npos &&
         ascii_upper(line.substr(0, colon)).find("QUOTED-PRINTABLE") != std::string::npos;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t position = 0; position < text.size(); ++position) {
    const int high = text[position] == '=' && position + 2 < text.size() ? hex_value(text[position + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[position + 2]) : -1;
    if (low < 0) {
      out += text[position];
      continue;
    }
    out += static_cast<char>(high << 4 | low);
    position += 2;
  }
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out;
  unsigned bits = 0, held = 0;
  for (const char c : text) {
    if (c == '=' || c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>(bits >> held & 0xff);
    }
  }
  return out;
}

// RFC 6868: ^n, ^' and ^^ in the value of a parameter.
std::string parameter_text(std::string_view text) {
  std::string out;
  for (std::size_t position = 0; position < text.size(); ++position) {
    const char next = text[position] == '^' && position + 1 < text.size() ? text[position + 1] : '\0';
    if (next == 'n' || next == '\'' || next == '^') {
      out += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
      ++position;
    } else if (text[position] != '"') {
      out += text[position];
    }
  }
  return out;
}

std::vector<std::string_view> split_unquoted(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  bool quoted = false;
  std::size_t start = 0;
  for (std::size_t position = 0; position < text.size(); ++position) {
    if (text[position] == '"') quoted = !quoted;
    if (text[position] != separator || quoted) continue;
    parts.push_back(text.substr(start, position - start));
    start = position + 1;
  }
  parts.push_back(text.substr(start));
  return parts;
}

void add_types(VcardProperty& property, std::string_view values) {
  // TYPE="work,voice" is how some write the list.
  for (const std::string_view value : split_unquoted(values, ',')) {
    const std::string types = parameter_text(value);
    for (const std::string_view type : split(types, ',')) {
      if (!trim(type).empty()) property.types.push_back(ascii_lower(trim(type)));
    }
  }
}

// Fills everything but the value; gives back the content encoding.
std::string read_head(std::string_view head, VcardProperty& property) {
  const auto [group, name] = group_and_name(head);
  property.group = ascii_lower(group);
  property.name = ascii_upper(name);
  std::string content_encoding;
  auto parts = split_unquoted(head, ';');
  if (parts.size() > most_parameters) parts.resize(most_parameters);
  for (std::size_t part = 1; part < parts.size(); ++part) {
    const std::size_t equals = parts[part].find('=');
    const std::string key = ascii_upper(trim(parts[part].substr(0, equals)));
    if (equals == std::string_view::npos) {
      if (key == "QUOTED-PRINTABLE" || key == "BASE64") {
        content_encoding = key;
      } else {
        add_types(property, key);
      }
      continue;
    }
    const std::string_view value = trim(parts[part].substr(equals + 1));
    if (key == "TYPE") {
      add_types(property, value);
    } else if (key == "ENCODING") {
      content_encoding = ascii_upper(value);
    } else {
      property.parameters.emplace_back(key, parameter_text(value));
    }
  }
  return content_encoding;
}

}  // namespace

std::string_view VcardProperty::parameter(std::string_view wanted) const {
  for (const auto& [key, text] : parameters) {
    if (key == wanted) return text;
  }
  return {};
}

bool VcardProperty::has_type(std::string_view type) const {
  return std::ranges::find(types, type) != types.end();
}

std::optional<VcardProperty> VcardLines::next() {
  std::string_view first = take_line();
  while (trim(first).empty()) {
    if (rest_.empty()) return std::nullopt;
    first = take_line();
  }
  VcardProperty property;
  property.left_out = is_left_out(first);
  const std::string line = unfold(first, !property.left_out);
  const std::size_t colon = colon_of(line);
  if (colon == std::string_view::npos) return property;
  const std::string content_encoding = read_head(std::string_view(line).substr(0, colon), property);
  if (property.name.size() > longest_name) property.name = "(a long name)";
  if (property.left_out) return property;
  property.value = line.substr(colon + 1);
  if (line.size() > longest_value) {
    property.problem = {property.name, "too_long", "This property is longer than any contact's data."};
    property.value.clear();
  } else {
    decode(property, content_encoding);
  }
  return property;
}

// One line of the file, without its end.
std::string_view VcardLines::take_line() {
  const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
  const std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end);
  if (!rest_.empty()) rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
  return line;
}

std::string VcardLines::unfold(std::string_view first, bool keep) {
  std::string line;
  const auto append = [&](std::string_view more) {
    // One byte more than the limit, so that it shows.
    if (line.size() <= longest_value) line.append(more.substr(0, longest_value + 1 - line.size()));
  };
  append(keep ? first : first.substr(0, std::min(first.size(), longest_head)));
  const bool quoted_printable = keep && is_quoted_printable(first);
  while (!rest_.empty()) {
    const bool soft_break = quoted_printable && line.ends_with('=');
    if (!soft_break && !belongs_to_line_before()) break;
    std::string_view more = take_line();
    if (soft_break) {
      line.pop_back();
    } else if (more.starts_with(' ') || more.starts_with('\t')) {
      if (!old_folding_) more.remove_prefix(1);
    } else if (keep) {
      // A line break that should have been written \n.
      append("\n");
    }
    if (keep) append(more);
  }
  return line;
}

// Folded, or a text that goes on where a property should begin. An empty line ends a property.
bool VcardLines::belongs_to_line_before() const {
  if (rest_.front() == ' ' || rest_.front() == '\t') return true;
  if (rest_.front() == '\r' || rest_.front() == '\n') return false;
  const std::string_view line = rest_.substr(0, std::min(rest_.find_first_of("\r\n"), longest_head));
  return colon_of(line) == std::string_view::npos;
}

void VcardLines::decode(VcardProperty& property, std::string_view content_encoding) const {
  const auto refuse = [&](std::string_view code, std::string_view message) {
    property.problem = {property.name, std::string(code), std::string(message)};
    property.value.clear();
  };
  if (content_encoding == "QUOTED-PRINTABLE" || content_encoding == "Q") {
    property.value = from_quoted_printable(property.value);
  } else if (content_encoding == "BASE64" || content_encoding == "B") {
    auto bytes = from_base64(property.value);
    if (!bytes) return refuse("unreadable", "This property is not the base64 that it says it is.");
    property.value = std::move(*bytes);
  } else if (!content_encoding.empty() && content_encoding != "8BIT" && content_encoding != "7BIT") {
    return refuse("unknown_encoding", "This property has an encoding that nobody knows.");
  }
  // Some write single cards in another encoding than the rest, and do not say so. Hardly any text in an
  // old encoding is well-formed UTF-8 by chance.
  auto encoding = std::optional(is_clean_utf8(property.value) ? TextEncoding::utf8 : encoding_);
  if (const auto named = property.parameter("CHARSET"); !named.empty()) {
    encoding = text_encoding_named(named);
  } else if (encoding == TextEncoding::utf8 && !is_clean_utf8(property.value) && old_folding_) {
    encoding = TextEncoding::windows_1252;
  }
  if (encoding != TextEncoding::utf8) {
    const bool plain = std::ranges::all_of(property.value, [](char c) { return (c & 0x80) == 0; });
    if (!encoding && !plain) {
      return refuse("unknown_encoding", "This property has a character set that cannot be read. Use UTF-8.");
    }
    if (!plain) property.value = to_utf8(property.value, *encoding);
  }
  if (!is_clean_utf8(property.value)) {
    refuse("invalid_text", "This property has bytes that are no text in its character set. Use UTF-8.");
  }
}

std::string unescaped(std::string_view text, bool old) {
  std::string out;
  for (std::size_t position = 0; position < text.size(); ++position) {
    const char next = text[position] == '\\' && position + 1 < text.size() ? text[position + 1] : '\0';
    if (!old && (next == 'n' || next == 'N')) {
      out += '\n';
    } else if (next == '\\' || next == ',' || next == ';' || next == ':') {
      out += next;
    } else {
      out += text[position];
      continue;
    }
    ++position;
  }
  return out;
}

std::vector<std::string_view> split_unescaped(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t position = 0; position < text.size(); ++position) {
    if (text[position] == '\\') {
      ++position;
    } else if (text[position] == separator) {
      parts.push_back(text.substr(start, position - start));
      start = position + 1;
    }
  }
  parts.push_back(text.substr(start));
  return parts;
}

}  // namespace candor
