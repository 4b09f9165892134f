#pragma once
// The manifest of one part of a backup as text: a line for each fact, in this order, `end` last. Anything
// else is refused: a manifest that is cut short or was edited describes nothing.
#include <string_view>

#include "privacy/backup.h"

namespace candor::backup {

inline constexpr std::string_view manifest_name = "manifest";
inline constexpr std::string_view data_part = "data";
inline constexpr std::string_view keys_part = "keys";

std::string encode(const BackupManifest& manifest);
// Error manifest_unreadable.
Result<BackupManifest> decode(std::string_view text);

}  // namespace candor::backup
