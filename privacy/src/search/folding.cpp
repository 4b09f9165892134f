// Folding is asked for each searchable text of each record, and a transliterator takes some microseconds a
// call: ASCII is folded by hand, Latin letters by a table that the transliterator fills once, and only what
// is in other scripts or decomposed goes through ICU itself.
#include "privacy/folding.h"

#include <unicode/idna.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace candor {
namespace {

// A set in brackets at the very beginning would be a filter for all of it.
constexpr const char* rules = "NFKC; [:Cf:] Remove; Any-Latin; Latin-ASCII; NFD; [:Mn:] Remove; NFC; Lower";

// Not thread safe, so one per thread.
icu::Transliterator& transliterator() {
  thread_local const std::unique_ptr<icu::Transliterator> instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made) throw std::runtime_error("ICU has no transliterator for folding");
    return made;
  }();
  return *instance;
}

std::string transliterated(std::string_view text) {
  auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  transliterator().transliterate(unicode);
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

// Letters whose folding does not depend on their neighbours: Latin-1 to Latin Extended-B, and Latin Extended
// Additional (Vietnamese and others).
struct Range {
  UChar32 first, last;
};
constexpr Range tabled[] = {{0x80, 0x24f}, {0x1e00, 0x1eff}};
constexpr std::size_t table_size = (0x24f - 0x80 + 1) + (0x1eff - 0x1e00 + 1);

int place_in_table(UChar32 character) {
  int before = 0;
  for (const auto& range : tabled) {
    if (character >= range.first && character <= range.last) return before + character - range.first;
    before += range.last - range.first + 1;
  }
  return -1;
}

const std::array<std::string, table_size>& table() {
  static const auto filled = [] {
    std::array<std::string, table_size> made;
    std::size_t place = 0;
    for (const auto& range : tabled) {
      for (UChar32 character = range.first; character <= range.last; ++character) {
        std::string one;
        icu::UnicodeString(character).toUTF8String(one);
        made[place++] = transliterated(one);
      }
    }
    return made;
  }();
  return filled;
}

// Appends; a run of spaces is one, and none stands at the beginning.
void append_folded(std::string& out, std::string_view piece) {
  for (char c : piece) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7f) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else {
      out += c;
    }
  }
}

bool fold_by_table(std::string_view text, std::string& out) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  int32_t at = 0;
  while (at < size) {
    if (bytes[at] < 0x80) {
      append_folded(out, text.substr(static_cast<std::size_t>(at), 1));
      ++at;
      continue;
    }
    UChar32 character = 0;
    U8_NEXT(bytes, at, size, character);
    const int place = place_in_table(character);
    if (place < 0) return false;
    append_folded(out, table()[static_cast<std::size_t>(place)]);
  }
  return true;
}

const icu::IDNA& idna() {
  static const std::unique_ptr<icu::IDNA> instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::IDNA> made(icu::IDNA::createUTS46Instance(
        UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ, status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no IDNA");
    return made;
  }();
  return *instance;
}

std::string lowered(std::string_view text) {
  auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  unicode.foldCase();
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

bool is_ascii(std::string_view text) {
  for (char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::string ascii_folded(std::string_view text) {
  std::string out;
  append_folded(out, text);
  return out;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (!fold_by_table(text, out)) {
    out.clear();
    append_folded(out, transliterated(text));
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string normal_domain(std::string_view domain) {
  if (is_ascii(domain)) return ascii_folded(domain);
  icu::IDNAInfo info;
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  idna().nameToASCII_UTF8(icu::StringPiece(domain.data(), static_cast<int32_t>(domain.size())), sink, info,
                          status);
  if (U_FAILURE(status) || info.hasErrors()) return lowered(domain);
  return out;
}

std::string normal_email(std::string_view address) {
  const auto at = address.rfind('@');
  if (at == std::string_view::npos) return lowered(address);
  const auto local = address.substr(0, at);
  return (is_ascii(local) ? ascii_folded(local) : lowered(local)) + '@' +
         normal_domain(address.substr(at + 1));
}

std::string digits_of(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(bytes, at, size, character);
    const int digit = character < 0 ? -1 : u_charDigitValue(character);
    if (digit >= 0) out += static_cast<char>('0' + digit);
  }
  return out;
}

}  // namespace candor
