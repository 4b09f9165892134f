#pragma once
// What a list or a search asks for, as data: the vault checks it against the record type's declaration and
// against what the caller may see, because a filter on a hidden member would be an oracle.
// Plain values, no threads.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "privacy/disclosed.h"
#include "privacy/personal.h"

namespace candor {

inline constexpr unsigned longest_page = 200;
inline constexpr std::size_t most_sort_keys = 2;

struct SortKey {
  std::string path;  // a sortable field, or created_at, updated_at, trashed_at
  bool descending = false;
};

struct Query {
  // Words to be found; empty: none. Folded before comparing, so that case, accents and scripts do not count.
  Personal<std::string> text{std::string()};
  // The filter as it stands in a request (API.md): members are and-ed, `and` and `or` nest. Null: none.
  Personal<Value> where{Value()};
  std::vector<SortKey> sort;  // empty: best matches first with a text, else newest first
  unsigned limit = 50;        // 1 to longest_page
  std::string cursor;
  bool trashed = false;
  bool count = false;
  bool include_referenced = false;  // names of the records that those shown point to
};

// A record that a new or changed one may be the same as.
struct DuplicateCandidate {
  Uuid id;
  std::vector<std::string_view> reasons;  // email, phone, domain, name, name_and_company, name_and_city
  bool certain = false;                   // an address of its own is equal (e-mail, phone, domain)
  bool suggested_only = false;            // the name alone is alike
  DisclosedContent record;                // empty when it was not opened: an import opens the certain ones
};

struct DuplicateReport {
  std::vector<DuplicateCandidate> candidates;  // best first, at most 20
  // Somebody equal is there whom the caller may not be shown: creating is refused with the same neutral
  // text, whatever the reason.
  bool unavailable = false;
};

enum class Duplicates : std::uint8_t {
  unchecked,  // the caller has asked for them already, or made sure otherwise
  refuse,     // 409 possible_duplicate
  allow,      // somebody has seen them and goes on; NOT_AVAILABLE stays a refusal
};

}  // namespace candor
