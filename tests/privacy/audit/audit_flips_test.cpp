// One wrong byte anywhere in the log's tables is found: changed through SQL column by column, and in the
// raw file under the database's feet.
#include <set>

#include "audit/segment.h"
#include "audit_fixture.h"

namespace candor::audit {
namespace {

struct Column {
  const char* table;
  std::vector<const char*> key;
  const char* name;
  std::size_t step;  // every so many-th byte of a blob or text
};

const std::vector<Column> columns{
    {"audit_segments", {"first_sequence"}, "first_sequence", 1},
    {"audit_segments", {"first_sequence"}, "entry_count", 1},
    {"audit_segments", {"first_sequence"}, "headers", 211},
    {"audit_segments", {"first_sequence"}, "root", 7},
    {"audit_segments", {"first_sequence"}, "mac", 7},
    {"audit_details", {"sequence"}, "sequence", 1},
    {"audit_details", {"sequence"}, "kind", 1},
    {"audit_details", {"sequence"}, "subject_id", 1},
    {"audit_details", {"sequence"}, "salt", 1},
    {"audit_details", {"sequence"}, "content", 1},
    {"audit_nodes", {"level", "node_index"}, "level", 1},
    {"audit_nodes", {"level", "node_index"}, "node_index", 1},
    {"audit_nodes", {"level", "node_index"}, "hash", 1},
    {"audit_checkpoints", {"tree_size"}, "tree_size", 1},
    {"audit_checkpoints", {"tree_size"}, "signed_at", 1},
    {"audit_checkpoints", {"tree_size"}, "note", 5},
};

std::string quoted_hex(ByteView bytes) {
  return "x'" + to_hex(bytes) + "'";
}

// SQL literals of the column's value with one byte flipped, for every step-th byte.
std::vector<std::string> flipped_values(const storage::Rows& row, const std::string& type, std::size_t step) {
  std::vector<std::string> values;
  if (type == "integer") {
    for (unsigned byte = 0; byte < 8; ++byte) {
      const auto value = static_cast<std::uint64_t>(row.integer(0)) ^ (std::uint64_t{0x41} << (8 * byte));
      values.push_back(std::to_string(static_cast<std::int64_t>(value)));
    }
  } else if (type != "null") {
    Bytes bytes(row.blob(0).begin(), row.blob(0).end());
    for (std::size_t i = 0; i < bytes.size(); i += step) {
      bytes[i] ^= std::byte{0x08};
      values.push_back(type == "text" ? "CAST(" + quoted_hex(bytes) + " AS TEXT)" : quoted_hex(bytes));
      bytes[i] ^= std::byte{0x08};
    }
  }
  return values;
}

struct RowPlace {
  std::string where;
  std::string type;
};

std::vector<RowPlace> places(AuditBench& bench, const Column& column) {
  std::vector<RowPlace> found;
  std::string sql = "SELECT typeof(" + std::string(column.name) + ")";
  for (const char* key : column.key) sql += ", " + std::string(key);
  auto rows = bench.writer().query(sql + " FROM " + column.table);
  while (rows.next()) {
    RowPlace place{.where = "", .type = std::string(rows.text(0))};
    for (std::size_t i = 0; i < column.key.size(); ++i) {
      place.where += (i == 0 ? " WHERE " : " AND ") + std::string(column.key[i]) + " = " +
                     std::to_string(rows.integer(static_cast<int>(i) + 1));
    }
    found.push_back(place);
  }
  return found;
}

// Flips every byte that `steps` picks and expects each flip to be reported; returns how many there were.
std::size_t flip_all(AuditBench& bench, const std::vector<Column>& which) {
  std::size_t flips = 0;
  for (const Column& column : which) {
    for (const auto& [where, type] : places(bench, column)) {
      std::vector<std::string> values;
      {
        auto rows =
            bench.writer().query("SELECT " + std::string(column.name) + " FROM " + column.table + where);
        EXPECT_TRUE(rows.next());
        values = flipped_values(rows, type, column.step);
      }
      for (const std::string& value : values) {
        const std::string sql =
            "UPDATE " + std::string(column.table) + " SET " + column.name + " = " + value + where;
        bench.writer().begin_write();
        bench.writer().run_script(sql);
        const auto result =
            bench.reader().verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
        bench.writer().rollback();
        EXPECT_FALSE(result.damages.empty()) << sql;
        ++flips;
      }
    }
  }
  return flips;
}

TEST(AuditFlips, of_any_column_are_found) {
  AuditBench bench;
  bench.commit_reads(250, 125);
  Entry company_change = change_of(numbered_id(60), numbered_id(61), "renamed");
  company_change.subjects = {numbered_id(62)};
  bench.commit({list_of({numbered_id(1), numbered_id(2)}),
                change_of(numbered_id(50), numbered_id(50), "moved"), company_change});
  bench.commit_reads(10);
  bench.checkpoint();
  ASSERT_TRUE(bench.verify().damages.empty());
  EXPECT_GT(flip_all(bench, columns), 600u);
}

TEST(AuditFlips, of_rows_of_subjects_are_found) {
  AuditBench bench;
  bench.commit({list_of({numbered_id(5001), numbered_id(5002)})});
  bench.commit_reads(4100, 400);
  ASSERT_TRUE(bench.verify().damages.empty());
  EXPECT_GT(
      flip_all(bench, {{"audit_subjects", {"run"}, "run", 1}, {"audit_subjects", {"run"}, "subjects", 101}}),
      10u);
}

TEST(AuditFlips, of_a_segment_name_exactly_its_range) {
  AuditBench bench;
  bench.commit_reads(1000, 90);
  SeededRandom random(11);
  for (int round = 0; round < 40; ++round) {
    const auto first = static_cast<std::int64_t>(random.below(12) * 90);
    const std::int64_t offset = static_cast<std::int64_t>(random.below(10 * 120));
    bench.writer().begin_write();
    Bytes headers;
    {
      auto rows =
          bench.writer().query("SELECT headers FROM audit_segments WHERE first_sequence = $1", {first});
      ASSERT_TRUE(rows.next());
      headers.assign(rows.blob(0).begin(), rows.blob(0).end());
    }
    headers[static_cast<std::size_t>(offset)] ^= static_cast<std::byte>(1u << random.below(8));
    bench.writer().execute("UPDATE audit_segments SET headers = $1 WHERE first_sequence = $2",
                           {headers, first});
    const auto result = bench.reader().verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
    bench.writer().rollback();
    ASSERT_EQ(result.damages.size(), 1u) << text_of(result);
    EXPECT_EQ(result.damages[0].first, static_cast<std::uint64_t>(first));
    EXPECT_EQ(result.damages[0].last, std::min<std::uint64_t>(static_cast<std::uint64_t>(first) + 89, 999));
  }
}

// All that can be read of the log's tables, or what went wrong with reading.
std::string content_of(storage::Connection& connection) {
  std::string content;
  for (const char* sql :
       {"SELECT first_sequence, entry_count, headers, root, mac FROM audit_segments ORDER BY 1",
        "SELECT sequence, kind, subject_id, salt, content FROM audit_details ORDER BY 1",
        "SELECT level, node_index, hash FROM audit_nodes ORDER BY 1, 2",
        "SELECT run, subjects FROM audit_subjects ORDER BY 1",
        "SELECT tree_size, signed_at, note FROM audit_checkpoints ORDER BY 1"}) {
    try {
      auto rows = connection.query(sql);
      while (rows.next()) {
        for (int column = 0; column < 5; ++column) {
          const ByteView value = rows.blob(column);  // empty beyond the last column
          content += std::to_string(value.size()) + ":" + std::string(as_text(value)) + ";";
        }
      }
    } catch (const storage::StorageError& error) {
      content += error.what();
    }
  }
  return content;
}

TEST(AuditFlips, in_the_raw_file_never_throw_and_never_pass_for_the_truth) {
  AuditBench bench;
  bench.commit_reads(200, 40);
  bench.commit(
      {list_of({numbered_id(1), numbered_id(2)}), change_of(numbered_id(50), numbered_id(50), "moved")});
  bench.commit_reads(100, 1);
  bench.checkpoint();
  bench.writer().truncate_log();

  std::string file;
  {
    std::ifstream stream(bench.file(), std::ios::binary);
    file.assign(std::istreambuf_iterator<char>(stream), {});
  }
  const std::string truth = content_of(bench.writer());
  constexpr std::size_t page = 4096;
  ASSERT_GT(file.size(), page * 10);

  TemporaryFolder folder;
  const auto copy = folder.path() / "candor.db";
  SeededRandom random(5);
  unsigned reported = 0;
  for (int round = 0; round < 400; ++round) {
    // Not the first page: with a damaged schema nothing opens at all.
    const std::size_t offset = page + random.below(file.size() - page);
    std::string damaged = file;
    damaged[offset] = static_cast<char>(damaged[offset] ^ static_cast<char>(1 + random.below(255)));
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << damaged;
    auto database = storage::open_sqlite({.path = copy.string(), .application_id = 0x43414e44});
    auto connection = database->open_reader();
    const bool differs = content_of(*connection) != truth;
    const auto result =
        AuditReader(*connection).verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
    if (differs) {
      EXPECT_FALSE(result.damages.empty()) << "byte " << offset;
    }
    if (!result.damages.empty()) ++reported;
  }
  EXPECT_GT(reported, 100u);
}

}  // namespace
}  // namespace candor::audit
