#include "search/typed_words.h"

#include <algorithm>

#include "base/text.h"
#include "privacy/folding.h"

namespace candor::search {
namespace {

// A phone number typed with spaces and signs: one word of digits, without what a dialling prefix or a trunk
// zero adds, because numbers are kept in international form.
std::string phone_word(std::string_view text) {
  const bool all_of_a_number = std::ranges::all_of(text, [](char c) {
    return std::string_view(" +-/().\t").find(c) != std::string_view::npos || (c >= '0' && c <= '9');
  });
  return all_of_a_number && digits_of(text).size() >= 5 ? bare_digits(text) : std::string();
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  const auto typed = folded(text);
  if (auto phone = phone_word(typed); !phone.empty()) return {std::move(phone)};
  std::vector<std::string> words;
  for (const auto word : split(typed, ' ')) {
    auto bare = word;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == ';')) bare.remove_suffix(1);
    if (!bare.empty() && std::ranges::find(words, bare) == words.end()) words.emplace_back(bare);
  }
  return words;
}

std::size_t count_typed(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = static_cast<unsigned char>(c) <= 0x20;
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

std::string bare_digits(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // In the middle it is a trunk zero; at the beginning it is what somebody has typed so far.
    if (at > 0 && text.substr(at, 3) == "(0)") {
      at += 2;
    } else {
      kept += text[at];
    }
  }
  auto digits = digits_of(kept);
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? digits : digits.substr(std::min<std::size_t>(first, 2));
}

bool is_national(std::string_view text) {
  const auto digits = digits_of(text);
  return text.find('+') == std::string_view::npos && digits.starts_with('0') && !digits.starts_with("00");
}

}  // namespace candor::search
