#pragma once
// What commands have in common that are clients of a server: their token, and what a refusal means.
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "commands/arguments.h"
#include "commands/exit_code.h"
#include "http_client.h"

namespace candor {

Result<std::string> read_file(const std::string& path);
// From --token-file, or the file that CANDOR_TOKEN_FILE names.
Result<std::string> read_token(const Arguments& arguments);

// Members of an answer; empty and "?" when they are missing.
std::string text_in(const Value& value, std::string_view name);
std::string number_in(const Value& value, std::string_view name);
// The errors of a problem or a row, each with its member.
std::string sentence_of_errors(const Value& value);

// Complains that the server did not do it: `what` is "The file was not imported."
ExitCode refused(const ClientAnswer& answer, std::string_view what);

}  // namespace candor
