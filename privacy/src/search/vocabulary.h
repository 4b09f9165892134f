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
#include <span>
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

  // Only what has a letter and nothing but letters and digits is found here; with an error, only what has
  // letters alone.
  static bool answers(std::string_view word);
  static bool answers_nearly(std::string_view word);

  // Each word that holds `piece` once, with its rows, ascending.
  using Visit = std::function<void(std::string_view word, std::span<const Row> rows)>;
  void each_holding(std::string_view piece, const Visit& visit) const;
  // The rows whose texts hold `word` with one error (text_match.h), in several lists that may overlap. Those
  // that are not sure are to be looked at: there the error would be the border between two words, and it
  // leaves a part of three letters at least on one side (never "an a" for "anna").
  using VisitNearly = std::function<void(std::span<const Row> rows, bool sure)>;
  void each_nearly(std::string_view word, const VisitNearly& visit) const;

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
  void visit_neighbours(std::string_view word, std::string_view beginning, const VisitNearly& visit) const;

  TextArena words_;
  std::unordered_set<WordId, Hash, Equal> ids_;
  std::vector<std::vector<Row>> rows_;  // by word; ascending
  std::vector<WordId> unused_;
  std::vector<std::string_view> before_, after_;  // only while something changes
};

}  // namespace candor::search
