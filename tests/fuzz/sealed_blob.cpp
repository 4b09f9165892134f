// Ciphertext and wrapped keys as they lie on the disk: whatever stands there that we did not seal does
// not open. And the text inside an envelope: decoded as it was encoded, or refused.
#include "fuzz_target.h"
#include "sealing/cipher.h"
#include "sealing/envelope.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  const std::string_view text = input_text(data, size);

  const Bytes key(32, std::byte{7});
  const sealing::EnvelopePlace place{.record_type = 1,
                                     .record = {},
                                     .subject = {},
                                     .retention_class = RetentionClass::identity,
                                     .key_version = 1,
                                     .record_version = 1};
  promise(!sealing::open(key, place, as_bytes(text)), "nothing opens that was not sealed");

  Bytes data_key(32);
  const sealing::KeyPlace key_place{
      .subject = {}, .retention_class = RetentionClass::identity, .key_version = 1};
  promise(!sealing::unwrap_key(key, 1, key_place, as_bytes(text), data_key), "no key comes out of noise");

  Object members;
  if (!sealing::decode_members(text, members)) return 0;
  std::string written;
  sealing::append_json(written, members);
  Object again;
  promise(sealing::decode_members(std::string_view(written).substr(1, written.size() - 2), again),
          "what was decoded can be written and decoded");
  promise(again == members, "members keep their values");
  return 0;
}
