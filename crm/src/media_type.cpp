#include "crm/media_type.h"

#include <algorithm>

#include "base/text.h"

namespace candor {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view unknown = "application/octet-stream";

struct Signature {
  std::size_t at;
  std::string_view bytes;
  std::string_view media_type;
};
// The first that fits counts.
constexpr Signature signatures[] = {
    {0, "%PDF-"sv, "application/pdf"},
    {0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    {0, "\xff\xd8\xff"sv, "image/jpeg"},
    {0, "GIF87a"sv, "image/gif"},
    {0, "GIF89a"sv, "image/gif"},
    {8, "WEBPVP8"sv, "image/webp"},
    {0, "II*\0"sv, "image/tiff"},
    {0, "MM\0*"sv, "image/tiff"},
    {4, "ftypavif"sv, "image/avif"},
    {4, "ftypheic"sv, "image/heic"},
    {4, "ftypheix"sv, "image/heic"},
    {4, "ftypmif1"sv, "image/heif"},
    {4, "ftypqt  "sv, "video/quicktime"},
    {4, "ftypM4A "sv, "audio/mp4"},
    {4, "ftyp"sv, "video/mp4"},
    {0, "\x1a\x45\xdf\xa3"sv, "video/webm"},
    {8, "WAVEfmt "sv, "audio/wav"},
    {8, "AVI LIST"sv, "video/x-msvideo"},
    {0, "OggS\0"sv, "audio/ogg"},
    {0, "fLaC"sv, "audio/flac"},
    {0, "ID3"sv, "audio/mpeg"},
    {0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "application/x-ole-storage"},
    {0, "{\\rtf"sv, "application/rtf"},
    {0, "7z\xbc\xaf\x27\x1c"sv, "application/x-7z-compressed"},
    {0, "Rar!\x1a\x07"sv, "application/vnd.rar"},
    {0, "\x1f\x8b\x08"sv, "application/gzip"},
    {0, "\x28\xb5\x2f\xfd"sv, "application/zstd"},
    {257, "ustar"sv, "application/x-tar"},
    {0, "\xff\xfe"sv, "text/plain"},  // UTF-16
    {0, "\xfe\xff"sv, "text/plain"},
};

// Documents that are zip archives, by a name that stands in the first entries.
struct ArchiveMark {
  std::string_view text;
  std::string_view media_type;
};
constexpr ArchiveMark archive_marks[] = {
    {"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"},
    {"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
     "application/vnd.oasis.opendocument.spreadsheet"},
    {"mimetypeapplication/vnd.oasis.opendocument.presentation",
     "application/vnd.oasis.opendocument.presentation"},
    {"mimetypeapplication/epub+zip", "application/epub+zip"},
    {"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

// Texts, by how they begin behind white space, a byte order mark and, for XML, its declaration and comments.
constexpr ArchiveMark text_beginnings[] = {
    {"begin:vcard", "text/vcard"},   {"begin:vcalendar", "text/calendar"},
    {"<svg", "image/svg+xml"},       {"<!doctype svg", "image/svg+xml"},
    {"<!doctype html", "text/html"}, {"<html", "text/html"},
    {"<head", "text/html"},          {"<body", "text/html"},
    {"<script", "text/html"},        {"<iframe", "text/html"},
    {"<?xml", "text/xml"},
};

bool begins(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         equals_ignoring_case(text.substr(0, lower_case.size()), lower_case);
}

bool is_text(std::string_view bytes) {
  return std::ranges::none_of(bytes, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7f;
  });
}

std::string_view behind_white_space(std::string_view text) {
  const auto at = text.find_first_not_of(" \t\r\n\f");
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

// An SVG may stand behind a declaration, comments and processing instructions.
std::string_view behind_prologue(std::string_view text) {
  for (;;) {
    text = behind_white_space(text);
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : "";
    if (end.empty()) return text;
    const auto at = text.find(end);
    if (at == std::string_view::npos) return {};
    text = text.substr(at + end.size());
  }
}

std::string_view text_type(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  text = behind_white_space(text);
  for (const auto candidate : {behind_prologue(text), text}) {
    for (const auto& beginning : text_beginnings) {
      if (begins(candidate, beginning.text)) return beginning.media_type;
    }
  }
  return "text/plain";
}

}  // namespace

std::string_view sniff_media_type(std::string_view beginning) {
  const auto looked_at = beginning.substr(0, sniffed_bytes);
  if (looked_at.starts_with("PK\x03\x04")) {
    for (const auto& mark : archive_marks) {
      if (looked_at.find(mark.text) != std::string_view::npos) return mark.media_type;
    }
    return "application/zip";
  }
  for (const auto& signature : signatures) {
    if (looked_at.size() >= signature.at && looked_at.substr(signature.at).starts_with(signature.bytes)) {
      return signature.media_type;
    }
  }
  if (looked_at.empty() || !is_text(looked_at)) return unknown;
  return text_type(looked_at);
}

bool is_active_content(std::string_view media_type) {
  return media_type == "image/svg+xml" || media_type == "text/html" || media_type == "text/xml";
}

}  // namespace candor
