#include "import/vcard_labels.h"

#include <algorithm>
#include <iterator>

namespace candor {
namespace {

struct Label {
  std::string_view property;
  std::string_view label;
  std::string_view types;  // as TYPE is written; the first that matches counts
};
constexpr Label labels[] = {
    {"TEL", "work fax", "work,fax"}, {"TEL", "home fax", "home,fax"}, {"TEL", "fax", "fax"},
    {"TEL", "mobile", "cell"},       {"TEL", "pager", "pager"},       {"TEL", "work", "work"},
    {"TEL", "home", "home"},         {"EMAIL", "work", "work"},       {"EMAIL", "home", "home"},
    {"ADR", "work", "work"},         {"ADR", "home", "home"},
};
// They say how, not which.
constexpr std::string_view meaningless[] = {"pref", "internet", "voice",  "text",   "x400",  "msg",
                                            "dom",  "intl",     "postal", "parcel", "video", "iphone"};

bool has(const std::vector<std::string>& types, std::string_view wanted) {
  return std::ranges::find(types, wanted) != types.end();
}

bool matches(const Label& label, const std::vector<std::string>& types) {
  const std::size_t comma = label.types.find(',');
  if (!has(types, label.types.substr(0, comma))) return false;
  return comma == std::string_view::npos || has(types, label.types.substr(comma + 1));
}

}  // namespace

std::string label_of_types(std::string_view property, const std::vector<std::string>& types) {
  const auto found = std::ranges::find_if(
      labels, [&](const Label& label) { return label.property == property && matches(label, types); });
  if (found != std::end(labels)) return std::string(found->label);
  for (const std::string& type : types) {
    if (std::ranges::find(meaningless, type) == std::end(meaningless)) return type;
  }
  return {};
}

std::string_view types_of_label(std::string_view property, std::string_view label) {
  const auto found = std::ranges::find_if(
      labels, [&](const Label& one) { return one.property == property && one.label == label; });
  return found == std::end(labels) ? std::string_view{} : found->types;
}

}  // namespace candor
