// The pipeline of lists and searches: plan -> ids from the index -> decide on and open each -> record.
#include <algorithm>
#include <map>

#include "vault/cursor.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/linked_people.h"
#include "vault/private_records.h"

namespace candor {
namespace {

// Asked of the index at once beyond what a page needs: a few of the rows may turn out not to be shown.
constexpr std::size_t spare_rows = 8;

Error bad_cursor() {
  return {Errc::malformed, "invalid_cursor",
          "This cursor is not one of this list, or not yours. Start again without a cursor."};
}

search::Sections sections_of(const search::IndexSchema& schema, std::uint64_t visible) {
  const auto searched = schema.searched_fields();
  return {visible, (visible & searched) == searched};
}

// The records of a page are read as of one moment, one that is no earlier than the index's answer: beginning
// anew for each of them costs as much as finding it. A Writing is in a transaction already, and for a single
// record there is nothing to save.
class OneLook {
 public:
  OneLook(Reading::Inside& inside, std::size_t records)
      : records_(inside.task || records < 2 ? nullptr : &inside.records) {
    if (records_) records_->begin_read();
  }
  OneLook(const OneLook&) = delete;
  ~OneLook() {
    if (records_) records_->rollback();
  }

 private:
  storage::Connection* records_;
};

// One list or search on its way.
class Listing {
 public:
  Listing(Reading::Inside& inside, const Access& access, const RecordType& type, const Query& query,
          Operation operation)
      : inside_(inside), access_(access), type_(type), query_(query), operation_(operation) {}

  Result<ListingContent> run();

 private:
  Result<void> fill(const search::Question& question, std::optional<search::Position> position);
  // False when the record may not be shown, or is not what the index said any more.
  bool show(const Uuid& id);
  void include_names();
  void withhold(const search::Plan& plan);
  void write_down(const CursorScope& scope);
  void write_down_each();

