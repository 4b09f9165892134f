#pragma once
// The thin interface over a relational database: SQLite now, PostgreSQL later. SQL text is the common
// dialect ($1..$n, ON CONFLICT, RETURNING; ids as 16-byte BLOB, times as INTEGER milliseconds).
// A Connection belongs to one thread at a time. Statements are prepared once per connection and cached
// by their text. Failures are exceptions: nothing a user does makes SQL fail.
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/bytes.h"
#include "base/id.h"

namespace candor::storage {

enum class Failure : std::uint8_t {
  full,  // disk full; recovers by itself
  busy,
  io,          // the process must end
  corrupt,     // the process must end
  constraint,  // a bug of ours
  other,
};

// The text holds SQL state codes and our statement names, never values.
class StorageError : public std::runtime_error {
 public:
  StorageError(Failure failure, const std::string& what) : std::runtime_error(what), failure_(failure) {}
  Failure failure() const { return failure_; }

 private:
  Failure failure_;
};

// Views must live until the call that takes them returns: query() keeps copies for its Rows.
class Parameter {
 public:
  Parameter(std::nullptr_t) {}
  Parameter(std::int64_t value) : data_(value) {}
  Parameter(std::int32_t value) : data_(std::int64_t{value}) {}
  Parameter(std::uint32_t value) : data_(std::int64_t{value}) {}
  Parameter(bool value) : data_(std::int64_t{value}) {}
  Parameter(double value) : data_(value) {}
  Parameter(ByteView value) : data_(value) {}
  Parameter(const Bytes& value) : data_(ByteView(value)) {}
  Parameter(const Uuid& value) : data_(value.view()) {}
  Parameter(std::string_view value) : data_(value) {}
  Parameter(const std::string& value) : data_(std::string_view(value)) {}
  Parameter(const char*) = delete;
  using Data = std::variant<std::monostate, std::int64_t, double, ByteView, std::string_view>;
  const Data& data() const { return data_; }

 private:
  Data data_;
};

// One execution of a statement; resets it when destroyed. Column views live until next() or the end.
class Rows {
 public:
  class Source {
   public:
    virtual ~Source() = default;
    virtual bool step() = 0;
    virtual void reset() noexcept = 0;
    virtual int columns() const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual ByteView blob(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
  };
  explicit Rows(Source& source) : source_(&source) {}
  Rows(Rows&& other) noexcept : source_(std::exchange(other.source_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;
  ~Rows() {
    if (source_) source_->reset();
  }

  bool next() { return source_->step(); }
  bool is_null(int column) const { return source_->is_null(column); }
  std::int64_t integer(int column) const { return source_->integer(column); }
  double real(int column) const { return source_->real(column); }
  ByteView blob(int column) const { return source_->blob(column); }
  std::string_view text(int column) const { return source_->text(column); }
  Uuid id(int column) const { return Uuid::from_bytes(source_->blob(column)).value_or(Uuid{}); }

 private:
  Source* source_;
};

class Connection {
 public:
  virtual ~Connection() = default;
  // The returned Rows must be destroyed before the same SQL text is used again on this connection.
  virtual Rows query(std::string_view sql, std::span<const Parameter> parameters) = 0;
  // Runs to the end; returns the number of changed rows.
  virtual std::int64_t execute(std::string_view sql, std::span<const Parameter> parameters) = 0;
  // Several statements, no parameters; for migrations and pragmas.
  virtual void run_script(std::string_view sql) = 0;

  virtual void begin_write() = 0;  // BEGIN IMMEDIATE
  virtual void begin_read() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;  // harmless when no transaction is open
  // False after the database itself ended the transaction (a full disk does).
  virtual bool in_transaction() const = 0;
  // Pages in the write-ahead log as of the last commit of this writing connection. When there are this many
  // they move into the main file, as far as readers allow.
  static constexpr std::int64_t pages_of_a_long_log = 1000;
  virtual std::int64_t log_pages() const { return 0; }
  // For a reading connection that stays with a snapshot: what follows sees all that is committed now.
  virtual void renew() {}
  // Moves the write-ahead log into the main file and truncates it; false if a reader was in the way.
  virtual bool truncate_log() = 0;

  Rows query(std::string_view sql, std::initializer_list<Parameter> parameters = {}) {
    return query(sql, std::span<const Parameter>(parameters.begin(), parameters.size()));
  }
  std::int64_t execute(std::string_view sql, std::initializer_list<Parameter> parameters = {}) {
    return execute(sql, std::span<const Parameter>(parameters.begin(), parameters.size()));
  }
};

class Database {
 public:
  virtual ~Database() = default;
  // The only writing connection; at most one at a time.
  virtual std::unique_ptr<Connection> open_writer() = 0;
  virtual std::unique_ptr<Connection> open_reader() = 0;
  // A copy of the whole as of one moment, into a new file of mode 0600, looked through for damage. Writers go
  // on meanwhile; the write-ahead log cannot shrink until it is done.
  virtual void copy_to(const std::string& path) = 0;
};

// SQLite in a file (created with mode 0600 when missing and `create`). Every pragma of DESIGN 8 is read
// back; throws StorageError if one did not take or the file has another application_id.
struct SqliteOptions {
  std::string path;
  std::int32_t application_id = 0;
  bool create = false;
  // Of each connection. A reader lives on the system's cache of the file: there are several of them, and a
  // page that it lacks costs a microsecond.
  std::int64_t writer_cache_kibibytes = 8192;
  std::int64_t reader_cache_kibibytes = 2048;
  // Within the process nobody contends for the writer's place: this is patience with other processes.
  std::int32_t busy_milliseconds = 2000;
};
std::unique_ptr<Database> open_sqlite(const SqliteOptions& options);

}  // namespace candor::storage
