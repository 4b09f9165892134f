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

bool is_kept(const Vault::Inside& vault, storage::Connection& records, const Uuid& record) {
  return std::ranges::any_of(vault.tables, [&](const storage::RecordTable& table) {
    return table.find(records, record).has_value();
  });
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

Result<ContentUpload> Contents::begin(Writing& writing, const Access& access, const RecordType& type) {
  auto& inside = writing.inside_;
  const auto facts = inside.vault.gatekeeper->facts(access, Operation::create, &type);
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside.denied(access, Operation::create, type, Uuid{}, decision, facts);
  const auto retention_class = class_of_content(inside.vault.table(type));
  const Uuid record = inside.vault.ids->next();
  const sealing::KeyPlace place{record, retention_class, first_key_version};
  sealing::DataKey key;
  auto wrapped = inside.vault.keyring->make_key(place, key, inside.vault.environment.random);
  return ContentUpload(std::make_unique<ContentUpload::Inside>(
      ContentUpload::Inside{type, record, retention_class, place, std::move(wrapped),
                            sealing::PieceSealer(key.view(), {type.code, record, first_key_version})}));
}

void Contents::store(Writing& writing, ContentUpload& upload) {
  auto& records = writing.inside_.records;
  auto& content = *upload.inside_;
  for (const auto& sealed : content.waiting) {
    records.execute(insert_piece, {content.record, content.pieces, std::int64_t{content.type.code}, sealed});
    ++content.pieces;
  }
  content.waiting.clear();
}

Result<DisclosedContent> Contents::create(Writing& writing, const Access& access, const DraftContent& draft,
                                          ContentUpload& upload) {
  auto& inside = writing.inside_;
  auto& content = *upload.inside_;
  content.waiting.push_back(content.sealer.seal({}, true));
  store(writing, upload);
  // A write that came to nothing took its pieces with it.
  if (stored_size(inside.records, content.record) != content.size) {
    return Error{Errc::conflict, "upload_incomplete", "A part of the file was not stored. Send it again."};
  }
  inside.task->overlay.add_key({content.key_place, content.wrapped_key});
  return writing.create_as(content.record, access, content.type, draft, {}, Operation::create,
                           Duplicates::unchecked);
}

Result<ContentReader> Contents::open(Reading& reading, const Access& access, const RecordType& type,
                                     const Uuid& id) {
  auto& inside = reading.inside_;
  auto located = inside.locate(access, Operation::read, type, id);
  if (!located.decision.allowed) {
    return inside.denied(access, Operation::read, type, id, located.decision, located.facts);
  }
  if (located.record->trashed_at) {
    return Error{Errc::not_found, "in_trash",
                 "This " + std::string(type.name) + " is in the trash. Restore it before opening it."};
  }
  const auto& table = inside.vault.table(type);
  auto grant = inside.vault.gatekeeper->grant(located.decision, type, id, Operation::read, inside.keys,
                                              inside.overlay());
  if (!grant) return inside.damaged(access, Operation::read, type, id);
  auto record = disclose(table, *located.record, *grant, located.decision);
  const auto* slot = Sealer::keys(*grant).find(class_of_content(table));
  const auto size = declared_size(table, *located.record);
  // What was cut off is said before the first byte; what was altered, when its piece does not open.
  if (!record || !slot || !size || stored_size(inside.records, id) != size) {
    return inside.damaged(access, Operation::read, type, id);
  }
  auto entry = inside.entry(access, Operation::read_content, &type, id);
  entry.header.verdict = located.decision.masks.empty() ? Verdict::allow : Verdict::mask;
  entry.header.rule = decision::allow_number(located.decision);
  entry.header.fields = located.decision.fields;
  inside.recorded(std::move(entry));
  return ContentReader(std::make_unique<ContentReader::Inside>(ContentReader::Inside{
      std::move(*record), *size, sealing::PieceOpener(slot->key.view(), {type.code, id, slot->version})}));
}

Result<ContentPiece> Contents::next(Vault& vault, ContentReader& reader) {
  auto& content = *reader.inside_;
  std::optional<sealing::PieceOpener::Opened> opened;
  {
    auto pair = vault.inside_->readers->take();
    {
      auto rows = pair.records->query(
          select_piece, {content.record.id, content.next++, std::int64_t{content.record.type->code}});
      if (rows.next()) opened = content.opener.open(rows.blob(0));
    }
    vault.inside_->readers->give_back(std::move(pair));
  }
  if (opened) content.opened += opened->clear.size();
  if (!opened || (opened->last && content.opened != content.size)) {
    vault.inside_->environment.log.error("content.damaged", {{"record", content.record.id}});
    return Error{Errc::damaged, "content_damaged",
                 "This file cannot be opened to its end: what is stored is not what was sealed."};
  }
  return ContentPiece{Personal<std::string>(std::move(opened->clear)), opened->last};
}

void Contents::drop(Vault& vault, const Uuid& record) {
  {
    std::lock_guard guard(vault.inside_->broken_uploads_mutex);
    vault.inside_->broken_uploads.push_back(record);
  }
  drop_broken_uploads(*vault.inside_);
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
        for (const auto& record : *broken) {
          if (!is_kept(vault, task.records, record)) delete_content(task.records, record);
        }
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
