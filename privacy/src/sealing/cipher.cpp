#include "sealing/cipher.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace candor::sealing {
namespace {

constexpr std::byte format{1};
constexpr std::size_t padding_block = 64;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t envelope_head = 1 + nonce_size;
constexpr std::size_t generation_size = 4;
constexpr std::size_t wrapped_size = generation_size + nonce_size + key_size + tag_size;
static_assert(key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

// Associated data on the stack, in the form of base's Framing: each field has its fixed width, so two
// places never frame to the same bytes. The label keeps envelopes and keys apart.
template <std::size_t Size>
class FixedFraming {
 public:
  template <std::size_t Length>
  explicit FixedFraming(const char (&label)[Length]) {
    add(as_bytes(std::string_view(label, Length - 1)));
  }
  FixedFraming& integer(std::uint64_t value, std::size_t width) {
    for (std::size_t byte = width; byte-- > 0;) bytes_[used_++] = static_cast<std::byte>(value >> (8 * byte));
    return *this;
  }
  FixedFraming& add(ByteView bytes) {
    std::copy(bytes.begin(), bytes.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(used_));
    used_ += bytes.size();
    return *this;
  }
  ByteView view() const { return ByteView(bytes_).first(used_); }

 private:
  std::array<std::byte, Size> bytes_;
  std::size_t used_ = 0;
};

FixedFraming<96> framing_of(const EnvelopePlace& place) {
  FixedFraming<96> framing("candor envelope 1");
  framing.integer(place.record_type, 1)
      .add(place.record.view())
      .add(place.subject.view())
      .integer(static_cast<std::uint8_t>(place.retention_class), 1)
      .integer(place.key_version, 4)
      .integer(place.record_version, 8)
      .add(place.beside);
  return framing;
}

FixedFraming<64> framing_of(const KeyPlace& place, std::uint32_t generation) {
  FixedFraming<64> framing("candor data key 1");
  framing.add(place.subject.view())
      .integer(static_cast<std::uint8_t>(place.retention_class), 1)
      .integer(place.key_version, 4)
      .integer(generation, 4);
  return framing;
}

void check_key(ByteView key) {
  prepare_sodium();
  if (key.size() != key_size) throw std::invalid_argument("a key has 32 bytes");
}

// Ciphertext and tag go to `out`, which may be where the clear text stands.
void encrypt(ByteView key, ByteView place, ByteView nonce, ByteView clear, std::span<std::byte> out) {
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out), nullptr, raw(clear), clear.size(), raw(place),
                                             place.size(), nullptr, raw(nonce), raw(key));
}

bool decrypt(ByteView key, ByteView place, ByteView nonce, ByteView ciphertext, unsigned char* clear) {
  return crypto_aead_xchacha20poly1305_ietf_decrypt(clear, nullptr, nullptr, raw(ciphertext),
                                                    ciphertext.size(), raw(place), place.size(), raw(nonce),
                                                    raw(key)) == 0;
}

}  // namespace

Bytes associated_data(const EnvelopePlace& place) {
  const auto framing = framing_of(place);
  return Bytes(framing.view().begin(), framing.view().end());
}

Bytes seal(ByteView key, const EnvelopePlace& place, std::string_view clear, Random& random) {
  check_key(key);
  const std::size_t padded = (clear.size() / padding_block + 1) * padding_block;
  Bytes sealed(envelope_head + padded + tag_size);
  const std::span<std::byte> all(sealed);
  const std::span<std::byte> text = all.subspan(envelope_head);
  sealed[0] = format;
  random.fill(all.subspan(1, nonce_size));
  std::copy_n(as_bytes(clear).begin(), clear.size(), text.begin());
  std::size_t padded_by_sodium = 0;
  if (sodium_pad(&padded_by_sodium, raw(text), clear.size(), padding_block, padded) != 0 ||
      padded_by_sodium != padded) {
    throw std::logic_error("the padding of an envelope has another size than computed");
  }
  encrypt(key, framing_of(place).view(), ByteView(sealed).subspan(1, nonce_size), text.first(padded), text);
  return sealed;
}

std::optional<std::string> open(ByteView key, const EnvelopePlace& place, ByteView sealed) {
  check_key(key);
  if (sealed.size() < envelope_head + padding_block + tag_size || sealed[0] != format) return std::nullopt;
  const std::size_t padded = sealed.size() - envelope_head - tag_size;
  if (padded % padding_block != 0) return std::nullopt;
  std::optional<std::string> clear(std::in_place, padded, '\0');
  auto* const text = reinterpret_cast<unsigned char*>(clear->data());
  std::size_t size = 0;
  if (!decrypt(key, framing_of(place).view(), sealed.subspan(1, nonce_size), sealed.subspan(envelope_head),
               text) ||
      sodium_unpad(&size, text, padded, padding_block) != 0) {
    return std::nullopt;
  }
  clear->resize(size);
  return clear;
}

Bytes wrap_key(ByteView wrapping_key, std::uint32_t generation, const KeyPlace& place, ByteView data_key,
               Random& random) {
  check_key(wrapping_key);
  check_key(data_key);
  Bytes wrapped(wrapped_size);
  const std::span<std::byte> all(wrapped);
  for (std::size_t byte = 0; byte < generation_size; ++byte) {
    wrapped[byte] = static_cast<std::byte>(generation >> (8 * (generation_size - 1 - byte)));
  }
  random.fill(all.subspan(generation_size, nonce_size));
  const std::span<std::byte> text = all.subspan(generation_size + nonce_size);
  // Straight from the locked key into ciphertext: no clear copy stands in ordinary memory.
  encrypt(wrapping_key, framing_of(place, generation).view(),
          ByteView(wrapped).subspan(generation_size, nonce_size), data_key, text);
  return wrapped;
}

bool unwrap_key(ByteView wrapping_key, std::uint32_t generation, const KeyPlace& place, ByteView wrapped,
                std::span<std::byte> data_key) {
  check_key(wrapping_key);
  check_key(data_key);
  if (wrapped.size() != wrapped_size) return false;
  std::uint32_t written = 0;
  for (const std::byte byte : wrapped.first(generation_size)) {
    written = written << 8 | std::to_integer<std::uint32_t>(byte);
  }
  if (written != generation) return false;
  return decrypt(wrapping_key, framing_of(place, generation).view(),
                 wrapped.subspan(generation_size, nonce_size), wrapped.subspan(generation_size + nonce_size),
                 raw(data_key));
}

}  // namespace candor::sealing
