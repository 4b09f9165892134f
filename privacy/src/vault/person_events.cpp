// Recording what a person said or was told: facts in the ledger, recorded like any write.
#include "vault/person_events.h"

#include <sodium.h>

#include <algorithm>

#include "decision/known_facts.h"
#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/collection.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/linked_in_index.h"

namespace candor {
namespace {

constexpr Operation operations[] = {
    Operation::correct_collection, Operation::restrict_processing, Operation::lift_restriction,
    Operation::name_basis,         Operation::record_consent,      Operation::record_objection,
    Operation::decide_objection,   Operation::announce_lifting,    Operation::place_hold,
    Operation::record_notice,      Operation::record_age,          Operation::record_preference};
static_assert(std::size(operations) == std::variant_size_v<PersonEventDetail>);

// Who is on hold is found by nobody at work.
bool tell_index(Reading::Inside& inside, Operation operation, const RecordType& type,
                const Reading::Inside::Located& located) {
  search::Change change{&type, located.record->id, std::nullopt};
  const auto& table = inside.vault.table(type);
  auto grant = inside.vault.gatekeeper->grant(located.decision, type, change.id, operation, inside.keys,
                                              inside.overlay());
  const auto members = grant ? open_all(table, *located.record, *grant) : std::nullopt;
  if (!members) return false;
  change.entry = index_entry(inside, table, *located.record, *members, &*located.standing);
  inside.task->overlay.change_index(std::move(change));
  return true;
}

std::string text_of_file(const EvidenceFile& file) {
  std::string clear;
  sealing::append_json(clear, Value(Object{{"name", file.name.reveal()}, {"media_type", file.media_type}}));
  clear += '\n';
  clear += file.content.reveal();
  return clear;
}

}  // namespace

Operation operation_of(const PersonEventDetail& detail) {
  return operations[detail.index()];
}

std::uint64_t write_event(Reading::Inside& inside, const Access& access, const RecordType& type,
                          const Uuid& person, PreparedEvent& prepared, Grant::Keys& keys,
                          decision::Standing& standing) {
  const auto recorded_at = inside.vault.decision_clock.now();
  decision::Fact fact{person, prepared.codes.kind, recorded_at, access.who().actor(), type.code};
  fact.facts = decision::encode(prepared.codes);
  std::optional<Bytes> file;
  if (prepared.file || !prepared.texts.empty()) {
    inside.vault.key_store->ensure(inside.task->overlay, RetentionClass::audit, keys);
  }
  if (prepared.file) {
    file = Sealer::seal_detail(keys, text_of_file(*prepared.file), inside.vault.environment.random);
    // The event is bound, and says by this which file is its own.
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(file->data()), file->size());
    prepared.texts.emplace_back("file_sha256", to_hex(std::as_bytes(std::span(hash))));
    prepared.texts.emplace_back("file_name", prepared.file->name.reveal());
    prepared.texts.emplace_back("file_type", prepared.file->media_type);
  }
  if (!prepared.texts.empty()) {
    std::string clear;
    sealing::append_json(clear, Value(std::move(prepared.texts)));
    fact.sealed = Sealer::seal_detail(keys, clear, inside.vault.environment.random);
  }
  const auto sequence = decision::append(inside.records, inside.vault.ledger_mac_key, fact);
  if (file) {
    inside.records.execute(
        "INSERT INTO person_event_files (sequence, subject_id, sealed) VALUES ($1, $2, $3)",
        {static_cast<std::int64_t>(sequence), person, ByteView(*file)});
  }
  decision::apply(standing, prepared.codes.kind, recorded_at, fact.facts);
  inside.task->overlay.set_standing(person, standing);
  inside.task->overlay.publish_later(
      [&vault = inside.vault, person] { update_purposes_of_linked(vault, person); });
  if (const auto ends_at = prepared.codes.expires_at) {
    inside.task->overlay.publish_later(
        [expiry = inside.vault.expiry.get(), person, ends_at] { expiry->consider(person, ends_at); });
  }
  return sequence;
}

