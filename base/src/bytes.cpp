#include "base/bytes.h"

#include <array>
#include <cassert>
#include <limits>

namespace candor {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view standard_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::uint8_t no_digit = 0xff;
using DigitTable = std::array<std::uint8_t, 256>;

constexpr DigitTable digits_of(std::string_view alphabet) {
  DigitTable table{};
  table.fill(no_digit);
  for (std::size_t position = 0; position < alphabet.size(); ++position) {
    table[static_cast<unsigned char>(alphabet[position])] = static_cast<std::uint8_t>(position);
  }
  return table;
}

constexpr DigitTable hex_table = digits_of(hex_digits);
constexpr DigitTable standard_table = digits_of(standard_alphabet);
constexpr DigitTable url_table = digits_of(url_alphabet);

std::uint32_t digit(const DigitTable& table, char c) {
  return table[static_cast<unsigned char>(c)];
}

std::string encode_base64(ByteView bytes, std::string_view alphabet, bool padded) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  while (!bytes.empty()) {
    const std::size_t size = bytes.size() < 3 ? bytes.size() : 3;
    std::uint32_t group = 0;
    for (std::size_t position = 0; position < 3; ++position) {
      group = group << 8 | (position < size ? std::to_integer<std::uint32_t>(bytes[position]) : 0);
    }
    for (std::size_t position = 0; position < size + 1; ++position) {
      text += alphabet[group >> (18 - 6 * position) & 63];
    }
    if (padded) text.append(3 - size, '=');
    bytes = bytes.subspan(size);
  }
  return text;
}

// Without padding. Bits of the last digit that say nothing must be 0.
std::optional<Bytes> decode_base64(std::string_view text, const DigitTable& table) {
  if (text.size() % 4 == 1) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t collected = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const std::uint32_t value = digit(table, c);
    if (value == no_digit) return std::nullopt;
    collected = (collected << 6 | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<std::byte>(collected >> bits & 0xff));
  }
  if ((collected & ((1u << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

void append_integer(Bytes& out, std::uint64_t value, unsigned width) {
  for (unsigned shift = width * 8; shift != 0; shift -= 8) {
    out.push_back(static_cast<std::byte>(value >> (shift - 8) & 0xff));
  }
}

}  // namespace

std::string to_hex(ByteView bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::byte byte : bytes) {
    const auto value = std::to_integer<unsigned>(byte);
    text += hex_digits[value >> 4];
    text += hex_digits[value & 15];
  }
  return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t position = 0; position < text.size(); position += 2) {
    const std::uint32_t high = digit(hex_table, text[position]);
    const std::uint32_t low = digit(hex_table, text[position + 1]);
    if (high == no_digit || low == no_digit) return std::nullopt;
    bytes.push_back(static_cast<std::byte>(high << 4 | low));
  }
  return bytes;
}

std::string to_base64(ByteView bytes) {
  return encode_base64(bytes, standard_alphabet, true);
}

std::optional<Bytes> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  const std::size_t digits = text.size() - (text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0);
  return decode_base64(text.substr(0, digits), standard_table);
}

std::string to_base64url(ByteView bytes) {
  return encode_base64(bytes, url_alphabet, false);
}

std::optional<Bytes> from_base64url(std::string_view text) {
  return decode_base64(text, url_table);
}

Framing& Framing::u8(std::uint8_t value) {
  append_integer(bytes_, value, 1);
  return *this;
}

Framing& Framing::u16(std::uint16_t value) {
  append_integer(bytes_, value, 2);
  return *this;
}

Framing& Framing::u32(std::uint32_t value) {
  append_integer(bytes_, value, 4);
  return *this;
}

Framing& Framing::u64(std::uint64_t value) {
  append_integer(bytes_, value, 8);
  return *this;
}

Framing& Framing::fixed(ByteView bytes) {
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  return *this;
}

Framing& Framing::sized(ByteView bytes) {
  assert(bytes.size() <= std::numeric_limits<std::uint32_t>::max());
  u32(static_cast<std::uint32_t>(bytes.size()));
  return fixed(bytes);
}

std::uint64_t Unframing::integer(std::size_t width) {
  std::uint64_t value = 0;
  for (const std::byte byte : fixed(width)) value = value << 8 | std::to_integer<std::uint64_t>(byte);
  return value;
}

std::uint8_t Unframing::u8() {
  return static_cast<std::uint8_t>(integer(1));
}
std::uint16_t Unframing::u16() {
  return static_cast<std::uint16_t>(integer(2));
}
std::uint32_t Unframing::u32() {
  return static_cast<std::uint32_t>(integer(4));
}
std::uint64_t Unframing::u64() {
  return integer(8);
}

// A short input gives nothing at all, so that no half-read integer looks like a value.
ByteView Unframing::fixed(std::size_t size) {
  if (!ok_ || rest_.size() < size) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  const ByteView front = rest_.first(size);
  rest_ = rest_.subspan(size);
  return front;
}

ByteView Unframing::sized() {
  const std::uint32_t size = u32();
  return fixed(size);
}

}  // namespace candor
