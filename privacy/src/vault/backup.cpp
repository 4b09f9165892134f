// Taking a backup of an installation at work: first the data, then the keys, so that the keys are never
// older than what they open; each is a snapshot, and nobody waits for it.
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>

#include "backup/backup_folder.h"
#include "vault/data_files.h"
#include "vault/inside.h"

namespace candor {
namespace {

constexpr std::string_view select_migration = "SELECT COALESCE(MAX(number), 0) FROM schema_migrations";

bool contains(const std::filesystem::path& outer, const std::filesystem::path& inner) {
  return std::ranges::mismatch(outer, inner).in1 == outer.end();
}

bool on_one_volume(const std::filesystem::path& one, const std::filesystem::path& other) {
  struct stat first {
  }, second{};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev;
}

Result<BackupPlaces> different_places(const BackupPlaces& places, const std::filesystem::path& folder) {
  std::error_code code;
  const BackupPlaces clear{std::filesystem::weakly_canonical(places.data, code),
                           std::filesystem::weakly_canonical(places.keys, code)};
  const auto home = std::filesystem::weakly_canonical(folder, code);
  if (contains(clear.data, clear.keys) || contains(clear.keys, clear.data)) {
    return Error{
        Errc::invalid, "same_place",
        "Data and keys go to different places, neither inside the other: who finds both and the root "
        "key can read everything."};
  }
  if (contains(home, clear.data) || contains(home, clear.keys)) {
    return Error{Errc::invalid, "same_place",
                 "A backup inside the data folder is lost with it. Choose places elsewhere."};
  }
  return clear;
}

std::uint64_t size_of(const std::filesystem::path& file) {
  std::error_code code;
  const auto size = std::filesystem::file_size(file, code);
  return code ? 0 : size;
}

// A backup must not take the room that keeps reads audited.
Result<void> check_room(const std::filesystem::path& place, const std::filesystem::path& database,
                        const VaultConfig& config) {
  struct statvfs volume {};
  if (::statvfs(place.c_str(), &volume) != 0) return {};
  auto needed = size_of(database) + size_of(database.string() + "-wal");
  if (on_one_volume(place, config.folder)) needed += config.reserve_bytes;
  if (std::uint64_t{volume.f_bavail} * volume.f_frsize >= needed) return {};
  return Error{Errc::storage_full, "storage_full",
               "There is too little room in " + place.string() + ": the copy needs about " +
                   std::to_string((needed >> 20) + 1) + " MiB. Nothing was left behind."};
}

// One part: the database copied and described in a folder that has no name yet.
Result<BackupManifest> fill(backup::BackupFolder& folder, storage::Database& database,
                            std::string_view file_name, std::initializer_list<std::string_view> files,
                            BackupManifest manifest) {
  database.copy_to((folder.path() / file_name).string());
  auto reader = database.open_reader();
  auto rows = reader->query(select_migration);
  if (rows.next()) manifest.migration = rows.integer(0);
  if (auto done = folder.complete(manifest, files); !done) return done.error();
  return manifest;
}

std::string name_of_backup(Timestamp taken_at) {
  std::string name = "candor-" + format_timestamp(taken_at);
  std::erase_if(name, [](char c) { return c == ':' || c == '.'; });
  return name;
}

Result<BackupPair> take(Vault::Inside& vault, const BackupPlaces& places) {
  const auto& home = vault.config.folder;
  for (const auto& [place, file] : {std::pair(places.data, storage::DataFolder::records_file(home)),
                                    std::pair(places.keys, storage::DataFolder::keys_file(home))}) {
    if (auto room = check_room(place, file, vault.config); !room) return room.error();
  }
  auto data_folder = backup::BackupFolder::begin(places.data, vault.installation);
  if (!data_folder) return data_folder.error();
  auto keys_folder = backup::BackupFolder::begin(places.keys, vault.installation);
  if (!keys_folder) return keys_folder.error();

  BackupManifest manifest{std::string(backup::data_part),
                          vault.ids->next(),
                          vault.installation,
                          vault.environment.clock.now(),
                          0,
                          {}};
  auto copied =
      backup::copy_file(storage::DataFolder::installation_file(home), data_folder->path() / "installation");
  if (!copied) return copied.error();
  auto data =
      fill(*data_folder, *vault.records_database, "candor.db", {"candor.db", "installation"}, manifest);
  if (!data) return data.error();
  manifest.part = backup::keys_part;
  manifest.taken_at = vault.environment.clock.now();
  auto keys = fill(*keys_folder, *vault.keys_database, "keys.db", {"keys.db"}, manifest);
  if (!keys) return keys.error();

  // The keys get their name first: where there are data of that name, their keys are there too.
  const auto name = name_of_backup(data->taken_at);
  auto keys_at = keys_folder->publish(name);
  if (!keys_at) return keys_at.error();
  auto data_at = data_folder->publish(name);
  if (!data_at) return data_at.error();
  return BackupPair{*data_at, *keys_at, std::move(*data), std::move(*keys),
                    on_one_volume(places.data, places.keys)};
}

Result<BackupPair> take_or_say_why_not(Vault::Inside& vault, const BackupPlaces& places) {
  try {
    return take(vault, places);
  } catch (const storage::StorageError& error) {
    const bool full = error.failure() == storage::Failure::full;
    return Error{
        full ? Errc::storage_full : Errc::damaged, full ? "storage_full" : "backup_failed",
        std::string("The backup could not be taken: ") + error.what() + ". Nothing was left behind."};
  }
}

}  // namespace

Result<BackupPair> Vault::back_up(const Access& access, const BackupPlaces& places) {
  const auto chosen = different_places(places, inside_->config.folder);
  if (!chosen) return chosen.error();
  const auto record = [&](Verdict verdict) {
    return read_and_wait([&](Reading& reading) { reading.record(access, Operation::backup, verdict); });
  };
  if (record(Verdict::allow) != Durability::committed) {
    return Error{Errc::unavailable, "audit_unavailable",
                 "The audit log cannot be written, so no backup was taken. Make room and try again."};
  }
  auto pair = take_or_say_why_not(*inside_, *chosen);
  if (!pair) record(Verdict::failed);
  return pair;
}

}  // namespace candor
