// The writing side of the feed: rows of numbers and ids, in the transaction of what they tell about.
#include "vault/feed.h"

#include <algorithm>

#include "base/time.h"
#include "vault/beginnings.h"
#include "vault/rederiving.h"

namespace candor {
namespace {

constexpr std::int64_t day = std::int64_t{24} * 60 * 60 * 1000;
constexpr std::int64_t changes_kept = 7 * day;
constexpr std::int64_t notifications_kept = 90 * day;
constexpr std::int64_t dropped_at_once = 5000;
constexpr std::int64_t told_at_once = 200;

constexpr std::string_view insert_change =
    "INSERT INTO change_feed (sequence, at, record_type, record_id, operation, version) "
    "VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view insert_notification =
    "INSERT INTO notifications (sequence, user_id, kind, record_type, record_id, part_type, part_id, "
    "actor_kind, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
constexpr std::string_view set_reminder =
    "INSERT INTO reminders (record_id, record_type, user_id, due_at) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (record_id) DO UPDATE SET user_id = $3, due_at = $4";
constexpr std::string_view select_due =
    "SELECT record_id, record_type, user_id FROM reminders WHERE due_at <= $1 ORDER BY due_at LIMIT $2";
constexpr std::string_view select_next_due = "SELECT min(due_at) FROM reminders";
constexpr std::string_view delete_reminder = "DELETE FROM reminders WHERE record_id = $1";
constexpr std::string_view select_last =
    "SELECT max(coalesce((SELECT max(sequence) FROM change_feed), 0), "
    "coalesce((SELECT max(sequence) FROM notifications), 0))";
// The last one stays, so that its number is not given again.
constexpr std::string_view drop_changes =
    "DELETE FROM change_feed WHERE sequence IN (SELECT sequence FROM change_feed WHERE at < $1 AND sequence "
    "< "
    "(SELECT max(sequence) FROM change_feed) ORDER BY sequence LIMIT $2)";
constexpr std::string_view drop_notifications =
    "DELETE FROM notifications WHERE sequence IN (SELECT sequence FROM notifications WHERE at < $1 AND "
    "sequence < (SELECT max(sequence) FROM notifications) ORDER BY sequence LIMIT $2)";

struct About {
  const RecordType& type;
  const Uuid& record;
};

std::int64_t now_of(const Reading::Inside& inside) {
  return to_milliseconds(inside.vault.environment.clock.now());
}

const Value* member_of(const Object* members, std::string_view name) {
  if (!members) return nullptr;
  const auto found = std::ranges::find(*members, name, &Member::first);
  return found == members->end() ? nullptr : &found->second;
}

void publish_later(Reading::Inside& inside, std::uint64_t sequence) {
  inside.task->overlay.publish_later([&feed = inside.vault.feed, sequence] { feed.publish(sequence); });
}

void add_change(Reading::Inside& inside, const About& about, Operation operation, std::uint64_t version) {
  const auto sequence = inside.vault.feed.take();
  inside.records.execute(
      insert_change,
      {static_cast<std::int64_t>(sequence), now_of(inside), std::int64_t{about.type.code}, about.record,
       std::int64_t{static_cast<std::uint8_t>(operation)}, static_cast<std::int64_t>(version)});
  publish_later(inside, sequence);
}

struct Telling {
  Uuid user;
  NotificationKind kind;
  About about;
  std::optional<About> part{};
  ActorKind actor_kind = ActorKind::none;
  Uuid actor{};
};

void add_notification(Reading::Inside& inside, const Telling& telling) {
  const auto user = inside.vault.authenticator->user(telling.user);
  if (!user || !user->active) return;
  const auto sequence = inside.vault.feed.take();
  const auto nothing = storage::Parameter(nullptr);
  inside.records.execute(
      insert_notification,
      {static_cast<std::int64_t>(sequence), telling.user,
       std::int64_t{static_cast<std::uint8_t>(telling.kind)}, std::int64_t{telling.about.type.code},
       telling.about.record,
       telling.part ? storage::Parameter(std::int64_t{telling.part->type.code}) : nothing,
       telling.part ? storage::Parameter(telling.part->record) : nothing,
       std::int64_t{static_cast<std::uint8_t>(telling.actor_kind)},
       telling.actor.is_nil() ? nothing : storage::Parameter(telling.actor), now_of(inside)});
  publish_later(inside, sequence);
}

// Users that the list names, each once.
std::vector<Uuid> users_in(const RecordType& type, const Object* members) {
  std::vector<Uuid> users;
  const auto* list = member_of(members, type.mentions);
  if (!list || !list->list()) return users;
  for (const auto& item : *list->list()) {
    const auto* text = item.find("user_id");
    const auto id = text && text->text() ? Uuid::parse(*text->text()) : std::nullopt;
    if (id && std::ranges::find(users, *id) == users.end()) users.push_back(*id);
  }
  return users;
}

struct Target {
  const RecordType* type;
  Uuid id;
};

// What a remark hangs on: the first record that it points to.
std::optional<Target> target_of(const Vault::Inside& vault, const RecordType& type, const Object& members) {
  for (const auto& field : type.fields) {
    const auto* value = field.name == type.mentions ? nullptr : member_of(&members, field.name);
    if (!value || !value->list()) continue;
    for (const auto& item : *value->list()) {
      for (const auto& member : field.members) {
        const auto* text = member.rules.references.empty() ? nullptr : item.find(member.name);
        const auto id = text && text->text() ? Uuid::parse(*text->text()) : std::nullopt;
        const auto table = std::ranges::find(vault.tables, member.rules.references,
                                             [](const auto& one) { return one.type().name; });
        if (id && table != vault.tables.end()) return Target{&table->type(), *id};
      }
    }
  }
  return std::nullopt;
}

void tell_mentioned(Reading::Inside& inside, const Access& access, const Happening& happening) {
  if (happening.type.mentions.empty() || !happening.after) return;
  const auto before = users_in(happening.type, happening.before);
  const About part{happening.type, happening.record.id};
  const auto target = target_of(inside.vault, happening.type, *happening.after);
  for (const auto& user : users_in(happening.type, happening.after)) {
    if (user == access.who().user() || std::ranges::find(before, user) != before.end()) continue;
    Telling telling{user,         NotificationKind::mention, part,
                    std::nullopt, access.who().kind(),       access.who().actor()};
    if (target) {
      add_notification(inside, {user,
                                NotificationKind::mention,
                                {*target->type, target->id},
                                part,
                                access.who().kind(),
                                access.who().actor()});
    } else {
      add_notification(inside, telling);
    }
  }
}

// Parts and the house's own arrangements are nobody's work. Only people and their programs give work to
// somebody: a company that is made for a demo or moved here by a command would tell of thousands at once.
void tell_new_owner(Reading::Inside& inside, const Access& access, const Happening& happening) {
  const auto kind = access.who().kind();
  if (kind != ActorKind::user && kind != ActorKind::token) return;
  const auto& owner = happening.record.owner;
  if (happening.type.place != Place::list || !happening.after || owner.is_nil()) return;
  if (owner == happening.owner_before || owner == access.who().user()) return;
  add_notification(inside, {owner,
                            NotificationKind::assigned,
                            {happening.type, happening.record.id},
                            std::nullopt,
                            access.who().kind(),
                            access.who().actor()});
}

bool is_over(const ReminderDeclaration& reminder, const Object& members) {
  const auto* state = member_of(&members, reminder.state);
  return state && state->text() && std::ranges::find(reminder.over, *state->text()) != reminder.over.end();
}

std::optional<std::int64_t> reminder_of(const ReminderDeclaration& reminder, const Object* members) {
  const auto* value = member_of(members, reminder.at);
  const auto at = value && value->text() ? parse_timestamp(*value->text()) : std::nullopt;
  if (!at) return std::nullopt;
  return to_milliseconds(*at);
}

void keep_reminder(Reading::Inside& inside, const Happening& happening) {
  const auto& reminder = happening.type.reminder;
  if (reminder.at.empty()) return;
  const auto& record = happening.record;
  const auto at = reminder_of(reminder, happening.after);
  if (!at || record.trashed_at || record.owner.is_nil() || is_over(reminder, *happening.after)) {
    inside.records.execute(delete_reminder, {record.id});
    return;
  }
  const bool same = happening.before && reminder_of(reminder, happening.before) == at &&
                    happening.owner_before == record.owner && happening.operation == Operation::update;
  // One that fell due a moment ago and is not told yet stays as it is; one in the past is not set again.
  if (same || *at <= now_of(inside)) return;
  inside.records.execute(set_reminder, {record.id, std::int64_t{happening.type.code}, record.owner, *at});
  inside.task->overlay.publish_later([&feed = inside.vault.feed, due = *at] { feed.consider_reminder(due); });
}

std::int64_t next_due(storage::Connection& records) {
  auto rows = records.query(select_next_due);
  return rows.next() && !rows.is_null(0) ? rows.integer(0) : FeedState::never;
}

const RecordType* type_of(const Vault::Inside& vault, std::int64_t code) {
  const auto found = std::ranges::find(vault.tables, code,
                                       [](const auto& table) { return std::int64_t{table.type().code}; });
  return found == vault.tables.end() ? nullptr : &found->type();
}

}  // namespace

std::string_view name_of(NotificationKind kind) {
  switch (kind) {
    case NotificationKind::mention:
      return "mention";
    case NotificationKind::assigned:
      return "assigned";
    case NotificationKind::reminder:
      break;
  }
  return "reminder";
}

void note_happening(Reading::Inside& inside, const Access& access, const Happening& happening) {
  add_change(inside, {happening.type, happening.record.id}, happening.operation, happening.record.version);
  tell_mentioned(inside, access, happening);
  tell_new_owner(inside, access, happening);
  keep_reminder(inside, happening);
  ask_to_rederive(inside, &happening.type);
  consider_beginning(inside, happening.type);
}

void note_erasure(Reading::Inside& inside, const RecordType& type, const Uuid& id) {
  forget_happenings(inside.records, id);
  add_change(inside, {type, id}, Operation::erase, 0);
}

void forget_happenings(storage::Connection& records, const Uuid& record) {
  records.execute("DELETE FROM notifications WHERE record_id = $1 OR part_id = $1", {record});
  records.execute(delete_reminder, {record});
}

void open_feed(Vault::Inside& vault, storage::Connection& records) {
  auto rows = records.query(select_last);
  const auto last = rows.next() ? static_cast<std::uint64_t>(rows.integer(0)) : 0;
  vault.feed.open(last, next_due(records));
}

// The reminder goes with the commit that tells of it: once, also when the process ends in between.
void tell_what_is_due(Reading::Inside& inside, std::int64_t now) {
  struct Due {
    Uuid record;
    std::int64_t type;
    Uuid user;
  };
  std::vector<Due> due;
  {
    auto rows = inside.records.query(select_due, {now, told_at_once});
    while (rows.next()) due.push_back({rows.id(0), rows.integer(1), rows.id(2)});
  }
  for (const auto& one : due) {
    inside.records.execute(delete_reminder, {one.record});
    const auto* type = type_of(inside.vault, one.type);
    if (!type) continue;
    add_notification(inside, {one.user, NotificationKind::reminder, {*type, one.record}});
    audit::Entry entry;
    entry.header.actor_kind = ActorKind::job;
    entry.header.operation = Operation::remind;
    entry.header.purpose = Purpose::housekeeping;
    entry.header.verdict = Verdict::allow;
    entry.header.record_type = type->code;
    entry.header.record = one.record;
    entry.header.count = 1;
    inside.recorded(std::move(entry));
  }
  const auto next = next_due(inside.records);
  inside.task->overlay.publish_later([&feed = inside.vault.feed, next] { feed.set_next_reminder(next); });
}

void drop_old_happenings(Reading::Inside& inside, std::int64_t now) {
  inside.records.execute(drop_changes, {now - changes_kept, dropped_at_once});
  inside.records.execute(drop_notifications, {now - notifications_kept, dropped_at_once});
}

}  // namespace candor
