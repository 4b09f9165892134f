#pragma once
// What is looked for: pieces of what records of the installation hold, so that most searches find something.
// They are clear text and stay in this process.
#include <cstddef>
#include <string>
#include <vector>

#include "privacy/vault.h"

namespace candor::bench {

struct Samples {
  std::vector<std::string> names, companies, emails, cities, phones;
};

struct Term {
  std::string text;
  std::size_t length = 0;  // in letters or digits
};

// Opens some pages of contacts from all over the time in which they were made.
Result<Samples> sample_records(Vault& vault, const Access& access, Random& random);

// The beginning of a word of 1 to 6 letters, or a piece from anywhere in one of 2 to 6.
Term random_prefix(const Samples& samples, Random& random);
Term random_substring(const Samples& samples, Random& random);

}  // namespace candor::bench
