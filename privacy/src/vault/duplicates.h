#pragma once
// Look-alikes of a record, for the writes and for whoever asks (privacy/query.h).
#include <optional>

#include "privacy/query.h"
#include "search/index_entry.h"
#include "vault/inside.h"

namespace candor {

// Which of them are opened to be shown: a write that is only refused shows nobody, an import merges with
// those it is sure of.
enum class Opened : std::uint8_t { none, certain, all };

// `before`: the record as it was, for a change: only what became alike counts. Decided as `operation`: an
// import may be all that a token can do. Recorded as a search when anybody is shown. The index must be open.
DuplicateReport find_duplicates(Reading::Inside& inside, const Access& access, const RecordType& type,
                                const search::IndexEntry& entry, const search::IndexEntry* before,
                                Operation operation, Opened opened);
// Why a write is refused because of them; nothing when it may go on.
std::optional<Error> refusal(const DuplicateReport& report, Duplicates duplicates);

}  // namespace candor