Result<std::uint64_t> Writing::record_event(const Access& access, const RecordType& type, const Uuid& id,
                                            const PersonEvent& event) {
  const Operation operation = operation_of(event.detail);
  auto located = inside_.locate(access, operation, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, operation, type, id, located.decision, located.facts);
  }
  if (!located.standing) {
    return Error{Errc::invalid, "no_person", "This record is about no person: there is nothing to note."};
  }
  if (const auto* consent = std::get_if<ConsentStatement>(&event.detail)) {
    if (auto refused = refuse_consent(inside_, access, type, id, *consent, located.facts)) return *refused;
  }
  auto prepared = prepare(event, type, *inside_.vault.registers, inside_.vault.decision_clock.now());
  if (!prepared) return prepared.error();
  auto grant =
      inside_.vault.gatekeeper->grant(located.decision, type, id, operation, inside_.keys, inside_.overlay());
  if (!grant) return inside_.damaged(access, operation, type, id);
  std::uint64_t sequence = 0;
  if (const auto* corrected = std::get_if<CollectionCorrected>(&event.detail)) {
    sequence = correct_collection(inside_, access, type, id, *corrected, *prepared, Sealer::keys(*grant),
                                  *located.standing);
  } else {
    sequence = write_event(inside_, access, type, id, *prepared, Sealer::keys(*grant), *located.standing);
  }
  if (!tell_index(inside_, operation, type, located)) return inside_.damaged(access, operation, type, id);
  auto entry = inside_.entry(access, operation, &type, id);
  entry.header.rule = decision::allow_number(located.decision);
  inside_.recorded(std::move(entry));
  return sequence;
}

// What makes a consent worth nothing from the start is refused when it is recorded (Art. 7(4)).
std::optional<Error> refuse_consent(Reading::Inside& inside, const Access& access, const RecordType& type,
                                    const Uuid& id, const ConsentStatement& said, decision::Facts facts) {
  decision::Consent consent;
  consent.state =
      said.act == ConsentAct::given ? decision::ConsentState::given : decision::ConsentState::none;
  consent.condition_of_contract = said.act == ConsentAct::given && said.condition_of_contract;
  // Whether there is evidence is looked at next, and said field by field.
  consent.proof = decision::ConsentProof::note;
  facts.operation = Operation::record_consent;
  facts.consent = &consent;
  const auto decision = decision::decide(facts, type);
  if (decision.allowed) return std::nullopt;
  return inside.denied(access, Operation::record_consent, type, id, decision, facts);
}

std::optional<Error> take_consent(Reading::Inside& inside, const Access& access, const RecordType& type,
                                  const Collection& collection, decision::Standing& standing,
                                  const decision::Facts& facts, std::optional<PreparedEvent>& taken) {
  const bool needed = std::ranges::find(standing.basis, LawfulBasis::consent) != standing.basis.end();
  if (!needed && !collection.consent) return std::nullopt;
  const std::string path = "collection.consent";
  if (!collection.consent || collection.consent->act != ConsentAct::given) {
    Error error{Errc::invalid, "invalid",
                "Whoever comes to us this way has agreed to it: add how, and what shows it."};
    error.fields.push_back({path, "evidence_missing",
                            "Add the consent: how it was given, and the wording shown, a note or a file."});
    return error;
  }
  if (auto refused = refuse_consent(inside, access, type, Uuid{}, *collection.consent, facts)) return refused;
  const auto now = inside.vault.decision_clock.now();
  auto prepared = prepare({collection.consented_at, *collection.consent}, type, *inside.vault.registers, now);
  if (!prepared) {
    auto error = prepared.error();
    for (auto& field : error.fields) field.field = path + "." + field.field;
    return error;
  }
  decision::apply(standing, PersonEventKind::consent, now, decision::encode(prepared->codes));
  taken = std::move(*prepared);
  return std::nullopt;
}

std::uint64_t correct_collection(Reading::Inside& inside, const Access& access, const RecordType& type,
                                 const Uuid& person, const CollectionCorrected& corrected,
                                 PreparedEvent& prepared, Grant::Keys& keys, decision::Standing& standing) {
  auto collected = from_context(*inside.vault.registers->context(corrected.context));
  collected.owner = standing.readers_owner;
  const auto at = inside.vault.decision_clock.now();
  decision::Fact fact{person,    PersonEventKind::collection,          at, access.who().actor(),
                      type.code, decision::encode_collected(collected)};
  if (!prepared.texts.empty()) {
    inside.vault.key_store->ensure(inside.task->overlay, RetentionClass::audit, keys);
    std::string clear;
    sealing::append_json(clear, Value(std::move(prepared.texts)));
    fact.sealed = Sealer::seal_detail(keys, clear, inside.vault.environment.random);
  }
  const auto sequence = decision::append(inside.records, inside.vault.ledger_mac_key, fact);
  decision::apply(standing, fact.kind, at, fact.facts);
  inside.task->overlay.set_standing(person, standing);
  return sequence;
}

}  // namespace candor
