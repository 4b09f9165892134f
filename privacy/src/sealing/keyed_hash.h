#pragma once
// BLAKE2b-256 with a key: a MAC, and a name for a secret that tells nothing without the key. Frame what is
// hashed (base/bytes.h), so that different inputs never look the same.
#include <array>

#include "base/bytes.h"

namespace candor::sealing {

std::array<std::byte, 32> keyed_hash(ByteView key, ByteView framed);

}  // namespace candor::sealing
