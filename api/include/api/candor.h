#pragma once
// The whole program: reads the command line, runs one command, gives the code to exit with (the table is
// in docs/commands.md and at the end of `candor --help`).

namespace candor {

int run_candor(int argc, char** argv);

}  // namespace candor
