// What stands in the audit tables, and notes of other logs: bytes that somebody may have changed.
#include "audit/checkpoint.h"
#include "fuzz_target.h"
#include "privacy/audit_types.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view text = input_text(data, size);

  if (const auto header = decode_audit_header(as_bytes(text))) {
    std::array<std::byte, AuditHeader::encoded_size> encoded{};
    encode(*header, encoded);
    promise(as_text(encoded) == text, "a header has one encoding");
  }
  if (const auto checkpoint = audit::parse_checkpoint(text)) {
    const auto again = audit::parse_checkpoint(audit::checkpoint_text(*checkpoint));
    promise(again && again->size == checkpoint->size && again->root == checkpoint->root,
            "a checkpoint keeps its meaning");
  }
  audit::key_name(text);
  constexpr std::string_view example_key =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  const auto signed_text = audit::verify_note(text, example_key);
  promise(!signed_text || text.starts_with(*signed_text), "a signed text stands in its note");
  return 0;
}
