// The pipeline of totals and of values: plan -> groups from the index -> for a group by what people type, the
// value as one of its records has it, decided on and opened like anything else that is shown -> record.
#include <algorithm>

#include "base/time.h"
#include "search/aggregate.h"
#include "vault/cursor.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/private_records.h"

namespace candor {
namespace {

search::Sections sections_of(const search::IndexSchema& schema, std::uint64_t visible) {
  const auto searched = schema.searched_fields();
  return {visible, (visible & searched) == searched};
}

// What the index keeps as it is; the rest is kept folded, and only a record knows what was typed.
bool is_kept_as_it_is(const search::Column& column) {
  using enum search::ColumnKind;
  return column.kind == id || column.kind == number || column.kind == choice ||
         column.declared.type == FieldType::date;
}

Value plain_value(const search::Column& column, const search::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* blob = std::get_if<search::Blob>(&cell)) {
    const auto id = Uuid::from_bytes(as_bytes(blob->bytes));
    return id ? Value(id->text()) : Value();
  }
  const auto* number = std::get_if<std::int64_t>(&cell);
  if (!number) return {};
  if (column.declared.type == FieldType::flag) return *number != 0;
  if (column.declared.type == FieldType::timestamp) return format_timestamp(from_milliseconds(*number));
  return *number;
}

// The value of the record that the index compares as `cell`.
std::optional<Value> value_in(const Object& members, const search::Column& column, const search::Cell& cell) {
  const auto member = std::ranges::find(members, column.declared.field->name, &Member::first);
  if (member == members.end()) return std::nullopt;
  const List one{member->second};
  for (const auto& item : member->second.list() ? *member->second.list() : one) {
    const auto* value = column.declared.member ? item.find(column.declared.member->name) : &item;
    if (value && search::comparable(column, *value) == cell) return *value;
  }
  return std::nullopt;
}

class Totalling {
 public:
  Totalling(Reading::Inside& inside, const Access& access, const RecordType& type)
      : inside_(inside), access_(access), type_(type) {}

  template <class Asked>
  Result<Totals> run(const Asked& asked, const Query& as_query);

 private:
  const search::IndexSchema& vault_schema() const { return inside_.vault.index->schema(type_); }
  Personal<Object> measures_of(const search::Group& group, search::Measuring how) const;
  std::optional<Value> shown_value(const search::Group& group);
  std::optional<Value> value_of_record(const Uuid& id, const search::Cell& cell);
  void write_down(const Query& as_query);

