#include "storage/sqlite_statement.h"

#include <algorithm>
#include <charconv>

#include "storage/sqlite_error.h"

namespace candor::storage {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

std::size_t size_of_views(std::span<const Parameter> parameters) {
  std::size_t size = 0;
  for (const Parameter& parameter : parameters) {
    if (const auto* blob = std::get_if<ByteView>(&parameter.data())) size += blob->size();
    if (const auto* text = std::get_if<std::string_view>(&parameter.data())) size += text->size();
  }
  return size;
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  statement_.reset(statement);
  // Nothing is bound yet: the message can name only what stands in the statement itself.
  if (code != SQLITE_OK) {
    throw_failure(database, code, statement_label(sql) + ": " + sqlite3_errmsg(database));
  }
  const std::string_view behind(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
  if (statement == nullptr || !is_blank(behind)) {
    throw StorageError(Failure::other, "exactly one statement is expected at " + statement_label(sql));
  }
  resolve_parameters();
}

void SqliteStatement::resolve_parameters() {
  const int count = sqlite3_bind_parameter_count(statement_.get());
  index_of_.assign(static_cast<std::size_t>(count), 0);
  for (int index = 1; index <= count; ++index) {
    const char* name = sqlite3_bind_parameter_name(statement_.get(), index);
    const std::string_view text = name != nullptr ? name : "";
    std::size_t number = 0;
    if (text.starts_with('$')) std::from_chars(text.data() + 1, text.data() + text.size(), number);
    // Every name occurs once here, so numbers within 1..count are all of them: no gap is left.
    if (number == 0 || number > index_of_.size() || text != "$" + std::to_string(number)) {
      refuse("parameters must be $1 to $n without a gap");
    }
    index_of_[number - 1] = index;
  }
}

void SqliteStatement::start(std::span<const Parameter> parameters) {
  check_start(parameters.size());
  kept_.clear();
  kept_.reserve(size_of_views(parameters));  // the copies must not move while others are appended
  bind_all(parameters, true);
}

std::int64_t SqliteStatement::run(std::span<const Parameter> parameters) {
  check_start(parameters.size());
  bind_all(parameters, false);
  struct ResetAtEnd {
    SqliteStatement& statement;
    ~ResetAtEnd() { statement.reset(); }
  } reset_at_end{*this};
  // sqlite3_changes keeps the count of the last change: a statement that changes nothing must say 0.
  const std::int64_t before = sqlite3_total_changes64(database_);
  while (step()) {}
  return sqlite3_total_changes64(database_) == before ? 0 : sqlite3_changes64(database_);
}

void SqliteStatement::check_start(std::size_t parameter_count) const {
  if (active_) refuse("the rows of its last execution are still held");
  if (parameter_count != index_of_.size()) {
    refuse("it takes " + std::to_string(index_of_.size()) + " parameters and was given " +
           std::to_string(parameter_count));
  }
}

void SqliteStatement::bind_all(std::span<const Parameter> parameters, bool copying) {
  for (std::size_t position = 0; position < parameters.size(); ++position) {
    bind(index_of_[position], parameters[position], copying);
  }
  active_ = true;
  finished_ = false;
}

// SQLite makes no copies of its own (SQLITE_STATIC). Every start binds all parameters anew, so that a
// view of an earlier execution is never looked at.
void SqliteStatement::bind(int index, const Parameter& parameter, bool copying) {
  sqlite3_stmt* statement = statement_.get();
  const Parameter::Data& data = parameter.data();
  int code = SQLITE_OK;
  if (const auto* blob = std::get_if<ByteView>(&data)) {
    const ByteView bytes = copying ? keep(*blob) : *blob;
    // A null pointer would bind NULL, and an empty view may have one.
    code = bytes.empty() ? sqlite3_bind_zeroblob(statement, index, 0)
                         : sqlite3_bind_blob64(statement, index, bytes.data(), bytes.size(), SQLITE_STATIC);
  } else if (const auto* integer = std::get_if<std::int64_t>(&data)) {
    code = sqlite3_bind_int64(statement, index, *integer);
  } else if (const auto* text = std::get_if<std::string_view>(&data)) {
    const std::string_view characters = copying ? as_text(keep(as_bytes(*text))) : *text;
    code = sqlite3_bind_text64(statement, index, characters.empty() ? "" : characters.data(),
                               characters.size(), SQLITE_STATIC, SQLITE_UTF8);
  } else if (const auto* real = std::get_if<double>(&data)) {
    code = sqlite3_bind_double(statement, index, *real);
  } else {
    code = sqlite3_bind_null(statement, index);
  }
  if (code != SQLITE_OK) fail(code);
}

ByteView SqliteStatement::keep(ByteView bytes) {
  const std::size_t place = kept_.size();
  kept_.insert(kept_.end(), bytes.begin(), bytes.end());
  return ByteView(kept_).subspan(place);
}

bool SqliteStatement::step() {
  // SQLite would begin the statement anew when stepped past its end.
  if (finished_) return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  finished_ = true;
  if (code == SQLITE_DONE) return false;
  fail(code);
}

void SqliteStatement::reset() noexcept {
  sqlite3_reset(statement_.get());  // repeats the error of the last step, which was reported there
  active_ = false;
}

int SqliteStatement::columns() const {
  return sqlite3_column_count(statement_.get());
}

bool SqliteStatement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double SqliteStatement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

ByteView SqliteStatement::blob(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {static_cast<const std::byte*>(data), static_cast<std::size_t>(size)};
}

std::string_view SqliteStatement::text(int column) const {
  const unsigned char* data = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
}

void SqliteStatement::fail(int code) const {
  throw_failure(database_, code, statement_label(sqlite3_sql(statement_.get())));
}

void SqliteStatement::refuse(std::string_view reason) const {
  throw StorageError(Failure::other,
                     std::string(reason) + ": " + statement_label(sqlite3_sql(statement_.get())));
}

}  // namespace candor::storage
