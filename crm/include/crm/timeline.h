#pragma once
// Everything that happened with a record, newest first: activities, comments and files that are linked to it,
// its changes, and of a person what was noted of him. Each comes through its own door, so that nothing is in
// it that the reader may not read by itself.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "privacy/vault.h"

namespace candor {

enum class TimelineKind : std::uint8_t { activity, comment, attachment, change, privacy };
inline constexpr std::size_t timeline_kind_count = 5;
std::string_view name_of(TimelineKind kind);
std::optional<TimelineKind> timeline_kind_named(std::string_view name);

struct TimelineQuery {
  EnumSet<TimelineKind, timeline_kind_count> kinds;
  unsigned limit = 50;  // 1 to longest_page
  std::string before;   // where the page before ended, as it said itself; empty: the newest
};

// Of `record`, `change` and `event` the one of its kind is there.
struct TimelineEntry {
  Timestamp at;  // when an activity takes place; when the others came
  TimelineKind kind = TimelineKind::activity;
  std::optional<DisclosedContent> record;
  std::optional<ChangeEntry> change;
  std::optional<RecordedEvent> event;
};

struct TimelinePage {
  std::vector<TimelineEntry> entries;
  std::string next_before;  // empty at the end
};

// Errors as of reading the record itself; invalid_cursor (400).
Result<TimelinePage> timeline(Reading& reading, const Access& access, const RecordType& type, const Uuid& id,
                              const TimelineQuery& query);

}  // namespace candor
