#include "storage/overlay.h"

#include <iterator>

namespace candor::storage {

void Overlay::keep_operation() {
  for (auto& [person, standing] : operation_.standings) batch_.standings[person] = standing;
  for (auto& key : operation_.keys) {
    batch_keys_by_subject_.emplace(key.place.subject, batch_.keys.size());
    batch_.keys.push_back(std::move(key));
  }
  std::move(operation_.publications.begin(), operation_.publications.end(),
            std::back_inserter(batch_.publications));
  batch_.erasures.insert(batch_.erasures.end(), operation_.erasures.begin(), operation_.erasures.end());
  std::move(operation_.index_changes.begin(), operation_.index_changes.end(),
            std::back_inserter(batch_.index_changes));
  operation_ = {};
}

void Overlay::clear() {
  batch_ = {};
  operation_ = {};
  batch_keys_by_subject_.clear();
}

const decision::Standing* Overlay::standing(const Uuid& person) const {
  if (auto found = operation_.standings.find(person); found != operation_.standings.end())
    return &found->second;
  if (auto found = batch_.standings.find(person); found != batch_.standings.end()) return &found->second;
  return nullptr;
}

const PendingKey* Overlay::key(const Uuid& subject, RetentionClass retention_class) const {
  for (const auto& key : operation_.keys) {
    if (key.place.subject == subject && key.place.retention_class == retention_class) return &key;
  }
  const auto [first, last] = batch_keys_by_subject_.equal_range(subject);
  for (auto at = first; at != last; ++at) {
    const auto& key = batch_.keys[at->second];
    if (key.place.retention_class == retention_class) return &key;
  }
  return nullptr;
}

}  // namespace candor::storage
