#pragma once
// What crosses the control socket: one JSON document each way, no longer than a limit. The two ends may
// be of different releases; what cannot be read is an error, never guessed.
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "control/local_commands.h"

namespace candor {

inline constexpr std::size_t longest_control_request = 64 * 1024;
inline constexpr std::size_t longest_control_answer = 1024 * 1024;

std::string encode_request(const LocalCommand& command);
Result<LocalCommand> decode_request(std::string_view text);
std::string encode_answer(const Result<Value>& answer);
Result<Value> decode_answer(std::string_view text);

}  // namespace candor
