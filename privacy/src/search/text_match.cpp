#include "search/text_match.h"

#include <algorithm>

namespace candor::search {
namespace {

bool is_section(char c) {
  return static_cast<unsigned char>(c) < 0x20;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || !is_word(text[at - 1]);
}

bool ends_word(std::string_view text, std::size_t end) {
  return end >= text.size() || !is_word(text[end]);
}

bool may_look(std::string_view text, std::size_t at, const Sections& sections) {
  if (sections.all) return true;
  while (at > 0 && !is_section(text[at])) --at;
  const auto field = static_cast<unsigned>(text[at]) - 1;
  return sections.allowed >> field & 1u;
}

// Calls `found(position)` for each hit in a section that may be looked into, until it returns true.
template <class Found>
void each_hit(std::string_view text, std::string_view word, const Sections& sections, Found found) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (may_look(text, at, sections) && found(at)) return;
  }
}

bool holds_nearly(std::string_view text, std::string_view word, const Sections& sections) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word(text[at]) || !begins_word(text, at)) continue;
    auto end = at;
    while (end < text.size() && !is_section(text[end])) ++end;
    if (begins_nearly(text.substr(at, end - at), word) && may_look(text, at, sections)) return true;
  }
  return false;
}

Rank rank_of_word(std::string_view title, std::string_view other, std::string_view word,
                  const Sections& sections) {
  const Rank in_title = rank_in_title(title, word, sections);
  if (in_title <= Rank::title_prefix) return in_title;
  return std::min(in_title, rank_in_other(other, word, sections));
}

}  // namespace

bool begins_nearly(std::string_view text, std::string_view word) {
  std::size_t same = 0;
  while (same < word.size() && same < text.size() && text[same] == word[same]) ++same;
  if (same == word.size()) return true;
  const auto rest_of_word = word.substr(same);
  const auto rest_of_text = text.substr(same);
  auto begins = [](std::string_view whole, std::string_view part) {
    return whole.substr(0, part.size()) == part;
  };
  if (begins(rest_of_text, rest_of_word.substr(1))) return true;  // one too many was typed
  if (rest_of_text.empty()) return false;
  if (begins(rest_of_text.substr(1), rest_of_word)) return true;            // one is missing
  if (begins(rest_of_text.substr(1), rest_of_word.substr(1))) return true;  // one is wrong
  return rest_of_word.size() > 1 && rest_of_text.size() > 1 && rest_of_word[0] == rest_of_text[1] &&
         rest_of_word[1] == rest_of_text[0] && begins(rest_of_text.substr(2), rest_of_word.substr(2));
}

Rank rank_in_title(std::string_view title, std::string_view word, const Sections& sections) {
  auto best = Rank::none;
  each_hit(title, word, sections, [&](std::size_t at) {
    auto rank = Rank::title_part;
    if (begins_word(title, at)) {
      const bool whole = word.size() >= shortest_whole_word && ends_word(title, at + word.size());
      rank = whole ? Rank::title_word : Rank::title_prefix;
    }
    best = std::min(best, rank);
    return best == Rank::title_word;
  });
  return best;
}

Rank rank_in_other(std::string_view other, std::string_view word, const Sections& sections) {
  auto best = Rank::none;
  each_hit(other, word, sections, [&](std::size_t at) {
    best = std::min(best, begins_word(other, at) ? Rank::prefix : Rank::part);
    return best == Rank::prefix;
  });
  return best;
}

Rank rank_of(std::string_view title, std::string_view other, std::span<const std::string> words,
             const Sections& sections) {
  auto worst = Rank::title_word;
  for (const auto& word : words) {
    worst = std::max(worst, rank_of_word(title, other, word, sections));
    if (worst == Rank::none) break;
  }
  return worst;
}

Rank rank_forgiving(std::string_view title, std::string_view other, std::span<const std::string> words,
                    const Sections& sections) {
  for (const auto& word : words) {
    if (rank_of_word(title, other, word, sections) != Rank::none) continue;
    if (word.size() < shortest_forgiven) return Rank::none;
    if (!holds_nearly(title, word, sections) && !holds_nearly(other, word, sections)) return Rank::none;
  }
  return Rank::typo;
}

// One error leaves one half of the word as it is, but for two letters swapped across the middle.
std::vector<std::string> traces_of(std::string_view word) {
  if (word.size() < shortest_forgiven) return {};
  const auto middle = word.size() / 2;
  std::string swapped(word);
  std::swap(swapped[middle - 1], swapped[middle]);
  return {std::string(word.substr(0, middle)), std::string(word.substr(middle)), std::move(swapped)};
}

}  // namespace candor::search
