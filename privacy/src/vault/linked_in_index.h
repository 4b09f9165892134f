#pragma once
// Linked people as the search index knows them: for which purposes what hangs on them may be found and
// counted. The decision for each row remains the authority.
#include <vector>

#include "vault/linked_people.h"

namespace candor {

// For which purposes a record about these people may be found: where all of them may.
PurposeSet findable_with(const Vault::Inside& vault, const std::vector<LinkedPerson>& people);
// The people whom a record that the index knows is about, beside its own: those it points to, and whom the
// records are about that it hangs on.
std::vector<LinkedPerson> indexed_people(const Vault::Inside& vault, const RecordType& type,
                                         const Uuid& record);
// The purposes of a record that the index knows: by these people, and of a person's by his own standing.
PurposeSet findable_as_indexed(const Vault::Inside& vault, const RecordType& type, const Uuid& record,
                               const std::vector<LinkedPerson>& people);
// After something changed for a person: what hangs on him, or became him, may be found for what he may.
void update_purposes_of_linked(Vault::Inside& vault, const Uuid& person);
// In a Writing that changed whom a record is about: after the commit, what hangs on it follows.
void update_purposes_of_hanging_later(Reading::Inside& inside, const RecordType& type, const Uuid& record);

// What the index says of a record, and in its place what the batch has written but not committed yet.
std::vector<search::Reference> references_with_batch(const Reading::Inside& inside, const RecordType& type,
                                                     const Uuid& record);
std::vector<Uuid> pointing_with_batch(const Reading::Inside& inside, const RecordType& type,
                                      const Uuid& record);

}  // namespace candor
