// Files of records: in piece by piece, out piece by piece, gone with their record.
#include "vault/content.h"

#include <algorithm>

#include "sealing/sealer.h"
#include "vault/indexing.h"

namespace candor {
namespace {

constexpr std::string_view insert_piece =
    "INSERT INTO content_pieces (record_id, piece, record_type, sealed) VALUES ($1, $2, $3, $4)";
constexpr std::string_view select_piece =
    "SELECT sealed FROM content_pieces WHERE record_id = $1 AND piece = $2 AND record_type = $3";
constexpr std::string_view select_extent =
    "SELECT count(*), max(piece), sum(length(sealed)) FROM content_pieces WHERE record_id = $1";
constexpr std::string_view select_types =
    "SELECT record_type, count(DISTINCT record_id) FROM content_pieces GROUP BY record_type";
constexpr std::uint32_t first_key_version = 1;

// How many bytes the stored pieces can hold; nothing when some are missing.
std::optional<std::uint64_t> stored_size(storage::Connection& records, const Uuid& record) {
  auto rows = records.query(select_extent, {record});
  if (!rows.next() || rows.integer(0) == 0 || rows.integer(1) != rows.integer(0) - 1) return std::nullopt;
  const auto overhead = static_cast<std::uint64_t>(rows.integer(0)) * sealing::piece_overhead;
  const auto sealed = static_cast<std::uint64_t>(rows.integer(2));
  if (sealed < overhead + sealing::stream_head_size) return std::nullopt;
  return sealed - overhead - sealing::stream_head_size;
}

std::optional<std::uint64_t> declared_size(const storage::RecordTable& table,
                                           const storage::StoredRecord& record) {
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    if (table.type().fields[table.open_fields()[i]].name != "size") continue;
    const auto* size = record.open[i].integer();
    if (size && *size >= 0) return static_cast<std::uint64_t>(*size);
  }
  return std::nullopt;
}

}  // namespace

RetentionClass class_of_content(const storage::RecordTable& table) {
  return table.classes().empty() ? RetentionClass::business_record : table.classes().front();
}

void delete_content(storage::Connection& records, const Uuid& record) {
  records.execute("DELETE FROM content_pieces WHERE record_id = $1", {record});
}

void sweep_content(Vault::Inside& vault, storage::Connection& records) {
  std::vector<std::int64_t> types;
  {
    auto rows = records.query(select_types);
    while (rows.next()) types.push_back(rows.integer(0));
  }
  for (const auto code : types) {
    const auto table = std::ranges::find(
        vault.tables, code, [](const storage::RecordTable& one) { return std::int64_t{one.type().code}; });
    if (table == vault.tables.end()) continue;
    try {
      records.begin_write();
      const auto swept = records.execute(
          "DELETE FROM content_pieces WHERE record_type = $1 AND record_id NOT IN (SELECT id FROM " +
              std::string(table->type().plural) + ")",
          {code});
      records.commit();
      if (swept) vault.environment.log.info("content.swept", {{"pieces", swept}});
    } catch (const storage::StorageError& error) {
      records.rollback();
      // There is time until the disk has room: nobody can open them.
      if (error.failure() != storage::Failure::full) throw;
      vault.environment.log.warning("content.left_behind");
    }
  }
}

