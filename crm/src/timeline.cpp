// Each kind is a stream of its own, newest first, that is asked for one entry more than a page has; the page
// is merged of them by time. A cursor says how far each stream was taken, and when the last entry was, so
// that what comes in between two pages does not appear in the middle.
#include "crm/timeline.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "crm/catalog.h"
#include "privacy/filterable.h"

namespace candor {
namespace {

struct KindName {
  std::string_view name;
  std::string_view time;  // the member that says when it was; of a record
};
// In the order of TimelineKind.
constexpr std::array<KindName, timeline_kind_count> kinds = {{{"activity", "at"},
                                                              {"comment", "created_at"},
                                                              {"attachment", "created_at"},
                                                              {"change", {}},
                                                              {"privacy", {}}}};

constexpr std::uint64_t beyond_all = std::uint64_t{1} << 62;

std::size_t number_of(TimelineKind kind) {
  return static_cast<std::size_t>(kind);
}

// How far the streams were taken.
struct Position {
  std::optional<Timestamp> last;  // none: from the newest on
  struct Taken {
    std::optional<Timestamp> at;  // of a record
    Uuid id;
    std::uint64_t sequence = 0;  // of a change or an event; 0: none was taken yet
  };
  std::array<Taken, timeline_kind_count> taken;
};

// 1764093600000_0_123_... : the last time, then for each kind what was taken: time.id, or a number.
std::string text_of(const Position& position) {
  std::string text = std::to_string(to_milliseconds(*position.last));
  for (const auto& taken : position.taken) {
    text += '_';
    if (taken.at) {
      text += std::to_string(to_milliseconds(*taken.at)) + "." + taken.id.text();
    } else {
      text += std::to_string(taken.sequence);
    }
  }
  return text;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size();
}

bool read_time(std::string_view text, std::optional<Timestamp>& time) {
  constexpr std::int64_t latest = 253'402'300'799'999;  // the end of the year 9999
  std::int64_t milliseconds = 0;
  if (!read_number(text, milliseconds) || milliseconds < -latest || milliseconds > latest) return false;
  time = from_milliseconds(milliseconds);
  return true;
}

std::optional<Position> position_of(std::string_view text) {
  Position position;
  if (text.empty()) return position;
  const auto parts = split(text, '_');
  if (parts.size() != position.taken.size() + 1 || !read_time(parts.front(), position.last)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < position.taken.size(); ++i) {
    auto& taken = position.taken[i];
    const auto part = parts[i + 1];
    const auto dot = part.find('.');
    if (dot == std::string_view::npos) {
      if (!read_number(part, taken.sequence) || taken.sequence > beyond_all) return std::nullopt;
      continue;
    }
    const auto id = Uuid::parse(part.substr(dot + 1));
    if (!id || !read_time(part.substr(0, dot), taken.at)) return std::nullopt;
    taken.id = *id;
  }
  return position;
}

const RecordType* type_named(std::string_view name) {
  const auto found = std::ranges::find(catalog(), name, &RecordType::name);
  return found == catalog().end() ? nullptr : *found;
}

// The path by which records of a type are linked to those of another; empty when they cannot be.
std::string link_path(const RecordType& from, const RecordType& to) {
  const std::string path = "links." + std::string(to.name) + "_id";
  const auto paths = filterable_paths(from);
  return std::ranges::find(paths, path, &FilterablePath::path) == paths.end() ? std::string() : path;
}

Value condition(std::string_view path, std::string_view operation, Value value) {
  return Object{{std::string(path), Object{{std::string(operation), std::move(value)}}}};
}

class Timeline {
 public:
  Timeline(Reading& reading, const Access& access, const RecordType& type, const Uuid& id,
           const TimelineQuery& query, Position position)
      : reading_(reading), access_(access), type_(type), id_(id), query_(query), position_(position) {}

  Result<TimelinePage> page();

 private:
  Result<void> add_records(TimelineKind kind);
  Result<void> add_changes();
  Result<void> add_events();
  void add(TimelineEntry entry);
  Value linked(const std::string& path, std::string_view time, const Position::Taken& taken) const;
  void take(const TimelineEntry& entry);

