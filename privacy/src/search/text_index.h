#pragma once
// The texts of all records of one type, searched by words: names in one arena, everything else in another,
// each with its vocabulary, so that the most frequent searches read little. Guarded by the index's lock.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "search/text_arena.h"
#include "search/text_match.h"
#include "search/vocabulary.h"

namespace candor::search {

// What decides whether a row may be found at all.
struct RowFacts {
  Uuid id;
  std::uint32_t purposes = 0;
  bool trashed = false;
  bool live = false;
};

class TextIndex {
 public:
  void set(Row row, std::string_view title, std::string_view other);
  void remove(Row row);
  std::string_view title(Row row) const { return titles_.text(row); }
  std::string_view other(Row row) const { return other_.text(row); }
  std::size_t bytes() const { return titles_.bytes() + other_.bytes(); }

  struct Place {
    Rank rank;
    Row row;
  };
  struct Question {
    const std::vector<std::string>& words;
    Sections sections;
    std::uint32_t purpose_bit = 0;
    bool trashed = false;
    const Place* after = nullptr;  // results beyond it are wanted; none: from the start
    std::size_t count = 0;         // that many, best and newest first; 0: all
  };
  // A rank for each row. With a count, rows that cannot be among the wanted ones may be left at `none`.
  std::vector<Rank> ranks(const std::vector<RowFacts>& rows, const Question& question) const;

  static bool is_beyond(const Place& place, const Place* after) {
    if (!after) return true;
    return place.rank > after->rank || (place.rank == after->rank && place.row < after->row);
  }

 private:
  struct Search;
  struct Lists;
  Lists lists_of(std::string_view word) const;
  // In the vocabularies; false when these cannot answer.
  bool search_vocabularies(Search& search) const;
  bool search_vocabularies_forgiving(Search& search) const;
  // In the texts.
  void search_one_word(Search& search, std::string_view word) const;
  void search_words(Search& search) const;
  void search_forgiving(Search& search) const;

  TextArena titles_;
  TextArena other_;
  Vocabulary words_of_titles_;
  Vocabulary words_of_other_;
};

// The best `count` beyond `after`, best and newest first.
std::vector<TextIndex::Place> best_places(const std::vector<Rank>& ranks, const TextIndex::Place* after,
                                          std::size_t count);

}  // namespace candor::search
