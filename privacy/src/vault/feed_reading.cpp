// The telling side of the feed: each change is decided on when it is told, names are opened for who may read
// them.
#include <algorithm>
#include <map>

#include "vault/feed.h"
#include "vault/titles.h"

namespace candor {
namespace {

constexpr std::string_view select_oldest = "SELECT min(sequence) FROM change_feed";
constexpr std::string_view select_changes =
    "SELECT sequence, record_type, record_id, operation, version FROM change_feed WHERE sequence > $1 "
    "ORDER BY sequence LIMIT $2";
constexpr std::string_view select_news =
    "SELECT sequence, kind, record_type, record_id, part_type, part_id, actor_kind, actor_id, at, read_at "
    "FROM notifications WHERE user_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4";
constexpr std::string_view select_page =
    "SELECT sequence, kind, record_type, record_id, part_type, part_id, actor_kind, actor_id, at, read_at "
    "FROM notifications WHERE user_id = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT $3";
constexpr std::string_view select_unread =
    "SELECT sequence, kind, record_type, record_id, part_type, part_id, actor_kind, actor_id, at, read_at "
    "FROM notifications WHERE user_id = $1 AND sequence < $2 AND read_at IS NULL ORDER BY sequence DESC "
    "LIMIT $3";
constexpr std::string_view count_unread =
    "SELECT count(*) FROM notifications WHERE user_id = $1 AND read_at IS NULL";
constexpr std::string_view mark_one =
    "UPDATE notifications SET read_at = $3 WHERE user_id = $1 AND sequence = $2 AND read_at IS NULL";
constexpr std::string_view mark_up_to =
    "UPDATE notifications SET read_at = $3 WHERE user_id = $1 AND sequence <= $2 AND read_at IS NULL";

const RecordType* type_of(const Vault::Inside& vault, std::int64_t code) {
  const auto found = std::ranges::find(vault.tables, code,
                                       [](const auto& table) { return std::int64_t{table.type().code}; });
  return found == vault.tables.end() ? nullptr : &found->type();
}

struct StoredNotification {
  Notification told;
  ActorKind actor_kind = ActorKind::none;
  Uuid actor;
};

// Nothing for a type that this program does not know any more.
std::optional<StoredNotification> notification_from(const Vault::Inside& vault, const storage::Rows& rows) {
  StoredNotification stored;
  auto& told = stored.told;
  told.sequence = static_cast<std::uint64_t>(rows.integer(0));
  told.kind = static_cast<NotificationKind>(rows.integer(1));
  told.type = type_of(vault, rows.integer(2));
  told.record = rows.id(3);
  if (!rows.is_null(4)) {
    told.part_type = type_of(vault, rows.integer(4));
    told.part = rows.id(5);
  }
  stored.actor_kind = static_cast<ActorKind>(rows.integer(6));
  if (!rows.is_null(7)) stored.actor = rows.id(7);
  told.at = from_milliseconds(rows.integer(8));
  told.read = !rows.is_null(9);
  if (!told.type) return std::nullopt;
  return stored;
}

std::vector<StoredNotification> notifications_from(const Vault::Inside& vault, storage::Rows rows) {
  std::vector<StoredNotification> all;
  while (rows.next()) {
    if (auto one = notification_from(vault, rows)) all.push_back(std::move(*one));
  }
  return all;
}

// What one caller may know of, each record decided on once.
class Known {
 public:
  Known(Reading::Inside& inside, const Access& access) : inside_(inside), access_(access) {}
  bool may(const RecordType& type, const Uuid& record) {
    const auto [at, is_new] = decided_.try_emplace(record, false);
    if (is_new) at->second = inside_.locate(access_, Operation::read, type, record).decision.allowed;
    return at->second;
  }
  // Leaves out what leads to a record that he may not know of: whoever is mentioned in a remark need not be
  // somebody who may read it.
  void cut(Notification& told) {
    if (!may(*told.type, *told.record)) told.record.reset();
    if (told.part_type && (!told.record || !may(*told.part_type, told.part))) told.part_type = nullptr;
  }

