#pragma once
// What is on record of one person, on its way to another record of the same person: read and opened under the
// one's key, sealed and written down under the other's.
#include <optional>
#include <vector>

#include "decision/standing_ledger.h"
#include "vault/inside.h"

namespace candor {

struct KnownPerson {
  struct Event {
    decision::Fact fact;  // of the record it comes from, `sealed` opened
    Object texts;
    std::optional<std::string> file;
  };
  decision::CollectedFact collected;
  std::int64_t collected_at = 0;
  std::vector<Event> events;  // oldest first, without how he came to us
};

// For who may read the person. `to`: fields on hold are told by its positions.
Result<KnownPerson> what_is_known(Reading::Inside& inside, const Access& access, const KnownPersonId& from,
                                  const RecordType& to);
void apply_known(const KnownPerson& known, decision::Standing& standing);
// Into the ledger of `to`, with texts and files sealed anew.
void write_known(Reading::Inside& inside, const KnownPerson& known, const RecordType& type, const Uuid& to,
                 Grant::Keys& keys);

}  // namespace candor
