#pragma once
// An audit log on a database file of its own, with a clock that stands still and seeded randomness.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "audit/audit_log.h"
#include "audit/detail.h"
#include "base/random.h"
#include "support/manual_clock.h"

namespace candor::audit {

inline Uuid numbered_id(std::uint64_t number) {
  Uuid id;
  for (unsigned i = 0; i < 8; ++i) id.bytes[15 - i] = static_cast<std::byte>(number >> (8 * i));
  id.bytes[0] = std::byte{1};  // never nil
  return id;
}

inline Entry read_of(const Uuid& record, const Uuid& actor = numbered_id(900)) {
  return {.header = {.actor_kind = ActorKind::user,
                     .actor = actor,
                     .roles = {Role::sales},
                     .operation = Operation::read,
                     .purpose = Purpose::sales,
                     .verdict = Verdict::allow,
                     .rule = 9,
                     .record_type = 1,
                     .record = record,
                     .count = 1,
                     .request = numbered_id(7)}};
}

inline Entry list_of(std::vector<Uuid> records) {
  Entry entry = read_of(Uuid{});
  entry.header.operation = Operation::list;
  entry.header.count = static_cast<std::uint32_t>(records.size());
  entry.detail.records = std::move(records);
  return entry;
}

// "Sealed" for these tests: unreadable at a glance, and another text for another subject, as a real
// seal is. Its own inverse.
inline Bytes turned(ByteView bytes, const Uuid& subject) {
  std::byte mask{0xff};
  for (const auto byte : subject.bytes) mask ^= byte;
  Bytes result(bytes.begin(), bytes.end());
  for (auto& byte : result) byte ^= mask;
  return result;
}

inline Entry change_of(const Uuid& record, const Uuid& subject, std::string_view reason) {
  Entry entry = read_of(record);
  entry.header.operation = Operation::update;
  Bytes plaintext(32, std::byte{0x5a});  // the salt
  for (const char c : reason) plaintext.push_back(static_cast<std::byte>(c));
  entry.detail.sealed = turned(plaintext, subject);
  entry.detail.sealed_subject = subject;
  entry.detail.commitment = commitment_to_plaintext(plaintext);
  return entry;
}

inline std::optional<Bytes> open_turned(std::uint64_t, const Uuid& subject, ByteView sealed) {
  return turned(sealed, subject);
}

inline sealing::LockedKey key_of(unsigned char value) {
  sealing::LockedKey key;
  for (auto& byte : key.writable()) byte = static_cast<std::byte>(value);
  return key;
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "candor-audit-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class AuditBench {
 public:
  AuditBench() {
    open_database(true);
    std::ifstream stream(std::filesystem::path(CANDOR_SOURCE_FOLDER) / "privacy/migrations/0002_audit.sql");
    std::stringstream sql;
    sql << stream.rdbuf();
    writer_->run_script(sql.str());
    open_log();
  }

  // As at a restart of the server.
  void reopen() {
    log_.reset();
    writer_.reset();
    database_.reset();
    open_database(false);
    open_log();
  }
  void close_log() { log_.reset(); }
  void open_log() { log_ = AuditLog::open(*writer_, mac_key_, signer(), environment_); }

  NoteSigner signer() const { return NoteSigner("candor/test", seed_); }

  // One commit batch.
  void commit(std::vector<Entry> entries) {
    writer_->begin_write();
    log_->append(*writer_, entries);
    writer_->commit();
    log_->committed();
  }
  void commit_reads(std::size_t count, std::size_t batch = 100) {
    while (count > 0) {
      std::vector<Entry> entries;
      for (std::size_t i = 0; i < std::min(batch, count); ++i) {
        entries.push_back(read_of(numbered_id(100 + log_->size() % 50 + i)));
      }
      count -= entries.size();
      commit(std::move(entries));
    }
  }
  std::string checkpoint() {
    writer_->begin_write();
    std::string note = log_->checkpoint(*writer_);
    writer_->commit();
    log_->committed();
    return note;
  }

  AuditVerification verify(const DetailOpener& opener = open_turned) {
    auto connection = database_->open_reader();
    return AuditReader(*connection).verify(mac_key_, signer().verifier_key(), opener);
  }
  Hash root() const {
    auto rows = writer_->query("SELECT root FROM audit_segments ORDER BY first_sequence DESC LIMIT 1");
    Hash hash{};
    if (rows.next()) std::copy_n(rows.blob(0).begin(), hash.size(), hash.begin());
    return hash;
  }
  std::int64_t count(std::string_view sql) const {
    auto rows = writer_->query(sql);
    return rows.next() ? rows.integer(0) : -1;
  }

  AuditLog& log() { return *log_; }
  AuditReader reader() { return AuditReader(*writer_); }
  storage::Connection& writer() { return *writer_; }
  storage::Database& database() { return *database_; }
  ManualClock& clock() { return clock_; }
  const sealing::LockedKey& mac_key() const { return mac_key_; }
  const std::filesystem::path& folder() const { return folder_.path(); }
  std::filesystem::path file() const { return folder_.path() / "candor.db"; }

 private:
  void open_database(bool create) {
    database_ =
        storage::open_sqlite({.path = file().string(), .application_id = 0x43414e44, .create = create});
    writer_ = database_->open_writer();
  }

  TemporaryFolder folder_;
  ManualClock clock_;
  SeededRandom random_{42};
  SilentLog silent_;
  Environment environment_{clock_, random_, silent_};
  sealing::LockedKey mac_key_ = key_of(1);
  sealing::LockedKey seed_ = key_of(2);
  std::unique_ptr<storage::Database> database_;
  std::unique_ptr<storage::Connection> writer_;
  std::unique_ptr<AuditLog> log_;
};

inline std::string text_of(const AuditVerification& result) {
  std::string text;
  for (const auto& damage : result.damages) {
    text += std::to_string(damage.first) + ".." + std::to_string(damage.last) + ": " + damage.what + "\n";
  }
  return text;
}

}  // namespace candor::audit
