#pragma once
// Between the vault and its search index: what the index is told about a record, and filling it at start.
#include <optional>

#include "search/search_index.h"
#include "storage/record_table.h"
#include "vault/inside.h"
#include "vault/linked_people.h"

namespace candor {

// For which purposes a record may be found; the decision for each row remains the authority. Nothing for
// `standing`: the record is about no person.
PurposeSet findable_for(const Vault::Inside& vault, const decision::Standing* standing);

// `people`: whom a record of a type about linked people is about.
search::IndexEntry index_entry(const Vault::Inside& vault, const storage::RecordTable& table,
                               const storage::StoredRecord& record, const Object& members,
                               const decision::Standing* standing, const std::vector<LinkedPerson>& people);
// The same in a Writing, which knows them.
search::IndexEntry index_entry(const Reading::Inside& inside, const storage::RecordTable& table,
                               const storage::StoredRecord& record, const Object& members,
                               const decision::Standing* standing);

// Asks again for which purposes a person may be found.
void update_purposes(Vault::Inside& vault, const Uuid& person);

// Everything that is stored about the record, for a change; not for the caller's eyes. Nothing when it
// cannot be opened.
std::optional<Object> open_all(const storage::RecordTable& table, const storage::StoredRecord& record,
                               const Grant& grant);

Error index_warming();

}  // namespace candor
