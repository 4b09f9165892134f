#include "baseline_contacts.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <random>
#include <stdexcept>

namespace candor::baseline {
namespace {

using Key = std::array<std::uint8_t, 16>;

void check(int result, sqlite3* database) {
  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE) return;
  throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

Database open(const std::string& path, int flags) {
  sqlite3* raw = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(raw);
  check(result, raw);
  return database;
}

void execute(sqlite3* database, const char* sql) {
  check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database);
}

Statement prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  check(sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr), database);
  return Statement(raw);
}

constexpr std::string_view hexadecimal = "0123456789abcdef";

std::string format_id(const Key& key) {
  std::string text;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text.push_back('-');
    text.push_back(hexadecimal[key[i] >> 4]);
    text.push_back(hexadecimal[key[i] & 15]);
  }
  return text;
}

std::optional<Key> parse_id(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Key key{};
  std::size_t digit = 0;
  for (const char c : text) {
    if (c == '-') continue;
    const std::size_t value = hexadecimal.find(c);
    if (value == std::string_view::npos || digit == 32) return std::nullopt;
    key[digit / 2] = static_cast<std::uint8_t>(key[digit / 2] << 4 | value);
    ++digit;
  }
  return digit == 32 ? std::optional(key) : std::nullopt;
}

std::string_view text_of(sqlite3_stmt* statement, int column) {
  const void* text = sqlite3_column_blob(statement, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  return size == 0 ? std::string_view{} : std::string_view(static_cast<const char*>(text), size);
}

void append_string(std::string& out, std::string_view text) {
  out.push_back('"');
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out.append("\\u00").append(1, hexadecimal[static_cast<unsigned char>(c) >> 4]);
      out.push_back(hexadecimal[static_cast<unsigned char>(c) & 15]);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

void append_padded(std::string& out, long number, std::size_t width) {
  const std::string digits = std::to_string(number);
  out.append(width - std::min(width, digits.size()), '0').append(digits);
}

void append_time(std::string& out, std::int64_t milliseconds) {
  const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  out.push_back('"');
  append_padded(out, static_cast<int>(date.year()), 4);
  out.push_back('-');
  append_padded(out, static_cast<unsigned>(date.month()), 2);
  out.push_back('-');
  append_padded(out, static_cast<unsigned>(date.day()), 2);
  out.push_back('T');
  append_padded(out, clock.hours().count(), 2);
  out.push_back(':');
  append_padded(out, clock.minutes().count(), 2);
  out.push_back(':');
  append_padded(out, clock.seconds().count(), 2);
  out.push_back('.');
  append_padded(out, clock.subseconds().count(), 3);
  out.append("Z\"");
}

// In the order of the SELECT. Lists stand in the table as the JSON that goes out.
enum class Kind : std::uint8_t { id, number, time, text, json };
struct Column {
  const char* name;
  Kind kind;
};
constexpr Column columns[] = {
    {"id", Kind::id},           {"version", Kind::number},  {"created_at", Kind::time},
    {"created_by", Kind::id},   {"updated_at", Kind::time}, {"updated_by", Kind::id},
    {"owner_id", Kind::id},     {"given_name", Kind::text}, {"family_name", Kind::text},
    {"salutation", Kind::text}, {"job_title", Kind::text},  {"language", Kind::text},
    {"source", Kind::text},     {"birth_date", Kind::text}, {"companies", Kind::json},
    {"emails", Kind::json},     {"phones", Kind::json},     {"addresses", Kind::json},
    {"tags", Kind::json},       {"notes", Kind::text},
};
constexpr const char* create_table =
    "CREATE TABLE contacts (id BLOB PRIMARY KEY, version INTEGER, created_at INTEGER, created_by BLOB, "
    "updated_at INTEGER, updated_by BLOB, owner_id BLOB, given_name TEXT, family_name TEXT, salutation TEXT, "
    "job_title TEXT, language TEXT, source TEXT, birth_date TEXT, companies TEXT, emails TEXT, phones TEXT, "
    "addresses TEXT, tags TEXT, notes TEXT) STRICT";
constexpr const char* insert_contact =
    "INSERT INTO contacts VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
constexpr const char* index_names = "CREATE INDEX contacts_by_name ON contacts (family_name, id)";
const std::string select_columns =
    "SELECT id, version, created_at, created_by, updated_at, updated_by, owner_id, given_name, family_name, "
    "salutation, job_title, language, source, birth_date, companies, emails, phones, addresses, tags, notes "
    "FROM contacts ";
const std::string select_contact = select_columns + "WHERE id = $1";
const std::string select_page = select_columns +
                                "WHERE (family_name, id) > ($1, $2) ORDER BY family_name, id LIMIT " +
                                std::to_string(page_size);
constexpr const char* select_starts = "SELECT family_name, id FROM contacts ORDER BY family_name, id";

void append_column(std::string& out, sqlite3_stmt* row, int index, Kind kind) {
  switch (kind) {
    case Kind::id: {
      const std::string_view bytes = text_of(row, index);
      Key key{};
      if (bytes.size() == key.size()) std::copy(bytes.begin(), bytes.end(), key.begin());
      out.append("\"").append(format_id(key)).append("\"");
      break;
    }
    case Kind::number:
      out.append(std::to_string(sqlite3_column_int64(row, index)));
      break;
    case Kind::time:
      append_time(out, sqlite3_column_int64(row, index));
      break;
    case Kind::text:
      append_string(out, text_of(row, index));
      break;
    case Kind::json:
      out.append(text_of(row, index));
      break;
  }
}

void append_contact(std::string& out, sqlite3_stmt* row) {
  int index = 0;
  for (const Column& column : columns) {
    out.append(index == 0 ? "{\"" : ",\"").append(column.name).append("\":");
    append_column(out, row, index, column.kind);
    ++index;
  }
  out.push_back('}');
}

std::string contact_json(sqlite3_stmt* row) {
  std::string out;
  out.reserve(1536);
  append_contact(out, row);
  return out;
}

// A name and an id as they stand in an address: the bytes of the name in hexadecimal, a comma, the id.
std::string format_start(std::string_view name, const Key& key) {
  std::string text;
  for (const char c : name) {
    text.push_back(hexadecimal[static_cast<unsigned char>(c) >> 4]);
    text.push_back(hexadecimal[static_cast<unsigned char>(c) & 15]);
  }
  return text + "," + format_id(key);
}

struct Start {
  std::string name;
  Key id;
};

std::optional<Start> parse_start(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos || comma % 2 != 0) return std::nullopt;
  const auto id = parse_id(text.substr(comma + 1));
  if (!id) return std::nullopt;
  Start start{{}, *id};
  for (std::size_t i = 0; i < comma; i += 2) {
    const auto high = hexadecimal.find(text[i]);
    const auto low = hexadecimal.find(text[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    start.name.push_back(static_cast<char>(high << 4 | low));
  }
  return start;
}

class Maker {
 public:
  Maker(sqlite3* database, std::size_t answer_bytes)
      : database_(database), insert_(prepare(database, insert_contact)), answer_bytes_(answer_bytes) {}

  std::string make(std::size_t number) {
    const Key key = next_key(number);
    const Key user = next_key(number % 7);
    const std::string code = std::to_string(number);
    const std::string texts[] = {
        "Gwen" + code,
        "Østergård-" + code,
        "Frau",
        "Einkauf",
        "de",
        "trade_fair",
        "1980-02-29",
        R"([{"company_id":")" + format_id(user) + R"(","role":"buyer","inactive":false}])",
        R"([{"address":"gwen.)" + code + R"(@example.org","label":"work"}])",
        R"([{"number":"+49 30 )" + code + R"(","e164":"+4930)" + code + R"(","label":"mobile"}])",
        R"([{"street":"Hauptstraße )" + code + R"(","city":"Köln","postal_code":"50667","country":"DE"}])",
        R"(["customer","newsletter"])",
        std::string(filler_, 'n'),
    };
    sqlite3_stmt* insert = insert_.get();
    bind_key(1, key);
    check(sqlite3_bind_int64(insert, 2, 1), database_);
    check(sqlite3_bind_int64(insert, 3, first_time + static_cast<std::int64_t>(number)), database_);
    bind_key(4, user);
    check(sqlite3_bind_int64(insert, 5, first_time + static_cast<std::int64_t>(number)), database_);
    bind_key(6, user);
    bind_key(7, user);
    int index = 8;
    for (const std::string& text : texts) {
      check(sqlite3_bind_text(insert, index++, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT),
            database_);
    }
    check(sqlite3_step(insert), database_);
    check(sqlite3_reset(insert), database_);
    return format_id(key);
  }

  // Notes are as long as it takes for the answers to have the size that is wanted.
  void measure(const std::string& id) {
    const auto select = prepare(database_, select_contact);
    const Key key = *parse_id(id);
    check(sqlite3_bind_blob(select.get(), 1, key.data(), 16, SQLITE_STATIC), database_);
    check(sqlite3_step(select.get()), database_);
    const std::size_t size = contact_json(select.get()).size();
    filler_ = answer_bytes_ > size ? answer_bytes_ - size : 0;
  }

 private:
  static constexpr std::int64_t first_time = 1'700'000'000'000;

  Key next_key(std::size_t number) {
    Key key{};
    for (auto& byte : key) byte = static_cast<std::uint8_t>(random_());
    // As version 7 would have it: the time comes first, so that neighbours in time are neighbours on disk.
    const auto time = static_cast<std::uint64_t>(first_time) + number;
    for (std::size_t i = 0; i < 6; ++i) key[i] = static_cast<std::uint8_t>(time >> (40 - 8 * i));
    key[6] = static_cast<std::uint8_t>(0x70 | (key[6] & 15));
    key[8] = static_cast<std::uint8_t>(0x80 | (key[8] & 63));
    return key;
  }

  void bind_key(int index, const Key& key) {
    check(sqlite3_bind_blob(insert_.get(), index, key.data(), 16, SQLITE_TRANSIENT), database_);
  }

  sqlite3* database_;
  Statement insert_;
  std::size_t answer_bytes_;
  std::size_t filler_ = 0;
  std::mt19937 random_{1};
};

}  // namespace

std::vector<std::string> make_contacts(const std::string& path, std::size_t rows, std::size_t answer_bytes) {
  const auto database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  execute(database.get(), "PRAGMA journal_mode = WAL");
  execute(database.get(), "BEGIN IMMEDIATE");
  execute(database.get(), create_table);
  Maker maker(database.get(), answer_bytes);
  maker.measure(maker.make(rows / 2));
  execute(database.get(), "DELETE FROM contacts");
  std::vector<std::string> ids;
  ids.reserve(rows);
  for (std::size_t number = 0; number < rows; ++number) ids.push_back(maker.make(number));
  execute(database.get(), index_names);
  execute(database.get(), "COMMIT");
  execute(database.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
  return ids;
}

std::vector<std::string> page_starts(const std::string& path) {
  const auto database = open(path, SQLITE_OPEN_READONLY);
  const auto select = prepare(database.get(), select_starts);
  std::vector<std::string> starts;
  std::size_t number = 0;
  int result = SQLITE_ROW;
  while ((result = sqlite3_step(select.get())) == SQLITE_ROW) {
    if (number++ % page_size != 0) continue;
    Key key{};
    const std::string_view bytes = text_of(select.get(), 1);
    if (bytes.size() == key.size()) std::copy(bytes.begin(), bytes.end(), key.begin());
    starts.push_back(format_start(text_of(select.get(), 0), key));
  }
  check(result, database.get());
  return starts;
}

struct Reader::Handles {
  explicit Handles(Database its_database)
      : database(std::move(its_database)),
        select(prepare(database.get(), select_contact)),
        page(prepare(database.get(), select_page)) {}
  Database database;
  Statement select;
  Statement page;
};

Reader::Reader(const std::string& path)
    : handles_(std::make_unique<Handles>(open(path, SQLITE_OPEN_READONLY))) {}

Reader::~Reader() = default;

std::optional<std::string> Reader::find(std::string_view id) {
  const auto key = parse_id(id);
  if (!key) return std::nullopt;
  sqlite3_stmt* select = handles_->select.get();
  check(sqlite3_bind_blob(select, 1, key->data(), 16, SQLITE_STATIC), handles_->database.get());
  const int result = sqlite3_step(select);
  std::optional<std::string> found;
  if (result == SQLITE_ROW) found = contact_json(select);
  sqlite3_reset(select);
  check(result, handles_->database.get());
  return found;
}

std::optional<std::string> Reader::list(std::string_view after) {
  const auto start = parse_start(after);
  if (!start) return std::nullopt;
  sqlite3* database = handles_->database.get();
  sqlite3_stmt* page = handles_->page.get();
  const auto size = static_cast<int>(start->name.size());
  check(sqlite3_bind_text(page, 1, start->name.data(), size, SQLITE_STATIC), database);
  check(sqlite3_bind_blob(page, 2, start->id.data(), 16, SQLITE_STATIC), database);
  std::string out;
  out.reserve(page_size * 1536);
  int result = SQLITE_ROW;
  while ((result = sqlite3_step(page)) == SQLITE_ROW) {
    out.push_back(out.empty() ? '[' : ',');
    append_contact(out, page);
  }
  sqlite3_reset(page);
  check(result, database);
  if (out.empty()) out.push_back('[');
  out.push_back(']');
  return out;
}

}  // namespace candor::baseline
