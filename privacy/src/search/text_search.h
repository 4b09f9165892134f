#pragma once
// One search in the texts of a type while it runs: what is asked for, and the ranks found so far.
#include <algorithm>
#include <functional>

#include "search/text_index.h"

namespace candor::search {

struct TextIndex::Search {
  const std::vector<RowFacts>& rows;
  const Question& question;
  std::vector<Rank> ranks;
  bool any = false;
  std::size_t reached = 0;  // rows that settle() counted towards the wanted ones

  bool may_be_found(Row row) const {
    const auto& facts = rows[row];
    return facts.live && facts.trashed == question.trashed && (facts.purposes & question.purpose_bit) != 0;
  }
  void note(Row row, Rank rank) {
    if (rank == Rank::none) return;
    any = true;
    ranks[row] = std::min(ranks[row], rank);
  }
  // A scan for hits of this rank can end early only when no better ones are still to come.
  bool may_end_at(Rank rank) const {
    return question.count > 0 && (!question.after || question.after->rank <= rank);
  }
  // Notes and counts; true when the wanted number is complete. Only for rows that come in the order of the
  // answer, each once.
  bool settle(Row row, Rank rank) {
    note(row, rank);
    return question.count > 0 && is_beyond({rank, row}, question.after) && ++reached == question.count;
  }
};

}  // namespace candor::search
