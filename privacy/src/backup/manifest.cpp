#include "backup/manifest.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/bytes.h"
#include "base/text.h"

namespace candor::backup {
namespace {

constexpr std::string_view first_line = "candor backup 1";

// What a part consists of. Names come from here, never from a manifest: a path in one leads nowhere.
struct Part {
  std::string_view name;
  std::array<std::string_view, 2> files;
};
constexpr Part parts[] = {{data_part, {"candor.db", "installation"}}, {keys_part, {"keys.db", ""}}};

Error unreadable() {
  return {Errc::damaged, "manifest_unreadable",
          "The manifest of this backup is missing, cut short or no manifest of Candor. Use another backup."};
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Lines of `name value`, taken one after another.
class Lines {
 public:
  explicit Lines(std::string_view text) : lines_(split(text, '\n')) {}
  // The value of the next line if it has this name.
  std::optional<std::string_view> take(std::string_view name) {
    if (at_ == lines_.size()) return std::nullopt;
    const std::string_view line = lines_[at_];
    if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ' ')
      return std::nullopt;
    ++at_;
    return line.substr(name.size() + 1);
  }
  bool take_line(std::string_view whole) {
    if (at_ == lines_.size() || lines_[at_] != whole) return false;
    ++at_;
    return true;
  }
  bool at_end() const { return at_ + 1 == lines_.size() && lines_[at_].empty(); }

 private:
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
};

std::optional<BackupFile> file_of(std::string_view line, std::string_view name) {
  const auto words = split(line, ' ');
  if (words.size() != 3 || words[0] != name) return std::nullopt;
  const auto size = number_of<std::uint64_t>(words[1]);
  const auto hash = from_hex(words[2]);
  BackupFile file{std::string(name), size.value_or(0), {}};
  if (!size || !hash || hash->size() != file.sha256.size()) return std::nullopt;
  std::ranges::copy(*hash, file.sha256.begin());
  return file;
}

}  // namespace

std::string encode(const BackupManifest& manifest) {
  std::string text(first_line);
  text += "\npart " + manifest.part + "\nbackup " + manifest.backup.text() + "\ninstallation " +
          manifest.installation.text() + "\ntaken_at " + format_timestamp(manifest.taken_at) +
          "\nmigration " + std::to_string(manifest.migration) + "\n";
  for (const auto& file : manifest.files) {
    text += "file " + file.name + " " + std::to_string(file.size) + " " + to_hex(file.sha256) + "\n";
  }
  return text + "end\n";
}

Result<BackupManifest> decode(std::string_view text) {
  Lines lines(text);
  if (!lines.take_line(first_line)) return unreadable();
  const auto part_name = lines.take("part").value_or("");
  const auto* part = std::ranges::find(parts, part_name, &Part::name);
  const auto backup = Uuid::parse(lines.take("backup").value_or(""));
  const auto installation = Uuid::parse(lines.take("installation").value_or(""));
  const auto taken_at = parse_timestamp(lines.take("taken_at").value_or(""));
  const auto migration = number_of<std::int64_t>(lines.take("migration").value_or(""));
  if (part == std::end(parts) || !backup || !installation || !taken_at || !migration) return unreadable();
  BackupManifest manifest{std::string(part->name), *backup, *installation, *taken_at, *migration, {}};
  for (const auto name : part->files) {
    if (name.empty()) continue;
    auto file = file_of(lines.take("file").value_or(""), name);
    if (!file) return unreadable();
    manifest.files.push_back(std::move(*file));
  }
  if (!lines.take_line("end") || !lines.at_end()) return unreadable();
  return manifest;
}

}  // namespace candor::backup
