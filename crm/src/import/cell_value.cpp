#include "import/cell_value.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/time.h"
#include "import/cell_text.h"
#include "privacy/currency.h"

namespace candor {
namespace {

constexpr std::size_t most_digits = 15;

struct CurrencySign {
  std::string_view sign;
  std::string_view code;
};
constexpr CurrencySign signs[] = {{"€", "EUR"}, {"$", "USD"}, {"£", "GBP"}, {"Euro", "EUR"}, {"Fr.", "CHF"}};

// Spaces that stand between groups of digits: plain, no-break, narrow no-break, thin; and apostrophes.
constexpr std::string_view spacers[] = {" ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "'", "\xe2\x80\x99"};

std::string without_spacers(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const auto spacer = std::ranges::find_if(spacers, [&](auto one) { return text.starts_with(one); });
    if (spacer == std::end(spacers)) kept += text.front();
    text.remove_prefix(spacer == std::end(spacers) ? 1 : spacer->size());
  }
  return kept;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// Takes a currency from the beginning or the end of the text.
std::string take_currency(std::string& text) {
  for (const auto& [sign, code] : signs) {
    if (text.starts_with(sign)) {
      text.erase(0, sign.size());
      return std::string(code);
    }
    if (text.ends_with(sign)) {
      text.resize(text.size() - sign.size());
      return std::string(code);
    }
  }
  if (text.size() <= 3) return {};
  for (const bool at_end : {true, false}) {
    const auto place = at_end ? text.size() - 3 : 0;
    const std::string code = upper(std::string_view(text).substr(place, 3));
    if (!is_currency_code(code)) continue;
    text.erase(place, 3);
    return code;
  }
  return {};
}

struct Number {
  bool negative = false;
  std::string whole;     // digits
  std::string decimals;  // digits
};

// Where the decimals begin: behind the last separator when there are two kinds of them, or when a single one
// does not group thousands.
std::optional<std::size_t> decimal_mark(std::string_view digits, std::size_t most_decimals) {
  const auto last = digits.find_last_of(".,");
  if (last == std::string_view::npos) return std::nullopt;
  const bool both = digits.find('.') != std::string_view::npos && digits.find(',') != std::string_view::npos;
  const bool single = std::ranges::count(digits, digits[last]) == 1;
  const auto behind = digits.size() - last - 1;
  if (both) return single ? std::optional(last) : std::nullopt;
  if (!single) return std::nullopt;
  return behind == 3 && most_decimals < 3 && last > 0 && digits.front() != '0' ? std::nullopt
                                                                               : std::optional(last);
}

std::optional<Number> number_in(std::string text, std::size_t most_decimals) {
  Number number;
  if (text.starts_with("(") && text.ends_with(")")) {
    number.negative = true;
    text = text.substr(1, text.size() - 2);
  }
  for (const std::string_view sign : {"-", "\xe2\x88\x92", "+"}) {
    if (!text.starts_with(sign)) continue;
    number.negative = sign != "+";
    text.erase(0, sign.size());
    break;
  }
  // 1.234,- and 1.234,-- are how shops write whole amounts.
  while (text.ends_with('-')) text.pop_back();
  while (text.ends_with(',') || text.ends_with('.')) text.pop_back();
  const auto mark = decimal_mark(text, most_decimals);
  std::size_t group = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < mark.value_or(text.size()); ++i) {
    if (text[i] == '.' || text[i] == ',') {
      // Groups are of three digits, all but the first.
      if (i == 0 || (grouped && group != 3) || group > 3) return std::nullopt;
      grouped = true;
      group = 0;
      continue;
    }
    number.whole += text[i];
    ++group;
  }
  if (grouped && group != 3) return std::nullopt;
  if (mark) number.decimals = text.substr(*mark + 1);
  if (number.whole.empty() && !number.decimals.empty()) number.whole = "0";
  const bool plain = all_digits(number.whole) && (number.decimals.empty() || all_digits(number.decimals));
  if (!plain || number.whole.size() > most_digits) return std::nullopt;
  return number;
}

std::optional<std::int64_t> scaled(const Number& number, std::size_t digits) {
  std::string all = number.decimals;
  while (all.size() > digits && all.back() == '0') all.pop_back();
  if (all.size() > digits) return std::nullopt;
  all.append(digits - all.size(), '0');
  all.insert(0, number.whole);
  std::int64_t value = 0;
  const auto [end, failure] = std::from_chars(all.data(), all.data() + all.size(), value);
  if (failure != std::errc() || end != all.data() + all.size()) return std::nullopt;
  return number.negative ? -value : value;
}

struct ChoiceWord {
  std::string_view word;  // lower case
  std::string_view choice;
};
constexpr ChoiceWord choice_words[] = {
    {"aufgabe", "task"},
    {"todo", "task"},
    {"to-do", "task"},
    {"anruf", "call"},
    {"telefonat", "call"},
    {"phone call", "call"},
    {"termin", "meeting"},
    {"besprechung", "meeting"},
    {"treffen", "meeting"},
    {"appointment", "meeting"},
    {"notiz", "note"},
    {"e-mail", "email"},
    {"mail", "email"},
    {"geplant", "planned"},
    {"offen", "planned"},
    {"open", "planned"},
    {"not started", "planned"},
    {"begonnen", "started"},
    {"in arbeit", "started"},
    {"in progress", "started"},
    {"verschoben", "deferred"},
    {"zurückgestellt", "deferred"},
    {"erledigt", "done"},
    {"abgeschlossen", "done"},
    {"completed", "done"},
    {"held", "done"},
    {"abgesagt", "cancelled"},
    {"canceled", "cancelled"},
    {"niedrig", "low"},
    {"gering", "low"},
    {"mittel", "normal"},
    {"medium", "normal"},
    {"hoch", "high"},
    {"dringend", "urgent"},
    {"eingehend", "incoming"},
    {"inbound", "incoming"},
    {"ausgehend", "outgoing"},
    {"outbound", "outgoing"},
    {"entscheider", "decision_maker"},
    {"entscheiderin", "decision_maker"},
    {"anwender", "user"},
    {"sonstige", "other"},
};

bool is_clock(std::string_view text) {
  return text.size() == 5 && text[2] == ':' && all_digits(text.substr(0, 2)) && all_digits(text.substr(3, 2));
}

// 9:30, 09:30, 09:30:15, 9:30 Uhr; as HH:MM:SS.
std::optional<std::string> clock_in(std::string_view text) {
  std::string clock(trim(text));
  if (clock.ends_with("Uhr")) clock = std::string(trim(std::string_view(clock).substr(0, clock.size() - 3)));
  if (clock.size() == 4 || clock.size() == 7) clock.insert(0, "0");
  if (is_clock(clock)) return clock + ":00";
  const bool with_seconds = clock.size() == 8 && clock[5] == ':' && is_clock(clock.substr(0, 5)) &&
                            all_digits(std::string_view(clock).substr(6));
  return with_seconds ? std::optional(clock) : std::nullopt;
}

}  // namespace

std::optional<Value> money_in(std::string_view cell, std::string_view currency) {
  std::string text = without_spacers(trim(cell));
  std::string code = take_currency(text);
  if (code.empty()) code = std::string(currency);
  const auto digits = static_cast<std::size_t>(minor_digits(code));
  const auto number = number_in(text, digits);
  const auto amount = number ? scaled(*number, digits) : std::nullopt;
  if (!amount) return std::nullopt;
  return Value(Object{{"amount", *amount}, {"currency", std::move(code)}});
}

std::optional<std::int64_t> whole_number_in(std::string_view cell, const FieldDeclaration& field) {
  constexpr std::int64_t all_basis_points = 10'000;
  std::string text = without_spacers(trim(cell));
  const bool per_cent = text.ends_with('%');
  if (per_cent) text.pop_back();
  const bool in_basis_points = per_cent && field.rules.maximum == all_basis_points;
  if (per_cent && !in_basis_points && field.rules.maximum != 100) return std::nullopt;
  const std::size_t digits = in_basis_points ? 2 : 0;
  const auto number = number_in(std::move(text), digits);
  return number ? scaled(*number, digits) : std::nullopt;
}

std::optional<bool> flag_in(std::string_view cell) {
  const std::string word = ascii_lower(trim(cell));
  for (const std::string_view yes : {"true", "yes", "ja", "y", "j", "1", "x", "wahr"}) {
    if (word == yes) return true;
  }
  for (const std::string_view no : {"false", "no", "nein", "n", "0", "falsch", "-"}) {
    if (word == no) return false;
  }
  return std::nullopt;
}

std::optional<std::string> choice_in(std::string_view cell, const FieldDeclaration& field) {
  const auto& choices = field.rules.choices;
  const std::string word = ascii_lower(trim(cell));
  std::string name = word;
  std::ranges::replace(name, ' ', '_');
  for (const auto choice : choices) {
    if (equals_ignoring_case(choice, name) || equals_ignoring_case(choice, word)) return std::string(choice);
  }
  for (const auto& known : choice_words) {
    if (known.word != word) continue;
    if (std::ranges::find(choices, known.choice) != choices.end()) return std::string(known.choice);
  }
  return std::nullopt;
}

std::optional<std::string> time_in(std::string_view cell, std::string_view date) {
  cell = trim(cell);
  if (const auto time = parse_timestamp(cell)) return format_timestamp(*time);
  if (!is_date(date)) return std::nullopt;
  auto space = cell.find_first_of(" T");
  if (space != std::string_view::npos && cell[space - 1] == ',') --space;
  std::string_view rest = space == std::string_view::npos ? std::string_view() : cell.substr(space + 1);
  if (rest.empty()) return std::string(date) + "T00:00:00.000Z";
  const auto clock = clock_in(rest);
  const auto time = clock ? parse_timestamp(std::string(date) + "T" + *clock + "Z") : std::nullopt;
  return time ? std::optional(format_timestamp(*time)) : std::nullopt;
}

}  // namespace candor
