#include "vault/known_person.h"

#include <sodium.h>

#include <algorithm>

#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/indexing.h"
#include "vault/linked_in_index.h"
#include "vault/timeline_detail.h"

namespace candor {
namespace {

constexpr unsigned facts_at_once = 500;

// Positions of fields differ from type to type; what the other type has no field for is on hold as a whole.
std::uint64_t fields_in(const RecordType& to, const RecordType& from, std::uint64_t fields) {
  std::uint64_t found = 0;
  for (std::size_t i = 0; i < from.fields.size(); ++i) {
    if (!(fields >> i & 1u)) continue;
    const auto* field = to.field(from.fields[i].name);
    if (field) found |= std::uint64_t{1} << (field - to.fields.data());
  }
  return found;
}

void translate(decision::Fact& fact, const RecordType& to, const RecordType& from) {
  if (fact.kind != decision::FactKind::restriction || fact.facts.empty()) return;
  auto event = decision::decode_event(fact.kind, fact.facts);
  if (!event || event->fields == 0) return;
  event->fields = fields_in(to, from, event->fields);
  fact.facts = decision::encode(*event);
}

std::optional<std::string> file_of(Reading::Inside& inside, const decision::StoredFact& stored,
                                   Grant::Keys& keys) {
  auto rows =
      inside.records.query("SELECT sealed FROM person_event_files WHERE sequence = $1 AND subject_id = $2",
                           {static_cast<std::int64_t>(stored.sequence), stored.fact.person});
  if (!rows.next()) return std::nullopt;
  return Sealer::open_detail(keys, rows.blob(0));
}

}  // namespace

Result<KnownPerson> what_is_known(Reading::Inside& inside, const Access& access, const KnownPersonId& from,
                                  const RecordType& to) {
  auto located = inside.locate(access, Operation::read, *from.type, from.id);
  if (!located.decision.allowed) {
    return inside.denied(access, Operation::read, *from.type, from.id, located.decision, located.facts);
  }
  auto grant = inside.vault.gatekeeper->grant(located.decision, *from.type, from.id, Operation::read,
                                              inside.keys, inside.overlay());
  if (!grant) return inside.damaged(access, Operation::read, *from.type, from.id);
  KnownPerson known;
  std::uint64_t before = INT64_MAX;
  for (bool more = true; more;) {
    auto facts =
        decision::facts_of(inside.records, inside.vault.ledger_mac_key, from.id, before, facts_at_once);
    more = facts.size() == facts_at_once;
    for (auto& stored : facts) {
      before = stored.sequence;
      if (stored.fact.kind == decision::FactKind::collection) {
        // The latest one counts, since the first one when.
        if (known.collected_at == 0) {
          if (const auto fact = decision::decode_collected(stored.fact.facts)) known.collected = *fact;
        }
        known.collected_at = stored.fact.at;
        continue;
      }
      auto texts = texts_of_event(*grant, *from.type, stored.fact);
      if (!texts) return inside.damaged(access, Operation::read, *from.type, from.id);
      auto file = file_of(inside, stored, Sealer::keys(*grant));
      stored.fact.sealed.clear();
      translate(stored.fact, to, *from.type);
      known.events.push_back({std::move(stored.fact), std::move(*texts), std::move(file)});
    }
  }
  std::ranges::reverse(known.events);
  return known;
}

void apply_known(const KnownPerson& known, decision::Standing& standing) {
  for (const auto& event : known.events) {
    decision::apply(standing, event.fact.kind, event.fact.at, event.fact.facts);
  }
}

void write_known(Reading::Inside& inside, const KnownPerson& known, const RecordType& type, const Uuid& to,
                 Grant::Keys& keys) {
  auto& random = inside.vault.environment.random;
  for (const auto& event : known.events) {
    auto fact = event.fact;
    fact.person = to;
    fact.record_type = type.code;
    auto texts = event.texts;
    std::optional<Bytes> file;
    if (event.file || !texts.empty()) {
      inside.vault.key_store->ensure(inside.task->overlay, RetentionClass::audit, keys);
    }
    if (event.file) {
      file = Sealer::seal_detail(keys, *event.file, random);
      std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
      crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(file->data()), file->size());
      for (auto& [name, value] : texts) {
        if (name == "file_sha256") value = to_hex(std::as_bytes(std::span(hash)));
      }
    }
    if (!texts.empty()) {
      std::string clear;
      sealing::append_json(clear, Value(std::move(texts)));
      fact.sealed = Sealer::seal_detail(keys, clear, random);
    }
    const auto sequence = decision::append(inside.records, inside.vault.ledger_mac_key, fact);
    if (!file) continue;
    inside.records.execute(
        "INSERT INTO person_event_files (sequence, subject_id, sealed) VALUES ($1, $2, $3)",
        {static_cast<std::int64_t>(sequence), to, ByteView(*file)});
  }
}

