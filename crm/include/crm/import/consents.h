#pragma once
// The use case "bring consents and opt-outs along": a table whose rows each name a person who is here
// already, by e-mail address or phone, and what that person said. Whoever said no comes first, wherever he
// stands in the file. A consent without what shows it is refused, naming what is missing. Whom the caller may
// not see is answered like nobody.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/vault.h"

namespace candor {

struct ConsentRow {
  std::uint32_t record = 0;  // number in the file; 1 is the header
  bool recorded = false;
  std::string code;    // of a refusal
  std::string detail;  // a sentence of ours: nothing out of the file
};

struct ConsentsReport {
  std::uint32_t recorded = 0;
  std::uint32_t refused = 0;
  std::vector<ConsentRow> rows;  // in the order of the file
  std::optional<Error> ended_early;
};

// `bytes`: text/csv with the columns email, phone, act, purpose, channel, at, manner, wording, note,
// expires_at. Error when nothing can be done at all. `stop`: asked between slices; empty: never.
Result<ConsentsReport> import_consents(Vault& vault, const Access& access, std::string_view bytes,
                                       const std::function<bool()>& stop);

}  // namespace candor
