#pragma once
// What a caller can expect to go wrong. Infrastructure failure (disk, damage, bugs) is an exception,
// caught once per request; everything a user can cause or mend is an Error in a Result.
// Neither ever holds personal data: `detail` and `message` are sentences of ours with names of
// members and codes, never values that someone typed.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace candor {

enum class Errc : std::uint8_t {
  malformed,              // 400 the request cannot be read
  unauthenticated,        // 401
  denied,                 // 403 the policy says no; `decision` tells why
  not_found,              // 404
  gone,                   // 404 `erased`, for who could read it before
  method_not_allowed,     // 405
  conflict,               // 409
  stale,                  // 412 the record has changed since it was read
  too_large,              // 413
  unsupported_media,      // 415
  invalid,                // 422 readable, but against a rule; `fields` says which
  precondition_required,  // 428
  too_many,               // 429
  storage_full,           // 507
  unavailable,            // 503
  damaged,                // 500 what is stored is not what was sealed; reported, never guessed
};

struct FieldError {
  std::string field;    // member of the request, dotted path for nested ones: emails.0.address
  std::string code;     // stable, for programs: required, too_long, unknown_member ...
  std::string message;  // for people: what is wrong and how to mend it
};

// What the privacy layer says with a denial (API.md: `decision`).
struct DecisionNote {
  std::string reason;             // RESTRICTED, NO_BASIS, PURPOSE_NOT_PERMITTED ...
  std::string rule;               // id of the rule in the policy table
  std::string article;            // where the law says so
  std::string explain;            // what, why, what one can do now
  std::vector<std::string> also;  // every other rule that fails
};

struct Error {
  Errc code = Errc::invalid;
  std::string name;    // stable code for programs: no_lawful_basis, purpose_not_permitted ...
  std::string detail;  // one sentence for people
  std::vector<FieldError> fields{};
  std::vector<DecisionNote> decision{};  // empty or one
  std::int64_t retry_after_seconds = 0;
};

}  // namespace candor
