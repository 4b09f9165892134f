#pragma once
// The commands, one function each. They print their answer to standard output; what they expect to go
// wrong becomes one line on standard error and an exit code, everything else an exception.
#include "commands/arguments.h"
#include "commands/exit_code.h"

namespace candor {

using Command = ExitCode (*)(const Arguments&);

ExitCode serve(const Arguments& arguments);
ExitCode initialise(const Arguments& arguments);
ExitCode check_escrow_sheet(const Arguments& arguments);
ExitCode add_user(const Arguments& arguments);
ExitCode reset_password(const Arguments& arguments);
ExitCode create_token(const Arguments& arguments);
ExitCode revoke_token(const Arguments& arguments);
ExitCode list_registers(const Arguments& arguments);
ExitCode adopt_balancing_tests(const Arguments& arguments);
ExitCode make_demo(const Arguments& arguments);
ExitCode import_file(const Arguments& arguments);
ExitCode export_file(const Arguments& arguments);
ExitCode take_backup(const Arguments& arguments);
ExitCode check_backup(const Arguments& arguments);
ExitCode restore_backup(const Arguments& arguments);
ExitCode verify_audit_log(const Arguments& arguments);
ExitCode show_configuration(const Arguments& arguments);
ExitCode check_health(const Arguments& arguments);
ExitCode show_version(const Arguments& arguments);

}  // namespace candor
