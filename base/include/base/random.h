#pragma once
// The only door to randomness. SystemRandom is libsodium's generator and fit for keys; a seeded one
// exists for tests and for the demo company, never for keys. Thread safe.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace candor {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::byte> out) = 0;

  std::uint64_t number() {
    std::array<std::byte, 8> bytes;
    fill(bytes);
    std::uint64_t value = 0;
    for (auto byte : bytes) value = value << 8 | std::to_integer<std::uint64_t>(byte);
    return value;
  }
  // Uniform in [0, bound); bound must not be 0.
  std::uint64_t below(std::uint64_t bound);
};

class SystemRandom final : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::byte> out) override;
};

// Deterministic: the same seed gives the same bytes on every machine. Not thread safe.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed);
  void fill(std::span<std::byte> out) override;

 private:
  std::array<std::uint64_t, 4> state_;
};

}  // namespace candor
