// The escrow sheet: four lines of 64 bits. A line is 13 symbols of Crockford's base32 (the last of them
// has one bit to spare, which is 0) and 3 check symbols: a Reed-Solomon code over the 32 symbols, of
// distance 4. Any slip in up to three places of a line is found, so every wrong character and every
// swap of neighbours. The line's number is part of what is checked but not written: lines in the wrong
// order are found too.
#include <sodium.h>

#include <array>
#include <numeric>

#include "sealing/keyring.h"

namespace candor::sealing {
namespace {

constexpr std::size_t line_count = 4;
constexpr std::size_t bytes_in_line = key_size / line_count;
constexpr std::size_t data_symbols = 13;
constexpr std::size_t check_symbols = 3;
constexpr std::size_t symbols_in_line = data_symbols + check_symbols;
constexpr std::size_t group = 4;
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

using Symbol = std::uint8_t;
using DataSymbols = std::array<Symbol, data_symbols>;
using CheckSymbols = std::array<Symbol, check_symbols>;

// In GF(32), made by x^5 + x^2 + 1.
constexpr Symbol multiply(Symbol left, Symbol right) {
  unsigned product = 0;
  for (unsigned bit = 0; bit < 5; ++bit) {
    if (right >> bit & 1u) product ^= unsigned{left} << bit;
  }
  for (unsigned bit = 8; bit >= 5; --bit) {
    if (product >> bit & 1u) product ^= 0b100101u << (bit - 5);
  }
  return static_cast<Symbol>(product);
}

// Coefficients of (x - a)(x - a^2)(x - a^3) below the leading one, highest first; a = 2.
constexpr CheckSymbols generator = [] {
  constexpr Symbol roots[] = {2, multiply(2, 2), multiply(2, multiply(2, 2))};
  std::array<Symbol, check_symbols + 1> product = {1};  // highest power first
  for (std::size_t degree = 0; degree < check_symbols; ++degree) {
    for (std::size_t place = degree + 1; place > 0; --place) {
      product[place] = static_cast<Symbol>(product[place] ^ multiply(product[place - 1], roots[degree]));
    }
  }
  return CheckSymbols{product[1], product[2], product[3]};
}();

// Remainder of the line's polynomial by the generator, the line's number being its first symbol.
CheckSymbols check_of(std::size_t line, const DataSymbols& data) {
  CheckSymbols remainder{};
  const auto feed = [&remainder](Symbol symbol) {
    const auto factor = static_cast<Symbol>(symbol ^ remainder[0]);
    remainder = {static_cast<Symbol>(remainder[1] ^ multiply(factor, generator[0])),
                 static_cast<Symbol>(remainder[2] ^ multiply(factor, generator[1])),
                 multiply(factor, generator[2])};
  };
  feed(static_cast<Symbol>(line + 1));
  for (const Symbol symbol : data) feed(symbol);
  return remainder;
}

std::uint64_t number_of(ByteView bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), std::uint64_t{0},
                         [](std::uint64_t number, std::byte byte) {
                           return number << 8 | std::to_integer<std::uint64_t>(byte);
                         });
}

// 64 bits in 13 symbols of 5: the first twelve from the top, the last one of four bits and a 0.
DataSymbols symbols_of(std::uint64_t number) {
  DataSymbols symbols;
  for (std::size_t place = 0; place + 1 < data_symbols; ++place) {
    symbols[place] = static_cast<Symbol>(number >> (59 - 5 * place) & 31u);
  }
  symbols[data_symbols - 1] = static_cast<Symbol>((number & 15u) << 1);
  return symbols;
}

std::uint64_t number_of(const DataSymbols& symbols) {
  std::uint64_t number = 0;
  for (std::size_t place = 0; place + 1 < data_symbols; ++place) number = number << 5 | symbols[place];
  return number << 4 | symbols[data_symbols - 1] >> 1;
}

