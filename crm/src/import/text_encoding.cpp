#include "crm/import/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";
constexpr std::string_view little_mark = "\xff\xfe";
constexpr std::string_view big_mark = "\xfe\xff";
// As much as tells UTF-16 from everything else: names and commas stand in the first lines.
constexpr std::size_t looked_at = 4096;
constexpr char unreadable = '\xff';  // never part of UTF-8

// What Windows-1252 has at 0x80 to 0x9f; 0: nothing.
constexpr std::array<char16_t, 32> windows_1252_high{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

struct EncodingName {
  std::string_view name;
  TextEncoding encoding;
};
constexpr EncodingName encoding_names[] = {
    {"utf-8", TextEncoding::utf8},
    {"utf-16le", TextEncoding::utf16_little},
    {"utf-16be", TextEncoding::utf16_big},
    {"windows-1252", TextEncoding::windows_1252},
    {"iso-8859-15", TextEncoding::iso_8859_15},
    // other names of the same
    {"utf8", TextEncoding::utf8},
    {"us-ascii", TextEncoding::utf8},
    {"ascii", TextEncoding::utf8},
    {"iso-8859-1", TextEncoding::windows_1252},
    {"iso_8859-1", TextEncoding::windows_1252},
    {"latin1", TextEncoding::windows_1252},
    {"cp1252", TextEncoding::windows_1252},
    {"ansi", TextEncoding::windows_1252},
    {"iso_8859-15", TextEncoding::iso_8859_15},
    {"latin-9", TextEncoding::iso_8859_15},
};

void append_character(std::string& out, char32_t code) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xc0 | code >> 6);
    byte(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    byte(0xe0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3f));
    byte(0x80 | (code & 0x3f));
  } else {
    byte(0xf0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3f));
    byte(0x80 | (code >> 6 & 0x3f));
    byte(0x80 | (code & 0x3f));
  }
}

char32_t iso_8859_15(unsigned char byte) {
  switch (byte) {
    case 0xa4:
      return 0x20ac;
    case 0xa6:
      return 0x160;
    case 0xa8:
      return 0x161;
    case 0xb4:
      return 0x17d;
    case 0xb8:
      return 0x17e;
    case 0xbc:
      return 0x152;
    case 0xbd:
      return 0x153;
    case 0xbe:
      return 0x178;
    default:
      return byte;
  }
}

std::string from_bytes(std::string_view bytes, TextEncoding encoding) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else if (encoding == TextEncoding::iso_8859_15) {
      append_character(out, iso_8859_15(byte));
    } else if (byte >= 0xa0) {
      append_character(out, byte);
    } else if (const char16_t code = windows_1252_high[byte - 0x80]; code != 0) {
      append_character(out, code);
    } else {
      out += unreadable;
    }
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool little) {
  const auto unit_at = [&](std::size_t position) {
    const auto first = static_cast<unsigned char>(bytes[position]);
    const auto second = static_cast<unsigned char>(bytes[position + 1]);
    return static_cast<char32_t>(little ? first | second << 8 : first << 8 | second);
  };
  std::string out;
  out.reserve(bytes.size() / 2 + bytes.size() / 8);
  std::size_t position = 0;
  for (; position + 1 < bytes.size(); position += 2) {
    const char32_t unit = unit_at(position);
    if (unit < 0xd800 || unit > 0xdfff) {
      append_character(out, unit);
      continue;
    }
    const char32_t low = unit < 0xdc00 && position + 3 < bytes.size() ? unit_at(position + 2) : 0;
    if (low < 0xdc00 || low > 0xdfff) {
      out += unreadable;
      continue;
    }
    append_character(out, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
    position += 2;
  }
  if (position < bytes.size()) out += unreadable;
  return out;
}

// Which halves of 16-bit units are zero: the upper ones of nearly all characters of a contact file's
// separators, digits and line ends. A file of another encoding has hardly any zero byte.
std::optional<TextEncoding> utf16_by_zeros(std::string_view bytes) {
  const std::size_t end = std::min(bytes.size(), looked_at) & ~std::size_t{1};
  std::size_t even = 0, odd = 0;
  for (std::size_t position = 0; position < end; position += 2) {
    even += bytes[position] == 0 ? 1 : 0;
    odd += bytes[position + 1] == 0 ? 1 : 0;
  }
  const std::size_t units = end / 2;
  if (odd > units / 4 && even <= units / 16) return TextEncoding::utf16_little;
  if (even > units / 4 && odd <= units / 16) return TextEncoding::utf16_big;
  return std::nullopt;
}

std::size_t sequence_size(unsigned char lead) {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}

bool is_mostly_utf8(std::string_view bytes) {
  std::size_t well_formed = 0, broken = 0;
  for (std::size_t position = 0; position < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[position]);
    if (lead < 0x80) {
      ++position;
      continue;
    }
    const std::size_t size = sequence_size(lead);
    if (size > 1 && position + size <= bytes.size() && is_clean_utf8(bytes.substr(position, size))) {
      ++well_formed;
      position += size;
    } else {
      ++broken;
      ++position;
    }
  }
  return well_formed >= broken;
}

}  // namespace

std::string_view name_of(TextEncoding encoding) {
  const auto found = std::ranges::find(encoding_names, encoding, &EncodingName::encoding);
  return found->name;
}

std::optional<TextEncoding> text_encoding_named(std::string_view name) {
  name = trim(name);
  const auto found = std::ranges::find_if(
      encoding_names, [&](const EncodingName& one) { return equals_ignoring_case(one.name, name); });
  if (found == std::end(encoding_names)) return std::nullopt;
  if (found->encoding == TextEncoding::utf16_little || found->encoding == TextEncoding::utf16_big) return {};
  return found->encoding;
}

TextEncoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) return TextEncoding::utf8;
  if (bytes.starts_with(little_mark)) return TextEncoding::utf16_little;
  if (bytes.starts_with(big_mark)) return TextEncoding::utf16_big;
  if (const auto utf16 = utf16_by_zeros(bytes)) return *utf16;
  return is_mostly_utf8(bytes) ? TextEncoding::utf8 : TextEncoding::windows_1252;
}

std::string to_utf8(std::string_view bytes, TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::utf16_little:
      if (bytes.starts_with(little_mark)) bytes.remove_prefix(little_mark.size());
      return from_utf16(bytes, true);
    case TextEncoding::utf16_big:
      if (bytes.starts_with(big_mark)) bytes.remove_prefix(big_mark.size());
      return from_utf16(bytes, false);
    case TextEncoding::windows_1252:
    case TextEncoding::iso_8859_15:
      return from_bytes(bytes, encoding);
    case TextEncoding::utf8:
      break;
  }
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  return std::string(bytes);
}

}  // namespace candor
