#pragma once
// The only places where commands print: answers to standard output, one line about what went wrong to
// standard error. Nobody else prints (an architecture test looks).
#include <string_view>

#include "base/value.h"
#include "commands/exit_code.h"

namespace candor {

// At once, for a program that reads along.
void print(std::string_view text);
void print_json(const Value& value);
// Whether a person reads along: standard output is a terminal.
bool is_terminal();
// True when something could not be printed: a password that is shown once is lost then.
bool is_output_lost();
// `candor: ...` on one line, whatever the text holds.
ExitCode complain(ExitCode code, std::string_view what);
// The detail of an error with its fields.
ExitCode complain(const Error& error);

}  // namespace candor
