#pragma once
// Raw bytes and their textual forms. Decoders refuse anything but the canonical form: a value that
// came in two spellings would have two identities.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace candor {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}
inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline const unsigned char* raw(ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
inline unsigned char* raw(std::span<std::byte> bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

std::string to_hex(ByteView bytes);
std::optional<Bytes> from_hex(std::string_view text);
// Standard alphabet with padding (RFC 4648 section 4).
std::string to_base64(ByteView bytes);
std::optional<Bytes> from_base64(std::string_view text);
// URL alphabet without padding (RFC 4648 section 5).
std::string to_base64url(ByteView bytes);
std::optional<Bytes> from_base64url(std::string_view text);

// Fixed-width big-endian integers and length-prefixed byte strings, for everything that is hashed,
// signed or used as associated data: two different inputs never frame to the same bytes.
class Framing {
 public:
  Framing& u8(std::uint8_t value);
  Framing& u16(std::uint16_t value);
  Framing& u32(std::uint32_t value);
  Framing& u64(std::uint64_t value);
  Framing& fixed(ByteView bytes);  // width known from the format
  Framing& sized(ByteView bytes);  // u32 length, then the bytes
  Framing& sized(std::string_view text) { return sized(as_bytes(text)); }
  const Bytes& bytes() const& { return bytes_; }
  Bytes bytes() && { return std::move(bytes_); }

 private:
  Bytes bytes_;
};

// Reads what Framing wrote. After a short or malformed input ok() is false and all reads give zeros.
class Unframing {
 public:
  explicit Unframing(ByteView bytes) : rest_(bytes) {}
  std::uint8_t u8();
  std::uint16_t u16();
  std::uint32_t u32();
  std::uint64_t u64();
  ByteView fixed(std::size_t size);
  ByteView sized();
  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && rest_.empty(); }

 private:
  std::uint64_t integer(std::size_t width);
  ByteView rest_;
  bool ok_ = true;
};

}  // namespace candor
