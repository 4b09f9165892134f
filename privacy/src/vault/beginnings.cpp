#include "vault/beginnings.h"

#include <algorithm>

#include "base/time.h"
#include "vault/rederiving.h"

namespace candor {
namespace {

constexpr std::int64_t never = FeedState::never;

std::int64_t taken_up_until(storage::Connection& records) {
  auto rows = records.query("SELECT taken_up_until FROM beginnings");
  return rows.next() ? rows.integer(0) : 0;
}

// When the first record of the type that has not begun by then does.
std::int64_t first_after(storage::Connection& records, const storage::RecordTable& table, std::int64_t then) {
  const auto name = table.type().counts_from;
  const auto first = table.first_open(records, {.equal = {}, .by = name, .above = then});
  if (!first) return never;
  const auto at = std::ranges::find(*first, name, &Member::first);
  const auto time =
      at != first->end() && at->second.text() ? parse_timestamp(*at->second.text()) : std::nullopt;
  return time ? to_milliseconds(*time) : never;
}

std::int64_t next_after(const Vault::Inside& vault, storage::Connection& records, std::int64_t then) {
  auto next = never;
  for (const auto& table : vault.tables) {
    if (!table.type().counts_from.empty()) next = std::min(next, first_after(records, table, then));
  }
  return next;
}

void publish(Reading::Inside& inside, std::int64_t next) {
  inside.task->overlay.publish_later([&vault = inside.vault, next] { vault.next_beginning = next; });
}

}  // namespace

void consider_beginning(Reading::Inside& inside, const RecordType& type) {
  if (type.counts_from.empty()) return;
  publish(inside, next_after(inside.vault, inside.records, taken_up_until(inside.records)));
}

void open_beginnings(Vault::Inside& vault, storage::Connection& records) {
  vault.next_beginning = next_after(vault, records, taken_up_until(records));
}

void take_up_beginnings(Reading::Inside& inside, std::int64_t now) {
  const auto until = taken_up_until(inside.records);
  for (const auto& table : inside.vault.tables) {
    if (table.type().counts_from.empty()) continue;
    if (first_after(inside.records, table, until) <= now) ask_to_rederive(inside, &table.type());
  }
  inside.records.execute("UPDATE beginnings SET taken_up_until = $1", {now});
  publish(inside, next_after(inside.vault, inside.records, now));
}

}  // namespace candor
