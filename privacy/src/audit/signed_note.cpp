// C2SP signed notes: a text, an empty line, and signature lines "— <name> <base64(key hash || signature)>".
// Lines of keys we do not know are skipped (witnesses add theirs), a malformed line spoils the note.
#include <sodium.h>

#include <algorithm>
#include <cassert>

#include "audit/checkpoint.h"
#include "base/text.h"

namespace candor::audit {

namespace {

constexpr std::string_view line_start = "\u2014 ";
constexpr std::byte algorithm_ed25519{0x01};
constexpr std::size_t key_hash_size = 4;
constexpr std::size_t longest_note = 1 << 20;
constexpr std::size_t most_signatures = 100;

using KeyHash = std::array<std::byte, key_hash_size>;
using PublicKey = std::array<std::byte, crypto_sign_PUBLICKEYBYTES>;

struct VerifierKey {
  std::string_view name;
  KeyHash hash{};
  PublicKey public_key{};
};

bool is_key_name(std::string_view name) {
  if (name.empty() || !is_clean_utf8(name)) return false;
  return std::none_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7f || byte == '+';
  });
}

KeyHash hash_of(std::string_view name, const PublicKey& public_key) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, raw(as_bytes(name)), name.size());
  const std::array<unsigned char, 2> between{'\n', std::to_integer<unsigned char>(algorithm_ed25519)};
  crypto_hash_sha256_update(&state, between.data(), between.size());
  crypto_hash_sha256_update(&state, raw(ByteView(public_key)), public_key.size());
  Hash digest;
  crypto_hash_sha256_final(&state, raw(std::span<std::byte>(digest)));
  KeyHash hash;
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

std::optional<VerifierKey> parse_verifier_key(std::string_view text) {
  const std::size_t name_end = text.find('+');
  if (name_end == std::string_view::npos) return std::nullopt;
  const std::size_t hash_end = text.find('+', name_end + 1);
  if (hash_end == std::string_view::npos) return std::nullopt;

  VerifierKey key{.name = text.substr(0, name_end)};
  const auto hash = from_hex(text.substr(name_end + 1, hash_end - name_end - 1));
  const auto data = from_base64(text.substr(hash_end + 1));
  if (!is_key_name(key.name) || !hash || hash->size() != key.hash.size()) return std::nullopt;
  if (!data || data->size() != 1 + key.public_key.size() || data->front() != algorithm_ed25519)
    return std::nullopt;
  std::copy(hash->begin(), hash->end(), key.hash.begin());
  std::copy(data->begin() + 1, data->end(), key.public_key.begin());
  if (hash_of(key.name, key.public_key) != key.hash) return std::nullopt;
  return key;
}

bool is_note_text(std::string_view text) {
  return is_clean_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\n';
         });
}

struct SignatureLine {
  std::string_view name;
  Bytes data;  // key hash and signature
};

std::optional<SignatureLine> parse_signature_line(std::string_view line) {
  if (!line.starts_with(line_start)) return std::nullopt;
  line.remove_prefix(line_start.size());
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return std::nullopt;
  auto data = from_base64(line.substr(space + 1));
  if (!data || data->size() <= key_hash_size) return std::nullopt;
  return SignatureLine{line.substr(0, space), std::move(*data)};
}

}  // namespace

NoteSigner::NoteSigner(std::string name, const sealing::LockedKey& seed) : name_(std::move(name)) {
  assert(is_key_name(name_));
  std::copy(seed.view().begin(), seed.view().end(), seed_.writable().begin());
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key;
  crypto_sign_seed_keypair(raw(std::span<std::byte>(public_key_)), secret_key.data(), raw(seed_.view()));
  sodium_memzero(secret_key.data(), secret_key.size());
}

std::string NoteSigner::sign(std::string_view text) const {
  assert(text.ends_with('\n'));
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key;
  PublicKey public_key;
  crypto_sign_seed_keypair(raw(std::span<std::byte>(public_key)), secret_key.data(), raw(seed_.view()));

  const KeyHash hash = hash_of(name_, public_key_);
  Bytes signature(hash.begin(), hash.end());
  signature.resize(key_hash_size + crypto_sign_BYTES);
  crypto_sign_detached(raw(std::span<std::byte>(signature).subspan(key_hash_size)), nullptr,
                       raw(as_bytes(text)), text.size(), secret_key.data());
  sodium_memzero(secret_key.data(), secret_key.size());

  std::string note(text);
  note += '\n';
  note += line_start;
  note += name_;
  note += ' ';
  note += to_base64(signature);
  note += '\n';
  return note;
}

std::string NoteSigner::verifier_key() const {
  Bytes data{algorithm_ed25519};
  data.insert(data.end(), public_key_.begin(), public_key_.end());
  return name_ + '+' + to_hex(hash_of(name_, public_key_)) + '+' + to_base64(data);
}

bool verify_signature(ByteView signature, ByteView message, ByteView public_key) {
  return signature.size() == crypto_sign_BYTES && public_key.size() == crypto_sign_PUBLICKEYBYTES &&
         crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(public_key)) == 0;
}

std::optional<std::string> key_name(std::string_view verifier_key) {
  const auto key = parse_verifier_key(verifier_key);
  if (!key) return std::nullopt;
  return std::string(key->name);
}

std::optional<std::string> verify_note(std::string_view note, std::string_view verifier_key) {
  const auto key = parse_verifier_key(verifier_key);
  if (!key || note.size() > longest_note || !is_note_text(note)) return std::nullopt;
  const std::size_t split = note.rfind("\n\n");
  if (split == std::string_view::npos) return std::nullopt;
  const std::string_view text = note.substr(0, split + 1);
  std::string_view lines = note.substr(split + 2);
  if (!lines.ends_with('\n')) return std::nullopt;

  bool verified = false;
  for (std::size_t count = 0; !lines.empty(); ++count) {
    const std::size_t end = lines.find('\n');
    const auto line = parse_signature_line(lines.substr(0, end));
    if (!line || count == most_signatures) return std::nullopt;
    lines.remove_prefix(end + 1);

    const ByteView data = line->data;
    if (line->name != key->name || !std::ranges::equal(data.first(key_hash_size), key->hash)) continue;
    // A wrong signature in the name of our key is never excused by a right one beside it.
    if (!verify_signature(data.subspan(key_hash_size), as_bytes(text), key->public_key)) return std::nullopt;
    verified = true;
  }
  if (!verified) return std::nullopt;
  return std::string(text);
}

}  // namespace candor::audit
