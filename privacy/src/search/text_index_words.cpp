// Searching by the vocabularies. They promise ranks: a row has the word of a name, or a word that begins so,
// or holds it. Rows are taken in the order of the answer, the best promise first and the newest row first,
// until the wanted number is complete; of the others nothing is read, neither their texts nor, mostly, their
// place in a list. A text itself is looked at only where the promise may be too good: when some fields are
// not to be looked into, or when not every word was looked up.
#include <algorithm>
#include <array>
#include <cstring>

#include "search/text_search.h"

namespace candor::search {
namespace {

// Looking at a text takes as long as going through so many places of a list.
constexpr std::size_t places_to_a_text = 64;

enum class Likely : std::uint8_t { no = 0, maybe = 1, sure = 2 };

void mark(std::vector<Rank>& promised, std::span<const std::span<const Row>> lists, Rank rank) {
  for (const auto rows : lists) {
    for (const auto row : rows) promised[row] = std::min(promised[row], rank);
  }
}

// The last of the first `end` rows that is promised this rank; `end` when there is none.
std::size_t last_promised(const std::vector<Rank>& promised, Rank rank, std::size_t end) {
  const void* found = memrchr(promised.data(), static_cast<int>(rank), end);
  return found ? static_cast<std::size_t>(static_cast<const Rank*>(found) - promised.data()) : end;
}

}  // namespace

// The rows with a word, by the rank it has there.
struct TextIndex::Lists {
  std::array<std::vector<std::span<const Row>>, static_cast<std::size_t>(Rank::typo)> by_rank;
  std::size_t places = 0;

  void add(Rank rank, std::span<const Row> rows) {
    by_rank[static_cast<std::size_t>(rank)].push_back(rows);
    places += rows.size();
  }
  void mark(std::vector<Rank>& promised, Rank rank) const {
    search::mark(promised, by_rank[static_cast<std::size_t>(rank)], rank);
  }
};

TextIndex::Lists TextIndex::lists_of(std::string_view word) const {
  Lists lists;
  words_of_titles_.each_holding(word, [&](std::string_view known, std::span<const Row> rows) {
    const bool whole = known.size() == word.size() && word.size() >= shortest_whole_word;
    const bool begins = known.starts_with(word);
    lists.add(whole ? Rank::title_word : begins ? Rank::title_prefix : Rank::title_part, rows);
  });
  words_of_other_.each_holding(word, [&](std::string_view known, std::span<const Row> rows) {
    lists.add(known.starts_with(word) ? Rank::prefix : Rank::part, rows);
  });
  return lists;
}

bool TextIndex::search_vocabularies(Search& search) const {
  const auto& question = search.question;
  std::vector<Lists> known;
  for (const auto& word : question.words) {
    if (Vocabulary::answers(word)) known.push_back(lists_of(word));
  }
  if (known.empty()) return false;
  std::ranges::sort(known, {}, &Lists::places);

  bool kept = question.sections.all && known.size() == question.words.size();
  const auto rank_here = [&](Row row, Rank promise) {
    if (kept) return promise;
    return rank_of(titles_.text(row), other_.text(row), question.words, question.sections);
  };
  std::vector<Rank> promised(search.rows.size(), Rank::none);
  // Several words: as good as the worst of them.
  if (known.size() > 1) {
    const auto mark_all = [](const Lists& lists, std::vector<Rank>& ranks) {
      for (auto rank = Rank::title_word; rank < Rank::typo; rank = Rank(int(rank) + 1))
        lists.mark(ranks, rank);
    };
    mark_all(known.front(), promised);
    for (std::size_t i = 1; i < known.size(); ++i) {
      const auto left = promised.size() - static_cast<std::size_t>(std::ranges::count(promised, Rank::none));
      if (left * places_to_a_text < known[i].places) {
        kept = false;
        break;
      }
      std::vector<Rank> next(search.rows.size(), Rank::none);
      mark_all(known[i], next);
      std::ranges::transform(promised, next, promised.begin(), [](Rank a, Rank b) { return std::max(a, b); });
    }
  }
  for (auto rank = Rank::title_word; rank < Rank::typo; rank = Rank(int(rank) + 1)) {
    if (known.size() == 1) known.front().mark(promised, rank);
    for (auto end = promised.size();;) {
      const auto row = static_cast<Row>(last_promised(promised, rank, end));
      if (row == end) break;
      end = row;
      if (!search.may_be_found(row)) continue;
      const Rank is = rank_here(row, rank);
      if (is > rank) {
        promised[row] = is;  // its turn comes later
      } else if (search.settle(row, rank)) {
        return true;
      }
    }
  }
  return true;
}

bool TextIndex::search_vocabularies_forgiving(Search& search) const {
  const auto& question = search.question;
  if (std::ranges::none_of(question.words, Vocabulary::answers_nearly)) return false;
  std::vector<Likely> likely(search.rows.size(), question.sections.all ? Likely::sure : Likely::maybe);
  std::vector<Likely> here;
  const auto mark = [&](std::span<const Row> rows, Likely what) {
    for (const auto row : rows) here[row] = std::max(here[row], what);
  };
  for (const auto& word : question.words) {
    const bool forgiven = word.size() >= shortest_forgiven;
    const bool known = Vocabulary::answers(word) && (!forgiven || Vocabulary::answers_nearly(word));
    here.assign(search.rows.size(), known ? Likely::no : Likely::maybe);
    if (known) {
      for (const auto* words : {&words_of_titles_, &words_of_other_}) {
        words->each_holding(word,
                            [&](std::string_view, std::span<const Row> rows) { mark(rows, Likely::sure); });
        if (!forgiven) continue;
        words->each_nearly(word, [&](std::span<const Row> rows, bool sure) {
          mark(rows, sure ? Likely::sure : Likely::maybe);
        });
      }
    }
    std::ranges::transform(likely, here, likely.begin(), [](Likely a, Likely b) { return std::min(a, b); });
  }
  for (auto row = static_cast<Row>(likely.size()); row-- > 0;) {
    if (likely[row] == Likely::no || !search.may_be_found(row)) continue;
    const bool is =
        likely[row] == Likely::sure ||
        rank_forgiving(titles_.text(row), other_.text(row), question.words, question.sections) == Rank::typo;
    if (is && search.settle(row, Rank::typo)) break;
  }
  return true;
}

}  // namespace candor::search
