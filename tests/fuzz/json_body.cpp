// A request's body: read without change, or refused.
#include "fuzz_target.h"
#include "json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const auto value = parse_json(input_text(data, size));
  if (!value) return 0;
  const std::string written = to_json(*value);
  const auto again = parse_json(written);
  promise(again.has_value(), "what was read can be written and read");
  promise(*again == *value, "a value keeps its meaning");
  promise(to_json(*again) == written, "there is one way to write it");
  return 0;
}