ContentUpload::ContentUpload(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
ContentUpload::ContentUpload(ContentUpload&&) noexcept = default;
ContentUpload& ContentUpload::operator=(ContentUpload&&) noexcept = default;
ContentUpload::~ContentUpload() = default;
const Uuid& ContentUpload::record() const {
  return inside_->record;
}
std::uint64_t ContentUpload::size() const {
  return inside_->size;
}
void ContentUpload::add(std::string_view bytes) {
  if (bytes.empty()) return;
  inside_->waiting.push_back(inside_->sealer.seal(bytes, false));
  inside_->size += bytes.size();
}

ContentReader::ContentReader(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
ContentReader::ContentReader(ContentReader&&) noexcept = default;
ContentReader& ContentReader::operator=(ContentReader&&) noexcept = default;
ContentReader::~ContentReader() = default;
const DisclosedContent& ContentReader::record() const {
  return inside_->record;
}
std::uint64_t ContentReader::size() const {
  return inside_->size;
}

Result<ContentUpload> Writing::begin_content(const Access& access, const RecordType& type) {
  const auto facts = inside_.vault.gatekeeper->facts(access, Operation::create, &type);
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside_.denied(access, Operation::create, type, Uuid{}, decision, facts);
  const auto retention_class = class_of_content(inside_.vault.table(type));
  const Uuid record = inside_.vault.ids->next();
  const sealing::KeyPlace place{record, retention_class, first_key_version};
  sealing::DataKey key;
  auto wrapped = inside_.vault.keyring->make_key(place, key, inside_.vault.environment.random);
  return ContentUpload(std::make_unique<ContentUpload::Inside>(
      ContentUpload::Inside{type, record, retention_class, place, std::move(wrapped),
                            sealing::PieceSealer(key.view(), {type.code, record, first_key_version})}));
}

void Writing::store_content(ContentUpload& upload) {
  auto& content = *upload.inside_;
  for (const auto& sealed : content.waiting) {
    inside_.records.execute(insert_piece,
                            {content.record, content.pieces, std::int64_t{content.type.code}, sealed});
    ++content.pieces;
  }
  content.waiting.clear();
}

Result<DisclosedContent> Writing::create_with_content(const Access& access, const DraftContent& draft,
                                                      ContentUpload& upload) {
  auto& content = *upload.inside_;
  content.waiting.push_back(content.sealer.seal({}, true));
  store_content(upload);
  // A write that came to nothing took its pieces with it.
  if (stored_size(inside_.records, content.record) != content.size) {
    return Error{Errc::conflict, "upload_incomplete", "A part of the file was not stored. Send it again."};
  }
  inside_.task->overlay.add_key({content.key_place, content.wrapped_key});
  return create_as(content.record, access, content.type, draft, {}, Operation::create, Duplicates::unchecked);
}

void Writing::drop_content(std::span<const Uuid> records) {
  for (const auto& record : records) {
    const bool kept = std::ranges::any_of(inside_.vault.tables, [&](const storage::RecordTable& table) {
      return table.find(inside_.records, record).has_value();
    });
    if (!kept) delete_content(inside_.records, record);
  }
}

Result<ContentReader> Reading::open_content(const Access& access, const RecordType& type, const Uuid& id) {
  auto located = inside_.locate(access, Operation::read, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::read, type, id, located.decision, located.facts);
  }
  if (located.record->trashed_at) {
    return Error{Errc::not_found, "in_trash",
                 "This " + std::string(type.name) + " is in the trash. Restore it before opening it."};
  }
  const auto& table = inside_.vault.table(type);
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, Operation::read, inside_.keys,
                                               inside_.overlay());
  if (!grant) return inside_.damaged(access, Operation::read, type, id);
  auto record = disclose(table, *located.record, *grant, located.decision);
  const auto* slot = Sealer::keys(*grant).find(class_of_content(table));
  const auto size = declared_size(table, *located.record);
  // What was cut off is said before the first byte; what was altered, when its piece does not open.
  if (!record || !slot || !size || stored_size(inside_.records, id) != size) {
    return inside_.damaged(access, Operation::read, type, id);
  }
  auto entry = inside_.entry(access, Operation::read_content, &type, id);
  entry.header.verdict = located.decision.masks.empty() ? Verdict::allow : Verdict::mask;
  entry.header.rule = decision::allow_number(located.decision);
  entry.header.fields = located.decision.fields;
  inside_.recorded(std::move(entry));
  return ContentReader(std::make_unique<ContentReader::Inside>(ContentReader::Inside{
      std::move(*record), *size, sealing::PieceOpener(slot->key.view(), {type.code, id, slot->version})}));
}

Result<ContentPiece> Vault::next_piece(ContentReader& reader) {
  auto& content = *reader.inside_;
  std::optional<sealing::PieceOpener::Opened> opened;
  {
    auto pair = inside_->readers->take();
    {
      auto rows = pair.records->query(
          select_piece, {content.record.id, content.next++, std::int64_t{content.record.type->code}});
      if (rows.next()) opened = content.opener.open(rows.blob(0));
    }
    inside_->readers->give_back(std::move(pair));
  }
  if (opened) content.opened += opened->clear.size();
  if (!opened || (opened->last && content.opened != content.size)) {
    inside_->environment.log.error("content.damaged", {{"record", content.record.id}});
    return Error{Errc::damaged, "content_damaged",
                 "This file cannot be opened to its end: what is stored is not what was sealed."};
  }
  return ContentPiece{Personal<std::string>(std::move(opened->clear)), opened->last};
}

void Vault::drop_content(const Uuid& record) {
  {
    std::lock_guard guard(inside_->broken_uploads_mutex);
    inside_->broken_uploads.push_back(record);
  }
  drop_broken_uploads(*inside_);
}

// What could not be deleted now (a full disk) is tried again by the clockwork, and at the next start.
void drop_broken_uploads(Vault::Inside& vault) {
  auto broken = std::make_shared<std::vector<Uuid>>();
  {
    std::lock_guard guard(vault.broken_uploads_mutex);
    broken->swap(vault.broken_uploads);
  }
  if (broken->empty()) return;
  vault.committer->submit_write(
      [&vault, broken](storage::WriteTask& task) {
        Reading::Inside inside{vault, task.records, task.keys, task.entries, &task};
        Writing(inside).drop_content(*broken);
        return Outcome::done;
      },
      [&vault, broken](Durability durability) {
        if (durability == Durability::committed) return;
        std::lock_guard guard(vault.broken_uploads_mutex);
        vault.broken_uploads.insert(vault.broken_uploads.end(), broken->begin(), broken->end());
      },
      false);
}

}  // namespace candor