  Reading& reading_;
  const Access& access_;
  const RecordType& type_;
  const Uuid id_;
  const TimelineQuery& query_;
  Position position_;
  std::vector<TimelineEntry> entries_;
};

Result<TimelinePage> Timeline::page() {
  // Whoever may not read the record is told nothing of what hangs on it. Reading its changes asks the same.
  if (!query_.kinds.contains(TimelineKind::change)) {
    if (auto record = reading_.find(access_, type_, id_); !record) return record.error();
  } else if (auto added = add_changes(); !added) {
    return added.error();
  }
  for (const auto kind : {TimelineKind::activity, TimelineKind::comment, TimelineKind::attachment}) {
    if (!query_.kinds.contains(kind)) continue;
    if (auto added = add_records(kind); !added) return added.error();
  }
  if (query_.kinds.contains(TimelineKind::privacy)) {
    if (auto added = add_events(); !added) return added.error();
  }
  std::ranges::stable_sort(entries_, std::ranges::greater(), &TimelineEntry::at);
  TimelinePage page;
  const bool more = entries_.size() > query_.limit;
  if (more) entries_.erase(entries_.begin() + query_.limit, entries_.end());
  for (const auto& entry : entries_) take(entry);
  if (more) page.next_before = text_of(position_);
  page.entries = std::move(entries_);
  return page;
}

void Timeline::take(const TimelineEntry& entry) {
  position_.last = entry.at;
  auto& taken = position_.taken[number_of(entry.kind)];
  if (entry.record) {
    taken.at = entry.at;
    taken.id = entry.record->id;
  } else {
    taken.sequence = entry.change ? entry.change->sequence : entry.event->sequence;
  }
}

void Timeline::add(TimelineEntry entry) {
  // Newer than what was shown last: it came in between.
  if (position_.last && entry.at > *position_.last) return;
  entries_.push_back(std::move(entry));
}

Result<void> Timeline::add_records(TimelineKind kind) {
  const auto [name, time] = kinds[number_of(kind)];
  const RecordType* kept_as = type_named(name);
  const std::string path = kept_as ? link_path(*kept_as, type_) : std::string();
  if (path.empty()) return {};
  Query query;
  query.where = Personal<Value>(linked(path, time, position_.taken[number_of(kind)]));
  query.sort = {{std::string(time), true}};
  query.limit = std::min(query_.limit + 1, longest_page);
  auto listing = reading_.list(access_, *kept_as, query);
  // Records of a kind that the reader has no business with are no reason to hide the others.
  if (!listing && listing.error().code == Errc::denied) return {};
  if (!listing) return listing.error();
  for (auto& record : listing->records) {
    const auto members = Reading::members(record);
    const auto said = std::ranges::find(members.reveal(), time, &Member::first);
    const bool is_there = said != members.reveal().end() && said->second.text();
    const auto at = is_there ? parse_timestamp(*said->second.text()) : std::nullopt;
    if (!at) continue;
    TimelineEntry entry{*at, kind, std::nullopt, std::nullopt, std::nullopt};
    entry.record = std::move(record);
    add(std::move(entry));
  }
  return {};
}

// Linked to the record, and behind the one that was taken last.
Value Timeline::linked(const std::string& path, std::string_view time, const Position::Taken& taken) const {
  Object where{{path, id_.text()}};
  if (taken.at) {
    const std::string at = format_timestamp(*taken.at);
    List same{condition(time, "eq", at), condition("id", "lt", taken.id.text())};
    where.emplace_back("or", List{condition(time, "lt", at), Object{{"and", std::move(same)}}});
  } else if (position_.last) {
    where.emplace_back(std::string(time), Object{{"lte", format_timestamp(*position_.last)}});
  }
  return where;
}

Result<void> Timeline::add_changes() {
  const auto taken = position_.taken[number_of(TimelineKind::change)].sequence;
  auto changes =
      reading_.changes(access_, type_, id_, taken ? std::optional(taken) : std::nullopt, query_.limit + 1);
  if (!changes) return changes.error();
  for (auto& change : changes->changes) {
    TimelineEntry entry{change.time, TimelineKind::change, std::nullopt, std::nullopt, std::nullopt};
    entry.change = std::move(change);
    add(std::move(entry));
  }
  return {};
}

Result<void> Timeline::add_events() {
  if (type_.subject != SubjectKind::person) return {};
  const auto taken = position_.taken[number_of(TimelineKind::privacy)].sequence;
  auto events = reading_.person_events(access_, type_, id_, taken ? std::optional(taken) : std::nullopt,
                                       query_.limit + 1);
  if (!events && events.error().code == Errc::denied) return {};
  if (!events) return events.error();
  for (auto& event : events->events) {
    TimelineEntry entry{event.recorded_at, TimelineKind::privacy, std::nullopt, std::nullopt, std::nullopt};
    entry.event = std::move(event);
    add(std::move(entry));
  }
  return {};
}

}  // namespace

std::string_view name_of(TimelineKind kind) {
  return kinds[number_of(kind)].name;
}

std::optional<TimelineKind> timeline_kind_named(std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &KindName::name);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<TimelineKind>(found - kinds.begin());
}

Result<TimelinePage> timeline(Reading& reading, const Access& access, const RecordType& type, const Uuid& id,
                              const TimelineQuery& query) {
  const auto position = position_of(query.before);
  if (!position) {
    return Error{Errc::malformed, "invalid_cursor",
                 "This is not where a page of a timeline ended. Start again without it."};
  }
  return Timeline(reading, access, type, id, query, *position).page();
}

}  // namespace candor