 private:
  Reading::Inside& inside_;
  const Access& access_;
  std::map<Uuid, bool> decided_;
};

std::optional<ActorFacts> actor_of(Reading::Inside& inside, Reading& reading, const StoredNotification& one) {
  if (one.actor.is_nil()) return std::nullopt;
  return inside.vault.authenticator->actor(reading, one.actor_kind, one.actor);
}

}  // namespace

Result<void> Feed::open(Reading& reading, const Access& access) {
  if (!access.who().scopes().contains(Scope::read)) {
    reading.record(access, Operation::follow_changes, Verdict::deny);
    return Error{Errc::denied, "scope_missing", "This token may not read."};
  }
  reading.record(access, Operation::follow_changes, Verdict::allow);
  return {};
}

FeedPage Feed::read(Reading& reading, const Access& access, std::uint64_t after, unsigned limit) {
  auto& inside = reading.inside_;
  FeedPage page;
  page.reached = after;
  const auto from = static_cast<std::int64_t>(after);
  {
    auto rows = inside.records.query(select_oldest);
    page.gap = rows.next() && !rows.is_null(0) && after > 0 && rows.integer(0) > from + 1;
  }
  struct Stored {
    std::uint64_t sequence;
    std::int64_t type;
    FeedChange change;
  };
  std::vector<Stored> changes;
  {
    auto rows = inside.records.query(select_changes, {from, std::int64_t{limit}});
    while (rows.next()) {
      changes.push_back(
          {static_cast<std::uint64_t>(rows.integer(0)),
           rows.integer(1),
           {type_of(inside.vault, rows.integer(1)), rows.id(2), static_cast<Operation>(rows.integer(3)),
            static_cast<std::uint64_t>(rows.integer(4))}});
    }
  }
  page.more = changes.size() == limit;
  auto until = page.more ? static_cast<std::int64_t>(changes.back().sequence) : FeedState::never;
  auto news = notifications_from(
      inside.vault,
      inside.records.query(select_news, {access.who().user(), from, until, std::int64_t{limit}}));
  if (news.size() == limit) {
    page.more = true;
    until = static_cast<std::int64_t>(news.back().told.sequence);
  }
  Known known(inside, access);
  for (auto& one : changes) {
    if (static_cast<std::int64_t>(one.sequence) > until) break;
    page.reached = std::max(page.reached, one.sequence);
    if (one.change.type && known.may(*one.change.type, one.change.record))
      page.items.push_back({one.sequence, one.change});
  }
  for (auto& one : news) {
    page.reached = std::max(page.reached, one.told.sequence);
    one.told.actor = actor_of(inside, reading, one);
    known.cut(one.told);
    page.items.push_back({one.told.sequence, std::move(one.told)});
  }
  std::ranges::sort(page.items, {}, &FeedItem::sequence);
  return page;
}

NotificationPage Feed::notifications(Reading& reading, const Access& access, bool unread_only,
                                     std::optional<std::uint64_t> before, unsigned limit) {
  auto& inside = reading.inside_;
  const auto& user = access.who().user();
  const auto end = before ? static_cast<std::int64_t>(*before) : FeedState::never;
  NotificationPage page;
  {
    auto rows = inside.records.query(count_unread, {user});
    if (rows.next()) page.unread = static_cast<std::uint64_t>(rows.integer(0));
  }
  auto found = notifications_from(
      inside.vault,
      inside.records.query(unread_only ? select_unread : select_page, {user, end, std::int64_t{limit} + 1}));
  if (found.size() > limit) {
    found.pop_back();
    page.next_before = found.back().told.sequence;
  }
  Known known(inside, access);
  std::map<const RecordType*, std::vector<Uuid>> shown;
  for (auto& one : found) {
    one.told.actor = actor_of(inside, reading, one);
    known.cut(one.told);
    if (one.told.record) one.told.name = title_of(inside, access, *one.told.type, *one.told.record);
    if (one.told.name) shown[one.told.type].push_back(*one.told.record);
    page.notifications.push_back(std::move(one.told));
  }
  for (auto& [type, ids] : shown) inside.record_names(access, *type, std::move(ids));
  return page;
}

void Feed::mark_read(Writing& writing, const Access& access, std::span<const std::uint64_t> sequences,
                     std::optional<std::uint64_t> up_to) {
  auto& inside = writing.inside_;
  const auto now = to_milliseconds(inside.vault.environment.clock.now());
  for (const auto sequence : sequences) {
    inside.records.execute(mark_one, {access.who().user(), static_cast<std::int64_t>(sequence), now});
  }
  if (up_to) {
    inside.records.execute(mark_up_to, {access.who().user(), static_cast<std::int64_t>(*up_to), now});
  }
}

std::uint64_t Feed::head(const Vault& vault) {
  return vault.inside_->feed.committed();
}

void Feed::watch(Vault& vault, std::function<void()> listener) {
  vault.inside_->feed.listen(std::move(listener));
}

}  // namespace candor
