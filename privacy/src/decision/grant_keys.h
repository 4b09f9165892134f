#pragma once
// The unwrapped data keys that a Grant carries, one per retention class of one subject.
#include <array>
#include <optional>

#include "privacy/grant.h"
#include "privacy/schema.h"
#include "sealing/locked_memory.h"

namespace candor {

struct Grant::Keys {
  struct Slot {
    std::uint32_t version = 0;
    sealing::DataKey key;
  };
  Uuid subject;
  std::array<std::optional<Slot>, retention_class_count> slots;

  const Slot* find(RetentionClass retention_class) const {
    const auto& slot = slots[static_cast<std::size_t>(retention_class)];
    return slot ? &*slot : nullptr;
  }
};

}  // namespace candor
