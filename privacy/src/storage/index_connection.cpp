#include "storage/index_connection.h"

#include <sqlite3.h>

#include "storage/sqlite_connection.h"
#include "storage/sqlite_error.h"

namespace candor::storage {

struct IndexConnection::State {
  std::unique_ptr<SqliteConnection> connection;
  const std::vector<bool>* hits = nullptr;
  std::uint32_t allowed = 0;
  std::uint32_t used = 0;
  bool exhausted = false;
};

namespace {

constexpr int steps_between_looks = 1000;

void text_hit(sqlite3_context* context, int, sqlite3_value** values) {
  const auto& hits = *static_cast<const std::vector<bool>* const*>(sqlite3_user_data(context));
  const auto row = static_cast<std::size_t>(sqlite3_value_int64(values[0]));
  sqlite3_result_int(context, hits && row < hits->size() && (*hits)[row]);
}

}  // namespace

IndexConnection::IndexConnection(const std::string& name, Use use) : state_(std::make_unique<State>()) {
  sqlite3* database = nullptr;
  const std::string uri = "file:/" + name + "?vfs=memdb";
  const int code = sqlite3_open_v2(uri.c_str(), &database,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI |
                                       SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                   nullptr);
  SqliteHandle handle(database);
  if (code != SQLITE_OK) throw_failure(database, code, "opening the search index");
  // What is searched is clear text: nothing of it may reach a file, and what is deleted is overwritten.
  const char* const settings =
      "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA journal_mode = MEMORY; "
      "PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF;";
  if (sqlite3_exec(database, settings, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw_failure(database, sqlite3_extended_errcode(database), "settings of the search index");
  }
  if (use == Use::read) {
    sqlite3_create_function_v2(database, "text_hit", 1, SQLITE_UTF8, &state_->hits, text_hit, nullptr,
                               nullptr, nullptr);
    auto look = [](void* state) {
      auto& self = *static_cast<State*>(state);
      if (self.allowed == 0 || ++self.used <= self.allowed) return 0;
      self.exhausted = true;
      return 1;
    };
    sqlite3_progress_handler(database, steps_between_looks, look, state_.get());
  }
  state_->connection = std::make_unique<SqliteConnection>(std::move(handle), 0);
}

IndexConnection::~IndexConnection() = default;

Connection& IndexConnection::sql() {
  return *state_->connection;
}

void IndexConnection::set_hits(const std::vector<bool>* hits) {
  state_->hits = hits;
}

void IndexConnection::allow(std::uint32_t thousand_steps) {
  state_->allowed = thousand_steps;
  state_->used = 0;
  state_->exhausted = false;
}

bool IndexConnection::exhausted() const {
  return state_->exhausted;
}

}  // namespace candor::storage
