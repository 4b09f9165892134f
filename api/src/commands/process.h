#pragma once
// What every process of ours does first, and what an operator is warned of when it serves.
#include <filesystem>

namespace candor {

// New files belong to this user alone; no memory image of a process that holds keys reaches the disk or
// another process; a reader that hangs up is an error to handle, not the end.
void harden_process();

// Memory that is swapped out lies on a disk, names and keys with it.
bool swap_is_on();
bool lies_in(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace candor
