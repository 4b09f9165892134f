#include "decision/gatekeeper.h"

#include <algorithm>
#include <stdexcept>

namespace candor {
namespace {

std::uint64_t positions_of(const std::vector<std::string>& fields, const RecordType& type) {
  std::uint64_t positions = 0;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (std::ranges::find(fields, type.fields[i].name) != fields.end()) positions |= std::uint64_t{1} << i;
  }
  return positions;
}

}  // namespace

decision::Facts Gatekeeper::facts(const Access& access, Operation operation, const RecordType* type) const {
  decision::Facts facts;
  const Principal& who = access.who();
  facts.actor_kind = who.kind();
  facts.roles = who.roles();
  facts.purposes = who.purposes();
  facts.scopes = who.scopes();
  facts.purpose = access.why();
  facts.operation = operation;
  facts.now = clock_.now();
  if (type) facts.subject_kind = type->subject;
  if (const auto* purpose = registers_->purpose(access.why())) {
    facts.allowed_bases = purpose->bases;
    if (type && type->subject == SubjectKind::person && !purpose->fields.empty()) {
      facts.needed_fields = positions_of(purpose->fields, *type);
    }
  }
  return facts;
}

void Gatekeeper::add_person(decision::Facts& facts, const Access& access, const decision::Standing& person,
                            decision::KnownRoom& room) const {
  facts.person = &person;
  facts.caller_is_owner_of_record =
      !access.who().user().is_nil() && person.readers_owner == access.who().user();
  decision::add_known(facts, *registers_, room);
}

Result<Grant> Gatekeeper::grant(const decision::Decision& decision, const RecordType& type,
                                const Uuid& record, Operation operation, storage::Connection& keys,
                                const storage::Overlay* overlay) const {
  if (!decision.allowed) throw std::logic_error("a grant without a yes of the policy");
  return with_keys(type, record, operation, decision.fields, keys, overlay);
}

Result<Grant> Gatekeeper::grant_for_index(const RecordType& type, const Uuid& record,
                                          storage::Connection& keys) const {
  return with_keys(type, record, Operation::index_built, ~std::uint64_t{0}, keys, nullptr);
}

Result<Grant> Gatekeeper::grant_for_letting_go(const RecordType& type, const Uuid& record,
                                               storage::Connection& keys,
                                               const storage::Overlay* overlay) const {
  return with_keys(type, record, Operation::erase, ~std::uint64_t{0}, keys, overlay);
}

Result<Grant> Gatekeeper::with_keys(const RecordType& type, const Uuid& record, Operation operation,
                                    std::uint64_t fields, storage::Connection& keys,
                                    const storage::Overlay* overlay) const {
  auto loaded = std::make_unique<Grant::Keys>();
  if (!key_store_.load(keys, overlay, record, *loaded)) {
    return Error{Errc::damaged, "key_damaged", "The key of this record cannot be read."};
  }
  const Badge<Gatekeeper> badge;
  return Grant(badge, type.code, record, operation, fields, std::move(loaded));
}

}  // namespace candor
