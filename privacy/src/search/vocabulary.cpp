#include "search/vocabulary.h"

#include <algorithm>

#include "search/text_match.h"

namespace candor::search {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool never(Row) {
  return false;
}

void split(std::string_view text, std::vector<std::string_view>& words) {
  words.clear();
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && !is_word(text[at])) ++at;
    const auto begin = at;
    bool letters = false;
    for (; at < text.size() && is_word(text[at]); ++at) letters |= !is_digit(text[at]);
    if (letters) words.push_back(text.substr(begin, at - begin));
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
}

// What is wrong may also be a border between two words of the text: "weberstrasse" was typed for "weber
// strasse". A part of three letters leads to the row; shorter ones would lead to nearly every row.
bool may_be_nearly(std::string_view known, std::string_view word) {
  constexpr std::size_t telling = 3;
  if (known.find(word) != std::string_view::npos || begins_nearly(known, word)) return true;
  if (known.size() < telling) return false;
  const auto middle = word.size() / 2;
  if (known.size() >= middle && word.starts_with(known)) return true;
  for (std::size_t from = 1; from <= middle && from + telling <= word.size(); ++from) {
    if (known.starts_with(word.substr(from))) return true;
  }
  return false;
}

void in_order(std::vector<Row>& rows) {
  std::ranges::sort(rows);
  rows.erase(std::ranges::unique(rows).begin(), rows.end());
}

}  // namespace

void Vocabulary::change(Row row, std::string_view before, std::string_view after) {
  if (before == after) return;
  split(before, before_);
  split(after, after_);
  // New ones first: a word that stays is never dropped between.
  for (const auto word : after_) {
    if (!std::ranges::binary_search(before_, word)) add(row, word);
  }
  for (const auto word : before_) {
    if (!std::ranges::binary_search(after_, word)) drop(row, word);
  }
  before_.clear();
  after_.clear();
}

void Vocabulary::add(Row row, std::string_view word) {
  auto known = ids_.find(word);
  if (known == ids_.end()) {
    WordId id = 0;
    if (unused_.empty()) {
      id = static_cast<WordId>(rows_.size());
      rows_.emplace_back();
    } else {
      id = unused_.back();
      unused_.pop_back();
    }
    words_.set(id, word);
    known = ids_.insert(id).first;
  }
  auto& rows = rows_[*known];
  if (rows.empty() || rows.back() < row) {
    rows.push_back(row);
    return;
  }
  const auto place = std::ranges::lower_bound(rows, row);
  if (*place != row) rows.insert(place, row);
}

void Vocabulary::drop(Row row, std::string_view word) {
  const auto known = ids_.find(word);
  if (known == ids_.end()) return;
  const WordId id = *known;
  auto& rows = rows_[id];
  const auto place = std::ranges::lower_bound(rows, row);
  if (place != rows.end() && *place == row) rows.erase(place);
  if (!rows.empty()) return;
  ids_.erase(known);
  words_.remove(id);
  rows = {};
  unused_.push_back(id);
}

bool Vocabulary::answers(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return is_word(c) && !is_digit(c); });
}

std::optional<std::vector<Row>> Vocabulary::rows_holding(std::string_view piece, std::size_t limit) const {
  std::vector<Row> found;
  bool too_many = false;
  words_.scan(
      piece,
      [&](WordId id, std::string_view) {
        const auto& rows = rows_[id];
        too_many |= found.size() + rows.size() > limit;
        if (!too_many) found.insert(found.end(), rows.begin(), rows.end());
      },
      [&](Row) { return too_many; });
  if (too_many) return std::nullopt;
  in_order(found);
  return found;
}

std::vector<Row> Vocabulary::rows_holding_nearly(std::string_view word) const {
  std::vector<Row> found;
  for (const auto& trace : traces_of(word)) {
    words_.scan(
        trace,
        [&](WordId id, std::string_view known) {
          if (!may_be_nearly(known, word)) return;
          found.insert(found.end(), rows_[id].begin(), rows_[id].end());
        },
        never);
  }
  in_order(found);
  return found;
}

}  // namespace candor::search
