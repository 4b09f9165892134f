#pragma once
// The search index in memory: what lists, searches and duplicate checks look things up in, because at rest
// there is only ciphertext. A database in memory with one table per record type answers filters and sorts,
// arenas of folded text answer words. It gives ids in order and nothing else; the vault decides on and opens
// each one. It follows the durable store: filled at start, kept in step by the committer after each commit
// and before any answer leaves. Thread safe behind one writer-preferring lock.
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "privacy/purpose.h"
#include "search/index_entry.h"
#include "search/plan.h"
#include "search/text_index.h"
#include "storage/index_connection.h"
#include "storage/shared_lock.h"

namespace candor::search {

// A record as it is after a commit; without an entry it is gone.
struct Change {
  const RecordType* type = nullptr;
  Uuid id;
  std::optional<IndexEntry> entry;
};

// Where a page ended: the sort keys or the rank of its last record, and its id.
struct Position {
  std::vector<Cell> keys;
  Rank rank = Rank::none;
  Uuid id;
};
using Found = Position;

struct Question {
  const Plan& plan;
  Purpose purpose;
  Sections sections;
};

// Why two records may be one; bits.
enum class Likeness : std::uint8_t {
  email = 1,
  phone = 2,
  domain = 4,
  title = 8,
  title_and_reference = 16,  // the same name, and both point to the same record (a company)
  title_and_place = 32,      // the same name in the same city
};
struct Alike {
  Uuid id;
  unsigned likeness = 0;
};

struct Reference {
  const RecordType* type = nullptr;
  Uuid id;
};

struct Aggregate;  // aggregate.h
// Records that share a value: what they come to, and two of them.
struct Group {
  Cell value;
  std::uint64_t count = 0;
  std::vector<Cell> measures;  // in the order of the question
  Uuid oldest, newest;
};

class SearchIndex {
 public:
  SearchIndex(std::span<const RecordType* const> types, Locale locale);
  ~SearchIndex();

  const IndexSchema& schema(const RecordType& type) const;
  const Collation& collation() const { return collation_; }

  // Filling at start, one thread, in an order in which a type comes after those it points to. Changes that
  // are committed meanwhile wait, and are applied by open().
  void load(const RecordType& type, std::span<const IndexEntry> entries);
  void loaded(const RecordType& type);
  void open();
  bool is_open() const { return open_.load(std::memory_order_acquire); }

  void apply(std::span<const Change> changes);

  // Asks again for which purposes a record may be found; whoever changes it at the same time comes before or
  // after. Nothing happens when the record is not here.
  void update_purposes(const RecordType& type, const Uuid& id, const std::function<PurposeSet()>& purposes);

  // Up to `count` records beyond `after`. Error query_too_broad (422).
  Result<std::vector<Found>> page(const RecordType& type, const Question& question, const Position* after,
                                  std::size_t count) const;
  Result<std::uint64_t> count(const RecordType& type, const Question& question) const;
  // Largest first, one more than the aggregate's limit when there are so many. Error query_too_broad (422).
  Result<std::vector<Group>> groups(const RecordType& type, const Question& question,
                                    const Aggregate& aggregate) const;

  // Records outside the trash that `entry` may be a second copy of, whoever may see them; at most `count`.
  std::vector<Alike> alike(const IndexEntry& entry, const RecordType& type, std::size_t count) const;
  // Records that the given ones point to, each once.
  std::vector<Reference> references(const RecordType& type, std::span<const Uuid> ids) const;
  // Records of a type that point to this one.
  std::vector<Uuid> pointing_at(const RecordType& type, const Uuid& id) const;
  std::size_t size(const RecordType& type) const;
  // Everything that is stored about a type, as text that equals that of an index with the same content.
  std::string fingerprint(const RecordType& type) const;

 private:
  struct Table;
  class Reader;
  Table& table(const RecordType& type) const;
  void put(Table& table, const IndexEntry& entry, std::optional<Row> known);
  void insert(Table& table, const IndexEntry& entry, Row row);
  void remove(Table& table, Row row);
  std::optional<Row> row_of(storage::Connection& sql, const Table& table, const Uuid& id) const;
  struct Pointer {
    std::size_t column;
    Uuid id;
  };
  std::string referenced_titles(const Table& pointing, std::span<const Pointer> pointers);
  static std::vector<Pointer> pointers_of(const Table& table, const IndexEntry& entry);
  std::vector<Pointer> pointers_of(const Table& table, Row row);
  void write_titles_anew(Table& table, Row row);
  std::string title_of(const Table& table, const Uuid& id);
  void title_changed(const RecordType& type, const Uuid& id);
  void apply_one(const Change& change);
  Result<std::vector<Found>> ranked_page(const Table& table, const Question& question, const Position* after,
                                         std::size_t count) const;
  TextIndex::Question text_question(const Question& question) const;

  Collation collation_;
  Locale locale_;
  std::string name_;
  mutable storage::SharedLock lock_;
  std::vector<std::unique_ptr<Table>> tables_;
  std::unique_ptr<storage::IndexConnection> writer_;
  mutable std::mutex readers_mutex_;
  mutable std::vector<std::unique_ptr<storage::IndexConnection>> free_readers_;
  std::atomic<bool> open_{false};
  std::vector<Change> waiting_;  // while not open; under lock_
};

}  // namespace candor::search
