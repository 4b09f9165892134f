// Times, dates, ids, addresses and encodings: what is read is written the same way, or stays what it means.
#include "base/bytes.h"
#include "base/id.h"
#include "base/log.h"
#include "base/text.h"
#include "base/time.h"
#include "fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view text = input_text(data, size);

  if (const auto time = parse_timestamp(text)) {
    promise(parse_timestamp(format_timestamp(*time)) == time, "a time keeps its meaning");
  }
  if (is_date(text))
    promise(parse_timestamp(std::string(text) + "T00:00:00Z").has_value(), "a date has a midnight");
  if (const auto id = Uuid::parse(text)) promise(id->text() == ascii_lower(text), "an id has one spelling");
  if (const auto bytes = from_hex(text)) promise(to_hex(*bytes) == text, "hex has one spelling");
  if (const auto bytes = from_base64(text)) promise(to_base64(*bytes) == text, "base64 has one spelling");
  if (const auto bytes = from_base64url(text))
    promise(to_base64url(*bytes) == text, "base64url has one spelling");

  const std::string masked = MaskedAddress::mask(text).text();
  promise(masked == "unknown" || masked.ends_with("/24") || masked.ends_with("/64"), "an address is masked");

  std::string json;
  append_json_string(json, text);
  promise(json.find_first_of(std::string_view("<>&\n\0", 5)) == std::string::npos,
          "a JSON string is no markup");
  promise(!is_clean_utf8(text) || is_clean_utf8(json), "escaping keeps UTF-8");
  promise(count_characters(text) <= size, "characters are at least a byte");
  trim(text);

  Unframing in(as_bytes(text));
  while (!in.at_end() && in.ok()) in.sized();
  return 0;
}
