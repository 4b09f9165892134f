#pragma once
// What is kept about the installation itself: whose it is, how it reads numbers and sorts names, and when
// it was last made safe. The name is sealed under the organisation; country and language are choices.
#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"
#include "privacy/personal.h"

namespace candor {

struct InstallationFacts {
  Personal<std::string> organisation{std::string()};  // empty: nobody said yet
  std::string country;                                // as chosen here, else as configured
  std::string language;
  std::string currency;  // what sums are told in: chosen here, else the country's
  std::optional<Timestamp> escrow_checked_at;
  std::optional<Timestamp> last_backup_at;
};

struct InstallationChange {
  std::optional<Personal<std::string>> organisation;
  std::optional<std::string> country;
  std::optional<std::string> language;
  std::optional<std::string> currency;
};

enum class InstallationFact : std::uint8_t {
  escrow_checked,  // somebody typed the root key back from its sheet
  backup_made,     // a consistent pair of data and keys was written elsewhere
};

}  // namespace candor
