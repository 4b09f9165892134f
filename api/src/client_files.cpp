#include "client_files.h"

#include <array>
#include <fstream>
#include <iterator>

namespace candor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view index_name = "/index.html";
// What each answer puts in.
constexpr std::string_view nonce_place = "CSP_NONCE";
constexpr std::string_view session_place = "SESSION_STATE";
// Far more than a client has: a wrong folder is told apart from a right one.
constexpr std::size_t most_files = 2'000;
constexpr std::uintmax_t most_bytes = std::uintmax_t{64} << 20;

struct MediaType {
  std::string_view extension;
  std::string_view type;
};
constexpr MediaType media_types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
};

std::string_view media_type_of(std::string_view path) {
  for (const auto& [extension, type] : media_types) {
    if (path.ends_with(extension)) return type;
  }
  return "application/octet-stream";
}

Error unusable(const fs::path& folder, const std::string& why) {
  return {Errc::invalid, "web_folder_unusable",
          "The browser client in " + folder.string() + " cannot be served: " + why};
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Result<ClientFiles> ClientFiles::read(const fs::path& folder) {
  std::map<std::string, std::string, std::less<>> contents;
  std::uintmax_t bytes = 0;
  std::error_code failure;
  // Links are not followed: what lies outside the folder is not served.
  for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end;
       at.increment(failure)) {
    if (!at->is_regular_file() || at->is_symlink()) continue;
    bytes += at->file_size();
    if (contents.size() == most_files || bytes > most_bytes) {
      return unusable(folder, "it has too many files. Name the folder that the build makes.");
    }
    contents.emplace("/" + at->path().lexically_relative(folder).generic_string(), content_of(at->path()));
  }
  if (failure) return unusable(folder, "the folder cannot be read.");

  ClientFiles client;
  const auto index = contents.find(index_name);
  if (index == contents.end()) {
    return unusable(folder, "it has no index.html. Name the folder that the build makes.");
  }
  for (const auto place : {nonce_place, session_place}) {
    if (index->second.find(place) != std::string::npos) continue;
    return unusable(folder, "index.html has no place for " + std::string(place) + ". Build it anew.");
  }
  client.index_ = std::move(index->second);
  contents.erase(index);
  auto take = [&](const std::string& name) {
    const auto found = contents.find(name);
    return found == contents.end() ? std::string() : found->second;
  };
  for (const auto& [path, content] : contents) {
    if (path.ends_with(".gz") || path.ends_with(".br")) continue;
    client.files_[path] = {media_type_of(path), content, take(path + ".gz"), take(path + ".br")};
  }
  return client;
}

const ClientFiles::File* ClientFiles::find(std::string_view path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

std::string ClientFiles::index(std::string_view nonce, bool signed_in) const {
  std::string page = index_;
  page.replace(page.find(nonce_place), nonce_place.size(), nonce);
  page.replace(page.find(session_place), session_place.size(), signed_in ? "open" : "none");
  return page;
}

fs::path client_beside(const fs::path& program) {
  constexpr std::array places{"../share/candor/web", "../../web-static/dist"};
  for (const auto* place : places) {
    const auto folder = (program.parent_path() / place).lexically_normal();
    std::error_code failure;
    if (fs::is_regular_file(folder / "index.html", failure)) return folder;
  }
  return {};
}

}  // namespace candor
