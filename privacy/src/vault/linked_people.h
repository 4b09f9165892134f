#pragma once
// Records that are no person's own and yet point to people: which ones, from a table of ids in the durable
// store, so that a record can be decided on before it is opened and found when one of them is erased. What is
// said in an activity, a comment or a file is about the people it hangs on: whoever may not see one of them
// for a purpose does not see it either.
#include <functional>
#include <optional>
#include <vector>

#include "vault/inside.h"

namespace candor {

struct LinkedPerson {
  const RecordType* type = nullptr;
  Uuid id;
  bool operator==(const LinkedPerson&) const = default;
};

// Those that members point to, each once.
std::vector<LinkedPerson> linked_people(const Vault::Inside& vault, const RecordType& type,
                                        const Object& members);
// Those, and whom the records are about that members point to: a file beside a talk is about whom the talk
// is.
std::vector<LinkedPerson> people_concerned(const Reading::Inside& inside, const RecordType& type,
                                           const Object& members);
// Those on record of a stored one.
std::vector<LinkedPerson> stored_linked_people(const Vault::Inside& vault, storage::Connection& records,
                                               const Uuid& record);
void write_linked_people(Reading::Inside& inside, const RecordType& type, const Uuid& record,
                         const std::vector<LinkedPerson>& before, const std::vector<LinkedPerson>& after);

// In a Writing that changed whom a record is about: the files and remarks that hang on it are about these
// people from now on, too. An error while the index cannot say yet which those are.
std::optional<Error> pass_on_linked_people(Reading::Inside& inside, const RecordType& type,
                                           const Uuid& record, const std::vector<LinkedPerson>& people);

// Turns a yes into the no of the first linked person who says no.
void decide_on_linked(const Reading::Inside& inside, const Access& access, Operation operation,
                      const std::vector<LinkedPerson>& people, Reading::Inside::Located& located);

// A person's record that was made into another one points to it by itself: both are the same person, and what
// he says there holds here too. True of the types that can.
bool may_become_another(const RecordType& type);
std::optional<LinkedPerson> same_person(const Vault::Inside& vault, const storage::RecordTable& table,
                                        const storage::StoredRecord& record);

// In a Writing that erases a person: what is about nobody else goes with him, the others let him go.
std::optional<Error> erase_linked(Reading::Inside& inside, const Access& access, const Uuid& person);

}  // namespace candor
