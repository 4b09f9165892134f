#pragma once
// What happened, for who looks on: changes of records and what a user is to be told. Stored without any
// content: numbers, ids and times. What is told of it is decided when it is told. Plain values.
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "privacy/vault.h"

namespace candor {

enum class NotificationKind : std::uint8_t {
  mention = 1,   // in a remark about the record
  assigned = 2,  // the record is the user's now
  reminder = 3,  // he wanted to be reminded
};
std::string_view name_of(NotificationKind kind);

struct Notification {
  std::uint64_t sequence = 0;
  NotificationKind kind = NotificationKind::mention;
  const RecordType* type = nullptr;
  std::optional<Uuid> record;             // none: one that the user may not know of
  const RecordType* part_type = nullptr;  // null: there is none, or none that he may know of
  Uuid part;                              // the remark that mentions him
  Timestamp at;
  std::optional<ActorFacts> actor;  // none: the clock
  // As far as the user may read the record.
  std::optional<Personal<std::string>> name;
  bool read = false;
};
struct NotificationPage {
  std::vector<Notification> notifications;  // newest first
  std::uint64_t unread = 0;
  std::optional<std::uint64_t> next_before;
};

struct FeedChange {
  const RecordType* type = nullptr;
  Uuid record;
  Operation operation = Operation::update;
  std::uint64_t version = 0;
};
struct FeedItem {
  std::uint64_t sequence = 0;
  std::variant<FeedChange, Notification> what;  // a notification without names
};
struct FeedPage {
  std::vector<FeedItem> items;  // oldest first; of records that the caller may know
  std::uint64_t reached = 0;    // go on behind this one
  bool more = false;            // at once
  bool gap = false;             // something between was not kept: what was read before may be old
};

class Feed {
 public:
  // That somebody follows what happens from now on; what each page of it tells is decided then.
  static Result<void> open(Reading& reading, const Access& access);
  // What happened after this number, of records that the caller may know, and what he himself is to be told.
  static FeedPage read(Reading& reading, const Access& access, std::uint64_t after, unsigned limit);
  // The caller's own, newest first, with the names of the records that he may read.
  static NotificationPage notifications(Reading& reading, const Access& access, bool unread_only,
                                        std::optional<std::uint64_t> before, unsigned limit);
  // Of the caller's notifications: these, and all up to a number.
  static void mark_read(Writing& writing, const Access& access, std::span<const std::uint64_t> sequences,
                        std::optional<std::uint64_t> up_to);
  // The number of what happened last, and somebody to be told, on the committer's thread and briefly, that
  // there is more. None: nobody; then the one before is not called any more.
  static std::uint64_t head(const Vault& vault);
  static void watch(Vault& vault, std::function<void()> listener);
};

}  // namespace candor
