#pragma once
// Where the values of a column go: a member of a record, or of an item of one of its lists. Written as a
// path like those of errors and exports: given_name, emails.1.address, tags; without a number the next item
// that has no such member yet.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/schema.h"

namespace candor {

struct ColumnTarget {
  const FieldDeclaration* field = nullptr;  // none: the column is not taken
  std::string_view member;                  // of a list's items
  std::uint8_t item = 0;                    // from 1; 0: not said
  std::string_view label{};                 // for the item, when the column means one: work
  bool operator==(const ColumnTarget&) const = default;
};

// Companies of a contact stand in a file by name: companies.name, companies.role, companies.inactive. What
// else points to other records is named without `_id`: company, contacts.contact.
std::optional<ColumnTarget> column_target_named(const RecordType& type, std::string_view path);
// Without the number of an item.
std::string path_of(const ColumnTarget& target);
// Gives a number to those that have none.
void number_items(std::vector<ColumnTarget>& targets);

}  // namespace candor
