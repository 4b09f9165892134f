#include "import/company_names.h"

#include <algorithm>

#include "crm/company.h"
#include "privacy/folding.h"

namespace candor {

Result<std::optional<Uuid>> CompanyNames::find(Reading& reading, const std::string& name) {
  const std::string key = folded(name);
  if (const auto known = known_.find(key); known != known_.end()) return std::optional(known->second);
  auto report = reading.duplicates(access_, Company::type(), Personal<Object>({{"name", name}}), std::nullopt,
                                   Operation::import);
  if (!report) return report.error();
  // Of several the oldest is the one that people know.
  std::optional<Uuid> oldest;
  for (const auto& candidate : report->candidates) {
    const bool by_name = std::ranges::find(candidate.reasons, "name") != candidate.reasons.end();
    if (by_name && (!oldest || candidate.id < *oldest)) oldest = candidate.id;
  }
  if (oldest) known_.emplace(key, *oldest);
  return oldest;
}

Result<Uuid> CompanyNames::find_or_make(Writing& writing, const std::string& name) {
  auto found = find(writing, name);
  if (!found) return found.error();
  if (*found) return **found;
  auto draft = Draft<Company>::from({{"name", name}}, locale_);
  if (!draft) return draft.error();
  auto created = writing.create(access_, Company::type(), draft->content(), {}, Operation::import);
  if (!created) return created.error();
  std::string key = folded(name);
  known_.emplace(key, created->id);
  pending_.push_back(std::move(key));
  return created->id;
}

void CompanyNames::committed() {
  made_ += pending_.size();
  pending_.clear();
}

void CompanyNames::rolled_back(bool would_be) {
  for (const auto& key : pending_) {
    known_.erase(key);
    if (would_be && counted_.insert(key).second) ++made_;
  }
  pending_.clear();
}

}  // namespace candor
