#include <sodium.h>

#include <mutex>
#include <stdexcept>

#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::string_view token_prefix = "cnd_";
constexpr std::size_t checksum_size = 3;

std::string checksum(std::string_view text) {
  std::array<std::byte, crypto_generichash_BYTES_MIN> hash;
  crypto_generichash(raw(std::span<std::byte>(hash)), hash.size(), raw(as_bytes(text)), text.size(), nullptr,
                     0);
  return to_base64url(ByteView(hash).first(checksum_size));
}

}  // namespace

std::string hash_password(std::string_view password) {
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(hash, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                            crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("Argon2id has no memory");
  }
  return hash;
}

bool password_matches(const std::string& hash, std::string_view password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string make_token_secret(Random& random) {
  std::array<std::byte, 32> bytes;
  random.fill(bytes);
  std::string secret = std::string(token_prefix) + to_base64url(bytes);
  return secret + checksum(secret);
}

bool is_token_secret(std::string_view text) {
  constexpr std::size_t checksum_text = 4;
  if (!text.starts_with(token_prefix) || text.size() != token_prefix.size() + 43 + checksum_text)
    return false;
  return checksum(text.substr(0, text.size() - checksum_text)) == text.substr(text.size() - checksum_text);
}

std::string generate_password(Random& random) {
  // No letters and digits that look alike; 16 characters of 32 possible: 80 bits.
  constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789x";
  std::string password;
  for (int i = 0; i < 16; ++i) {
    if (i && i % 4 == 0) password += '-';
    password += alphabet[random.below(31)];
  }
  return password;
}

}  // namespace candor
