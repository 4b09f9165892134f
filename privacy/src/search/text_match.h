#pragma once
// How well a record's text answers the words somebody typed. Pure functions over folded texts as they lie in
// the arenas: [section character][text] again and again.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace candor::search {

// Best first; a record is as good as its worst word.
enum class Rank : std::uint8_t {
  title_word = 0,    // a whole word of the name; of words of three letters and more
  title_prefix = 1,  // a word of the name begins so
  prefix = 2,        // a word of anything else does
  title_part = 3,    // inside a word of the name
  part = 4,
  typo = 5,  // one letter added, missing, wrong, or two swapped
  none = 6,
};

// Which fields' sections may be looked into: bit of the field's position.
struct Sections {
  std::uint64_t allowed = ~std::uint64_t{0};
  bool all = true;
};

constexpr std::size_t shortest_whole_word = 3;
constexpr std::size_t shortest_forgiven = 4;

// Letters and digits of any script; folding leaves mostly ASCII.
inline bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}
// One letter added, missing or wrong, or two neighbours swapped, between `word` and a beginning of `text`.
bool begins_nearly(std::string_view text, std::string_view word);

Rank rank_in_title(std::string_view title, std::string_view word, const Sections& sections);
Rank rank_in_other(std::string_view other, std::string_view word, const Sections& sections);
Rank rank_of(std::string_view title, std::string_view other, std::span<const std::string> words,
             const Sections& sections);

// With one typing error in any of the words of four letters and more.
Rank rank_forgiving(std::string_view title, std::string_view other, std::span<const std::string> words,
                    const Sections& sections);
// Texts that hold `word` with one error hold at least one of these.
std::vector<std::string> traces_of(std::string_view word);

}  // namespace candor::search
