#pragma once
// SQLite's result codes as our failures. The texts made here hold code names and the head of the
// statement, never what was bound to it.
#include <sqlite3.h>

#include <string>
#include <string_view>

#include "storage/database.h"

namespace candor::storage {

Failure failure_of(int code, int system_error);
// SQLITE_CONSTRAINT_UNIQUE, SQLITE_BUSY ...; unknown extended codes get their primary name.
std::string name_of_code(int code);
// The first words of a statement: enough to find it in the source, short of any literal.
std::string statement_label(std::string_view sql);

// `code` must be the connection's latest, because the system's error number is asked of the connection.
[[noreturn]] void throw_failure(sqlite3* database, int code, std::string_view doing);

}  // namespace candor::storage
