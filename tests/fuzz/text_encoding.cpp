// Bytes in an unknown encoding: an answer for any of them, no larger than it can be, and what is well-formed
// UTF-8 stays as it is.
#include "crm/import/text_encoding.h"

#include "base/text.h"
#include "fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view bytes = input_text(data, size);
  const auto encoding = encoding_of(bytes);
  promise(!name_of(encoding).empty(), "an encoding has a name");
  for (const auto one : {TextEncoding::utf8, TextEncoding::utf16_little, TextEncoding::utf16_big,
                         TextEncoding::windows_1252, TextEncoding::iso_8859_15}) {
    const std::string text = to_utf8(bytes, one);
    promise(text.size() <= bytes.size() * 3 + 1, "no character takes more than three bytes");
    const bool plain = text.find('\0') == std::string::npos;
    if (one == TextEncoding::iso_8859_15 && plain)
      promise(is_clean_utf8(text), "all its bytes mean something");
  }
  if (is_clean_utf8(bytes) && encoding == TextEncoding::utf8 && !bytes.starts_with("\xef\xbb\xbf")) {
    promise(to_utf8(bytes, encoding) == bytes, "UTF-8 stays as it is");
  }
  text_encoding_named(bytes.substr(0, 64));
  return 0;
}
