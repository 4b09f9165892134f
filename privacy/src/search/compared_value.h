#pragma once
// A value of a filter as the cell that it is compared with, or why it cannot be compared with its column.
// Pure.
#include <string>

#include "privacy/schema.h"
#include "search/index_entry.h"
#include "search/index_schema.h"

namespace candor::search {

struct ComparedValue {
  Cell cell;            // empty when anything is wrong
  std::string code;     // then: of the error
  std::string message;  // and how to mend it; never the value
};

// `part`: of what is kept, for contains and starts.
ComparedValue compared_value(const Column& column, const Value& wanted, bool part, const Locale& locale);

// A time, or the beginning of a day; empty for what is neither.
Cell time_of(const Column& column, const Value& wanted);

}  // namespace candor::search
