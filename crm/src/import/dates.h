#pragma once
// Birthdays as tables write them: 1980-05-12, 12.05.1980, 12/05/1980 or 05/12/1980. Which of the last two a
// file means is told from all of its dates together; a date that stays ambiguous stays as it is, because a
// wrong birthday is worse than a row that somebody has to look at.
#include <cstddef>
#include <string>
#include <string_view>

namespace candor {

class DateReading {
 public:
  void look_at(std::string_view cell);
  // YYYY-MM-DD or --MM-DD when it can be read. Outlook's 0/0/00 is no date.
  std::string read(std::string_view cell) const;

 private:
  std::size_t day_first_ = 0;  // dates that can only be read so
  std::size_t month_first_ = 0;
};

}  // namespace candor
