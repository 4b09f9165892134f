// Words are looked for in the vocabularies (text_index_words.cpp). What has signs in it, or digits alone, is
// looked for in the texts. One word: names are scanned first; when they give enough words that begin so, the
// rest is not read. The scan goes from the newest rows down and ends when the wanted number is complete,
// because nothing further down can come before it. Several words: the longest one is looked for, the others
// are checked where it was found. When nothing has the words, texts with one typing error are looked for by
// the traces that an error leaves.
#include "search/text_index.h"

#include <algorithm>
#include <array>

#include "search/text_search.h"

namespace candor::search {
namespace {

constexpr std::size_t short_word = 3;
bool never(Row) {
  return false;
}

}  // namespace

void TextIndex::set(Row row, std::string_view title, std::string_view other) {
  words_of_titles_.change(row, titles_.text(row), title);
  words_of_other_.change(row, other_.text(row), other);
  titles_.set(row, title);
  other_.set(row, other);
}

void TextIndex::remove(Row row) {
  words_of_titles_.change(row, titles_.text(row), {});
  words_of_other_.change(row, other_.text(row), {});
  titles_.remove(row);
  other_.remove(row);
}

std::vector<Rank> TextIndex::ranks(const std::vector<RowFacts>& rows, const Question& question) const {
  Search search{rows, question, std::vector<Rank>(rows.size(), Rank::none)};
  const bool only_forgiving = question.after && question.after->rank == Rank::typo;
  if (!only_forgiving && !search_vocabularies(search)) {
    question.words.size() == 1 ? search_one_word(search, question.words.front()) : search_words(search);
  }
  if (!search.any && (!question.after || only_forgiving) && !search_vocabularies_forgiving(search))
    search_forgiving(search);
  return std::move(search.ranks);
}

void TextIndex::search_one_word(Search& search, std::string_view word) const {
  const auto& question = search.question;
  // Hits that count towards the wanted ones, while they are still to be counted by row.
  std::vector<Row> good;
  auto complete = [&](std::size_t known, Row lowest) {
    const auto in_reach = std::ranges::count_if(good, [&](Row row) { return row >= lowest; });
    return known + static_cast<std::size_t>(in_reach) >= question.count;
  };
  auto is_good = [&](Row row, Rank rank, Rank wanted) {
    return rank <= wanted && is_beyond({rank, row}, question.after);
  };

  bool ended = false;
  const bool ends_early = word.size() < short_word && search.may_end_at(Rank::title_prefix);
  titles_.scan(
      word,
      [&](Row row, std::string_view text) {
        if (!search.may_be_found(row)) return;
        const auto rank = rank_in_title(text, word, question.sections);
        search.note(row, rank);
        if (is_good(row, rank, Rank::title_prefix)) good.push_back(row);
      },
      [&](Row lowest) { return ended = ends_early && complete(0, lowest); });
  if (ended) return;
  const auto known = good.size();
  if (search.may_end_at(Rank::title_prefix) && known >= question.count) return;

  good.clear();
  const bool may_end = search.may_end_at(Rank::prefix);
  other_.scan(
      word,
      [&](Row row, std::string_view text) {
        if (search.ranks[row] <= Rank::title_prefix || !search.may_be_found(row)) return;
        const auto rank = rank_in_other(text, word, question.sections);
        search.note(row, rank);
        if (rank == Rank::prefix && is_good(row, rank, Rank::prefix)) good.push_back(row);
      },
      [&](Row lowest) { return may_end && complete(known, lowest); });
}

void TextIndex::search_words(Search& search) const {
  const auto& question = search.question;
  const auto longest =
      std::ranges::max_element(question.words, {}, [](const std::string& word) { return word.size(); });
  auto visit = [&](Row row, std::string_view) {
    if (search.ranks[row] != Rank::none || !search.may_be_found(row)) return;
    search.note(row, rank_of(titles_.text(row), other_.text(row), question.words, question.sections));
  };
  titles_.scan(*longest, visit, never);
  other_.scan(*longest, visit, never);
}

void TextIndex::search_forgiving(Search& search) const {
  const auto& question = search.question;
  const auto longest =
      std::ranges::max_element(question.words, {}, [](const std::string& word) { return word.size(); });
  auto visit = [&](Row row, std::string_view) {
    if (search.ranks[row] != Rank::none || !search.may_be_found(row)) return;
    search.note(row, rank_forgiving(titles_.text(row), other_.text(row), question.words, question.sections));
  };
  for (const auto& trace : traces_of(*longest)) {
    titles_.scan(trace, visit, never);
    other_.scan(trace, visit, never);
  }
}

std::vector<TextIndex::Place> best_places(const std::vector<Rank>& ranks, const TextIndex::Place* after,
                                          std::size_t count) {
  constexpr auto kinds = static_cast<std::size_t>(Rank::none);
  std::array<std::vector<Row>, kinds> by_rank;
  for (auto row = ranks.size(); row-- > 0;) {
    const auto rank = ranks[row];
    if (rank == Rank::none) continue;
    auto& list = by_rank[static_cast<std::size_t>(rank)];
    const TextIndex::Place place{rank, static_cast<Row>(row)};
    if (list.size() < count && TextIndex::is_beyond(place, after)) list.push_back(place.row);
  }
  std::vector<TextIndex::Place> best;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    for (const auto row : by_rank[kind]) {
      if (best.size() == count) return best;
      best.push_back({static_cast<Rank>(kind), row});
    }
  }
  return best;
}

}  // namespace candor::search
