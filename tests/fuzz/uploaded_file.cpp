// What comes with a file: its bytes, which must always be told as something of our list, and its name, which
// must never get out of the header that it is put into.
#include <algorithm>

#include "content_download.h"
#include "crm/media_type.h"
#include "fuzz_target.h"
#include "percent.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view bytes = input_text(data, size);
  const auto media_type = sniff_media_type(bytes);
  promise(media_type.find('/') != std::string_view::npos, "a media type has two parts");
  promise(sniff_media_type(bytes.substr(0, sniffed_bytes)) == media_type, "only the beginning counts");

  const auto name = decode_percent(bytes, Plus::is_itself);
  if (name)
    promise(decode_percent(encode_percent(*name), Plus::is_itself) == name, "a name survives its way");
  const std::string header = content_disposition(name ? std::string_view(*name) : bytes);
  promise(header.starts_with("attachment; filename=\""), "a file is saved, not shown");
  promise(std::ranges::all_of(header, [](char c) { return c >= 0x20 && c < 0x7f; }), "a header is one line");
  promise(std::ranges::count(header, '"') == 2, "a name ends where it is said to");
  return 0;
}
