#include "vault/warming.h"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <exception>
#include <mutex>

#include "vault/indexing.h"

namespace candor {
namespace {

// So few are opened in the time that starting takes anyway.
constexpr std::uint64_t filled_at_once = 2000;
constexpr std::size_t records_per_batch = 500;
constexpr std::size_t batches_waiting = 4;

}  // namespace

// Batches on their way from the opening thread to the one that puts them in.
struct Warming::Pipe {
  struct Opened {
    storage::StoredRecord record;
    Object members;
    std::optional<decision::Standing> standing;  // of a person
    std::vector<LinkedPerson> people;            // whom it is about when it is about linked people
  };
  struct Batch {
    const storage::RecordTable* table = nullptr;
    std::vector<Opened> opened;
    std::vector<search::IndexEntry> entries;  // once they are made
    bool last_of_table = false;

    void make_entries(const Vault::Inside& vault) {
      entries.reserve(opened.size());
      for (const auto& one : opened) {
        entries.push_back(index_entry(vault, *table, one.record, one.members,
                                      one.standing ? &*one.standing : nullptr, one.people));
      }
      opened.clear();
    }
  };
  // The other thread has nothing to do.
  bool is_waited_for() {
    std::lock_guard guard(mutex);
    return batches.empty();
  }
  void push(Batch batch) {
    std::unique_lock guard(mutex);
    changed.wait(guard, [&] { return batches.size() < batches_waiting; });
    batches.push_back(std::move(batch));
    changed.notify_all();
  }
  std::optional<Batch> pop() {
    std::unique_lock guard(mutex);
    changed.wait(guard, [&] { return !batches.empty() || ended; });
    if (batches.empty()) return std::nullopt;
    Batch batch = std::move(batches.front());
    batches.pop_front();
    changed.notify_all();
    return batch;
  }
  void end() {
    std::lock_guard guard(mutex);
    ended = true;
    changed.notify_all();
  }
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Batch> batches;
  bool ended = false;
};

Warming::~Warming() {
  stopping_ = true;
  if (thread_.joinable()) thread_.join();
}

void Warming::start() {
  std::uint64_t records = 0;
  auto pair = vault_.readers->take();
  for (const auto& table : vault_.tables) records += table.count(*pair.records);
  vault_.readers->give_back(std::move(pair));
  if (records <= filled_at_once) {
    fill();
  } else {
    thread_ = std::thread([this] { fill_beside(); });
  }
}

// Damage that is met on the way ends the process, as it does wherever it is met.
void Warming::fill_beside() {
  try {
    fill();
  } catch (const storage::StorageError& error) {
    vault_.environment.log.error("storage.damaged", {{"failure", static_cast<int>(error.failure())}});
    std::_Exit(storage::exit_storage_damaged);
  } catch (const std::exception&) {
    vault_.environment.log.error("search_index.failed");
  }
}

void Warming::fill() {
  Pipe pipe;
  std::exception_ptr failure;
  std::thread opening([&] {
    try {
      open_all_records(pipe);
    } catch (...) {
      failure = std::current_exception();
      stopping_ = true;
    }
    pipe.end();
  });
  put_in(pipe);
  opening.join();
  if (failure) std::rethrow_exception(failure);
  if (stopping_) return;
  record_it();
  vault_.index->open();
  vault_.environment.log.info("search_index.ready", {{"records", static_cast<std::int64_t>(opened_)}});
}

// Opening is an act like any other: one entry says that it happened, and to how many.
void Warming::record_it() {
  if (opened_ == 0) return;
  audit::Entry entry;
  entry.header.actor_kind = ActorKind::job;
  entry.header.operation = Operation::index_built;
  entry.header.purpose = Purpose::housekeeping;
  entry.header.verdict = Verdict::allow;
  entry.header.count = static_cast<std::uint32_t>(opened_);
  std::vector<audit::Entry> entries;
  entries.push_back(std::move(entry));
  vault_.committer->submit_read(std::move(entries), [](Durability) {});
}

// Those that others point to come first: their names are among the others' texts.
std::vector<const storage::RecordTable*> Warming::in_order() const {
  std::vector<const storage::RecordTable*> order, left;
  for (const auto& table : vault_.tables) left.push_back(&table);
  const auto waits = [&](const storage::RecordTable* table) {
    return std::ranges::any_of(
        vault_.index->schema(table->type()).columns(), [&](const search::Column& column) {
          const bool named =
              column.field != search::no_field && table->type().fields[column.field].rules.searchable;
          return named && std::ranges::any_of(left, [&](const storage::RecordTable* other) {
                   return other != table && other->type().name == column.references();
                 });
        });
  };
  while (!left.empty()) {
    const auto next = std::ranges::find_if_not(left, waits);
    const auto chosen = next == left.end() ? left.begin() : next;  // a circle: any of them
    order.push_back(*chosen);
    left.erase(chosen);
  }
  return order;
}

void Warming::open_all_records(Pipe& pipe) {
  auto pair = vault_.readers->take();
  for (const auto* table : in_order()) {
    open_records(*table, pair, pipe);
    if (stopping_) break;
  }
  vault_.readers->give_back(std::move(pair));
}

void Warming::open_records(const storage::RecordTable& table, ReaderPool::Pair& pair, Pipe& pipe) {
  Uuid last;
  for (bool more = true; more && !stopping_;) {
    auto records = table.after(*pair.records, last, records_per_batch);
    more = records.size() == records_per_batch;
    Pipe::Batch batch{&table, {}, {}, !more};
    batch.opened.reserve(records.size());
    for (auto& record : records) {
      last = record.id;
      auto standing = vault_.standings.find(record.id);
      const bool about_person = concerns_person(table, record);
      if (about_person && !standing) standing.emplace();
      if (standing && standing->state != decision::PersonState::active) continue;
      const auto grant = vault_.gatekeeper->grant_for_index(table.type(), record.id, *pair.keys);
      auto members = grant ? open_all(table, record, *grant) : std::nullopt;
      if (!members) {
        vault_.environment.log.error("record.damaged", {{"record", record.id}});
        continue;
      }
      if (about_person) {
        standing->active_at = std::max(standing->active_at, record.updated_at);
        vault_.standings.note_activity(record.id, record.updated_at);
      }
      if (!about_person) standing.reset();
      auto people = table.type().about_linked_people ? stored_linked_people(vault_, *pair.records, record.id)
                                                     : std::vector<LinkedPerson>();
      batch.opened.push_back(
          {std::move(record), std::move(*members), std::move(standing), std::move(people)});
      ++opened_;
    }
    // Whoever has time makes the entries, so that neither thread waits for the other.
    if (!pipe.is_waited_for()) batch.make_entries(vault_);
    pipe.push(std::move(batch));
  }
}

void Warming::put_in(Pipe& pipe) {
  while (auto batch = pipe.pop()) {
    if (stopping_) continue;
    if (batch->entries.empty()) batch->make_entries(vault_);
    vault_.index->load(batch->table->type(), batch->entries);
    if (batch->last_of_table) vault_.index->loaded(batch->table->type());
  }
}

}  // namespace candor
