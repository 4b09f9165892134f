#pragma once
// The companies that rows of a file name: found by folded name, among those the caller may see, or made. What
// was found is remembered for the run; what a write made counts once that write is committed.
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "privacy/vault.h"

namespace candor {

class CompanyNames {
 public:
  CompanyNames(const Access& access, const Locale& locale) : access_(access), locale_(locale) {}

  // Nothing: there is none yet.
  Result<std::optional<Uuid>> find(Reading& reading, const std::string& name);
  // The error's fields name members of a company.
  Result<Uuid> find_or_make(Writing& writing, const std::string& name);

  // After the write: what it made is known from now on, or never was.
  void committed();
  // `would_be`: of a dry run, whose next write makes it again without counting it.
  void rolled_back(bool would_be);
  std::uint64_t made() const { return made_; }

 private:
  const Access& access_;
  const Locale& locale_;
  std::unordered_map<std::string, Uuid> known_;
  std::vector<std::string> pending_;  // made by the write that runs
  std::unordered_set<std::string> counted_;
  std::uint64_t made_ = 0;
};

}  // namespace candor
