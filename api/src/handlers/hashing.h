#pragma once
// Work that needs Argon2id before it can write: a tenth of a second and 64 MiB, so it is done by the few
// threads for sign-ins, and the write follows in a commit of its own.
#include "application.h"
#include "base/unique_function.h"

namespace candor::handlers {

// What the write does: makes the answer. A refusal (400 and above) is rolled back.
using AccountWrite = UniqueFunction<http::Response(Call&, Writing&)>;
// `prepare` hashes and checks; its error is answered at once.
void hash_then_write(Application& application, Call call, http::Responder responder,
                     UniqueFunction<Result<AccountWrite>(Call&)> prepare);

// Limits attempts by address of the client and by what is tried ("account eva@..."); nothing when there
// may be one more.
std::optional<Error> too_many_attempts(Application& application, const Call& call, std::string_view what);

}  // namespace candor::handlers
