#pragma once
// One prepared statement and the rows of its current execution. It is executed by one caller at a
// time: starting it while its rows are still held is refused, because SQLite would silently begin anew
// under the hands of the first reader. Used by the thread that has the connection.
#include <sqlite3.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "storage/database.h"

namespace candor::storage {

class SqliteStatement final : public Rows::Source {
 public:
  // `sql` must be exactly one statement with parameters $1..$n, each used at least once.
  SqliteStatement(sqlite3* database, std::string_view sql);

  // Binds copies of the parameters; the rows follow by step(), after the caller's views may be gone.
  void start(std::span<const Parameter> parameters);
  // From start to reset; returns the number of changed rows.
  std::int64_t run(std::span<const Parameter> parameters);
  bool is_active() const { return active_; }

  bool step() override;
  void reset() noexcept override;
  int columns() const override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  ByteView blob(int column) const override;
  std::string_view text(int column) const override;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void resolve_parameters();
  void check_start(std::size_t parameter_count) const;
  // Moves what the views show to kept_.
  ByteView keep(ByteView bytes);
  void bind_all(std::span<const Parameter> parameters, bool copying);
  void bind(int index, const Parameter& parameter, bool copying);
  [[noreturn]] void fail(int code) const;
  [[noreturn]] void refuse(std::string_view reason) const;

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  // SQLite numbers named parameters by first appearance: index_of_[n - 1] is where $n is bound.
  std::vector<int> index_of_;
  // Copies of bound blobs and texts. Its capacity stays, so that a lookup by id allocates nothing.
  Bytes kept_;
  bool active_ = false;
  bool finished_ = false;
};

}  // namespace candor::storage