  Reading::Inside& inside_;
  const Access& access_;
  const RecordType& type_;
  const Query& query_;
  const Operation operation_;
  decision::Facts facts_;
  decision::Decision decision_;
  ListingContent listing_;
  std::optional<search::Position> last_;
  bool more_ = false;
  bool masked_ = false;
  std::uint64_t damaged_ = 0;
};

Result<ListingContent> Listing::run() {
  auto& vault = inside_.vault;
  facts_ = vault.gatekeeper->facts(access_, operation_, &type_);
  decision_ = decision::decide(facts_, type_);
  if (!decision_.allowed) return inside_.denied(access_, operation_, type_, Uuid{}, decision_, facts_);
  const auto& schema = vault.index->schema(type_);
  auto plan = search::make_plan(schema, query_, decision_.fields, vault.config.locale);
  if (!plan) return plan.error();
  leave_out_private(access_, schema, *plan);
  const CursorScope scope{type_.code, access_.why(), access_.who().actor(),
                          digest_of(vault.cursor_key, schema, query_)};
  std::optional<search::Position> position;
  if (!query_.cursor.empty()) {
    position = open_cursor(vault.cursor_key, scope, query_.cursor);
    if (!position || position->keys.size() != plan->order.size()) return bad_cursor();
  }
  if (!vault.index->is_open()) return index_warming();
  vault.expiry->catch_up(facts_.now);

  const search::Question question{*plan, access_.why(), sections_of(schema, decision_.fields)};
  if (auto filled = fill(question, std::move(position)); !filled) return filled.error();
  if (query_.count) {
    auto total = vault.index->count(type_, question);
    if (!total) return total.error();
    listing_.total = *total;
  }
  if (more_) listing_.next_cursor = seal_cursor(vault.cursor_key, scope, *last_, vault.environment.random);
  withhold(*plan);
  write_down(scope);
  if (query_.include_referenced) include_names();
  return std::move(listing_);
}

Result<void> Listing::fill(const search::Question& question, std::optional<search::Position> position) {
  const std::size_t limit = query_.limit;
  for (;;) {
    const auto missing = limit - listing_.records.size();
    auto found =
        inside_.vault.index->page(type_, question, position ? &*position : nullptr, missing + spare_rows);
    if (!found) return found.error();
    const OneLook look(inside_, found->size());
    for (auto& one : *found) {
      if (listing_.records.size() == limit) {
        more_ = true;
        return {};
      }
      position = std::move(one);
      if (show(position->id)) last_ = *position;
    }
    if (found->size() < missing + spare_rows) return {};
  }
}

bool Listing::show(const Uuid& id) {
  // Cheap facts first: who may not be shown is not even looked up.
  Reading::Inside::Located located;
  located.standing = inside_.standing(id);
  if (type_.subject == SubjectKind::person && !located.standing) return false;
  if (located.standing) {
    located.decision = inside_.decide_on_person(facts_, access_, type_, located);
    if (!located.decision.allowed) return false;
  }
  located.record = inside_.vault.table(type_).find(inside_.records, id);
  if (!located.record) return false;
  // Of a person nothing in the record changes the answer, but whom it became.
  if (type_.subject != SubjectKind::person) {
    inside_.decide_on(access_, operation_, type_, located);
  } else if (const auto became = same_person(inside_.vault, inside_.vault.table(type_), *located.record)) {
    decide_on_linked(inside_, access_, operation_, {*became}, located);
  }
  if (!located.decision.allowed) return false;
  // Changed since the index was asked.
  if (located.record->trashed_at.has_value() != query_.trashed) return false;
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type_, id, operation_, inside_.keys,
                                               inside_.overlay());
  auto content = grant ? disclose(inside_.vault.table(type_), *located.record, *grant, located.decision)
                       : Result<DisclosedContent>(grant.error());
  if (!content) {
    const auto now = inside_.standing(id);
    if (now && now->state != decision::PersonState::active) return false;
    // Reported, and not in the way of the others.
    inside_.damaged(access_, operation_, type_, id);
    ++damaged_;
    return false;
  }
  masked_ |= !located.decision.masks.empty();
  listing_.records.push_back(std::move(*content));
  return true;
}

// Left out people are counted on lists without any filter only: with one the number would tell whether they
// match it.
void Listing::withhold(const search::Plan& plan) {
  const bool needs_to_know =
      access_.who().roles().intersects({Role::privacy_desk, Role::data_protection_officer});
  const bool whole_list = !plan.filtered() && !query_.trashed && query_.cursor.empty();
  if (needs_to_know && whole_list && type_.subject == SubjectKind::person) {
    if (const auto restricted = inside_.vault.standings.restricted_count()) {
      listing_.withheld.push_back({"restricted", restricted});
    }
  }
  if (damaged_) listing_.withheld.push_back({"damaged", damaged_});
}

// What leaves the house is written down person by person, with the fields that left.
void Listing::write_down_each() {
  for (const auto& record : listing_.records) {
    auto entry = inside_.entry(access_, operation_, &type_, record.id);
    entry.header.fields = decision_.fields;
    if (masked_) entry.header.verdict = Verdict::mask;
    inside_.recorded(std::move(entry));
  }
}

void Listing::write_down(const CursorScope& scope) {
  if (operation_ == Operation::export_) return write_down_each();
  std::vector<Uuid> shown;
  shown.reserve(listing_.records.size());
  for (const auto& record : listing_.records) shown.push_back(record.id);
  SearchKey key{access_.who().actor(), access_.why(), operation_, type_.code, {}};
  if (operation_ != Operation::search) key.query = scope.query;
  auto& log = inside_.vault.search_log;
  const auto now = to_milliseconds(inside_.vault.environment.clock.now());
  const bool may_coalesce = operation_ == Operation::search || operation_ == Operation::list;
  if (may_coalesce && inside_.when_durable && log.covers(key, shown, now)) return;
  auto entry = inside_.entry(access_, operation_, &type_, Uuid{});
  entry.header.fields = decision_.fields;
  if (masked_) entry.header.verdict = Verdict::mask;
  entry.header.count = static_cast<std::uint32_t>(shown.size());
  entry.detail.records = shown;
  inside_.recorded(std::move(entry));
  if (!may_coalesce || !inside_.when_durable) return;
  inside_.when_durable->push_back(
      [&log, key, shown = std::move(shown), now] { log.recorded(key, shown, now); });
}

// Names of the records that those shown point to; a list of its own in the log.
void Listing::include_names() {
  std::vector<Uuid> ids;
  for (const auto& record : listing_.records) ids.push_back(record.id);
  inside_.include_names(access_, type_, decision_.fields, ids, listing_.included);
}

}  // namespace