// Crockford's reading: O is 0, I and L are 1; U and the rest are none.
std::optional<Symbol> symbol_of(char character) {
  if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
  if (character == 'O') character = '0';
  if (character == 'I' || character == 'L') character = '1';
  const std::size_t place = alphabet.find(character);
  if (place == std::string_view::npos) return std::nullopt;
  return static_cast<Symbol>(place);
}

bool is_gap(char character) {
  return character == ' ' || character == '\t' || character == '\r' || character == '-';
}

struct Lines {
  std::array<std::string, line_count> text;  // without gaps
  std::size_t count = 0;
};

Lines split_lines(std::string_view text) {
  Lines lines;
  std::string line;
  line.reserve(symbols_in_line);
  const auto finish = [&] {
    if (line.empty()) return;
    if (lines.count < line_count) lines.text[lines.count] = line;
    ++lines.count;
    sodium_memzero(line.data(), line.size());
    line.clear();
  };
  for (const char character : text) {
    if (character == '\n')
      finish();
    else if (!is_gap(character))
      line += character;
  }
  finish();
  return lines;
}

Error slip(const std::string& detail) {
  return {.code = Errc::invalid, .name = "escrow_slip", .detail = detail};
}

// Empty when the line is right; what is wrong with it otherwise.
std::string read_line(std::size_t line, std::string_view text, std::span<std::byte> out) {
  const std::string name = "Line " + std::to_string(line + 1) + " ";
  if (text.size() != symbols_in_line) {
    return name + "has " + std::to_string(text.size()) + " characters, not " +
           std::to_string(symbols_in_line) + ". Compare it with the sheet.";
  }
  std::array<Symbol, symbols_in_line> symbols;
  for (std::size_t place = 0; place < symbols_in_line; ++place) {
    const std::optional<Symbol> symbol = symbol_of(text[place]);
    if (!symbol) return name + "has a character that no escrow sheet uses. Compare it with the sheet.";
    symbols[place] = *symbol;
  }
  DataSymbols data;
  std::copy_n(symbols.begin(), data_symbols, data.begin());
  const CheckSymbols check = check_of(line, data);
  const bool right =
      std::equal(check.begin(), check.end(), symbols.begin() + data_symbols) && (data.back() & 1u) == 0;
  std::uint64_t number = number_of(data);
  for (std::size_t place = out.size(); place-- > 0; number >>= 8) out[place] = static_cast<std::byte>(number);
  sodium_memzero(symbols.data(), symbols.size());
  sodium_memzero(data.data(), data.size());
  return right ? ""
               : name +
                     "has a slip: a wrong character, two swapped ones, or it stands in another line's place.";
}

}  // namespace

std::string escrow_text(const LockedKey& root_key) {
  std::string text;
  text.reserve(line_count * (symbols_in_line + symbols_in_line / group));
  for (std::size_t line = 0; line < line_count; ++line) {
    const DataSymbols data =
        symbols_of(number_of(root_key.view().subspan(line * bytes_in_line, bytes_in_line)));
    const CheckSymbols check = check_of(line, data);
    for (std::size_t place = 0; place < symbols_in_line; ++place) {
      if (place != 0 && place % group == 0) text += ' ';
      text += alphabet[place < data_symbols ? data[place] : check[place - data_symbols]];
    }
    text += '\n';
  }
  return text;
}

Result<LockedKey> parse_escrow_text(std::string_view text) {
  Lines lines = split_lines(text);
  struct WipeAtEnd {
    Lines& lines;
    ~WipeAtEnd() {
      for (std::string& line : lines.text) sodium_memzero(line.data(), line.size());
    }
  } wipe_at_end{lines};
  if (lines.count != line_count) {
    return slip("An escrow sheet has " + std::to_string(line_count) + " lines; " +
                std::to_string(lines.count) + " were given.");
  }
  LockedKey key;
  for (std::size_t line = 0; line < line_count; ++line) {
    const std::string wrong =
        read_line(line, lines.text[line], key.writable().subspan(line * bytes_in_line, bytes_in_line));
    if (!wrong.empty()) return slip(wrong);
  }
  return key;
}

}  // namespace candor::sealing
