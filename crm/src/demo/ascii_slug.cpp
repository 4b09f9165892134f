// Letters are looked up in a sorted table of code points; German, Danish and Swedish vowels are written
// with two letters, as people there do; Greek by ISO 843, Bulgarian by its official transliteration.
#include "demo/ascii_slug.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace candor::demo {
namespace {

struct Letter {
  std::uint32_t code_point;
  std::string_view ascii;
};

// clang-format off
constexpr Letter letters[] = {
    {0x00c0, "a"}, {0x00c1, "a"}, {0x00c2, "a"}, {0x00c3, "a"}, {0x00c4, "ae"}, {0x00c5, "a"},
    {0x00c6, "ae"}, {0x00c7, "c"}, {0x00c8, "e"}, {0x00c9, "e"}, {0x00ca, "e"}, {0x00cb, "e"},
    {0x00cc, "i"}, {0x00cd, "i"}, {0x00ce, "i"}, {0x00cf, "i"}, {0x00d1, "n"}, {0x00d2, "o"}, {0x00d3, "o"},
    {0x00d4, "o"}, {0x00d5, "o"}, {0x00d6, "oe"}, {0x00d8, "oe"}, {0x00d9, "u"}, {0x00da, "u"},
    {0x00db, "u"}, {0x00dc, "ue"}, {0x00dd, "y"}, {0x00df, "ss"}, {0x00e0, "a"}, {0x00e1, "a"},
    {0x00e2, "a"}, {0x00e3, "a"}, {0x00e4, "ae"}, {0x00e5, "a"}, {0x00e6, "ae"}, {0x00e7, "c"},
    {0x00e8, "e"}, {0x00e9, "e"}, {0x00ea, "e"}, {0x00eb, "e"}, {0x00ec, "i"}, {0x00ed, "i"}, {0x00ee, "i"},
    {0x00ef, "i"}, {0x00f1, "n"}, {0x00f2, "o"}, {0x00f3, "o"}, {0x00f4, "o"}, {0x00f5, "o"},
    {0x00f6, "oe"}, {0x00f8, "oe"}, {0x00f9, "u"}, {0x00fa, "u"}, {0x00fb, "u"}, {0x00fc, "ue"},
    {0x00fd, "y"}, {0x00ff, "y"}, {0x0100, "a"}, {0x0101, "a"}, {0x0102, "a"}, {0x0103, "a"}, {0x0104, "a"},
    {0x0105, "a"}, {0x0106, "c"}, {0x0107, "c"}, {0x010c, "c"}, {0x010d, "c"}, {0x010e, "d"}, {0x010f, "d"},
    {0x0110, "d"}, {0x0111, "d"}, {0x0112, "e"}, {0x0113, "e"}, {0x0116, "e"}, {0x0117, "e"}, {0x0118, "e"},
    {0x0119, "e"}, {0x011a, "e"}, {0x011b, "e"}, {0x011e, "g"}, {0x011f, "g"}, {0x0122, "g"}, {0x0123, "g"},
    {0x012a, "i"}, {0x012b, "i"}, {0x012e, "i"}, {0x012f, "i"}, {0x0130, "i"}, {0x0131, "i"}, {0x0136, "k"},
    {0x0137, "k"}, {0x013b, "l"}, {0x013c, "l"}, {0x0141, "l"}, {0x0142, "l"}, {0x0143, "n"}, {0x0144, "n"},
    {0x0145, "n"}, {0x0146, "n"}, {0x0147, "n"}, {0x0148, "n"}, {0x0150, "o"}, {0x0151, "o"},
    {0x0152, "oe"}, {0x0153, "oe"}, {0x0154, "r"}, {0x0155, "r"}, {0x0158, "r"}, {0x0159, "r"},
    {0x015a, "s"}, {0x015b, "s"}, {0x015e, "s"}, {0x015f, "s"}, {0x0160, "s"}, {0x0161, "s"}, {0x0162, "t"},
    {0x0163, "t"}, {0x0164, "t"}, {0x0165, "t"}, {0x016a, "u"}, {0x016b, "u"}, {0x016e, "u"}, {0x016f, "u"},
    {0x0170, "u"}, {0x0171, "u"}, {0x0172, "u"}, {0x0173, "u"}, {0x0178, "y"}, {0x0179, "z"}, {0x017a, "z"},
    {0x017b, "z"}, {0x017c, "z"}, {0x017d, "z"}, {0x017e, "z"}, {0x0218, "s"}, {0x0219, "s"}, {0x021a, "t"},
    {0x021b, "t"}, {0x0386, "a"}, {0x0388, "e"}, {0x0389, "i"}, {0x038a, "i"}, {0x038c, "o"}, {0x038e, "y"},
    {0x038f, "o"}, {0x0390, "i"}, {0x0391, "a"}, {0x0392, "v"}, {0x0393, "g"}, {0x0394, "d"}, {0x0395, "e"},
    {0x0396, "z"}, {0x0397, "i"}, {0x0398, "th"}, {0x0399, "i"}, {0x039a, "k"}, {0x039b, "l"},
    {0x039c, "m"}, {0x039d, "n"}, {0x039e, "x"}, {0x039f, "o"}, {0x03a0, "p"}, {0x03a1, "r"}, {0x03a3, "s"},
    {0x03a4, "t"}, {0x03a5, "y"}, {0x03a6, "f"}, {0x03a7, "ch"}, {0x03a8, "ps"}, {0x03a9, "o"},
    {0x03aa, "i"}, {0x03ab, "y"}, {0x03ac, "a"}, {0x03ad, "e"}, {0x03ae, "i"}, {0x03af, "i"}, {0x03b0, "y"},
    {0x03b1, "a"}, {0x03b2, "v"}, {0x03b3, "g"}, {0x03b4, "d"}, {0x03b5, "e"}, {0x03b6, "z"}, {0x03b7, "i"},
    {0x03b8, "th"}, {0x03b9, "i"}, {0x03ba, "k"}, {0x03bb, "l"}, {0x03bc, "m"}, {0x03bd, "n"},
    {0x03be, "x"}, {0x03bf, "o"}, {0x03c0, "p"}, {0x03c1, "r"}, {0x03c2, "s"}, {0x03c3, "s"}, {0x03c4, "t"},
    {0x03c5, "y"}, {0x03c6, "f"}, {0x03c7, "ch"}, {0x03c8, "ps"}, {0x03c9, "o"}, {0x03ca, "i"},
    {0x03cb, "y"}, {0x03cc, "o"}, {0x03cd, "y"}, {0x03ce, "o"}, {0x0410, "a"}, {0x0411, "b"}, {0x0412, "v"},
    {0x0413, "g"}, {0x0414, "d"}, {0x0415, "e"}, {0x0416, "zh"}, {0x0417, "z"}, {0x0418, "i"},
    {0x0419, "y"}, {0x041a, "k"}, {0x041b, "l"}, {0x041c, "m"}, {0x041d, "n"}, {0x041e, "o"}, {0x041f, "p"},
    {0x0420, "r"}, {0x0421, "s"}, {0x0422, "t"}, {0x0423, "u"}, {0x0424, "f"}, {0x0425, "h"},
    {0x0426, "ts"}, {0x0427, "ch"}, {0x0428, "sh"}, {0x0429, "sht"}, {0x042a, "a"}, {0x042c, ""},
    {0x042e, "yu"}, {0x042f, "ya"}, {0x0430, "a"}, {0x0431, "b"}, {0x0432, "v"}, {0x0433, "g"},
    {0x0434, "d"}, {0x0435, "e"}, {0x0436, "zh"}, {0x0437, "z"}, {0x0438, "i"}, {0x0439, "y"},
    {0x043a, "k"}, {0x043b, "l"}, {0x043c, "m"}, {0x043d, "n"}, {0x043e, "o"}, {0x043f, "p"}, {0x0440, "r"},
    {0x0441, "s"}, {0x0442, "t"}, {0x0443, "u"}, {0x0444, "f"}, {0x0445, "h"}, {0x0446, "ts"},
    {0x0447, "ch"}, {0x0448, "sh"}, {0x0449, "sht"}, {0x044a, "a"}, {0x044c, ""}, {0x044e, "yu"},
    {0x044f, "ya"},
};
// clang-format on
static_assert(std::ranges::is_sorted(letters, {}, &Letter::code_point));

// One character of well-formed UTF-8; `text` loses it.
std::uint32_t take_character(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  std::uint32_t code_point = size == 1 ? lead : lead & (0x7fu >> size);
  for (std::size_t position = 1; position < size; ++position) {
    code_point = code_point << 6 | (static_cast<unsigned char>(text[position]) & 0x3fu);
  }
  text.remove_prefix(size);
  return code_point;
}

// Greek writes the sound "ou" with these two.
bool is_omicron(std::uint32_t c) {
  return c == 0x03bf || c == 0x039f;
}
bool is_upsilon(std::uint32_t c) {
  return c == 0x03c5 || c == 0x03cd || c == 0x03a5 || c == 0x038e;
}

}  // namespace

std::string ascii_slug(std::string_view text, char joint) {
  std::string slug;
  bool apart = false;
  std::uint32_t c = 0;
  const auto add = [&](std::string_view ascii) {
    if (apart && !slug.empty()) slug += joint;
    apart = false;
    slug += ascii;
  };
  while (!text.empty()) {
    const std::uint32_t before = c;
    c = take_character(text);
    if (c == '\'' || c == 0x2019) continue;  // O'Brien is one word
    if (c < 0x80) {
      const char small = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
        add({&small, 1});
      } else {
        apart = true;
      }
      continue;
    }
    if (is_omicron(before) && is_upsilon(c)) {
      add("u");
      continue;
    }
    const auto found = std::ranges::lower_bound(letters, c, {}, &Letter::code_point);
    if (found != std::end(letters) && found->code_point == c) {
      add(found->ascii);
    } else {
      apart = true;
    }
  }
  return slug;
}

}  // namespace candor::demo