Result<ListingContent> Reading::list(const Access& access, const RecordType& type, const Query& query,
                                     Operation operation) {
  return Listing(inside_, access, type, query, operation).run();
}

std::vector<ReferencedName> Reading::referenced_names(const Access& access, const DisclosedContent& record) {
  std::vector<ReferencedName> names;
  const auto facts = inside_.vault.gatekeeper->facts(access, Operation::list, record.type);
  const auto decision = decision::decide(facts, *record.type);
  if (!decision.allowed || !inside_.vault.index->is_open()) return names;
  inside_.include_names(access, *record.type, decision.fields, std::span(&record.id, 1), names);
  return names;
}

void Reading::Inside::include_names(const Access& access, const RecordType& type, std::uint64_t visible,
                                    std::span<const Uuid> ids, std::vector<ReferencedName>& names) {
  const auto& schema = vault.index->schema(type);
  std::map<const RecordType*, std::vector<Uuid>> shown;
  for (const auto& reference : vault.index->references(type, ids)) {
    const bool hidden = std::ranges::any_of(schema.columns(), [&](const search::Column& column) {
      return column.references() == reference.type->name && !(visible >> column.field & 1u);
    });
    if (hidden) continue;
    auto located = locate(access, Operation::list, *reference.type, reference.id);
    // One in the trash is still what the person works for.
    if (!located.decision.allowed) continue;
    auto grant = vault.gatekeeper->grant(located.decision, *reference.type, reference.id, Operation::list,
                                         keys, overlay());
    auto content = grant ? disclose(vault.table(*reference.type), *located.record, *grant, located.decision)
                         : Result<DisclosedContent>(grant.error());
    if (!content) continue;
    std::string name;
    const auto members = Reading::members(*content);
    for (const auto title : reference.type->title_fields) {
      for (const auto& member : members.reveal()) {
        if (member.first != title || !member.second.text()) continue;
        name += (name.empty() ? "" : " ") + *member.second.text();
      }
    }
    names.push_back({reference.type, reference.id, Personal<std::string>(std::move(name))});
    shown[reference.type].push_back(reference.id);
  }
  for (auto& [shown_type, names_of_type] : shown) record_names(access, *shown_type, std::move(names_of_type));
}

// A list of its own in the log: that these were shown by name.
void Reading::Inside::record_names(const Access& access, const RecordType& shown_type,
                                   std::vector<Uuid> shown) {
  const auto now = to_milliseconds(vault.environment.clock.now());
  const SearchKey key{access.who().actor(), access.why(), Operation::list, shown_type.code, {}};
  if (when_durable && vault.search_log.covers(key, shown, now)) return;
  auto entry_of_names = entry(access, Operation::list, &shown_type, Uuid{});
  for (const auto title : shown_type.title_fields) {
    const auto position = shown_type.field(title) - shown_type.fields.data();
    entry_of_names.header.fields |= std::uint64_t{1} << position;
  }
  entry_of_names.header.count = static_cast<std::uint32_t>(shown.size());
  entry_of_names.detail.records = shown;
  recorded(std::move(entry_of_names));
  if (!when_durable) return;
  when_durable->push_back(
      [&log = vault.search_log, key, shown = std::move(shown), now] { log.recorded(key, shown, now); });
}

}  // namespace candor
