#pragma once
// Asks the server that holds a data folder to carry out a local command.
#include <filesystem>
#include <optional>
#include <string_view>

#include "control/local_commands.h"

namespace candor {

// Name of the error when the server ended before it answered: nobody knows whether it was done.
inline constexpr std::string_view server_ended = "server_ended";

// Nothing when no server listens in the folder. Waits as long as the server works.
std::optional<Result<Value>> ask_server(const std::filesystem::path& folder, const LocalCommand& command);

}  // namespace candor
