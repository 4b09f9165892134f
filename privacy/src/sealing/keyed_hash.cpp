#include "sealing/keyed_hash.h"

#include <sodium.h>

namespace candor::sealing {

std::array<std::byte, 32> keyed_hash(ByteView key, ByteView framed) {
  std::array<std::byte, 32> hash;
  crypto_generichash(raw(std::span<std::byte>(hash)), hash.size(), raw(framed), framed.size(), raw(key),
                     key.size());
  return hash;
}

}  // namespace candor::sealing