  Reading::Inside& inside_;
  const Access& access_;
  const RecordType& type_;
  decision::Decision decision_;
  search::Aggregate aggregate_;
  std::vector<Uuid> opened_;  // records that a value was taken from
};

template <class Asked>
Result<Totals> Totalling::run(const Asked& asked, const Query& as_query) {
  auto& vault = inside_.vault;
  const auto facts = vault.gatekeeper->facts(access_, Operation::list, &type_);
  decision_ = decision::decide(facts, type_);
  if (!decision_.allowed) {
    return inside_.denied(access_, Operation::list, type_, Uuid{}, decision_, facts);
  }
  const auto& schema = vault.index->schema(type_);
  auto aggregate = search::make_aggregate(schema, asked, decision_.fields, vault.config.locale);
  if (!aggregate) return aggregate.error();
  aggregate_ = std::move(*aggregate);
  leave_out_private(access_, schema, aggregate_.plan);
  if (!vault.index->is_open()) return index_warming();
  vault.expiry->catch_up(facts.now);

  const search::Question question{aggregate_.plan, access_.why(), sections_of(schema, decision_.fields)};
  auto groups = vault.index->groups(type_, question, aggregate_);
  if (!groups) return groups.error();
  Totals totals;
  totals.more = groups->size() > aggregate_.limit;
  if (totals.more) groups->pop_back();
  for (const auto& group : *groups) {
    auto value = shown_value(group);
    // None of its records may be shown after all.
    if (!value) continue;
    TotalsGroup shown;
    shown.group = Personal<Value>(std::move(*value));
    shown.count = group.count;
    shown.sum = measures_of(group, search::Measuring::sum);
    shown.min = measures_of(group, search::Measuring::min);
    shown.max = measures_of(group, search::Measuring::max);
    totals.groups.push_back(std::move(shown));
  }
  write_down(as_query);
  return totals;
}

Personal<Object> Totalling::measures_of(const search::Group& group, search::Measuring how) const {
  Object values;
  for (std::size_t i = 0; i < aggregate_.measures.size(); ++i) {
    const auto& measure = aggregate_.measures[i];
    if (measure.how != how) continue;
    values.emplace_back(measure.column->path(), plain_value(*measure.column, group.measures[i]));
  }
  return Personal<Object>(std::move(values));
}

std::optional<Value> Totalling::shown_value(const search::Group& group) {
  if (!aggregate_.group || group.value.index() == 0) return Value();
  if (is_kept_as_it_is(*aggregate_.group)) return plain_value(*aggregate_.group, group.value);
  if (auto value = value_of_record(group.newest, group.value)) return value;
  return group.oldest == group.newest ? std::nullopt : value_of_record(group.oldest, group.value);
}

std::optional<Value> Totalling::value_of_record(const Uuid& id, const search::Cell& cell) {
  auto located = inside_.locate(access_, Operation::list, type_, id);
  if (!located.decision.allowed || !located.record) return std::nullopt;
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type_, id, Operation::list, inside_.keys,
                                               inside_.overlay());
  if (!grant) return std::nullopt;
  auto content = disclose(inside_.vault.table(type_), *located.record, *grant, located.decision);
  if (!content) return std::nullopt;
  auto value = value_in(Reading::members(*content).reveal(), *aggregate_.group, cell);
  if (value && std::ranges::find(opened_, id) == opened_.end()) opened_.push_back(id);
  return value;
}

// A list of the records that a value was shown of; of none when there were only numbers to tell.
void Totalling::write_down(const Query& as_query) {
  auto& log = inside_.vault.search_log;
  const auto now = to_milliseconds(inside_.vault.environment.clock.now());
  const SearchKey key{access_.who().actor(), access_.why(), Operation::list, type_.code,
                      digest_of(inside_.vault.cursor_key, inside_.vault.index->schema(type_), as_query)};
  if (inside_.when_durable && log.covers(key, opened_, now)) return;
  auto entry = inside_.entry(access_, Operation::list, &type_, Uuid{});
  auto note = [&](const search::Column* column) {
    if (column && column->field != search::no_field) entry.header.fields |= std::uint64_t{1} << column->field;
  };
  note(aggregate_.group);
  for (const auto& measure : aggregate_.measures) note(measure.column);
  entry.header.count = static_cast<std::uint32_t>(opened_.size());
  entry.detail.records = opened_;
  inside_.recorded(std::move(entry));
  if (!inside_.when_durable) return;
  inside_.when_durable->push_back(
      [&log, key, shown = std::move(opened_), now] { log.recorded(key, shown, now); });
}

}  // namespace

Result<Totals> Reading::totals(const Access& access, const RecordType& type, const TotalsQuery& query) {
  // What tells this question from others: the records it is about, and what is asked of them.
  Query as_query = query.records;
  as_query.sort.clear();
  as_query.sort.push_back({"group:" + query.group_by, false});
  for (const auto& path : query.sum) as_query.sort.push_back({"sum:" + path, false});
  for (const auto& path : query.min) as_query.sort.push_back({"min:" + path, false});
  for (const auto& path : query.max) as_query.sort.push_back({"max:" + path, false});
  return Totalling(inside_, access, type).run(query, as_query);
}

Result<Totals> Reading::values(const Access& access, const RecordType& type, const ValuesQuery& query) {
  // What somebody types letter by letter is one question.
  Query as_query;
  as_query.sort.push_back({"values:" + query.field, false});
  return Totalling(inside_, access, type).run(query, as_query);
}

}  // namespace candor