namespace {

// What makes the other record's bases weaker or its person freer is not carried over: only what was said.
bool carries_over(const decision::Fact& fact, const decision::Standing& to) {
  switch (fact.kind) {
    case decision::FactKind::restriction_lifted:
    case decision::FactKind::lifting_announced:
      return false;
    case decision::FactKind::basis: {
      const auto event = decision::decode_event(fact.kind, fact.facts);
      return event && to.basis[static_cast<std::size_t>(event->purpose)] == LawfulBasis::none;
    }
    default:
      return true;
  }
}

// Bases that came with how the person came to us, where the other record has none.
void add_bases(KnownPerson& known, const decision::Standing& to, std::int64_t now, const Uuid& actor) {
  for (std::size_t i = 0; i < purpose_count; ++i) {
    if (known.collected.basis[i] == LawfulBasis::none || to.basis[i] != LawfulBasis::none) continue;
    decision::LedgerEvent event{.kind = decision::FactKind::basis, .at = known.collected_at};
    event.purpose = static_cast<Purpose>(i);
    event.basis = known.collected.basis[i];
    decision::Fact fact{Uuid{}, decision::FactKind::basis, now, actor};
    fact.facts = decision::encode(event);
    known.events.insert(known.events.begin(), {std::move(fact), {}, std::nullopt});
  }
}

}  // namespace

Result<void> Writing::add_what_is_known(const Access& access, const KnownPersonId& from,
                                        const KnownPersonId& to) {
  auto known = what_is_known(inside_, access, from, *to.type);
  if (!known) return known.error();
  auto located = inside_.locate(access, Operation::update, *to.type, to.id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::update, *to.type, to.id, located.decision, located.facts);
  }
  auto grant = inside_.vault.gatekeeper->grant(located.decision, *to.type, to.id, Operation::update,
                                               inside_.keys, inside_.overlay());
  const auto& table = inside_.vault.table(*to.type);
  const auto members = grant ? open_all(table, *located.record, *grant) : std::nullopt;
  if (!members) return inside_.damaged(access, Operation::update, *to.type, to.id);
  add_bases(*known, *located.standing, inside_.vault.decision_clock.now(), access.who().actor());
  std::erase_if(known->events, [&](const KnownPerson::Event& event) {
    return !carries_over(event.fact, *located.standing);
  });
  apply_known(*known, *located.standing);
  write_known(inside_, *known, *to.type, to.id, Sealer::keys(*grant));
  inside_.task->overlay.set_standing(to.id, *located.standing);
  inside_.task->overlay.change_index(
      {to.type, to.id, index_entry(inside_, table, *located.record, *members, &*located.standing)});
  inside_.task->overlay.publish_later(
      [&vault = inside_.vault, person = to.id] { update_purposes_of_linked(vault, person); });
  auto entry = inside_.entry(access, Operation::merge, to.type, to.id);
  entry.header.rule = decision::allow_number(located.decision);
  inside_.recorded(std::move(entry));
  return {};
}

}  // namespace candor
