#pragma once
// What the columns of anybody's table probably hold, by their English or German headings.
#include <string>
#include <vector>

#include "import/column_target.h"

namespace candor {

// One for each heading. "E-Mail 2" and "e_mail" are the same heading. Nothing rather than a bad guess: a
// person looks at it. What there is one of is guessed once: "Name" is the family name only when no other
// heading is.
std::vector<ColumnTarget> guessed_targets(const RecordType& type, const std::vector<std::string>& headings);

}  // namespace candor
