#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace candor {
namespace {

// What follows the first byte of a character: how many more bytes, and the range of the next one,
// which is where overlong forms, surrogates and values above U+10FFFF show (Unicode, table 3-7).
struct Sequence {
  std::uint8_t more = 0;
  std::uint8_t least = 0x80;
  std::uint8_t most = 0xbf;
};

constexpr Sequence sequence_after(std::uint8_t lead) {
  if (lead >= 0xc2 && lead <= 0xdf) return {1};
  if (lead == 0xe0) return {2, 0xa0, 0xbf};
  if (lead == 0xed) return {2, 0x80, 0x9f};
  if (lead >= 0xe1 && lead <= 0xef) return {2};
  if (lead == 0xf0) return {3, 0x90, 0xbf};
  if (lead >= 0xf1 && lead <= 0xf3) return {3};
  if (lead == 0xf4) return {3, 0x80, 0x8f};
  return {};
}

// Whether eight bytes are all ASCII and none is NUL.
bool plain_block(const char* text) {
  std::uint64_t block;
  std::memcpy(&block, text, sizeof block);
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  constexpr std::uint64_t ones = 0x0101010101010101;
  return ((block | (block - ones)) & high_bits) == 0;
}

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// What stands after the backslash; 0 for characters that need none, 'u' for those in \u00XX form.
constexpr std::array<char, 256> json_escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t control = 0; control < 0x20; ++control) table[control] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  table['<'] = table['>'] = table['&'] = 'u';
  return table;
}();

}  // namespace

bool is_clean_utf8(std::string_view text) {
  const char* position = text.data();
  const char* const end = position + text.size();
  while (position != end) {
    if (end - position >= 8 && plain_block(position)) {
      position += 8;
      continue;
    }
    const auto lead = static_cast<std::uint8_t>(*position++);
    if (lead == 0) return false;
    if (lead < 0x80) continue;
    const Sequence sequence = sequence_after(lead);
    if (sequence.more == 0 || end - position < sequence.more) return false;
    const auto next = static_cast<std::uint8_t>(*position++);
    if (next < sequence.least || next > sequence.most) return false;
    for (int more = 1; more < sequence.more; ++more) {
      if ((static_cast<std::uint8_t>(*position++) & 0xc0) != 0x80) return false;
    }
  }
  return true;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

bool equals_ignoring_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  const char* run = text.data();
  const char* const end = run + text.size();
  for (const char* position = run; position != end; ++position) {
    const auto c = static_cast<unsigned char>(*position);
    const char escape = json_escapes[c];
    if (escape == 0) [[likely]] {
      continue;
    }
    out.append(run, position);
    run = position + 1;
    if (escape != 'u') {
      out += '\\';
      out += escape;
      continue;
    }
    constexpr char digits[] = "0123456789abcdef";
    const char code[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
    out.append(code, sizeof code);
  }
  out.append(run, end);
  out += '"';
}

std::string spoken(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c == '_') c = ' ';
  }
  return out;
}

}  // namespace candor
