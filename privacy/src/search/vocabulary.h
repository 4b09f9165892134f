#pragma once
// The distinct words of many texts, and which rows hold each: a word that somebody typed, rightly or with an
// error, is looked for among these instead of in everything that was ever written. The words lie in an arena
// of their own, so that a piece of one is found by scanning it. Runs of digits alone (telephone numbers) are
// left out: nearly each is different, and a word of letters is never found inside one, not even with an
// error.
//
// What it says depends on records that the asker may not find, as do the arenas of texts: each row is judged
// afterwards. A word that only such records have costs a look at these rows more than one that nobody has,
// never another scan. A word is overwritten as soon as no row holds it. Guarded by the index's lock.
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "search/text_arena.h"

namespace candor::search {

class Vocabulary {
 public:
  Vocabulary() : ids_(0, Hash{this}, Equal{this}) {}
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // The row's text was `before` and is `after`.
  void change(Row row, std::string_view before, std::string_view after);

  // Only words of letters can be looked for.
  static bool answers(std::string_view word);
  // Rows with a word that holds `piece`, ascending, each once; nothing when there are more than `limit`.
  std::optional<std::vector<Row>> rows_holding(std::string_view piece, std::size_t limit) const;
  // All rows whose texts hold `word` with at most one error (text_match.h), and some others; but for an error
  // that is a border and leaves no part of three letters on either side ("an a" for "anna").
  std::vector<Row> rows_holding_nearly(std::string_view word) const;

  std::size_t size() const { return ids_.size(); }

 private:
  using WordId = Row;
  struct Hash {
    using is_transparent = void;
    const Vocabulary* of;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    std::size_t operator()(WordId id) const { return (*this)(of->words_.text(id)); }
  };
  struct Equal {
    using is_transparent = void;
    const Vocabulary* of;
    bool operator()(WordId a, WordId b) const { return a == b; }
    bool operator()(std::string_view a, WordId b) const { return a == of->words_.text(b); }
    bool operator()(WordId a, std::string_view b) const { return of->words_.text(a) == b; }
  };
  void add(Row row, std::string_view word);
  void drop(Row row, std::string_view word);

  TextArena words_;
  std::unordered_set<WordId, Hash, Equal> ids_;
  std::vector<std::vector<Row>> rows_;  // by word; ascending
  std::vector<WordId> unused_;
  std::vector<std::string_view> before_, after_;  // only while something changes
};

}  // namespace candor::search
