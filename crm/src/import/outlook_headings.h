#pragma once
// The headings of an Outlook export, English and German, and what their columns hold.
#include <optional>
#include <string_view>

#include "import/column_target.h"

namespace candor::outlook {

// Letter case and outer spaces do not matter. Nothing for a heading that has no place with us.
std::optional<ColumnTarget> meaning_of(std::string_view heading);
// Whether hardly any other program writes this heading.
bool is_distinctive(std::string_view heading);

}  // namespace candor::outlook
