// Questions to the audit log. Asking is itself recorded.
#include "audit/audit_log.h"
#include "vault/inside.h"

namespace candor {
namespace {

// The log is no record type; the policy looks at role and scope.
const RecordType& log_type() {
  static constexpr RecordType type{0, "audit entry", "audit", SubjectKind::record, {}};
  return type;
}

}  // namespace

// Nothing when allowed.
std::optional<Error> Reading::Inside::may_read_log(const Access& access, Operation operation) {
  const auto facts = vault.gatekeeper->facts(access, operation, &log_type());
  const auto decision = decision::decide(facts, log_type());
  if (decision.allowed) return std::nullopt;
  return denied(access, operation, log_type(), Uuid{}, decision, facts);
}

Result<AuditPage> Reading::events(const Access& access, const AuditQuery& query) {
  if (auto error = inside_.may_read_log(access, Operation::audit_read)) return *error;
  audit::EventFilter filter;
  filter.subject = query.subject;
  filter.actor = query.actor;
  filter.record = query.record;
  if (query.from) filter.from = to_milliseconds(*query.from);
  if (query.to) filter.to = to_milliseconds(*query.to);
  filter.before = query.before;
  filter.limit = query.limit + 1;
  AuditPage page;
  page.events = audit::AuditReader(inside_.records).events(filter);
  if (page.events.size() > query.limit) {
    page.events.pop_back();
    page.next_before = page.events.back().sequence;
  }
  auto entry = inside_.entry(access, Operation::audit_read, nullptr,
                             query.subject.value_or(query.record.value_or(Uuid{})));
  entry.header.count = static_cast<std::uint32_t>(page.events.size());
  inside_.recorded(std::move(entry));
  return page;
}

Result<InclusionProof> Reading::inclusion_proof(const Access& access, std::uint64_t sequence,
                                                std::uint64_t tree_size) {
  if (auto error = inside_.may_read_log(access, Operation::audit_proof)) return *error;
  inside_.recorded(inside_.entry(access, Operation::audit_proof, nullptr, Uuid{}));
  return audit::AuditReader(inside_.records).inclusion(sequence, tree_size);
}

Result<ConsistencyProof> Reading::consistency_proof(const Access& access, std::uint64_t first,
                                                    std::uint64_t second) {
  if (auto error = inside_.may_read_log(access, Operation::audit_proof)) return *error;
  inside_.recorded(inside_.entry(access, Operation::audit_proof, nullptr, Uuid{}));
  return audit::AuditReader(inside_.records).consistency(first, second);
}

}  // namespace candor
