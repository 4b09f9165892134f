#include "base/random.h"

#include <sodium.h>

#include <cassert>
#include <cstdio>
#include <cstdlib>

namespace candor {
namespace {

constexpr std::uint64_t rotate_left(std::uint64_t value, int bits) {
  return value << bits | value >> (64 - bits);
}

// splitmix64, which spreads a seed over a state that must not be all zeros.
std::uint64_t next_of_seed(std::uint64_t& seed) {
  std::uint64_t value = seed += 0x9e3779b97f4a7c15;
  value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
  value = (value ^ value >> 27) * 0x94d049bb133111eb;
  return value ^ value >> 31;
}

// xoshiro256** of Blackman and Vigna.
std::uint64_t next_of_state(std::array<std::uint64_t, 4>& state) {
  const std::uint64_t result = rotate_left(state[1] * 5, 7) * 9;
  const std::uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate_left(state[3], 45);
  return result;
}

}  // namespace

std::uint64_t Random::below(std::uint64_t bound) {
  assert(bound != 0);
  // The first 2^64 mod bound numbers are thrown away: without them each remainder is as frequent.
  const std::uint64_t surplus = (0 - bound) % bound;
  std::uint64_t value = number();
  while (value < surplus) value = number();
  return value % bound;
}

SystemRandom::SystemRandom() {
  if (sodium_init() >= 0) return;
  // Without randomness there are no keys: better no server than a guessable one.
  std::fputs("candor: libsodium could not be initialised; the system gives no random numbers\n", stderr);
  std::abort();
}

void SystemRandom::fill(std::span<std::byte> out) {
  randombytes_buf(out.data(), out.size());
}

SeededRandom::SeededRandom(std::uint64_t seed) {
  for (auto& word : state_) word = next_of_seed(seed);
}

void SeededRandom::fill(std::span<std::byte> out) {
  while (!out.empty()) {
    std::uint64_t word = next_of_state(state_);
    const std::size_t size = out.size() < 8 ? out.size() : 8;
    // Little-endian by hand, so that every machine gives the same bytes.
    for (std::size_t position = 0; position < size; ++position, word >>= 8) {
      out[position] = static_cast<std::byte>(word & 0xff);
    }
    out = out.subspan(size);
  }
}

}  // namespace candor
