#pragma once
// Ids are UUIDv7 (RFC 9562): opaque, 16 bytes, ordered by creation. Id<Contact> is not Id<Company>.
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/random.h"

namespace candor {

struct Uuid {
  std::array<std::byte, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  bool is_nil() const { return *this == Uuid{}; }
  ByteView view() const { return bytes; }
  std::string text() const;
  void append_to(std::string& out) const;
  // Lower or upper case, with hyphens, exactly 36 characters.
  static std::optional<Uuid> parse(std::string_view text);
  static std::optional<Uuid> from_bytes(ByteView bytes);
};

template <class Record>
struct Id {
  Uuid uuid;
  auto operator<=>(const Id&) const = default;
  std::string text() const { return uuid.text(); }
};

// Makes ids: 48 bits of milliseconds, a 12-bit counter that keeps ids of one millisecond in order,
// 62 random bits. Never goes back, even when the clock does. Thread safe.
class IdGenerator {
 public:
  IdGenerator(const Clock& clock, Random& random) : clock_(clock), random_(random) {}
  Uuid next();

 private:
  const Clock& clock_;
  Random& random_;
  std::mutex mutex_;
  std::uint64_t last_milliseconds_ = 0;
  std::uint32_t counter_ = 0;
  // Random bytes are drawn in blocks: a call of the generator for each id would dominate.
  std::array<std::byte, 1024> pool_{};
  std::size_t pool_used_ = 1024;
};

}  // namespace candor

template <>
struct std::hash<candor::Uuid> {
  // The last eight bytes of a UUIDv7 are random (but for two bits): a good hash as they are.
  std::size_t operator()(const candor::Uuid& id) const noexcept {
    std::uint64_t value;
    std::memcpy(&value, id.bytes.data() + 8, sizeof value);
    return value;
  }
};
