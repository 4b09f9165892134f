#include "base/id.h"

namespace candor {
namespace {

constexpr std::size_t text_size = 36;

// Where the hyphens stand.
constexpr bool hyphen_at(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

constexpr std::uint32_t last_counter = 0xfff;

}  // namespace

void Uuid::append_to(std::string& out) const {
  constexpr char digits[] = "0123456789abcdef";
  char text[text_size];
  std::size_t position = 0;
  for (const std::byte byte : bytes) {
    if (hyphen_at(position)) text[position++] = '-';
    text[position++] = digits[std::to_integer<unsigned>(byte) >> 4];
    text[position++] = digits[std::to_integer<unsigned>(byte) & 15];
  }
  out.append(text, text_size);
}

std::string Uuid::text() const {
  std::string out;
  append_to(out);
  return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != text_size) return std::nullopt;
  Uuid id;
  std::size_t position = 0;
  for (std::byte& byte : id.bytes) {
    if (hyphen_at(position) && text[position++] != '-') return std::nullopt;
    const int high = hex_value(text[position++]);
    const int low = hex_value(text[position++]);
    if (high < 0 || low < 0) return std::nullopt;
    byte = static_cast<std::byte>(high << 4 | low);
  }
  return id;
}

std::optional<Uuid> Uuid::from_bytes(ByteView bytes) {
  if (bytes.size() != 16) return std::nullopt;
  Uuid id;
  std::memcpy(id.bytes.data(), bytes.data(), 16);
  return id;
}

Uuid IdGenerator::next() {
  const std::int64_t clock_says = to_milliseconds(clock_.now());
  const std::uint64_t now = clock_says < 0 ? 0 : static_cast<std::uint64_t>(clock_says);

  const std::lock_guard lock(mutex_);
  if (now > last_milliseconds_) {
    last_milliseconds_ = now;
    counter_ = 0;
  } else if (counter_ < last_counter) {
    ++counter_;  // the same millisecond, or the clock went back
  } else {
    ++last_milliseconds_;  // more than 4096 in a millisecond: borrow from the next
    counter_ = 0;
  }

  constexpr std::size_t random_size = 8;
  if (pool_used_ + random_size > pool_.size()) {
    random_.fill(pool_);
    pool_used_ = 0;
  }

  Uuid id;
  for (unsigned position = 0; position < 6; ++position) {
    id.bytes[position] = static_cast<std::byte>(last_milliseconds_ >> (40 - 8 * position) & 0xff);
  }
  id.bytes[6] = static_cast<std::byte>(0x70 | counter_ >> 8);  // version 7
  id.bytes[7] = static_cast<std::byte>(counter_ & 0xff);
  std::memcpy(id.bytes.data() + 8, pool_.data() + pool_used_, random_size);
  id.bytes[8] = (id.bytes[8] & std::byte{0x3f}) | std::byte{0x80};  // variant of RFC 9562
  pool_used_ += random_size;
  return id;
}

}  // namespace candor
