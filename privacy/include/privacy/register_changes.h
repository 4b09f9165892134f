#pragma once
// What a house changes in its registers: one entry at a time, each change a version that stays. Plain values.
#include <cstdint>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "base/value.h"
#include "privacy/personal.h"
#include "privacy/registers.h"

namespace candor {

struct RegisterChange {
  RegisterName name = RegisterName::purposes;
  std::uint32_t version = 0;                  // that the caller has seen; 0: whatever it is
  Value entry;                                // as in the file, whole
  Personal<std::string> note{std::string()};  // why
};

struct RegisterVersion {
  std::uint32_t version = 0;
  Timestamp at{};
  Uuid by;  // a user; nil: the local operator
  std::string entry;
  bool adopts = false;  // a balancing test was adopted
  Personal<std::string> note{std::string()};
};

}  // namespace candor
