#include "search/vocabulary.h"

#include <algorithm>

#include "search/text_match.h"

namespace candor::search {
namespace {

constexpr std::size_t telling_part = 3;

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
  return std::ranges::all_of(word, is_word) && !std::ranges::all_of(word, is_digit);
}

bool Vocabulary::answers_nearly(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return is_word(c) && !is_digit(c); });
}

void Vocabulary::each_holding(std::string_view piece, const Visit& visit) const {
  words_.scan(
      piece, [&](WordId id, std::string_view word) { visit(word, rows_[id]); }, never);
}

// The rows of the first one, or those of all that begin like the second one if these are fewer.
void Vocabulary::visit_neighbours(std::string_view word, std::string_view beginning,
                                  const VisitNearly& visit) const {
  if (beginning.empty() || std::max(word.size(), beginning.size()) < telling_part) return;
  const auto first = ids_.find(word);
  if (first == ids_.end()) return;
  const auto& rows = rows_[*first];
  std::vector<std::span<const Row>> second;
  std::size_t places = 0;
  words_.scan(
      beginning,
      [&](WordId id, std::string_view known) {
        if (!known.starts_with(beginning)) return;
        second.emplace_back(rows_[id]);
        places += rows_[id].size();
      },
      [&](WordId) { return places >= rows.size(); });
  if (places >= rows.size()) {
    visit(rows, false);
  } else {
    for (const auto& fewer : second) visit(fewer, false);
  }
}

void Vocabulary::each_nearly(std::string_view word, const VisitNearly& visit) const {
  for (const auto& trace : traces_of(word)) {
    words_.scan(
        trace,
        [&](WordId id, std::string_view known) {
          if (begins_nearly(known, word)) visit(rows_[id], true);
        },
        never);
  }
  // "weberstrasse" for "weber strasse" or for "weber-trasse".
  for (std::size_t left = 1; left < word.size(); ++left) {
    visit_neighbours(word.substr(0, left), word.substr(left), visit);
    visit_neighbours(word.substr(0, left), word.substr(left + 1), visit);
  }
}

}  // namespace candor::search
