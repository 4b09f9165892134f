#include "content_download.h"

#include <algorithm>

#include "crm/media_type.h"
#include "percent.h"

namespace candor {
namespace {

class ContentSource final : public http::BodySource {
 public:
  ContentSource(Vault& vault, ContentReader reader, Places::Place place)
      : vault_(vault), reader_(std::move(reader)), place_(std::move(place)) {}

  void next(Give give) override {
    auto piece = Contents::next(vault_, reader_);
    // Dropped, the answer breaks off: nobody takes a part for the whole.
    if (!piece) return;
    give({std::move(piece->bytes).reveal(), piece->last});
  }

 private:
  Vault& vault_;
  ContentReader reader_;
  Places::Place place_;
};

std::string text_member(const Object& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &Member::first);
  return found != members.end() && found->second.text() ? *found->second.text() : std::string();
}

// Marks that turn the direction of what stands behind them, so that a name ends in another ending than it
// shows.
constexpr std::string_view turning_marks[] = {"\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xaa", "\xe2\x80\xab",
                                              "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6",
                                              "\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9", "\xd8\x9c"};

std::string without_turning_marks(std::string name) {
  for (const auto mark : turning_marks) {
    for (auto at = name.find(mark); at != std::string::npos; at = name.find(mark, at)) {
      name.replace(at, mark.size(), "_");
    }
  }
  return name;
}

std::string in_ascii(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 && byte < 0xc0) continue;  // the rest of a character
    const bool plain = byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\' && c != '/' && c != '%';
    out += plain ? c : '_';
  }
  return out;
}

}  // namespace

std::string content_disposition(std::string_view name) {
  const std::string safe = without_turning_marks(std::string(name.empty() ? "file" : name));
  return "attachment; filename=\"" + in_ascii(safe) + "\"; filename*=UTF-8''" + encode_percent(safe);
}

http::Response present_content(Vault& vault, ContentReader reader, Places::Place place) {
  const auto members = Reading::members(reader.record());
  const std::string media_type = text_member(members.reveal(), "media_type");
  http::Response response;
  response.length = reader.size();
  response.headers.push_back({"Content-Type", media_type.empty() || is_active_content(media_type)
                                                  ? "application/octet-stream"
                                                  : media_type});
  response.headers.push_back(
      {"Content-Disposition", content_disposition(text_member(members.reveal(), "name"))});
  response.headers.push_back({"Content-Security-Policy", "sandbox; default-src 'none'"});
  response.source = std::make_shared<ContentSource>(vault, std::move(reader), std::move(place));
  return response;
}

}  // namespace candor
