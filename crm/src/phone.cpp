// Three steps: keep what is dialled (digits and a leading plus) and give up on letters that mean nothing;
// find out whether it is international or national; check that as many digits are left as the country's
// plan gives to a number. In doubt there is no E.164 form: a wrong one would make two people one.
#include "crm/phone.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "calling_codes.h"

namespace candor {
namespace {

constexpr std::size_t longest_e164 = 15;

// What people and programs write between digits, beside ASCII: spaces, dashes and marks of writing
// direction that come along when a number is copied.
constexpr std::string_view separators[] = {
    "\xc2\xa0",     "\xe2\x80\x87", "\xe2\x80\x89", "\xe2\x80\xaf", "\xe2\x80\x8b", "\xe2\x80\x8e",
    "\xe2\x80\x8f", "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae",
    "\xe2\x81\xa6", "\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9", "\xe2\x80\x90", "\xe2\x80\x91",
    "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};

std::size_t separator_size(std::string_view text) {
  if (std::string_view(" \t-./()[]").find(text.front()) != std::string_view::npos) return 1;
  const auto found =
      std::ranges::find_if(separators, [&](std::string_view one) { return text.starts_with(one); });
  return found == std::end(separators) ? 0 : found->size();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view without_extension(std::string_view typed) {
  const std::string lower = ascii_lower(typed);
  std::size_t end = typed.size();
  for (const std::string_view mark : {"ext", "x", "#", ";", ",", "durchwahl", "dw"}) {
    end = std::min(end, lower.find(mark));
  }
  return typed.substr(0, end);
}

// +49 (0)30 ...: the 0 in brackets is for callers from inside the country.
std::string without_optional_trunk(std::string_view typed) {
  std::string text(typed);
  const std::size_t zero = text.find("(0)");
  const bool international = text.starts_with('+') || text.starts_with("00");
  if (international && zero != std::string::npos) text.erase(zero, 3);
  return text;
}

// The digits, after a '+' if there is one in front; nothing when something else stands among them.
std::optional<std::string> dialled(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    if (const std::size_t size = separator_size(text)) {
      text.remove_prefix(size);
      continue;
    }
    const char c = text.front();
    if (!is_digit(c) && !(c == '+' && result.empty())) return std::nullopt;
    result += c;
    text.remove_prefix(1);
  }
  return result;
}

std::optional<std::string> checked(const NumberingPlan& plan, std::string_view national) {
  if (national.size() < plan.shortest || national.size() > plan.longest) return std::nullopt;
  if (plan.calling_code.size() + national.size() > longest_e164) return std::nullopt;
  return "+" + std::string(plan.calling_code) + std::string(national);
}

std::optional<std::string> international(std::string_view digits) {
  const NumberingPlan* plan = numbering_plan_by_code(digits);
  if (plan == nullptr) return std::nullopt;
  std::string_view national = digits.substr(plan->calling_code.size());
  // +49 030 ...: the trunk 0 was left in. No plan with one has national numbers that begin with it.
  if (plan->trunk_prefix == "0" && national.starts_with('0')) national.remove_prefix(1);
  return checked(*plan, national);
}

std::optional<std::string> national(std::string_view digits, const NumberingPlan& plan) {
  if (plan.trunk_prefix.empty()) return checked(plan, digits);
  if (digits.starts_with(plan.trunk_prefix)) {
    if (auto number = checked(plan, digits.substr(plan.trunk_prefix.size()))) return number;
  }
  // Without its trunk prefix a number may be local, with the area code missing. Only where plans are
  // closed (one length) can its length tell that it is whole.
  if (plan.shortest == plan.longest) return checked(plan, digits);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> e164_of(std::string_view typed, std::string_view country) {
  std::string_view text = trim(typed);
  if (ascii_lower(text.substr(0, 4)) == "tel:") text.remove_prefix(4);
  const auto digits = dialled(without_optional_trunk(trim(without_extension(text))));
  if (!digits || digits->empty()) return std::nullopt;
  std::string_view rest = *digits;
  if (rest.starts_with('+')) return international(rest.substr(1));
  const NumberingPlan* plan = numbering_plan_of(country);
  const std::string_view prefix = plan != nullptr ? plan->international_prefix : "00";
  for (const std::string_view one : {prefix, std::string_view("00")}) {
    if (rest.starts_with(one)) return international(rest.substr(one.size()));
  }
  if (plan == nullptr) return std::nullopt;
  return national(rest, *plan);
}

}  // namespace candor
