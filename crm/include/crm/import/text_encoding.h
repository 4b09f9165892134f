#pragma once
// Which encoding a file that somebody brings is written in, and the same as UTF-8. Programs rarely say it,
// so it is told from the bytes. Bytes that mean nothing in the encoding become bytes that are no UTF-8, so
// that whoever reads the text names the record they stand in; nothing is replaced unseen.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace candor {

enum class TextEncoding : std::uint8_t { utf8, utf16_little, utf16_big, windows_1252, iso_8859_15 };
// utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15
std::string_view name_of(TextEncoding encoding);
// By the names of the register of character sets (ISO-8859-1 is read as Windows-1252, which is what its
// users mean); nothing for one that we cannot read. UTF-16 has no place inside a text.
std::optional<TextEncoding> text_encoding_named(std::string_view name);

// By byte order mark; else by the zero bytes that UTF-16 has of every plain letter; else UTF-8 when at least
// half of what is not ASCII is well-formed, so that one damaged record does not spoil the others; else
// Windows-1252.
TextEncoding encoding_of(std::string_view bytes);

// Without the byte order mark.
std::string to_utf8(std::string_view bytes, TextEncoding encoding);

}  // namespace candor
