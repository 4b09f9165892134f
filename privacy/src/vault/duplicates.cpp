// Records that a new or changed one may be a second copy of: asked of the index and of what the batch has not
// committed yet, decided on and opened like anything else that is shown.
#include "vault/duplicates.h"

#include <algorithm>
#include <functional>

#include "vault/indexing.h"

namespace candor {
namespace {

using search::Likeness;

constexpr std::size_t most_candidates = 20;

// Whom only the name suggests: a refusal does not depend on them, the report of an import names a few.
std::size_t most_suggested(Opened opened) {
  switch (opened) {
    case Opened::none:
      return 0;
    case Opened::certain:
      return 5;
    case Opened::all:
      break;
  }
  return most_candidates;
}

struct LikenessName {
  Likeness likeness;
  std::string_view name;
  bool certain;
};
// Best first.
constexpr LikenessName names[] = {
    {Likeness::email, "email", true},
    {Likeness::phone, "phone", true},
    {Likeness::domain, "domain", true},
    {Likeness::title_and_reference, "name_and_company", false},
    {Likeness::title_and_place, "name_and_city", false},
    {Likeness::title, "name", false},
};

unsigned bit(Likeness likeness) {
  return static_cast<unsigned>(likeness);
}

bool shares(const search::IndexEntry& left, const search::IndexEntry& right,
            const std::function<bool(std::uint16_t)>& counts) {
  return std::ranges::any_of(left.many, [&](const auto& one) {
    return counts(one.column) && std::ranges::any_of(right.many, [&](const auto& other) {
             return other.column == one.column && other.value == one.value;
           });
  });
}

unsigned likeness_of(const search::IndexSchema& schema, const search::IndexEntry& left,
                     const search::IndexEntry& right) {
  const auto& columns = schema.columns();
  auto kind_is = [&](search::ColumnKind kind) {
    return [&columns, kind](std::uint16_t column) { return columns[column].kind == kind; };
  };
  unsigned found = 0;
  if (shares(left, right, kind_is(search::ColumnKind::email))) found |= bit(Likeness::email);
  if (shares(left, right, kind_is(search::ColumnKind::phone))) found |= bit(Likeness::phone);
  std::size_t cell = 0;
  for (const auto& column : columns) {
    if (column.many()) continue;
    if (column.kind == search::ColumnKind::domain && left.cells[cell].index() != 0 &&
        left.cells[cell] == right.cells[cell]) {
      found |= bit(Likeness::domain);
    }
    cell += search::has_sort_key(column) ? 2 : 1;
  }
  if (left.title.empty() || left.title != right.title) return found;
  found |= bit(Likeness::title);
  if (shares(left, right, [&](std::uint16_t column) { return !columns[column].references().empty(); })) {
    found |= bit(Likeness::title_and_reference);
  }
  if (shares(left, right, [&](std::uint16_t column) { return columns[column].path().ends_with(".city"); })) {
    found |= bit(Likeness::title_and_place);
  }
  return found;
}

// What the index knows, with what the batch has changed in its place.
std::vector<search::Alike> all_alike(const Reading::Inside& inside, const RecordType& type,
                                     const search::IndexEntry& entry) {
  auto found = inside.vault.index->alike(entry, type, most_candidates);
  if (!inside.overlay()) return found;
  const auto& schema = inside.vault.index->schema(type);
  inside.overlay()->each_index_change([&](const search::Change& change) {
    if (change.type != &type || change.id == entry.id) return;
    std::erase_if(found, [&](const search::Alike& one) { return one.id == change.id; });
    if (!change.entry || change.entry->trashed) return;
    if (const auto likeness = likeness_of(schema, entry, *change.entry))
      found.push_back({change.id, likeness});
  });
  return found;
}

// A company is known by its name; of people many have the same.
bool title_is_enough(const RecordType& type) {
  return type.subject == SubjectKind::record;
}

bool suggested_only(const RecordType& type, unsigned likeness) {
  return likeness == bit(Likeness::title) && !title_is_enough(type);
}

}  // namespace

DuplicateReport find_duplicates(Reading::Inside& inside, const Access& access, const RecordType& type,
                                const search::IndexEntry& entry, const search::IndexEntry* before,
                                Operation operation, Opened opened) {
  DuplicateReport report;
  if (!type.finds_duplicates) return report;
  std::size_t suggestions = 0;
  const auto known_before = before ? all_alike(inside, type, *before) : std::vector<search::Alike>();
  audit::Entry shown = inside.entry(access, Operation::search, &type, Uuid{});
  for (const auto& alike : all_alike(inside, type, entry)) {
    auto likeness = alike.likeness;
    // What was alike already is no news.
    for (const auto& known : known_before) {
      if (known.id == alike.id) likeness &= ~known.likeness;
    }
    if (likeness == 0) continue;
    DuplicateCandidate candidate{alike.id, {}, false, suggested_only(type, likeness), {}};
    for (const auto& name : names) {
      if (!(likeness & bit(name.likeness))) continue;
      candidate.reasons.push_back(name.name);
      candidate.certain |= name.certain || (name.likeness == Likeness::title && title_is_enough(type));
    }
    if (candidate.suggested_only && suggestions++ >= most_suggested(opened)) continue;
    const bool to_open = opened == Opened::all || (opened == Opened::certain && candidate.certain);
    const auto located = to_open ? inside.locate(access, operation, type, alike.id)
                                 : inside.locate_unopened(access, operation, type, alike.id);
    if (!located.decision.allowed) {
      const bool gone = located.standing && located.standing->state != decision::PersonState::active;
      report.unavailable |= !gone && !candidate.suggested_only;
      continue;
    }
    if (to_open) {
      auto grant = inside.vault.gatekeeper->grant(located.decision, type, alike.id, operation, inside.keys,
                                                  inside.overlay());
      auto content = grant ? disclose(inside.vault.table(type), *located.record, *grant, located.decision)
                           : Result<DisclosedContent>(grant.error());
      if (!content) continue;
      candidate.record = std::move(*content);
      shown.header.fields |= located.decision.fields;
      if (!located.decision.masks.empty()) shown.header.verdict = Verdict::mask;
    }
    if (opened != Opened::none) shown.detail.records.push_back(alike.id);
    report.candidates.push_back(std::move(candidate));
  }
  std::ranges::stable_sort(report.candidates, [](const auto& left, const auto& right) {
    return std::pair(!left.certain, left.suggested_only) < std::pair(!right.certain, right.suggested_only);
  });
  if (shown.detail.records.empty()) return report;
  shown.header.count = static_cast<std::uint32_t>(shown.detail.records.size());
  inside.recorded(std::move(shown));
  return report;
}

std::optional<Error> refusal(const DuplicateReport& report, Duplicates duplicates) {
  if (report.unavailable) {
    // The same words whether somebody is on hold, objected, or is kept for another purpose.
    Error error{Errc::denied, "not_available",
                "This record cannot be added or changed like this. Ask the privacy contact."};
    error.decision.push_back({"NOT_AVAILABLE", "duplicate.not_available", "Art. 18, 21", error.detail, {}});
    return error;
  }
  const bool any =
      std::ranges::any_of(report.candidates, [](const auto& one) { return !one.suggested_only; });
  if (!any || duplicates != Duplicates::refuse) return std::nullopt;
  return Error{
      Errc::conflict, "possible_duplicate",
      "There may be a record of this already. Open it, or send Candor-Allow-Duplicate: true to go on."};
}

Result<DuplicateReport> Reading::duplicates(const Access& access, const RecordType& type,
                                            const Personal<Object>& members,
                                            const std::optional<Uuid>& except, Operation operation) {
  const auto facts = inside_.vault.gatekeeper->facts(access, operation, &type);
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside_.denied(access, operation, type, Uuid{}, decision, facts);
  if (!inside_.vault.index->is_open()) return index_warming();
  Object typed = members.reveal();
  auto errors = validate_patch(type, typed);
  // While somebody is typing an address is not one yet: what cannot be compared is passed over.
  std::erase_if(errors, [](const FieldError& error) { return error.code != "unknown_member"; });
  if (!errors.empty()) {
    Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
    error.fields = std::move(errors);
    return error;
  }
  // Whoever may not see a member cannot test what stands in it either.
  std::erase_if(typed, [&](const Member& member) {
    return std::ranges::any_of(decision.masks, [&](const decision::Mask& mask) {
      return type.fields[mask.field].name == member.first;
    });
  });
  normalise(type, typed, inside_.vault.locale());
  const auto& table = inside_.vault.table(type);
  storage::StoredRecord record;
  record.id = except.value_or(Uuid{});
  record.open.assign(table.open_fields().size(), Value());
  const auto entry = index_entry(inside_, table, record, typed, nullptr);
  const auto opened = operation == Operation::import ? Opened::certain : Opened::all;
  return find_duplicates(inside_, access, type, entry, nullptr, operation, opened);
}

}  // namespace candor
