#pragma once
// Memory for keys: locked against swapping, guarded, wiped on release. LockedKey is for the few keys
// that live as long as the process (sodium_malloc: 41 us a time). DataKey slots come from an arena of
// locked pages, wiped when the slot is released: cheap enough for each read. Each key belongs to one
// thread at a time. Where the system's limit for locked memory is used up, pages stay unlocked, but
// guarded and out of core dumps (as libsodium does it); the unit's LimitMEMLOCK and swap are checked
// elsewhere.
#include <array>
#include <cstddef>
#include <memory>
#include <span>

#include "base/bytes.h"

namespace candor::sealing {

inline constexpr std::size_t key_size = 32;

// libsodium must be initialised before its first use; cheap when it is. Throws when it cannot be.
void prepare_sodium();

class LockedKey {
 public:
  LockedKey();  // zeroed
  LockedKey(LockedKey&& other) noexcept;
  LockedKey& operator=(LockedKey&& other) noexcept;
  ~LockedKey();
  std::span<std::byte> writable() { return {bytes_, key_size}; }
  ByteView view() const { return {bytes_, key_size}; }

 private:
  std::byte* bytes_;
};

class DataKey {
 public:
  DataKey();  // takes a zeroed slot of this thread's arena; may be released on any thread
  DataKey(DataKey&& other) noexcept;
  DataKey& operator=(DataKey&& other) noexcept;
  ~DataKey();
  std::span<std::byte> writable() { return {bytes_, key_size}; }
  ByteView view() const { return {bytes_, key_size}; }

 private:
  std::byte* bytes_;
};

}  // namespace candor::sealing
